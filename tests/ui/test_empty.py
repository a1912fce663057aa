"""Where nothing is left a page says why: its filters, or that nothing of the kind is held."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import polars as pl
import pytest
import streamlit as st

from metrics.filters.filters import Filters
from ui import empty
from ui.address import PAGE
from ui.rows import coverage_frames


@pytest.mark.parametrize(("held", "said"), [(True, "nothing answers"), (False, "grants")])
def test_filters_are_not_blamed_for_what_was_never_held(monkeypatch: pytest.MonkeyPatch, held: bool, said: str) -> None:
    told: list[str] = []
    monkeypatch.setattr(empty, "nothing_answers", lambda: told.append("nothing answers"))
    monkeypatch.setattr(empty, "nothing_of_this_kind", told.append)
    monkeypatch.setattr(empty, "_asked_alone", lambda: None)
    monkeypatch.setattr(empty, "_of_others", lambda _kind: False)
    monkeypatch.setattr(st, "stop", lambda: told.append("stop"))
    empty.nothing_left("grants", held=held)
    assert told == [said, "stop"]


def test_on_a_large_database_what_other_councils_hold_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page holds the council's own rows only; nobody is told to load what is there."""
    told: list[str] = []
    monkeypatch.setattr(empty, "nothing_of_this_kind", told.append)
    monkeypatch.setattr(empty, "_asked_alone", lambda: "Valmont")
    monkeypatch.setattr(empty, "_of_others", lambda _kind: True)
    monkeypatch.setattr(empty, "_lead_on", lambda _kind: told.append("lead on"))
    monkeypatch.setattr(st, "stop", lambda: told.append("stop"))
    empty.nothing_left("published", held=False)
    assert told == ["lead on", "stop"]


def test_where_councils_are_held_the_filters_leave_none(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(empty, "nothing_answers", lambda: told.append("nothing answers"))
    monkeypatch.setattr(st, "stop", lambda: told.append("stop"))
    empty.no_council(held=True)
    assert told == ["nothing answers", "stop"]


@pytest.mark.parametrize(("councils", "said"), [(6, []), (11, ["Les 6 conseils qui en ont le plus, sur les 11 qui en ont ici\u00a0:"])])
def test_councils_offered_by_name_are_said_to_be_some_of_those_that_have_any(
    monkeypatch: pytest.MonkeyPatch, councils: int, said: list[str]
) -> None:
    told: list[str] = []
    rows = pl.DataFrame({"council_id": range(councils), "council": [f"Val {one}" for one in range(councils)]})

    @contextmanager
    def line(**_shown: object) -> Iterator[None]:
        yield

    monkeypatch.setattr("ui.data.is_large", lambda: False)
    monkeypatch.setattr("ui.data.whole_frames", lambda: {"published_contracts": rows, "councils": rows})
    monkeypatch.setattr("ui.empty.navigation.link", lambda *_link, **_words: None)
    monkeypatch.setattr("ui.empty.navigation.without_council", lambda *_link: None)
    monkeypatch.setattr(st, "caption", told.append)
    monkeypatch.setattr(st, "container", line)
    monkeypatch.setitem(st.session_state, PAGE, "published")
    empty._lead_on("published")
    assert told == said


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        (date(2013, 1, 1), date(2013, 12, 31), "Aucune séance lue en 2013"),
        (date(2013, 2, 1), None, "Aucune séance lue à partir du 1 février 2013"),
        (date(2011, 1, 1), date(2011, 12, 31), ""),
        (None, None, ""),
    ],
)
def test_a_year_without_a_session_read_is_said_to_be_one(
    monkeypatch: pytest.MonkeyPatch, since: date | None, until: date | None, said: str
) -> None:
    """Nothing found of it is no sign that nothing was decided."""

    def read(asked: Filters) -> coverage_frames.Read:
        years = tuple(year for year in (2010, 2011) if not asked.since or asked.since.year <= year)
        return coverage_frames.Read(len(years), years)

    monkeypatch.setattr(coverage_frames, "read", read)
    told = empty._no_session(Filters(council=("7",), since=since, until=until)).replace("1er", "1")
    assert told.startswith(said) if said else not told
    assert not said or "de 2010 à 2011" in told
