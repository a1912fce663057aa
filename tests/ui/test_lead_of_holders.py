"""The page of suppliers leads with the first bar of the basis that is drawn, and never with a sum over suppliers."""

from typing import Any

import polars as pl
import pytest

from metrics.money.suppliers import Basis
from ui.rows.coverage_frames import Read
from ui.sentences import holders

HT, TTC = Basis("HT", "total", "EUR"), Basis("TTC", "total", "EUR")
HELD = pl.DataFrame({"tax": ["HT"], "scope": ["total"], "currency": ["EUR"], "date": [None]}, schema_overrides={"date": pl.Date})
ALONE = HELD.clear().with_columns(in_totals=pl.lit(value=True))


def _ranking(basis: Basis, *rows: tuple[str, int | None, int | None, int]) -> pl.DataFrame:
    told = [{"supplier": who, "lower_cents": low, "upper_cents": high, "open_maximum": open_} for who, low, high, open_ in rows]
    return pl.DataFrame([one | basis._asdict() | {"contracts": 2} for one in told], infer_schema_length=None)


WIDE = ("Voirie du Val", 20_000_00, 80_000_00, 0)
FIXED = ("Ormeau", 60_000_00, 60_000_00, 0)
OPEN = ("Ateliers Fictifs", 10_000_00, 10_000_00, 1)


def _said(monkeypatch: pytest.MonkeyPatch, bases: holders.Bases, *, asked: str | None = None, phone: bool = False) -> str:
    told: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda value, words: told.append(f"{value} {words}"))
    monkeypatch.setattr(holders, "pressed", lambda _word: asked)
    monkeypatch.setattr(holders, "on_a_phone", lambda: phone)
    holders.lead_of(bases, HELD, ALONE, Read(3, ()))
    return told[0].replace("\u00a0", " ").replace("\u202f", " ")


def test_the_first_bar_leads_with_its_own_range_and_the_next_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    said = _said(monkeypatch, holders.by_word([(HT, _ranking(HT, WIDE, FIXED, OPEN))]))
    assert said.startswith("de 20 000 € à 80 000 € pour Voirie du Val, le maximum le plus haut de 3 titulaires · puis Ormeau (60 000 €)")
    assert "Ateliers Fictifs (au moins 10 000 €, sans maximum)" in said
    assert said.endswith("6 marchés, hors taxes (HT), total, votés dans 3 séances lues")
    assert "90 000" not in said  # 20 000 + 60 000 + 10 000: minima of several suppliers are no answer


@pytest.mark.parametrize(
    ("first", "begins"), [(FIXED, "60 000 € pour Ormeau, le montant"), (OPEN, "au moins 10 000 €, sans maximum pour Ateliers Fictifs, ")]
)
def test_a_price_is_no_maximum_and_no_maximum_is_no_price(monkeypatch: pytest.MonkeyPatch, first: Any, begins: str) -> None:
    assert _said(monkeypatch, holders.by_word([(HT, _ranking(HT, first))])).startswith(begins)


@pytest.mark.parametrize("first", [OPEN, ("Ateliers Fictifs", 10_000_00, None, 0)])
def test_who_has_no_maximum_is_not_said_to_have_the_highest(monkeypatch: pytest.MonkeyPatch, first: Any) -> None:
    said = _said(monkeypatch, holders.by_word([(HT, _ranking(HT, first, ("Ormeau", None, None, 0)))]))
    end = "sans maximum" if first is OPEN else "au plus inconnu"
    assert said.startswith(f"au moins 10 000 €, {end} pour Ateliers Fictifs, qui peut obtenir le plus de 2 titulaires · ")
    assert "le plus haut" not in said


def test_the_basis_that_is_drawn_leads_and_the_others_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    bases = holders.by_word([(HT, _ranking(HT, WIDE, FIXED)), (TTC, _ranking(TTC, OPEN))])
    assert "Voirie du Val" in _said(monkeypatch, bases)
    said = _said(monkeypatch, bases, asked="TTC-total-EUR")
    assert said.startswith("au moins 10 000 €, sans maximum pour Ateliers Fictifs")
    assert "2 des 6 marchés" in said


def test_on_a_phone_the_bars_name_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "puis" not in _said(monkeypatch, holders.by_word([(HT, _ranking(HT, WIDE, FIXED))]), phone=True)


def test_names_near_another_are_counted_beside_all_names(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = _ranking(HT, WIDE, FIXED, OPEN).with_columns(maybe_same=pl.Series(["Voirie du Val SARL", None, None]))
    assert "de 3 titulaires, dont 1 nom proche d’un autre, compté à part · " in _said(monkeypatch, holders.by_word([(HT, rows)]))


def test_suppliers_without_any_amount_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    said = _said(monkeypatch, holders.by_word([(HT, _ranking(HT, ("Ormeau", None, None, 0), ("Voirie du Val", None, None, 0)))]))
    assert said.startswith("2 titulaires sans montant lu")
