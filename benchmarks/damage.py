"""What ten kinds of damage cost a file of open data: `python -m benchmarks.damage FILE.csv …` prints rows and amounts kept, as Markdown.

Each file is spoilt as town halls and spreadsheets spoil theirs, then read as `load` reads it, without a database. Kept are the rows and
the amounts that the whole file had; a value that it had not is counted as wrong.
"""

import csv
import random
import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.papers import say
from data_loaders.open_data import files, recognition
from data_loaders.open_data.forms import CITY_RULES, judged
from data_loaders.open_data.table_files import rows
from data_loaders.open_data.table_files.table import BadTable

Table = list[list[str]]
_SIRET = re.compile(r"\d{14}")
_MONEY = re.compile(r"montant|amount", re.IGNORECASE)
_DAY = re.compile(r"date", re.IGNORECASE)
_ENCODINGS = {"cp1252": "cp1252", "byte-order mark": "utf-8-sig"}


def _cells(table: Table, chance: random.Random, share: float, change: Callable[[str, str], str]) -> Table:
    titles = table[0]
    spoilt = [
        [change(title, cell) if chance.random() < share else cell for title, cell in zip(titles, row, strict=False)] for row in table[1:]
    ]
    return [titles, *spoilt]


def _destroyed(table: Table, chance: random.Random) -> Table:
    return _cells(table, chance, 1.0, lambda _, cell: f"{cell[0]},{cell[1:3]}E+13" if _SIRET.fullmatch(cell) else cell)


def _apostrophe(table: Table, chance: random.Random) -> Table:
    return _cells(table, chance, 1.0, lambda _, cell: f"'{cell}" if _SIRET.fullmatch(cell) else cell)


def _no_dates(table: Table, chance: random.Random) -> Table:
    return _cells(table, chance, 0.3, lambda title, cell: "" if _DAY.search(title) else cell)


def _decimal_commas(table: Table, chance: random.Random) -> Table:
    def french(title: str, cell: str) -> str:
        return (
            f"{float(cell):,.2f}".replace(",", " ").replace(".", ",")
            if _MONEY.search(title) and re.fullmatch(r"\d+(?:\.\d+)?", cell)
            else cell
        )

    return _cells(table, chance, 1.0, french)


def _doubled_titles(table: Table, _: random.Random) -> Table:
    return [*table[:1], *table[1 : len(table) // 2], table[0], *table[len(table) // 2 :]]


def _total_line(table: Table, _: random.Random) -> Table:
    money = next((n for n, title in enumerate(table[0]) if _MONEY.search(title)), None)
    return [*table, ["TOTAL" if n == 0 else "999999" if n == money else "" for n in range(len(table[0]))]]


def _titles_over(table: Table, _: random.Random) -> Table:
    return [["Subventions votées en 2022"], [""], *table]


def _shifted(table: Table, chance: random.Random) -> Table:
    return [table[0], *([*row, ""] if chance.random() < 0.05 else row for row in table[1:])]


def _same(table: Table, _: random.Random) -> Table:
    return table


DAMAGES: dict[str, Callable[[Table, random.Random], Table]] = {
    "none": _same,
    "destroyed SIRETs": _destroyed,
    "apostrophes": _apostrophe,
    "missing dates": _no_dates,
    "French decimals": _decimal_commas,
    "unquoted decimals": _decimal_commas,
    "cp1252": _same,
    "byte-order mark": _same,
    "doubled titles": _doubled_titles,
    "total line": _total_line,
    "titles over the header": _titles_over,
    "shifted rows": _shifted,
}


def main() -> None:
    """One row a file and damage."""
    say("| file | damage | rows kept | of | amounts kept | wrong amounts |\n| --- | --- | --: | --: | --: | --: |")
    for path in map(Path, sys.argv[1:]):
        whole: Counter[int] | None = None
        for name in DAMAGES:
            kept = _amounts(path, name)
            if whole is None:
                whole = kept or Counter()
            count, wanted = (sum(found.values()) for found in (kept or Counter[int](), whole))
            right = sum(((kept or Counter[int]()) & whole).values())
            share = f"{right / wanted:.1%}" if wanted else "–"
            say(f"| {path.name} | {name} | {count if kept is not None else 'refused'} | {wanted} | {share} | {count - right} |")


def _amounts(path: Path, damage: str) -> "Counter[int] | None":
    """The amounts, in cents, of the rows kept of the spoilt file; None where it is refused."""
    text = path.read_bytes().decode("utf-8-sig", "replace")
    separator = max(",;\t", key=text.split("\n", 1)[0].count)
    table = DAMAGES[damage](list(csv.reader(text.splitlines(), delimiter=separator)), random.Random(1))
    with TemporaryDirectory() as folder:
        spoilt = Path(folder) / "spoilt.csv"
        with spoilt.open("w", encoding=_ENCODINGS.get(damage, "utf-8"), errors="replace", newline="") as file:
            if damage == "unquoted decimals":
                file.writelines(
                    ",".join(cell.replace(",", " ") if not re.search(r"\d,\d\d$", cell) else cell for cell in row) + "\n" for row in table
                )
            else:
                csv.writer(file, delimiter=separator).writerows(table)
        return _read(spoilt)


def _read(path: Path) -> "Counter[int] | None":
    try:
        seen, found = recognition.recognise(path)
        try:
            frames = list(files._batches(seen, found, careful=False))
        except rows.BrokenRows:
            frames = list(files._batches(seen, found, careful=True))
    except BadTable:
        return None
    kept: Counter[int] = Counter()
    for frame in frames:
        rules = {**{name: rule for name, rule in CITY_RULES.items() if name in frame.columns}, **found.loader.RULES}
        good, _ = judged(frame, rules, [name for name in ("row", "amount_cents") if name in frame.columns])
        kept.update(good.unique("row")["amount_cents"].to_list() if "amount_cents" in good.columns else [0] * good.height)
    return kept


if __name__ == "__main__":
    main()
