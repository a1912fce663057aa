"""Amounts at a glance: a range that stands in a sentence is one word."""

import re

from ui.town import amounts


def test_no_line_ends_between_the_two_ends_of_a_range() -> None:
    said = amounts.bounds({"lower_cents": 22_000_000, "upper_cents": 62_000_000, "open_maximum": 0, "currency": "EUR"})
    assert "\u2009–\u2009" in said
    unbroken = amounts.unbroken(said)
    assert not re.search("[ \u2009–](?!\u2060)", unbroken)
    assert unbroken.replace("\u202f", "").replace("\u2060", "") == said.replace("\u2009", "").replace("\u202f", "")
