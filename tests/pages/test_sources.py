"""The page of sources: in one place what entered no figure, refusals apart from doubts."""

import polars as pl
import pytest

from locales import LANGUAGES, Language, plural, text
from tests.pages.conftest import Open
from tests.pages.made_up import frames
from tests.pages.test_overview import told


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_entered_no_figure_is_listed_in_one_place(open_page: Open, language: Language) -> None:
    made = frames()
    first = pl.col("warning_id") == 1000
    made["warnings"] = made["warnings"].with_columns(code=pl.when(first).then(pl.lit("refused")).otherwise("code"))
    page = open_page("sources", made, lang=language)
    said = told(page)
    assert plural("sources.refused", 1, language) in said
    assert plural("sources.rows", 1, language) in said
    assert plural("sources.waiting", made["doubts"].filter(pl.col("state") == "open").height, language) in said
    assert (
        plural("sources.sessions", made["sessions"].filter(~(pl.col("in_rates") & pl.col("closes").is_not_null())).height, language) in said
    )
    assert text("ui.table.refusals", language) in [one.value for one in page.header]


def test_without_a_refusal_there_is_no_table_of_them(open_page: Open) -> None:
    page = open_page("sources")
    assert text("ui.table.refusals") not in [one.value for one in page.header]
    assert text("sources.refused_none") in told(page)
