"""Processes of the site behind deploy/nginx.conf, over TLS, on loopback."""

import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from benchmarks.own_server import free_port
from tests.deploy.proxy import HOST, laid

# What such a process is started with.
TOLD = {
    "SEANCE_PROXIES": "127.0.0.1",
    "STREAMLIT_SERVER_ALLOWED_HOSTS": f"{HOST} 127.0.0.1",
    "STREAMLIT_SERVER_CORS_ALLOWED_ORIGINS": f"https://{HOST}",
}


@contextmanager
def nginx(folder: Path, ports: Sequence[int]) -> Iterator[int]:
    """Its TLS port; its files and log go under `folder`."""
    tls = free_port()
    with (folder / "nginx.log").open("w") as log:
        running = subprocess.Popen(laid(folder, ports, tls, free_port()), stdout=log, stderr=log)
    try:
        _wait(tls)
        yield tls
    finally:
        running.terminate()
        running.wait(20)


def _wait(port: int, seconds: float = 30.0) -> None:
    """Until somebody listens there. Raises TimeoutError."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=5):
            return
        time.sleep(0.2)
    raise TimeoutError(port)
