"""The report of a year: four pages whatever the council, tagged, in its language; no text of a paper is read as markup."""

import io
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pypdfium2
import pytest

from exports import year_report
from exports.about import About, Source
from exports.year_report import Bar, Lead, Session, Span, YearReport
from locales import LANGUAGES, Language, text

HOSTILE = '#let x = 1 $ a_1 $ [x] *gras* _it_ `raw` \\ "q" <tag> // rien /* */ @ref'
LEADS = (Lead("Présence", "87,3 %", "165 sièges"), Lead("Votes", "87 %", "67 votes"), Lead("Marchés", "de 1 € à 2 €", "hors taxes"))


def _report(language: Language = "fr", members: int = 3, **more: Any) -> YearReport:
    about = About("Rapport", "rapport-x", "v-42", "https://example.org/?council=1", language, (), (), date(2026, 1, 1),
                  (Source("Ville", "Licence Ouverte 2.0"),))  # fmt: skip
    made = YearReport(
        about=about,
        council="Saint-Œuf",
        year=2023,
        who="Commune · 1 200 habitants",
        leads=LEADS,
        sessions=(Session("14/02", 0.5, 0.75, out=False), Session("21/03", 0.0, 0.0, out=True)),
        members=tuple(Bar(f"Membre NUMÉRO-{n}", "5 sur 7", (("sure", 0.5), ("maybe", 0.2), ("unknown", 0.0))) for n in range(members)),
        votes=(Bar("Charte de l'arbre", "19 pour, 6 contre", (("sure", 0.76), ("against", 0.24)), "21/03/2023"),),
        holders=(Span("ATELIER", "1 € – 2 €", 0.5, 1.0, "span"), Span("ORME", "2 €", 1.0, 1.0, "tick")),
        grants=(Span("Les Amis", "300 €", 0.0, 1.0, "span"), Span("Autre", "1 €", 0.0, 0.1, "open")),
        known="7 séances lues",
    )
    return replace(made, **more)


def _pages(report: YearReport) -> list[str]:
    document = pypdfium2.PdfDocument(year_report.write(report))
    said = [page.get_textpage().get_text_bounded() for page in document]
    return [re.sub(r"\s+", " ", page.replace("\ufffe", "-").replace("\u00ad", "")) for page in said]


@pytest.mark.parametrize("language", LANGUAGES)
def test_four_pages_say_the_year_in_its_language(language: Language) -> None:
    pages = _pages(_report(language))
    assert len(pages) == 4
    parts = ("brief", "members", "votes", "money")
    for page, part in zip(pages, parts, strict=True):
        assert re.sub(r"\s+", " ", text(f"year_report.part.{part}", language)) in page
    assert "Saint-Œuf" in pages[0]
    assert "Membre NUMÉRO-2" in pages[1]
    assert "19 pour, 6 contre" in pages[2]
    for told in ("ATELIER", "Les Amis", "v-42", "Licence Ouverte 2.0"):
        assert told in pages[3]


def test_a_hollow_session_is_told_where_there_is_one() -> None:
    said, drawn = text("year_report.key.presence.out", "fr"), _report()
    assert said in _pages(drawn)[0]
    assert said not in _pages(replace(drawn, sessions=drawn.sessions[:1]))[0]


@pytest.mark.parametrize("members", [0, 61, 130])
def test_a_large_council_and_none_have_four_pages_too(members: int) -> None:
    assert len(_pages(_report(members=members))) == 4


def test_text_of_a_paper_is_no_markup_and_long_titles_are_cut() -> None:
    divided = {"title": HOSTILE, "said": HOSTILE, "quote": HOSTILE, "source": HOSTILE}
    pages = _pages(_report(votes=(Bar(HOSTILE, HOSTILE, (), "1"), Bar("mot " * 200, "", ())), divided=divided, known=HOSTILE))
    assert len(pages) == 4
    assert "#let x = 1" in pages[0]
    assert "*gras*" in pages[2]
    assert pages[2].count("mot") < 60


def test_the_pdf_is_tagged_and_titled() -> None:
    pdf = year_report.write(_report())
    assert b"/StructTreeRoot" in pdf
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    assert document.get_metadata_value("Title") == text("year_report.title", "fr", council="Saint-Œuf", year=2023)
