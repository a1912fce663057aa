"""The files of a table: all its rows, made when the button is pressed, with filters, definitions, date and source; how to cite it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from types import ModuleType
from urllib.parse import urlencode

import polars as pl
import streamlit as st

from exports import csv, json, parquet, xlsx
from exports.about import About, sources_of
from exports.citation import citation
from metrics.filters.filters import Filters, apply
from ui import data, definitions
from ui.address import words
from ui.filters import bar as filter_bar
from ui.language import count, language, listed, say

_FORMATS: dict[str, tuple[ModuleType, Callable[..., bytes]]] = {
    "csv_fr": (csv, partial(csv.write, french=True)),
    "csv": (csv, partial(csv.write, french=False)),
    "xlsx": (xlsx, xlsx.write),
    "parquet": (parquet, parquet.write),
    "json": (json, json.write),
}


def offer(name: str, rows: pl.DataFrame, filters: Filters, definition_keys: Sequence[str] = ()) -> None:
    """A button that opens the five files of `rows`, and how to cite them: the table, of which council and when."""
    about = about_page(name, say(f"ui.table.{name}"), filters, definition_keys)
    cited = replace(about, title=" – ".join([about.title, *([listed(list(about.filters))] if about.filters else [])]))
    files(name, replace(about, citation=citation(cited)), lambda: rows, rows.height)


def files(name: str, about: About, rows: Callable[[], pl.DataFrame], height: int) -> None:
    """A button that opens the five files of `height` rows, which `rows` gives when one is asked for, outside the page's run."""
    with st.popover(count("ui.download", height), icon=":material/download:", disabled=not height):
        if about.citation:
            st.caption(say("ui.download.cite"))
            st.code(about.citation, language=None, wrap_lines=True)
        st.caption(say("ui.download.exactly"))
        for kind, (module, write) in _FORMATS.items():
            if kind == "xlsx" and height > xlsx.MOST_ROWS:
                st.caption(str(xlsx.TooManyRows(height, language())))
                continue
            st.download_button(
                say(f"ui.download.{kind}"),
                data=partial(_made, write, rows, about),
                file_name=f"{about.name}{'-fr' if kind == 'csv_fr' else ''}.{module.SUFFIX}",
                mime=module.MIME,
                on_click="ignore",
                key=f"download {name} {kind}",
                width="stretch",
            )


def _made(write: Callable[..., bytes], rows: Callable[[], pl.DataFrame], about: About) -> bytes:
    return write(rows(), about)


def about_page(name: str, title: str, filters: Filters, definition_keys: Sequence[str] = ()) -> About:
    """What a file or a picture taken from this page says of itself."""
    only = Filters(council=filters.council)
    return About(
        title=title,
        name=name,
        filters=tuple(filter_bar.in_words(filters)),
        definitions=definitions.pairs(*definition_keys),
        data_version=data.version(),
        data_date=data.changed_on(),
        sources=data.kept("sources of", repr(filters.council), lambda: sources_of(apply(data.frames()["documents"], only))),
        address=page_address(),
        language=language(),
    )


def page_address() -> str:
    """The address that shows this page again."""
    said = urlencode(words(), doseq=True)
    return f"{st.context.url or ''}{'?' if said else ''}{said}"
