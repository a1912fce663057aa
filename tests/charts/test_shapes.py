"""The shapes of charts: heights known at once, titles never cut, bars that lie as meant, the unknown first, no null."""

from collections.abc import Callable
from itertools import pairwise

import altair as alt
import polars as pl
import pytest

from charts import attendance_grid, palette, stacked, suppliers
from charts.labels import SIDES
from charts.proxies import by_pair
from charts.titled import NARROW, WIDE, place
from tests.charts.test_charts import CHARTS, DAYS, FRENCH, FULL, _rows, _spec
from ui.town import year


def test_a_long_title_is_wrapped_and_never_cut() -> None:
    long = "Acquisition de fournitures scolaires pour les écoles maternelles et élémentaires de la commune " * 3
    for narrow, letters in ((False, WIDE), (True, NARROW)):
        rows = place([long, "Court"], narrow=narrow)
        label = rows.frame["label"][0]
        assert label.replace("\n", " ") == long.strip()
        assert max(map(len, label.split("\n"))) <= letters
        assert rows.frame["top"][1] > rows.frame["foot"][0]


@pytest.mark.parametrize("name", [name for name in CHARTS if not name.startswith("over_")])
def test_the_height_is_known_before_a_chart_is_drawn(name: str) -> None:
    assert isinstance(height := _spec(name, FULL)["height"], int)
    assert CHARTS[name][2](FULL, FRENCH).height == height  # told without a spec


@pytest.mark.parametrize("name", CHARTS)
def test_each_chart_names_its_channels_by_class(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Altair looks a bare word up among all its schemas, at every layer."""

    def searched(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(alt.SchemaBase, "from_dict", searched)
    assert CHARTS[name][2](FULL, FRENCH)


@pytest.mark.parametrize(
    ("name", "way"), [("ranges", "horizontal"), ("grants", "horizontal"), ("contested", "horizontal"), ("years", "vertical")]
)
def test_bars_lie_as_their_chart_means_them(name: str, way: str) -> None:
    """Both places are numbers: the drawing would else guess the way, and at times wrongly."""
    bars = [layer["mark"] for layer in _spec(name, FULL)["layer"] if layer["mark"]["type"] == "bar"]
    assert bars
    assert {mark["orient"] for mark in bars} == {way}


def test_unknown_kinds_stand_first_and_in_grey() -> None:
    rows = _rows(_spec("years", FULL))
    unknown = [row["kind"] for row in rows if not row["known"]]
    assert rows[0]["kind"] == "non vérifiable"
    assert set(unknown) == {"non vérifiable"}
    assert all(row["high"] <= row["floor"] for row in rows)


@pytest.mark.parametrize("draw", [attendance_grid.grid, attendance_grid.strip])
def test_a_square_out_of_rates_bears_the_sign_of_what_is_not_counted(draw: Callable[..., alt.LayerChart]) -> None:
    squares = attendance_grid._squares(FULL["grid"], FRENCH)
    signs = squares.group_by("in_rates").agg(pl.col("sign").unique().sort()).sort("in_rates")["sign"].to_list()
    assert signs == [["?"], ["", "P"]]
    assert repr(named := f"? {FRENCH['faded']}") in str(draw(FULL["grid"], FRENCH).to_dict())
    assert set(squares.filter(~squares["in_rates"])["shown"]) == {named}


def test_the_sides_of_a_vote_stand_as_the_tables_give_them() -> None:
    assert SIDES == ("votes_for", "votes_against", "abstentions", "unknown")
    assert [side for side, _ in year._SIDES] == list(SIDES[:3])


def test_no_chart_writes_null() -> None:
    for name in CHARTS:
        assert "null" not in {str(row.get("label")) for row in _rows(_spec(name, FULL))}


def test_ranges_start_end_and_stay_open() -> None:
    rows = {row["basis"]: row for row in _rows(_spec("ranges", FULL))}
    placed = ("sure_start", "sure_end", "pale_start", "pale_end", "hollow_start", "hollow_end", "open_start")
    unnamed = "taxe non précisée, portée non précisée, EUR"
    assert {basis: tuple(row[name] for name in placed) for basis, row in rows.items()} == {
        "HT, total, EUR": (0.0, 0.05, None, None, None, None, None),
        "TTC, portée non précisée, EUR": (0.0, 0.01, None, None, None, None, 0.01),
        unnamed: (None, None, None, None, 0.0, 0.07, None),
        "HT, par an, EUR": (0.0, 1.0, 1.0, 2.0, None, None, None),
    }
    assert (rows[unnamed]["lower_said"], rows[unnamed]["upper_said"]) == ("non imprimé", "0,07")
    assert rows["TTC, portée non précisée, EUR"]["upper_said"] == "sans maximum"


def test_both_ends_of_a_range_are_written_and_a_fixed_price_once() -> None:
    rows = {row["basis"]: row["high"] for row in _rows(_spec("ranges", FULL))}
    assert rows["HT, par an, EUR"] == "1 – 2"
    assert rows["HT, total, EUR"] == "0"
    assert rows["TTC, portée non précisée, EUR"] == "0, sans maximum"


def test_homonyms_keep_a_row_each_in_the_grid() -> None:
    assert len({row["label"] for row in _rows(_spec("grid", FULL))}) == 3


def test_the_grid_has_no_layer_without_marks() -> None:
    whole = FULL["grid"].filter(pl.col("in_rates"), pl.col("state").cast(pl.String) == "present_full")
    assert [layer["mark"]["type"] for layer in attendance_grid.grid(whole, FRENCH).to_dict()["layer"]] == ["rect"]
    assert len(_spec("grid", FULL)["layer"]) == 2


@pytest.mark.parametrize(("kind", "beside"), [("Adopté", 2), ("Adopté, puis renvoyé devant le conseil", 1)])
def test_short_words_of_a_legend_stand_two_in_a_line_on_a_phone(kind: str, beside: int) -> None:
    rows = pl.DataFrame({"kind": [kind, "Rejeté"], "raw": ["adopted", "rejected"], "year": [2020, 2020], "value": [3.0, 1.0]})
    drawn = stacked.by_year(rows, FRENCH, palette.OUTCOME, narrow=True).to_dict()
    assert drawn["layer"][0]["encoding"]["color"]["legend"]["columns"] == beside


def test_a_year_s_parts_stand_on_one_another_and_are_counted_once() -> None:
    rows = _rows(_spec("stacked", FULL))
    assert {row["year"] for row in rows} == {2021}
    assert all(after["start"] == before["end"] for before, after in pairwise(rows))
    assert [row["total"] for row in rows if row["total"]] == [str(len(DAYS))]


def test_a_year_without_a_row_has_its_place_and_a_long_gap_is_seen_as_dots() -> None:
    rows = pl.DataFrame({"kind": ["a", "a"], "raw": ["true", "true"], "year": [2005, 2009], "value": [1.0, 2.0]})
    assert _years_of(rows) == ["2005", "2006", "2007", "2008", "2009"]
    assert [one.strip("\u200b") for one in _years_of(rows.with_columns(year=pl.Series([1015, 2015])))] == ["1015", "…", "2015"]


def test_what_has_no_year_stands_last_and_counts_among_the_others() -> None:
    rows = pl.DataFrame({"kind": ["a", "a"], "raw": ["true", "true"], "year": [2005, None], "value": [1.0, 2.0]})
    assert _years_of(rows) == ["2005", "?"]
    drawn = next(iter(stacked.by_year(rows, FRENCH, palette.CLOSES).to_dict()["datasets"].values()))
    assert [(row["year_said"], row["total"], row["year_told"]) for row in drawn] == [("2005", "1", "2005"), ("?", "2", "sans date")]
    assert _years_of(rows.filter(pl.col("year").is_null())) == ["?"]
    many = pl.DataFrame({"kind": "a", "raw": "true", "year": [*range(2005, 2018), None], "value": 1.0})
    drawn = stacked.by_year(many, FRENCH, palette.CLOSES, narrow=True).to_dict()
    assert drawn["layer"][0]["encoding"]["x"]["axis"]["values"][-2:] == ["’16", "?"]  # named on a phone too


def _years_of(rows: pl.DataFrame) -> list[str]:
    drawn = stacked.by_year(rows, FRENCH, palette.CLOSES).to_dict()
    return list(drawn["layer"][0]["encoding"]["x"]["scale"]["domain"])


def test_a_proxy_reads_from_who_is_away_to_who_votes_for_them() -> None:
    pairs = pl.DataFrame(
        {
            "councillor_id": [1], "councillor": ["Anna LOIN"], "proxy_to": ["Berthe ICI"], "council": ["Valmont"], "term": ["2020-2026"],
            "times": [5],
        }
    )  # fmt: skip
    assert "Anna LOIN donne à Berthe ICI" in str(by_pair(pairs, FRENCH).to_dict())


def test_each_member_s_count_stands_beside_the_name_and_pale_squares_are_in_the_legend() -> None:
    spec = _spec("grid", FULL)
    # A presence in part counts one, and the count says how many are: no reader takes "6 / 6" for six whole ones.
    assert {row["row"].rsplit("  ", 1)[1] for row in _rows(spec)} == {"6\u00a0/\u00a06", "6\u00a0/\u00a06, dont 6 P"}
    whole = _spec("grid", FULL | {"grid": FULL["grid"].with_columns(part=pl.lit(0))})
    assert {row["row"].rsplit("  ", 1)[1] for row in _rows(whole)} == {"6\u00a0/\u00a06"}
    by_finger = attendance_grid._counted(attendance_grid._squares(FULL["grid"], FRENCH), FRENCH, narrow=True)
    assert set(by_finger["counted"]) == {"6/6", "6/6P", ""}
    colours = [layer["encoding"]["color"] for layer in spec["layer"] if "scale" in layer["encoding"].get("color", {})]
    (domain,) = [colour["scale"]["domain"] for colour in colours]
    assert domain[-1] == f"? {FRENCH['faded']}"
    inside = attendance_grid.grid(FULL["grid"].filter("in_rates"), FRENCH).to_dict()
    assert FRENCH["faded"] not in str(inside["layer"][0]["encoding"]["color"])


def test_a_blank_square_is_told_where_there_is_one() -> None:
    rows = FULL["grid"]
    assert FRENCH["no_seat"] not in str(attendance_grid.grid(rows, FRENCH).to_dict())
    assert FRENCH["no_seat"] in str(attendance_grid.grid(rows.tail(rows.height - 1), FRENCH).to_dict())


def test_what_has_no_theme_is_grey_beside_the_themes() -> None:
    rows = pl.DataFrame(
        {
            "supplier": ["Thème inconnu", "Voirie"], "supplier_id": [0, 1], "lower_cents": [500, 900], "upper_cents": [500, 900],
            "open_maximum": [0, 0], "contracts": [1, 1], "tax": ["HT"] * 2, "scope": ["total"] * 2, "currency": ["EUR"] * 2,
            "unplaced": [True, False],
        }
    )  # fmt: skip
    spec = suppliers.ranges(rows, FRENCH).to_dict()
    drawn = {row["supplier"]: (row["unplaced_end"], row["sure_end"]) for row in _rows(spec)}
    assert drawn == {"Thème inconnu": (5.0, None), "Voirie": (None, 9.0)}
    colours = {layer["encoding"]["x"]["field"]: layer["mark"].get("color") for layer in spec["layer"] if layer["mark"]["type"] == "bar"}
    assert colours["unplaced_start"] == palette.GREY != colours["sure_start"]


@pytest.mark.parametrize("narrow", [False, True])
def test_one_year_alone_is_no_wall_and_its_number_is_written_as_the_language_writes_it(narrow: bool) -> None:
    rows = pl.DataFrame({"kind": ["a"], "raw": ["true"], "year": [2024], "value": [12345.0]})
    drawn = stacked.by_year(rows, FRENCH, palette.CLOSES, narrow=narrow)
    assert drawn.to_dict()["layer"][0]["mark"]["width"]["band"] * (330 if narrow else 960) <= 165
    assert [row["total"] for row in _rows(drawn.to_dict())] == ["12\u00a0345"]  # a narrow space is a pixel wide there
