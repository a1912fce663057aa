"""Substitute (suppléant, CGCT L5211-6): who sits for a member of a body of delegates, on the member's seat."""

# Codes of warnings that tell of a seat held by a substitute: a line more in the roll, and no seat.
SUBSTITUTES = ("substitute_sits", "substitute_seated")
