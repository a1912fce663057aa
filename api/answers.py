"""How the interface answers: the bound on what one visitor asks, CORS, problems, ETag by data version; then rows, texts and proofs."""

import logging
from collections.abc import Awaitable, Callable
from functools import wraps
from hashlib import sha256

from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from api import tables
from api.allowance import Allowance
from api.asked import language_of
from api.problem import Problem
from database.engine import UnusableDatabase
from database.snapshot.frames import Outdated

_LOG = logging.getLogger("seance_publique")
CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Expose-Headers": "ETag, Link, Retry-After, X-Data-Version",
}
_TRIES = 3  # a version that goes while it is read is read anew
Made = Callable[[Request, str], Response]  # what answers a request on one data version
Visitor = Callable[[Request], str]
Endpoint = Callable[[Request], Awaitable[Response]]


def guarded(made: Made, allowance: Allowance, visitor: Visitor) -> Endpoint:
    """`made`, in a thread, within its bounds: too much is 429, the same answer 304, what is wrong a problem; never why a failure failed."""

    def answer(request: Request) -> Response:
        try:
            found = _answered(made, allowance, visitor, request)
        except Problem as problem:
            problem.language = language_of(request.query_params)
            found = problem.answer()
        except (UnusableDatabase, SQLAlchemyError, Outdated):
            _LOG.exception("interface")
            found = Problem(503, "no_data", headers={"Retry-After": "30"}, language=language_of(request.query_params)).answer()
        found.headers.update(CORS)
        return found

    @wraps(made)
    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(answer, request)

    return endpoint


def _answered(made: Made, allowance: Allowance, visitor: Visitor, request: Request) -> Response:
    if request.method == "OPTIONS":
        return Response(status_code=204, headers={"Access-Control-Allow-Headers": "If-None-Match", "Access-Control-Max-Age": "86400"})
    if wait := allowance.take(visitor(request)):
        raise Problem(429, "too_many", {"seconds": wait, "most": allowance.most}, {"Retry-After": str(wait)})
    for attempt in range(_TRIES):
        version = tables.version()
        known = {"ETag": etag(request, version), "X-Data-Version": version, "Cache-Control": "no-cache"}
        if _unchanged(request, known["ETag"]):
            return Response(status_code=304, headers=known)
        try:
            found = made(request, version)
        except Outdated:
            if attempt == _TRIES - 1:
                raise
            tables.forget()  # by a neighbour that reads another version in the same cache, say
            continue
        found.headers.update(known)
        return found
    raise AssertionError


def etag(request: Request, version: str) -> str:
    """A weak one (answers are compressed on their way): the same address on the same version gives the same."""
    return f'W/"{sha256(f"{version} {request.url.path}?{request.url.query}".encode()).hexdigest()[:24]}"'


def _unchanged(request: Request, now: str) -> bool:
    held = [one.strip() for one in request.headers.get("if-none-match", "").split(",")]
    return any(one.removeprefix("W/") == now.removeprefix("W/") for one in held)
