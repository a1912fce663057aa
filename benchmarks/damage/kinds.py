"""Ten kinds of damage that town halls and spreadsheets do to their tables, each told by its name; None where a file cannot suffer it."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from benchmarks.damage.original import Change, Line, Original, Sheet, changed

_SIRET = re.compile(r"\d{14}")
_MONEY = re.compile(r"montant|amount|valeurglobale|mini ht|maxi ht", re.IGNORECASE)
_DAY = re.compile(r"date", re.IGNORECASE)
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_MISREAD = re.compile(r"[\x80-\x9f]")
_SHARE, _SHIFTED = 0.3, 0.05
_TABLES = ("csv", "sheet")


@dataclass(frozen=True, slots=True)
class Damage:
    """The spoilt file, and how it is written."""

    file: Original
    encoding: str = "utf-8"
    loose: bool = False


def _cells(file: Original, change: Change) -> Damage:
    return Damage(changed(file, change))


def _destroyed(file: Original, _: random.Random) -> Damage:
    return _cells(file, lambda _, cell: f"{cell[0]},{cell[1:3]}E+13" if _SIRET.fullmatch(cell) else cell)


def _apostrophes(file: Original, _: random.Random) -> Damage:
    return _cells(file, lambda _, cell: f"'{cell}" if _SIRET.fullmatch(cell) else cell)


def _missing_dates(file: Original, chance: random.Random) -> Damage:
    return _cells(file, lambda title, cell: "" if _DAY.search(title) and chance.random() < _SHARE else cell)


def _french(title: str, cell: str) -> str:
    """The same amount as a French spreadsheet shows it; more than two decimals stay."""
    if not _MONEY.search(title) or not _FIGURE.fullmatch(cell) or Decimal(cell) != round(Decimal(cell), 2):
        return cell
    return f"{Decimal(cell):,.2f}".replace(",", " ").replace(".", ",")


def _decimal_commas(file: Original, _: random.Random) -> Damage:
    spoilt = changed(file, _french)
    if file.kind != "csv":
        return Damage(spoilt)
    # No cell but an amount holds a comma, as in a file that somebody saved without quotation marks.
    bare = changed(spoilt, lambda title, cell: cell if _french(title, "1") != "1" else re.sub(r'[,"\r\n]', " ", cell))
    bare = replace(bare, separator=",", sheets=[_without_commas_above(sheet) for sheet in bare.sheets])
    return Damage(bare, loose=True)


def _without_commas_above(sheet: Sheet) -> Sheet:
    above = [Line([re.sub(r'[,"\r\n]', " ", cell) for cell in line.cells], line.origin) for line in sheet.lines[: sheet.head + 1]]
    return Sheet(sheet.name, above + sheet.lines[sheet.head + 1 :], sheet.head)


def _cp1252(file: Original, _: random.Random) -> Damage | None:
    """Not of a file with signs of another encoding misread before, which Windows-1252 cannot write."""
    odd = any(_MISREAD.search(cell) for sheet in file.sheets for line in sheet.lines for cell in line.cells)
    return None if odd or file.kind in ("sheet", "parquet") else Damage(file, encoding="cp1252")


def _mark(file: Original, _: random.Random) -> Damage | None:
    return Damage(file, encoding="utf-8-sig") if file.kind not in ("sheet", "parquet") else None


def _shifted(file: Original, chance: random.Random) -> Damage | None:
    """A blank cell in front, a blank cell inside, or a separator too many at the end: of one row in twenty."""
    if file.kind not in _TABLES:
        return None

    def moved(line: Line) -> Line:
        if chance.random() >= _SHIFTED or not any(line.cells):
            return line
        at = chance.choice((0, chance.randrange(len(line.cells)), len(line.cells)))
        return Line([*line.cells[:at], "", *line.cells[at:]], line.origin)

    return Damage(_lines(file, lambda sheet: [*map(moved, sheet)]))


def _titles(file: Original, _: random.Random) -> Damage | None:
    """Two lines of title over the header, and the header again half-way down, as a printed table has it on each page."""
    if file.kind not in _TABLES:
        return None
    return Damage(replace(file, sheets=[_with_titles(sheet) if sheet.head >= 0 else sheet for sheet in file.sheets]))


def _with_titles(sheet: Sheet) -> Sheet:
    above, head, under = sheet.lines[: sheet.head], sheet.lines[sheet.head], sheet.lines[sheet.head + 1 :]
    blank = [""] * (len(head.cells) - 1)
    over = [Line(["Tableau arrêté au 31 décembre", *blank], None), Line(["", *blank], None)]
    half = len(under) // 2
    lines = [*above, *over, head, *under[:half], Line(head.cells, None), *under[half:]]
    return Sheet(sheet.name, lines, sheet.head + len(over))


def _total(file: Original, _: random.Random) -> Damage | None:
    """The sum of the amounts under the last row, "TOTAL" in front of it; and a subtotal half-way, under the name of somebody."""
    return Damage(_lines(file, lambda rows: rows, _with_totals)) if file.kind in _TABLES else None


def _with_totals(sheet: Sheet) -> Sheet:
    money = next((n for n, title in enumerate(sheet.titles) if _MONEY.search(title)), None)
    names = next((n for n, title in enumerate(sheet.titles) if re.search(r"benef|assoc|titulaire|attributaire|structure", title, re.I)), 0)
    if money is None:
        return sheet
    under = sheet.lines[sheet.head + 1 :]
    half = len(under) // 2
    lines = [*under[:half], _sum(under[:half], money, names, "Sous-total"), *under[half:], _sum(under, money, 0, "TOTAL")]
    return Sheet(sheet.name, sheet.lines[: sheet.head + 1] + lines, sheet.head)


def _sum(lines: list[Line], money: int, names: int, word: str) -> Line:
    found = [Decimal(line.cells[money]) for line in lines if len(line.cells) > money and _FIGURE.fullmatch(line.cells[money])]
    cells = [""] * max(len(line.cells) for line in lines or [Line([""] * (money + 1), None)])
    cells[money], cells[names] = str(sum(found, Decimal(0))), word
    return Line(cells, None)


def _mixed(file: Original, _: random.Random) -> Damage | None:
    """A workbook of a cover and the table in two sheets, each under its titles."""
    parts = [sheet for sheet in file.sheets if sheet.head >= 0]
    if file.kind not in _TABLES or len(parts) != 1 or file.one_sheet:
        return None
    (sheet,) = parts
    top, under = sheet.lines[: sheet.head + 1], sheet.lines[sheet.head + 1 :]
    half = len(under) // 2
    cover = Sheet("Lisez-moi", [Line([words], None) for words in ("Données ouvertes de la ville", "", "Mise à jour annuelle")], -2)
    name = sheet.name or "Données"
    halves = [Sheet(name, top + under[:half], sheet.head), Sheet("Suite", top + under[half:], sheet.head)]
    return Damage(replace(file, kind="sheet", sheets=[cover, *halves]))


def _lines(file: Original, rows: Callable[[list[Line]], list[Line]], whole: Callable[[Sheet], Sheet] = lambda sheet: sheet) -> Original:
    """The rows under each header as `rows` makes them, each sheet as `whole` does."""
    done = [
        whole(Sheet(sheet.name, sheet.lines[: sheet.head + 1] + rows(sheet.lines[sheet.head + 1 :]), sheet.head))
        if sheet.head >= 0
        else sheet
        for sheet in file.sheets
    ]
    return replace(file, sheets=done)


KINDS: dict[str, Callable[[Original, random.Random], Damage | None]] = {
    "SIRETs destroyed": _destroyed,
    "apostrophes": _apostrophes,
    "decimal commas": _decimal_commas,
    "cp1252": _cp1252,
    "byte-order mark": _mark,
    "shifted rows": _shifted,
    "missing dates": _missing_dates,
    "doubled titles": _titles,
    "total lines": _total,
    "mixed sheets": _mixed,
}
