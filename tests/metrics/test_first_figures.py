"""The figures that pages lead with: sums of one basis, the council in the middle, voices that nobody can place, years and kinds."""

from datetime import date

import polars as pl

from metrics import by_year
from metrics.attendance import attendance
from metrics.money import contracts, named, sums, suppliers
from metrics.votes import dissent, sides, unanimity
from tests.metrics.frames import empty, frame, line, session

DAY = date(2021, 3, 4)


def _bought(*rows: dict[str, object]) -> pl.DataFrame:
    given = [{"contract_id": n, "date": DAY, "supplier_id": n, "supplier": f"N{n}", "currency": "EUR", **row} for n, row in enumerate(rows)]
    return contracts.current(frame("contracts", given))


def test_amounts_of_two_bases_are_never_added_and_shares_count_once() -> None:
    rows = pl.DataFrame(
        {
            "tax": ["HT", "HT", "TTC", "HT"], "scope": ["total"] * 4, "currency": ["EUR"] * 4, "upper_cents": [100, 50, 7, 900],
            "in_totals": [True, True, True, False],
        }
    )  # fmt: skip
    told = [(one["tax"], one["upper_cents"], one["rows"]) for one in sums.by_basis(rows, ["upper_cents"])]
    assert told == [("HT", 150, 2), ("TTC", 7, 1)]
    once = rows.with_columns(once_upper_cents=pl.Series([60, None, 7, None]))  # of a range that others have a part in
    assert [one["upper_cents"] for one in sums.by_basis(once, ["upper_cents"])] == [60, 7]


def test_what_is_not_printed_adds_nothing_and_a_basis_without_amount_has_no_sum() -> None:
    rows = pl.DataFrame({"currency": ["EUR", "XPF"], "amount_cents": [5, None]}, schema_overrides={"amount_cents": pl.Int64})
    assert [(one["currency"], one["amount_cents"]) for one in sums.by_basis(rows, ["amount_cents"])] == [("EUR", 5)]


def test_the_whole_of_suppliers_is_of_one_basis_the_fullest_first() -> None:
    current = _bought(
        {"tax": "TTC", "scope": "total", "amount_cents": 9},
        {"tax": "HT", "scope": "total", "min_cents": 1, "max_cents": 5},
        {"tax": "HT", "scope": "total", "amount_cents": 2},
    )
    rows = suppliers.whole(suppliers.ranges(current, empty("contracts"), empty("contract_holders"))).rows(named=True)
    assert [(r["tax"], r["lower_cents"], r["upper_cents"], r["contracts"], r["holders"]) for r in rows] == [
        ("HT", 3, 7, 2, 2),
        ("TTC", 9, 9, 1, 1),
    ]


def test_the_whole_of_suppliers_is_what_their_ranking_shows() -> None:
    basis = {"tax": "HT", "scope": "total"}
    current = _bought({**basis, "amount_cents": 9}, {**basis, "amount_cents": 2}).with_columns(
        supplier=pl.Series(["Bureau du Val", "00002"])
    )
    ranges = suppliers.ranges(current.with_columns(supplier_id=pl.Series([1, 2])), empty("contracts"), empty("contract_holders"))
    (row,) = suppliers.whole(ranges).rows(named=True)
    shown = named.ranked(ranges, "supplier")
    assert (row["upper_cents"], row["contracts"], row["unnamed"]) == (shown["upper_cents"].sum(), shown["contracts"].sum(), 1) == (9, 1, 1)


def test_the_council_in_the_middle_and_those_without_a_rate() -> None:
    terms = ["2014-2020", "2020-2026", "2020-2026", "2020-2026"]
    totals = pl.DataFrame({"council_id": [1, 1, 2, 3], "council": list("AABC"), "term": terms,
                           "sessions": [9, 9, 9, 0], "rate": [0.1, 0.9, 0.7, None]})  # fmt: skip
    last = attendance.last_terms(totals)
    assert last["term"].to_list() == ["2020-2026"] * 3
    assert attendance.middle(last) == (0.8, 2)
    assert attendance.middle(last.filter(pl.col("rate").is_null())) == (None, 0)


def test_a_term_without_a_rate_gives_way_to_the_last_one_that_has_one() -> None:
    both = {"council_id": [1, 1], "council": ["A", "A"], "term": ["2014-2020", "2020-2026"]}
    assert attendance.last_terms(pl.DataFrame(both | {"sessions": [9, 0], "rate": [0.5, None]}))["term"].to_list() == ["2014-2020"]
    # A term that has just begun does not stand for a council yet; where no term has five sessions, the last one does.
    assert attendance.last_terms(pl.DataFrame(both | {"sessions": [5, 4], "rate": [0.5, 0.9]}))["term"].to_list() == ["2014-2020"]
    assert attendance.last_terms(pl.DataFrame(both | {"sessions": [4, 4], "rate": [0.5, 0.9]}))["term"].to_list() == ["2020-2026"]


def test_no_rank_under_ten_sessions() -> None:
    people = pl.DataFrame(
        {"council_id": [1, 1, 1], "councillor_id": [1, 2, 3], "sort_name": ["a", "b", "c"], "term": ["t"] * 3, "rate": [0.5, 0.9, 1.0],
         "rankable": [True, True, False]}
    )  # fmt: skip
    last = pl.DataFrame({"council_id": [1], "term": ["t"]})
    assert attendance.of_last_term(people, last)["councillor_id"].to_list() == [1, 2, 3]
    assert attendance.of_last_term(people, last, by_share=True)["councillor_id"].to_list() == [2, 1, 3]
    assert attendance.of_last_term(people, last.with_columns(term=pl.lit("u"))).is_empty()


def _divided(**act: object) -> dict[str, object]:
    sessions = frame("sessions", [session(1, DAY, office=5)])
    lines = attendance.lines(sessions, frame("attendance", [line(1, DAY, who, "present") for who in range(5)]), empty("mandates"))
    acts = frame("deliberations", [{"deliberation_id": 1, "session_id": 1, "date": DAY, "outcome": "adopted", **act}])
    names = [{"deliberation_id": 1, "session_id": 1, "date": DAY, "who": who, "vote": "against"} for who in ("Anne", "Paul")]
    named = frame("positions", names)
    votes = unanimity.classify(acts, named)
    return sides.of(dissent.contested(votes, named), attendance.by_session(lines, sessions), named).row(0, named=True)


def test_voices_that_nobody_can_place_are_a_number_and_no_side() -> None:
    told = _divided()
    assert (told["votes_for"], told["votes_against"], told["unknown"]) == (None, 2, 3)


def test_a_vote_is_drawn_only_where_the_whole_of_its_bar_is_known() -> None:
    every = {"votes_for": [None, None, 3, None], "votes_against": [2, 2, None, None], "abstentions": [None, None, 2, 1]}
    told = pl.DataFrame({**every, "unknown": [0, 3, 0, 0]}, schema_overrides=dict.fromkeys(every, pl.Int64))
    assert sides.drawable(told).rows() == [(None, 2, None, 3), (3, None, 2, 0)]


def test_printed_counts_leave_nobody_unknown() -> None:
    told = _divided(votes_for=3, votes_against=2, abstentions=0)
    assert (told["votes_for"], told["votes_against"], told["unknown"]) == (3, 2, 0)


def test_unknown_kinds_come_first_then_the_largest() -> None:
    acts = pl.DataFrame({"date": [DAY] * 6, "outcome": ["adopted", "adopted", "rejected", None, "adopted", None]})
    assert by_year.outcomes(acts)["kind"].to_list() == [None, "adopted", "rejected"]


def test_subjects_stand_by_size_then_the_rest_and_last_what_has_none() -> None:
    themes = [*"aaabbccde", "other", None, "unknown"]
    acts = pl.DataFrame({"theme": themes, "outcome": ["adopted"] * 8 + ["rejected", "withdrawn", None, "noted"]})
    found = by_year.subjects(acts, most=3)
    things = found.sort("place").unique("place", maintain_order=True)["thing"].to_list()
    assert things == ["a", "b", "c", by_year.REST, None]
    assert dict(found.select("place", "themes").unique().sort("place").iter_rows()) == {0: 1, 1: 1, 2: 1, 3: 2, 4: 0}
    assert found.filter(thing="rest").sort("kind").select("kind", "value").rows() == [("adopted", 1), ("rejected", 1)]
    assert found.filter(pl.col("thing").is_null()).sort("kind").select("kind", "value").rows() == [(None, 2), ("noted", 1)]
    assert found["value"].sum() == len(themes)
    assert by_year.subjects(acts, most=4)["thing"].unique().sort().to_list() == [None, *"abcde"]  # the rest would be one theme alone
    assert by_year.subjects(acts.clear()).is_empty()


def test_a_list_that_something_else_denies_is_not_whole() -> None:
    sessions = pl.DataFrame({"date": [DAY] * 4, "closes": [True, True, False, None], "in_rates": [True, False, False, True]})
    assert dict(by_year.closing(sessions).select("kind", "value").iter_rows()) == {"true": 1, "false": 2, None: 1}


def test_money_by_year_is_of_one_basis_in_units() -> None:
    current = _bought(
        {"tax": "HT", "scope": "total", "min_cents": 100, "max_cents": 500}, {"tax": "TTC", "scope": "total", "amount_cents": 900},
        {"tax": "HT", "scope": "total", "amount_cents": 200},
    )  # fmt: skip
    (row,) = by_year.all_money(current).rows(named=True)
    assert (row["year"], row["least"], row["value"], row["tax"]) == (2021, 3.0, 7.0, "HT")


def test_nothing_gives_no_year() -> None:
    assert by_year.all_money(contracts.current(empty("contracts"))).is_empty()
    assert by_year.closing(empty("sessions")).is_empty()
    assert suppliers.whole(
        suppliers.ranges(contracts.current(empty("contracts")), empty("contracts"), empty("contract_holders"))
    ).is_empty()
