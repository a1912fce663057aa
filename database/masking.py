"""Masks private persons in what leaves the database; a council's own installation may switch it off by SEANCE_MASKING=off."""

import os
from collections import defaultdict
from hashlib import sha256

from sqlalchemy import Connection, select

from council import Councillor
from database import privacy

_OFF = ("off", "non", "no", "0", "false")


def masking_on() -> bool:
    """On, unless the configuration of a private installation says otherwise."""
    return os.environ.get("SEANCE_MASKING", "on").strip().lower() not in _OFF


class Masker:
    """A mask that knows the councillors of each council, whose names are public."""

    def __init__(self, connection: Connection, council_id: int | None = None) -> None:
        """Of all councils, or of one."""
        self._names: dict[int | None, list[str]] = defaultdict(list)
        people = select(Councillor.council_id, Councillor.name).order_by(Councillor.id)
        for council, name in connection.execute(people if council_id is None else people.where(Councillor.council_id == council_id)):
            self._names[council].append(name)

    def __call__(self, words: str, council_id: int | None) -> str:
        """The words, private ones covered, at the same length."""
        return privacy.mask(words, self._names[council_id]) if masking_on() else words

    def people(self, council_id: int | None) -> str:
        """A short sign of whose names are public: what was masked under the same sign is masked alike."""
        return sha256("\n".join(self._names[council_id]).encode("utf-8", "replace")).hexdigest()[:12]


def is_private(name: str) -> bool:
    """The name is a natural person's and must not be shown."""
    return masking_on() and privacy.is_person(name)
