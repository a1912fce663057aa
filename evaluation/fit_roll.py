"""Fits the weights by which the readings of a roll call are held against each other (appel nominal): lines right, less lines wrong."""

import argparse
from collections.abc import Iterator, Sequence
from typing import Any

from data_loaders.documents.proposal import Considered
from data_loaders.documents.text.names import names_match
from evaluation import weights_fitted
from evaluation.labelled import Labelled
from evaluation.weights_fitted import Pair, add_arguments

__all__ = ["add_arguments", "fitted", "pairs_of", "run"]

_WRONG = 3.0  # lines right that one wrong line outweighs


def run(args: argparse.Namespace) -> int:
    """Prints the fitted table, or writes it beside the choice."""
    return weights_fitted.run(args, "roll", fitted)


def fitted(papers: Sequence[Labelled]) -> str:
    """The table as it would be fitted on these papers."""
    return weights_fitted.fitted_table("roll", papers, pairs_of)


def pairs_of(paper: Labelled) -> Iterator[Pair]:
    """What speaks for the best reading of the roll, less what speaks for each that is worse."""
    told = weights_fitted.considered(paper, "roll")
    worth = [_worth(one, paper.gold) for one in told]
    if not told or "attendance" not in paper.gold:
        return
    best = max(range(len(told)), key=worth.__getitem__)
    for i, one in enumerate(told):
        if worth[i] < worth[best]:
            yield weights_fitted.difference(told[best].proposal.features, one.proposal.features)


def _worth(one: Considered, gold: dict[str, Any]) -> float:
    meant = {names_match.words(line["name"]): line["status"] for line in gold.get("attendance", [])}
    lines: Any = one.proposal.value
    right: int = sum(meant.get(names_match.words(line.name)) == line.status for line in lines)
    return float(right - _WRONG * (len(lines) - right))
