"""Lists on a phone: what a card stands under, which unknown it leaves out, and years that wrap."""

import re
from collections.abc import Callable
from datetime import date

import polars as pl
import pytest

from metrics.filters.filters import Filters
from tests.house_files import ROOT
from ui.review import rows as review_rows
from ui.tables import grid as every_column
from ui.tables import list_table, table, year_grid
from ui.tables.elements import words
from ui.tables.year_grid import Cell
from ui.workbench import grid

Shown = Callable[[], str]
SIDES = ("votes_for", "votes_against", "abstentions")


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Shown:
    """What is put on the page."""
    made: list[str] = []
    for module in (list_table, year_grid):
        monkeypatch.setattr(module, "show_elements", made.append)
    return lambda: made[-1]


@pytest.mark.parametrize(
    ("columns", "head"), [(("date", "title", "outcome"), "title"), (("supplier", "lower_cents"), "supplier"), (("fact", "said"), "fact")]
)
def test_a_card_stands_under_its_title_or_its_first_column(columns: tuple[str, ...], head: str) -> None:
    assert list_table.head_of(columns) == head


def test_an_amount_of_a_year_or_a_period_says_so_on_its_row(shown: Shown) -> None:
    scopes = ["total", "year", "period", None]
    rows = pl.DataFrame({"title": ["a", "b", "c", "d"], "lower_cents": [None] * 4, "upper_cents": [120_000_00] * 4, "scope": scopes})
    rows = rows.cast({"lower_cents": pl.Int64})
    list_table.show("contracts", rows, ["title", "lower_cents", "upper_cents"])
    told = [re.sub(r"<[^>]+>", "", one).replace("\u00a0", " ").replace("\u202f", " ") for one in shown().split("<tr")[2:]]
    assert [one.partition("120 000 €")[2].strip() for one in told] == ["", "par an", "par période", ""]
    assert all(one.count("par ") <= 1 for one in told)  # an amount that is not known is of no time
    list_table.show("contracts", rows, ["title", "upper_cents", "scope"])
    assert "€ par" not in shown()  # the column says it


def test_least_and_most_are_one_amount_where_every_row_has_the_same(shown: Shown) -> None:
    rows = pl.DataFrame({"title": ["a", "b"], "lower_cents": [5, 9], "upper_cents": [5, 9], "no_maximum": [False, False]})
    columns = ["title", "lower_cents", "upper_cents"]
    heads = []
    for one in (
        rows,
        rows.with_columns(no_maximum=True),
        rows.with_columns(lower_cents=pl.Series([5, 8])),
        rows.with_columns(lower_cents=None),
    ):
        list_table.show("contracts", one.cast({"lower_cents": pl.Int64}), columns)
        heads.append(re.findall(r"<th\b[^>]*>([^<]+)", shown()))
    assert heads[0] == ["Objet", "Montant"]
    assert all(told == ["Objet", "Au moins", "Au plus"] for told in heads[1:])


@pytest.mark.parametrize(
    ("cents", "lines", "whole"),
    [
        ((22_514_272, 21_602_660), ("225 142,72 €", "216 026,60 €"), "441 169,32 €"),
        ((22_514_200, 21_602_700), ("225 142 €", "216 027 €"), "441 169 €"),
        ((22_514_250, 21_602_700), ("225 142,50 €", "216 027,00 €"), "441 169,50 €"),
    ],
)
def test_lines_add_up_to_their_sum_as_they_are_shown(shown: Shown, cents: tuple[int, int], lines: tuple[str, str], whole: str) -> None:
    rows = pl.DataFrame({"title": ["a", "b"], "upper_cents": cents, "tax": "HT", "scope": "total", "currency": "EUR"})
    list_table.show("contracts", rows, ["title", "upper_cents"], summed=("upper_cents",))
    told = re.sub(r"[\u00a0\u202f]", " ", shown())
    assert re.findall(r"[\d ,]+€", told) == [*lines, whole]


def test_a_contract_s_title_says_what_is_bought_and_which_lot(shown: Shown) -> None:
    rows = pl.DataFrame({"title": ["Marché « Halle » : Attribution du marché"], "lot": ["2"], "held_by": ["Ormeau"]})
    list_table.show("contracts", rows, ["title"])
    assert ">Halle, lot 2<" in shown()
    list_table.show("contracts", rows.drop("held_by"), ["title"])
    assert "Attribution" in shown()  # of another table the whole title


def test_a_card_leaves_out_counts_that_are_not_known_and_no_amount_and_no_word(shown: Shown) -> None:
    rows = pl.DataFrame({"title": ["Achat"], "outcome": [None], "votes_for": [None], "lower_cents": [None]})
    rows = rows.cast({"outcome": pl.String, "votes_for": pl.Int64, "lower_cents": pl.Int64})
    list_table.show("acts", rows, ("title", "outcome", "votes_for", "lower_cents"))
    kinds = re.findall(r'<td(?: class="([^"]*)")?', shown())
    assert kinds == ["long head", "", "none figure", "figure"]


def test_a_card_of_a_doubt_says_the_day_of_its_session_and_leads_there(shown: Shown) -> None:
    columns = table._first("to_check", pl.DataFrame({"council": ["Valmont", "Aubrive"]}), review_rows.TO_CHECK, review_rows.IN_CARD)
    row = {
        "fact": "Présents annoncés",
        "date": date(2024, 5, 6),
        "sign": "imprimé 9",
        "quote": "Présents : 9",
        "about": "2024/7 – Préau",
        "session_id": 3,
    }
    list_table.show("to_check", pl.DataFrame([row]), columns)
    assert "sessions?id=3" in (said := shown())
    assert "Préau" in said  # the act that the doubt is in


def _votes(*told: tuple[int | None, int | None, int | None]) -> pl.DataFrame:
    """Acts with their voices for and against and their abstentions."""
    return pl.DataFrame(told, schema=dict.fromkeys(SIDES, pl.Int64), orient="row").insert_column(
        0, pl.Series("title", ["Achat"] * len(told))
    )


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ((20, None, None), ["figure 20", "figure ?", "figure ?"]),
        ((20, 0, None), ["figure 20", "figure 0", "figure ?"]),
        ((None, None, None), ["none figure –"] * 3),
        ((20, 0, 1), ["figure 20", "figure 0", "figure 1"]),
    ],
)
def test_a_side_of_a_vote_that_is_not_known_is_told_beside_one_that_is(
    shown: Shown, told: tuple[int | None, int | None, int | None], said: list[str]
) -> None:
    list_table.show("acts", _votes(told), ("title", *SIDES))
    assert [" ".join(one) for one in re.findall(r'<td class="([a-z ]*figure)"[^>]*>([^<]*)</td>', shown())] == said


def test_a_card_shows_all_sides_of_a_vote_or_none(monkeypatch: pytest.MonkeyPatch, shown: Shown) -> None:
    monkeypatch.setattr(table, "on_a_phone", lambda: True)
    rows = _votes((20, 5, 1)).with_columns(date=pl.lit("2021"), outcome=pl.lit("adopted"), theme=pl.lit("x"))
    for columns, sides in ((("date", "title", "outcome", *SIDES, "theme"), 3), (("date", "title", "outcome", "theme", *SIDES), 0)):
        table.table("acts", rows, columns, Filters())
        assert sum(name in shown() for name in ('"Pour"', '"Contre"', '"Abstentions"')) == sides
        assert len(re.findall("<td", shown())) == max(4, 3 + sides)


def test_what_is_not_known_has_one_sign() -> None:
    files = sorted((ROOT / "ui").rglob("*.py"))
    assert [file.name for file in files if '"–"' in file.read_text("utf-8")] == ["elements.py"]


@pytest.mark.parametrize(
    ("years", "phone", "kind"), [(8, True, "years"), (9, True, "years wrapped"), (12, False, "years"), (13, False, "years many")]
)
def test_many_years_wrap_on_a_phone_and_stand_closer_on_a_wide_screen(
    monkeypatch: pytest.MonkeyPatch, shown: Shown, years: int, phone: bool, kind: str
) -> None:
    monkeypatch.setattr(year_grid, "on_a_phone", lambda: phone)
    every = range(2001, 2001 + years)
    key = [year_grid.Meaning("part", "1/2", "une partie")]
    year_grid.show("Séances", [(words("Valmont"), {2003: Cell("2/3", "", "", "part")})], every, "Nombre :", key)
    said = shown()
    assert f'<div class="{kind}"' in said
    assert said.index("Nombre") < said.index("une partie") < said.index("Valmont")  # the key comes first: rows may be many
    assert ("2003\u00a0: 2/3" in said) == (kind == "years wrapped")


@pytest.mark.parametrize(("sides", "said"), [((20, None, None), ["20", "?", "?"]), ((None, None, None), ["–", "–", "–"])])
def test_a_card_of_the_workbench_says_of_a_side_that_it_is_not_known_as_every_card_does(
    sides: tuple[int | None, ...], said: list[str]
) -> None:
    row = dict(zip(SIDES, sides, strict=True))
    assert [grid._in_card(name, row[name], pl.Int64(), row) for name in SIDES] == said


def test_a_title_that_the_grid_has_no_room_for_ends_in_dots() -> None:
    long = "Acquisition de fournitures scolaires pour les écoles maternelles et élémentaires de la commune et du bourg voisin"
    said = grid.cut(pl.DataFrame({"title": [long, "Achat", None], "n": [1, 2, 3]}))["title"].to_list()
    assert said[1:] == ["Achat", None]
    assert said[0].endswith("…")
    assert long.startswith(said[0].rstrip("…"))
    assert len(said[0]) <= grid._SAID
    assert grid.cut(pl.DataFrame({"n": [1]})).columns == ["n"]


@pytest.mark.parametrize(("rows", "said"), [(1, "Somme de 1 ligne, "), (2, "Somme de 2 lignes, ")])
def test_a_sum_says_of_how_many_rows_it_is_and_total_once(rows: int, said: str) -> None:
    told = list_table._total({"rows": rows, "tax": "HT", "scope": "total"}).replace("\u00a0", " ")
    assert told.startswith(said)
    assert told.lower().count("total") == 1


def test_no_word_is_cut_to_make_a_column_narrow_and_unknown_members_are_named() -> None:
    sheet = (ROOT / "ui" / "look.css").read_text("utf-8")
    (wide,) = re.findall(r"^\.list-table td \{.*?\}", sheet, re.MULTILINE)
    assert "overflow-wrap: break-word" in wide
    assert [every_column.named("last_sessions", one) for one in ("n", "unknown")] == ["État connu", "État inconnu"]
