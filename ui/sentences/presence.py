"""Sentences on who sat: of a council, of a session, of one person."""

import polars as pl
import streamlit as st

from metrics.fraction import in_words, interval_in_words, percent
from ui.language import count, day, language, say


def of_councils(totals: pl.DataFrame) -> None:
    """One sentence a council: seats held by members present, over the sessions that count."""
    for row in totals.iter_rows(named=True):
        if not row["seats"]:
            st.text(say("page.presence.council_unknown", council=row["council"], left_out=count("page.presence.left_out", row["left_out"])))
            continue
        said = count(
            "page.presence.council",
            row["sessions"],
            council=row["council"],
            fraction=in_words(row["k"], row["seats"], row["unknown"], language()),
            interval=_interval(row),
        )
        st.text(said + (f" {count('page.presence.left_out', row['left_out'])}" if row["left_out"] else ""))


def of_session(meeting: pl.DataFrame) -> None:
    """How many sat, of how many seats."""
    for row in meeting.iter_rows(named=True):
        fraction = in_words(row["k"], row["n"], row["unknown"], language())
        st.text(say("page.presence.session", fraction=fraction, interval=_interval(row)))


def of_person(person: pl.DataFrame, median: pl.DataFrame) -> None:
    """The person's fraction, interval, and the median of the same sessions; small numbers and guessed mandates are said."""
    for row in person.iter_rows(named=True):
        fraction = in_words(row["k"], row["n"], row["unknown"], language())
        st.text(say("page.presence.person", fraction=fraction, interval=_interval(row)))
        parts = [count(f"page.presence.{name}", row[name]) for name in ("present_part", "represented", "excused", "absent") if row[name]]
        parts += [
            count(f"page.presence.{name}", row[name]) for name in ("not_mentioned", "disputed", "out_of_rates", "proxies_held") if row[name]
        ]
        if parts:
            st.text(say("page.presence.of_which", parts=", ".join(parts)))
        if not row["rankable"]:
            st.caption(say("page.presence.too_few"))
        if not row["from_roster"]:
            st.caption(say("page.presence.no_roster"))
    middle = median.row(0, named=True) if median.height else {"median": None}
    if middle["median"] is not None:
        st.text(say("page.presence.median", median=percent(middle["median"], language()), members=middle["members"]))


def people_chart(people: pl.DataFrame) -> str:
    """What the bars by councillor say together."""
    k, n, unknown = (int(people[name].sum()) for name in ("k", "n", "unknown"))
    return count("page.presence.people_chart", people.height, fraction=in_words(k, n, unknown, language()))


def meetings_chart(meetings: pl.DataFrame) -> str:
    """What the bars by session say together."""
    counted = meetings.filter(meetings["in_rates"])
    k, n, unknown = (int(counted[name].sum()) for name in ("k", "n", "unknown"))
    return count(
        "page.presence.meetings_chart",
        meetings.height,
        first=day(meetings["date"].min()),  # type: ignore[arg-type]
        last=day(meetings["date"].max()),  # type: ignore[arg-type]
        fraction=in_words(k, n, unknown, language()),
        out=meetings.height - counted.height,
    )


def cells_chart(cells: pl.DataFrame) -> str:
    """How many squares the grid holds, and of which kinds."""
    return say("page.presence.cells_chart", people=cells["councillor_id"].n_unique(), meetings=cells["session_id"].n_unique())


def _interval(row: dict[str, object]) -> str:
    certain, possible = row.get("certain"), row.get("possible")
    words = interval_in_words(certain, possible, language())  # type: ignore[arg-type]
    return say("page.presence.interval", interval=words) if words else ""
