"""What a page says where there is nothing to show: why, and what to do about it."""

from dataclasses import replace
from typing import NoReturn

import polars as pl
import streamlit as st

from metrics.filters.filters import Filters, apply
from ui import data, lead, navigation
from ui.address import PAGE, value
from ui.escaping import md_escape
from ui.filters import bar as filter_bar
from ui.language import count, listed, number, say
from ui.rows import coverage_frames
from ui.sentences import period

# What is said to be missing -> the tables that would hold it.
_TABLES = {
    "contracts": ("contracts", "published_contracts"),
    "grants": ("grants", "published_grants"),
    "published": ("published_contracts",),
    "published_grants": ("published_grants", "yearly_grants"),
    "budgets": ("published_budgets", "published_debts"),
}
_PUBLISHED_SINCE = 2018  # public buyers must publish what their contracts are (décret 2016-360 art. 107, since 1 October 2018)
_COUNCILS = 6  # that have some and are offered by name


def nothing_loaded() -> NoReturn:
    """No paper was ever read: how to load some. Ends the page."""
    st.info(say("ui.empty.nothing_loaded"), icon=":material/inbox:")
    st.code("python -m data_loaders load my_papers/", language="shell")
    st.text(say("ui.empty.what_is_read"))
    st.stop()


def nothing_of_this_kind(kind: str) -> None:
    """Papers were read and none says anything of the kind."""
    st.info(say(f"ui.empty.{kind}"), icon=":material/inbox:")


def unless_filtered(never: str, left: str, asked: str | None) -> str:
    """The key of what is said of an empty table: that there is `never` any, or where filters, or a kind `asked` for, leave none."""
    return left if asked or filter_bar.current() != Filters() else never


def nothing_answers() -> None:
    """The filters leave nothing; where no session of their period was read, that: it is no sign that nothing was decided."""
    told = _no_session(filter_bar.current())
    st.info(told or say("ui.empty.nothing_answers"), icon=":material/filter_alt:")
    if told:
        navigation.link("coverage", say("ui.empty.what_is_known"))


def _no_session(asked: Filters) -> str:
    """That no session of the period asked for was read, and which were; "" where some was, or none ever."""
    if not (asked.since or asked.until):
        return ""
    councils = Filters(council=asked.council)
    known = coverage_frames.read(councils)
    if not known.years or coverage_frames.read(replace(councils, since=asked.since, until=asked.until)).sessions:
        return ""
    when = period.in_years([asked.year]) if asked.year else listed(filter_bar.in_words(Filters(since=asked.since, until=asked.until)))
    return say("ui.empty.no_session", when=md_escape(when[:1].lower() + when[1:]), known=period.in_years(known.years))


def nothing_left(kind: str, *, held: bool) -> NoReturn:
    """Nothing of the kind was ever loaded, or none of the council asked for, or the filters leave nothing: says which. Ends the page.

    `held`: whether the page holds any; on a large database it holds the council's own only.
    """
    if not held and not _of_others(kind):
        lead.figure(number(0), say(f"ui.none.{kind}"))
        nothing_of_this_kind(kind)
    elif council := _asked_alone():
        unmet = _unmet() if kind == "published" else []
        lead.figure(number(0), lead.apart(say("ui.none.of", what=say(f"ui.none.{kind}"), council=council), *unmet))
        if unmet:  # which tells why, too
            navigation.link("contracts", say("ui.none.voted"))
            st.subheader(say("ui.none.others"), anchor=False)
        else:
            st.info(say("ui.none.elsewhere"), icon=":material/account_balance:")
        _lead_on(kind)
    else:
        nothing_answers()
    st.stop()


def _unmet() -> list[str]:
    """How many voted contracts have thus no published one, and that none had to where the last session read is older than the law."""
    asked = filter_bar.current()
    if not (voted := data.contracts(asked).height):
        return []
    years = coverage_frames.read(asked).years
    before = [say("ui.none.before_law", last=max(years))] if years and max(years) < _PUBLISHED_SINCE else []
    return [*before, count("ui.none.unmet", voted)]


def _of_others(kind: str) -> bool:
    return any(data.whole_frames().rows(name) for name in _TABLES[kind])


def _lead_on(kind: str) -> None:
    """Links to the same page of the councils that have most of the kind, and of all; of a large database of all alone."""
    found: list[str] = []
    every = 0
    if not data.is_large():
        whole = data.whole_frames()
        rows = pl.concat([whole[name].select("council_id") for name in _TABLES[kind]]).drop_nulls()
        every = rows["council_id"].n_unique()
        most = rows.group_by("council_id").len().sort("len", "council_id", descending=[True, False]).head(_COUNCILS)
        names = whole["councils"].select("council_id", "council").join(most, on="council_id")["council"]
        found = sorted(names, key=str.casefold)
    page = st.session_state[PAGE]
    if every > len(found):
        st.caption(count("ui.none.first", len(found), all=number(every)))
    with st.container(horizontal=True):
        for council in found:
            navigation.link(page, md_escape(council), icon="account_balance", council=council)
        navigation.without_council(page, say("ui.none.all"))


def _asked_alone() -> str | None:
    """The name of the one council at hand that is asked for, where nothing else narrows the page."""
    chosen = filter_bar.current()
    if len(chosen.council) != 1 or chosen != Filters(council=chosen.council):
        return None
    return next(iter(apply(data.frames()["councils"], chosen)["council"]), None)


def no_council(*, held: bool) -> NoReturn:
    """The filters leave none of the councils held; or no council's paper was read, only open data: where that is seen. Ends the page."""
    if held:
        nothing_answers()
    else:
        st.info(say("ui.empty.open_data_only"), icon=":material/table:")
        with st.container(horizontal=True):
            for page in ("published", "published_grants", "published_totals", "budgets", "sources"):
                navigation.link(page, say(f"page.{page}.title"))
    st.stop()


def one_council_first() -> None:
    """Members of several councils are not drawn side by side: choose one."""
    st.info(say("page.attendance.one_council"), icon=":material/account_balance:")
    councils = sorted(data.frames()["councils"]["council"], key=str.casefold)
    with st.container(horizontal=True):
        for council in councils[:12]:
            navigation.link("attendance", md_escape(council), council=council, view=value("view"))
