"""One paper and its masked text, and the words that prove one fact, as pages show them."""

import re
from dataclasses import asdict
from typing import Any

import polars as pl
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from api import tables
from api.problem import Problem
from database import engine
from database.acts import acts
from database.snapshot import masked_texts
from exports.json import plain_row
from exports.table import in_units

_NUMBER = re.compile(r"[0-9]{1,16}", re.ASCII)
FACTS = tuple(owner for owner in acts.FACTS if owner != "doubt")


def document(request: Request, version: str) -> Response:
    """One row of `documents`. Raises Problem, 404."""
    found = tables.now()
    asked = pl.col("document_id") == _number(request)
    rows = in_units(found.collect(found.scan("documents").filter(asked)))
    if rows.is_empty():
        raise Problem(404, "no_such_document")
    near = f"{request.url.path.rstrip('/')}/text"
    return JSONResponse({"data_version": version, "text": near, "document": plain_row(rows)})


def paper(request: Request, _version: str) -> Response:
    """The masked text of a paper, every offset where the proofs say. Raises Problem, 404."""
    found = tables.now()
    texts = pl.scan_parquet(found.folder / masked_texts.FOLDER / "*.parquet")
    rows = found.collect(texts.filter(pl.col("document_id") == _number(request)).select("text"))
    if rows.is_empty():
        raise Problem(404, "no_such_text")
    return PlainTextResponse(rows.item(0, 0))


def fact(request: Request, version: str) -> Response:
    """The passages that prove a fact: "act:7", "session:7", "attendance:7-12", "contract:7", "grant:7". Raises Problem, 404."""
    said = str(request.path_params["fact"])
    passages = acts.evidence_of_fact(engine.shared_engine(), said) if said.partition(":")[0] in FACTS else None
    if not passages:
        raise Problem(404, "no_such_fact", {"facts": ", ".join(FACTS)})
    return JSONResponse({"data_version": version, "fact": said, "passages": [_passage(one) for one in passages]})


def passage_properties() -> dict[str, Any]:
    """What a passage holds, for the description of the interface."""
    whole = {"type": "integer"}
    word = {"type": "string"}
    names = ("document_id", "source", "page", "field", "start", "end", "quote")
    return {name: word if name in ("source", "field", "quote") else whole for name in names}


def _passage(one: acts.Passage) -> dict[str, Any]:
    return {name: value for name, value in asdict(one).items() if name in passage_properties()}


def _number(request: Request) -> int:
    said = str(request.path_params["number"])
    if not _NUMBER.fullmatch(said):
        raise Problem(404, "no_such_document")
    return int(said)
