"""The chart of comparisons: rows in the order given, a point at k of n, no row without a rate, both languages, the empty frame."""

import polars as pl
import pytest

from charts.compare import shares
from charts.labels import labels
from locales import LANGUAGES, Language

ROWS = pl.DataFrame(
    {"name": ["Zoé Albin", "Ada Brun", "Ada Brun"], "k": [9, 12, 12], "n": [12, 12, 12], "unknown": [0, 0, 2], "rate": [0.75, 1.0, 1.0],
     "certain": [0.5, 1.0, 0.86], "possible": [0.75, 1.0, 1.0]}
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("frame", [ROWS, ROWS.clear()])
def test_the_chart_is_valid_and_described(language: Language, frame: pl.DataFrame) -> None:
    drawn = shares(frame, labels(language), axis="share").to_dict()
    assert drawn["layer"][0]["description"]


def test_rows_stand_in_the_order_given_and_homonyms_apart() -> None:
    drawn = shares(ROWS, labels("fr"), axis="share").to_dict()
    (data,) = drawn["datasets"].values()
    assert [row["label"] for row in data] == ["Zoé Albin", "Ada Brun (1)", "Ada Brun (2)"]
    assert [row["fraction"] for row in data] == ["9 / 12", "12 / 12", "12 / 12 + 2 ?"]
    assert all(layer["encoding"]["y"]["sort"] is None for layer in drawn["layer"])
    ends, sure, _ = drawn["layer"]
    fields = [layer["encoding"][at]["field"] for layer in (sure, ends) for at in ("x", "x2")]
    assert fields == ["nothing", "sure", "certain", "possible"]  # what is sure is drawn where something is unknown, too
    low, high = ends["encoding"]["x"]["scale"]["domain"]
    assert low == 0
    assert high > 1  # where the count is written


def test_a_phone_names_both_shares_on_one_line_and_gives_names_of_three_lines_room() -> None:
    """The longer word would be cut at the edge of the picture."""
    words = labels("fr")
    wide, phone = (shares(ROWS, words, axis="share", narrow=narrow).to_dict() for narrow in (False, True))
    domains = [one["layer"][0]["encoding"]["color"]["scale"]["domain"] for one in (wide, phone)]
    assert domains == [[words["known_share"], words["possible_share"]], [words["known_share"], words["possible_short"]]]
    assert len(words["possible_short"]) < len(words["possible_share"])
    heights = [
        shares(ROWS.with_columns(name=pl.lit(name)), words, axis="share", narrow=True).to_dict()["height"]
        for name in ("Zoé Albin", "Communauté du Grand Val", "Communauté d’agglomération du Grand Val – bureau")
    ]
    assert heights == sorted(set(heights))


def test_counts_that_the_frame_says_itself_are_written_as_they_are() -> None:
    told = ROWS.with_columns(counted=pl.lit("9 à 11 sur 12"), rate=pl.lit(None, pl.Float64))
    (data,) = shares(told, labels("fr"), axis="share").to_dict()["datasets"].values()
    assert {row["fraction"] for row in data} == {"9 à 11 sur 12"}
