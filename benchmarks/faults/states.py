"""Pages asked with what no browser says: `python -m benchmarks.faults.states [--rounds N]`, on the sample papers.

Each page and view is drawn, then asked again with its widgets in odd states: words that are none of the choices, NUL and control
characters, numbers without end, empty lists, bytes, states of another kind of widget, of widgets that are not there, no state at all; and
by addresses whose words say the like. What is asked: does any show an error page, does the site live. Where one did, build/states.log says
why.
"""

import argparse
import random
import shutil
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from json import dumps
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.exceptions import WebSocketException

from benchmarks.beside.asking import Page, drawn, reader
from benchmarks.faults.rows import head, row
from benchmarks.faults.site import load, site
from benchmarks.page_addresses import Address, addresses
from locales import text
from sample_data import write

_WORDS = ("", "\0", "a\0b", "\x1b[31m", "\u202eabc", "NaN", "-1", "' OR 1=1 --", "[x](y)", "../../etc", "0001-01-01", "9999-12-31")
_LONG = "x" * 20_000
_NOBODYS = ("$$ID-0-none", "", "x", "council", "lang", "_visitor", "$$GENERATED_WIDGET")  # names of no widget
_MARKS: tuple[object, ...] = (
    [{"x": 1}],
    [{"supplier_id": -1, "session_id": 10**9, "councillor_id": "a", "beneficiary": None}],
    [1],
    {"0": {}},
    "x",
)
_CHOSEN = tuple(
    dumps({"selection": chosen})
    for chosen in (
        {"rows": [10**9]},
        {"rows": [-1], "columns": [1], "cells": [[0]]},
        {"rows": {"0": 1}},
        # Marks of a chart, under the names that charts give their selections.
        *({name: marks} for name in ("supplier", "act", "cell", "councillor", "session", "pair", "beneficiary") for marks in _MARKS),
    )
)
_ODD: dict[str, Callable[[random.Random], dict[str, Any]]] = {
    "words": lambda chance: {"string_value": chance.choice((*_WORDS, _LONG))},
    "number": lambda chance: {"int_value": chance.choice((-1, 0, 2**62))},
    "fraction": lambda chance: {"double_value": chance.choice((float("nan"), float("inf"), -1e308))},
    "list of words": lambda chance: {"string_array_value": {"data": chance.sample(_WORDS, 3)}},
    "long list": lambda _: {"string_array_value": {"data": ["x"] * 50}},
    "empty list": lambda _: {"string_array_value": {"data": []}},
    "list of numbers": lambda _: {"int_array_value": {"data": [-1, 2**40]}},
    "list of fractions": lambda _: {"double_array_value": {"data": [float("inf"), float("nan")]}},
    "bytes": lambda _: {"bytes_value": b"\0\xff"},
    "JSON": lambda chance: {"json_value": chance.choice(("{", "null", "[]", '{"selection": 1}', "1e999"))},
    "chosen": lambda chance: {"string_value": chance.choice(_CHOSEN)},
    "yes": lambda _: {"bool_value": True},
    "pressed": lambda _: {"trigger_value": True},
    "nothing": lambda _: {},
}
_OWN: dict[str, tuple[str, ...]] = {
    "selectbox": ("words",),
    "radio": ("words",),
    "text_input": ("words",),
    "text_area": ("words",),
    "date_input": ("list of words", "empty list"),
    "multiselect": ("list of words", "long list", "empty list"),
    "slider": ("list of fractions",),
    "checkbox": ("yes",),
    "button": ("pressed",),
    "button_group": ("list of words", "list of numbers", "words"),
    "number_input": ("fraction",),
    "dataframe": ("words", "chosen"),
    "vega_lite_chart": ("words", "chosen"),
    "expandable": ("yes",),
    "popover": ("yes",),
    "time_input": ("words",),
    "file_uploader": ("nothing",),
    "download_button": ("pressed",),
}
_TOLD = text("ui.failure", "fr", number="\0").split("\0", maxsplit=1)[0].strip()


def main() -> None:
    """One row on widgets, one on addresses."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="seance-states-") as name:
        folder = Path(name)
        write(folder / "papers")
        url = f"sqlite:///{folder}/site.db"
        load(url, folder / "cache", sorted((folder / "papers").rglob("*.txt"))[::6])
        pages = [address for name, address in addresses(url)[0].items() if not name.endswith(" listed")]
        with site(url, folder) as process:
            odd = _Odd(process.port, asked.rounds)
            for page in pages:
                odd.page(page)
            status = process.health()[0]
        if any(odd.failed.values()):
            Path("build").mkdir(exist_ok=True)
            shutil.copyfile(process.log, "build/states.log")
    head()
    told = f"{len(pages)} pages and views, {odd.asked['widgets']:,} times with their widgets in odd states of their own kind and others"
    row("odd states of widgets", f"{told}; /health {status}", _failed(odd.failed["widgets"]))
    row("odd words of addresses", f"{odd.asked['words']:,} addresses", _failed(odd.failed["words"]))


class _Odd:
    def __init__(self, port: int, rounds: int) -> None:
        self.port, self.rounds = port, rounds
        self.asked: Counter[str] = Counter()
        self.failed: dict[str, Counter[str]] = {"widgets": Counter(), "words": Counter()}

    def page(self, address: Address) -> None:
        """One page in its rounds: every widget odd by its own kind, then by any kind; then its address."""
        stem, words = address
        chance = random.Random(f"{address}")
        with ExitStack() as held:
            stream = held.enter_context(reader(self.port))
            first = drawn(stream, stem, words)
            ids = [(kind, one.id) for kind in _OWN for one in first.of(kind) if getattr(one, "id", "")]
            for turn in range(self.rounds):
                states = [_state(kind, one, chance, own=turn % 2 == 0) for kind, one in ids]
                self._ask("widgets", stem, words, [*states, *(WidgetState(id=name, string_value="x") for name in _NOBODYS)])
            for _ in range(self.rounds):
                odd = {name: chance.choice(_WORDS) for name in (*words, "view", "council", "id", "since", "fact", "lang")}
                self._ask("words", stem, words | odd, [])

    def _ask(self, what: str, stem: str, words: dict[str, str], states: list[WidgetState]) -> None:
        self.asked[what] += 1
        try:
            with reader(self.port) as stream:
                if states:
                    drawn(stream, stem, words)
                if why := _error(drawn(stream, stem, words, states)):
                    self.failed[what][f"{stem or 'overview'}: {why}"] += 1
        except (OSError, WebSocketException) as error:
            self.failed[what][f"{stem or 'overview'}: {type(error).__name__}"] += 1


def _state(kind: str, one: str, chance: random.Random, *, own: bool) -> WidgetState:
    name = chance.choice(_OWN[kind] if own else tuple(_ODD))
    return WidgetState(id=one, **_ODD[name](chance))


def _error(page: Page) -> str:
    """What went wrong, or the sentence that says so."""
    told = (" ".join(str(one.body).split()) for one in page.of("alert") if one.format == Alert.ERROR)
    return page.failed() or next((words[:60] for words in told if words.startswith(_TOLD)), "")


def _failed(found: Counter[str]) -> str:
    return f"{found.total()}" + "".join(f"; {times} {what}" for what, times in found.most_common(8))


if __name__ == "__main__":
    main()
