"""What the statement of attendance says of one person's term: the sums, each session in words, years and mandates."""

from typing import Any

import polars as pl

from exports.statement import LINES, SPANS
from metrics.fraction import in_words, interval_in_words, percent
from ui import data, own_presence
from ui.language import choice, count, language, number, say
from ui.review import roll_corrections
from ui.sentences.sittings import roll

Row = dict[str, Any]

_HELD = ("proxies_given", "proxies_held")


def summary(total: Row, middle: Row) -> list[tuple[str, str]]:
    """The sums of the term by name, the fraction first."""
    bounds = interval_in_words(total["certain"], total["possible"], language())
    told = [(say("own.fraction"), in_words(total["k"], total["n"], total["unknown"], language()))]
    told += [(say("statement.bounds"), bounds)] if bounds else []
    told += [(say(f"statement.kind.{kind}"), number(total[kind])) for kind in own_presence.KINDS]
    told += [(say("statement.not_counted"), number(total["unknown"]))]
    told += [(say(f"ui.column.{name}"), number(total[name])) for name in _HELD]
    told += [] if total["from_roster"] else [(say("statement.mandate"), say("page.presence.no_roster"))]
    if middle["median"] is not None:
        said = count("statement.members", middle["members"], median=percent(middle["median"], language()))
        told.append((say("statement.median"), said))
    return told


def of_lines(lines: pl.DataFrame) -> pl.DataFrame:
    """The sessions, each with its state, rule, decision and paper."""
    sources = dict(data.frames()["documents"].select("document_id", "source").iter_rows())
    decided = roll_corrections.of_sessions(lines["session_id"].to_list())
    rows = [_told(row, roll_corrections.of_line(row, decided), sources) for row in lines.iter_rows(named=True)]
    return pl.DataFrame([[row[name] for name in LINES] for row in rows], schema=LINES, orient="row")


def _told(row: Row, decided: roll_corrections.Decided | None, sources: dict[int, str]) -> Row:
    """A line with its words."""
    return row | {
        "state": roll.state(row),
        "counted": choice("counted", row["counted"]) if row["counted"] else "",
        "why": roll.why(row, decided=bool(decided and decided.changed)),
        "corrected": decided.sentence if decided else None,
        "source": sources.get(row["document_id"]),
    }


def spans(rows: pl.DataFrame, names: list[str]) -> pl.DataFrame:
    """Fractions by year or by seat, under these names."""
    return rows.select(pl.Series("span", names, dtype=pl.String), *list(SPANS)[1:])
