"""Where a folder's papers come from: `source.toml` beside them, or in a folder above up to the one that is loaded."""

import re
import tomllib
from datetime import date
from functools import cache
from pathlib import Path

from stdnum.fr import siret

from database.incoming import Provenance
from locales import text

FILE = "source.toml"
KEYS = ("council", "council_siret", "publisher", "licence", "url", "retrieved_on")
_WEB = re.compile(r"https?://[^\s<>\"']+")
_MOST_BYTES = 100_000


class BadProvenance(Exception):
    """A source.toml that cannot be followed; the message (file, place, remedy) is for people."""


def provenance_of(paper: Path, root: Path) -> Provenance:
    """What the nearest source.toml says of a paper under `root`. Raises BadProvenance."""
    folder = paper.parent
    while True:
        if (folder / FILE).is_file():
            return read(folder / FILE)
        if folder in (root, folder.parent) or not root.is_dir():
            return Provenance()
        folder = folder.parent


@cache
def read(path: Path) -> Provenance:
    """The checked content of one source.toml. Raises BadProvenance."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _bad(path, "too_long")
        said = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise _bad(path, "unreadable") from error
    except tomllib.TOMLDecodeError as error:
        raise _bad(path, "syntax", reason=str(error)) from error
    unknown = sorted(said.keys() - set(KEYS))
    if unknown:
        raise _bad(path, "unknown", keys=", ".join(unknown), known=", ".join(KEYS))
    values = {key: _words(path, key, said[key]) for key in KEYS if key in said and key != "retrieved_on"}
    if "council_siret" in values:
        values["council_siret"] = _siret(path, values["council_siret"])
    if "url" in values and not _WEB.fullmatch(values["url"]):
        raise _bad(path, "url", value=values["url"])
    day = _day(path, said["retrieved_on"]) if "retrieved_on" in said else None
    return Provenance(**values, retrieved_on=day)


def _bad(path: Path, code: str, **values: object) -> BadProvenance:
    return BadProvenance(text(f"provenance.{code}", "fr", file=str(path), **values))


def _words(path: Path, key: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _bad(path, "not_text", key=key)
    return " ".join(value.split())


def _siret(path: Path, value: str) -> str:
    digits = re.sub(r"\s", "", value)
    if not re.fullmatch(r"[0-9]{14}", digits) or not siret.is_valid(digits):
        raise _bad(path, "siret", value=value)
    return digits


def _day(path: Path, value: object) -> date:
    try:
        if isinstance(value, date):
            return date(value.year, value.month, value.day)
        if not isinstance(value, str):
            raise ValueError(value)
        return date.fromisoformat(value)
    except ValueError as error:
        raise _bad(path, "day", value=value) from error
