"""Visitors of the site: each asks pages over their connection and tables over HTTP, from an address of its own, until it is told to stop.

What each got is kept: when, what, and either its figures, as a print that is alike only where they are, or why there are none.
"""

import hashlib
import http.client
import json
import random
import re
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from statistics import quantiles

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import WebSocketException

from benchmarks.page_server import answers, session

TABLES = ("attendance", "sessions", "contracts", "votes")
PAGES = ("attendance", "contracts", "votes", "")
SHOWN: dict[str, list[str]] = {}  # print of figures -> the lines that it is of: few are ever told apart
_WAIT = 60.0
_ADDRESS = re.compile(r"\]\([^)]*\)|href=\S+|#\w+")  # numbers of things, and colours
_FIGURES = re.compile(r"\d[\d\u202f\u00a0  ,.%]*")


@dataclass(frozen=True, slots=True)
class Answer:
    """`figures` is a print of what was shown, "" where nothing was; `failed` says why then."""

    begun: float
    ended: float
    asked: str
    figures: str
    failed: str = ""


@dataclass
class Door:
    """Where visitors come in: a port of loopback; `trust` and `host` where it speaks TLS; `wait` seconds at most for what comes."""

    port: int
    host: str = "127.0.0.1"
    trust: ssl.SSLContext | None = None
    wait: float = _WAIT

    def link(self, source: str) -> socket.socket:
        """A connection from that address."""
        raw = socket.create_connection(("127.0.0.1", self.port), timeout=self.wait, source_address=(source, 0))
        return self.trust.wrap_socket(raw, server_hostname=self.host) if self.trust else raw

    def table(self, name: str, source: str) -> Answer:
        """All rows of one table of the interface."""
        begun = time.monotonic()
        link = http.client.HTTPConnection(self.host, self.port, timeout=self.wait)
        try:
            link.sock = self.link(source)
            link.request("GET", f"/api/v1/{name}?limit=10000", headers={"Host": self.host})
            answer = link.getresponse()
            body = answer.read()
            failed = "" if answer.status == 200 else f"{answer.status}"
            figures = "" if failed else _print(_rows(body))
        except (OSError, http.client.HTTPException, ValueError) as error:
            figures, failed = "", type(error).__name__
        finally:
            link.close()
        return Answer(begun, time.monotonic(), f"table {name}", figures, failed)

    def page(self, stem: str, source: str, words: dict[str, str] | None = None, held: ExitStack | None = None) -> Answer:
        """One page, drawn for somebody who comes to it anew; with `held` its connection stays open until that is closed."""
        begun = time.monotonic()
        try:
            with ExitStack() as left:
                shown, failed = self._drawn(stem, source, words or {}, held or left)
        except (OSError, WebSocketException, TimeoutError, EOFError) as error:
            shown, failed = [], type(error).__name__
        return Answer(begun, time.monotonic(), f"page {stem or 'overview'}", "" if failed else _print(shown), failed)

    def _drawn(self, stem: str, source: str, words: dict[str, str], held: ExitStack) -> tuple[list[str], str]:
        shown: list[str] = []
        stream = held.enter_context(session(self.port, self.wait, source, self.host, self.trust))
        for answer in answers(stream, stem, words, self.wait):
            if failure := _failure(answer):
                return [], failure
            shown += _said(answer)
        return shown, "" if shown else "an empty page"


@dataclass
class Visitors:
    """So many at once; `most` seconds at most, each pausing `pause` seconds on the mean between two questions.

    Who `stays` keeps the page open through the pause, as one who reads it; else it is closed at once.
    """

    doors: Sequence[Door]
    count: int
    pause: float = 5.0
    most: float = 600.0
    pages: Sequence[str] = PAGES
    tables: Sequence[str] = TABLES
    stays: bool = False
    answers: list[Answer] = field(default_factory=list)
    _stop: threading.Event = field(default_factory=threading.Event)

    @contextmanager
    def asking(self) -> Iterator["Visitors"]:
        """They ask until the context ends."""
        threads = [threading.Thread(target=self._one, args=(number,), daemon=True) for number in range(self.count)]
        for thread in threads:
            thread.start()
        try:
            yield self
        finally:
            self._stop.set()
            for thread in threads:
                thread.join(2 * _WAIT)

    def _one(self, number: int) -> None:
        chance, source = random.Random(number), f"127.0.{number % 250 + 1}.{number // 250 + 1}"
        door, until = self.doors[number % len(self.doors)], time.monotonic() + self.most
        self._stop.wait(chance.uniform(0, self.pause))
        while not self._stop.is_set() and time.monotonic() < until:
            table = self.tables and chance.random() < 0.5
            with ExitStack() as page:
                held = page if self.stays else None
                asked = chance.choice(self.tables if table else self.pages)
                self.answers.append(door.table(asked, source) if table else door.page(asked, source, held=held))
                self._stop.wait(chance.uniform(0.5, 1.5) * self.pause)


def slowest(seconds: Sequence[float]) -> float:
    """What nineteen answers in twenty stay under."""
    return quantiles(seconds, n=20)[-1] if len(seconds) > 1 else float("inf")


def _rows(body: bytes) -> list[str]:
    """What the rows say; numbers that the database gives are no figures."""
    rows = json.loads(body)["rows"]
    return sorted(json.dumps({name: value for name, value in row.items() if not name.endswith("id")}) for row in rows)


def _failure(answer: ForwardMsg) -> str:
    element = answer.delta.new_element
    if element.WhichOneof("type") == "exception":
        return str(element.exception.type)
    if element.WhichOneof("type") == "alert" and element.alert.format == Alert.ERROR:
        return "told: " + " ".join(str(element.alert.body).split())[:60]
    return ""


def _said(answer: ForwardMsg) -> list[str]:
    """The figures among the words of what is drawn."""
    element = answer.delta.new_element
    kind = element.WhichOneof("type")
    words = {"markdown": element.markdown.body, "metric": f"{element.metric.label} {element.metric.body}", "text": element.text.body}
    return _FIGURES.findall(_ADDRESS.sub("", words[kind])) if kind in words else []


def _print(lines: Sequence[str]) -> str:
    if not lines:
        return "nothing"
    found = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]
    SHOWN.setdefault(found, list(lines))
    return found
