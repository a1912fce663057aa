"""One chart or one table as a page of its own that another site may show: light, without code, with its source line and a way here."""

from functools import lru_cache
from html import escape
from pathlib import Path
from string import Template
from typing import Any
from urllib.parse import urlencode

import polars as pl
from babel.dates import format_date
from babel.numbers import format_decimal
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from api import asked as question
from api import rows, tables, writing
from api.about import about
from api.address import base
from api.asked import Asked
from api.embed.charts import CHARTS, rows_of
from api.problem import Problem
from api.resources import Resource, resources
from exports import picture
from exports.about import About, Source
from locales import Language, text
from locales.columns import known
from metrics.query.workbench import shown as shown_by_default

_PAGE = Path(__file__).with_name("part.html")
_LIGHT = ("#FDFCF9", "#1D2433")
_WIDE, _NARROW = 560, 200  # of the plot, on a screen and on a phone
_MOST_ROWS, _FEW = 100, 20


def chart(request: Request, version: str) -> Response:
    """One chart. Raises Problem."""
    shown = CHARTS.get(name := str(request.path_params["name"]))
    if shown is None:
        raise Problem(404, "no_such_part", {"parts": ", ".join(CHARTS)})
    resource = resources()[shown.resource]
    asked = question.read(request.query_params, resource, version)
    drawn = _drawn(name, version, str(request.query_params))
    title = known(f"ui.chart.{name}", asked.language) or text(f"api.resource.{resource.name}", asked.language)
    return _answer(request, resource, asked, title, drawn, page=shown.page)


def table(request: Request, version: str) -> Response:
    """The first rows of one table, in the columns asked for. Raises Problem."""
    resource = resources().get(str(request.path_params["resource"]))
    if resource is None:
        raise Problem(404, "no_such_resource", {"resources": ", ".join(resources())})
    asked = question.read(_narrowed(request.query_params, resource), resource, version)
    parts = writing.cut(rows.parts(tables.now(), resource, asked), min(asked.limit or _FEW, _MOST_ROWS), lambda _place: None)
    kept = [part.select(column.name for column in asked.columns) for part in parts]
    title = text(f"api.resource.{resource.name}", asked.language)
    return _answer(request, resource, asked, title, _as_table(pl.concat(kept) if kept else pl.DataFrame(), asked), page=None)


@lru_cache(maxsize=64)
def _drawn(name: str, version: str, query: str) -> str:
    """Both widths; a style sheet shows the one that fits."""
    shown = CHARTS[name]
    asked = question.read(QueryParams(query), resources()[shown.resource], version)
    made = rows_of(shown, tables.now(), asked.filters)
    if made.is_empty():
        return f"<p>{escape(text('ui.empty.nothing_answers', asked.language))}</p>"
    drawn = shown.draw(made, asked.language)
    return "".join(
        f'<div class="{kind}" role="img" aria-label="{escape(known(f"ui.chart.{name}", asked.language) or name)}">'
        f"{picture.bare(drawn, width, _LIGHT)}</div>"
        for kind, width in (("wide", _WIDE), ("narrow", _NARROW))
    )


def _narrowed(query: QueryParams, resource: Resource) -> QueryParams:
    """A table in a frame shows few columns where none are named."""
    if "fields" in query:
        return query
    fields = shown_by_default(resource.table, [column.name for column in resource.columns])[:6]
    return QueryParams([*query.multi_items(), ("fields", ",".join(fields))])


def _as_table(found: pl.DataFrame, asked: Asked) -> str:
    heads = "".join(f'<th scope="col">{escape(column.label(asked.language))}</th>' for column in asked.columns)
    lines = [
        "".join(
            f'<td class="{"number" if isinstance(value, int | float) else "word"}">{escape(_said(value, asked.language))}</td>'
            for value in row
        )
        for row in found.with_columns(pl.selectors.decimal().cast(pl.Float64)).iter_rows()
    ]
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    return f'<div class="table" tabindex="0"><table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>'


def _said(value: Any, said: Language) -> str:
    """A cell as a reader of the language writes it; "" for what is not printed."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return text("ui.yes" if value else "ui.no", said)
    if isinstance(value, float):
        return str(format_decimal(round(value, 3), locale=said))
    return str(format_date(value, "dd/MM/yyyy" if said == "fr" else "d MMM y", locale=said)) if hasattr(value, "isoformat") else str(value)


def _answer(request: Request, resource: Resource, asked: Asked, title: str, body: str, *, page: str | None) -> Response:
    told = about(tables.now(), resource, asked, str(request.url))
    words = {
        "language": asked.language, "title": escape(title), "body": body, "filters": escape(" · ".join(told.filters)),
        "source": escape(_source(told)), "address": escape(_leads_to(request, page)), "more": escape(text("embed.more", asked.language)),
    }  # fmt: skip
    return HTMLResponse(Template(_PAGE.read_text("utf-8")).substitute(words))


def _source(told: About) -> str:
    said = told.language
    published = sorted({source.publisher or "" for source in told.sources if source != Source()} - {""})
    unknown = text("export.not_known", said)
    day = str(format_date(told.data_date, "long", locale=said)) if told.data_date else unknown
    return text("embed.source", said, source=", ".join(published[:3]) or unknown, day=day, version=told.data_version)


def _leads_to(request: Request, page: str | None) -> str:
    """The page that shows the whole, with the same filters; without one, the first."""
    kept = [(word, value) for word, value in request.query_params.multi_items() if word not in ("fields", "limit", "format", "cursor")]
    return f"{base(request)}/{page or ''}{'?' if kept else ''}{urlencode(kept)}"
