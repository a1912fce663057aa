"""What the HTTP answers lack in Streamlit: the page's language and the headers that keep foreign code and foreign hosts out."""

import base64
import hashlib
import re

import streamlit as st
from starlette.datastructures import MutableHeaders, QueryParams
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from locales import Language
from ui.navigation import stems
from ui.server.first_paint import first_page, not_found

_ROOT = b'<div id="root">'
_NO_PAGES = ("api/", "feeds/", "embed/")  # answered by routes of ours, whose answers are sent as they are
_TO_EMBED = "embed/"  # the one path whose parts other sites may show in a frame; it holds no code, and no way to send anything
_EMBEDDED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors *"
# Streamlit's own figures of the process, and its door for programs: nothing that a visitor needs.
_CLOSED = re.compile(r"/_stcore/(?:metrics|agent)(?:/|$)")
_INLINE_SCRIPT = re.compile(rb"<script>(.*?)</script>", re.DOTALL)


def content_security_policy() -> str:
    """Nothing from another host; of inline scripts only those of this Streamlit's own first page, by their hash."""
    hashes = [base64.b64encode(hashlib.sha256(script).digest()).decode() for script in _INLINE_SCRIPT.findall(first_page("fr"))]
    scripts = " ".join(["'self'", "'wasm-unsafe-eval'", *(f"'sha256-{one}'" for one in hashes)])
    return (
        f"default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        "connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )


class PageHeaders:
    """ASGI middleware: security headers on every answer, `<html lang>` in the language that the address asks for."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.headers = {
            "Content-Security-Policy": content_security_policy(),
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            "Referrer-Policy": "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on all but HTTP untouched."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if _CLOSED.search(scope["path"]):
            await PlainTextResponse("Not Found", 404, self.headers)(scope, receive, send)
            return
        # A compressed page could not be rewritten; only the few kilobytes of the first page are asked for as HTML.
        if b"text/html" in dict(scope["headers"]).get(b"accept", b"") and not _page(scope["path"]).startswith(_NO_PAGES):
            scope = {
                **scope,
                "headers": [h for h in scope["headers"] if h[0] not in (b"accept-encoding", b"if-none-match", b"if-modified-since")],
            }
        await self.app(scope, receive, self._answer(scope, send))

    def _answer(self, scope: Scope, send: Send) -> Send:
        """Sends what the application answers; in the place of Streamlit's first page, ours."""
        held: list[Message] = []

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(self.headers)
                if _page(scope["path"]).startswith(_TO_EMBED):
                    headers["Content-Security-Policy"] = _EMBEDDED
                    del headers["X-Frame-Options"]
                if headers.get("content-type", "").startswith("text/html"):
                    held.append(message)
                    return
            elif held:
                held.append(message)
                if not message.get("more_body", False):
                    for one in _ours(scope, held):
                        await send(one)
                return
            await send(message)

        return answer


def _ours(scope: Scope, answer: list[Message]) -> list[Message]:
    """A whole answer of HTML; where it is Streamlit's first page, ours, or, under an address that is no page's, the words that say so."""
    start, *rest = answer
    body = b"".join(message.get("body", b"") for message in rest)
    if _ROOT in body:
        language: Language = "en" if QueryParams(scope["query_string"]).get("lang") == "en" else "fr"
        stem = _page(scope["path"]) or "overview"
        known = stem in stems()
        body = first_page(language, stem) if known else not_found(language)
        start["status"] = start["status"] if known else 404
        headers = MutableHeaders(scope=start)
        headers["content-length"] = str(len(body))
        for name in ("etag", "last-modified"):  # of Streamlit's page, not of ours
            del headers[name]
    return [start, {"type": "http.response.body", "body": body}]


def _page(path: str) -> str:
    """Which page an address names: its path, without the folder under which a proxy may show the site."""
    return path.strip("/").removeprefix(str(st.get_option("server.baseUrlPath") or "").strip("/")).strip("/")
