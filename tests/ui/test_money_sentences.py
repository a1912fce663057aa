"""Ranges in words: "at most" is said only where every maximum is known, else a floor could stand above the ceiling beside it."""

import re
from datetime import date
from types import SimpleNamespace
from typing import Any

import polars as pl
import pytest

from locales import text
from ui.rows import grant_rows
from ui.sentences import received, spending, themes
from ui.sentences.money import large, lead_of, range_in_words
from ui.tables.elements import words

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
    placed = [("culture", 3, 500_000_00, 600_000_00), ("unknown", 2, 40_000_00, 40_000_00)]
    contracts = pl.DataFrame([basis | dict(zip(("theme", "entries", "lower_cents", "upper_cents"), one, strict=True)) for one in placed])
    grants = contracts.head(1).with_columns(lower_cents=pl.lit(70_000_00), upper_cents=pl.lit(70_000_00))
    rows = pl.DataFrame({"date": [date(2010, 1, 1)], "tax": ["HT"], "scope": ["total"], "currency": ["EUR"], "theme": ["culture"]})
    rows = rows.with_columns(amount_not_printed=False)
    both, notes = [("contracts", contracts), ("grants", grants)], list[str]()
    monkeypatch.setattr("ui.lead.notes", lambda: SimpleNamespace(text=lambda told: notes.append(told.replace("\u00a0", " "))))
    themes.lead_of(both, {"contracts": rows, "grants": rows}, at_least=True)
    told, given = (re.sub(r"[\u00a0\u202f\u2009]", " ", one) for one in said)  # a figure for each kind of money
    assert told.startswith(
        "Culture, sport : 500 000 –\u2060 600 000 € premier thème des marchés, sur 540 000 – 640 000 € hors taxes (HT). "
    )
    assert told.endswith(" 2 marchés, 6,2 % du montant, n’ont pas de thème deviné.")
    assert notes == ["Compté sur 1 marché, hors taxes (HT)."]
    assert given.startswith("Culture, sport : au moins 70 000 € premier thème des subventions, sur au moins 70 000 €")


def test_the_first_known_theme_leads_and_says_where_more_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda value, words: said.append(f"{value} {words}"))
    told = [("culture", 3, 30_000_00), ("social", 2, 9_000_00), ("unknown", 2, 61_000_00)]
    grants = pl.DataFrame(told, schema=["theme", "entries", "lower_cents"], orient="row").with_columns(
        upper_cents="lower_cents", open_maximum=0, amount_not_printed=0, currency=pl.lit("EUR"), tax=None, scope=None
    )
    themes.lead_of([("grants", grants)], {"grants": grants}, at_least=True)
    themes.lead_of([("grants", grants.with_columns(pl.lit(50_000_00).alias("lower_cents"), upper_cents=50_000_00))], {"grants": grants})
    first, second = (re.sub(r"[\u00a0\u202f\u2009]", " ", one) for one in said)
    next_one = "Puis, au moins : action sociale, santé, enfance (9 000 €)."
    more = "Mais plus encore, 61 % (au moins 61 000 €), n’a pas de thème deviné."
    assert first == (
        f"Culture, sport : au moins 30 000 € premier des thèmes devinés des subventions, sur au moins 100 000 €. {next_one} {more}"
    )
    assert second.startswith("Culture, sport : 50 000 € premier thème des subventions")


def test_school_costs_that_the_law_makes_due_are_told_of_the_theme_that_holds_them(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda value, words: said.append(re.sub(r"[\u00a0\u202f\u2009]", " ", f"{value} {words}")))
    told = {"theme": ["education", "culture"], "entries": 2, "lower_cents": [1_200_000_00, 9_000_00], "open_maximum": 0}
    totals = pl.DataFrame(told | {"amount_not_printed": 0, "currency": "EUR", "tax": None, "scope": None}).with_columns(
        upper_cents="lower_cents"
    )
    quotes = ["contrat d’association avec l’école privée", "fête", "contrat d’association avec l’école privée"]
    given = pl.DataFrame(
        {"quote": quotes, "theme": ["education", "education", "culture"], "amount_cents": [700_000_00, 500_000_00, 9_000_00]}
    )
    given = given.with_columns(title=None, masked=False, beneficiary=pl.lit("Les Tilleuls"), council_id=1, currency=pl.lit("EUR"))
    themes.lead_of([("grants", totals)], {"grants": given.cast({"title": pl.String})}, at_least=True)
    assert said[0] == (
        "Enseignement : au moins 1 200 000 € premier thème des subventions, sur au moins 1 209 000 €. "
        "Dans ce thème, au moins 700 000 € de frais d’école que la loi impose. Puis, au moins : culture, sport (9 000 €)."
    )


def test_amounts_of_one_sentence_have_one_unit() -> None:
    bounds = {"lower_cents": 649_757_00, "upper_cents": 730_469_00, "open_maximum": 0, "currency": "EUR"}
    large = pl.DataFrame([{"theme": "culture", "upper_cents": 1_980_000_00}, {"theme": "roads", "upper_cents": 730_469_00}])
    said = [
        re.sub(r"[\u00a0\u202f\u2009]", " ", themes._written("contracts", rows)(bounds))
        for rows in (large, large.tail(1), large.with_columns(upper_cents=pl.Series([1_980_000_00, 3_000_00])))
    ]
    assert said == ["0,65 – 0,73 M€", "649 757 – 730 469 €", "649 757 – 730 469 €"]


def test_contracts_of_a_basis_without_amount_and_of_another_basis_add_up_to_all(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda value, words: said.append(f"{value} {words}"))
    row = {
        "scope": "total",
        "currency": "EUR",
        "open_maximum": 0,
        "unnamed": 0,
        "holders": 1,
        "lower_cents": 1_000_000,
        "upper_cents": 1_000_000,
    }
    bases = [("HT", 9, 2), ("TTC", 3, 1), (None, 4, 4)]
    whole = pl.DataFrame([row | {"tax": tax, "contracts": all_, "amount_not_printed": out} for tax, all_, out in bases])
    ends = {"lower_cents": [10, 10, None, None], "upper_cents": [10, 30, None, 40]}
    held = pl.DataFrame({"date": date(2010, 1, 1), "tax": "HT", "scope": "total", "currency": "EUR"} | ends)
    lead_of(whole, held)
    told = re.sub(r"[\u00a0\u202f]", " ", said[0])
    left = " 9 autres marchés n’y sont pas : 7 sans montant lu, 2 avec une autre taxe ou par an."
    # Of how many of all stands at the figure itself: the two ends of a part are no bounds of the whole.
    assert told.startswith("10 000 € pour 7 marchés chiffrés sur 16, hors taxes (HT), votés en 2010. ")
    assert told.endswith("5 marchés à prix fixe, 1 avec un minimum et un maximum, 1 dont le minimum ou le maximum manque." + left)
    lead_of(whole.head(1).with_columns(amount_not_printed=0), held.head(1))
    assert re.sub(r"[\u00a0\u202f]", " ", said[1]).startswith("10 000 € pour 9 marchés à prix fixe, hors taxes (HT), votés en 2010.")
    lead_of(whole, held.head(1))
    said.pop(1)
    assert "7 marchés à prix fixe. 9 autres" in re.sub(r"[\u00a0\u202f]", " ", said[1])


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


def test_a_session_without_contract_or_grant_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """A heading with nothing under it would be read with the sentence of the next part."""
    told: list[str] = []
    nothing = pl.DataFrame()
    monkeypatch.setattr(received, "items", told.extend)
    monkeypatch.setattr("ui.sentences.received.figures.ranges", lambda *_: nothing)
    monkeypatch.setattr("ui.sentences.received.given_figures.by_year", lambda *_: nothing)
    monkeypatch.setattr("ui.sentences.received.data_words.private_in_words", lambda rows: rows)
    received.told(nothing, pl.DataFrame(schema={"amount_cents": pl.Int64}), 1)
    assert told == [words(text("overview.received_none"))]


def test_contracts_without_an_amount_are_not_counted_among_those_that_are_drawn() -> None:
    rows = pl.DataFrame([_KNOWN | {"supplier": "Voirie du Val", "open_maximum": 0}] * 2)
    unpriced = rows.head(1).with_columns(lower_cents=pl.lit(None, pl.Int64), upper_cents=pl.lit(None, pl.Int64))
    assert spending.purchases_chart(pl.concat([rows, unpriced])).startswith("2 décisions d’achat")


@pytest.mark.parametrize(("in_part", "unsaid", "most"), [(True, 0, None), (False, 1, None), (False, 0, 300)])
def test_no_most_is_told_of_grants_that_were_not_all_read(in_part: bool, unsaid: int, most: int | None) -> None:
    told = {"what": ["contracts", "grants"], "lower_cents": [100, 300], "upper_cents": [200, 300], "amount_not_printed": [unsaid, unsaid]}
    shown = grant_rows.without_most(pl.DataFrame(told), in_part=in_part)
    assert shown["upper_cents"].to_list() == [200, most]
    assert shown["lower_cents"].to_list() == [100, 300]
