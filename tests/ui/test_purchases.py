"""What a council buys is drawn a decision at a time: the lots of one act together, a lot that stands alone as a lot."""

import polars as pl

from ui.rows import money_rows, purchases

_BASIS = {"tax": "HT", "scope": "total", "currency": "EUR", "no_maximum": False}


def _held(*told: dict[str, object]) -> pl.DataFrame:
    return pl.DataFrame([_BASIS | {"lower_cents": 10, "upper_cents": 10} | one for one in told], infer_schema_length=None)


def _lot(act: int | None, lot: str | None, who: str, upper: int = 10) -> dict[str, object]:
    title = f"Marché « Halle {act} » : Attribution des marchés"
    holder = who.split(" / ", maxsplit=1)[0]
    return {"deliberation_id": act, "lot": lot, "title": title, "supplier": holder, "held_by": who, "upper_cents": upper}


def test_the_lots_of_one_act_are_one_purchase_with_its_sums_and_holders() -> None:
    bars = purchases.by_act(
        _held(_lot(1, "1", "Ormeau", 30), _lot(2, "2", "Lavoir / Rive", 40), _lot(1, "2", "Ormeau"), _lot(1, "3", "Val"))
    )
    told = bars.select("supplier_id", "titled", "lower_cents", "upper_cents", "contracts").rows()
    assert told == [
        (1, "Halle 1 – 3 lots, 2 titulaires", 30, 50, 3),
        (2, "Halle 2, lot 2 – Lavoir\u202f; Rive", 10, 40, 1),
    ]


def test_contracts_of_one_act_without_a_lot_are_counted_as_contracts_and_those_of_no_act_stand_alone() -> None:
    bars = purchases.by_act(_held(_lot(1, None, "Ormeau"), _lot(1, None, "Val"), _lot(None, None, "Rive"), _lot(None, None, "Lac")))
    assert sorted(bars["titled"]) == ["Halle 1 – 2 marchés, 2 titulaires", "Halle None – Lac", "Halle None – Rive"]


def test_who_voted_is_no_column_where_nothing_is_known_of_any_vote() -> None:
    rows = pl.DataFrame({"title": ["a", "b"], "votes_against": [None, 2], "against": [None, None]})
    assert money_rows.without_votes(("title", "votes_against", "against"), rows) == ("title", "votes_against")


def test_the_highest_contract_of_a_holder_comes_first_and_what_is_without_amount_last() -> None:
    rows = pl.DataFrame({"upper_cents": [3, None, 9, None], "lower_cents": [3, None, 1, 5]})
    assert money_rows.highest_first(rows)["lower_cents"].to_list() == [1, 5, 3, None]
