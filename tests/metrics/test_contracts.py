"""Contracts, suppliers: the table of the definitions, amendments, holders, own totals, the empty frame."""

from datetime import date

import polars as pl
import pytest

from metrics.filters.filters import Filters, apply
from metrics.money import contracts, holdings, suppliers
from metrics.money.contract_states import amended_alone
from tests.metrics.frames import empty, frame

DAY = date(2019, 3, 4)
K = 100_000  # one thousand, in cents


def _contract(number: int, **said: object) -> dict[str, object]:
    fixed = {"contract_id": number, "contract_key": f"c{number}", "deliberation_id": number, "session_id": 1, "date": DAY}
    basis = {"supplier_id": 1, "supplier": "Ateliers du Lac", "tax": "HT", "scope": "total", "currency": "EUR", "stage": "awarded"}
    return fixed | basis | said


def _current(*rows: dict[str, object]) -> pl.DataFrame:
    return contracts.current(frame("contracts", rows))


AMENDED: dict[str, object] = {"contract_id": 16, "contract_key": "c6", "date": date(2020, 1, 1), "stage": "amended"}
BASES: list[dict[str, object]] = [{}, {"tax": "TTC"}, {"scope": "year"}, {"tax": None}]
TABLE = [
    _contract(1, amount_cents=50 * K),
    _contract(2, min_cents=20 * K, max_cents=80 * K),
    _contract(3, min_cents=0, max_cents=30 * K),
    _contract(4, min_cents=10 * K, no_maximum=True),
    _contract(5, max_cents=40 * K),
    _contract(6, amount_cents=100 * K),
    _contract(7, **AMENDED | {"amount_cents": 120 * K, "change_cents": 20 * K}),
]


def test_the_table_of_a_supplier() -> None:
    current = _current(*TABLE).sort("contract_key")
    bounds = current.select("lower_cents", "upper_cents").rows()
    assert bounds == [(50 * K, 50 * K), (20 * K, 80 * K), (0, 30 * K), (10 * K, None), (None, 40 * K), (120 * K, 120 * K)]
    (row,) = contracts.ranges(current, by="supplier").to_dicts()
    assert (row["lower_cents"], row["upper_cents"], row["contracts"]) == (200 * K, 320 * K, 6)
    assert (row["open_maximum"], row["minimum_not_printed"], row["maximum_not_printed"], row["amended"]) == (1, 1, 0, 1)


def test_bases_are_never_added() -> None:
    rows = [_contract(n, amount_cents=K, **basis) for n, basis in enumerate(BASES)]
    ranges = contracts.ranges(_current(*rows), by="supplier")
    assert ranges.select("tax", "scope", "upper_cents").height == 4
    assert set(ranges["upper_cents"]) == {K}
    assert [basis.tax for basis, _ in suppliers.bases(ranges)] == ["HT", "HT", "TTC", None]


def test_an_amendment_without_total_keeps_the_earlier_and_says_so() -> None:
    first = _contract(1, amount_cents=K, document_id=5, page=3, quote="dix euros")
    later = _contract(2, **AMENDED | {"contract_key": "c1", "change_cents": 7, "document_id": 6, "page": 1, "quote": "avenant"})
    (row,) = _current(first, later).to_dicts()
    assert (row["upper_cents"], row["amendments"], row["amended_without_total"]) == (K, 1, 1)
    # The words shown are those that print the figure, the day and the stage those of the last act.
    assert [row[name] for name in ("contract_id", "deliberation_id", "document_id", "page", "quote")] == [1, 1, 5, 3, "dix euros"]
    assert (row["date"], row["stage"]) == (date(2020, 1, 1), "amended")
    acts = contracts.of_key(frame("contracts", [later, first, _contract(3)]), "c1")
    assert acts["contract_id"].to_list() == [1, 16]


def test_a_contract_of_which_only_amendments_are_read_is_counted_as_such() -> None:
    rows = [*TABLE, _contract(8, amount_cents=K, stage="amended"), _contract(9, stage="amended", outcome="rejected")]
    acts = frame("contracts", rows)
    assert amended_alone(acts)["contract_key"].to_list() == ["c8"], "the sixth was awarded first, the ninth's amendment refused"


def test_an_amendment_with_a_total_proves_it() -> None:
    (row,) = _current(_contract(6, amount_cents=K), _contract(7, **AMENDED | {"amount_cents": 2 * K})).to_dicts()
    assert (row["upper_cents"], row["contract_id"], row["deliberation_id"]) == (2 * K, 16, 7)


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (None, None, [(2 * K, "amended")]),
        (date(2019, 1, 1), date(2019, 12, 31), [(K, "awarded")]),  # the state at the period's end
        (None, DAY, [(K, "awarded")]),
        (date(2019, 6, 1), None, [(2 * K, "amended")]),
        (date(2019, 6, 1), date(2019, 12, 31), []),  # no act inside
        (None, date(2019, 1, 1), []),
    ],
)
def test_a_period_shows_contracts_as_they_stood_at_its_end(since: date | None, until: date | None, expected: list[object]) -> None:
    acts = frame("contracts", [_contract(6, amount_cents=K), _contract(7, **AMENDED | {"amount_cents": 2 * K})])
    found = apply(contracts.current(acts, until), Filters(since=since, until=until))
    assert found.select("upper_cents", "stage").rows() == expected


def test_an_amendment_of_the_ceiling_keeps_the_minimum() -> None:
    (row,) = _current(_contract(6, min_cents=K, max_cents=2 * K), _contract(7, **AMENDED | {"max_cents": 3 * K})).to_dicts()
    assert (row["lower_cents"], row["upper_cents"], row["kind"]) == (K, 3 * K, "framework")


def test_what_is_not_printed_adds_nothing_and_is_said() -> None:
    (row,) = contracts.ranges(_current(_contract(1), _contract(2, min_cents=K)), by="supplier").to_dicts()
    assert (row["lower_cents"], row["upper_cents"], row["amount_not_printed"], row["maximum_not_printed"]) == (K, None, 1, 1)


def test_a_terminated_contract_keeps_its_ceiling_alone() -> None:
    (row,) = _current(_contract(6, amount_cents=K), _contract(7, **AMENDED | {"stage": "terminated"})).to_dicts()
    assert (row["lower_cents"], row["upper_cents"], row["terminated"]) == (None, K, True)


def test_an_unsuccessful_lot_is_no_contract() -> None:
    rows = [_contract(1, stage="unsuccessful", supplier_id=None), _contract(2, supplier_id=None, amount_cents=K)]
    assert _current(*rows)["contract_key"].to_list() == ["c2"]
    assert contracts.left_out(frame("contracts", rows)).rows() == [(1, 1, 0)]


@pytest.mark.parametrize("outcome", ["rejected", "deferred", "withdrawn"])
def test_what_the_council_refused_is_no_contract(outcome: str) -> None:
    rows = [_contract(1, amount_cents=K), _contract(2, amount_cents=9 * K, outcome=outcome), _contract(3, amount_cents=K, outcome="noted")]
    assert _current(*rows)["contract_key"].sort().to_list() == ["c1", "c3"]
    assert contracts.left_out(frame("contracts", rows)).rows() == [(0, 0, 1)]


def test_an_amendment_refused_changes_nothing() -> None:
    rows = [_contract(6, amount_cents=K), _contract(7, **AMENDED | {"amount_cents": 2 * K, "outcome": "rejected"})]
    assert _current(*rows).select("upper_cents", "amendments").rows() == [(K, 0)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"scope": "year", "duration_months": 12, "renewals": 3}, (20 * K, 320 * K, 48)),
        ({"scope": "period", "duration_months": 24, "renewals": 1}, (20 * K, 160 * K, 48)),
        ({"scope": "total", "duration_months": 36, "renewals": 0}, (20 * K, 80 * K, 36)),
        ({"scope": "total", "duration_months": 12, "renewals": 2}, (20 * K, 80 * K, 36)),
        ({"scope": "year", "duration_months": 24, "renewals": 0}, (40 * K, 160 * K, 24)),
        ({"scope": "year", "duration_months": 12, "renewals": None}, (20 * K, None, None)),
        ({"scope": "year", "duration_months": None, "renewals": 3}, (None, None, None)),
        ({"scope": "year", "duration_months": 18, "renewals": 0}, (None, None, 18)),
        ({"scope": None, "duration_months": 12, "renewals": 0}, (None, None, 12)),
    ],
)
def test_one_contracts_own_total(said: dict[str, object], expected: tuple[int | None, ...]) -> None:
    totals = contracts.own_total(_current(_contract(1, min_cents=20 * K, max_cents=80 * K, **said)))
    assert totals.select("engaged_min_cents", "potential_max_cents", "total_months").rows() == [expected]


def _holder(contract: int, supplier: int, lead: bool) -> dict[str, object]:
    return {"contract_id": contract, "supplier_id": supplier, "supplier": f"Maison {supplier}", "lead": lead}


def test_several_holders_are_counted_once_and_the_others_take_part() -> None:
    acts = frame("contracts", [_contract(6, amount_cents=K), _contract(7, **AMENDED | {"amount_cents": 2 * K})])
    holders = frame("contract_holders", [_holder(6, 1, True), _holder(6, 2, False)])
    current = contracts.current(acts)
    ranges = suppliers.ranges(current, acts, holders)
    assert ranges.select("supplier_id", "supplier", "lower_cents", "upper_cents", "contracts", "takes_part").rows() == [
        (1, "Ateliers du Lac", 0, 2 * K, 1, 0),
        (2, "Maison 2", 0, 2 * K, 0, 1),
    ]  # no part is told: from nothing to all of it for each
    assert suppliers.whole(ranges).select("lower_cents", "upper_cents", "contracts").rows() == [(2 * K, 2 * K, 1)]
    rows = holdings.voted(current, acts, holders)
    for one in (1, 2):
        own = suppliers.of_supplier(current, rows, one)
        assert own.select("contract_id", "counted_as", "own_lower_cents", "own_upper_cents").rows() == [(16, "shared", 0, 2 * K)]
    assert holdings.sharers(rows, pl.Series([1])) == {1: ["Maison 2"]}


def test_a_holder_replaced_by_an_amendment_takes_no_part() -> None:
    acts = frame(
        "contracts", [_contract(6, amount_cents=K), _contract(7, **AMENDED | {"amount_cents": K, "supplier_id": 2, "supplier": "B"})]
    )
    ranges = suppliers.ranges(contracts.current(acts), acts, frame("contract_holders", [_holder(6, 1, True), _holder(16, 2, True)]))
    assert ranges.select("supplier_id", "contracts", "takes_part").rows() == [(2, 1, 0)]


def test_the_empty_frames() -> None:
    acts, holders = empty("contracts"), empty("contract_holders")
    current = contracts.current(acts)
    ranges = suppliers.ranges(current, acts, holders)
    results = [current, ranges, contracts.own_total(current), suppliers.of_supplier(current, holdings.voted(current, acts, holders), 1)]
    results += [contracts.ranges(current, by=by) for by in ("theme", "year", "procedure", "council")]
    assert {result.height for result in results} == {0}
    assert pl.Null not in {dtype for result in results for dtype in result.dtypes}
    assert suppliers.bases(ranges) == []
    assert contracts.left_out(acts).rows() == [(0, 0, 0)]
