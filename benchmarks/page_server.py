"""A server of the dashboard on one database, and visitors that ask it for pages over the websocket, as browsers do."""

import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlencode

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect

from benchmarks.own_server import ROOT, command, free_port, wait_for

_WAIT = 600.0  # seconds: a snapshot may have to be built first


class Server:
    """The process and what it spends: `ready` is the CPU spent until nothing more is prepared."""

    def __init__(self, url: str) -> None:
        self.port = free_port()
        told, nobody = os.environ | {"DATABASE_URL": url}, subprocess.DEVNULL
        self.process = subprocess.Popen(command(self.port), cwd=ROOT, env=told, stdout=nobody, stderr=nobody)
        self.ready = 0.0

    def __enter__(self) -> Self:
        wait_for(self.port, _WAIT)
        self.ready = self._settled()
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(30)

    def spent(self) -> float:
        """Seconds of CPU of all its threads so far."""
        return time.clock_gettime(((~self.process.pid) << 3) | 2)  # the kernel's clock of another process

    def memory(self) -> float:
        """MiB resident at most so far."""
        told = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(told.split("VmHWM:")[1].split()[0]) / 1024

    def visit(self, stem: str, words: dict[str, str]) -> None:
        """One page for nobody."""
        with self.visitor() as visitor:
            visitor.ask(stem, words)

    @contextmanager
    def visitor(self) -> Iterator["Visitor"]:
        """A new session."""
        address = f"ws://127.0.0.1:{self.port}/_stcore/stream"
        with connect(address, max_size=None, open_timeout=60, subprotocols=["streamlit"]) as socket_:  # type: ignore[list-item]
            yield Visitor(self, socket_)

    def _settled(self) -> float:
        """Waits until what is prepared at the start is done."""
        before, now = -1.0, self.spent()
        while now - before > 0.05:
            time.sleep(1.5)
            before, now = now, self.spent()
        return now


class Visitor:
    """One session: asking again with other words is what a changed filter is."""

    def __init__(self, server: Server, stream: ClientConnection) -> None:
        self.server, self.stream = server, stream

    def ask(self, stem: str, words: dict[str, str]) -> tuple[float, str]:
        """(milliseconds of the server's CPU, the first error that the page shows or "")."""
        before = self.server.spent()
        failed = ""
        for answer in answers(self.stream, stem, words, _WAIT):
            failed = failed or _error(answer)
        return (self.server.spent() - before) * 1000, failed


def answers(
    stream: ClientConnection, stem: str, words: dict[str, str], seconds: float, states: Sequence[WidgetState] = ()
) -> Iterator[ForwardMsg]:
    """Asks for a page, its widgets so; all that is drawn until its script ends. Raises TimeoutError after so long without an answer."""
    asked = BackMsg()
    asked.rerun_script.query_string, asked.rerun_script.page_name = urlencode(words), stem
    asked.rerun_script.widget_states.widgets.extend(states)
    stream.send(asked.SerializeToString())
    while True:
        answer = ForwardMsg()
        answer.ParseFromString(stream.recv(timeout=seconds))
        yield answer
        if answer.WhichOneof("type") == "script_finished":
            return


def _error(answer: ForwardMsg) -> str:
    element: Any = answer.delta.new_element
    if element.WhichOneof("type") == "exception":
        return str(element.exception.message)
    return str(element.alert.body) if element.WhichOneof("type") == "alert" and element.alert.format == Alert.ERROR else ""
