"""Popolo: people, councils, seats, sessions, motions and votes; who was excused, represented or held a proxy has no place there.

A motion's date and a vote's start are moments there ("date-time"); papers print the day, which stands in the session that both name.
"""

from typing import Any

import polars as pl

from exports.standards.no_place import NoPlace

Record = dict[str, Any]
_RESULT = {"adopted": "pass", "rejected": "fail"}
_OPTION = {"for": "yes", "against": "no", "abstention": "abstain", "not_voting": "not voting"}
_COUNTS = {"votes_for": "yes", "votes_against": "no", "abstentions": "abstain", "not_voting": "not voting"}
_GONE = ("excused", "represented", "absent", "unknown")


def records(tables: dict[str, pl.DataFrame], no_place: NoPlace) -> Record:
    """One document of every class; `tables`: councils, mandates, sessions, attendance, deliberations, positions."""
    roll = tables["attendance"]
    for status in _GONE:
        no_place.tell(f"attendance_{status}", roll.filter(pl.col("status").cast(pl.String) == status).height)
    no_place.tell("part_of_a_session", roll.filter("partial").height)
    acts, positions = tables["deliberations"], tables["positions"]
    outcome = acts["outcome"].cast(pl.String)
    no_place.tell("outcome_neither", int((outcome.is_not_null() & ~outcome.is_in(list(_RESULT))).sum()))
    no_place.tell("day_of_an_act", acts["date"].count())
    no_place.tell("group_position", positions.filter(pl.col("councillor_id").is_null()).height)
    named = positions.drop_nulls("councillor_id").partition_by("deliberation_id", as_dict=True)
    return {
        "organizations": [_council(row) for row in tables["councils"].iter_rows(named=True)],
        "persons": _people(tables["mandates"], roll),
        "memberships": [_seat(row) for row in tables["mandates"].iter_rows(named=True)],
        "events": _sessions(tables["sessions"], roll),
        "motions": [_motion(row) for row in acts.iter_rows(named=True)],
        "vote_events": [_vote(row, named.get((row["deliberation_id"],))) for row in acts.iter_rows(named=True)],
    }


def _council(row: Record) -> Record:
    siret = {"identifiers": [{"scheme": "SIRET", "identifier": row["siret"]}]} if row["siret"] else {}
    return {"id": _of("council", row["council_id"]), "name": row["council"], "classification": row["kind"] or "council", **siret}


def _people(mandates: pl.DataFrame, roll: pl.DataFrame) -> list[Record]:
    both = pl.concat([frame.select("councillor_id", "councillor") for frame in (mandates, roll)]).drop_nulls("councillor_id")
    people = both.unique("councillor_id", keep="first", maintain_order=True)
    return [{"id": _of("person", key), "name": name} for key, name in people.iter_rows()]


def _seat(row: Record) -> Record:
    told = {"role": row["function"], "start_date": _day(row["start"]), "end_date": _day(row["end"])}
    made = {"id": _of("seat", row["mandate_id"]), "person_id": _of("person", row["councillor_id"])}
    return {**made, "organization_id": _of("council", row["council_id"]), **_said(told)}


def _sessions(sessions: pl.DataFrame, roll: pl.DataFrame) -> list[Record]:
    present = roll.filter(pl.col("status").cast(pl.String) == "present").group_by("session_id").agg("councillor_id")
    attended = dict(present.iter_rows())
    return [
        {
            "id": _of("session", row["session_id"]),
            "name": f"{row['council']}, {row['date'].isoformat()}",
            "organization_id": _of("council", row["council_id"]),
            "start_date": _day(row["date"]),
            "attendees": [{"id": _of("person", one)} for one in sorted(attended.get(row["session_id"], []))],
        }
        for row in sessions.iter_rows(named=True)
    ]


def _motion(row: Record) -> Record:
    told = {"identifier": row["number"], "result": _RESULT.get(row["outcome"] or "")}
    made = {"id": _of("motion", row["deliberation_id"]), "organization_id": _of("council", row["council_id"]), "text": row["title"] or ""}
    return {**made, "legislative_session_id": _of("session", row["session_id"]), **_said(told)}


def _vote(row: Record, positions: pl.DataFrame | None) -> Record:
    counts = [{"option": option, "value": row[name]} for name, option in _COUNTS.items() if row[name] is not None]
    votes = [] if positions is None else list(positions.select("councillor_id", pl.col("vote").cast(pl.String)).iter_rows())
    told = {"result": _RESULT.get(row["outcome"] or "")}
    return {
        "id": _of("vote", row["deliberation_id"]),
        "motion_id": _of("motion", row["deliberation_id"]),
        "legislative_session_id": _of("session", row["session_id"]),
        "organization_id": _of("council", row["council_id"]),
        "counts": counts,
        "votes": [{"voter_id": _of("person", key), "option": _OPTION[vote]} for key, vote in votes],
        **_said(told),
    }


def _said(told: Record) -> Record:
    return {name: value for name, value in told.items() if value is not None}


def _of(kind: str, number: int) -> str:
    return f"{kind}/{number}"


def _day(value: Any) -> str | None:
    return value.isoformat() if value is not None else None
