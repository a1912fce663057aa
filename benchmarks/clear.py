"""A TLS connection that only one thread reads and writes: Python's are not safe between threads, and a reader over websockets has two."""

import socket
import ssl
import threading
from contextlib import suppress
from select import select

_AT_ONCE = 1 << 16


def clear(link: ssl.SSLSocket) -> socket.socket:
    """A socket in clear; what it is told goes out over that connection, what comes back is read from it. Closing one closes the other."""
    ours, theirs = socket.socketpair()
    threading.Thread(target=_carry, args=(link, theirs), daemon=True).start()
    return ours


def _carry(link: ssl.SSLSocket, side: socket.socket) -> None:
    with link, side, suppress(OSError):
        while True:
            ready = [link] if link.pending() else select([link, side], [], [])[0]
            if side in ready:
                if not (said := side.recv(_AT_ONCE)):
                    return
                link.settimeout(None)
                link.sendall(said)
            if link in ready:
                link.settimeout(0)  # what came may be TLS's own, and no word of the other side
                with suppress(ssl.SSLWantReadError):
                    if not (said := link.recv(_AT_ONCE)):
                        return
                    side.sendall(said)
