"""Sentences on what was read, what entered no figure, and which state of the data is shown."""

import json
from collections import Counter
from pathlib import PurePath

import polars as pl
import streamlit as st

from ui import data, lead
from ui.address import leading_to
from ui.escaping import Html, plain
from ui.language import count, day, number, say, say_if_known
from ui.prose import items
from ui.rows import year_rows
from ui.sentences import period
from ui.tables.elements import NONE, link, words

_OTHERS = ("refused", "not a council paper", "superseded")
_REASONS = 3


def states(papers: pl.DataFrame) -> None:
    """How many papers were read of how many, of which kinds and years, and what became of the others.

    The parts are together the whole, as the bars below are. Who published them stands in what is to be known.
    """
    counted = dict(papers.group_by("state").len().iter_rows())
    read = counted.get("read", 0)
    others = [count(f"lead.paper.{state.replace(' ', '_')}", counted[state]) for state in _OTHERS if counted.get(state)]
    others += [] if counted.get("refused") else [say("lead.refused_none")]
    undated = year_rows.undated_said(papers["date"].null_count())
    unknown = papers.filter(papers["publisher"].is_null()).height
    lead.notes().text(lead.sentences(_from(papers, unknown)))
    those = papers.filter(papers["state"] == "read")
    told = ", ".join(part for part in (_kinds(those), period.of(those)) if part)
    named = count("lead.papers", papers.height)
    said = lead.apart(say("ui.line", name=named, value=told) if told else named, ", ".join(others), *undated)
    lead.figure(say("lead.of", k=number(read), n=number(papers.height)), said)
    for state in _OTHERS:
        if counted.get(state):
            lead.notes().text(count(f"page.sources.{state.replace(' ', '_')}", counted[state]))
    if unknown:
        lead.notes().text(count("page.sources.no_provenance", unknown))


def _kinds(read: pl.DataFrame) -> str:
    """Which papers were read: how many of each kind, the most first; of no kind that is known last."""
    kinds = read.group_by(kind=pl.col("kind").cast(pl.String).fill_null("other")).len().sort("len", "kind", descending=[True, False])
    told = [count(f"lead.paper_kind.{kind}", n) for kind, n in kinds.sort(pl.col("kind") == "other", maintain_order=True).iter_rows()]
    return ", ".join(told)


def _reasons(refusals: pl.DataFrame) -> list[Html]:
    """Why most were refused, in plain words or the first ones of the reason, a line each with a file; how many for another."""
    told_of = [
        (_why(*row), (row[0], document)) for *row, document in refusals.select("source", "message", "values", "document_id").iter_rows()
    ]
    reasons, files = Counter(why for why, _ in told_of).most_common(), dict(reversed(told_of))
    told = []
    for why, n in reasons[:_REASONS]:
        source, document = files[why]
        name, said = plain(PurePath(source or NONE).name), count("sources.reason", n, why=plain(why))
        told.append(Html(f"{words(said)} {link(leading_to('act', document=document), name) if document else words(name)}"))
    rest = sum(n for _, n in reasons[_REASONS:])
    return [*told, *([words(count("sources.other_reasons", rest))] if rest else [])]


def _why(source: str | None, message: str | None, values: str | None) -> str:
    """A refusal in plain words where the catalogue has them; else its first sentence, without the file that it names."""
    if known := say_if_known(f"sources.why.{json.loads(values or '{}').get('code')}", ""):
        return known
    said = (message or NONE).removeprefix(PurePath(source or "").name).lstrip("\u00a0 :")
    return said.split(". ", maxsplit=1)[0].rstrip(".")


def kept_out(refusals: pl.DataFrame, rows: pl.DataFrame, doubts: pl.DataFrame, behind: pl.DataFrame, *, of_council: bool) -> None:
    """In one place, what entered no figure: papers, rows of open data, facts and sessions, each with where it is listed."""
    sessions = behind.row(0, named=True)
    if refusals.height:
        st.header(count("sources.refused_why", refusals.height), anchor=False)
        items(_reasons(refusals))
    st.header(say("sources.kept_out"), anchor=False)
    kept = [] if refusals.height else [words(say("sources.refused_none"))]
    if left_out := int(rows["rows"].sum()):
        kept.append(words(count("sources.rows_of_council" if of_council else "sources.rows", left_out)))
    kept.append(link(leading_to("review"), count("sources.waiting", waiting(doubts))))
    if unrated := sessions["sessions"] - sessions["counted"]:
        kept.append(link(leading_to("coverage"), count("sources.sessions", unrated)))
    items([*kept, words(say("sources.cut"))])


def _from(papers: pl.DataFrame, unknown: int) -> str:
    """Who publishes them, the first by name where several do; of how many nobody says."""
    told = papers["publisher"].drop_nulls().unique().sort().to_list()
    if not told:
        return say("lead.from_unknown")
    named = say("lead.from", publisher=plain(told[0])) if len(told) == 1 else count("lead.from_several", len(told))
    return f"{named} ({count('lead.from_some_unknown', unknown)})" if unknown else named


def warnings_meaning(doubts: pl.DataFrame) -> None:
    """Why more lines of warnings stand there than facts wait: several are of one fact, others of a whole paper or session."""
    st.caption(count("sources.warnings_meaning", waiting(doubts)))


def waiting(doubts: pl.DataFrame) -> int:
    """How many facts in doubt nobody has decided yet."""
    return doubts.filter(doubts["state"] == "open").height


def data_version() -> None:
    """Which state of the data the pages show."""
    st.caption(say("page.sources.data", version=data.version(), date=day(data.changed_on()) or NONE))
