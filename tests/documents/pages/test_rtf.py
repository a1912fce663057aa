"""Rich Text Format: accents in both spellings, rows, hidden parts, broken groups."""

import pytest

from data_loaders.documents import reading
from data_loaders.documents.paper import Refused

HEAD = rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fswiss Arial;}}{\info{\author Personne}}"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"S\'e9ance du 3 mai\par Lev\u233?e", "Séance du 3 mai\nLevée"),
        (
            rb"\trowd Mme Aubrac\cell pr\'e9sente\cell\row M. Bellac\cell absent\cell\row Fin",
            "Mme Aubrac\tprésente\nM. Bellac\tabsent\nFin",
        ),
        (rb"Vote | pour\par", "Vote | pour\n"),
        (rb"A{\*\generator Msftedit;}B{\pict 0102}C", "ABC"),
    ],
    ids=["accents", "table", "bar", "hidden"],
)
def test_words_stand_where_they_are_printed(body: bytes, text: str) -> None:
    assert reading.of_bytes(HEAD + body + b"}", "a.rtf").text == text


def test_word_saves_it_under_its_own_name_too() -> None:
    assert reading.of_bytes(HEAD + b"Le conseil}", "a.doc").media_type == "application/rtf"


@pytest.mark.parametrize("data", [HEAD, HEAD + rb"\par}"], ids=["no end", "no text"])
def test_what_cannot_be_read_is_said(data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        reading.of_bytes(data, "a.rtf")
    assert refused.value.code == "no_text"
