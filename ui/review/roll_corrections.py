"""What a person decided on a line of a roll: the line that shows it says so, with what was read before and why."""

import json
from collections.abc import Collection
from typing import Any, NamedTuple

import polars as pl

from database.identities.names import name_key
from database.review import words as review_words
from ui import data
from ui.language import day, language, say

Row = dict[str, Any]


class Decided(NamedTuple):
    """What a person decided on a line; `changed`: the state is the decision's, and no longer the list's."""

    sentence: str
    changed: bool


def of_sessions(sessions: Collection[int]) -> dict[tuple[int, str], Decided]:
    """(session, key of the name) -> the decision in force on that line of its roll."""
    log = data.frames()["corrections"].filter(
        pl.col("session_id").is_in(list(sessions)), pl.col("kind") == "attendance", pl.col("state") == "applied"
    )
    said: dict[tuple[int, str], Decided] = {}
    for row in log.sort("decided_at", "correction_id").iter_rows(named=True):
        for name in _names(row):
            said[row["session_id"], name_key(name)] = Decided(sentence(row), row["decision"] != "confirm")
    return said


def of_line(row: Row, decided: dict[tuple[int, str], Decided]) -> Decided | None:
    """The decision on one line, looked for by the person's name and the other prints held for it."""
    if not decided:
        return None
    prints = data.merges_of(row["councillor_id"]).filter(pl.col("merge_state") == "accepted")["name"].to_list()
    return next((said for name in (row["councillor"], *prints) if (said := decided.get((row["session_id"], name_key(name))))), None)


def sentence(row: Row) -> str:
    """What was read, what holds since, who decided and why."""
    before, after = (json.loads(row[side] or "null") for side in ("before", "after"))
    read, holds = review_words.sides(before, after, language())
    decided_on = row["decided_at"].date() if row["decided_at"] else None
    said = {"before": read, "after": holds, "author": row["author"], "date": day(decided_on), "reason": row["reason"]}
    return say("roll.confirmed" if row["decision"] == "confirm" else "roll.corrected", **said)


def _names(row: Row) -> set[str]:
    sides = (json.loads(row[side] or "null") or {} for side in ("before", "after"))
    return {str(side["name"]) for side in sides if side.get("name")}
