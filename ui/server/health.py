"""Routes beside the pages: whether the site lives and its database answers, the first page's name."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse

from ui import data


async def health(_request: Request) -> JSONResponse:
    """200 with the data version where one row could be read; 503 else. Never why: that is in the log."""
    try:
        version = await run_in_threadpool(data.version)
    except Exception:  # whatever fails, the answer is the same
        return JSONResponse({"status": "down"}, status_code=503)
    return JSONResponse({"status": "ok", "version": version})


async def first_page(request: Request) -> RedirectResponse:
    """The first page answers to its name too, with whatever filters the address carries."""
    return RedirectResponse(f"/?{request.url.query}" if request.url.query else "/")
