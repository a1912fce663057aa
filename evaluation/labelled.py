"""Papers with what a person read in them (`NAME.gold.json` beside `NAME`), and their folds by council.

Weights and confidence are never judged on a council that they were counted on: a council prints all its papers alike.
"""

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ENDING = ".gold.json"
# "town__2024-03-12.pdf" is a paper of "town"; "source__012_minutes_town.txt" too.
_OF_A_SOURCE = re.compile(r"[^_]+__\d{1,4}_[a-z][a-z-]*_([a-z0-9-]+)\.\w+")


@dataclass(frozen=True, slots=True)
class Labelled:
    """One paper, what a person read in it, and the council whose layout it has."""

    name: str
    path: Path
    gold: dict[str, Any]
    council: str


def council_of(name: str) -> str:
    """The council that a document's name tells; a name that tells none (an invented paper) is a council of its own."""
    if found := _OF_A_SOURCE.fullmatch(name):
        return found[1]
    return name.split("__", maxsplit=1)[0] if "__" in name else Path(name).stem


def papers(gold: Path, documents: Path, only: Path | None = None, without: Path | None = None) -> list[Labelled]:
    """Every labelled paper that is at hand, by name; `only` and `without` are files with a document's name a line."""
    wanted, left_out = _names(only), _names(without) or set()
    found = []
    for path in sorted(gold.glob(f"*{ENDING}")):
        name = path.name.removesuffix(ENDING)
        if name in left_out or (wanted is not None and name not in wanted) or not (documents / name).exists():
            continue
        found.append(Labelled(name, documents / name, json.loads(path.read_text(encoding="utf-8")), council_of(name)))
    return found


def folds(labelled: Sequence[Labelled]) -> Iterator[tuple[str, list[Labelled], list[Labelled]]]:
    """(council left out, the papers of all others, its own papers), each council in turn."""
    by_council: dict[str, list[Labelled]] = defaultdict(list)
    for one in labelled:
        by_council[one.council].append(one)
    for council, own in sorted(by_council.items()):
        yield council, [one for one in labelled if one.council != council], own


def groups(labelled: Sequence[Labelled], count: int) -> Iterator[tuple[list[Labelled], list[Labelled]]]:
    """(the papers of all other councils, the papers of a group's own), `count` groups of whole councils: for what is slow to fit."""
    councils = sorted({one.council for one in labelled})
    for n in range(min(count, len(councils))):
        left = set(councils[n::count])
        yield [one for one in labelled if one.council not in left], [one for one in labelled if one.council in left]


def add_paper_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments by which every command of this room is told its papers."""
    about = "pairs of folders: labels (NAME.gold.json for each paper NAME), then the papers"
    parser.add_argument("folders", type=Path, nargs="+", metavar="GOLD DOCUMENTS", help=about)
    parser.add_argument(
        "--only", type=Path, metavar="LIST", help="take these papers alone: a file with a paper's name a line, its ending (.pdf) with it"
    )
    parser.add_argument(
        "--without", type=Path, metavar="LIST", help="leave these papers out: a file with a paper's name a line, its ending (.pdf) with it"
    )


def asked(args: argparse.Namespace) -> list[Labelled]:
    """The papers that the command line names; ends the command where there is none."""
    found = of_folders(args.folders, args.only, args.without)
    if not found:
        raise SystemExit(f"no labelled paper: nothing in {args.folders[0]} belongs to a paper in {args.folders[-1]}")
    return found


def of_folders(folders: Sequence[Path], only: Path | None = None, without: Path | None = None) -> list[Labelled]:
    """The papers of pairs of folders; ends the command where one stands alone."""
    if len(folders) % 2:
        raise SystemExit("folders come in pairs: GOLD DOCUMENTS")
    pairs = zip(folders[::2], folders[1::2], strict=True)
    return [one for gold, documents in pairs for one in papers(gold, documents, only, without)]


def _names(path: Path | None) -> set[str] | None:
    return None if path is None else set(path.read_text(encoding="utf-8").split("\n")) - {""}
