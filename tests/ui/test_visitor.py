"""Bounds for each visitor apart: whose address it is, growing waits, so many an hour; fifty floods leave twenty visitors their turn."""

from types import SimpleNamespace

import pytest

from ui.review import contest_form
from ui.server import visitor


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [1000.0]
    monkeypatch.setattr("ui.server.visitor.time.monotonic", lambda: now[0])
    return now


@pytest.mark.parametrize(
    ("near", "forwarded", "proxies", "address"),
    [
        ("203.0.113.9", None, "", "203.0.113.9"),
        ("203.0.113.9", "198.51.100.1", "", "203.0.113.9"),  # anybody can write a header
        (None, "198.51.100.1", "", "127.0.0.1"),
        (None, "198.51.100.1", "127.0.0.1", "198.51.100.1"),
        ("10.0.0.2", "6.6.6.6, 198.51.100.1, 10.0.0.3", "10.0.0.0/8", "198.51.100.1"),  # the last hop that no proxy of ours is
        ("::ffff:127.0.0.1", "198.51.100.1", "127.0.0.1", "198.51.100.1"),  # as a socket for both kinds writes it
        ("::1", "::ffff:198.51.100.1", "::1", "198.51.100.1"),
        ("2001:db8:1:2:3:4:5:6", None, "", "2001:db8:1:2::/64"),  # who has a line chooses the rest anew for each try
        ("127.0.0.1", "2001:db8:1:2::77", "127.0.0.1", "2001:db8:1:2::/64"),
        ("10.0.0.2", "nonsense", "10.0.0.0/8", "10.0.0.2"),
        ("10.0.0.2", None, "10.0.0.0/8, not a network", "10.0.0.2"),
    ],
)
def test_an_address_is_believed_from_configured_proxies_only(
    monkeypatch: pytest.MonkeyPatch, near: str | None, forwarded: str | None, proxies: str, address: str
) -> None:
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    monkeypatch.setattr(visitor, "st", SimpleNamespace(context=SimpleNamespace(ip_address=near, headers=headers)))
    monkeypatch.setenv(visitor.PROXIES, proxies)
    assert visitor.address() == address


def test_waits_grow_are_bounded_and_forgotten(clock: list[float]) -> None:
    waits = visitor.Waits(1.0, 8.0, 3600.0)
    grown = []
    for _ in range(6):
        waits.count("a")
        grown.append(waits.left("a"))
    assert grown == [1.0, 2.0, 4.0, 8.0, 8.0, 8.0]
    assert waits.left("b") == 0.0
    clock[0] += 3601
    assert waits.left("a") == 0.0
    waits.count("a")
    assert waits.left("a") == 1.0


def test_fifty_floods_leave_twenty_visitors_their_turn(clock: list[float]) -> None:
    hourly = visitor.Allowance(contest_form.MOST_AN_HOUR, 3600.0)
    filed = 0
    for _ in range(100):
        for flood in range(50):
            if hourly.may(f"192.0.2.{flood}"):
                hourly.count(f"192.0.2.{flood}")
                filed += 1
    assert filed == 50 * contest_form.MOST_AN_HOUR
    assert all(hourly.may(f"198.51.100.{honest}") for honest in range(20))
    clock[0] += 3600
    assert hourly.may("192.0.2.1")
