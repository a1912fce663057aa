"""A citation holds the question, the date and version of the data, who published it under which licence, and the address."""

from datetime import date

import polars as pl
import pytest

from exports.about import About, Source, sources_of
from exports.citation import citation
from exports.csv import notice
from locales import text
from tests.metrics.frames import empty, frame

SOURCES = tuple(Source(f"Ville {letter}", "Licence Ouverte 2.0") for letter in "ABCDE")


def about(**more: object) -> About:
    known = {"title": "Marchés de Valmont.", "name": "x", "data_version": "v-7", "address": "https://example.org/workbench?table=x"}
    return About(**{**known, **more})  # type: ignore[arg-type]


def test_a_citation_in_french_and_in_english() -> None:
    said = citation(about(data_date=date(2026, 3, 1), sources=SOURCES[:2])).replace("\u2060", "").replace("\u00a0", " ")
    assert said == (
        "Séance publique, « Marchés de Valmont », données du 1er mars 2026 (version v-7). Sources : Ville A, Ville B. "
        "Licence : Licence Ouverte 2.0. https://example.org/workbench?table=x"
    )
    assert "data of 1 March 2026 (version v-7)" in citation(about(data_date=date(2026, 3, 1), language="en"))


def test_many_publishers_are_counted_and_what_is_not_known_is_said() -> None:
    assert "Ville A, Ville B, Ville C, et 2 autres" in citation(about(sources=SOURCES))
    said = citation(about(language="en", sources=(Source(council="Valmont"),)))
    assert "not known" in said
    assert "Sources: papers of the council of Valmont. Licence: none is told by those who published; ask them" in said


@pytest.mark.parametrize("host", ["127.0.0.1:8501", "localhost", "192.168.1.4", "[::1]:80"])
def test_an_address_that_nobody_else_can_open_is_not_cited(host: str) -> None:
    said = citation(about(address=f"http://{host}/suppliers"))
    assert host not in said
    assert said.endswith(text("export.cite_local", "fr"))


def test_the_notice_of_a_file_holds_the_citation() -> None:
    assert "À citer ainsi" in notice(pl.DataFrame({"council": ["Valmont"]}), about(citation="À citer ainsi"), french=True)
    assert about(citation="À citer ainsi").as_json(1)["citation"] == "À citer ainsi"
    assert "citation" not in about().as_json(1)


def test_sources_of_documents() -> None:
    rows: list[dict[str, object]] = [{"publisher": "B"}, {"publisher": "A", "url": "https://a.test"}, {"publisher": "B"}, {}]
    assert sources_of(frame("documents", rows)) == (
        Source("A", None, "https://a.test"),
        Source("B"),
        Source(council="Valmont-sur-Orbe"),
    )
    assert sources_of(empty("documents")) == ()
