"""The tables among what is loaded: a roster, or open data in a form that a loader knows; each file says what it was taken for."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from data_loaders.open_data import files, head, mapped, mapping, roster
from data_loaders.open_data.bad_table import BadTable
from data_loaders.open_data.files import Report, Told
from data_loaders.open_data.forms import known_columns, missing
from data_loaders.open_data.loaded import Loaded
from database.incoming import Saved
from locales import plural, text

EXTENSIONS = tuple(dict.fromkeys((*roster.EXTENSIONS, *files.EXTENSIONS)))


@dataclass(frozen=True, slots=True)
class TableLoaded:
    """What became of one table; `warnings` are (code, catalogue key, values), `told` whole sentences."""

    saved: Saved
    is_roster: bool
    told: tuple[str, ...] = ()
    warnings: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)


def load_table(engine: Engine, path: Path, told: Told) -> TableLoaded:
    """Stores a table's rows. Raises BadTable where no loader can take it."""
    beside = mapping.beside(path, told.mapping)
    if beside and (mapped_by := mapping.read(beside)).loader is roster:
        return _roster(engine, roster.load(path, mapped.roster_table(path, mapped_by)), told.source)
    if not beside and _is_roster(path):
        return _roster(engine, roster.load(path), told.source)
    report = files.load(engine, path, told)
    return TableLoaded(report.saved, is_roster=False, told=tuple(_said(told.source, report)), warnings=_set_aside(told.source, report))


def _is_roster(path: Path) -> bool:
    if path.suffix.lower() not in roster.EXTENSIONS:
        return False
    for place, seen in enumerate(head.places(path)):
        best = max((found.score for found in files.claims(seen)), default=0)
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
        return first.kind == "csv" and bool(files.claims(first))
    except BadTable:
        return False


def _roster(engine: Engine, loaded: Loaded, source: str) -> TableLoaded:
    saved = roster.store(engine, loaded, source)
    warnings = [(key, key, values) for key, values in loaded.told]
    if saved.state == "refused":
        warnings.insert(0, ("refused", "roster.no_rows", {"file": Path(source).name}))
    return TableLoaded(saved, is_roster=True, told=loaded.notices, warnings=warnings)


def _said(source: str, report: Report) -> list[str]:
    """The form and why, the rows by fate, and the columns that nobody took."""
    found = report.recognised
    if found is None:
        return []
    form = text(f"form.{found.loader.FORM}", "fr")
    taken = "open_data.mapped" if "mapping" in found.why else "open_data.taken"
    sentences = [text(taken, "fr", file=source, **{**found.why, "form": form})]
    rules = ", ".join(f"{text(f'rule.{rule}', 'fr')} {count}" for rule, count in report.rules)
    refused = f" ({rules})" if rules else ""
    sentences.append(
        text("open_data.rows", "fr", file=source, kept=plural("open_data.kept", report.kept, "fr"), refused=report.refused, rules=refused)
    )
    if report.replaces:
        sentences.append(text("open_data.replaces", "fr", file=source, day=f"{report.replaces:%d/%m/%Y}"))
    taken_for = [(column, use) for column, use in found.uses if use not in ("ignored", "unknown")]
    read = ", ".join(column if head.plain(column) == use.replace("_", " ") else f"{column} → {use}" for column, use in taken_for)
    sentences.append(text("open_data.columns_read", "fr", file=source, columns=read))
    for use in ("ignored", "unknown"):
        columns = [column for column, taken in found.uses if taken == use]
        if columns:
            sentences.append(text(f"open_data.columns_{use}", "fr", file=source, columns=", ".join(columns)))
    if report.unread:
        sentences.append(text("open_data.sheets_unread", "fr", file=source, sheets=", ".join(report.unread)))
    return sentences


def _set_aside(source: str, report: Report) -> list[tuple[str, str, dict[str, Any]]]:
    """A warning a rule, for the page of sources; what a rule set aside is looked up by its row."""
    about = {"file": Path(source).name}
    rules = ((text(f"rule.{rule}", "fr"), count) for rule, count in report.rules)
    aside = [("rows_set_aside", "open_data.set_aside", {**about, "rule": rule, "count": count}) for rule, count in rules]
    if report.unread:
        aside.append(("sheets_unread", "open_data.sheets_unread", {**about, "sheets": ", ".join(report.unread)}))
    return aside
