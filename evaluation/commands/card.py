"""Prints the card of the current figures as Markdown: labelled papers by kind, made papers and scans.

Where an arbiter's weights are fitted (`fit`) and its file offers `fitted`, each group of councils is read with weights
fitted on all other councils; the line under the table says which weights were so left out.
"""

import argparse
import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

from evaluation.checkouts import with_files
from evaluation.commands.fit import things
from evaluation.commands.score import printed
from evaluation.extraction import judged
from evaluation.labelled import Labelled, add_paper_arguments, asked, groups, of_folders
from evaluation.rules.judgement import Judgement, by_kind, share
from evaluation.telling import say, say_table

_TABLES = Path("data_loaders/documents/choice")
COLUMNS: dict[str, Callable[[str], bool]] = {
    "attendance": lambda kind: kind.startswith("attendance."),
    "acts, outcome": lambda kind: kind in ("deliberation.found", "vote.outcome"),
    "all facts": lambda _: True,
    "contracts, grants": lambda kind: kind in ("contracts", "grants"),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The labelled papers, then the others."""
    add_paper_arguments(parser)
    parser.add_argument("--made", type=Path, nargs="*", default=[], metavar="FOLDER", help="made papers: folders with gold/ and documents/")
    parser.add_argument("--scans", type=Path, nargs="+", default=[], metavar="GOLD DOCUMENTS", help="papers that are pictures")
    parser.add_argument("--groups", type=int, default=5, metavar="N", help="into how many groups of councils to part (default: 5)")


def run(args: argparse.Namespace) -> int:
    """Prints the card."""
    papers, fitted = asked(args), fitting()
    real = judged_apart(papers, fitted, args.groups)
    rows = [("labelled papers", real, len(papers))]
    for folder in args.made:
        made = of_folders([folder / "gold", folder / "documents"])
        rows.append((f"made papers, {folder.name}", judged(made), len(made)))
    if args.scans:
        scans = of_folders(args.scans, without=args.without)
        rows.append(("scans", judged(scans), len(scans)))
    say_table(("papers", "number", *COLUMNS, "wrong states"), [row(*one) for one in rows])
    if fitted:
        say(f"\nEach of {args.groups} groups of councils is read with the weights of {', '.join(sorted(fitted))} fitted on the others.")
    else:
        say("\nNo weights were left out: no arbiter offers to be fitted without a council.")
    say()
    head = ("labelled papers: kind", "right", "wrong", "missed", "precision", "recall")
    say_table(head, [(kind, *one, printed(one.precision), printed(one.recall)) for kind, one in by_kind(real).items()])
    return 0


def fitting() -> dict[str, ModuleType]:
    """The things whose weights can be fitted on some councils only."""
    return {thing: module for thing, module in things().items() if hasattr(module, "fitted")}


def judged_apart(papers: Sequence[Labelled], fitted: dict[str, ModuleType], count: int) -> list[Judgement]:
    """Every fact judged as it is read with weights that never saw its council."""
    if not fitted:
        return judged(papers)
    found = []
    for others, own in groups(papers, count):
        tables = {_TABLES / f"weights_{thing}.csv": _checked(module.fitted(others)) for thing, module in fitted.items()}
        with with_files(tables) as place:
            found += judged(own, place)
    return found


def _checked(table: str) -> str:
    """The table's text, if it is one."""
    if "weight" not in next(csv.reader(io.StringIO(table)), []):
        raise SystemExit("what was fitted is no table of weights")
    return table


def row(name: str, found: Sequence[Judgement], papers: int) -> tuple[object, ...]:
    """One line of the card: P and R for each column, and how many states beside a person are wrong."""
    cells = []
    for wanted in COLUMNS.values():
        one = share(judgement for judgement in found if wanted(judgement.kind))
        cells.append(f"P {printed(one.precision)} R {printed(one.recall)}")
    states = [one for one in found if one.kind == "attendance.status" and one.said is not None]
    return name, papers, *cells, f"{sum(not one.right for one in states)} of {len(states)}"
