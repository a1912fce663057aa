"""The operator's secret (SEANCE_OPERATOR_SECRET): without it the site only shows; a wrong try makes the same visitor wait, nobody else."""

import hashlib
import hmac
import os
import time
from typing import Literal

from ui.server import visitor

VARIABLE = "SEANCE_OPERATOR_SECRET"
FIRST_WAIT, LONGEST_WAIT, FORGOTTEN = 1.0, 8.0, 3600.0  # seconds: the wait doubles with each wrong try
_SLOWED = 1.0  # seconds that a wrong try takes

Answer = Literal["yes", "no", "wait"]


class Door:
    """Counts the wrong tries of this process, for each visitor apart: the right secret opens within LONGEST_WAIT, whoever else tries."""

    def __init__(self) -> None:
        self._waits = visitor.Waits(FIRST_WAIT, LONGEST_WAIT, FORGOTTEN)

    def admit(self, said: str, who: str | None = None) -> Answer:
        """Whether `said` is the secret; "wait" where this visitor tried a moment ago and was wrong, whatever it is."""
        who = visitor.address() if who is None else who
        if self._waits.left(who):
            return "wait"
        if _same(said, secret()):
            self._waits.forget(who)
            return "yes"
        self._waits.count(who)
        time.sleep(_SLOWED)
        return "no"


def secret() -> str:
    """The secret of the environment; empty where none is set."""
    return os.environ.get(VARIABLE, "").strip()


def _same(said: str, wanted: str) -> bool:
    """Compared in a time that tells nothing of either; an empty secret admits nobody."""
    one, other = (hashlib.sha256(words.encode("utf-8", "replace")).digest() for words in (said.strip(), wanted))
    return hmac.compare_digest(one, other) and wanted != ""


DOOR = Door()
