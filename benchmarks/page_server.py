"""A server of the dashboard on one database, and visitors that ask it for pages over the websocket, as browsers do."""

import os
import socket
import ssl
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Self
from urllib.parse import urlencode

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect

from benchmarks import own_server
from benchmarks.clear import clear
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
        self.ready = own_server.settled(self.spent)
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(30)

    def spent(self) -> float:
        """Seconds of CPU of all its threads so far."""
        return own_server.spent(self.process.pid)

    def memory(self) -> float:
        """MiB resident at most so far."""
        return own_server.memory(self.process.pid, "VmHWM")

    def visit(self, stem: str, words: dict[str, str]) -> None:
        """One page for nobody."""
        with self.visitor() as visitor:
            visitor.ask(stem, words)

    @contextmanager
    def visitor(self) -> Iterator["Visitor"]:
        """A new session."""
        with session(self.port, 60) as stream:
            yield Visitor(self, stream)


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


def session(
    port: int, seconds: float, source: str = "127.0.0.1", host: str = "127.0.0.1", trust: ssl.SSLContext | None = None, *, claims: str = ""
) -> ClientConnection:
    """A new session, held as a browser holds one, from that address of loopback; over TLS where `trust` says whom to believe.

    Who `claims` an address says in a header that it comes from there.
    """
    raw = socket.create_connection(("127.0.0.1", port), timeout=seconds, source_address=(source, 0))
    sock = clear(trust.wrap_socket(raw, server_hostname=host)) if trust else raw
    told: dict[str, Any] = {"sock": sock, "max_size": None, "open_timeout": seconds, "close_timeout": 2, "proxy": None}
    told |= {"subprotocols": ["streamlit"], "ping_interval": None}  # as a browser, which lets a busy server take its time
    told |= {"additional_headers": {"X-Forwarded-For": claims}} if claims else {}
    stream: ClientConnection = connect(f"ws://{host}:{port}/_stcore/stream", **told)
    return stream


def answers(
    stream: ClientConnection, stem: str, words: dict[str, str], seconds: float, states: Sequence[WidgetState] = ()
) -> Iterator[ForwardMsg]:
    """Asks for a page, its widgets so; all that is drawn until its script ends, and does not begin again by itself.

    Raises TimeoutError after so long without an answer.
    """
    asked = BackMsg()
    asked.rerun_script.query_string, asked.rerun_script.page_name = urlencode(words), stem
    asked.rerun_script.widget_states.widgets.extend(states)
    stream.send(asked.SerializeToString())
    while True:
        answer = ForwardMsg()
        answer.ParseFromString(stream.recv(timeout=seconds))
        yield answer
        if answer.WhichOneof("type") == "script_finished" and answer.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            return


def _error(answer: ForwardMsg) -> str:
    element: Any = answer.delta.new_element
    if element.WhichOneof("type") == "exception":
        return str(element.exception.message)
    return str(element.alert.body) if element.WhichOneof("type") == "alert" and element.alert.format == Alert.ERROR else ""
