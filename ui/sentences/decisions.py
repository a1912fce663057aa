"""Sentences on what was decided and how the council voted."""

from datetime import date

import polars as pl
import streamlit as st

from metrics.ahead import ahead
from metrics.fraction import LEAST_FOR_RATE, in_words, interval_in_words
from metrics.votes.decided import by_casting_vote
from ui import lead
from ui.escaping import plain
from ui.language import choice, count, day, language, listed, number, say
from ui.sentences import period, themes
from ui.sentences.coverage import as_votes, ended, quarters_without
from ui.tables.elements import NONE

_FEW = 2  # days named


def lead_of(rates: pl.DataFrame, votes: pl.DataFrame) -> None:
    """The figure of the page: how many final votes went one way, when, how many of these with abstentions; how many not, and on what."""
    when = period.of_known_votes(votes)
    abstained = votes.filter(pl.col("final") & pl.col("u1") & ~pl.col("u2")).height
    for row in rates.filter(rates["variant"].cast(pl.String) == "expressed").iter_rows(named=True):
        every, divided = number(row["n"] + row["unknown"]), count("lead.divided", row["n"] - row["k"])
        beside = [count("lead.beside_abstentions", abstained)] if abstained else []
        about = themes.of_divided(votes)
        told = [say("ui.line", name=divided, value=about) if about else divided]
        if row["n"] < LEAST_FOR_RATE:
            told = [*beside, *told]  # the few are told without how many there are in all
        else:
            every = say("lead.all_beside", all=every, beside=beside[0]) if beside else every
        unsure = "lead.sides_unknown" if lead.why(row) and row["n"] >= LEAST_FOR_RATE else "fraction.unknown"
        told += [count(unsure, row["unknown"])] if row["unknown"] else []
        lead.share(row, "lead.unanimous", because=told, all=every, when=when and f", {when}")


def unanimity(rates: pl.DataFrame, left_out: pl.DataFrame) -> None:
    """One sentence a definition of unanimity, then what is no final vote."""
    for row in rates.iter_rows(named=True):
        said = in_words(row["k"], row["n"], row["unknown"], language())
        words = interval_in_words(row["certain"], row["possible"], language())
        interval = say("page.votes.interval", interval=words) if words and row["unknown"] + row["presumed"] else ""
        presumed = f" {count('page.votes.presumed', row['presumed'])}" if row["presumed"] else ""
        st.text(say("page.votes.unanimity", variant=choice("variant", row["variant"]), fraction=said, interval=interval) + presumed)
    for row in left_out.iter_rows(named=True):
        parts = [count(f"page.votes.{name}", row[name]) for name in ("noted", "withdrawn", "deferred", "secret", "in_doubt") if row[name]]
        if parts:
            st.caption(count("page.votes.left_out", row["acts"], final=row["final"], parts=", ".join(parts)))


def unanimity_chart(rates: pl.DataFrame, split: str) -> str:
    """The rate of expressed votes in each year, or at the first and last session."""
    rows = rates.filter(rates["variant"].cast(pl.String) == "expressed").sort("year" if split == "year" else "date").rows(named=True)
    shown = rows if len(rows) <= 10 else [rows[0], rows[-1]]
    said = [
        say(
            "page.votes.at",
            when=row["year"] if split == "year" else day(row["date"]),
            fraction=in_words(row["k"], row["n"], row["unknown"], language()),
        )
        for row in shown
    ]
    return f"{say('page.votes.chart', parts=listed(said))} {say('page.votes.band')}"


def dissent(divided: pl.DataFrame, votes: pl.DataFrame) -> None:
    """How many final votes are divided, and how many of them the papers call unanimous."""
    said = {"final": number(int(votes["final"].sum() or 0)), "counted": counted(divided), "hidden": divided["hidden"].sum() or 0}
    st.text(count("page.votes.divided", divided.height, **said))


def listed_divided(divided: pl.DataFrame) -> None:
    """How many of the votes listed divided the council, as the figure of the page counts them, in which years; and what the others are."""
    against = divided.filter(~pl.col("u1").fill_null(value=True))
    years = against["date"].drop_nulls().dt.year().value_counts(sort=False).sort("date")
    told = [count("page.votes.against", against.height)]
    told += [say("page.votes.in_years", years=listed([say("ui.line", name=year, value=number(n)) for year, n in years.iter_rows()]))]
    if others := divided.height - against.height:
        abstained = divided.filter(pl.col("u1").fill_null(value=True), (pl.col("abstentions") > 0) | pl.col("abstained_by").is_not_null())
        parts = {"with_abstentions": abstained.height, "refusals_alone": others - abstained.height}
        told.append(
            count("page.votes.no_against", others, parts=listed([count(f"page.votes.{name}", n) for name, n in parts.items() if n]))
        )
    if against.height:
        st.caption(lead.sentences(*told, *_cast(divided)))


def counted(divided: pl.DataFrame) -> int:
    """How many of the divided votes have both sides printed."""
    return divided.height - divided["minority_share"].null_count()


def named_only(votes: pl.DataFrame) -> None:
    """Whose names the counts by name are; the vote by which the chair decided is no name beside a vote, and is told apart."""
    st.info(say("page.votes.named_only"), icon=":material/record_voice_over:")
    for said in _cast(votes):
        st.caption(lead.sentences(said, say("page.votes.cast_unnamed")))


def with_chair(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows of `dissent.contested` of which none against is named: where the chair's own vote rejected, the chair is told by office."""
    alone = by_casting_vote() & (pl.col("outcome").cast(pl.String) == "rejected") & pl.col("against_by").is_null()
    return rows.with_columns(against_by=pl.when(alone).then(pl.lit(say("page.votes.chair_against"))).otherwise("against_by"))


def _cast(votes: pl.DataFrame) -> list[str]:
    """How many votes the chair's own vote decided, with their days where they are few."""
    tied = votes.filter(pl.col("final"), by_casting_vote())
    return [_on_days(tied, count("page.votes.cast", tied.height), "sessions.on_days")] if tied.height else []


def contested_chart(voices: pl.DataFrame, view: str) -> str:
    """The three first votes drawn: in the view `contested` the most divided, in `hidden` the last, of which one side may be unread."""
    said = []
    for row in voices.head(3).iter_rows(named=True):
        counts = [count(f"overview.{name}", row[name]) for name in ("votes_for", "votes_against", "abstentions") if row[name] is not None]
        said.append(say("page.votes.sides", title=plain(row["title"] or NONE), when=day(row["date"]), counts=", ".join(counts)))
    return say(f"page.votes.{view}_chart", parts=listed(said))


def acts(votes: pl.DataFrame, quarters: pl.DataFrame) -> None:
    """How many acts are listed, of how many sessions read, over which years, and how each ended; the quarters without any."""
    if votes.is_empty():
        return
    where = count("page.acts.sessions", votes["session_id"].n_unique())
    as_votes(votes)
    told = lead.sentences(ended(votes), *quarters_without(quarters))
    lead.counted("page.acts.listed", votes.height, where=", ".join(filter(None, [where, period.of(votes)])), told=told)


def closing(sessions: pl.DataFrame, quarters: pl.DataFrame, meetings: pl.DataFrame | None = None) -> None:
    """How many sessions were read, over which time, of how many the list is whole, is not sure, or cannot be checked; empty quarters.

    A list that adds up and that another number denies is not sure: in neither is it counted.
    `meetings` (`attendance.by_session`): how many of a council's members were present at its last one.
    """
    closes = sessions["closes"]
    whole = closes & sessions["in_rates"].fill_null(value=True)
    checked, one = sessions.height - closes.null_count(), sessions["council_id"].n_unique() == 1
    when = period.months(sessions) if one else period.of(sessions)
    told = [_on_days(sessions.filter(~whole), count("sessions.adds_up", checked, closing=number(int(whole.sum() or 0))))] if checked else []
    if unchecked := closes.null_count():
        told.append(count("sessions.unchecked", unchecked) if checked else say("sessions.none_checked"))
    told += _unsure_members(sessions.filter(whole), meetings)
    if doubted := int((closes & ~whole).sum() or 0):
        lead.notes().text(lead.sentences(count("sessions.doubted", doubted)))
    said = lead.sentences(*_last(sessions, meetings), *told, *quarters_without(quarters))
    lead.counted("page.sessions.closing", sessions.height, when=when and f"{',' * one} {when}", told=said)


def _unsure_members(whole: pl.DataFrame, meetings: pl.DataFrame | None) -> list[str]:
    """In how many of the lists that are whole the state of a member is not known, and on which days: it counts as unknown."""
    here = pl.col("session_id").is_in(whole["session_id"].implode())
    unsure = whole.clear() if meetings is None else meetings.filter(here, pl.col("unknown") > 0)
    said = count("sessions.member_unsure", unsure.height, closing=number(whole.height))
    return [_on_days(unsure, said, "sessions.on_days")] if unsure.height else []


def until(sessions: pl.DataFrame) -> str:
    """The month of the last session read: the year that it is in is not over on paper, and its bar is no shorter year."""
    last = sessions.filter(~ahead("date"))["date"].max()
    return say("ui.chart.until", month=period.month(last)) if isinstance(last, date) else ""


def _on_days(those: pl.DataFrame, said: str, key: str = "") -> str:
    """The same with the days of those that it excepts, or counts by `key`, where they are few."""
    days = those["date"].drop_nulls().sort().to_list()
    if not 0 < len(days) <= _FEW:
        return said
    told = {"adds_up": said, "days": listed([day(one) for one in days])}
    return say(key, **told) if key else count("sessions.except", len(days), **told)


def _last(sessions: pl.DataFrame, meetings: pl.DataFrame | None) -> list[str]:
    """Of one council: how many were present at the last of its sessions, of how many seats."""
    if meetings is None or sessions["council_id"].n_unique() != 1:
        return []
    told = meetings.filter(pl.col("session_id").is_in(sessions["session_id"].implode()) & (pl.col("n") > 0)).head(1)
    return [say("page.sessions.last", date=day(row["date"]), k=row["k"], n=row["seats"]) for row in told.iter_rows(named=True)]
