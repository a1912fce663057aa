"""A picture says what it shows and where it comes from; its letters are French; nothing of it is asked of another host."""

import io
import re
from dataclasses import replace
from datetime import date
from typing import cast

import altair as alt
import polars as pl
import pytest
from PIL import Image

from exports import picture
from exports.about import About, Source
from locales import text

COLOURS = ("#FDFCF9", "#1D2433")
ROWS = pl.DataFrame({"name": ["Œuvres d’été", "<b>Île\x0b & Cie</b>\u202e"], "amount": [3, 5], "day": [date(2021, 1, 18), None]})
ABOUT = About(
    "Subventions à l’été", "grants", "12", "https://exemple.test/grants?council=Valmont", "fr", ("Conseil : Valmont",),
    data_date=date(2026, 1, 1), sources=(Source("Ville de Valmont", "Licence Ouverte 2.0", "https://exemple.test", date(2026, 1, 2)),),
)  # fmt: skip


@pytest.fixture
def chart() -> alt.LayerChart:
    bars = alt.Chart(ROWS).mark_bar(color="#0072B2").encode(x="amount:Q", y="name:N", tooltip="day:T")
    return cast(alt.LayerChart, alt.layer(bars).properties(config=alt.Config(view=alt.ViewConfig(stroke=None))))


def words(svg: bytes) -> str:
    return " ".join(re.findall(r"<text[^>]*>(.*?)</text>", svg.decode()))


def test_title_filters_source_date_and_address_stand_in_the_picture(chart: alt.LayerChart) -> None:
    said = words(picture.svg(chart, ABOUT, COLOURS))
    for told in ("Subventions à l’été", "Conseil : Valmont", "Ville de Valmont", "Licence Ouverte 2.0", "1 janvier 2026", ABOUT.address):
        assert told in said


def test_names_stay_words_without_what_xml_refuses(chart: alt.LayerChart) -> None:
    svg = picture.svg(chart, ABOUT, COLOURS).decode()
    assert "Œuvres d’été" in svg
    assert "&lt;b&gt;Île" in svg
    assert not re.search("[\x0b\u202e]|<b>", svg)


def test_a_png_is_drawn_on_the_ground_with_marks_of_the_chart(chart: alt.LayerChart) -> None:
    drawn = Image.open(io.BytesIO(picture.png(chart, ABOUT, COLOURS))).convert("RGB")
    assert drawn.width > 1500
    assert drawn.getpixel((2, 2)) == (0xFD, 0xFC, 0xF9)
    assert (0x00, 0x72, 0xB2) in {colour for _, colour in drawn.getcolors(1_000_000) or []}


def test_a_card_has_the_size_that_sites_of_sharing_ask_for(chart: alt.LayerChart) -> None:
    drawn = Image.open(io.BytesIO(picture.card(chart, ABOUT, COLOURS)))
    assert drawn.size == (1200, 630)
    assert (0, 114, 178) in {colour for _, colour in drawn.convert("RGB").getcolors(1 << 20) or []}


def test_a_card_says_title_filters_source_and_date_and_that_it_is_cut(chart: alt.LayerChart) -> None:
    tall = chart.properties(height=4000)
    said = words(picture._card(picture.bare(tall, 760, COLOURS), ABOUT, COLOURS).encode())
    for told in ("Subventions à l’été", "Conseil : Valmont", "Ville de Valmont", "1 janvier 2026", text("picture.cut")):
        assert told in said
    assert text("picture.cut") not in words(picture._card(picture.bare(chart, 760, COLOURS), ABOUT, COLOURS).encode())


def test_papers_without_a_publisher_are_named_by_their_council(chart: alt.LayerChart) -> None:
    told = words(picture.svg(chart, replace(ABOUT, sources=(Source(council="Valmont"),)), COLOURS))
    assert "documents du conseil de Valmont" in told


def test_many_sources_and_rows_are_counted_not_cut(chart: alt.LayerChart) -> None:
    sources = tuple(Source(f"Ville {n}") for n in range(9))
    assert "et 6 autres" in " ".join(picture.caption(replace(ABOUT, sources=sources)))
    many = pl.DataFrame({"x": range(6000), "y": range(6000)})
    assert picture.svg(alt.Chart(many).mark_point().encode(x="x:Q", y="y:Q"), ABOUT, COLOURS).count(b"<path") > 6000


def test_nothing_is_asked_of_another_host() -> None:
    foreign = alt.Chart(alt.UrlData("https://exemple.test/rows.json")).mark_bar().encode(x="x:Q")
    with pytest.raises(ValueError, match="allowed"):
        picture.svg(foreign, ABOUT, COLOURS)
