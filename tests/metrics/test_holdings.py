"""What of each contract is whose: all of what one holds alone, from nothing to all of what several hold; sums count each contract once."""

from datetime import date

import polars as pl

from metrics.money import contracts, holdings, suppliers
from metrics.published import one_truth
from tests.metrics.frames import frame
from tests.metrics.test_one_truth import VOTED, _holders, _matches, _published, _rows


def test_a_published_contract_of_several_is_counted_once_and_from_nothing_to_all_of_it_for_each() -> None:
    told = _published({"amount_cents": 500}, {"amount_cents": 900}, {"amount_cents": 70, "framework_id": "AC1"})
    others = [{"contract_key": 101, "supplier_id": n, "supplier": name, "lead": False} for n, name in ((9, "Rive"), (8, "Lac"), (7, "Val"))]
    holders = pl.concat([_holders(told), frame("published_holders", others)])
    acts = frame("contracts", [])
    alone, held = one_truth.alone(told, holders, acts, _matches()), one_truth.voted(contracts.current(acts), acts, told, _matches())
    rows = _rows(held, acts, alone, holders)
    found = one_truth.by_supplier(held, alone, rows).sort("supplier_id")
    assert found.select(
        "supplier", "lower_cents", "upper_cents", "contracts", "takes_part", "shared_contracts", "shared_most_cents"
    ).rows() == [
        ("Val", 900, 1_400, 2, 0, 1, 500),
        ("Lac", 0, 500, 0, 1, 1, 500),
        ("Rive", 0, 500, 0, 1, 1, 500),
    ]
    assert found.select(pl.col("once_lower_cents", "once_upper_cents").sum()).row(0) == (1_400, 1_400)
    assert suppliers.whole(found)["upper_cents"].to_list() == [1_400], "what is in a total is there once"
    assert holdings.sharers(rows, pl.Series([7, 8])) == {7: ["Lac", "Rive"], 8: ["Rive", "Val"]}
    assert holdings.sharers(rows.filter(published_key=102), pl.Series([7])) == {}
    own = one_truth.held_alone(alone, holders, rows, 7).sort("contract_key")
    ends = ("contract_key", "counted_as", "own_lower_cents", "own_upper_cents")
    assert own.select(ends).rows() == [(101, "shared", 0, 500), (102, "alone", 900, 900), (103, None, None, None)]
    years = one_truth.years(suppliers.of_supplier(held, rows, 7), own)
    assert years.select("year", "lower_cents", "upper_cents", "contracts").rows() == [(2024, 900, 1_400, 2)]


def test_groups_that_list_a_holder_and_names_near_its_own_are_in_its_most_once() -> None:
    names = {1: "Ormeau", 2: "Brume – Ormeau", 3: "Ormeau TP", 4: "Brume"}
    whose, amounts, taxes = (1, 2, 3, 3, 2, 4), (20, 40, 5, 9, 100, 8), ("HT", "HT", "HT", "TTC", "TTC", None)
    rows = zip(whose, amounts, taxes, strict=True)
    told = [
        {**VOTED, "contract_id": n, "contract_key": f"k{n}", "supplier_id": who, "supplier": names[who], "amount_cents": cents, "tax": tax}
        for n, (who, cents, tax) in enumerate(rows)
    ]
    acts = frame("contracts", [{**one, "scope": "total", "date": date(2024, 3, 12)} for one in told])
    none = _published()
    held, alone = one_truth.voted(contracts.current(acts), acts, none, _matches()), one_truth.alone(none, _holders(none), acts, _matches())
    pair = {"kind": "supplier", "merge_state": "proposed", "key": "1", "name": "Ormeau", "party_key": "3", "party": "Ormeau TP"}
    listed = [{"supplier_id": one, "supplier": names[one], "consortium_id": 2, "consortium": names[2]} for one in (1, 4)]
    part = [{"contract_id": 1, "supplier_id": 1, "supplier": "Ormeau", "lead": False}]
    tables = {"contracts": acts, "party_pairs": frame("party_pairs", [pair]), "supplier_groups": frame("supplier_groups", listed)}
    tables["contract_holders"] = frame("contract_holders", [])
    rows_of = holdings.of(held, alone, lambda name: tables.get(name, frame(name, [])))
    found = one_truth.by_supplier(held, alone, rows_of).sort("supplier_id", "upper_cents")
    columns = ("supplier_id", "tax", "lower_cents", "upper_cents", "beside_contracts", "group_names", "near_names")
    assert found.select(columns).rows() == [
        (1, "HT", 20, 65, 2, "Brume – Ormeau", "Ormeau TP"),
        (2, "HT", 40, 40, 0, None, None),
        (2, "TTC", 100, 100, 0, None, None),
        (3, "TTC", 9, 9, 0, None, None),
        (3, "HT", 5, 25, 1, None, "Ormeau"),
        (4, None, 8, 8, 0, None, None),
    ]  # of a basis in which it holds nothing nobody beside it makes a range
    tables["contract_holders"] = frame("contract_holders", part)
    again = one_truth.by_supplier(held, alone, holdings.of(held, alone, lambda name: tables.get(name, frame(name, []))))
    first = again.filter(supplier_id=1).row(0, named=True)
    assert (first["upper_cents"], first["shared_contracts"], first["beside_contracts"]) == (65, 1, 1), (
        "the group's contract, which it holds, too, is there once"
    )
    tables["party_pairs"] = frame("party_pairs", [pair | {"merge_state": "refused"}])
    refused = holdings.of(held, alone, lambda name: tables.get(name, frame(name, [])))
    assert refused.filter(supplier_id=1)["own_upper_cents"].sum() == 60
