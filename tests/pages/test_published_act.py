"""An act that only a row of open data tells opens as one of a paper does: its counts, its file and row, its link."""

from datetime import date

import polars as pl
import pytest

from locales import LANGUAGES, Language, text
from tests.pages.conftest import OF_NO_PAPER, Open
from tests.pages.made_up import COUNCILS, frames
from tests.pages.said import words

_ACT = {
    "deliberation_id": OF_NO_PAPER, "session_id": 1000, "council_id": 1, "council": COUNCILS[0], "date": date(2021, 1, 18),
    "number": "2021-7", "title": "Vente d’une parcelle imaginaire", "outcome": "adopted",
    "votes_for": 9, "votes_against": 3, "abstentions": 1,
    "in_rates": True, "file_id": 5, "row": 12,
}  # fmt: skip


def _made(url: str) -> dict[str, pl.DataFrame]:
    made = frames(meetings=2)
    rows = {
        "deliberations": _ACT,
        "open_files": {"file_id": 5, "source": "deliberations.csv"},
        "published_acts": {"file_id": 5, "row": 12, "url": url, "title": _ACT["title"]},
    }
    for name, row in rows.items():
        schema = made[name].schema
        made[name] = pl.concat([made[name], pl.DataFrame([{column: row.get(column) for column in schema}], schema=schema)])
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_counts_file_and_row_are_shown(open_page: Open, language: Language) -> None:
    page = open_page("act", _made("https://example.org/acte.pdf"), id=str(OF_NO_PAPER), lang=language)
    said = words(page)
    assert not page.exception
    assert text("page.act.published", language) in said
    assert text("ui.evidence.row", language, source="deliberations.csv", row=12) in said
    assert page.get("link_button")[0].proto.url == "https://example.org/acte.pdf"


def test_a_link_of_another_kind_is_not_offered(open_page: Open) -> None:
    page = open_page("act", _made("javascript:alert(1)"), id=str(OF_NO_PAPER))
    assert not page.exception
    assert not page.get("link_button")
