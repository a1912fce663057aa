"""Sets the grants read in a council's papers beside the council's own list, year by year: rows, sums, and who differs.

The list is a table with a year, a beneficiary and an amount in each row (tabs, commas or semicolons between them); the
papers are those of one council. A grant counts for the year of its session.
"""

import argparse
import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from data_loaders.documents import pipeline, reading
from data_loaders.documents.paper import Refused
from data_loaders.documents.text.alike import Alike
from data_loaders.documents.text.view import fold
from evaluation.telling import say, say_table

Line = tuple[str, float]
_YEAR, _WHO, _MUCH = ("annee", "exercice", "year"), ("association", "beneficiaire", "nom"), ("montant", "subvention", "amount")
_SMALL = frozenset(["de", "du", "des", "la", "le", "les", "l", "d", "et", "a", "au", "aux", "en", "pour", "association"])
_CENT = 0.01


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The list, and the papers."""
    parser.add_argument("list", type=Path, metavar="LIST", help="the council's own list: a row a grant")
    parser.add_argument("papers", type=Path, nargs="+", metavar="PAPER", help="the papers of the council")
    parser.add_argument("--details", action="store_true", help="print each grant that only one side has, or with another amount")


def run(args: argparse.Namespace) -> int:
    """Prints the years side by side."""
    listed, (read, cut) = of_list(args.list), of_papers(args.papers)
    rows = []
    for year in sorted(listed):
        own, ours = listed[year], read.get(year, [])
        pairs = list(beside(own, ours))
        same = [a for a, b in pairs if a and b and abs(a[1] - b[1]) < _CENT]
        rows.append((year, len(own), _sum(own), len(ours), _sum(ours), len(same), _sum(same), cut.get(year, 0)))
        for one, other in pairs if args.details else ():
            if not (one and other and abs(one[1] - other[1]) < _CENT):
                say(f"{year} | {one or '–'} | {other or '–'}")
    say_table(("year", "listed", "€", "read", "€", "alike", "€", "tables in part"), rows)
    return 0


def of_list(path: Path) -> dict[int, list[Line]]:
    """Year -> who and how much, of the rows with an amount."""
    text = path.read_text(encoding="utf-8-sig")
    dialect = csv.Sniffer().sniff(text.split("\n", 1)[0], delimiters="\t;,")
    found: dict[int, list[Line]] = defaultdict(list)
    rows = csv.DictReader(text.splitlines(), dialect=dialect)
    names = {key: _column(rows.fieldnames or (), words) for key, words in (("year", _YEAR), ("who", _WHO), ("much", _MUCH))}
    for row in rows:
        amount = float(re.sub(r"[^\d,.-]", "", row[names["much"]] or "0").replace(",", ".") or 0)
        if amount:
            found[int(row[names["year"]])].append((row[names["who"]], amount))
    return found


def _column(names: Sequence[str], words: tuple[str, ...]) -> str:
    for name in names:
        if any(word in fold(name) for word in words):
            return name
    raise SystemExit(f"no column is called {' or '.join(words)}")


def of_papers(paths: Sequence[Path]) -> tuple[dict[int, list[Line]], dict[int, int]]:
    """Year of the session -> its grants; and how many tables were read in part."""
    found: dict[int, list[Line]] = defaultdict(list)
    cut: dict[int, int] = defaultdict(int)
    for path in paths:
        try:
            record = pipeline.extract(reading.read(path))
        except Refused:
            continue
        if record.session.date is None:
            continue
        year = int(record.session.date[:4])
        found[year] += [(grant.beneficiary, grant.amount) for item in record.deliberations for grant in item.grants if grant.amount]
        cut[year] += sum(w.code.startswith("grants_partial") or w.code == "part_read" for w in record.warnings)
    return found, cut


def beside(listed: Sequence[Line], read: Sequence[Line]) -> Iterator[tuple[Line | None, Line | None]]:
    """Each of the list with the one read that is called alike, the same amount first; then what is left of both."""
    names = Alike(_words(who) for who, _ in read)
    free = set(range(len(read)))
    left: list[Line] = []
    for exact in (True, False):
        for one in listed if exact else tuple(left):
            like = [n for n in names.of(_words(one[0])) if n in free and (not exact or abs(read[n][1] - one[1]) < _CENT)]
            if like:
                free.discard(like[0])
                yield one, read[like[0]]
            elif exact:
                left.append(one)
            else:
                yield one, None
    yield from ((None, read[n]) for n in sorted(free))


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z0-9]+", fold(name))) - _SMALL


def _sum(lines: Sequence[Line]) -> str:
    return f"{sum(amount for _, amount in lines):.2f}"
