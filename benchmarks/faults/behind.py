"""Processes of the site behind deploy/nginx.conf, over TLS, on loopback."""

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.own_server import free_port
from tests.deploy.proxy import HOST, laid, listens

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
        listens(tls)
        yield tls
    finally:
        running.terminate()
        running.wait(20)
