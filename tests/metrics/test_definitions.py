"""Definitions: complete in both languages, and the page in docs/ is the generated one."""

from pathlib import Path

import pytest

from locales import LANGUAGES
from metrics.definitions import ARTICLES, definition, markdown

PAGE = Path(__file__).parents[2] / "docs" / "definitions.md"


@pytest.mark.parametrize("key", ARTICLES)
def test_each_definition_is_said_in_both_languages(key: str) -> None:
    said = [definition(key, language) for language in LANGUAGES]
    assert all(part.title and part.text for part in said)
    assert said[0].text != said[1].text


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == markdown(), "run: python -m metrics.definitions > docs/definitions.md"
