"""Pages of the web: blocks, rows, what is not shown, encodings told and not told, depth."""

import pytest

from data_loaders.documents import reading
from data_loaders.documents.paper import Refused


def _text(inside: str, encoding: str = "utf-8", head: str = "") -> str:
    return reading.of_bytes(f"<!DOCTYPE html><html><head>{head}</head><body>{inside}</body></html>".encode(encoding), "a.html").text


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<h1>Séance  du\n 3 mai</h1><p>Présents :<br>Mme <b>Aubrac</b></p>", "Séance du 3 mai\n\nPrésents :\nMme Aubrac"),
        ("<table><tr><td>Mme A</td><td>présente</td></tr><tr><td>M. B</td><td>absent</td></tr></table>", "Mme A\tprésente\n\nM. B\tabsent"),
        ("<p>Adopté</p><script>alert(1)</script><style>p{}</style><!-- <p>caché</p> --><p>Fin</p>", "Adopté\n\nFin"),
        ("<pre>Pour :   12\nContre : 0</pre>", "Pour :   12\nContre : 0"),
        ("<p>40&nbsp;000 &euro; &lt;HT&gt;</p>", "40\xa0000 € <HT>"),
    ],
    ids=["blocks", "table", "not shown", "pre", "entities"],
)
def test_words_stand_where_they_are_shown(inside: str, text: str) -> None:
    assert _text(inside) == text


@pytest.mark.parametrize(
    ("encoding", "head"),
    [("utf-8", ""), ("cp1252", ""), ("iso-8859-1", '<meta charset="iso-8859-1">'), ("utf-8", '<meta charset="utf-8">')],
)
def test_encodings_give_the_same_text(encoding: str, head: str) -> None:
    assert _text("<p>Séance levée à 21 h</p>", encoding, head) == "Séance levée à 21 h"


def test_depth_does_no_harm() -> None:
    assert "Le conseil" in _text("<div>" * 200 + "Le conseil" + "</div>" * 200)
    assert _text("<p>Le conseil</p>" + "<div>" * 100_000).startswith("Le conseil")


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        _text("<script>1</script>")
    assert refused.value.code == "no_text"


def test_markup_in_plain_text_stays_text() -> None:
    assert reading.of_bytes(b"Le conseil vote <b>pour</b>.", "a.txt").text == "Le conseil vote <b>pour</b>."
