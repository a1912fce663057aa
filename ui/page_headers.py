"""What the HTTP answers lack in Streamlit: the page's language and the headers that keep foreign code and foreign hosts out."""

import base64
import hashlib
import re
from pathlib import Path

import streamlit
from starlette.datastructures import MutableHeaders, QueryParams
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_INLINE_SCRIPT = re.compile(rb"<script>(.*?)</script>", re.DOTALL)


def content_security_policy() -> str:
    """Nothing from another host; of inline scripts only those of this Streamlit's own first page, by their hash."""
    first_page = (Path(streamlit.__file__).parent / "static" / "index.html").read_bytes()
    hashes = [base64.b64encode(hashlib.sha256(script).digest()).decode() for script in _INLINE_SCRIPT.findall(first_page)]
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
        # A compressed page could not be rewritten; only the few kilobytes of the first page are asked for as HTML.
        if b"text/html" in dict(scope["headers"]).get(b"accept", b""):
            scope = {
                **scope,
                "headers": [h for h in scope["headers"] if h[0] not in (b"accept-encoding", b"if-none-match", b"if-modified-since")],
            }
        language = b"en" if QueryParams(scope["query_string"]).get("lang") == "en" else b"fr"
        html = False

        async def answer(message: Message) -> None:
            nonlocal html
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(self.headers)
                html = headers.get("content-type", "").startswith("text/html")
            elif message["type"] == "http.response.body" and html:
                message["body"] = message["body"].replace(b'<html lang="en">', b'<html lang="%s">' % language)
            await send(message)

        await self.app(scope, receive, answer)
