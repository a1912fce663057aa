"""The head of a person's page: how often, certain and possible, each kind apart, beside the council; one term at a time."""

from typing import Any

import polars as pl
import streamlit as st

from metrics.attendance import attendance
from metrics.attendance import left_out as attendance_left_out
from metrics.fraction import LEAST_FOR_RATE, in_words, interval_in_words, percent
from ui import data, follow, lead, navigation
from ui.address import leading_to, value
from ui.appearance import on_a_phone
from ui.escaping import Html, md_escape, plain, show_elements
from ui.filters import widgets as filter_widgets
from ui.language import count, day, language, listed, number, say
from ui.papers import evidence, list_heading
from ui.sentences import declared
from ui.tables import proof_lines
from ui.tables.elements import NONE, element, link, words

Row = dict[str, Any]
KINDS = ("present_full", "present_part", "represented", "excused", "absent")


def choose(people: pl.DataFrame) -> None:
    """Where nobody is chosen: each member of the council as a link, in alphabetical order; over several councils, what to do."""
    if people["council_id"].n_unique() != 1:
        st.text(say("own.choose_council"))
        return
    st.text(count("own.choose", people.height))
    named = (element("li", link(leading_to("councillor", id=number_), name)) for number_, name in _links(people))
    show_elements(element("ul", *named, kind="roll-names"))


def _links(people: pl.DataFrame) -> list[tuple[int, str]]:
    return people.sort("sort_name", "councillor_id").select("councillor_id", "councillor").rows()


def of_term(own: pl.DataFrame) -> str | None:
    """Which term is shown: the last that bears a rate (else the last), or the one that the address asks for; terms are never pooled."""
    terms = attendance.by_councillor(own, by="term").sort(pl.col("n") >= LEAST_FOR_RATE, "term", descending=True, nulls_last=True)
    names = {
        row["term"] or "": say("own.term", term=row["term"] or NONE, fraction=f"{row['k']} / {row['n']}")
        for row in terms.iter_rows(named=True)
    }
    if len(names) < 2:
        return next(iter(names), "") or None
    return filter_widgets.view("term", names, say("own.which_term")) or None


def headline(row: Row, lines: pl.DataFrame, own: pl.DataFrame) -> None:
    """Whose: k of n sessions counted, of how many read, over which days, its bounds, how many of each kind, and the last one's words.

    `own`: the person's lines of every term, of which the others are told where a phone folds them away.
    """
    days = say("own.days", first=day(lines["date"].min()), last=day(lines["date"].max()))  # type: ignore[arg-type]
    told: dict[str, Any] = {"name": plain(row["councillor"]), "read": number(row["n"] + row["unknown"]), "when": days}
    told["sessions"] = count("own.sessions_counted" if row["unknown"] else "own.sessions", row["n"])
    if _left_out_alone(row):
        # The sessions that the council's rate counts come first, by the same rule as there; then what the others leave open.
        said = say("lead.person_whole", name=told["name"], when=days, share=percent(row["k"] / row["n"], language()))
        open_ = count("own.range_with", row["unknown"])  # the two ends that they make stand among what is to be known
        lead.figure(say("lead.of", k=number(row["k"]), n=number(row["n"])), lead.apart(said, open_, *_other_terms(own, row)))
    else:
        key = "lead.person_counted" if row["unknown"] else "lead.person"
        lead.share(row, key, *_other_terms(own, row), because=_uncounted(row), **told)
    bounds = interval_in_words(row["certain"], row["possible"], language())
    lead.notes().text(" ".join([f"{say('own.fraction')}.", *([say("own.bounds", bounds=bounds)] if bounds else [])]))
    # A phone has no room for what never happened: the chart's key and the table leave it out, too.
    kinds = [(name, count(f"own.kind.{name}", row[name])) for name in KINDS if row[name] or not on_a_phone()]
    kinds += [("unknown", count("own.kind.not_counted", row["unknown"]))] if row["unknown"] else []
    tally = element("ul", *(element("li", proof_lines.sign(name), words(f" {said}")) for name, said in kinds), kind="roll-tally")
    with st.container(key="room-of-tally"):  # what stands below it does not move when it is drawn
        show_elements(Html(f"{tally}{_last_words(lines)}"))


def _left_out_alone(row: Row) -> bool:
    """Whether what makes the two ends of the rate differ are sessions that no rate of the council counts, and these alone."""
    whole = row["n"] >= LEAST_FOR_RATE and not row["present_part"] and bool(lead.why(row))
    return whole and bool(row["out_of_rates"]) and row["out_of_rates"] == row["unknown"]


def _uncounted(row: Row) -> list[str]:
    """How much of the difference of the two ends are sessions that no rate of the council counts.

    Of the council they are left out whole: one rule for a roll of all members, another for one member's line of it.
    """
    if not row["out_of_rates"] or not (why := lead.why(row)):
        return []
    alone = row["out_of_rates"] == row["unknown"]
    told = count("own.range_uncounted" if alone else "own.range_some_uncounted", row["out_of_rates"])
    return [told] if alone else [*why, told]


def _other_terms(own: pl.DataFrame, row: Row) -> list[str]:
    if not on_a_phone():
        return []
    terms = attendance.by_councillor(own, by="term").filter(~pl.col("term").eq_missing(pl.lit(row["term"], pl.String)))
    said = [
        say("own.in_term", term=one["term"] or NONE, fraction=say("fraction.k_of_n", k=one["k"], n=one["n"]))
        for one in terms.sort("term", nulls_last=True).iter_rows(named=True)
    ]
    return [say("own.other_terms", terms=", ".join(said))] if said else []


def _last_words(lines: pl.DataFrame) -> Html:
    """What the paper of the last session says of the person, with the way to it: the others stand below."""
    for row in lines.filter(pl.col("quote").is_not_null(), pl.col("document_id").is_not_null()).sort("date").tail(1).iter_rows(named=True):
        fact = f"attendance:{row['session_id']}-{row['councillor_id']}"
        quote = list_heading.quoted(fact, row["document_id"], row["quote"], row["state"])
        said = say("own.last_words", date=day(row["date"]), state=say(f"value.state.{row['state']}"), quote=quote)
        told = [link(leading_to("act", document=row["document_id"], fact=fact), said)]
        if lines.height > 1 and value("view") in (None, "proof"):
            told.append(link(f"#y{row['date'].year}", say("own.all_words", n=lines.height)))
        return element("p", words(" · ").join(told), kind="prose")
    return Html("")


def beside(row: Row, middle: Row) -> None:
    """The proxies given and held, then the council's median over the same sessions, or why there is none."""
    if proxies := [count(f"own.{name}", row[name]) for name in ("proxies_given", "proxies_held") if row[name]]:
        st.caption(" ".join(proxies))
        navigation.link("proxies", say("ways.proxies"), q=row["councillor"])
    if middle["median"] is not None:
        own, bounds = percent(row["rate"], language()), interval_in_words(row["certain"], row["possible"], language())
        own = own if own == bounds else say("own.of_counted", own=own, bounds=bounds)
        st.text(say("own.median", median=percent(middle["median"], language()), members=middle["members"], own=own))
    else:
        st.caption(say("own.no_median"))
    if not row["from_roster"]:
        st.caption(say("page.presence.no_roster"))


def seat(mandates: pl.DataFrame) -> None:
    """Council, group, function and days of each seat held."""
    for row in mandates.iter_rows(named=True):
        st.caption(md_escape(" · ".join(one for one in (row["council"], *seat_in_words(row)) if one)))


def seat_in_words(row: Row) -> tuple[str | None, str | None, str]:
    """Group, function and days of a seat."""
    if row["start"] and not row["end"]:
        return row["group"], row["function"], say("own.seat_open", since=day(row["start"]))
    return row["group"], row["function"], say("own.seat", since=day(row["start"]) or "…", until=day(row["end"]) or "…")


def by_year(lines: pl.DataFrame, years: pl.DataFrame) -> None:
    """The years at a glance, each a way down to its proof; then the proof, the last session first, under each year's own fraction."""
    said = {
        year["year"]: say("own.year", year=year["year"], fraction=in_words(year["k"], year["n"], year["unknown"], language()))
        for year in years.sort("year", descending=True).iter_rows(named=True)
    }
    if len(said) > 1:
        show_elements(element("ul", *(element("li", link(f"#y{year}", one)) for year, one in said.items()), kind="roll-tally"))
    for year, one in said.items():
        st.subheader(one, anchor=f"y{year}")
        proof_lines.of_person(lines.filter(pl.col("year") == year).iter_rows(named=True))


def left_out(lines: pl.DataFrame) -> None:
    """What is in no rate, and why, with the days."""
    st.subheader(say("statement.part.left_out"), anchor=False)
    for sentence in left_out_in_words(lines):
        st.text(sentence)


def left_out_in_words(lines: pl.DataFrame) -> tuple[str, ...]:
    """A sentence a reason; one that says so where everything counts."""
    said = [
        count(
            "own.left_out_line",
            row["sessions"],
            why=say(f"roll.left_out.{row['kept_out']}"),
            days=listed([day(one) for one in row["days"]]),
        )
        for row in attendance_left_out.by_reason(lines).iter_rows(named=True)
    ]
    return tuple(said) or (say("own.nothing_left_out"),)


def foot(person: int) -> None:
    """Where declarations of interests are to be read, how to contest a line, and the feed that tells the next ones."""
    declared.links(data.rows_of(data.frames()["declarations"], "councillor_id", person))
    evidence.how_to_contest()
    follow.offer("person", person)
