"""CSV, French (semicolon, decimal comma, BOM) or standard, in a zip with its notice and CSVW description: the table has no comments."""

import json
import zipfile
from io import BytesIO
from typing import Any

import polars as pl

from exports.about import About
from exports.columns import declared, meaning
from exports.csvw import table_schema
from exports.table import in_units
from locales import text

MIME, SUFFIX = "application/zip", "zip"
# Full-width signs too: some spreadsheets read them as the plain ones.
_DANGEROUS = r"^('*[=+\-@\t\r\n\x00＝＋－＠])"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def rows(frame: pl.DataFrame, french: bool = True) -> bytes:
    """The CSV alone. Text that a spreadsheet would run is preceded by an apostrophe (numbers never are): strip one to get it back."""
    safe = safe_text(in_units(frame))
    buffer = BytesIO()
    if french:
        safe.write_csv(buffer, separator=";", decimal_comma=True, include_bom=True, datetime_format="%Y-%m-%dT%H:%M:%S")
    else:
        safe.write_csv(buffer, datetime_format="%Y-%m-%dT%H:%M:%S")
    return buffer.getvalue()


def safe_text(table: pl.DataFrame) -> pl.DataFrame:
    """The same with an apostrophe before each text that a spreadsheet would run."""
    return table.with_columns(pl.col(pl.String).str.replace(_DANGEROUS, "'$1"))


def write(frame: pl.DataFrame, about: About, french: bool = True) -> bytes:
    """A zip of the CSV, its notice (LISEZMOI or README) and its CSVW metadata; the same input gives the same bytes."""
    name = f"{about.stem}.csv"
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for file, content in (
            (name, rows(frame, french)),
            ("LISEZMOI.txt" if about.language == "fr" else "README.txt", notice(frame, about, french).encode("utf-8-sig")),
            (f"{name}-metadata.json", json.dumps(_csvw(frame, about, french), ensure_ascii=False, indent=1).encode()),
        ):
            entry = zipfile.ZipInfo(file, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return buffer.getvalue()


def notice(frame: pl.DataFrame, about: About, french: bool) -> str:
    """What the file holds, in the reader's language."""
    said = about.language
    keys = ("note_french" if french else "note_standard", "note_quote", "note_null", "note_money")
    columns = [f"{name.removesuffix('_cents')} — {meaning(name, said)}" for name in frame.columns]
    sections = [*about.sections(frame.height), (text("export.notes", said), [text(f"export.{key}", said) for key in keys])]
    sections.append((text("export.columns", said), columns))
    blocks = [f"{heading}\n" + "\n".join(f"  {line}" for line in lines) for heading, lines in sections if lines]
    return "\r\n".join("\n\n".join([about.title, *blocks]).splitlines()) + "\r\n"


def _csvw(frame: pl.DataFrame, about: About, french: bool) -> dict[str, Any]:
    """The description of tabular data on the web (W3C): dialect, columns and their types, and the notice under fixed keys."""
    return {
        "@context": "http://www.w3.org/ns/csvw",
        "url": f"{about.stem}.csv",
        "dialect": {"delimiter": ";" if french else ",", "encoding": "utf-8", "header": True},
        "dc:title": about.title,
        "about": about.as_json(frame.height),
        "tableSchema": table_schema(declared(frame.schema), about.language, french=french),
    }
