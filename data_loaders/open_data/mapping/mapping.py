"""A mapping file (TOML, docs/mapping.md): how a table of any shape says what one of our forms asks for; a person answers for it."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

from data_loaders.open_data import attendance_register, contract_list, scdl_deliberations, scdl_grants
from data_loaders.open_data.rosters import roster

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
    add: tuple[str, ...] = ()  # other columns whose amounts are added to this one's
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


def needed(form: str) -> tuple[tuple[str, ...], ...]:
    """Groups of fields of which one must be said."""
    return _NEEDED.get(form) or tuple((column.field,) for column in FORMS[form].COLUMNS if column.required)
