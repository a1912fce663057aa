"""What an answer says of itself: address, data version and day, filters in words, sources and licences (CRPA L322-1)."""

from functools import lru_cache
from typing import Any

import polars as pl

from api import tables
from api.asked import Asked
from api.resources import Resource
from database.snapshot.frames import Frames
from exports.about import About, Source, sources_of
from locales import text
from metrics.filters.words import in_words

_FROM_FILES = ("published", "published_grants")


def about(found: Frames, resource: Resource, asked: Asked, address: str) -> About:
    """The notice of one answer."""
    day, sources = _papers(found.version, resource.name in _FROM_FILES)
    return About(
        title=text(f"api.resource.{resource.name}", asked.language),
        name=resource.name,
        data_version=found.version,
        data_date=day,
        address=address,
        language=asked.language,
        filters=tuple(in_words(asked.filters, asked.language)),
        sources=sources,
    )


def as_json(told: About) -> dict[str, Any]:
    """The notice without what the rows themselves say."""
    whole = told.as_json(0)
    return {name: whole[name] for name in ("title", "address", "data_version", "data_date", "filters", "sources", "language")}


@lru_cache(maxsize=4)
def _papers(version: str, files: bool) -> tuple[Any, tuple[Source, ...]]:
    """The last day on which a paper was read, and who published what was read; of all councils: one small pass a version."""
    found = tables.now()
    table, day = ("open_files", "loaded_at") if files else ("documents", "read_at")
    scanned = found.scan(table)
    last = found.collect(scanned.select(pl.col(day).max())).item()
    named = found.collect(scanned.select("publisher", "licence", "url", "retrieved_on").unique())
    return (last.date() if last is not None else None), sources_of(named)
