"""One law for many subjects in many ways: each subject and each way is tried at every run, each pair of them by `make nightly`."""

import os
from collections.abc import Sequence
from typing import TypeVar

ALL_VARIANTS = bool(os.environ.get("SEANCE_ALL_VARIANTS"))  # `make nightly`: what differs in little is looked at every way
Subject = TypeVar("Subject")
Way = TypeVar("Way")


def crossed(subjects: Sequence[Subject], ways: Sequence[Way], each: int = 1) -> list[tuple[Subject, Way]]:
    """Each subject with `each` of the ways, the next one with those that follow: no way is left out where there are as many subjects."""
    taken = len(ways) if ALL_VARIANTS else min(each, len(ways))
    return [(one, ways[(place * taken + step) % len(ways)]) for place, one in enumerate(subjects) for step in range(taken)]
