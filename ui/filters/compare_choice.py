"""Who is compared: the kind, and up to six of its kind, kept in the address; and the frames of councils, however many there are."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from typing import Any, Literal

import polars as pl
import streamlit as st
from babel.lists import format_list

from metrics import compare
from metrics.attendance import attendance
from metrics.filters.filters import Filters, apply
from metrics.votes import unanimity
from ui import data, lead
from ui.address import bound, value, values, write
from ui.escaping import md_escape, plain
from ui.filters import bar as filter_bar
from ui.filters import here_first, long_list
from ui.language import count, language, listed, number, say
from ui.rows import alike_rows, coverage_frames, money_rows
from ui.sentences import alike as alike_said
from ui.town import councils as at_hand

Kind = Literal["councillors", "councils", "suppliers", "alike"]
_KINDS: tuple[Kind, ...] = ("councils", "alike", "councillors", "suppliers")
MOST = 6
_AT_ONCE = 3  # councils whose figures stand in the page's first line


def kind() -> Kind:
    """What is compared; another kind has other numbers, so those chosen go."""
    if value("view") is None and values("who"):
        write("view", ["councillors"])  # an address of the time when they came first
    before = value("view")
    found = filter_bar.view("compare", *_KINDS)
    if before is not None and before != found:
        write("who", [])
    return found


def who(chosen: Kind, filters: Filters) -> tuple[tuple[int, ...], Any]:
    """The numbers of those chosen, in the order of their names; and the place of the page's figure over them, filled with how many."""
    named = _names(chosen, filters)
    key, label = named.columns
    in_common = _in_common(filters) if chosen == "councils" else []
    proposed = [str(one) for one in in_common or (_at_hand(filters) if chosen == "councils" else [])]
    # Whom the address names, or the page proposes, in however long a list.
    kept = named.filter(pl.col(key).cast(pl.String).is_in([*values("who"), *proposed]))
    shown = pl.concat([kept, long_list.shortened(named, key, label, None)]).unique(key, keep="first", maintain_order=True)
    names = {str(one): plain(name) for one, name in shown.iter_rows()}
    asked = [one for one in dict.fromkeys(values("who")) if one in names]
    # Room is kept on a phone for the sentences of several: how many they are stands there first.
    with st.container(key="compare-lead-long") if len(asked or proposed) > 1 else nullcontext():
        figure = st.empty()
    if len(asked) < len(values("who")):
        st.warning(say("ui.pick.unknown"))
    proposed = [one for one in names if one in proposed]
    picked: list[str] = bound(
        "who",
        lambda key: st.multiselect(
            say(f"compare.pick.{chosen}"), list(names), key=key, max_selections=MOST, placeholder=say("compare.pick.none"),
            format_func=lambda one: names.get(one, one),
        ),
        lambda _said: asked[:MOST] or proposed,
        lambda picked: [] if picked == proposed else picked,
    )  # fmt: skip
    with figure:
        if len(picked) > 1:
            lead.counted(f"compare.chosen.{chosen}", len(picked))
        else:
            lead.counted(f"compare.candidates.{chosen}", named.height)
    if in_common and picked == proposed:
        lead.ask(say("page.compare.question_example", names=md_escape(format_list([names[one] for one in picked], locale=language()))))
        _, told, of = _comparable(replace(filters, council=()))
        st.caption(lead.apart(_why_these(in_common), told))
        lead.notes().text(lead.ended(of))
    return tuple(int(one) for one in names if one in picked), figure


def _in_common(filters: Filters) -> list[int]:
    """The councils laid side by side unasked because they may be compared; none of a large database."""
    asked = replace(filters, council=())
    own = apply(data.frames()["councils"], Filters(council=filters.council))["council_id"].to_list() if filters.council else []
    if data.is_large() or len(own) != len(filters.council) or len(own) > 1:
        return []
    which = own[0] if own else None
    return data.kept(
        "together",
        repr(filters),
        lambda: compare.together(apply(data.meetings(), asked), apply(data.votes(), asked), which, _AT_ONCE, alike_rows.sizes()),
    )


def _why_these(in_common: Sequence[int]) -> str:
    """How those laid side by side unasked were chosen: of the kind and size of the first; of a handful, with most in common."""
    own, *others = in_common
    mine = None if alike_rows.handful() else alike_rows.place_of(own)
    names = dict(data.whole_frames()["councils"].select("council_id", "council").iter_rows())
    told = {"council": md_escape(names[own]), "others": md_escape(", ".join(names[one] for one in others))}
    if mine is None:
        return count("compare.unasked.common", len(others), **told)
    who = alike_said.who(mine)
    return count("compare.unasked.alike", len(others), who=who[:1].lower() + who[1:], **told)


def _at_hand(filters: Filters) -> list[int]:
    """All of a handful, though they have nothing in common; of a large database those whose rows may be read."""
    return alike_rows.beside(filters) if alike_rows.handful() or data.is_large() else []


def of_councils(ids: Sequence[int], filters: Filters) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Attendance by session and the classified acts of these councils in the period asked for, whichever council the page is of."""
    meetings, votes = (data.meetings(), data.votes()) if not data.is_large() else _kept(ids)
    asked = replace(filters, council=tuple(map(str, ids)))
    return apply(meetings, asked), apply(votes, asked)


def comparable(figure: Any, filters: Filters) -> None:
    """Before anybody is chosen: of which councils enough is known, over what, and what is known of each; not of a large database."""
    if data.is_large():
        return
    found, told, of = _comparable(replace(filters, council=()))
    own = apply(data.frames()["councils"], Filters(council=filters.council)) if filters.council else found.clear()
    outside = own.filter(~pl.col("council_id").is_in(found["council_id"].implode()))
    more = [say("compare.not_among", councils=listed(outside["council"].to_list()))] if outside.height else []
    with figure:
        if own.height == 1 and not more and found.height > 1:
            lead.figure(say("compare.none"), lead.ended(say("compare.none_alike", council=plain(own["council"][0]))))
            lead.notes().text(lead.apart(told, of))
        else:
            lead.figure(number(found.height), lead.apart(told.removeprefix(number(found.height)).strip(), of, *more))
    if ids := [*outside["council_id"], *found["council_id"]] if found.height else alike_rows.beside(filters):
        side_by_side(ids, apply(data.meetings(), replace(filters, council=())))


def _comparable(asked: Filters) -> tuple[pl.DataFrame, str, str]:
    """The councils of which enough is known, the sentence that counts them, and on what how many may be compared."""
    found = data.kept("comparable", repr(asked), lambda: compare.comparable(apply(data.meetings(), asked), apply(data.votes(), asked)))
    of = {name: _named_or_counted(found.drop_nulls(name)["council"].to_list()) for name in ("sessions", "votes")}
    all_of = number(coverage_frames.councils(asked).height)
    return found, count("compare.comparable", found.height, of=all_of), say("compare.comparable_of", **of)


def _named_or_counted(councils: list[str]) -> str:
    """A council that is alone by its name, for there is none to compare it with; of several how many."""
    return say("compare.alone_on", council=plain(councils[0])) if len(councils) == 1 else count("compare.comparable_on", len(councils))


def side_by_side(ids: Sequence[int], meetings: pl.DataFrame) -> None:
    """What is known of each and its sessions as a strip: what may be compared of them, and what not, is seen there."""
    asked = Filters(council=tuple(map(str, ids)))
    at_hand.show(coverage_frames.councils(asked), meetings, asked, title=say("compare.of_each"))


def _kept(ids: Sequence[int]) -> tuple[pl.DataFrame, pl.DataFrame]:
    def made() -> tuple[pl.DataFrame, pl.DataFrame]:
        found = data.whole_frames().of([str(one) for one in ids])
        lines = attendance.lines(found["sessions"], found["attendance"], found["mandates"])
        return attendance.by_session(lines, found["sessions"]), unanimity.classify(found["deliberations"], found["positions"])

    return data.kept("compared councils", repr(ids), made)


def _names(chosen: Kind, filters: Filters) -> pl.DataFrame:
    """Number and name, in alphabetical order."""
    if chosen == "councils":
        return data.whole_frames()["councils"].select("council_id", "council").sort(pl.col("council").str.to_lowercase())
    if chosen == "suppliers":
        suppliers = money_rows.suppliers().sort(pl.col("supplier").str.to_lowercase(), "supplier_id")
        return here_first.ordered(suppliers, here_first.suppliers(filters))
    people = apply(data.people(), Filters(council=filters.council))
    named = pl.format("{} – {}", "councillor", "council") if data.councils_in(people) > 1 else pl.col("councillor")
    return people.select("councillor_id", name=named)
