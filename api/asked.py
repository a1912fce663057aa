"""What an address of the interface asks for: filters, columns, format, how many rows from where; what is not understood is refused."""

import base64
import re
from dataclasses import dataclass
from typing import Literal, get_args
from zlib import crc32

from starlette.datastructures import QueryParams

from api.problem import Problem
from api.resources import Resource
from exports.columns import Column
from locales import Language
from metrics.filters.filters import Filters, parse
from metrics.filters.words import ignored_in_words

Format = Literal["json", "jsonl", "csv", "parquet"]
FORMATS: tuple[Format, ...] = get_args(Format)
OWN = ("format", "cursor", "limit", "fields", "lang")
PAGE, MOST = 1_000, 10_000  # rows of one page of JSON, where nothing is said and at most
LONGEST = 1_000_000_000  # rows that any other format gives at most
_CURSOR = re.compile(r"([0-9a-f]{8})\.([0-9]{1,12})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question; `start`: how far in the table to begin; `limit`: None for all rows."""

    filters: Filters
    columns: tuple[Column, ...]
    format: Format
    limit: int | None
    start: int
    language: Language
    sign: str  # of the data version and of what is asked, whatever page of it

    def cursor(self, start: int) -> str:
        """What leads to the rows from `start` on."""
        return base64.urlsafe_b64encode(f"{self.sign}.{start}".encode()).decode().rstrip("=")


def language_of(query: QueryParams) -> Language:
    """French unless the address says `lang=en`."""
    return "en" if query.get("lang") == "en" else "fr"


def read(query: QueryParams, resource: Resource, version: str) -> Asked:
    """The question of an address. Raises Problem, 400, or 410 for a cursor into an earlier version of the data."""
    said = language_of(query)
    try:
        return _read(query, resource, version, said)
    except Problem as problem:
        problem.language = said
        raise


def _read(query: QueryParams, resource: Resource, version: str, said: Language) -> Asked:
    if unknown := [word for word in query if word not in (*resource.words, *OWN)]:
        raise Problem(400, "unknown_filter", {"word": unknown[0][:40], "words": ", ".join((*resource.words, *OWN))})
    for word in OWN:
        if len(query.getlist(word)) > 1:
            raise Problem(400, "twice", {"word": word})
    if query.get("lang", said) != said:
        raise Problem(400, "not_a_choice", {"word": "lang", "choices": "fr, en"})
    filters = parse({word: query.getlist(word) for word in query if word not in OWN})
    if misread := ignored_in_words(filters, said):
        raise Problem(400, "not_understood", {"sentence": misread[0]})
    format_ = _format(query.get("format", "json"))
    columns = _columns(query.get("fields"), resource)
    limit = _limit(query.get("limit"), format_)
    told = f"{version} {resource.name} {filters!r} {said}"
    sign = f"{crc32(told.encode()):08x}"
    return Asked(filters, columns, format_, limit, _start(query.get("cursor"), sign), said, sign)


def _format(said: str) -> Format:
    for one in FORMATS:
        if said == one:
            return one
    raise Problem(400, "not_a_choice", {"word": "format", "choices": ", ".join(FORMATS)})


def _columns(said: str | None, resource: Resource) -> tuple[Column, ...]:
    if said is None:
        return resource.columns
    known = {column.name: column for column in resource.columns}
    names = list(dict.fromkeys(name for name in said.split(",") if name))
    if unknown := [name for name in names if name not in known]:
        raise Problem(400, "unknown_field", {"word": unknown[0][:40], "words": ", ".join(known)})
    if not names:
        raise Problem(400, "no_field", {"words": ", ".join(known)})
    return tuple(known[name] for name in names)


def _limit(said: str | None, format_: Format) -> int | None:
    most = MOST if format_ == "json" else LONGEST
    if said is None:
        return PAGE if format_ == "json" else None
    if not (said.isascii() and said.isdigit() and len(said) <= 10 and 1 <= int(said) <= most):
        raise Problem(400, "not_a_limit", {"most": most})
    return int(said)


def _start(said: str | None, sign: str) -> int:
    if said is None:
        return 0
    try:
        told = base64.b64decode((said + "=" * (-len(said) % 4)).encode(), altchars=b"-_", validate=True).decode()
    except ValueError as error:
        raise Problem(400, "not_a_cursor") from error
    if not (match := _CURSOR.fullmatch(told)):
        raise Problem(400, "not_a_cursor")
    if match[1] != sign:
        raise Problem(410, "old_cursor")
    return int(match[2])
