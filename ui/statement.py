"""The statement of attendance to download, as PDF and as a workbook: what the page shows of one term, made when its button is pressed."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any

import polars as pl
import streamlit as st

from exports import statement_pdf, statement_xlsx
from exports.about import About, sources_of
from exports.statement import LINES, SPANS, Statement
from metrics.filters import Filters
from metrics.fraction import in_words, interval_in_words, percent
from ui import data, definitions, filter_bar, own_presence, roll_corrections
from ui.downloads import page_address
from ui.language import choice, count, day, language, number, say
from ui.sentences import roll

Row = dict[str, Any]
_HELD = ("proxies_given", "proxies_held")


def offer(total: Row, middle: Row, lines: pl.DataFrame, about: About, *, years: pl.DataFrame, mandates: pl.DataFrame) -> None:
    """Two buttons; neither file is made before its button is pressed."""
    said = Statement(
        about=about,
        person=total["councillor"],
        council=total["council"],
        span=say("statement.days", first=day(lines["date"].min()), last=day(lines["date"].max())),  # type: ignore[arg-type]
        made_on=datetime.now(UTC).date(),
        summary=tuple(_summary(total, middle)),
        lines=_lines(lines),
        years=_spans(years, [str(row["year"]) for row in years.iter_rows(named=True)]),
        mandates=_spans(mandates, [", ".join(filter(None, own_presence.seat_in_words(row))) for row in mandates.iter_rows(named=True)]),
        left_out=own_presence.left_out_in_words(lines),
    )
    with st.container(horizontal=True):
        for name, module, icon in (("pdf", statement_pdf, "description"), ("xlsx", statement_xlsx, "table")):
            st.download_button(
                say(f"statement.download.{name}"),
                data=partial(module.write, said),
                file_name=f"{about.stem}.{module.SUFFIX}",
                mime=module.MIME,
                on_click="ignore",
                icon=f":material/{icon}:",
                key=f"statement {name}",
            )
    st.caption(say("statement.what"))


def about(total: Row, lines: pl.DataFrame, filters: Filters, defined: Sequence[str]) -> About:
    """The notice of one person's term: its papers' sources, its filters, its address."""
    papers = data.frames()["documents"].filter(pl.col("document_id").is_in(lines["document_id"].drop_nulls().unique().to_list()))
    return About(
        title=f"{say('statement.title')} – {total['councillor']}",
        name=f"{say('statement.file')}-{total['councillor']}-{total['term'] or ''}",
        filters=(say("statement.term", term=total["term"] or "–"), *filter_bar.in_words(filters)),
        definitions=definitions.pairs(*defined),
        data_version=data.version(),
        data_date=data.changed_on(),
        sources=sources_of(papers),
        address=page_address(),
        language=language(),
    )


def _summary(total: Row, middle: Row) -> list[tuple[str, str]]:
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


def _lines(lines: pl.DataFrame) -> pl.DataFrame:
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


def _spans(rows: pl.DataFrame, names: list[str]) -> pl.DataFrame:
    return rows.select(pl.Series("span", names, dtype=pl.String), *list(SPANS)[1:])
