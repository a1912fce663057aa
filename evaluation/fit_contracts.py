"""Fits the weights by which readings of contracts (marchés) are held against each other: a right line over the wrong ones of its paper."""

import argparse
import csv
import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from data_loaders.documents import pipeline, proposal, reading
from data_loaders.documents.choice import weights as tables
from data_loaders.documents.paper import Refused
from data_loaders.documents.proposal import Considered
from data_loaders.documents.readings.contracts.contract_entry import alike
from data_loaders.documents.readings.contracts.contract_supplier import key
from evaluation import labelled
from evaluation.fit_roll import Pair, descended
from evaluation.labelled import Labelled

_TABLE = Path(tables.__file__).parent / "weights_contracts.csv"
_MOST = 40  # pairs of one paper: minutes of forty lots must not outweigh forty papers


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
    start = tables.weights("contracts")
    found = descended([pair for paper in papers for pair in pairs_of(paper)], start)
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(("feature", "weight"))
    rows.writerows((name, f"{found.get(name, start[name]):.2f}".rstrip("0").rstrip(".")) for name in start)
    return out.getvalue()


def pairs_of(paper: Labelled) -> list[Pair]:
    """What speaks for each right line, less what speaks for a wrong one of the same paper."""
    meant = [one for item in paper.gold.get("deliberations", []) for one in item.get("contracts", [])]
    told = [(one.proposal.features, _is_right(one, meant)) for one in _considered(paper)] if meant else []
    right, wrong = ([features for features, is_right in told if is_right is side] for side in (True, False))
    found: list[Pair] = []
    for a in right:
        for b in wrong:
            pair = {name: a.get(name, 0.0) - b.get(name, 0.0) for name in {*a, *b} if a.get(name, 0.0) != b.get(name, 0.0)}
            found += [pair] if pair else []
    return found[:: max(1, len(found) // _MOST)]


def _considered(paper: Labelled) -> Iterator[Considered]:
    with proposal.traced() as trace:
        try:
            pipeline.extract(reading.read(paper.path))
        except Refused:
            return
    yield from (one for one in trace if one.thing == "contract")


def _is_right(one: Considered, meant: list[dict[str, Any]]) -> bool:
    entry: Any = one.proposal.value
    price = (entry.price.amount, entry.price.minimum, entry.price.maximum)
    return any(
        alike(entry.key, key(want["supplier"] or "")) and price == (want.get("amount"), want.get("min_amount"), want.get("max_amount"))
        for want in meant
    )
