"""Reports of fifty floods beside twenty honest visitors, behind nginx: nobody's report is refused for what others wrote.

Each flood comes from an address of its own and files reports on the same lines as fast as the site lets it, saying in a header each time
that it is somebody else; each honest visitor files one. What is asked: how many honest reports are kept, and how many of the floods'.
"""

import sqlite3
import threading
import time
from collections import Counter
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.exceptions import WebSocketException

from benchmarks.beside.asking import Page, drawn
from benchmarks.faults.behind import TOLD, nginx
from benchmarks.faults.course import Course
from benchmarks.faults.rows import row
from benchmarks.faults.site import Process
from benchmarks.page_server import session
from database.engine import open_engine
from database.save import save
from tests.database.papers import act, paper, rich_act
from tests.deploy.proxy import HOST, trusted
from ui.review.contest_form import MOST_AN_HOUR

_FLOODS, _HONEST, _WAIT = 50, 20, 300.0
_KINDS = ("radio", "text_area", "text_input")


def run(course: Course) -> None:
    """One row."""
    folder = course.own("flood")
    url = f"sqlite:///{folder}/site.db"
    _prepared(url)
    with ExitStack() as all_of_it:
        process = Process(url, folder / "cache", folder / "site.log", **TOLD)
        all_of_it.callback(process.end)
        process.ready()
        flood = _Flood(all_of_it.enter_context(nginx(folder, [process.port])), folder)
        answers, seconds = flood.run()
    with closing(sqlite3.connect(folder / "site.db")) as held:
        kept = Counter(str(why).split()[0] for (why,) in held.execute("SELECT reason FROM report"))
    told = f"{_FLOODS} floods, {_HONEST} honest visitors, {seconds:.0f} s: {sum(answers['flood'].values()):,} reports of floods sent, "
    told += f"{kept['flood']} kept ({_shown(answers['flood'])}); {_HONEST} of honest visitors sent, {kept['honest']} kept"
    over = max(0, kept["flood"] - _FLOODS * MOST_AN_HOUR)
    honest = f"{_HONEST - kept['honest']} honest not kept ({_shown(answers['honest'])})"
    row("floods of reports behind nginx", told, f"{honest}, {over} of floods kept past their bound")


def _prepared(url: str) -> None:
    """One paper whose roll can be contested."""
    engine = open_engine(url)
    save(engine, paper(rich_act(), act("1"), in_office=3), run=1)
    engine.dispose()


class _Flood:
    def __init__(self, port: int, folder: Path) -> None:
        self.port, self.folder, self.trust = port, folder, trusted(folder)
        self.lines = _lines(folder / "site.db")
        self.ended = threading.Event()
        self.answers: dict[str, Counter[str]] = {"flood": Counter(), "honest": Counter()}

    def run(self) -> tuple[dict[str, Counter[str]], float]:
        """Honest visitors come once each flood has had its first answers; the floods end with them."""
        begun = time.monotonic()
        floods = [threading.Thread(target=self._floods, args=(number,), daemon=True) for number in range(_FLOODS)]
        honest = [threading.Thread(target=self._honest, args=(number,), daemon=True) for number in range(_HONEST)]
        for one in floods:
            one.start()
        while sum(self.answers["flood"].values()) < 2 * _FLOODS and time.monotonic() - begun < _WAIT:
            time.sleep(1)
        for one in honest:
            one.start()
        for one in honest:
            one.join(2 * _WAIT)
        self.ended.set()
        for one in floods:
            one.join(_WAIT)
        return self.answers, time.monotonic() - begun

    def _floods(self, number: int) -> None:
        turn = 0
        while not self.ended.is_set():
            turn += 1
            self._file("flood", f"127.0.1.{number + 1}", self.lines[turn % len(self.lines)], turn)

    def _honest(self, number: int) -> None:
        self._file("honest", f"127.0.2.{number + 1}", self.lines[number % len(self.lines)], number)

    def _file(self, who: str, source: str, line: str, turn: int) -> None:
        try:
            claims = f"198.51.{turn % 250}.{turn % 99}" if who == "flood" else ""
            with session(self.port, _WAIT, source, HOST, self.trust, claims=claims) as stream:
                page = drawn(stream, "contest", {"fact": line})
                after = drawn(stream, "contest", {"fact": line}, _filled(page, f"{who} {source} {turn}"))
            self.answers[who][_answer(after)] += 1
        except (OSError, WebSocketException, StopIteration) as error:
            self.answers[who][type(error).__name__] += 1


def _filled(page: Page, reason: str) -> list[WidgetState]:
    """The form as somebody fills and sends it."""
    said: dict[str, Any] = {kind: next(page.of(kind), None) for kind in _KINDS}
    states = [WidgetState(id=said["text_area"].id, string_value=reason)]
    if said["radio"]:
        states.append(WidgetState(id=said["radio"].id, string_value=said["radio"].options[0]))
    elif said["text_input"]:
        states.append(WidgetState(id=said["text_input"].id, string_value="Autre chose"))
    send = next(one for one in page.of("button") if one.form_id == said["text_area"].form_id)  # the search has a form of its own
    return [*states, WidgetState(id=send.id, trigger_value=True)]


def _answer(page: Page) -> str:
    if failed := page.failed():
        return failed
    answers = {Alert.ERROR: "refused", Alert.SUCCESS: "kept"}
    return next((answers[one.format] for one in page.of("alert") if one.format in answers), "?")


def _lines(file: Path) -> list[str]:
    """The lines of one session's roll: floods and honest visitors contest the same."""
    with closing(sqlite3.connect(file)) as held:
        (number,) = held.execute("SELECT session_id FROM attendance GROUP BY 1 ORDER BY count(*) DESC LIMIT 1").fetchone()
        rows = held.execute("SELECT councillor_id FROM attendance WHERE session_id = ? ORDER BY 1", (number,)).fetchall()
    return [f"attendance:{number}-{person}" for (person,) in rows]


def _shown(answers: Counter[str]) -> str:
    return ", ".join(f"{times} {answer}" for answer, times in answers.most_common())
