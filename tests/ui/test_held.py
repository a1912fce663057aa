"""What is held is made once a key, by one of those who wait; the one asked for longest ago goes first; a failure is not held."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from ui.server.held import Held


def test_each_key_is_made_once_whoever_waits() -> None:
    held, made, together = Held[int](4), [], Barrier(6)

    def ask() -> int:
        together.wait()
        return held.get("a", lambda: made.append(1) or len(made))  # type: ignore[func-returns-value]

    with ThreadPoolExecutor(6) as pool:
        assert [one.result() for one in [pool.submit(ask) for _ in range(6)]] == [1] * 6
    assert made == [1]


def test_the_one_asked_for_longest_ago_goes_first() -> None:
    held = Held[str](2)
    for key in ("a", "b", "a", "c"):
        held.get(key, lambda key=key: key)  # type: ignore[misc]
    assert held.get("a", lambda: "anew") == "a"
    assert held.get("b", lambda: "anew") == "anew"


def test_a_failure_is_not_held_and_forgetting_is_complete() -> None:
    held = Held[int](2)
    with pytest.raises(ZeroDivisionError):
        held.get("a", lambda: 1 // 0)
    assert held.get("a", lambda: 7) == 7
    held.clear()
    assert held.get("a", lambda: 8) == 8


def test_what_is_made_may_ask_for_another() -> None:
    held = Held[int](4)
    assert held.get("sum", lambda: held.get("one", lambda: 1) + 1) == 2
