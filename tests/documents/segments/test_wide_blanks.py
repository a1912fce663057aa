"""Blanks that an author typed to set words apart are no obstacle; where blanks make the columns they stay."""

import pytest

from data_loaders.documents.paper import Paper
from data_loaders.documents.readers import doc
from data_loaders.documents.segments import wide_blanks
from data_loaders.documents.view import View


@pytest.mark.parametrize(("media_type", "read"), [(doc.MEDIA_TYPE, "en exercice : 11  présents\n   9"), ("text/plain", None)])
def test_runs_of_blanks(media_type: str, read: str | None) -> None:
    text = "en exercice :            11  présents\n   9"
    view = View.of(text, wide_blanks.find(Paper("a", "", media_type, text)))
    assert view.raw == (read or text)
    start = view.raw.index("11")
    assert text[slice(*view.span(start, start + 2))] == "11"
