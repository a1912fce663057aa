"""Fits a table of weights on pairs of readings of labelled papers: what speaks for the better one, less what speaks for the other."""

import argparse
import csv
import io
import math
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from data_loaders.documents import pipeline, proposal, reading
from data_loaders.documents.choice import weights as tables
from data_loaders.documents.paper import Refused
from data_loaders.documents.proposal import Considered
from evaluation import labelled
from evaluation.labelled import Labelled

_ROUNDS, _STEP, _PULL = 150, 0.05, 0.005
_KEPT = ("margin", "second_best")  # set by hand: how near is too near; and that a next best reading needs a reason

Pair = dict[str, float]  # features of the better reading less those of the other


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Folders of labels and of papers."""
    labelled.add_paper_arguments(parser)
    parser.add_argument("--write", action="store_true", help="write the table that the choice reads, instead of printing it")


def run(args: argparse.Namespace, thing: str, fitted: Callable[[Sequence[Labelled]], str]) -> int:
    """Prints the fitted table of a thing, or writes it beside the choice."""
    table = fitted(labelled.asked(args))
    if args.write:
        (Path(tables.__file__).parent / f"weights_{thing}.csv").write_text(table, encoding="utf-8")
    else:
        sys.stdout.write(table)
    return 0


def fitted_table(thing: str, papers: Sequence[Labelled], pairs_of: Callable[[Labelled], Iterable[Pair]]) -> str:
    """The table of a thing ("roll", "contracts") as it would be fitted on these papers."""
    start = tables.weights(thing)
    found = descended([pair for paper in papers for pair in pairs_of(paper)], start)
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(("feature", "weight"))
    rows.writerows((name, f"{found.get(name, start[name]):.2f}".rstrip("0").rstrip(".")) for name in start)
    return out.getvalue()


def descended(pairs: Sequence[Pair], start: Mapping[str, float]) -> dict[str, float]:
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


def difference(better: Mapping[str, float], other: Mapping[str, float]) -> Pair:
    """What tells two readings apart; empty where nothing does."""
    told = {name: better.get(name, 0.0) - other.get(name, 0.0) for name in {*better, *other}}
    return {name: value for name, value in told.items() if value}


def considered(paper: Labelled, thing: str) -> list[Considered]:
    """Every reading of a thing that was weighed in this paper; none of a paper that is refused."""
    with proposal.traced() as trace:
        try:
            pipeline.extract(reading.read(paper.path))
        except Refused:
            return []
    return [one for one in trace if one.thing == thing]
