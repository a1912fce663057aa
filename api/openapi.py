"""The description of the interface (OpenAPI 3.1), made from the resources and the one declaration of columns."""

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api import asked as question
from api.paper import FACTS, passage_properties
from api.problem import MIME
from api.resources import Resource, resources
from api.writing import MIME as FORMATS
from exports.csvw import json_schema
from locales import Language, text
from metrics.filters.values import CHOICES, LONGEST

Json = dict[str, Any]
_DAY = r"^\s*[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\s*$"
_AMOUNT = r"^[0-9]{1,13}([.,][0-9]{1,2})?$"
_NUMBER = {"type": "string", "pattern": "^[0-9]{1,16}$"}


def openapi(request: Request, version: str) -> Response:
    """The description, in the language asked for."""
    return JSONResponse(described(question.language_of(request.query_params), version))


def described(said: Language, version: str = "") -> Json:
    """The whole document."""
    paths: Json = {}
    for resource in resources().values():
        paths[f"/api/v1/{resource.name}"] = {"get": _listing(resource, said)}
        paths[f"/api/v1/{resource.name}/columns"] = {"get": _columns(resource, said)}
    paths["/api/v1/documents/{number}"] = {"get": _single("document", "number", _NUMBER, _document(), said)}
    paths["/api/v1/documents/{number}/text"] = {"get": _single("text", "number", _NUMBER, None, said)}
    fact = {"type": "string", "pattern": f"^({'|'.join(FACTS)}):[0-9]{{1,16}}(-[0-9]{{1,16}})?$"}
    paths["/api/v1/facts/{fact}"] = {"get": _single("fact", "fact", fact, _proofs(), said)}
    return {
        "openapi": "3.1.0",
        "info": {"title": text("api.title", said), "description": text("api.about", said), "version": "1", "x-data-version": version},
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {"schemas": {"Problem": _problem(), **{one.name: _row(one) for one in resources().values()}}},
    }


def _listing(resource: Resource, said: Language) -> Json:
    rows = {"type": "array", "items": {"$ref": f"#/components/schemas/{resource.name}"}}
    page = _object({"about": {"type": "object"}, "next": {"type": ["string", "null"]}, "count": {"type": "integer"}, "rows": rows})
    content = {mime.partition(";")[0]: ({"schema": page} if name == "json" else {}) for name, mime in FORMATS.items()}
    title = text(f"api.resource.{resource.name}", said)
    return {
        "operationId": f"list_{resource.name}",
        "summary": title,
        "parameters": [*(_filter(word, said) for word in resource.words), *_own(resource, said)],
        "responses": {"200": {"description": title, "content": content}, **_refusals(said, "400", "410")},
    }


def _columns(resource: Resource, said: Language) -> Json:
    told = {"description": text("api.columns", said), "content": {"application/csvm+json": {"schema": {"type": "object"}}}}
    summary = f"{text('api.columns', said)} {resource.name}"
    return {"operationId": f"columns_{resource.name}", "summary": summary, "responses": {"200": told, **_refusals(said)}}


def _filter(word: str, said: Language) -> Json:
    """A filter may be repeated where it holds words: any of them."""
    single: Json = {"from": {"pattern": _DAY}, "to": {"pattern": _DAY}, "min": {"pattern": _AMOUNT}, "max": {"pattern": _AMOUNT}, "q": {}}
    if word in single:
        schema: Json = {"type": "string", "maxLength": LONGEST, **single[word]}
    else:
        item = {"type": "string", "enum": list(CHOICES[word])} if word in CHOICES else {"type": "string", "maxLength": LONGEST}
        schema = {"type": "array", "items": item, "maxItems": 50}
    return {
        "name": word,
        "in": "query",
        "description": text(f"api.filter.{word}", said),
        "schema": schema,
        "style": "form",
        "explode": True,
    }


def _own(resource: Resource, said: Language) -> list[Json]:
    schemas: Json = {
        "format": {"type": "string", "enum": list(question.FORMATS), "default": "json"},
        "fields": {"type": "string", "examples": [",".join(column.name for column in resource.columns[:3])]},
        "limit": {"type": "integer", "minimum": 1, "maximum": question.LONGEST},
        "cursor": {"type": "string"},
        "lang": {"type": "string", "enum": ["fr", "en"], "default": "fr"},
    }
    values = {"page": question.PAGE, "most": question.MOST}
    return [
        {"name": name, "in": "query", "description": text(f"api.own.{name}", said, **values), "schema": schema}
        for name, schema in schemas.items()
    ]


def _single(name: str, word: str, given: Json, answer: Json | None, said: Language) -> Json:
    content = {"application/json": {"schema": answer}} if answer else {"text/plain": {"schema": {"type": "string"}}}
    return {
        "operationId": name,
        "summary": text(f"api.single.{name}", said),
        "parameters": [{"name": word, "in": "path", "required": True, "schema": given}],
        "responses": {"200": {"description": text(f"api.single.{name}", said), "content": content}, **_refusals(said, "404")},
    }


def _refusals(said: Language, *more: str) -> Json:
    schema = {MIME: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    told = {code: {"description": text(f"api.status.{code}", said), "content": schema} for code in (*more, "429", "503")}
    return {"304": {"description": text("api.status.304", said)}, **told}


def _row(resource: Resource) -> Json:
    return {"type": "object", "properties": {one.name: json_schema(one) for one in resource.columns}, "additionalProperties": False}


def _document() -> Json:
    row = {"$ref": "#/components/schemas/documents"}
    return _object({"data_version": {"type": "string"}, "text": {"type": "string"}, "document": row})


def _proofs() -> Json:
    passages = {"type": "array", "minItems": 1, "items": _object(passage_properties())}
    return _object({"data_version": {"type": "string"}, "fact": {"type": "string"}, "passages": passages})


def _problem() -> Json:
    words = {name: {"type": "string"} for name in ("type", "title", "detail")}
    return _object({**words, "status": {"type": "integer"}})


def _object(properties: Json) -> Json:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
