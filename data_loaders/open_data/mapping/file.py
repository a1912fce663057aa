"""Reads one mapping file and checks it: a person has reviewed it, and it asks for nothing that there is not."""

import hashlib
import re
import tomllib
from collections.abc import Mapping as Keyed
from pathlib import Path
from types import ModuleType
from typing import Any

from data_loaders.open_data import contract_list
from data_loaders.open_data.mapping.mapping import AMOUNT_FIELDS, AMOUNTS, FORMS, TAKES, UNITS, Mapping, Skip, Taken, needed
from data_loaders.open_data.table_files.bad_table import BadTable

_KEYS = {"form", "reviewed", "sheet", "header", "separator", "record_starts", "fill_down", "constants", "fields", "skip"}
_TAKEN_KEYS = {"column", "take", "pattern", "dates", "unit", "values", "when", "split", "add"}
_ADDED = ("amount", "min_amount", "max_amount")
_SKIP_KEYS = {"column", "pattern", "blank"}


def read(path: Path) -> Mapping:
    """Raises BadTable: it cannot be read, nobody has reviewed it, or it asks for what there is not."""
    try:
        data = path.read_bytes()
        told = tomllib.loads(data.decode())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadTable(path, "mapping_broken", reason=str(error).splitlines()[0]) from error
    _known(path, told, _KEYS)
    loader = FORMS.get(str(told.get("form")))
    if loader is None:
        raise BadTable(path, "mapping_form", forms=", ".join(FORMS))
    if told.get("reviewed") is not True:
        raise BadTable(path, "mapping_not_reviewed")
    fields = {name: tuple(_taken(path, one) for one in _each(how)) for name, how in told.get("fields", {}).items()}
    constants = {name: str(value) for name, value in told.get("constants", {}).items()}
    _check_fields(path, loader, fields, constants)
    try:
        return Mapping(
            path,
            hashlib.sha256(data).hexdigest(),
            loader,
            fields,
            constants,
            told.get("sheet"),
            told.get("header"),
            told.get("separator"),
            _pattern(told.get("record_starts")),
            tuple(told.get("fill_down", ())),
            tuple(_skip(path, rule) for rule in told.get("skip", ())),
        )
    except re.error as error:
        raise BadTable(path, "mapping_broken", reason=str(error)) from error


def _known(path: Path, told: Keyed[str, Any], keys: set[str]) -> None:
    unknown = sorted(told.keys() - keys)
    if unknown:
        raise BadTable(path, "mapping_keys", unknown=", ".join(unknown), known=", ".join(sorted(keys)))


def _taken(path: Path, told: Any) -> Taken:
    if isinstance(told, str):
        return Taken(told)
    _known(path, told, _TAKEN_KEYS)
    try:
        found = Taken(
            str(told.get("column", "")),
            told.get("take"),
            _pattern(told.get("pattern")),
            told.get("dates"),
            told.get("unit", "euros"),
            _pairs(told.get("when", {})),
            _pairs(told.get("values", {})),
            tuple(map(str, told.get("add", ()))),
            told.get("split"),
        )
    except re.error as error:
        raise BadTable(path, "mapping_broken", reason=str(error)) from error
    if not found.column or found.unit not in UNITS or found.take not in (None, *TAKES) or (found.pattern and found.pattern.groups != 1):
        raise BadTable(path, "mapping_taken", told=str(told), takes=", ".join(TAKES), units=", ".join(UNITS))
    return found


def _each(told: Any) -> list[Any]:
    return told if isinstance(told, list) else [told]


def _pairs(told: Keyed[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((str(key), str(value)) for key, value in told.items())


def _skip(path: Path, told: Keyed[str, Any]) -> Skip:
    _known(path, told, _SKIP_KEYS)
    if ("column" in told) != ("pattern" in told) or not told.keys() & {"column", "blank"}:
        raise BadTable(path, "mapping_keys", unknown=str(dict(told)), known=", ".join(sorted(_SKIP_KEYS)))
    return Skip(told.get("column"), _pattern(told.get("pattern")), tuple(told.get("blank", ())))


def _pattern(told: str | None) -> re.Pattern[str] | None:
    return re.compile(told) if told else None


def _check_fields(path: Path, loader: ModuleType, fields: dict[str, tuple[Taken, ...]], constants: dict[str, str]) -> None:
    known = {column.field for column in loader.COLUMNS}
    said = {*fields, *constants} | (set(AMOUNT_FIELDS) if AMOUNTS in fields else set())
    unknown = sorted(said - known - ({AMOUNTS} if loader is contract_list else set()))
    if unknown:
        raise BadTable(path, "mapping_fields", unknown=", ".join(unknown), known=", ".join(sorted(known)))
    if any(how.split for field, sources in fields.items() if field != "supplier" for how in sources):
        raise BadTable(path, "mapping_split")
    if any(how.add for field, sources in fields.items() if field not in _ADDED for how in sources):
        raise BadTable(path, "mapping_add", fields=", ".join(_ADDED))
    lacking = [" / ".join(group) for group in needed(loader.FORM) if not said & set(group)]
    if lacking:
        raise BadTable(path, "mapping_needs", form=loader.FORM, fields=", ".join(lacking))
