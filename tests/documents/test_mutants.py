"""Mutated papers: whatever is changed in a good file, the reader answers, with a paper or a sentence."""

import os

import pytest

from data_loaders.documents import worker
from tests.documents.mutants import SEEDS, mutants

# A format; `make nightly` asks for more, `python -m benchmarks.faults.mutants` counts what comes of each.
MUTANTS = int(os.environ.get("SEANCE_MUTANTS", "50"))


@pytest.mark.parametrize("kind", SEEDS)
def test_mutants_are_read_or_refused(kind: str) -> None:
    read = 0
    for data in mutants(kind, MUTANTS):
        answer = worker.read_upload(f"mutant.{kind}", data)
        assert (answer.paper is None) == (answer.record.refused is not None)
        if answer.record.refused:
            assert answer.record.refused.values["code"] not in ("crashed", "hung"), data
        read += answer.paper is not None
    assert read >= MUTANTS * (0.9 if kind == "txt" else 0.5)  # mutants that are all refused test nothing
