"""A reader of each side: pages of Streamlit over their connection, as a browser's, pages and files of others over HTTP."""

import http.client
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection

from benchmarks.page_server import answers, session

WAIT = 300.0  # seconds
_CHUNK = 1 << 16
_NUMBER = re.compile(r"\d[\d\u202f\u00a0\u2009 ,]*")


@dataclass
class Page:
    """What was drawn of one page."""

    elements: list[Any] = field(default_factory=list)
    blocks: list[Any] = field(default_factory=list)
    session: str = ""

    def of(self, *kinds: str) -> Iterator[Any]:
        """Its elements and containers of these kinds."""
        return (getattr(one, kind) for one in (*self.elements, *self.blocks) if (kind := one.WhichOneof("type")) in kinds)

    def numbers(self) -> set[int]:
        """The whole numbers that stand in its words."""
        said = [str(one.body) for one in self.of("html", "text", "markdown", "metric", "alert", "heading")]
        return {int(digits) for words in said for one in _NUMBER.findall(words) if (digits := re.sub(r"\D", "", one))}

    def failed(self) -> str:
        """What went wrong in it."""
        return next((str(one.type) for one in self.of("exception")), "")


def reader(port: int, source: str = "127.0.0.1") -> ClientConnection:
    """A new session, from that address of loopback."""
    return session(port, WAIT, source)


def drawn(stream: ClientConnection, stem: str, words: dict[str, str], states: Sequence[WidgetState] = ()) -> Page:
    """A page, or the same one asked otherwise, until its script ends."""
    found = Page()
    for answer in answers(stream, stem, words, WAIT, states):
        kind = answer.WhichOneof("type")
        if kind == "new_session":
            found.session = answer.new_session.initialize.session_id
        elif kind == "delta" and answer.delta.WhichOneof("type") == "add_block":
            found.blocks.append(answer.delta.add_block)
        elif kind == "delta":
            found.elements.append(answer.delta.new_element)
    return found


def made_file(stream: ClientConnection, page: Page, key: str) -> str:
    """Presses the page's button of that key: the address of the file that the server makes. Raises StopIteration without one."""
    button = next(one for one in page.of("download_button") if key in one.id)
    asked = BackMsg()
    wanted = asked.backend_operation_request
    wanted.request_id, wanted.session_id, wanted.deferred_file.file_id = str(uuid4()), page.session, button.deferred_file_id
    stream.send(asked.SerializeToString())
    while True:
        answer = ForwardMsg()
        answer.ParseFromString(stream.recv(timeout=WAIT))
        if answer.WhichOneof("type") == "backend_operation_response":
            return str(answer.backend_operation_response.deferred_file.url)


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer over HTTP; `first`: seconds until its first byte; `body` is empty where it was only counted."""

    status: int
    first: float
    lines: int
    body: bytes
    etag: str


def fetched(port: int, path: str, *, kept: bool = True, source: str = "127.0.0.1", **headers: str) -> Fetched:
    """GET. `kept`: whether the body is wanted, or the number of its lines alone."""
    begun = time.perf_counter()
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=WAIT, source_address=(source, 0))
    try:
        link.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = link.getresponse()
        chunk = answer.read1(_CHUNK)
        first, lines, body = time.perf_counter() - begun, 0, []
        while chunk:
            lines += chunk.count(b"\n")
            if kept:
                body.append(chunk)
            chunk = answer.read1(_CHUNK)
    except http.client.HTTPException as error:
        raise OSError(str(error)) from error
    finally:
        link.close()
    return Fetched(answer.status, first, lines, b"".join(body), answer.headers.get("ETag", ""))
