"""The method: every definition, an example of the reader's own council beside it, and what the figures do not tell."""

import pytest

from locales import LANGUAGES, Language, text
from metrics.definitions import ARTICLES, definition
from tests.pages.conftest import Open
from tests.pages.made_up import COUNCILS, empty
from tests.pages.said import words
from tests.pages.test_overview import told
from tests.test_locales import keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_definition_stands_on_the_page(open_page: Open, language: Language) -> None:
    said = words(open_page("method", lang=language))
    for key in ARTICLES:
        assert definition(key, language).text in said


def test_every_definition_has_a_sentence_for_its_example() -> None:
    assert not [key for key in ARTICLES if f"method.example.{key}" not in keys("fr")]


def test_the_examples_are_of_the_council_asked_for(open_page: Open) -> None:
    page = open_page("method", council=COUNCILS[1])
    said = words(page)
    assert text("method.of", council=COUNCILS[1]) in said
    assert "MEMBRE2" in said
    assert "MEMBRE1" not in said
    assert "= 9 en exercice" in said
    assert [link for link in page.get("page_link") if text("method.proof") in str(link.proto)]


def test_the_rules_are_told_before_anything_is_loaded(open_page: Open) -> None:
    page = open_page("method", empty())
    assert not page.exception
    assert text("method.choose") in words(page)
    assert text("method.limits.3") in told(page)
    titles = [one.value for one in page.header]
    assert titles[:2] == [text("method.limits"), text("method.reading")]  # what the page's question asks stands first
    assert text("method.masking.2") in told(page)
