"""What the data name and say, in the visitor's language: sessions, private people, refusals and warnings, the numbers of filters."""

import json
from typing import Any, TypeVar

import polars as pl

from locales import days, text
from metrics.filters.filters import Filters
from ui import data
from ui.language import choice, day, language, say

Rows = TypeVar("Rows", pl.DataFrame, pl.LazyFrame)
# The fields that a doubtful cell may be of, by the kind of thing that is in doubt; a field of no kind keeps its name.
_IN_DOUBT = {
    "identity": r"(?:grantor|beneficiary|payer|buyer|council|body)_siret|supplier_id|supplier_siret",
    "amount": r"(?:amount|min|max)(?:_cents)?|share",
    "number": r"contract_id|framework_id|number|decision_ref",
    "day": r"agreed_on|notified_on|published_on|changed_on|signed_on|date|prefecture_date|session_date|year",
    "hour": r"session_time|arrived_at|left_at",
    "duration": r"duration_months",
    "vote": r"members|voters|votes_for|votes_against|abstentions",
}


def named_sessions(sessions: pl.DataFrame) -> pl.DataFrame:
    """Sessions with the name that a list shows, the last first."""
    days = {one: day(one) for one in sessions["date"].unique()}
    names = [f"{days[when]} – {council}" for when, council in sessions.select("date", "council").iter_rows()]
    return sessions.with_columns(session=pl.Series(names, dtype=pl.String)).sort("date", descending=True)


def private_in_words(grants: Rows) -> Rows:
    """Grants whose masked beneficiaries bear the general word of the visitor's language."""
    return grants.with_columns(beneficiary=pl.when("masked").then(pl.lit(say("database.private_person"))).otherwise("beneficiary"))


def doubtful_in_words(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows of open data with what is in doubt said in the visitor's language, before the words that were printed; once a printed value."""
    printed = rows["doubtful"].drop_nulls().unique()
    if printed.is_empty():
        return rows
    said = printed
    for kind, fields in _IN_DOUBT.items():
        said = said.str.replace_all(rf"(^|; )(?:{fields}): ", f"${{1}}{say('doubtful.of', what=say(f'doubtful.{kind}'))}")
    said = said.str.replace_all("taken from ", say("doubtful.taken"), literal=True)
    return rows.with_columns(pl.col("doubtful").replace(printed, said))


def doubts() -> pl.DataFrame:
    """Refusals and warnings, each in the visitor's language where the catalogue has its sentence."""
    found = data.frames()["warnings"]
    said = [_in_words(*row) for row in found.select("code", "message", "values").iter_rows()]
    return found.with_columns(message=pl.Series(said, dtype=pl.String)).sort("date", "source", descending=[True, False], nulls_last=True)


def doubt_in_words(code: str, message: str, values: dict[str, Any]) -> str:
    """One refusal or warning; its French `message` where the catalogue lacks the sentence: one of an older program, or made elsewhere."""
    said = values.get("code", code) if code == "refused" else code  # a refusal says in its values which
    prefix = "" if "." in said else f"{'refused' if code == 'refused' else 'warning'}."
    if "date" in values:
        values = values | {"date": days.written(str(values["date"]), language())}
    try:
        return text(f"{prefix}{said}", language(), **values)
    except (KeyError, ValueError, IndexError):
        return message


def names(filters: Filters) -> dict[str, str]:
    """Who the numbers of the filters are ("council:12" -> name), and the themes by their name."""
    found = {f"theme:{theme}": choice("theme", theme) for theme in filters.theme}
    for word, table in (("council", "councils"), ("supplier", "suppliers"), ("councillor", "attendance"), ("councillor", "mandates")):
        for number in (int(one) for one in getattr(filters, word) if one.isascii() and one.isdigit()):
            found |= {f"{word}:{number}": row[word] for row in data.rows_with(table, f"{word}_id", number).head(1).iter_rows(named=True)}
    return found


def _in_words(code: str, message: str, values: str | None) -> str:
    try:
        filled = json.loads(values or "{}")
    except ValueError:
        return message
    return doubt_in_words(code, message, filled)
