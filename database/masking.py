"""Masks private persons in what leaves the database; a council's own installation may switch it off by SEANCE_MASKING=off."""

import os
from collections import defaultdict

from sqlalchemy import Connection, select

from council import Councillor
from database import privacy
from database.quotes import Mask

_OFF = ("off", "non", "no", "0", "false")


def masking_on() -> bool:
    """On, unless the configuration of a private installation says otherwise."""
    return os.environ.get("SEANCE_MASKING", "on").strip().lower() not in _OFF


def mask_for(connection: Connection, council_id: int | None = None) -> Mask:
    """A mask that knows the councillors of each council (or of one), whose names are public."""
    if not masking_on():
        return lambda words, _council: words
    names: dict[int | None, list[str]] = defaultdict(list)
    people = select(Councillor.council_id, Councillor.name)
    for council, name in connection.execute(people if council_id is None else people.where(Councillor.council_id == council_id)):
        names[council].append(name)
    return lambda words, council: privacy.mask(words, names[council])


def is_private(name: str) -> bool:
    """The name is a natural person's and must not be shown."""
    return masking_on() and privacy.is_person(name)
