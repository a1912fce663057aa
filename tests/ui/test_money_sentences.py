"""Ranges in words: "at most" is said only where every maximum is known, else a floor could stand above the ceiling beside it."""

from typing import Any

import pytest

from ui.sentences.money import range_in_words

_KNOWN = {"tax": "HT", "scope": "total", "currency": "EUR", "contracts": 2, "lower_cents": 33_500_000, "upper_cents": 42_500_000}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "hors taxes (HT), total : au moins 335 000 €, au plus 425 000 € (2 marchés)."),
        ({"upper_cents": 33_500_000}, "hors taxes (HT), total : 335 000 € (2 marchés)."),
        (
            {"upper_cents": 32_500_000, "open_maximum": 1},
            "hors taxes (HT), total : au moins 335 000 € ; maximums connus : 325 000 € (2 marchés, et davantage : 1 sans maximum).",
        ),
        (
            {"upper_cents": 33_500_000, "maximum_not_printed": 1},
            "hors taxes (HT), total : au moins 335 000 € ; maximums connus : 335 000 € (2 marchés, maximum non imprimé : 1).",
        ),
        (
            {"lower_cents": None, "upper_cents": None, "amount_not_printed": 2},
            "hors taxes (HT), total : – (2 marchés, montant non imprimé : 2).",
        ),
    ],
)
def test_a_range_says_at_most_only_where_every_maximum_is_known(told: dict[str, Any], said: str) -> None:
    assert range_in_words(_KNOWN | told).replace("\u00a0", " ").replace("\u202f", " ") == said
