"""Where the interface answers, beside the dashboard in the same server."""

from functools import partial

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.allowance import Allowance
from api.answers import Made, Visitor, guarded
from api.embed.part import EMBEDDED
from api.follow.feeds import FEEDS
from api.follow.listed import robots, sitemap
from api.listing import columns, listing
from api.openapi import openapi
from api.paper import document, fact, paper
from api.problem import Problem
from api.recipes import plain_page

PREFIX = "/api/v1"
METHODS = ["GET", "HEAD", "OPTIONS"]


def routes(visitor: Visitor, allowance: Allowance | None = None) -> list[Route]:
    """All routes; `visitor` says who asks, so that each has a bound of its own."""
    allowance = allowance or Allowance()
    answers: dict[str, Made] = {
        f"{PREFIX}/openapi.json": openapi,
        f"{PREFIX}/documents/{{number}}": document,
        f"{PREFIX}/documents/{{number}}/text": paper,
        f"{PREFIX}/facts/{{fact}}": fact,
        f"{PREFIX}/{{resource}}/columns": columns,
        f"{PREFIX}/{{resource}}": listing,
        f"{PREFIX}/": plain_page,
        PREFIX: plain_page,
        f"{PREFIX}/{{path:path}}": nothing,
    }
    answers |= FEEDS
    answers |= EMBEDDED
    # `documents/columns` is the columns of a resource, not a document of that number.
    order = sorted(answers, key=lambda path: (path.endswith("path}"), not path.endswith("columns")))
    guard = partial(guarded, allowance=allowance, visitor=visitor)
    listed = [Route("/robots.txt", robots), Route("/sitemap.xml", sitemap)]
    return [*listed, *(Route(path, guard(answers[path]), methods=METHODS) for path in order)]


def nothing(_request: Request, _version: str) -> Response:
    """No address of the interface. Raises Problem."""
    raise Problem(404, "no_such_address")
