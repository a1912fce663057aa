"""The tables among what is loaded: a roster, or open data in a form that a loader knows; each file says what it was taken for."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from data_loaders.open_data import files, recognition
from data_loaders.open_data.amount_titles import amounts, is_pay
from data_loaders.open_data.files import Told
from data_loaders.open_data.forms import known_columns, missing
from data_loaders.open_data.loaded import Loaded
from data_loaders.open_data.mapping import file as mapping_file
from data_loaders.open_data.mapping import mapped, mapping
from data_loaders.open_data.rosters import roster
from data_loaders.open_data.table_files import head, zipped
from data_loaders.open_data.table_files.bad_table import BadTable
from data_loaders.table_words import sentences_of, warnings_of
from database.incoming import Saved

_PLAIN = tuple(dict.fromkeys((*roster.EXTENSIONS, *files.EXTENSIONS)))
EXTENSIONS = (*_PLAIN, zipped.SUFFIX)


@dataclass(frozen=True, slots=True)
class TableLoaded:
    """What became of one table; `warnings` are (code, catalogue key, values), `told` whole sentences."""

    saved: Saved
    is_roster: bool
    told: tuple[str, ...] = ()
    warnings: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)


def load_table(engine: Engine, path: Path, told: Told) -> TableLoaded:
    """Stores a table's rows; of a zip, those of the one table in it. Raises BadTable where no loader can take it."""
    if path.suffix.lower() != zipped.SUFFIX:
        return _load(engine, path, told)
    with zipped.unpacked(path, _PLAIN) as inside:
        try:
            return _load(engine, inside, replace(told, mapping=mapping.beside(path, told.mapping), sha256=head.digest(path)))
        except BadTable as error:
            raise error.of(inside, path) from error


def _load(engine: Engine, path: Path, told: Told) -> TableLoaded:
    beside = mapping.beside(path, told.mapping)
    if beside and (mapped_by := mapping_file.read(beside)).loader is roster:
        return _roster(engine, roster.load(path, mapped.roster_table(path, mapped_by)), told.source)
    if not beside and _is_roster(path):
        return _roster(engine, roster.load(path), told.source)
    report = files.load(engine, path, told)
    parts = [(told.source, report), *((f"{told.source}, {sheet}", part) for sheet, part in report.sheets)]
    return TableLoaded(
        report.saved,
        is_roster=False,
        told=tuple(sentence for source, part in parts for sentence in sentences_of(source, part)),
        warnings=[warning for source, part in parts for warning in warnings_of(source, part)],
    )


def _is_roster(path: Path) -> bool:
    if path.suffix.lower() not in roster.EXTENSIONS:
        return False
    for place, seen in enumerate(head.places(path)):
        best = max((found.score for found in recognition.claims(seen)), default=0)
        if amounts(seen.columns, seen.plain) or any(map(is_pay, seen.plain)):  # names beside money are of beneficiaries, or of those paid
            continue
        known = known_columns(roster, seen)
        if not missing(roster, seen) and known > max(best, min(place, 1)):  # under the first row one word is no header
            return True
        if best:
            return False
    return False


def is_table(path: Path, mapping_named: Path | None = None) -> bool:
    """Whether a file is read as a table; text is one where a mapping says so, or where most records begin with a date or a number."""
    if path.suffix.lower() in EXTENSIONS or mapping.beside(path):
        return True
    return path.suffix.lower() == ".txt" and (mapping_named is not None or head.is_listing(path) or _begins_as_one(path))


def _begins_as_one(path: Path) -> bool:
    """Whether a text's first line is the header of a form."""
    try:
        first = head.look(path)
        return first.kind == "csv" and bool(recognition.claims(first))
    except BadTable:
        return False


def _roster(engine: Engine, loaded: Loaded, source: str) -> TableLoaded:
    saved = roster.store(engine, loaded, source)
    warnings = [(key, key, values) for key, values in loaded.told]
    if saved.state == "refused":
        warnings.insert(0, ("refused", "roster.no_rows", {"file": Path(source).name}))
    return TableLoaded(saved, is_roster=True, told=loaded.notices, warnings=warnings)
