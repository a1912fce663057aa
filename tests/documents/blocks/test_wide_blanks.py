"""Blanks that an author typed to set words apart are no obstacle; where blanks make the columns they stay."""

import pytest

from data_loaders.documents.blocks import wide_blanks
from data_loaders.documents.pages import doc
from data_loaders.documents.paper import Paper
from data_loaders.documents.text.view import View


@pytest.mark.parametrize(("media_type", "read"), [(doc.MEDIA_TYPE, "en exercice : 11  présents\n   9"), ("text/plain", None)])
def test_runs_of_blanks(media_type: str, read: str | None) -> None:
    text = "en exercice :            11  présents\n   9"
    view = View.of(text, wide_blanks.find(Paper("a", "", media_type, text)))
    assert view.raw == (read or text)
    start = view.raw.index("11")
    assert text[slice(*view.span(start, start + 2))] == "11"


def test_words_parted_by_two_blanks_all_over() -> None:
    text = "Le  conseil  municipal  approuve  les  tarifs  du  camping.\n" * 6
    view = View.of(text, wide_blanks.find(Paper("a", "", "text/plain", text)))
    assert view.raw == "Le conseil municipal approuve les tarifs du camping.\n" * 6


def test_two_blanks_beside_columns_stay() -> None:
    text = "Le  conseil  municipal  approuve  les  tarifs  du     camping.\n" * 6
    assert list(wide_blanks.find(Paper("a", "", "text/plain", text))) == []
