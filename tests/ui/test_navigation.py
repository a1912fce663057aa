"""The menu: eleven doors, every page behind one of them or reached from elsewhere, each named in both languages."""

from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest

from locales import LANGUAGES, text
from ui import navigation
from ui.navigation import _ICONS, DOORS, HIDDEN, stems

PAGES = {path.stem for path in (Path(__file__).parents[2] / "pages").rglob("*.py")}


def test_there_are_eleven_doors() -> None:
    assert len(DOORS) == 11


def test_every_page_has_its_address_and_stands_behind_one_door() -> None:
    assert Counter(stems()) == Counter(PAGES)
    assert not {stem for door in DOORS.values() for stem in door} & set(HIDDEN)


def test_doors_and_tabs_have_short_names() -> None:
    for language in LANGUAGES:
        for door, behind in DOORS.items():
            tabs = [text(f"ui.tab.{stem}", language) for stem in behind if len(behind) > 1]
            assert len(set(tabs)) == len(tabs)
            for name in (text(f"ui.door.{door}", language), *tabs):
                assert len(name.split()) <= 3


def test_every_door_has_an_icon() -> None:
    assert {behind[0] for behind in DOORS.values()} <= _ICONS.keys()


def test_a_tab_says_words_of_its_page_s_title() -> None:
    """Two names of one page would be two pages to whoever reads them."""
    for language in LANGUAGES:
        for stem in (stem for stems_ in DOORS.values() if len(stems_) > 1 for stem in stems_ if stem != "overview"):
            title, tab = (text(key, language).casefold() for key in (f"page.{stem}.title", f"ui.tab.{stem}"))
            assert set(tab.split()) <= set(title.split()), (stem, language)


def test_what_a_page_says_is_looked_up_once_for_all_visits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two visits have a page each, on which Streamlit notes that it may run."""
    made: list[SimpleNamespace] = []

    def one(*_said: object, **_more: object) -> SimpleNamespace:
        made.append(SimpleNamespace())
        return made[-1]

    monkeypatch.setattr("ui.navigation.st.Page", one)
    navigation._page.cache_clear()
    pages = []
    for _ in range(2):
        monkeypatch.setattr("ui.navigation.st.session_state", {})
        pages.append(navigation.page("votes"))
    navigation._page.cache_clear()
    assert len(made) == 1
    assert pages[0] is not pages[1]
