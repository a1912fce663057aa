"""Word 97: what antiword says becomes lines and cells; without antiword the refusal names the remedy."""

import shutil

import pytest

from data_loaders.documents import reading
from data_loaders.documents.pages import doc
from data_loaders.documents.paper import Refused
from tests.papers import CORPUS, needs_corpus

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
BOOK = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE book PUBLIC "-//OASIS//DTD DocBook XML V4.1.2//EN" "http://www.oasis-open.org/docbook/xml/4.1.2/docbookx.dtd">
<book><bookinfo><title>Titre caché</title></bookinfo><chapter><title/>
 <para>
Le <emphasis role='bold'>conseil</emphasis> de Valombre[pic]siège &amp; vote.
 </para>
 <para><itemizedlist mark='bullet'><listitem><para>Mme Aubrac</para></listitem></itemizedlist></para>
 <informaltable><tgroup cols='2'><colspec colwidth='1pt'/><tbody><row>
  <entry>
Nombre de membres
en exercice : 11

  </entry>
  <entry>
<emphasis role='bold'>Présents :</emphasis> M. Bellac
  </entry></row></tbody></tgroup></informaltable>
</chapter></book>"""

# Word 97 of three councils.
_PAPERS = (
    *("aiglun__2012-03-02", "aiglun__2012-07-19", "aiglun__2012-09-27", "aiglun__2014-12-05"),
    *("flaux__20200608-5_-_compte_rendu_du_8_juin", "flaux__20201119-5_-_compte_rendu_du_19_novembre_2020"),
    *("montpellier__CR_CM_03_10_2011", "montpellier__PV_CM_03_10_2011", "montpellier__PV_CM_09_02_2009"),
)


def test_paragraphs_lists_and_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doc, "_docbook", lambda data: BOOK.encode())
    lines = [line for line in reading.of_bytes(OLE, "a.doc").text.split("\n") if line.strip()]
    assert lines == [
        "Le conseil de Valombre siège & vote.",
        "Mme Aubrac",
        "Nombre de membres",
        "en exercice : 11\tPrésents : M. Bellac",
    ]


def test_without_antiword_the_refusal_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doc, "PROGRAM", "no-such-program")
    with pytest.raises(Refused) as refused:
        reading.of_bytes(OLE, "a.doc")
    assert refused.value.code == "no_antiword"
    assert "apt-get install antiword" in refused.value.message


@pytest.mark.skipif(shutil.which(doc.PROGRAM) is None, reason="antiword is not installed: apt-get install antiword")
def test_other_compound_files_are_not_word() -> None:
    with pytest.raises(Refused) as refused:
        reading.of_bytes(OLE, "a.doc")
    assert refused.value.code == "not_word"


@pytest.mark.skipif(shutil.which(doc.PROGRAM) is None, reason="antiword is not installed: apt-get install antiword")
@needs_corpus
def test_real_papers_are_read() -> None:
    for name in _PAPERS:
        text = reading.read(CORPUS / "documents" / f"{name}.doc").text
        assert "onseil" in text
        assert "[pic]" not in text
        assert text.count("\ufffd") == 0
