"""What ten kinds of damage cost files of open data: `python -m benchmarks.damage [--mappings FOLDER] [--seed N] [--details] DIR|FILE…`.

Each file that `load` reads today (under FOLDER/NAME.mapping.toml where there is one) is spoilt as town halls and spreadsheets spoil
theirs, and loaded into a database of its own. The table, file by damage, says which share of the rows and of the amounts (in euros) is
kept, and how many values are wrong; a mark stands where less is kept than is asked. Rows that the damage makes the same as another, cell by
cell, are counted as made alike: `load` keeps one of them. "–": the file cannot suffer that damage. Of the amounts lost, those are told
of rows that moved so that, in the columns in question, they are as much another row's ("two ways"): they are no less lost.
"""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.damage import two_ways
from benchmarks.damage.kept import Score, Stored, compared, origins_of, stored
from benchmarks.damage.kinds import KINDS, Damage
from benchmarks.damage.original import Original, opened, written
from benchmarks.papers import say
from data_loaders import tables
from data_loaders.open_data.mapping import file as mapping_file
from data_loaders.open_data.mapping.mapping import SUFFIX
from data_loaders.open_data.table_files.bad_table import BadTable

_SHOWN = 5  # wrong values of a file and damage


def main() -> None:
    """One row a file, one column a damage; then what does not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--mappings", type=Path)
    parser.add_argument("--seed", type=int, default=1, help="which cells and rows are spoilt")
    parser.add_argument("--details", action="store_true")
    asked = parser.parse_args()
    say(f"| file | rows | € | {' | '.join(KINDS)} |\n|---|--:|--:|{'---|' * len(KINDS)}")
    fallen: list[str] = []
    for path in _files(asked.paths):
        mapping = _mapping(asked.mappings, path)
        scores = dict(_scores(path, mapping, asked.seed))
        if any(scores.values()):
            say(_row(path, scores))
        for name, score in scores.items():
            if score and not score.holds:
                fallen += [f"{path.name}, {name}: {score.rows} of {score.of_rows} rows", *score.wrong[:_SHOWN]]
    total = len(fallen)
    if asked.details:
        say("\n".join(["", *fallen]))
    say(f"\n{total} lines of what does not hold" if total else "\nAll hold.")


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        yield from (found for found in (sorted(path.rglob("*")) if path.is_dir() else [path]) if found.is_file())


def _mapping(folder: Path | None, path: Path) -> Path | None:
    named = folder / (path.name + SUFFIX) if folder else None
    return named if named and named.is_file() else None


def _scores(path: Path, mapping: Path | None, seed: int) -> Iterator[tuple[str, Score | None]]:
    """Nothing of a file that is not read whole either."""
    if not tables.is_table(path, mapping) or not (whole := stored(path, mapping)):
        return
    try:
        original = opened(path, mapping_file.read(mapping) if mapping else None)
    except BadTable:
        return
    for name in KINDS:
        yield name, _score(original, KINDS[name](original, random.Random(seed)), whole, mapping)


def _score(original: Original, damage: Damage | None, whole: Stored, mapping: Path | None) -> Score | None:
    if damage is None:
        return None
    with TemporaryDirectory() as folder:
        copy = written(damage.file, Path(folder), damage.encoding, damage.loose)
        found = stored(copy, mapping)
    origins = origins_of(damage.file, bool(mapping)) or {place[:2]: place[:2] for place in whole}
    return compared(whole, found, origins, damage, two_ways.places(original, damage))


def _row(path: Path, scores: dict[str, Score | None]) -> str:
    some = next(score for score in scores.values() if score)
    cells = (_cell(score) if score else "–" for score in scores.values())
    return f"| {path.name} | {some.of_rows} | {some.of_cents / 100:,.0f} | {' | '.join(cells)} |"


def _cell(score: Score) -> str:
    rows = f"{score.rows / score.of_rows:.1%}"
    money = f"{score.cents / score.of_cents:.1%}" if score.of_cents else "–"
    wrong = f", {len(score.wrong)} wrong" if score.wrong else ""
    marked = f", {score.marked} marked" if score.marked else ""
    alike = f", {score.alike} made alike" if score.alike else ""
    unsaid = f", {score.two_ways / score.of_cents:.1%} of two ways" if score.two_ways else ""
    return f"{rows} / {money}{wrong}{marked}{alike}{unsaid}{'' if score.holds else ' ✗'}"


if __name__ == "__main__":
    main()
