"""A fact read from a scan shows its strip of the page's picture, with words for who does not see it; any other fact shows none."""

import pytest

from database.snapshot.scan_strip import Strip
from locales import Language, text
from tests.pages.conftest import PAPER, PASSAGES, Open
from tests.pages.made_up import frames
from ui.papers import scan_view


def _html(open_page: Open, **words: str) -> str:
    page = open_page("act", frames(meetings=2), id="10000", document=str(PAPER.document_id), **words)
    assert not page.exception
    return "\n".join(str(element.proto) for element in page.get("html")) + "\n".join(one.value for one in page.caption)


@pytest.fixture
def strips(monkeypatch: pytest.MonkeyPatch, open_page: Open) -> Open:
    """The second page of the paper is a scan."""

    def opened(*args: object, **words: str) -> object:
        page = open_page(*args, **words)
        monkeypatch.setattr(scan_view, "_pages", lambda _document, _version: frozenset({2}))
        monkeypatch.setattr(scan_view, "_strip", lambda *_asked: Strip(b"picture", 900, 80))
        return page.run()

    return opened  # type: ignore[return-value]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_strip_says_what_it_shows(strips: Open, language: Language) -> None:
    said = _html(strips, lang=language)
    words = " ".join(PASSAGES[1].quote.split())
    assert said.count("data:image/png;base64,") == 1
    assert text("ui.scan.alt", language, page=2, words=words).split("“")[0].split("«")[0] in said
    assert text("ui.scan.title", language, page=2) in said
    assert text("ui.scan.what_is_shown", language) in said


def test_pages_with_a_text_show_none(open_page: Open) -> None:
    said = _html(open_page)
    assert "data:image" not in said
    assert text("ui.scan.what_is_shown", "fr") not in said
