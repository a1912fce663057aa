"""Fits the weights of the choice of headings (`choice/weights_items.csv`): an averaged structured perceptron on labelled papers.

The gold names each act by number and title, not by place: the best way among those that head every act where its words stand is what
the fit goes towards. Invented papers of every habit of numbering come in beside the folders given; `--folds N` leaves each council out
in turn and tells how many acts are found, wrong and missed on those left out.
"""

import argparse
import csv
import io
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from data_loaders.documents.choice import weights as tables
from evaluation.items_perceptron import fit, judged, least, slim
from evaluation.items_samples import Sample, load, varied

_LONGEST = 1000  # points; a longer paper is learnt from without those that can be no heading


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Pairs of folders of real papers, and of made ones."""
    parser.add_argument("folders", type=Path, nargs="*", metavar="GOLD DOCUMENTS", help="labelled papers that people read")
    parser.add_argument("--made", type=Path, nargs="*", default=[], metavar="FOLDER", help="folders of invented papers")
    parser.add_argument("--varied", type=int, default=700, help="so many more, made here")
    parser.add_argument("--without", type=Path, help="file naming papers to leave out")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--times", type=int, default=4, help="how often a real paper is seen in each round")
    parser.add_argument("--margin", type=float, default=0.0, help="what a heading must be worth more than the best reading without it")
    parser.add_argument("--sole", type=float, default=15.0, help="what the title of a paper's one act must be worth")
    parser.add_argument("--only", default="", metavar="PATTERN", help="learn the signs that this finds, leave the others as they are")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--write", action="store_true")


def run(args: argparse.Namespace) -> int:
    """Fits, tells, and writes where it is asked to."""
    without = set(args.without.read_text(encoding="utf-8").split("\n")) if args.without else set()
    real = [one for gold, papers in zip(args.folders[::2], args.folders[1::2], strict=True) for one in load(gold, papers, without)]
    made = [one for folder in args.made for one in load(folder / "gold", folder / "documents", set())] + varied(args.varied, 1000)
    start = tables.weights("items")
    real = [slim(one, start, _LONGEST) for one in real]
    if args.folds:
        print("left out", _left_out(real, made, args), file=sys.stdout)  # noqa: T201 - what the command is for
        return 0
    table = fit([*made, *real * args.times], args.rounds, start=start, only=args.only)
    print("real", judged(real, table), "made", judged(made, table), file=sys.stdout)  # noqa: T201
    if args.write:
        path = Path(tables.__file__).parent / "weights_items.csv"
        path.write_text(
            table_of({**table, "floor": least([*real, *made], table), "margin": args.margin, "sole": args.sole}), encoding="utf-8"
        )
    return 0


def _left_out(real: Sequence[Sample], made: Sequence[Sample], args: argparse.Namespace) -> tuple[int, int, int]:
    """Found, wrong and missed on the councils of each fold, by weights that never saw them."""
    councils = sorted({one.council for one in real})
    total = (0, 0, 0)
    for fold in range(args.folds):
        out = set(councils[fold :: args.folds])
        table = fit([*made, *[one for one in real if one.council not in out] * args.times], args.rounds)
        found = judged([one for one in real if one.council in out], table)
        total = (total[0] + found[0], total[1] + found[1], total[2] + found[2])
    return total


def table_of(weights: Mapping[str, float]) -> str:
    """The table as `choice` reads it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("feature", "weight"))
    writer.writerows((name, f"{value:.3f}") for name, value in sorted(weights.items()))
    return out.getvalue()
