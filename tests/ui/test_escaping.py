"""A document's text reaches the screen escaped: no tag but <mark>, no Markdown."""

import re

import pytest
import streamlit as st

from tests.pages.hostile import PAYLOADS
from ui.escaping import marked_html, md_escape, plain, show_line


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_tag_but_mark_comes_out(payload: str) -> None:
    html = marked_html(f"avant {payload} après", [(0, 5), (3, 9)])
    assert re.findall(r"<[^>]*>?", html) == ["<mark>", "</mark>"]


def test_marks_are_joined_clipped_and_in_order() -> None:
    assert marked_html("abcdefgh", [(4, 99), (-3, 2), (1, 3), (6, 6)]) == "<mark>abc</mark>d<mark>efgh</mark>"


def test_a_mark_never_cuts_an_entity() -> None:
    assert marked_html("a<b&c", [(1, 2), (3, 4)]) == "a<mark>&lt;</mark>b<mark>&amp;</mark>c"


def test_controls_and_directions_are_shown_not_obeyed() -> None:
    assert plain("a\u202eb\x07c\x02d") == "a\ufffdb\ufffdc\u00add"
    assert plain("\uf0a7 Budget") == "\u2022 Budget"  # a bullet of a font that nobody else has
    assert (
        plain("sont :\r\n\x03 700 abonnés, mo\x03t\x01\n") == "sont :\r\n\u2022 700 abonnés, mo\ufffdt\ufffd\n"
    )  # one by a font's own number


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_label_keeps_its_words(payload: str) -> None:
    shown = re.sub(r"\\(.)", r"\1", md_escape(payload)).replace("\u2060", "")
    assert shown == " ".join(plain(payload).split())


@pytest.mark.parametrize("special", ["[a](b)", "*a*", "`a`", "$a$", "<b>", "# a", "> a", "~a~", "a|b", "\\[a\\]"])
def test_a_label_has_every_special_character_escaped(special: str) -> None:
    assert not re.search(r"(?<!\\)(?:\\\\)*[`*\[\]<>#|~$]", md_escape(special))


def test_a_line_says_what_is_known_as_it_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(st, "text", said.append)
    show_line("*Val*\u202e", None, "", 12)
    assert said == ["*Val*\ufffd · 12"]
