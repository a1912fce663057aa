"""The operator's secret (SEANCE_OPERATOR_SECRET): without it the site only shows; wrong tries cost a second each, then a wait."""

import hashlib
import hmac
import os
import threading
import time
from collections import deque
from typing import Literal

VARIABLE = "SEANCE_OPERATOR_SECRET"
MOST_WRONG, WITHIN = 5, 600.0  # wrong tries of all visitors together in so many seconds; the command line is not concerned
_SLOWED = 1.0  # seconds

Answer = Literal["yes", "no", "wait"]


class Door:
    """Counts the wrong tries of this process."""

    def __init__(self) -> None:
        self._wrong: deque[float] = deque()
        self._lock = threading.Lock()

    def admit(self, said: str) -> Answer:
        """Whether `said` is the secret; "wait" where too many tries were wrong, whatever it is."""
        now = time.monotonic()
        with self._lock:
            while self._wrong and now - self._wrong[0] > WITHIN:
                self._wrong.popleft()
            if len(self._wrong) >= MOST_WRONG:
                return "wait"
            if _same(said, secret()):
                return "yes"
            self._wrong.append(now)
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
