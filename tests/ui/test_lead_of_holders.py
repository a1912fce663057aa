"""The page of suppliers leads with the first bar of the basis that is drawn, and never with a sum over suppliers."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from metrics.money.suppliers import Basis
from ui.sentences import holders

HT, TTC = Basis("HT", "total", "EUR"), Basis("TTC", "total", "EUR")
HELD = pl.DataFrame({"tax": ["HT"], "scope": ["total"], "currency": ["EUR"], "date": [date(2011, 5, 3)]}).with_columns(
    supplier_id=pl.lit("Voirie du Val"), council=pl.lit("Valmont")
)
ALONE = HELD.clear().with_columns(
    in_totals=pl.lit(value=True), buyer=pl.lit("Régie du Val"), kind=pl.lit("fixed"), upper_cents=pl.lit(None, pl.Int64)
)


def _ranking(basis: Basis, *rows: tuple[str, int | None, int | None, int]) -> pl.DataFrame:
    told = [
        {"supplier": who, "supplier_id": who, "lower_cents": low, "upper_cents": high, "open_maximum": open_}
        for who, low, high, open_ in rows
    ]
    counts = {"contracts": 2, "amount_not_printed": 0, "takes_part": 0}
    ranked = pl.DataFrame([one | basis._asdict() | counts for one in told], infer_schema_length=None)
    parts = [pl.lit(0).alias(name) for name in ("shared_contracts", "shared_most_cents", "beside_contracts", "beside_most_cents")]
    return ranked.with_columns(*parts, group_names=pl.lit(None, pl.String), near_names=pl.lit(None, pl.String))


def _beside(rows: pl.DataFrame, who: str, cents: int, *, near: str | None = None, groups: str | None = None) -> pl.DataFrame:
    """The ranking with the most of one holder raised by those beside it, in the order of the ranges."""
    own = pl.col("supplier") == who
    told = {"near_names": near, "group_names": groups, "beside_contracts": 1, "beside_most_cents": cents}
    raised = rows.with_columns(pl.when(own).then(pl.lit(value)).otherwise(pl.col(name)).alias(name) for name, value in told.items())
    most = pl.when(own).then(pl.col("upper_cents") + cents).otherwise("upper_cents")
    return raised.with_columns(upper_cents=most).sort("upper_cents", descending=True, maintain_order=True)


WIDE = ("Voirie du Val", 20_000_00, 80_000_00, 0)
FIXED = ("Ormeau", 60_000_00, 60_000_00, 0)
OPEN = ("Ateliers Fictifs", 10_000_00, 10_000_00, 1)


def _said(monkeypatch: pytest.MonkeyPatch, bases: holders.Bases, *, asked: str | None = None, also: str | None = None) -> str:
    told: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda value, words: told.append(f"{value} {words}"))
    monkeypatch.setattr(holders, "pressed", lambda _word: asked)
    held, alone = (rows.with_row_index("contract_key") for rows in (HELD, ALONE))
    counted = [
        rows.select("supplier_id", counted_as=pl.lit("alone"), **{key: pl.col("contract_key"), other: pl.lit(None, pl.UInt32)})
        for rows, key, other in ((held, "contract_key", "published_key"), (alone, "published_key", "contract_key"))
    ]
    taking_part = counted[0].with_columns(supplier_id=pl.lit(also), counted_as=pl.lit("shared"))
    shared = [taking_part] if also else []
    holders.lead_of(bases, held, alone, pl.concat([*counted, *shared], how="diagonal"))
    return told[0].replace("\u00a0", " ").replace("\u202f", " ")


def test_the_first_bar_leads_with_its_own_range(monkeypatch: pytest.MonkeyPatch) -> None:
    said = _said(monkeypatch, holders.by_word([(HT, _ranking(HT, WIDE, FIXED, OPEN))]))
    assert said.startswith("de 20 000 € à 80 000 € pour Voirie du Val, le maximum le plus haut de 3 titulaires. ")
    assert said.endswith("Compté sur 6 marchés, hors taxes (HT), en 2011.")
    assert "90 000" not in said  # 20 000 + 60 000 + 10 000: minima of several suppliers are no answer


def test_contracts_that_are_only_published_are_told_among_those_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    one = HELD.with_columns(in_totals=pl.lit(value=True), buyer=pl.lit("Régie du Val"), kind=pl.lit("fixed"), upper_cents=9)
    unpriced = one.with_columns(upper_cents=pl.lit(None, pl.Int64))
    unnamed = one.with_columns(supplier_id=pl.lit("?"))
    monkeypatch.setattr(f"{__name__}.ALONE", pl.concat([one, unpriced, unnamed], how="vertical_relaxed"))
    said = _said(monkeypatch, holders.by_word([(HT, _ranking(HT, WIDE, FIXED))]))
    assert said.endswith("Compté sur 4 marchés, dont 1 publié sans vote lu, hors taxes (HT), en 2011.")


def test_the_council_of_the_first_is_named_where_several_are_ranked(monkeypatch: pytest.MonkeyPatch) -> None:
    held = pl.concat([HELD, HELD.with_columns(supplier_id=pl.lit("Ormeau"), council=pl.lit("Orgeville"))])
    monkeypatch.setattr(f"{__name__}.HELD", held)
    bases = holders.by_word([(HT, _ranking(HT, WIDE, FIXED))])
    assert "pour Voirie du Val (Valmont), le maximum" in _said(monkeypatch, bases)
    assert "pour Voirie du Val (Orgeville, Valmont), le maximum" in _said(monkeypatch, bases, also="Voirie du Val")  # it takes part there
    monkeypatch.setattr(f"{__name__}.HELD", pl.concat([held, held.with_columns(supplier_id=pl.lit("Voirie du Val"))]))
    assert "pour Voirie du Val (Orgeville, Valmont), le maximum" in _said(monkeypatch, bases)
    published = HELD.head(1).with_columns(
        in_totals=pl.lit(value=True), buyer=pl.lit("Régie du Val"), council=pl.lit(None, pl.String), kind=pl.lit("fixed"), upper_cents=9
    )
    monkeypatch.setattr(f"{__name__}.ALONE", published)
    assert "pour Voirie du Val (Orgeville, Régie du Val, 1 autre), le maximum" in _said(monkeypatch, bases)


@pytest.mark.parametrize(
    ("first", "begins"),
    [
        (FIXED, "60 000 € pour Ormeau, au moins comme au plus : le plus haut montant sous un seul nom"),
        (OPEN, "au moins 10 000 €, sans maximum pour Ateliers Fictifs, "),
    ],
)
def test_a_price_is_no_maximum_and_no_maximum_is_no_price(monkeypatch: pytest.MonkeyPatch, first: Any, begins: str) -> None:
    assert _said(monkeypatch, holders.by_word([(HT, _ranking(HT, first))])).startswith(begins)


@pytest.mark.parametrize("first", [OPEN, ("Ateliers Fictifs", 10_000_00, None, 0)])
def test_who_has_no_maximum_is_not_said_to_have_the_highest(monkeypatch: pytest.MonkeyPatch, first: Any) -> None:
    said = _said(monkeypatch, holders.by_word([(HT, _ranking(HT, first, ("Ormeau", None, None, 0)))]))
    end = "sans maximum" if first is OPEN else "au plus inconnu"
    assert said.startswith(f"au moins 10 000 €, {end} pour Ateliers Fictifs, qui peut obtenir le plus de 2 titulaires. ")
    assert "le plus haut" not in said


def test_the_basis_that_is_drawn_leads_and_the_others_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    bases = holders.by_word([(HT, _ranking(HT, WIDE, FIXED)), (TTC, _ranking(TTC, OPEN))])
    assert "Voirie du Val" in _said(monkeypatch, bases)
    said = _said(monkeypatch, bases, asked="TTC-total-EUR")
    assert said.startswith("au moins 10 000 €, sans maximum pour Ateliers Fictifs")
    assert "2 des 6 marchés" in said
    assert said.endswith(" 4 autres marchés n’y sont pas : 4 avec une autre taxe ou par an.")


@pytest.mark.parametrize(("second", "open_"), [(30_000_00, True), (10_000_00, False)])  # together they would still come behind
def test_all_who_may_come_first_lead_by_name_with_the_range_of_the_first(monkeypatch: pytest.MonkeyPatch, second: int, open_: bool) -> None:
    rows = _ranking(HT, WIDE, FIXED, ("Ormeau TP", second, second, 0)).with_columns(maybe_same=pl.Series([None, "Ormeau TP", "Ormeau"]))
    beside = _beside(_beside(rows, "Ormeau", second, near="Ormeau TP"), "Ormeau TP", 60_000_00, near="Ormeau")
    beside = beside.with_columns(lower_cents=pl.when(pl.col("supplier") == "Ormeau TP").then(second).otherwise("lower_cents"))
    told = _said(monkeypatch, holders.by_word([(HT, beside)]))
    # In the order of their bars, which is that of what each may come to at most.
    first = "Ormeau ou Voirie du Val l’un d’eux a obtenu le plus, parmi 2 à 3 titulaires. On ne sait pas lequel : "
    one_range = "leurs montants possibles se recoupent. Ormeau : de 60 000 € à 90 000 €. Compté sur "  # the others' stand at their bars
    assert told.startswith(first + one_range if open_ else "de 20 000 € à 80 000 € pour Voirie du Val, ")


def test_a_group_that_lists_a_holder_may_bring_it_first(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = _ranking(HT, WIDE, FIXED, ("Brume – Sart Génie – Ormeau", 25_000_00, 25_000_00, 0))
    told = _said(monkeypatch, holders.by_word([(HT, _beside(rows, "Ormeau", 25_000_00, groups="Brume – Sart Génie – Ormeau"))]))
    assert told.startswith("Ormeau ou Voirie du Val l’un d’eux a obtenu le plus, parmi 3 titulaires")


def test_what_a_holder_shares_is_told_with_its_range(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = _ranking(HT, ("Ormeau", 35_000_00, 60_000_00, 0), ("Lavoir", 0, 25_000_00, 0)).with_columns(shared_most_cents=25_000_00)
    said = _said(monkeypatch, holders.by_word([(HT, rows)]))
    assert said.startswith("de 35 000 € à 60 000 € pour Ormeau, ")
    assert ". Au moins : ce qu’il tient seul. Au plus : en comptant aussi 25 000 € " in said


def test_of_many_who_may_come_first_some_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [(f"Val {name}", 50_000_00, 50_000_00, 0) for name in "ABCD"]
    rows = _ranking(HT, FIXED, *names, ("Rive", 40_000_00, 40_000_00, 0), *((f"{one[0]} TP", 20_000_00, 20_000_00, 0) for one in names))
    rows = rows.with_columns(maybe_same=pl.Series([None, *(f"{one[0]} TP" for one in names), None, *(one[0] for one in names)]))
    for one in names:
        rows = _beside(rows, one[0], 20_000_00, near=f"{one[0]} TP")
    told = _said(monkeypatch, holders.by_word([(HT, rows)]))
    assert told.startswith("Val A, Val B ou 3 autres l’un d’eux a obtenu le plus, parmi 6 à 10 titulaires")
    assert ". Val A : de 50 000 € à 70 000 €. Compté sur " in told
    few = [row["supplier"] for row in rows.rows(named=True) if row["supplier"][:5] in ("Val A", "Val B", "Val C")]
    three = rows.filter(pl.col("supplier").is_in(few))  # a third possible one has its name, on a phone as on a desk
    assert _said(monkeypatch, holders.by_word([(HT, three)])).startswith("Val A, Val B ou Val C l’un d’eux a obtenu le plus")


def test_a_price_that_near_names_would_change_is_not_said_to_be_least_and_most(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = holders.by_word([(HT, _ranking(HT, FIXED, ("Ormeau TP", 5_000_00, 5_000_00, 0)))])
    assert "au moins comme au plus" in _said(monkeypatch, alone)
    rows = alone["HT-total-EUR"][1].with_columns(maybe_same=pl.Series(["Ormeau TP ; Lavoir", "Ormeau"]))
    said = _said(monkeypatch, holders.by_word([(HT, _beside(rows, "Ormeau", 5_000_00, near="Ormeau TP"))]))
    assert said.startswith("de 60 000 € à 65 000 € pour Ormeau, le maximum le plus haut")
    assert ". Au moins : ce qu’il tient seul. Au plus : en comptant aussi 1 nom proche. " in said


def test_a_bar_with_one_figure_is_said_to_bear_both_ends() -> None:
    told = holders.same_ends(_ranking(HT, WIDE, FIXED, OPEN)).replace("\u00a0", " ")
    assert "au moins = au plus, pour 1 des 3 titulaires" in told
    assert "arrondis à l’euro" in told
    assert holders.same_ends(_ranking(HT, WIDE, OPEN)) == ""


def test_suppliers_without_any_amount_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    said = _said(monkeypatch, holders.by_word([(HT, _ranking(HT, ("Ormeau", None, None, 0), ("Voirie du Val", None, None, 0)))]))
    assert said.startswith("2 titulaires sans montant lu")
