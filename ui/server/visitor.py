"""Who asks, as far as a bound needs it: the address of the connection, or what a proxy that the operator named says of it."""

import os
import secrets
import threading
import time
from collections import OrderedDict
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import streamlit as st
from starlette.requests import Request

PROXIES = "SEANCE_PROXIES"  # addresses or networks of proxies that are believed, parted by blanks or commas
_LOCAL = "127.0.0.1"
_A_LINE_S = 64  # bits of an IPv6 address that a line is given; whoever has the line chooses the rest anew as often as he likes
_SESSION = "_visitor"
_REMEMBERED = 10_000  # visitors; the one not seen for longest goes first


def address() -> str:
    """The visitor's address. A header of another's making is believed from a configured proxy only, and of it the last hop that is none."""
    return _of(st.context.ip_address or _LOCAL, st.context.headers.get("X-Forwarded-For") or "")


def session() -> str:
    """A sign of this visitor's session, the same from its first question to its end."""
    sign: str = st.session_state.setdefault(_SESSION, secrets.token_hex(8))
    return sign


def of_request(request: Request) -> str:
    """The same of a request that runs no page."""
    return _of(request.client.host if request.client else _LOCAL, request.headers.get("x-forwarded-for", ""))


def _of(near: str, forwarded: str) -> str:
    trusted = _trusted()
    if not any(_inside(near, network) for network in trusted):
        return _line(near)
    said = [hop.strip() for hop in forwarded.split(",") if hop.strip()]
    foreign = [hop for hop in said if not any(_inside(hop, network) for network in trusted)]
    return _line(foreign[-1] if foreign and _is_address(foreign[-1]) else near)


def _trusted() -> list[str]:
    return os.environ.get(PROXIES, "").replace(",", " ").split()


def _line(said: str) -> str:
    """The line that an address belongs to: itself, or of IPv6 the network."""
    try:
        found = _address(said)
    except ValueError:
        return said
    return str(ip_network((found, _A_LINE_S), strict=False)) if isinstance(found, IPv6Address) and not found.is_loopback else str(found)


def _address(said: str) -> IPv4Address | IPv6Address:
    """An address; that of IPv4 which a socket for both writes as one of IPv6 ("::ffff:192.0.2.1") is itself."""
    found = ip_address(said)
    return (found.ipv4_mapped if isinstance(found, IPv6Address) else None) or found


def _is_address(said: str) -> bool:
    try:
        ip_address(said)
    except ValueError:
        return False
    return True


def _inside(said: str, network: str) -> bool:
    try:
        return _address(said) in ip_network(network, strict=False)
    except ValueError:
        return False


class Waits:
    """Growing waits for each visitor apart: nobody waits for what another did."""

    def __init__(self, first: float, most: float, forgotten: float) -> None:
        self._first, self._most, self._forgotten = first, most, forgotten
        self._seen: OrderedDict[str, tuple[int, float]] = OrderedDict()  # visitor -> how often, when last
        self._lock = threading.Lock()

    def left(self, visitor: str) -> float:
        """Seconds that this visitor must still wait."""
        with self._lock:
            times, last = self._known(visitor)
            return max(0.0, last + min(self._most, self._first * 2 ** (times - 1)) - time.monotonic()) if times else 0.0

    def count(self, visitor: str) -> int:
        """One more; how often now."""
        with self._lock:
            times, _ = self._known(visitor)
            self._seen[visitor] = (times + 1, time.monotonic())
            self._seen.move_to_end(visitor)
            while len(self._seen) > _REMEMBERED:
                self._seen.popitem(last=False)
            return times + 1

    def known(self, visitor: str) -> bool:
        """Whether this visitor is counted."""
        with self._lock:
            return self._known(visitor)[0] > 0

    def forget(self, visitor: str) -> None:
        """Nothing is held against this visitor any more."""
        with self._lock:
            self._seen.pop(visitor, None)

    def _known(self, visitor: str) -> tuple[int, float]:
        times, last = self._seen.get(visitor, (0, 0.0))
        return (0, 0.0) if times and time.monotonic() - last > self._forgotten else (times, last)


class Allowance:
    """So many within so many seconds, for each visitor apart."""

    def __init__(self, most: int, within: float) -> None:
        self._most, self._within = most, within
        self._seen: OrderedDict[str, list[float]] = OrderedDict()
        self._lock = threading.Lock()

    def may(self, visitor: str) -> bool:
        """Whether one more is allowed."""
        with self._lock:
            return len(self._recent(visitor)) < self._most

    def count(self, visitor: str) -> None:
        """One more."""
        with self._lock:
            self._seen[visitor] = [*self._recent(visitor), time.monotonic()]
            self._seen.move_to_end(visitor)
            while len(self._seen) > _REMEMBERED:
                self._seen.popitem(last=False)

    def _recent(self, visitor: str) -> list[float]:
        return [when for when in self._seen.get(visitor, []) if time.monotonic() - when < self._within]
