"""Files re-read: the same rows and cents in each format, nothing that a spreadsheet runs, and the notice inside or beside."""

import csv as standard_csv
import json as standard_json
import re
import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO

import fastexcel
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports import csv, json, parquet, xlsx, xlsx_cells
from exports.about import About, Source
from tests.metrics.frames import empty, frame

TEXTS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        ["=1+1", "+33", "-5,00", "@x", "\tx", "\rx", "\nx", "\x00x", "'=x", "''", 'a"b;c,d', "＝1", "", "https://x.test", "NULL", "1,5"]
    ),
)
SCHEMA = {"councillor": pl.String, "amount_cents": pl.Int64, "page": pl.Int32, "rate": pl.Float64, "closes": pl.Boolean, "date": pl.Date}
ROWS = st.lists(
    st.tuples(
        st.none() | TEXTS,
        st.none() | st.integers(-(10**15) + 1, 10**15 - 1),
        st.none() | st.integers(-(2**31), 2**31 - 1),
        st.none() | st.floats(allow_nan=False, allow_infinity=False),
        st.none() | st.booleans(),
        st.none() | st.dates(),
    ),
    max_size=8,
)
ABOUT = About(
    title="Présence",
    name="Présence relevée",
    data_version="v7",
    address="https://seance.test/attendance?council=A",
    filters=("Conseil : A",),
    definitions=(("Taux", "k sur n"),),
    data_date=date(2024, 5, 6),
    sources=(Source("Ville de Valmont", "ODbL 1.0", None, date(2024, 1, 2)),),
)


def _table(rows: list[tuple[object, ...]]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def _units(rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """What a file must give back: cents as units, the rest the same."""
    return [(name, None if cents is None else Decimal(str(cents)) / 100, *rest) for name, cents, *rest in rows]


def _unquoted(value: str) -> str:
    return value[1:] if re.match("'+[=+\\-@\t\r\n\x00＝＋－＠]", value) else value


def _read_csv(content: bytes, french: bool) -> list[tuple[object, ...]]:
    separator, point = (";", ",") if french else (",", ".")
    table = pl.read_csv(BytesIO(content), separator=separator, infer_schema=False)
    number = [pl.col(name).str.replace(point, ".", literal=True) for name in ("amount", "rate")]
    return table.with_columns(*number).with_columns(
        pl.col("amount").cast(pl.Decimal(18, 2)), pl.col("page").cast(pl.Int32), pl.col("rate").cast(pl.Float64),
        pl.col("closes").replace_strict({"true": True, "false": False}, return_dtype=pl.Boolean), pl.col("date").str.to_date("%Y-%m-%d"),
    ).rows()  # fmt: skip


@pytest.mark.parametrize("french", [True, False])
@given(rows=ROWS)
def test_csv_gives_the_rows_back_and_starts_no_formula(french: bool, rows: list[tuple[object, ...]]) -> None:
    content = csv.rows(_table(rows), french)
    read = _read_csv(content, french)
    assert [(None if name is None else _unquoted(str(name)), *rest) for name, *rest in read] == _units(rows)
    assert all(str(row[0])[:1] not in tuple("=+-@\t\r\n\x00＝") for row in read if row[0])


@given(rows=ROWS)
def test_parquet_gives_the_rows_back(rows: list[tuple[object, ...]]) -> None:
    read = pl.read_parquet(BytesIO(parquet.write(_table(rows), ABOUT)))
    assert read.rows() == _units(rows)
    assert read.schema["amount"] == pl.Decimal(18, 2)


@given(rows=ROWS)
def test_json_gives_the_rows_back(rows: list[tuple[object, ...]]) -> None:
    read = standard_json.loads(json.write(_table(rows), ABOUT), parse_float=str)
    for row, (name, amount, page, rate, closes, day) in zip(read["rows"], _units(rows), strict=True):
        assert (row["councillor"], row["page"], row["closes"]) == (name, page, closes)
        assert row["date"] == (day.isoformat() if isinstance(day, date) else None)
        assert (row["amount"] is None) is (amount is None)
        assert amount is None or Decimal(row["amount"]) == amount
        assert rate is None or float(row["rate"]) == rate


@given(rows=ROWS)
def test_xlsx_gives_the_rows_back_and_holds_no_formula(rows: list[tuple[object, ...]]) -> None:
    content = xlsx.write(_table(rows), ABOUT)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets")]
    assert not any(b"<f>" in sheet or b"<hyperlink" in sheet for sheet in sheets)
    read = fastexcel.read_excel(content).load_sheet(0, dtypes="string").to_polars()
    expected = [(name, None if amount is None else float(str(amount))) for name, amount, *_ in _units(rows)]
    shown = [(name, None if amount is None else float(amount)) for name, amount in read.select("councillor", "amount").iter_rows()]
    shown += [(None, None)] * (len(expected) - len(shown))  # a sheet does not keep empty last rows
    assert [(name or "", amount) for name, amount in shown] == [(_in_a_cell(name), amount) for name, amount in expected]


def _in_a_cell(value: object) -> str:
    return "" if value is None else str(value)


def _about_sheet(content: bytes) -> list[str]:
    sheet = fastexcel.read_excel(content).load_sheet("À propos", header_row=None, dtypes="string").to_polars()
    return [cell or "" for cell in sheet.to_series(1)]


def _archive(french: bool = True) -> dict[str, bytes]:
    table = frame("grants", [{"beneficiary": "Chorale", "amount_cents": 12_345}])
    with zipfile.ZipFile(BytesIO(csv.write(table, ABOUT, french))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_notice_stands_beside_the_csv() -> None:
    files = _archive()
    assert list(files) == ["presence-relevee.csv", "LISEZMOI.txt", "presence-relevee.csv-metadata.json"]
    notice = files["LISEZMOI.txt"].decode("utf-8-sig")
    said = [
        "Conseil : A",
        "k sur n",
        "v7",
        "2024-05-06",
        "Ville de Valmont",
        "adresse\u00a0: non connu",
        "même licence",
        ABOUT.address,
        "apostrophe",
    ]
    assert [part for part in said if part not in notice] == []
    rows = list(standard_csv.reader(StringIO(files["presence-relevee.csv"].decode("utf-8-sig")), delimiter=";"))
    described = standard_json.loads(files["presence-relevee.csv-metadata.json"])
    assert [column["name"] for column in described["tableSchema"]["columns"]] == rows[0]
    assert dict(zip(*rows, strict=True))["amount"] == "123,45"


def test_the_same_table_gives_the_same_bytes() -> None:
    table = empty("grants")
    assert csv.write(table, ABOUT) == csv.write(table, ABOUT)
    assert xlsx.write(table, ABOUT) == xlsx.write(table, ABOUT)


def test_the_notice_stands_in_xlsx_parquet_and_json() -> None:
    table = empty("grants")
    assert {"Conseil : A", "v7", "2024-05-06", ABOUT.address} <= set(_about_sheet(xlsx.write(table, ABOUT)))
    for told in (
        standard_json.loads(pl.read_parquet_metadata(BytesIO(parquet.write(table, ABOUT)))["about"]),
        standard_json.loads(json.write(table, ABOUT))["about"],
    ):
        assert (told["filters"], told["data_version"], told["rows"]) == (["Conseil : A"], "v7", 0)
        assert told["sources"] == [{"publisher": "Ville de Valmont", "licence": "ODbL 1.0", "url": None, "retrieved_on": "2024-01-02"}]


def test_a_text_longer_than_a_cell_is_cut_aloud() -> None:
    content = xlsx.write(pl.DataFrame({"quote": ["é" * 40_000, "court"]}), ABOUT)
    cell = fastexcel.read_excel(content).load_sheet(0).to_polars()["quote"][0]
    assert len(cell) == xlsx_cells.LONGEST
    assert "40000 caractères" in cell
    assert any("1 texte est coupé" in note for note in _about_sheet(content))


def test_more_rows_than_a_sheet_holds_are_refused_clearly() -> None:
    with pytest.raises(xlsx.TooManyRows, match="1048576 lignes"):
        xlsx.write(pl.DataFrame({"page": pl.int_range(xlsx.MOST_ROWS + 1, eager=True)}), ABOUT)


def test_numbers_a_sheet_would_round_are_text() -> None:
    content = xlsx.write(pl.DataFrame({"amount_cents": [10**17 + 1, 150]}), ABOUT)
    read = fastexcel.read_excel(content).load_sheet(0, dtypes="string").to_polars()["amount"].to_list()
    assert read == ["1000000000000000.01", "1.5"]


@pytest.mark.parametrize(("name", "stem"), [("../../etc", "etc"), ("Présence 2024", "presence-2024"), ("", "data"), ("\x00", "data")])
def test_the_name_of_the_file_is_plain(name: str, stem: str) -> None:
    assert About(title="", name=name, data_version="", address="").stem == stem
