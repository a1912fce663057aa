"""The statement of attendance to download, as PDF and as a workbook: what the page shows of one term, made when its button is pressed."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any

import polars as pl
import streamlit as st

from exports import statement_pdf, statement_xlsx
from exports.about import About, sources_of
from exports.statement import Statement
from metrics.attendance.contradictions import contradictory
from metrics.filters.filters import Filters
from ui import data, definitions, own_presence
from ui.escaping import plain
from ui.filters import bar as filter_bar
from ui.language import count, day, language, listed, say
from ui.rows import statement_rows
from ui.tables.downloads import page_address
from ui.tables.elements import NONE

Row = dict[str, Any]


def offer(total: Row, middle: Row, lines: pl.DataFrame, about: About, *, years: pl.DataFrame, mandates: pl.DataFrame) -> None:
    """Two buttons; neither file is made before its button is pressed, nor at all where a line of it says two things."""
    if not (twofold := contradictory(lines)).is_empty():
        days = listed([day(one) for one in twofold["date"].to_list()])
        st.warning(plain(count("statement.withheld", twofold.height, days=days)), icon=":material/block:")
        return
    said = Statement(
        about=about,
        person=total["councillor"],
        council=total["council"],
        span=say("statement.days", first=day(lines["date"].min()), last=day(lines["date"].max())),  # type: ignore[arg-type]
        made_on=datetime.now(UTC).date(),
        summary=tuple(statement_rows.summary(total, middle)),
        lines=statement_rows.of_lines(lines),
        years=statement_rows.spans(years, [str(row["year"]) for row in years.iter_rows(named=True)]),
        mandates=statement_rows.spans(
            mandates, [", ".join(filter(None, own_presence.seat_in_words(row))) for row in mandates.iter_rows(named=True)]
        ),
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
        filters=(say("statement.term", term=total["term"] or NONE), *filter_bar.in_words(filters)),
        definitions=definitions.pairs(*defined),
        data_version=data.version(),
        data_date=data.changed_on(),
        sources=sources_of(papers),
        address=page_address(),
        language=language(),
    )
