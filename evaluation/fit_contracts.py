"""Fits the weights by which readings of contracts (marchés) are held against each other: a right line over the wrong ones of its paper."""

import argparse
from collections.abc import Sequence
from typing import Any

from data_loaders.documents.proposal import Considered
from data_loaders.documents.readings.contracts.contract_entry import alike
from data_loaders.documents.readings.contracts.contract_supplier import key
from evaluation import weights_fitted
from evaluation.labelled import Labelled
from evaluation.weights_fitted import Pair, add_arguments

__all__ = ["add_arguments", "fitted", "pairs_of", "run"]

_MOST = 40  # pairs of one paper: minutes of forty lots must not outweigh forty papers


def run(args: argparse.Namespace) -> int:
    """Prints the fitted table, or writes it beside the choice."""
    return weights_fitted.run(args, "contracts", fitted)


def fitted(papers: Sequence[Labelled]) -> str:
    """The table as it would be fitted on these papers."""
    return weights_fitted.fitted_table("contracts", papers, pairs_of)


def pairs_of(paper: Labelled) -> list[Pair]:
    """What speaks for each right line, less what speaks for a wrong one of the same paper."""
    meant = [one for item in paper.gold.get("deliberations", []) for one in item.get("contracts", [])]
    told = [(one.proposal.features, _is_right(one, meant)) for one in weights_fitted.considered(paper, "contract")] if meant else []
    right, wrong = ([features for features, is_right in told if is_right is side] for side in (True, False))
    found = [pair for a in right for b in wrong if (pair := weights_fitted.difference(a, b))]
    return found[:: max(1, len(found) // _MOST)]


def _is_right(one: Considered, meant: list[dict[str, Any]]) -> bool:
    entry: Any = one.proposal.value
    price = (entry.price.amount, entry.price.minimum, entry.price.maximum)
    return any(
        alike(entry.key, key(want["supplier"] or "")) and price == (want.get("amount"), want.get("min_amount"), want.get("max_amount"))
        for want in meant
    )
