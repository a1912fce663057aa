"""The first page has our words in both languages, and nothing left of Streamlit's own."""

import re
from html import escape, unescape
from pathlib import Path

import pytest
import streamlit

from locales import LANGUAGES, Language, text
from ui.appearance import NARROW
from ui.navigation import stems
from ui.server.first_paint import PLACES, first_page, not_found


def test_each_place_stands_once_in_streamlits_page() -> None:
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text("utf-8")
    assert [len(place.findall(page)) for place, _ in PLACES] == [1] * len(PLACES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_stand_there_before_any_script_runs(language: Language) -> None:
    page = first_page(language).decode()
    body = page[page.index("<body>") :]
    assert f'<html lang="{language}">' in page
    assert f"<title>{text('ui.product', language)}</title>" in page
    assert text("ui.first.loading", language) in body
    assert text("ui.first.noscript", language) in body
    assert f'data-remade="{escape(text("ui.first.remade", language, share="{share}"))}"' in body
    assert 'data-asked="/arriving"' in body
    assert 'name="description"' in page
    assert "$" not in re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
    assert "run this app" not in page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stem", stems())
def test_a_shared_link_shows_the_pages_own_question(language: Language, stem: str) -> None:
    head = first_page(language, stem).decode().partition("</head>")[0]
    told = dict(re.findall(r'<meta (?:name|property)="([\w:]+)" content="([^"]*)"', head))
    assert told["og:title"] in re.findall("<title>(.*?)</title>", head)
    assert told["og:description"] == told["description"]
    assert told["og:description"].strip()
    if stem != "overview":
        assert text(f"page.{stem}.title", language) in unescape(told["og:title"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_address_says_so_and_leads_home(language: Language) -> None:
    page = not_found(language).decode()
    assert f"<h1>{text('ui.first.not_found', language)}</h1>" in page
    assert f'href="/?lang={language}"' in page
    assert "<script" not in page


def test_nothing_is_asked_of_another_host() -> None:
    for page in (*map(first_page, LANGUAGES), *map(not_found, LANGUAGES)):
        assert not re.findall(rb'(?:src|href)="(?:https?:)?//', page)


def test_the_first_page_notes_a_narrow_window_under_the_name_that_pages_ask_for() -> None:
    assert f"`{NARROW}=1; " in first_page("fr").decode()
