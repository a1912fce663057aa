"""The page of sources: in one place what entered no figure, refusals apart from doubts."""

import polars as pl
import pytest

from locales import LANGUAGES, Language, plural, text
from tests.pages.conftest import Open
from tests.pages.made_up import COUNCILS, frames
from tests.pages.said import words
from tests.pages.test_overview import told
from ui.lead import sentences


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_entered_no_figure_is_listed_in_one_place(open_page: Open, language: Language) -> None:
    made = frames()
    first = pl.col("warning_id") == 1000
    made["warnings"] = made["warnings"].with_columns(code=pl.when(first).then(pl.lit("refused")).otherwise("code"))
    page = open_page("sources", made, lang=language)
    said = told(page)
    assert plural("sources.reason", 1, language, why="").split(":")[0] in said
    assert plural("sources.rows", 1, language) in said
    assert plural("sources.waiting", made["doubts"].filter(pl.col("state") == "open").height, language) in said
    assert (
        plural("sources.sessions", made["sessions"].filter(~(pl.col("in_rates") & pl.col("closes").is_not_null())).height, language) in said
    )
    waiting = made["doubts"].filter(pl.col("state") == "open").height  # of fewer facts than there are lines of warnings
    assert plural("sources.warnings_meaning", waiting, language) in [one.value for one in page.caption]
    assert text("ui.table.refusals", language) in [one.value for one in page.header]


def test_without_a_refusal_there_is_no_table_of_them(open_page: Open) -> None:
    page = open_page("sources")
    assert text("ui.table.refusals") not in [one.value for one in page.header]
    assert text("sources.refused_none") in told(page)


def test_refused_rows_are_those_of_files_in_which_the_council_has_rows(open_page: Open) -> None:
    """A refused row names no council: another buyer's file is not shown under the council chosen."""
    made = frames()
    first, second = COUNCILS
    contracts = made["published_contracts"]
    made["published_contracts"] = contracts.filter(pl.col("council") == first).with_columns(file_id=pl.lit(1, pl.Int64))
    shown = {council: told(open_page("sources", made, council=council)) for council in (first, second)}
    assert plural("sources.rows_of_council", 1) in shown[first]
    assert plural("sources.rows_of_council", 0).removeprefix("0 ") not in shown[second]  # nothing is told of nothing


def test_the_papers_are_drawn_by_year_and_what_is_refused_or_in_doubt_is_said(open_page: Open) -> None:
    page = open_page("sources")
    assert page.get("vega_lite_chart") or page.get("arrow_vega_lite_chart")
    assert sentences(text("lead.refused_none")) in words(page)


def test_pairs_of_parties_that_wait_are_shown_with_their_number(open_page: Open) -> None:
    made = frames()
    pair = {"merge_id": 7, "council_id": 1, "council": COUNCILS[0], "kind": "supplier", "name": "Ateliers Fictifs",
            "party": "ATELIERS FICTIFS SARL", "merge_state": "proposed", "rule": "legal_form"}  # fmt: skip
    made["party_pairs"] = pl.DataFrame([pair], schema=made["party_pairs"].schema)
    page = open_page("sources", made)
    assert not page.exception
    assert "Ateliers Fictifs" in [name for one in page.dataframe if "party" in one.value.columns for name in one.value["name"]]
