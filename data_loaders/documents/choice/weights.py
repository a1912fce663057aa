"""The weights of a choice: a reviewed table `weights_<thing>.csv` (feature, weight), fitted by a command on papers kept for it."""

import csv
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@lru_cache(maxsize=16)
def weights(thing: str) -> Mapping[str, float]:
    """Feature name -> weight; a feature that the table does not know weighs nothing."""
    path = _FOLDER / f"weights_{thing}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {row["feature"]: float(row["weight"]) for row in csv.DictReader(file)}


def score(features: Mapping[str, float], table: Mapping[str, float]) -> float:
    """The sum of each feature's value times its weight."""
    return sum(value * table.get(name, 0.0) for name, value in features.items())
