"""Routes beside the pages: the site's condition, the first page's name; under the base path as well."""

import logging
import threading
import time
from collections.abc import Awaitable, Callable, Sequence

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from database import engine, how_far
from database.condition import Condition, condition, unreachable

Answer = Callable[[Request], Awaitable[Response]]
_LOG = logging.getLogger("seance_publique")
_HELD = 2.0  # seconds: whoever asks often gets the same answer
_lock = threading.Lock()
_last: tuple[float, Condition] | None = None


async def health(_request: Request) -> JSONResponse:
    """The condition as JSON: 200 where pages show, 503 where one would fail. Codes and numbers; words and paths are in the log."""
    found = await run_in_threadpool(_condition)
    return JSONResponse(found.told(), status_code=503 if found.status == "down" else 200, headers={"Cache-Control": "no-store"})


def _condition() -> Condition:
    global _last  # noqa: PLW0603  one answer for all who ask at once
    with _lock:
        if _last is None or time.monotonic() - _last[0] > _HELD:
            try:
                found = condition(engine.shared_engine())
            except Exception:  # a database that cannot be opened fails in many ways, and the answer is the same
                _LOG.warning("health", exc_info=True)
                found = unreachable()
            _last = time.monotonic(), found
        return _last[1]


def forget() -> None:
    """The next who asks is told anew."""
    global _last  # noqa: PLW0603
    _last = None


async def arriving(_request: Request) -> JSONResponse:
    """How far the server is with what every page waits for after an upgrade (`done` of `of` papers); nothing where it is ready."""
    found = how_far.now()
    return JSONResponse(found._asdict() if found else {}, headers={"Cache-Control": "no-store"})


async def first_page(request: Request) -> RedirectResponse:
    """The first page answers to its name too, with whatever filters the address carries."""
    return RedirectResponse(f"{under()}/?{request.url.query}" if request.url.query else f"{under()}/")


def under() -> str:
    """The folder under which a proxy shows the site ("/conseil"); empty where it has a host of its own."""
    path = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{path}" if path else ""


def routes() -> list[Route]:
    """At the root, for a monitor beside the server, and under the base path, for those who come through the proxy."""
    return under_base_too([Route("/health", health), Route("/arriving", arriving), Route("/overview", first_page)])


def under_base_too(routes: Sequence[Route]) -> list[Route]:
    """The routes, and each again under the base path, where links that they write begin with it."""
    base = under()
    return [*routes, *(Route(f"{base}{one.path}", _below(one.endpoint, base), methods=one.methods) for one in routes if base)]


def _below(answer: Answer, base: str) -> Answer:
    async def answered(request: Request) -> Response:
        request.scope["root_path"] = base
        return await answer(request)

    return answered
