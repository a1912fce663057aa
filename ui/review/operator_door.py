"""The operator's secret (SEANCE_OPERATOR_SECRET): without it the site only shows; a wrong try makes its own visitor wait, nobody else."""

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
    """Counts the wrong tries of this process, by address and by session: the right secret opens within LONGEST_WAIT, whoever else tries.

    Many share an address (an office, a proxy that is not configured): whoever waits for another's tries there waits once, then is heard.
    """

    def __init__(self) -> None:
        self._waits = visitor.Waits(FIRST_WAIT, LONGEST_WAIT, FORGOTTEN)
        self._turns = visitor.Waits(LONGEST_WAIT, LONGEST_WAIT, FORGOTTEN)

    def admit(self, said: str, who: str | None = None, session: str | None = None) -> Answer:
        """Whether `said` is the secret; "wait" where this visitor tried a moment ago and was wrong, whatever it is."""
        session = session or who or visitor.session()
        who = who or visitor.address()
        if self._must_wait(who, session):
            return "wait"
        self._turns.forget(session)
        if _same(said, secret()):
            self._waits.forget(who)
            self._waits.forget(session)
            return "yes"
        for counted in {who, session}:
            self._waits.count(counted)
        time.sleep(_SLOWED)
        return "no"

    def _must_wait(self, who: str, session: str) -> bool:
        """For its own wrong tries, or once for those of its address."""
        if self._waits.left(session) or not self._waits.left(who):
            return self._waits.left(session) > 0
        if not self._turns.known(session):
            self._turns.count(session)
        return self._turns.left(session) > 0


def secret() -> str:
    """The secret of the environment; empty where none is set."""
    return os.environ.get(VARIABLE, "").strip()


def _same(said: str, wanted: str) -> bool:
    """Compared in a time that tells nothing of either; an empty secret admits nobody."""
    one, other = (hashlib.sha256(words.encode("utf-8", "replace")).digest() for words in (said.strip(), wanted))
    return hmac.compare_digest(one, other) and wanted != ""


DOOR = Door()
