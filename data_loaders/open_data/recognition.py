"""Which loader knows a file: by its content, never by its name, or why none does."""

import re
from pathlib import Path
from types import ModuleType

from data_loaders.open_data import (
    attendance_register,
    contract_bands,
    contract_list,
    paid_grants,
    scdl_deliberations,
    scdl_grants,
    sections,
)
from data_loaders.open_data.declarations import hatvp
from data_loaders.open_data.decp import flat as decp_flat
from data_loaders.open_data.decp import json as decp_json
from data_loaders.open_data.decp import table as decp_table
from data_loaders.open_data.decp import xml as decp_xml
from data_loaders.open_data.forms import Recognised, claim, known_columns, missing
from data_loaders.open_data.mapping import mapping
from data_loaders.open_data.mapping.proposal import propose
from data_loaders.open_data.rosters import rne_assemblies, rne_councillors, roster
from data_loaders.open_data.table_files import head, json_records
from data_loaders.open_data.table_files.head import Head
from data_loaders.open_data.table_files.refusals import why_refused
from data_loaders.open_data.table_files.table import BadTable
from data_loaders.open_data.totem import totem
from locales import text

LOADERS: tuple[ModuleType, ...] = (
    attendance_register,
    contract_list,
    contract_bands,
    scdl_deliberations,
    scdl_grants,
    paid_grants,
    rne_councillors,
    rne_assemblies,
    hatvp,
    decp_json,
    decp_xml,
    decp_table,
    decp_flat,
    totem,
)

_LONGEST_TITLE = 250  # signs; a name of a column, even one that explains itself, is shorter


class UnknownForm(BadTable):
    """No loader knows this table; the nearest one and what it misses are said."""

    def __init__(self, path: Path, seen: Head, nearest: ModuleType) -> None:
        lacking, form = ", ".join(missing(nearest, seen)), text(f"form.{nearest.FORM}", "fr")
        super().__init__(path, "unknown_form" if lacking else "unsaid_form", form=form, columns=lacking)


def recognise(path: Path) -> tuple[Head, Recognised]:
    """The loader that knows most of a file, at the row that it knows most columns of. Raises BadTable, UnknownForm where none does."""
    return recognised_sheets(path)[0]


def recognised_sheets(path: Path) -> list[tuple[Head, Recognised]]:
    """The same, and after it the best of every other sheet of a workbook that a form fits. Raises BadTable, UnknownForm."""
    found: list[tuple[Head, Recognised]] = []
    seen: list[Head] = []
    for place in head.places(path):
        seen.append(place)
        found += [(place, claim) for claim in claims(place)]
        if found and place.kind != "sheet":
            break  # what follows a header in a text file are its rows
    if not found and seen[0].kind == "json" and (table := json_records.head_of(seen[0])):
        seen.append(table)
        found += [(table, claim) for claim in claims(table)]
    found = found or [(table, claim) for place in seen if (table := _in_sections(place)) for claim in claims(table)]
    if not found:
        raise _refusal(path, seen)
    of_sheets: dict[str, tuple[Head, Recognised]] = {}
    for one in sorted(found, key=lambda place: -place[1].score):
        of_sheets.setdefault(one[0].sheet, one)
    return list(of_sheets.values())


def _in_sections(place: Head) -> Head | None:
    """A list of contracts that lacks nothing but the column of its bands, where they stand in lines of their own."""
    return sections.table_of(place) if missing(contract_bands, place) == ["band"] else None


def _refusal(path: Path, seen: list[Head]) -> BadTable:
    """Why nobody takes a file, as precisely as it can be told."""
    known, nearest, loader = max(
        ((_known(loader, place), place, loader) for place in seen for loader in _of_tables()), key=lambda near: near[0]
    )
    begins = re.sub(r"[/.-]", "", seen[0].columns[0]) if seen[0].columns else ""
    if seen[0].kind == "csv" and not known and begins.isdigit() and head.is_listing(path):
        return BadTable(path, "records")
    other = why_refused(seen[0])
    if other:
        return other
    try:
        resembling = propose(path)
    except BadTable:
        resembling = None
    if resembling and len(resembling.matches) > known:
        return UnknownForm(path, resembling.seen, mapping.FORMS[resembling.form])
    if not known:
        return BadTable(path, "nothing_known", columns=", ".join(seen[0].columns[:8]))
    return UnknownForm(path, nearest, loader)


def _known(loader: ModuleType, seen: Head) -> int:
    """How many columns a form knows; none where it lacks the one that tells it from any other table, or lacks none: the cells gainsay."""
    telling, lacking = set(getattr(loader, "TELLING", ())), set(missing(loader, seen))
    return 0 if telling & lacking or (telling and not lacking) else known_columns(loader, seen)


def _of_tables() -> list[ModuleType]:
    return [loader for loader in (roster, *LOADERS) if hasattr(loader, "COLUMNS")]


def claims(seen: Head) -> list[Recognised]:
    """What the loaders say to a file; nothing where a title is a sentence: that is a text whose commas are no columns."""
    if any(len(title) > _LONGEST_TITLE for title in seen.columns):
        return []
    return [found for loader in LOADERS if (found := _claim(loader, seen))]


def _claim(loader: ModuleType, seen: Head) -> Recognised | None:
    own = getattr(loader, "recognises", None)
    return own(seen) if own else claim(loader, seen)
