"""Invented papers with what must be read in each: THING/LAYOUT/NAME beside NAME.expected.json. Read by `test_golden`.

`python -m tests.golden` writes the expectations anew from what is read today; the difference is for a person to review.
"""
