"""Where a folder's papers come from: `source.toml` beside them, or in a folder above up to the one that is loaded."""

import os
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
    """A source.toml that cannot be followed; the message (file, place, remedy) is for people, `key` and `values` fill it anew."""

    def __init__(self, path: Path, code: str, **values: object) -> None:
        place = path.absolute()
        self.key, self.values = f"provenance.{code}", {"file": shown(place.relative_to(place.parent.parent)), **values}
        super().__init__(text(self.key, "fr", **self.values))


def shown(path: Path) -> str:
    """A path as the database holds it: one that is not UTF-8 keeps its place with a sign for each byte that is no letter."""
    return os.fsencode(path).decode("utf-8", "replace")


def provenance_of(paper: Path, root: Path) -> Provenance:
    """What the nearest source.toml says of a paper under `root`. Raises BadProvenance."""
    folder = paper.parent
    while True:
        if _stands(folder / FILE):
            return read(folder / FILE)
        if folder in (root, folder.parent) or not root.is_dir():
            return Provenance()
        folder = folder.parent


def _stands(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # its folder is shut: the paper's own refusal says so
        return False


@cache
def read(path: Path) -> Provenance:
    """The checked content of one source.toml. Raises BadProvenance."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise BadProvenance(path, "too_long")
        said = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise BadProvenance(path, "unreadable") from error
    except tomllib.TOMLDecodeError as error:
        raise BadProvenance(path, "syntax", reason=str(error)) from error
    unknown = sorted(said.keys() - set(KEYS))
    if unknown:
        raise BadProvenance(path, "unknown", keys=", ".join(unknown), known=", ".join(KEYS))
    values = {key: _words(path, key, said[key]) for key in KEYS if key in said and key != "retrieved_on"}
    if "council_siret" in values:
        values["council_siret"] = _siret(path, values["council_siret"])
    if "url" in values and not _WEB.fullmatch(values["url"]):
        raise BadProvenance(path, "url", value=values["url"])
    day = _day(path, said["retrieved_on"]) if "retrieved_on" in said else None
    return Provenance(**values, retrieved_on=day)


def _words(path: Path, key: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise BadProvenance(path, "not_text", key=key)
    return " ".join(value.split())


def _siret(path: Path, value: str) -> str:
    digits = re.sub(r"\s", "", value)
    if not re.fullmatch(r"[0-9]{14}", digits) or not siret.is_valid(digits):
        raise BadProvenance(path, "siret", value=value)
    return digits


def _day(path: Path, value: object) -> date:
    try:
        if isinstance(value, date):
            day = date(value.year, value.month, value.day)
        elif isinstance(value, str):
            day = date.fromisoformat(value)
        else:
            raise ValueError(value)
    except ValueError as error:
        raise BadProvenance(path, "day", value=str(value)) from error
    if day > date.today():
        raise BadProvenance(path, "future", value=day.isoformat())
    return day
