"""The three leading answers of a town's page: who sat, with how many voices, and who may receive how much."""

from typing import Any

import polars as pl
import streamlit as st

from metrics import town
from metrics.attendance import attendance
from metrics.filters.filters import Filters
from metrics.money import function_totals, named, suppliers
from metrics.published import one_truth
from ui import data, lead
from ui.appearance import on_a_phone
from ui.escaping import Html
from ui.language import choice, count, listed, number, say
from ui.rows import holder_rows, money_rows, party_rows
from ui.sentences import holders, money, period, themes
from ui.sentences.sittings import presence as sittings
from ui.town import amounts, strips
from ui.town.card import card
from ui.town.strips import Part, Range

_ENDS = ("lower_cents", "upper_cents")
_HELD, _BESIDE_THEMES = 4, 2  # holders drawn, and those under the themes of what was bought
Row = dict[str, Any]


def show(council_id: int, filters: Filters, meetings: pl.DataFrame, votes: pl.DataFrame) -> None:
    """Side by side; on a phone one under the other."""
    with st.container(key="answers"):
        columns = st.columns(3)
    for column, answer in zip(columns, (_presence, _voices, _money), strict=True):
        with column:
            answer(council_id, filters, meetings, votes)


def presence_strip(meetings: pl.DataFrame, said: str, *, keyed: bool = True) -> Html:
    """A bar a session: present all through, for a part, unknown; a hollow one where no rate is drawn from its roll."""
    rows = meetings.select("certain", "possible", "present_part", "seats").iter_rows()
    columns = [[Part("out", 1.0)] if sure is None else _seen(sure, possible, part / seats) for sure, possible, part, seats in rows]
    return strips.bars(columns, _ends(meetings), said, _key("sure", "maybe", "unknown", "out") if keyed else {})


def _seen(sure: float, possible: float, part: float) -> list[Part]:
    part = min(part, possible - sure)
    return [Part("sure", sure), Part("maybe", part), Part("unknown", possible - sure - part)]


def _presence(council_id: int, _filters: Filters, meetings: pl.DataFrame, _votes: pl.DataFrame) -> None:
    door = ("attendance", say("town.presence.door"))
    terms = attendance.council_presence(meetings, by="term")
    row = next(attendance.last_terms(terms).iter_rows(named=True), None)
    if row is None:
        return card(say("town.presence"), "", say("town.presence.none"), None, door)
    # The other answers are of all years read; of which months this one is stands under its picture.
    when = say("town.presence.last_term") if terms.height > 1 else sittings.when_of(meetings, row, short=True)
    title = say("town.presence.when", when=when)
    drawn = town.of_term(meetings, council_id, row["term"])
    if row["rate"] is None:
        return card(title, say("lead.none"), count("page.presence.left_out", row["left_out"]), None, door)
    seats = {"k": lead.whole(row, row["seats"]), "seats": number(row["seats"])}  # as the page behind the door counts them
    told = [count("town.presence.seats", row["k"], **seats), *_unsure(row)]
    # The page behind the door tells the sessions of other terms; the card of what is known counts them.
    out, read = row["left_out"], number(row["sessions"] + row["left_out"])
    told = told[:1] if on_a_phone() and lead.cause(row) == "part" else told  # whose picture has a key of what is in part
    told += [count("town.presence.counted", out, read=read) if out else say("lead.sessions_read", n=read)]
    under = lead.apart(*told)
    sessions = count("town.presence.strip", drawn.height, out=drawn["certain"].null_count())
    return card(title, lead.ends(row, row["rate"]), under, presence_strip(drawn, f"{under} {sessions}"), door)


def _unsure(row: dict[str, Any]) -> list[str]:
    """What makes the two ends of a rate differ, or how many are unknown where there is no rate."""
    return lead.why(row) or ([count("fraction.unknown_inside", row["unknown"])] if row["unknown"] else [])


def _voices(_council: int, _filters: Filters, _meetings: pl.DataFrame, votes: pl.DataFrame) -> None:
    title, door = say("town.voices"), ("votes", say("town.voices.door"))
    (row,) = town.voices(votes).to_dicts() or ({"n": 0},)
    if not row["n"]:
        return card(title, "", say("town.voices.none"), None, door)
    title = _of_years(title, period.brief(votes.filter("final", pl.col("u1").is_not_null())))
    large = lead.ends(row, row["rate"]) or say("fraction.k_of_n", k=row["k"], n=row["n"])
    under, every = voices_told(row, ""), row["n"] + row["unknown"]
    # One bar of all votes: as the figure it is of all years, and its last part is what makes the two ends of the rate.
    parts = [Part("one", row["k"] / every), Part("against", row["divided"] / every), Part("unknown", row["unknown"] / every)]
    meant = [(part, say(f"town.key.{'unsaid' if part.kind == 'unknown' else part.kind}")) for part in parts if part.share]
    card(title, large, under, strips.sides(meant), door)


def voices_told(row: dict[str, Any], when: str) -> str:
    """Of all final votes how many went one way and how many did not, and of how many nobody knows: a row of `metrics.town.voices`."""
    every, divided = number(row["n"] + row["unknown"]), count("town.voices.divided", row["divided"])
    told = count("town.voices.known", row["k"], k=number(row["k"]), all=every, when=when, divided=divided)
    return lead.sentences(told, *([count("town.voices.unknown", row["unknown"])] if row["unknown"] else []))


def _money(_council: int, filters: Filters, _meetings: pl.DataFrame, _votes: pl.DataFrame) -> None:
    title, door = say("town.money"), ("suppliers", say("town.money.door"))
    held, alone = money_rows.held(filters), money_rows.alone(filters)
    ranges = data.kept("town money", repr(filters), lambda: ranges_of(held, alone))
    if ranges["upper_cents"].count() == 0:
        read = held.height + alone.height
        return card(title, "", count("town.money.unranked", read) if read else say("town.money.none"), None, door)
    ranked = party_rows.beside_suppliers(ranges)
    rows = ranked.drop_nulls("upper_cents").head(_HELD // 2 if on_a_phone() else _HELD).rows(named=True)
    near = party_rows.near(ranked)
    voted = data.kept("town voted", repr(filters), lambda: money_rows.widest(function_totals.totals(money_rows.for_what(held), by="theme")))
    sums, about = _voted_said(voted, held.height)
    # What is bought leads; who sells it is no sum, and which name is first is not sure where others are near.
    counted = [period.with_basis(rows[0], those) for those in (held, alone.filter("in_totals"))]
    maybe = holders.maybe_first(ranked)  # the names that the page behind the door leads with
    doubt = "_unsure" if maybe else "_near" if near else ""
    if bought := themes.first_of(voted, rows[0]):
        first = [row for row in ranked.rows(named=True) if row["supplier"] in holders.named_first(maybe)]
        sold, years = first or rows[:_BESIDE_THEMES], period.brief(counted[0])  # voted, as the sum is
        return _bought((sums, about), bought, sold, say(f"town.money.holders{doubt}"), years)
    basis, pictured = money.brief_basis(rows[0]), bars_of(rows)
    when = ", ".join([*([] if basis in about else [basis]), period.of(*counted)])
    under = lead.sentences(about, say(f"town.money.first{doubt}", about=when))
    large, title = (sums, "town.money.voted_all") if sums else (pictured[0].said, "town.money.largest")
    said = f"{under} {listed([f'{one.name}, {one.said}' for one in pictured])}"
    return card(say(title), large, under, strips.ranges(pictured, said), door)


def _bought(told: tuple[str, str], by_theme: list[Row], sold: list[Row], head: str, years: str) -> None:
    """The same where the themes are of the basis of the holders drawn: what is bought, and under it from whom, on one scale."""
    large, about = told
    every = bars_of([*({**row, "supplier": choice("theme", row["theme"])} for row in by_theme), *sold])
    what, who = every[: len(by_theme)], every[len(by_theme) :]
    narrow = on_a_phone()  # which has room for words alone
    sellers = [f"{one.name} {amounts.unbroken(one.said)}" for one in who]
    under = lead.sentences(*([say("ui.line", name=head, value=listed(sellers))] if narrow else []), about)
    drawn = what if narrow else [*what, Range(head, "", 0.0, 0.0, "head"), *who]
    said = f"{under} {listed([f'{one.name}, {one.said}' for one in (*what, *who)])}"
    return card(
        _of_years(say("town.money.voted_all"), years), large, under, strips.ranges(drawn, said), ("suppliers", say("town.money.door"))
    )


def _of_years(title: str, years: str) -> str:
    return say("town.of_years", title=title, years=years) if years else title


def _voted_said(by_theme: list[tuple[str, pl.DataFrame]], every: int) -> tuple[str, str]:
    """What voted contracts of the basis that has most come to; and of how many of `every` that is."""
    for _, rows in by_theme:
        priced = int((rows["entries"] - rows["amount_not_printed"]).sum())
        if not priced:
            continue
        return themes.short(rows), f"{money.of_all(priced, every - priced)}, {money.brief_basis(rows.row(0, named=True))}"
    return "", ""


def ranges_of(held: pl.DataFrame, alone: pl.DataFrame) -> pl.DataFrame:
    """The ranges of the basis with most contracts, voted or published alone, by named holder, the widest first."""
    totals = named.ranked(one_truth.by_supplier(held, alone, holder_rows.counted(held, alone)), "supplier")
    bases = [rows for _, rows in suppliers.bases(totals)]
    return town.widest_basis(bases) if bases else totals


def bars_of(rows: list[Row]) -> list[Range]:
    """The ranges of one picture: on one scale, and their amounts in one form."""
    most, written = max(row["upper_cents"] for row in rows), amounts.of_picture([row[end] for row in rows for end in _ENDS])
    return [bar(row, most, written) for row in rows]


def bar(row: dict[str, Any], most: int, written: amounts.Written = amounts.short) -> Range:
    """A supplier's range as a bar on the scale whose end is `most`, in cents."""
    lower, upper = row["lower_cents"], row["upper_cents"]
    end = upper / most if most else 0.0
    start = 0.0 if lower is None else min(lower / most if most else 0.0, end)
    kind = "open" if row["open_maximum"] else "hollow" if lower is None else "tick" if lower == upper else "span"
    return Range(row["supplier"], amounts.bounds(row, said=written), start, end, kind)


def _ends(rows: pl.DataFrame) -> tuple[str, str]:
    """The months of the first and the last bar."""
    first, last = (period.month(one, short=True) for one in (rows["date"][0], rows["date"][-1]))
    return first, last if first != last else ""


def _key(*kinds: str) -> dict[str, str]:
    return {kind: say(f"town.key.{kind}") for kind in kinds}
