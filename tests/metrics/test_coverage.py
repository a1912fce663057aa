"""Coverage by year and quarter: what exists, what is missing, and what stands behind a rate."""

from datetime import date, datetime

import polars as pl

from database.snapshot.frame_schemas import SCHEMAS
from metrics import by_year, coverage, coverage_sessions
from tests.metrics.frames import frame


def _tables(**rows: list[dict[str, object]]) -> dict[str, pl.DataFrame]:
    rows = {"councils": [{"council_id": 1, "council": "Valmont"}, {"council_id": 2, "council": "Bréhal-Fictif"}]} | rows
    return {name: frame(name, rows.get(name, [])).select(columns) for name, columns in coverage.NEEDED.items()}


def _session(number: int, day: date, closes: bool | None = True) -> dict[str, object]:
    return {"session_id": number, "council_id": 1, "council": "Valmont", "date": day, "closes": closes, "in_rates": closes is not False}


SESSIONS = [
    _session(1, date(2023, 11, 6)),
    _session(2, date(2024, 1, 15)),
    _session(3, date(2024, 2, 12), closes=False),
    _session(4, date(2024, 10, 7), closes=None),
]
ROLLS: list[dict[str, object]] = [{"session_id": number} for number in (1, 1, 2, 3)]


def test_a_quarter_without_a_session_is_missing_between_the_first_and_the_last() -> None:
    cells = coverage.by_year(_tables(sessions=SESSIONS, attendance=ROLLS))
    assert cells.select("year", "sessions", "quarters", "quarters_asked", "quarters_missing").rows() == [
        (2024, 3, 2, 4, "2, 3"),
        (2023, 1, 1, 1, None),  # nothing is asked of the quarters before the first session known
    ]
    assert cells.select("rolls", "closing", "not_closing", "not_checkable").rows() == [(2, 1, 1, 1), (1, 1, 0, 0)]


def test_a_session_that_closes_and_is_in_doubt_is_not_counted_in_its_year() -> None:
    doubtful = _session(2, date(2024, 1, 15)) | {"in_rates": False}
    cells = coverage.by_year(_tables(sessions=[SESSIONS[0], doubtful], attendance=ROLLS[:3]))
    assert cells.select("year", "sessions", "counted", "closing", "not_closing").rows() == [(2024, 1, 0, 0, 1), (2023, 1, 1, 1, 0)]
    sessions = pl.DataFrame([SESSIONS[0], doubtful])
    whole = by_year.closing(sessions).filter(kind="true")["value"].sum()
    assert cells["closing"].sum() == whole  # one word, one figure: the pages of sessions and of the method say the same


def test_what_stands_behind_a_rate_of_attendance() -> None:
    doubtful = _session(5, date(2024, 11, 4)) | {"in_rates": False}  # closes, and a doubt keeps it out
    tables = _tables(sessions=[*SESSIONS, doubtful], attendance=[*ROLLS, {"session_id": 5}])
    assert coverage_sessions.behind(tables["sessions"], tables["attendance"]).row(0, named=True) == {
        "sessions": 5, "counted": 2, "rolls_missing": 1, "not_closing": 1, "in_doubt": 1, "closing_in_doubt": 1, "not_checkable": 0,
    }  # fmt: skip
    torn = _session(5, date(2024, 11, 4)) | {"in_rates": False, "closes": None}  # in doubt, and nothing says that it closes
    tables = _tables(sessions=[torn], attendance=[{"session_id": 5}])
    row = coverage_sessions.behind(tables["sessions"], tables["attendance"]).row(0, named=True)
    assert (row["in_doubt"], row["closing_in_doubt"]) == (1, 0)
    unprinted = _session(6, date(2024, 12, 2)) | {"closes": None}  # for each person, and not for the council: nobody prints its number
    tables = _tables(sessions=[unprinted], attendance=[{"session_id": 6}])
    row = coverage_sessions.behind(tables["sessions"], tables["attendance"]).row(0, named=True)
    assert (row["counted"], row["not_checkable"], row["in_doubt"]) == (0, 1, 0)


def test_each_session_that_bears_no_rate_has_its_day_and_its_reason() -> None:
    days = [date(2031, month, 1) for month in range(1, 6)]
    told = [(True, True), (False, False), (True, False), (None, None), (True, True)]
    rows = [_session(n, day, closes) | {"in_rates": sure} for n, (day, (closes, sure)) in enumerate(zip(days, told, strict=True))]
    tables = _tables(sessions=rows, attendance=[{"session_id": n} for n in range(4)])
    found = coverage_sessions.uncounted(tables["sessions"], tables["attendance"])
    assert found.rows() == [
        (4, days[4], "rolls_missing"),
        (3, days[3], "not_checkable"),
        (2, days[2], "in_doubt"),
        (1, days[1], "not_closing"),
    ]
    behind = coverage_sessions.behind(tables["sessions"], tables["attendance"]).row(0, named=True)
    assert {why: behind[why] for why in found["why"]} == dict.fromkeys(found["why"], 1), "the same reasons as the sum counts"


def test_of_how_many_sessions_an_act_was_read() -> None:
    acts = frame("deliberations", [{"deliberation_id": n, "session_id": session} for n, session in enumerate((1, 1, 3))])
    assert coverage_sessions.acts_behind(frame("sessions", SESSIONS), acts).row(0) == (4, 2, 3)
    assert coverage_sessions.acts_behind(frame("sessions", []), acts.clear()).row(0) == (0, 0, 0)


def test_a_quarter_is_whole_in_part_or_empty() -> None:
    tables = _tables(sessions=SESSIONS, attendance=ROLLS)
    states = coverage_sessions.quarters(tables["sessions"], tables["attendance"])
    assert states.select("year", "quarter", "sessions", "state").rows() == [
        (2023, 4, 1, "whole"), (2024, 1, 2, "part"), (2024, 2, 0, "none"), (2024, 3, 0, "none"), (2024, 4, 1, "part"),
    ]  # fmt: skip


def test_a_year_known_by_open_data_alone_has_a_cell_and_asks_for_no_session() -> None:
    sold: dict[str, object] = {"council_id": 1, "council": "Valmont", "notified_on": date(2020, 3, 2)}
    read: dict[str, object] = {
        "council_id": 1,
        "council": "Valmont",
        "date": date(2024, 1, 15),
        "state": "read",
        "read_at": datetime(2026, 5, 4, 8),
    }
    cells = coverage.by_year(_tables(sessions=SESSIONS[1:2], attendance=ROLLS, published_contracts=[sold, sold], documents=[read]))
    assert cells.select("year", "open_rows", "quarters_asked", "documents", "last_read").rows() == [
        (2024, 0, 1, 1, date(2024, 1, 15)), (2020, 2, 0, 0, None),
    ]  # fmt: skip


def test_a_council_is_the_sum_of_its_years_the_last_to_sit_first() -> None:
    other = {**_session(9, date(2025, 1, 1)), "council_id": 2, "council": "Bréhal-Fictif"}
    councils = coverage.by_council(coverage.by_year(_tables(sessions=[*SESSIONS, other], attendance=ROLLS)))
    assert councils.select("council", "sessions", "quarters", "quarters_asked", "first_year").rows() == [
        ("Bréhal-Fictif", 1, 1, 1, 2025), ("Valmont", 4, 3, 5, 2023),
    ]  # fmt: skip


def test_nothing_known_has_no_cell() -> None:
    empty = {name: SCHEMAS[name].to_frame() for name in coverage.NEEDED}
    assert coverage.by_year(empty).is_empty()
    assert coverage.by_council(coverage.by_year(empty)).is_empty()
    assert coverage_sessions.behind(empty["sessions"], empty["attendance"]).row(0) == (0, 0, 0, 0, 0, 0, 0)


def test_the_whole_quarters_gone_by_since_the_last_session() -> None:
    last = date(2025, 11, 3)
    days = [date(2025, 12, 31), date(2026, 3, 31), date(2026, 4, 1), date(2026, 11, 25)]
    assert [coverage_sessions.quarters_since(last, day) for day in days] == [0, 0, 1, 3]


def test_a_contract_amended_the_year_after_is_one_and_a_lot_without_success_none() -> None:
    act = {"council_id": 1, "contract_key": "bancs", "outcome": "adopted"}
    acts = [
        {**act, "contract_id": 1, "date": date(2023, 11, 6), "stage": "awarded"},
        {**act, "contract_id": 2, "date": date(2024, 1, 15), "stage": "amended"},
        {**act, "contract_id": 3, "date": date(2024, 1, 15), "stage": "unsuccessful", "contract_key": "lot 2"},
    ]
    (council,) = coverage.by_council(coverage.by_year(_tables(sessions=SESSIONS, attendance=ROLLS, contracts=acts))).to_dicts()
    assert council["contracts"] == 1
