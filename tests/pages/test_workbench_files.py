"""What is taken away from the workbench: files of every row, the citation, and code that gives the same rows from the whole table."""

import io
import json
import zipfile
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import streamlit as st
from polars.testing import assert_frame_equal
from streamlit.testing.v1.element_tree import Dataframe

from locales import text
from tests.pages.conftest import Open
from tests.pages.made_up import frames
from tests.pages.test_workbench import GROUPED, shown

Made = dict[str, Callable[[], bytes]]


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> Made:
    """File name -> what makes it when its button is pressed."""
    made: Made = {}
    monkeypatch.setattr(st, "download_button", lambda _label, *, data, file_name, **_: made.update({file_name: data}))
    return made


def test_files_hold_every_row_with_the_sentence_and_the_citation(open_page: Open, offered: Made) -> None:
    page = open_page("workbench", table="attendance", where="status:is:present", lang="en")
    rows = pl.read_parquet(io.BytesIO(offered["attendance-question.parquet"]()))
    assert rows.height == frames()["attendance"].filter(pl.col("status") == "present").height == shown(page).height
    about = json.loads(offered["attendance-question.json"]())["about"]
    assert about["citation"] == page.code[0].value
    assert about["title"].removesuffix(".") in about["citation"]
    assert "status" in about["title"].lower()
    archive = zipfile.ZipFile(io.BytesIO(offered["attendance-question.zip"]()))
    assert about["citation"] in archive.read("README.txt").decode("utf-8-sig").replace("\r\n", "\n")
    for said in ("made-", "Licence Ouverte 2.0", "table=attendance", "where=status:is:present"):
        assert said in about["citation"]


@pytest.mark.parametrize(
    "words_",
    [
        GROUPED,
        {"table": "votes", "by": "theme,year", "figure": "rate:u1,rate:u2,range:date", "sort": "theme"},
        {"table": "attendance_by_session", "by": "council", "figure": "rate:rate"},
        {"table": "attendance_lines", "where": ["councillor:has:anné", "date:is:2021"], "by": "state", "figure": "rate:counted"},
        {"table": "contract_ranges", "where": ["lower:between:1000..", "supplier:filled"], "sort": "-date", "limit": "4"},
        {"table": "published_contracts", "where": "notified_on:between:..2030", "show": "notified_on,amount,year"},
    ],
)
def test_the_code_gives_the_rows_of_the_file_from_the_whole_table(
    open_page: Open, offered: Made, tmp_path: Path, words_: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page("workbench", **words_)
    assert not page.exception
    table = words_["table"]
    (tmp_path / f"{table}.parquet").write_bytes(offered[f"{table}.parquet"]())
    monkeypatch.chdir(tmp_path)
    said: dict[str, Any] = {}
    exec(page.code[-1].value, said)
    assert_frame_equal(said["rows"], pl.read_parquet(io.BytesIO(offered[f"{table}-question.parquet"]())))
    assert said["rows"].height == shown(page).height > 0


@pytest.mark.parametrize("phone", [False, True])
def test_a_phone_shows_the_rows_before_what_is_said_of_their_amounts(open_page: Open, monkeypatch: pytest.MonkeyPatch, phone: bool) -> None:
    monkeypatch.setattr("ui.workbench.answer.on_a_phone", lambda: phone)
    shown = open_page("workbench").main
    kinds = [type(one).__name__ for one in shown if isinstance(one, Dataframe) or str(getattr(one, "value", "")).find(" montants ") > 0]
    kinds = [kind for kind in kinds if kind in ("Dataframe", "Caption")]
    assert len(kinds) == 2
    assert (kinds[0] == "Dataframe") == phone


def test_a_phone_shows_a_card_a_row_whose_names_are_links(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    def cards() -> list[str]:
        return [str(one.proto.body) for one in open_page("workbench").get("html") if "list-table" in str(one.proto.body)]

    assert not cards()
    monkeypatch.setattr("ui.workbench.answer.on_a_phone", lambda: True)
    (made,) = cards()
    assert 0 < made.count("<tr>") <= 21
    assert made.count('class="head" data-named="Objet"') == made.count("<tr>") - 1  # all but the line of headings
    assert '<a target="_self" href="' in made


@pytest.mark.parametrize(("most", "told"), [(2, True), (200, False)])
def test_cards_that_are_not_all_say_of_how_many(open_page: Open, monkeypatch: pytest.MonkeyPatch, most: int, told: bool) -> None:
    monkeypatch.setattr("ui.workbench.answer.on_a_phone", lambda: True)
    monkeypatch.setattr("ui.workbench.grid._CARDS", most)
    page = open_page("workbench")
    (made,) = [str(one.proto.body) for one in page.get("html") if "list-table" in str(one.proto.body)]
    assert (escape(text("ui.table.cut", shown=2, all=shown(page).height)) in made) == told
    assert ('<p class="cut">' in made) == told
