"""Where the interface answers, beside the dashboard in the same server."""

from functools import partial
from importlib import import_module

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.allowance import Allowance
from api.answers import Made, Visitor, guarded
from api.follow.feeds import FEEDS
from api.follow.listed import robots, sitemap
from api.listing import columns, listing
from api.problem import Problem
from api.recipes import plain_page

PREFIX = "/api/v1"
METHODS = ["GET", "HEAD", "OPTIONS"]


def routes(visitor: Visitor, allowance: Allowance | None = None) -> list[Route]:
    """All routes; `visitor` says who asks, so that each has a bound of its own."""
    allowance = allowance or Allowance()
    answers: dict[str, Made] = {
        f"{PREFIX}/openapi.json": _later("api.openapi", "openapi"),
        f"{PREFIX}/documents/{{number}}": _later("api.paper", "document"),
        f"{PREFIX}/documents/{{number}}/text": _later("api.paper", "paper"),
        f"{PREFIX}/facts/{{fact}}": _later("api.paper", "fact"),
        "/embed/chart/{name}": _later("api.embed.part", "chart"),
        "/embed/table/{resource}": _later("api.embed.part", "table"),
        f"{PREFIX}/{{resource}}/columns": columns,
        f"{PREFIX}/{{resource}}": listing,
        f"{PREFIX}/": plain_page,
        PREFIX: plain_page,
        f"{PREFIX}/{{path:path}}": nothing,
    }
    answers |= FEEDS
    # `documents/columns` is the columns of a resource, not a document of that number.
    order = sorted(answers, key=lambda path: (path.endswith("path}"), not path.endswith("columns")))
    guard = partial(guarded, allowance=allowance, visitor=visitor)
    listed = [Route("/robots.txt", robots), Route("/sitemap.xml", sitemap)]
    return [*listed, *(Route(path, guard(answers[path]), methods=METHODS) for path in order)]


def nothing(_request: Request, _version: str) -> Response:
    """No address of the interface. Raises Problem."""
    raise Problem(404, "no_such_address")


def _later(module: str, name: str) -> Made:
    """An answer whose module is read when it is first asked for: a server's first page does not wait for charts, proofs and masks."""

    def answer(request: Request, version: str) -> Response:
        made: Made = getattr(import_module(module), name)
        return made(request, version)

    return answer
