"""A file that is downloaded steps behind the pages that are being made, waits no longer than it must, and no two are made at once."""

import asyncio
from collections.abc import Iterator
from threading import Event

import pytest

from database import turns

_LONG = 60.0


def _told(names: list[str], name: str) -> Iterator[bytes]:
    names.append(name)
    yield name.encode()


async def _whole(parts: Iterator[bytes]) -> list[bytes]:
    return [part async for part in turns.behind_pages(parts)]


def test_a_part_is_made_once_no_page_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "MOST", _LONG)
    made: list[str] = []

    async def walk() -> list[bytes]:
        with turns.page():
            file = asyncio.create_task(_whole(_told(made, "a")))
            await asyncio.sleep(5 * turns._LOOKS)
            assert not made
        return await asyncio.wait_for(file, _LONG / 2)

    assert asyncio.run(walk()) == [b"a"]


def test_a_part_comes_though_pages_are_made_all_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "MOST", 2 * turns._LOOKS)
    with turns.page():
        assert asyncio.run(_whole(iter([b"a", b"b"]))) == [b"a", b"b"]


def test_no_part_is_made_while_another_file_s_is() -> None:
    made: list[str] = []
    begun, goes_on = Event(), Event()

    def slow() -> Iterator[bytes]:
        begun.set()
        assert goes_on.wait(_LONG)
        yield b"slow"

    async def walk() -> list[list[bytes]]:
        first = asyncio.create_task(_whole(slow()))
        while not begun.is_set():
            await asyncio.sleep(turns._LOOKS)
        second = asyncio.create_task(_whole(_told(made, "b")))
        await asyncio.sleep(5 * turns._LOOKS)
        assert not made
        goes_on.set()
        return [await first, await second]

    assert asyncio.run(walk()) == [[b"slow"], [b"b"]]


def test_a_part_that_fails_holds_no_turn() -> None:
    def fails() -> Iterator[bytes]:
        raise LookupError
        yield b""

    with pytest.raises(LookupError):
        asyncio.run(_whole(fails()))
    assert asyncio.run(_whole(iter([b"a"]))) == [b"a"]
