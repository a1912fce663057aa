"""One question to each side, as its reader puts it, and whether the answer holds the number that is true."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection

from benchmarks.beside.asking import Page, drawn, fetched
from benchmarks.beside.made import Truth
from benchmarks.beside.served import Served
from benchmarks.beside.table import Took

Words = dict[str, str]
_CONTRACTS, _ACTS = ("contract", "buyer", "notified_on"), ("deliberation", "council", "held_on")
_ROWS = re.compile(r"([\d,]+) rows?\b")


@dataclass(frozen=True, slots=True)
class Question:
    """A page of ours with its words, Datasette's path, and the number that both must show."""

    stem: str
    words: Words
    path: str
    true: int


Put = Callable[[Truth, int], Question]


def contracts(truth: Truth, number: int) -> Question:
    """Contracts of a supplier in a year, in the workbench."""
    name, since, until = truth.question(number)
    words = {"table": "published_contracts", "where": f"supplier:has:{name}", "from": since, "to": until}
    path = _path("contract", supplier__contains=name, notified_on__gte=since, notified_on__lte=until)
    return Question("workbench", words, path, truth.contracts(name, since, until))


def published(truth: Truth, number: int) -> Question:
    """Contracts of a council in some years."""
    return _of_council("published", _CONTRACTS, truth, number)


def totals(truth: Truth, number: int) -> Question:
    """What they come to."""
    return _of_council("published_totals", _CONTRACTS, truth, number)


def votes(truth: Truth, number: int) -> Question:
    """Votes of a council in some years."""
    return _of_council("votes", _ACTS, truth, number)


def deliberations(truth: Truth, number: int) -> Question:
    """Its deliberations."""
    return _of_council("deliberations", _ACTS, truth, number)


def _of_council(stem: str, rows: tuple[str, str, str], truth: Truth, number: int) -> Question:
    table, whose, day = rows
    council, since, until = truth.of_council(number)
    path = _path(table, **{whose: council, f"{day}__gte": since, f"{day}__lte": until})
    true = truth.count(table, f"{whose} = ? AND {day} BETWEEN ? AND ?", council, since, until)
    return Question(stem, {"council": council, "from": since, "to": until}, path, true)


def presences(truth: Truth, number: int) -> Question:
    """Lines of attendance of people of a name."""
    name, since, until = truth.question(number)
    words = {"table": "attendance", "where": f"councillor:has:{name}", "from": since, "to": until}
    path = _path("attendance", councillor__contains=name, held_on__gte=since, held_on__lte=until)
    true = truth.count("attendance", "councillor LIKE ? AND held_on BETWEEN ? AND ?", f"%{name}%", since, until)
    return Question("workbench", words, path, true)


PUT: dict[str, Put] = {
    "all contracts, a supplier's": contracts,
    "all attendance, a person's": presences,
    "a council's contracts": published,
    "what they come to": totals,
    "a council's votes": votes,
    "a council's deliberations": deliberations,
}


def _path(table: str, **words: str) -> str:
    return f"/workload/{table}?{urlencode(words)}"


def timed(server: Served, answer: Callable[[], str]) -> Took:
    """`answer` gives what is wrong with it."""
    spent, begun = server.spent(), time.perf_counter()
    wrong = answer()
    return Took(time.perf_counter() - begun, server.spent() - spent, wrong)


def ask_ours(server: Served, stream: ClientConnection, put: Question) -> Took:
    """Our page, in a session that is open."""
    return timed(server, lambda: lacks(drawn(stream, put.stem, put.words), put.true))


def lacks(page: Page, true: int) -> str:
    """What is wrong with a page that must show this number."""
    return page.failed() or ("" if true in page.numbers() else f"{true} is not on the page")


def ask_datasette(server: Served, put: Question, source: str = "127.0.0.1") -> Took:
    """Datasette's page of a table."""
    return timed(server, lambda: rows_said(fetched(server.port, put.path, source=source).body, put.true))


def rows_said(body: bytes, true: int) -> str:
    """What is wrong with a page of Datasette's that must tell of so many rows."""
    told = _ROWS.search(body.decode())
    found = int(told[1].replace(",", "")) if told else -1
    return "" if found == true or (not true and "0 records" in body.decode()) else f"{found} rows, not {true}"


class Naive:
    """The naive page, in a session that is open: its widgets set as the question asks."""

    def __init__(self, server: Served, stream: ClientConnection) -> None:
        self.server, self.stream = server, stream
        self.first = drawn(stream, "", {})

    def ask(self, name: str, year: str, true: int) -> Took:
        """Contracts of a supplier in a year; its own words for all years."""
        states = [
            WidgetState(id=next(self.first.of("text_input")).id, string_value=name),
            WidgetState(id=next(self.first.of("selectbox")).id, string_value=year),
        ]
        return timed(self.server, lambda: lacks(drawn(self.stream, "", {}, states), true))
