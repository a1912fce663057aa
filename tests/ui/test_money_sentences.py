"""Ranges in words: "at most" is said only where every maximum is known, else a floor could stand above the ceiling beside it."""

import re
from datetime import date
from typing import Any

import polars as pl
import pytest

from ui.sentences import spending
from ui.sentences.money import large, range_in_words

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


def test_a_theme_is_told_beside_the_whole_and_beside_the_grants(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda value, words: said.append(f"{value} {words}"))
    basis = {"tax": "HT", "scope": "total", "currency": "EUR", "open_maximum": 0, "amount_not_printed": 0}
    themes = [("culture", 3, 500_000_00, 600_000_00), ("unknown", 2, 40_000_00, 40_000_00)]
    contracts = pl.DataFrame([basis | dict(zip(("theme", "entries", "lower_cents", "upper_cents"), one, strict=True)) for one in themes])
    grants = contracts.head(1).with_columns(lower_cents=pl.lit(70_000_00), upper_cents=pl.lit(70_000_00))
    rows = pl.DataFrame({"date": [date(2010, 1, 1)], "tax": ["HT"], "scope": ["total"], "currency": ["EUR"], "theme": ["culture"]})
    both = [("contracts", contracts), ("grants", grants)]
    spending.lead_of(both, {"contracts": rows, "grants": rows}, at_least=True)
    (told,) = (re.sub(r"[\u00a0\u202f\u2009]", " ", one) for one in said)  # one figure, which tells of both kinds of money
    assert told.startswith("Culture, sport : de 500 000 € à 600 000 € le premier thème connu des marchés, sur 540 000 – 640 000 € en tout")
    assert " · dont 2 sans thème connu (40 000 €) · votés en 2010 · " in told
    assert told.endswith(" · subventions : « Culture, sport » d’abord, au moins 70 000 € sur au moins 70 000 €")


@pytest.mark.parametrize(
    ("lower", "upper", "open_ended", "said"),
    [
        (2_000_000, 8_000_000, 0, "de 20 000 € à 80 000 €"),
        (2_000_000, 2_000_000, 0, "20 000 €"),
        (None, 8_000_000, 0, "au moins inconnu, au plus 80 000 €"),
        (2_000_000, None, 0, "au moins 20 000 €, au plus inconnu"),
        (2_000_000, 8_000_000, 1, "au moins 20 000 €, sans maximum"),
        (0, 0, 0, "0 €"),  # a maximum of nothing is one
        (None, None, 0, "non imprimé"),
    ],
)
def test_a_figure_in_large_tells_both_ends(lower: int | None, upper: int | None, open_ended: int, said: str) -> None:
    told = large({"lower_cents": lower, "upper_cents": upper, "currency": "EUR"}, open_ended)
    assert re.sub(r"[\u00a0\u202f]", " ", told) == said
