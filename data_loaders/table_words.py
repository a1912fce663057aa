"""What is said of a table of open data once it is loaded: its form and why, its rows by fate, its columns by use."""

from pathlib import Path
from typing import Any

from data_loaders.open_data.files import Report
from data_loaders.open_data.table_files import titles
from locales import plural, text

_SHOWN = 20  # rows of one kind of mending, by their numbers


def sentences_of(source: str, report: Report) -> list[str]:
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
    sentences += [text("open_data.rows_aside", "fr", file=source, **told) for told in _aside(report)]
    if report.doubtful:
        sentences.append(text("open_data.doubtful", "fr", file=source, count=report.doubtful))
        sentences += [text("open_data.doubtful_cells", "fr", file=source, **told) for told in _doubtful(report)]
    if report.undated:
        sentences.append(text("open_data.undated", "fr", file=source, count=report.undated))
    if report.replaces:
        sentences.append(text("open_data.replaces", "fr", file=source, day=f"{report.replaces:%d/%m/%Y}"))
    taken_for = [(column, use) for column, use in found.uses if use not in ("ignored", "unknown")]
    read = ", ".join(column if titles.plain(column) == use.replace("_", " ") else f"{column} → {use}" for column, use in taken_for)
    sentences.append(text("open_data.columns_read", "fr", file=source, columns=read))
    for use in ("ignored", "unknown"):
        columns = [column for column, taken in found.uses if taken == use]
        if columns:
            sentences.append(text(f"open_data.columns_{use}", "fr", file=source, columns=", ".join(columns)))
    sentences += [text(key, "fr", **values) for key, values in _mended(source, report)]
    if report.unread:
        sentences.append(text("open_data.sheets_unread", "fr", file=source, sheets=", ".join(report.unread)))
    return sentences


def warnings_of(source: str, report: Report) -> list[tuple[str, str, dict[str, Any]]]:
    """A warning a rule, for the page of sources; what a rule set aside is looked up by its row."""
    about = {"file": Path(source).name}
    rules = ((text(f"rule.{rule}", "fr"), count) for rule, count in report.rules)
    aside = [("rows_set_aside", "open_data.set_aside", {**about, "rule": rule, "count": count}) for rule, count in rules]
    if report.doubtful:
        aside.append(("rows_doubtful", "open_data.doubtful", {**about, "count": report.doubtful}))
    if report.undated:
        aside.append(("rows_undated", "open_data.undated", {**about, "count": report.undated}))
    aside += [("rows_mended", key, values) for key, values in _mended(Path(source).name, report)]
    if report.unread:
        aside.append(("sheets_unread", "open_data.sheets_unread", {**about, "sheets": ", ".join(report.unread)}))
    return aside


def _mended(source: str, report: Report) -> list[tuple[str, dict[str, Any]]]:
    """What was put right in which rows; of many the first ones by their numbers."""
    told = []
    printed = {use: column for column, use in report.recognised.uses} if report.recognised else {}
    for key, numbers in report.mended.items():
        what, _, field = key.partition(":")
        about = {"column": printed.get(field, field)} if field else {}
        told.append((f"open_data.mended.{what}", {"file": source, "count": len(numbers), "rows": _rows(numbers), **about}))
    return told


def _aside(report: Report) -> list[dict[str, str]]:
    """The first rows that each rule set aside, by their numbers."""
    return [{"rule": text(f"rule.{rule}", "fr"), "rows": _rows(rows)} for rule, rows in sorted(report.aside.items())]


def _doubtful(report: Report) -> list[dict[str, str]]:
    """The first rows with a doubtful cell under each column, by its title in the file."""
    printed = {use: column for column, use in report.recognised.uses} if report.recognised else {}
    named = ((printed.get(field) or printed.get(field.removesuffix("_cents"), field), rows) for field, rows in report.doubts.items())
    return [{"column": column, "rows": _rows(rows)} for column, rows in named]


def _rows(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers[:_SHOWN])) + (", …" if len(numbers) > _SHOWN else "")
