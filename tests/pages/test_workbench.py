"""The workbench: every table opens, an address gives the same rows again, files hold all of them, and the code gives them too."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl
import pytest
from polars.testing import assert_frame_equal
from streamlit.testing.v1 import AppTest

from database.snapshot.frame_schemas import SCHEMAS
from locales import LANGUAGES, Language, catalogue, plural, text
from metrics.definitions import ARTICLES
from metrics.query import workbench
from metrics.query.labels import label
from metrics.query.read import parse
from tests.pages.conftest import Open
from tests.pages.hostile import PAYLOADS
from tests.pages.made_up import frames
from tests.pages.said import leads, words
from ui.workbench.grid import ordered
from ui.workbench.questions import QUESTIONS
from ui.workbench.tables import Defaults, Tables

NAMES = Tables.names
GROUPED = {"table": "contract_ranges", "by": "supplier,tax,scope,currency", "figure": "sum:lower,sum:upper", "sort": "-sum_of_upper"}


def asked(words_: dict[str, Any]) -> dict[str, list[str]]:
    return {word: said if isinstance(said, list) else [said] for word, said in words_.items()}


def shown(page: AppTest) -> pl.DataFrame:
    return pl.from_pandas(page.dataframe[0].value)


def test_every_table_of_the_schemas_is_on_offer_once() -> None:
    assert len(NAMES) == len(set(NAMES))
    assert set(SCHEMAS) - set(NAMES) <= {"reports"}  # what visitors report is for operators only
    assert {key for keys in workbench.DEFINED.values() for key in keys} <= set(ARTICLES)
    assert set(workbench.SHOWN) | set(workbench.DEFINED) | set(workbench.DATES) <= set(NAMES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", NAMES)
def test_every_column_has_a_name_of_its_own(table: str, language: Language) -> None:
    told = vars(catalogue(language))["_catalog"]
    names = [label(table, column, language) for column in Tables()[table]]
    assert len(set(names)) == len(names)
    for column in Tables()[table]:
        keys = [f"{room}.column.{name}" for room in ("workbench", "ui") for name in (f"{table}.{column}", column, f"{column}_cents")]
        assert any(key in told for key in keys), column


@pytest.mark.parametrize("table", NAMES)
def test_every_table_opens(open_page: Open, table: str) -> None:
    page = open_page("workbench", table=table)
    assert not page.exception
    assert page.dataframe or text("ui.empty.nothing_answers") in words(page)
    assert not page.warning


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_on_offer_is_understood_and_answered(open_page: Open, name: str) -> None:
    query = parse(asked(QUESTIONS[name]), Tables(), Defaults())
    assert not query.ignored
    assert not query.refused
    page = open_page("workbench", **QUESTIONS[name])
    assert not page.exception
    assert not page.warning


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_visit_shows_a_table_its_sentence_and_ready_questions(open_page: Open, language: Language) -> None:
    page = open_page("workbench", lang=language)
    assert len(QUESTIONS) == 11
    assert all(text(f"workbench.question.{name}", language) in str([link.proto for link in page.get("page_link")]) for name in QUESTIONS)
    assert page.dataframe
    figure = leads(page)[0]
    assert plural("workbench.answer.unasked", len(page.dataframe[0].value), language) in figure
    assert text("workbench.question.unasked", language) in words(page)


def test_the_council_and_the_period_apply_and_are_said(open_page: Open) -> None:
    page = open_page("workbench", table="sessions", council="1", **{"from": "2022-01-01", "to": "2022-12-31"})
    rows = shown(page)
    assert rows["council"].unique().to_list() == ["Valmont-sur-Orge"]
    assert rows["date"].dt.year().unique().to_list() == [2022]
    assert "Séances de Valmont" in words(page).replace("\\", "")
    assert "en 2022" in words(page)


def test_the_same_address_gives_the_same_rows(open_page: Open) -> None:
    first, again = (open_page("workbench", **GROUPED) for _ in range(2))
    assert_frame_equal(shown(first), shown(again))
    assert shown(first).height > 0
    assert first.code[-1].value == again.code[-1].value


def test_a_sum_over_several_bases_is_refused_with_the_way_out(open_page: Open) -> None:
    page = open_page("workbench", by="supplier", figure="sum:upper")
    assert not page.exception
    assert len(page.warning) == 1
    assert "sum_of_upper" not in page.dataframe[0].value
    assert any("by=supplier%2Ctax%2Cscope%2Ccurrency" in str(link.proto) for link in page.get("page_link"))
    assert not open_page("workbench", **GROUPED).warning


@pytest.mark.parametrize(
    "words_",
    [
        {"table": "moon"},
        {"where": "x"},
        {"sort": "moon"},
        {"limit": "-4"},
        {"by": "moon"},
        {"figure": "mean:lower"},
        {"where": ["a:b"] * 40},
    ],
)
def test_no_address_breaks_the_page_and_what_was_not_understood_is_said(open_page: Open, words_: dict[str, Any]) -> None:
    page = open_page("workbench", **words_)
    assert not page.exception
    assert page.warning


def test_a_filter_is_added_and_taken_away(open_page: Open) -> None:
    page = open_page("workbench", table="votes")
    page.selectbox(key="add column votes 0").select("outcome").run()
    page.button_group(key="add test votes 0 outcome").set_value("is").run()
    page.multiselect(key="add is votes 0 outcome is").set_value(["rejected"]).run()
    page.button(key="add votes 0").click().run()
    assert not page.exception
    assert page.query_params["where"] in ("outcome:is:rejected", ["outcome:is:rejected"])
    assert set(shown(page)["outcome"]) == {text("value.outcome.rejected")}
    page.multiselect(key="_widget_where").set_value([]).run()
    assert "where" not in page.query_params


def test_another_table_forgets_the_rest_of_the_question(open_page: Open) -> None:
    page = open_page("workbench", **GROUPED)
    page.selectbox(key="_widget_table").select("votes").run()
    assert not page.exception
    assert {word: page.query_params[word] for word in page.query_params} == {"table": "votes"}


@pytest.mark.parametrize("table", ["contract_ranges", "votes", "attendance_lines", "documents"])
def test_hostile_text_is_no_markdown(open_page: Open, table: str) -> None:
    payload = "<img src=x onerror=window.PWN=1> [x](https://evil.invalid) :red[faux] $a$ " + PAYLOADS[0]
    name = f"{frames()['councils']['council'][0]} {payload}"
    page = open_page(
        "workbench", frames(lambda said: f"{said} {payload}", meetings=3), table=table, council=name, where=f"quote:has:{payload[:60]}"
    )
    assert not page.exception
    for one in (*page.markdown, *page.caption, *page.info, *page.warning):
        assert not re.search(r"(?<!\\)(?:\[x\]\(|<img|:red\[|\$a)", str(one.value))


def test_the_question_on_what_unanimity_hides_finds_what_the_votes_page_finds(open_page: Open) -> None:
    made = frames()
    made["deliberations"] = made["deliberations"].with_columns(abstentions=pl.lit(None, SCHEMAS["deliberations"]["abstentions"]))
    answer = shown(open_page("workbench", made, **QUESTIONS["hidden_abstentions"]))
    listed = shown(open_page("votes", made, view="hidden"))
    assert answer.height == listed.height > 0


def test_a_question_to_another_table_shows_that_table_s_own_columns(open_page: Open) -> None:
    page = open_page("workbench")
    for word, said in QUESTIONS["hidden_abstentions"].items():
        page.query_params[word] = said
    page.run()
    assert not page.exception
    (columns,) = (one.value for one in page.multiselect if one.key == "_widget_show")
    assert columns == list(Defaults()["votes"])


@pytest.mark.parametrize("table", ["grants", "grants_by_beneficiary"])
def test_a_grant_that_the_council_refused_is_none_voted(open_page: Open, table: str) -> None:
    made, asked_ = frames(meetings=4), {"table": table, "by": "council,currency", "figure": "sum:amount"}
    first = pl.when(pl.int_range(pl.len()) == 0)
    before = shown(open_page("workbench", made, **asked_))["sum_of_amount"].sum()
    gone = made["grants"]["amount_cents"][0] / 100
    made["grants"] = made["grants"].with_columns(outcome=first.then(pl.lit("rejected", made["grants"].schema["outcome"])))
    assert shown(open_page("workbench", made, **asked_))["sum_of_amount"].sum() == before - gone


def test_what_says_the_same_in_every_row_stands_last_and_a_phone_begins_with_who_and_what() -> None:
    query = parse({"table": ["contract_ranges"]}, Tables(), Defaults())
    made = {"date": [date(2021, 1, 1), date(2022, 1, 1)], "council": ["Valmont"] * 2, "lower": [Decimal(1), Decimal(2)]}
    made |= {"upper": [Decimal(3), Decimal(4)]}
    head = pl.DataFrame({name: made.get(name, ["a", "b"]) for name in query.results})
    assert ordered(query, head, narrow=False)[:5] == ["date", "supplier", "title", "lower", "upper"]
    assert ordered(query, head, narrow=False)[5] == "tax"
    assert ordered(query, head, narrow=True)[:5] == ["supplier", "title", "lower", "upper", "tax"]
    assert ordered(query, head, narrow=True)[-1] == "council"
    own = replace(query, show=("council", "date", "title"))
    assert ordered(own, head, narrow=True) == ["council", "date", "title"]
