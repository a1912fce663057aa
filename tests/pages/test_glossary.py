"""The page of words: the one of the address first, a search that finds, and each page's own words one click away."""

import pytest

from locales import LANGUAGES, Language, text
from metrics import glossary
from tests.pages.conftest import Open
from tests.pages.made_up import empty
from tests.pages.said import words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_shown_with_its_law_even_before_anything_is_loaded(open_page: Open, language: Language) -> None:
    page = open_page("glossary", empty(), lang=language)
    assert not page.exception
    said = words(page)
    for term in glossary.ARTICLES:
        assert glossary.entry(term, language).text in said


def test_the_word_of_the_address_comes_first(open_page: Open) -> None:
    page = open_page("glossary", term="quorum")
    assert page.subheader[0].value == "Quorum"
    assert len(page.subheader) == len(glossary.ARTICLES)


@pytest.mark.parametrize(("asked", "shown"), [({"term": "x<b>"}, "page.glossary.unknown"), ({"q": "xylophone"}, "page.glossary.none")])
def test_a_word_that_is_not_there_is_said(open_page: Open, asked: dict[str, str], shown: str) -> None:
    page = open_page("glossary", **asked)
    assert not page.exception
    assert text(shown, asked="xylophone") in words(page)


def test_a_search_leaves_the_words_that_answer(open_page: Open) -> None:
    assert "Pouvoir, ou procuration" in [one.value for one in open_page("glossary", q="procuration").subheader]


def test_words_typed_into_the_search_are_answered_at_once(open_page: Open) -> None:
    page = open_page("glossary")
    every = len(page.subheader)
    page.text_input(key="_widget_q").set_value("procuration").run()
    assert "Pouvoir, ou procuration" in [one.value for one in page.subheader]
    assert len(page.subheader) < every
    page.text_input(key="_widget_q").set_value("").run()
    assert len(page.subheader) == every


@pytest.mark.parametrize("stem", ["attendance", "votes", "suppliers"])
def test_a_page_has_its_own_words_one_click_away(open_page: Open, stem: str) -> None:
    page = open_page(stem)
    links = [one for one in page.get("page_link") if text("ui.glossary.all") in str(one.proto)]
    assert len(links) == 1
