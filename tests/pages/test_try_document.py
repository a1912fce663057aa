"""A dropped paper is read, marked and checked; nothing of it is written."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from locales import LANGUAGES, Language, text
from tests.pages.conftest import Open
from tests.pages.made_up import empty
from tests.pages.said import leads
from ui.papers import try_facts, try_reading

PAPER = (
    "Commune de Valfictif\nProcès-verbal du conseil municipal\n"
    "L'an deux mil vingt-quatre, le lundi 17 juin à 18 heures 30, le conseil municipal s'est réuni en mairie sous la présidence de "
    "Mme Anne Vasseur, Maire.\nNombre de conseillers en exercice : 5\n"
    "Présents : Mme Anne Vasseur, M. Paul Imaginaire, Mme Lise Tournefeuille\n"
    "Absents excusés ayant donné pouvoir : M. Jean Delorme à Mme Lise Tournefeuille\nAbsent : M. Marc Bastide\n"
    "Secrétaire de séance : M. Paul Imaginaire\n"
    "Délibération n° 2024-12 : Subvention à l'association Les Amis du Lavoir\n"
    "Le conseil municipal, après en avoir délibéré, à l'unanimité, décide d'attribuer une subvention de 500 euros à l'association "
    "Les Amis du Lavoir.\n"
)


@pytest.fixture
def dropped(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> Open:
    """The page with a paper already dropped (AppTest has no hand to drop one)."""

    def opened(stem: str = "try_document", data: bytes = PAPER.encode(), name: str = "pv.txt", **words: str) -> AppTest:
        monkeypatch.setattr(try_reading, "asked", lambda: try_reading.read(name, data))
        return open_page(stem, empty(), **words)

    return opened


def said(page: AppTest) -> str:
    """All that the page says, marked text included."""
    parts = [*page.title, *page.text, *page.caption, *page.info, *page.success, *page.warning, *page.error]
    return "\n".join([*(str(one.value) for one in parts), *(str(one.proto.body) for one in page.get("html"))])


def test_nothing_dropped_shows_an_example_and_says_what_may_be(open_page: Open) -> None:
    page = open_page("try_document", empty())
    assert not page.exception
    assert text("page.try_document.nothing_stored") in said(page)
    assert "invent" in leads(page)[0]
    assert "<mark>Marc Bastide</mark>" in said(page).replace("M. Marc", "Marc")
    rows = page.dataframe[0].value["said"].tolist()
    assert len(rows) == 12
    assert leads(page)[0].startswith(f"**{len(rows)}** ")  # all that was read, as many as the figure counts
    assert rows[3:7] == ["représenté", "absent", "Subvention aux Amis du Lavoir\u00a0: adopté", "Les Amis du Lavoir\u00a0: 500\u00a0€"]
    assert "17 juin 2024" in rows


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", try_facts.VIEWS)
def test_each_view_of_a_paper(dropped: Open, view: str, language: Language) -> None:
    page = dropped(view=view, lang=language)
    assert not page.exception
    assert not page.error
    assert page.dataframe or page.info


def test_the_roll_is_counted_and_marked_in_the_text(dropped: Open) -> None:
    page = dropped(view="attendance")
    sentence = said(page)
    assert "= 5, pour 5 membres en exercice." in sentence
    assert "3 présents + 1 représenté + 1 absent = 5" in sentence
    assert "<mark>M. Marc Bastide</mark>" in sentence or "<mark>Marc Bastide</mark>" in sentence
    assert len(page.dataframe[0].value) == 5


def test_a_paper_that_cannot_be_read_says_why(dropped: Open) -> None:
    page = dropped(data=b"", name="vide.pdf", lang="en")
    assert not page.exception
    assert text("refused.empty", "en", file="vide.pdf") in page.error[0].value


def test_hostile_words_stay_words(dropped: Open) -> None:
    page = dropped(data=(PAPER + "<script>alert(1)</script><img src=x onerror=alert(1)>").encode())
    assert "<script>" not in said(page)
    assert "&lt;script&gt;" in said(page)


def test_too_many_readings_at_once_are_asked_to_come_back(dropped: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def acquire(self, blocking: bool) -> bool:
            return False

    monkeypatch.setattr(try_reading, "_waiting", Full())
    page = dropped()
    assert page.warning[0].value == text("page.try_document.busy")
    assert not page.dataframe


def test_nothing_is_written(dropped: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEANCE_CACHE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert not dropped().exception  # and there is no database to write to: `open_page` gives none
    assert not list(tmp_path.rglob("*"))
