"""The rows of one resource as an answer, in the format asked for."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

import polars as pl
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from api import asked as question
from api import rows, tables, writing
from api.about import about, as_json
from api.asked import Asked
from api.problem import Problem
from api.resources import Resource, resources
from database import turns
from exports.csvw import table_schema


def listing(request: Request, _version: str) -> Response:
    """The rows that the address asks for. Raises Problem."""
    resource = _resource(request)
    found = tables.now()
    asked = question.read(request.query_params, resource, found.version)
    told = as_json(about(found, resource, asked, str(request.url)))
    parts = _begun(rows.parts(found, resource, asked))
    headers = {"Link": f'<{request.url.path}/columns>; rel="describedby"; type="application/csvm+json"'}
    if asked.format == "json":
        body, following = writing.page(parts, asked, {"about": told})
        if following is not None:
            ahead = request.url.include_query_params(cursor=asked.cursor(following))
            headers["Link"] += f', <{ahead.path}?{ahead.query}>; rel="next"'
        return Response(body, media_type=writing.MIME["json"], headers=headers)
    sent = turns.behind_pages(_written(parts, asked, told))
    return StreamingResponse(sent, media_type=writing.MIME[asked.format], headers=headers | _named(resource, asked))


def columns(request: Request, _version: str) -> Response:
    """The columns of a resource as CSVW describes them: names in both languages, types, units, meanings."""
    resource = _resource(request)
    body = {"@context": "http://www.w3.org/ns/csvw", "url": f"{resource.name}?format=csv", "tableSchema": table_schema(resource.columns)}
    return JSONResponse(body, media_type="application/csvm+json")


def _written(parts: Iterator[pl.DataFrame], asked: Asked, told: dict[str, Any]) -> Iterator[bytes]:
    if asked.format == "parquet":
        return writing.sent(writing.parquet(parts, asked, told))
    return writing.csv(parts, asked) if asked.format == "csv" else writing.lines(parts, asked)


def _begun(parts: Iterator[pl.DataFrame]) -> Iterator[pl.DataFrame]:
    """The same with the first part read: what is wrong is told before an answer begins."""
    first = list(islice(parts, 1))
    return chain(first, parts)


def _named(resource: Resource, asked: Asked) -> dict[str, str]:
    return {"Content-Disposition": f'inline; filename="{resource.name}.{asked.format}"'}


def _resource(request: Request) -> Resource:
    found = resources().get(str(request.path_params["resource"]))
    if found is None:
        raise Problem(404, "no_such_resource", {"resources": ", ".join(resources())})
    return found
