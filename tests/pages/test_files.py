"""Every table of every page can be had in every format, with its filters, definitions and sources, and holds its rows."""

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import polars as pl
import pytest
import streamlit as st

from locales import text
from tests.pages.conftest import Open
from tests.pages.test_pages import VIEWS

Made = dict[str, Callable[[], bytes]]
WITHOUT = ("act", "contest", "glossary", "method", "try_document", "budgets")  # that need show no table; of budgets nothing is made up

CHOSEN = {"councillor": "id"}  # pages whose tables are of one thing


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> Made:
    """File name -> what makes it when its button is pressed."""
    made: Made = {}

    def note(_label: str, *, data: Callable[[], bytes], file_name: str, on_click: str, **_: Any) -> bool:
        assert on_click == "ignore"
        made[file_name] = data
        return False

    monkeypatch.setattr(st, "download_button", note)
    return made


@pytest.mark.parametrize(("stem", "asked"), [*VIEWS, ("overview", {"council": "Valmont-sur-Orge"})])
def test_every_table_comes_in_every_format(open_page: Open, offered: Made, stem: str, asked: dict[str, str]) -> None:
    assert not open_page(stem, **asked).exception
    names = {name.removesuffix(".json") for name in offered if name.endswith(".json")}  # not pictures, statements, whole tables
    names -= {"lecture"}  # what was read of a paper, which is no table
    assert bool(names) == (stem not in CHOSEN or CHOSEN[stem] in asked) or stem in WITHOUT or asked.get("view") == "reports"
    for name in names:
        rows = pl.read_parquet(io.BytesIO(offered[f"{name}.parquet"]())).height
        assert rows > 0
        assert len(json.loads(offered[f"{name}.json"]())["rows"]) == rows
        assert offered[f"{name}.xlsx"]()[:2] == b"PK"
        for csv in (f"{name}.zip", f"{name}-fr.zip"):
            archive = zipfile.ZipFile(io.BytesIO(offered[csv]()))
            table = next(one for one in archive.namelist() if one.endswith(".csv"))
            assert pl.read_csv(archive.read(table), separator=";" if "-fr" in csv else ",", infer_schema=False).height == rows


@pytest.mark.parametrize(("stem", "asked"), [
    ("attendance", {"council": "Valmont-sur-Orge"}), ("attendance", {"council": "Valmont-sur-Orge", "view": "cells"}),
    ("grants", {}), ("votes", {}), ("suppliers", {}),
])  # fmt: skip
def test_every_chart_comes_as_a_picture_that_names_its_page(open_page: Open, offered: Made, stem: str, asked: dict[str, str]) -> None:
    open_page(stem, lang="en", **asked)
    pictures = [name for name in offered if name.endswith(".svg")]
    assert pictures
    for name in pictures:
        drawn = offered[name]().decode()
        assert drawn.startswith("<svg")
        assert "Data read on" in drawn
        assert offered[name.replace(".svg", ".png")]().startswith(b"\x89PNG")


def test_a_file_says_what_was_filtered_and_what_its_figures_mean(open_page: Open, offered: Made) -> None:
    open_page("contracts", council="Valmont-sur-Orge", tax="HT")
    notice = zipfile.ZipFile(io.BytesIO(offered["contracts-fr.zip"]())).read("LISEZMOI.txt").decode("utf-8-sig")
    for said in ("Valmont-sur-Orge", "HT", "maximum", "made-", "Licence Ouverte 2.0"):
        assert said in notice
    assert f"« {text('ui.table.contracts')} – Conseil" in notice.replace("\u00a0", " ").replace("\u2060", "")  # how to cite it
