"""A mapping file (TOML, docs/mapping.md): how a table of any shape says what one of our forms asks for; a person answers for it."""

import hashlib
import re
import tomllib
from collections.abc import Mapping as Keyed
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from data_loaders.open_data import attendance_register, contract_list, roster, scdl_deliberations, scdl_grants
from data_loaders.open_data.bad_table import BadTable

FORMS: dict[str, ModuleType] = {form.FORM: form for form in (contract_list, scdl_grants, scdl_deliberations, attendance_register, roster)}
SUFFIX = ".mapping.toml"
AMOUNTS = "amounts"  # one cell that holds an amount or its bounds, and the tax: four fields of a contract
AMOUNT_FIELDS = ("amount", "min_amount", "max_amount", "tax")
TAKES = ("before_postcode", "first_line")
UNITS = {"euros": 1.0, "thousands": 1000.0, "francs": 1 / 6.55957}  # Council regulation (EC) 2866/98
# Of each group one field is enough; a form that is not here asks for what its loader requires.
_NEEDED = {
    "contract_list": (("buyer",), ("title",), ("supplier",), ("amount", "min_amount", "max_amount"), ("notified_on",)),
    "scdl_grants": (("grantor_name", "grantor_siret"), ("beneficiary_name",), ("amount",), ("agreed_on", "year")),
    "roster": (("council", "council_siret"), ("name",)),
}
_KEYS = {"form", "reviewed", "sheet", "header", "separator", "record_starts", "fill_down", "constants", "fields", "skip"}
_TAKEN_KEYS = {"column", "take", "pattern", "dates", "unit", "values", "when", "split"}
_SKIP_KEYS = {"column", "pattern", "blank"}


@dataclass(frozen=True, slots=True)
class Taken:
    """Where a field comes from: a column by title, by the beginning of it ("montant…") or by letter, and what is taken of its cell."""

    column: str
    take: str | None = None
    pattern: re.Pattern[str] | None = None
    dates: str | None = None
    unit: str = "euros"
    when: tuple[tuple[str, str], ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    split: str | None = None  # what stands between the several holders of one contract


@dataclass(frozen=True, slots=True)
class Skip:
    """Rows to leave out: a cell that the pattern is found in, or several cells that are all blank."""

    column: str | None = None
    pattern: re.Pattern[str] | None = None
    blank: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mapping:
    """One mapping file, checked; `header` is the row's number, 0 where there is none, None where it is to be found."""

    path: Path
    sha256: str
    loader: ModuleType
    fields: dict[str, tuple[Taken, ...]]  # of several the first that says something
    constants: dict[str, str]
    sheet: str | int | None = None
    header: int | None = None
    separator: str | None = None
    record_starts: re.Pattern[str] | None = None
    fill_down: tuple[str, ...] = ()
    skip: tuple[Skip, ...] = field(default=())


def beside(path: Path, named: Path | None = None) -> Path | None:
    """The mapping file of a table: the one that was named, else FILE.mapping.toml in its folder."""
    own = path.with_name(path.name + SUFFIX)
    return named or (own if own.is_file() else None)


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


def needed(form: str) -> tuple[tuple[str, ...], ...]:
    """Groups of fields of which one must be said."""
    return _NEEDED.get(form) or tuple((column.field,) for column in FORMS[form].COLUMNS if column.required)


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
    lacking = [" / ".join(group) for group in needed(loader.FORM) if not said & set(group)]
    if lacking:
        raise BadTable(path, "mapping_needs", form=loader.FORM, fields=", ".join(lacking))
