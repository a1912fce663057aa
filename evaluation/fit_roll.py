"""Fits the weights by which the readings of a roll call are held against each other (appel nominal): lines right, less lines wrong."""

import argparse
import csv
import io
import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from data_loaders.documents import pipeline, proposal, reading
from data_loaders.documents.choice import weights as tables
from data_loaders.documents.paper import Refused
from data_loaders.documents.proposal import Considered
from data_loaders.documents.text.names import names_match
from evaluation import labelled
from evaluation.labelled import Labelled

_TABLE = Path(tables.__file__).parent / "weights_roll.csv"
_WRONG = 3.0  # lines right that one wrong line outweighs
_ROUNDS, _STEP, _PULL = 150, 0.05, 0.005
_KEPT = ("margin", "second_best")  # set by hand: how near is too near; and that a next best reading needs a reason

Pair = dict[str, float]  # features of the better reading less those of the other


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Folders of labels and of papers."""
    labelled.add_paper_arguments(parser)
    parser.add_argument("--write", action="store_true", help="write the table that the choice reads, instead of printing it")


def run(args: argparse.Namespace) -> int:
    """Prints the fitted table, or writes it beside the choice."""
    table = fitted(labelled.asked(args))
    if args.write:
        _TABLE.write_text(table, encoding="utf-8")
    else:
        sys.stdout.write(table)
    return 0


def fitted(papers: Sequence[Labelled]) -> str:
    """The table as it would be fitted on these papers."""
    start = tables.weights("roll")
    found = descended([pair for paper in papers for pair in _pairs(paper)], start)
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(("feature", "weight"))
    rows.writerows((name, f"{found.get(name, start[name]):.2f}".rstrip("0").rstrip(".")) for name in start)
    return out.getvalue()


def descended(pairs: Sequence[Pair], start: Any) -> dict[str, float]:
    """Weights under which the better of two readings scores higher, pulled towards those they start from."""
    found = {name: value for name, value in start.items() if name not in _KEPT}
    for _ in range(_ROUNDS):
        slope = dict.fromkeys(found, 0.0)
        for pair in pairs:
            lead = sum(found.get(name, 0.0) * value for name, value in pair.items())
            push = 1 / (1 + math.exp(min(50.0, lead)))
            for name, value in pair.items():
                if name in slope:
                    slope[name] += push * value
        rate = _STEP / max(1, len(pairs)) ** 0.5
        found = {name: value + rate * slope[name] - _PULL * (value - start[name]) for name, value in found.items()}
    return found


def _pairs(paper: Labelled) -> Iterator[Pair]:
    told = _considered(paper)
    worth = [_worth(one, paper.gold) for one in told]
    if not told or "attendance" not in paper.gold:
        return
    best = max(range(len(told)), key=worth.__getitem__)
    for i, one in enumerate(told):
        if worth[i] < worth[best]:
            a, b = told[best].proposal.features, one.proposal.features
            yield {name: a.get(name, 0.0) - b.get(name, 0.0) for name in {*a, *b} if a.get(name, 0.0) != b.get(name, 0.0)}


def _considered(paper: Labelled) -> list[Considered]:
    with proposal.traced() as trace:
        try:
            pipeline.extract(reading.read(paper.path))
        except Refused:
            return []
    return [one for one in trace if one.thing == "roll"]


def _worth(one: Considered, gold: dict[str, Any]) -> float:
    meant = {names_match.words(line["name"]): line["status"] for line in gold.get("attendance", [])}
    lines: Any = one.proposal.value
    right: int = sum(meant.get(names_match.words(line.name)) == line.status for line in lines)
    return float(right - _WRONG * (len(lines) - right))
