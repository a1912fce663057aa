"""What a reader takes away from an answer: the files of all its rows, the citation, and how it was computed, down to the code."""

from dataclasses import replace
from functools import partial
from urllib.parse import urlencode

import polars as pl
import streamlit as st

from exports import parquet
from exports.about import About
from exports.citation import citation
from exports.columns import meaning
from metrics.filters.filters import Filters
from metrics.query import words as query_words
from metrics.query import workbench
from metrics.query.query import Query
from metrics.query.run import answer, program
from ui import data, definitions
from ui.address import shared
from ui.escaping import md_escape, plain
from ui.filters import bar as filter_bar
from ui.language import language, say
from ui.tables import downloads
from ui.workbench.tables import Defaults, Tables, sources
from ui.workbench.widgets import named


def taken_away(query: Query, rows: pl.LazyFrame, height: int, about: About) -> None:
    """The files, the citation and the computation, each behind a button."""
    step = answer(rows, query, f"{query.table}.parquet", Tables()[query.table])
    with st.container(horizontal=True):
        downloads.files(query.table, about, step.value.collect, height)
        with st.popover(say("workbench.cite"), icon=":material/format_quote:"):
            st.caption(say("workbench.cite_help"))
            st.code(about.citation, language=None, wrap_lines=True)
            st.caption(say("workbench.permalink"))
            st.code(about.address, language=None, wrap_lines=True)
    with st.expander(say("workbench.computed"), expanded=query.grouped, icon=":material/functions:"):
        for name in query.results:
            st.text(say("ui.line", name=named(query.table, name), value=meaning(name, language(), query.table)))
        for said in definitions.pairs(*workbench.DEFINED.get(query.table, ())):
            st.markdown(f"**{md_escape(said[0])}**")
            st.text(said[1])
        st.text(say("workbench.code"))
        st.code(program(step), language="python", wrap_lines=True)
        st.download_button(
            say("workbench.whole", file=f"{query.table}.parquet"),
            data=partial(_whole, rows, about),
            file_name=f"{query.table}.parquet",
            mime=parquet.MIME,
            on_click="ignore",
            key="whole table",
        )


def permalink(query: Query) -> str:
    """The address that asks this question again, in the same order of words whoever asks it."""
    words = {"table": [query.table], **query.to_query(Defaults()[query.table]), **shared()}
    return f"{st.context.url or ''}?{urlencode(words, doseq=True, safe=':,|.')}"


def _whole(rows: pl.LazyFrame, about: About) -> bytes:
    return parquet.write(rows.collect(), about)


def about(query: Query, sentence: str, filters: Filters) -> About:
    """What the files say of themselves: the question, its conditions and definitions, the sources, how to cite it."""
    columns = Tables()[query.table]
    conditions = [query_words.condition(one, columns, language(), query.table) for one in query.where]
    known = About(
        title=sentence,
        name=f"{query.table}-question",
        filters=(sentence, *filter_bar.in_words(filters), *map(plain, conditions)),
        definitions=definitions.pairs(*workbench.DEFINED.get(query.table, ())),
        data_version=data.version(),
        data_date=data.changed_on(),
        sources=sources(query.table, filters),
        address=permalink(query),
        language=language(),
    )
    return replace(known, citation=citation(known))
