"""What people read in real papers, where the corpus is at hand: contracts, grants and budget lines stay as good as they are."""

import importlib.util
import json
from dataclasses import asdict
from typing import Any

import pytest

from tests.papers import CORPUS, at_hand, document, named, read


def _score() -> Any:
    spec = importlib.util.spec_from_file_location("score", at_hand("score.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def rows() -> dict[str, list[int]]:
    """Right, wrong and missed by kind over the papers that `tests/papers/money.txt` names."""
    score = _score()
    tally = score.Tally()
    for name in named("money"):
        gold = json.loads((CORPUS / "gold" / f"{name}.gold.json").read_text(encoding="utf-8"))
        record = read.record(document(name))
        score.score_document(tally, name, gold, {**asdict(record), "deliberations": [asdict(d) for d in record.deliberations]})
    return dict(tally.rows)


@pytest.mark.parametrize(("kind", "recall"), [("contracts", 0.9), ("grants", 0.9), ("budget", 0.8)])
def test_real_papers(rows: dict[str, list[int]], kind: str, recall: float) -> None:
    right, wrong, missed = rows[kind]
    assert right >= 0.97 * (right + wrong)
    assert right >= recall * (right + missed)
