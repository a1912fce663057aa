"""Pages run on made-up frames, on empty ones, or on hostile ones, without a database."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from streamlit import config
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest, local_script_runner

import ui.papers.act_heading as view
from database import engine
from database.acts import act_text, act_versions, acts, contested
from database.snapshot import frames as tables
from tests.pages.made_up import frames
from tests.test_locales import keys
from ui import data_scope, navigation
from ui.papers import passages, scan_view
from ui.tables.table import all_columns

MAIN = str(Path(__file__).parents[2] / "ui" / "main.py")
WAIT = 60
Open = Callable[..., AppTest]
# Each page under test looks through all installed packages for components, four fifths of its time: once a session is enough.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)
# After each page it looks through all that the process holds for garbage: here that is what hundreds of other tests left.
config.set_option("runner.postScriptGC", False)
_looks = local_script_runner.require_widgets_deltas


def _waits(runner: local_script_runner.LocalScriptRunner, timeout: float = 3) -> None:
    """Until the script has ended; a thousand looks a second, as AppTest takes, take the processor from the script each time."""
    if runner._script_thread is not None:
        runner._script_thread.join(timeout)
    _looks(runner, 1 if runner.script_stopped() else 0)


local_script_runner.require_widgets_deltas = _waits
_EVERY_TABLE = tuple(all_columns(key.removeprefix("ui.table.")) for key in keys("fr") if key.startswith("ui.table."))


class Made:
    """Stands for `database.snapshot.frames.Frames`."""

    def __init__(self, version: str, tables_: dict[str, pl.DataFrame]) -> None:
        self.version, self.tables = version, tables_

    def frame(self, name: str) -> pl.DataFrame:
        return self.tables[name]

    __getitem__ = frame

    def rows(self, name: str) -> int:
        return self.tables[name].height

    def longer_than(self, most: int) -> bool:
        return any(table.height > most for table in self.tables.values())

    def scan(self, name: str) -> pl.LazyFrame:
        return self.tables[name].lazy()

    def ranks(self, _name: str) -> None:
        return None

    def collect(self, rows: pl.LazyFrame) -> pl.DataFrame:
        return rows.collect()


TEXT = "L’an deux mil vingt et un, le lundi 18 janvier, le conseil municipal s’est réuni.\n" * 8
PAPER = act_text.ActText(
    1000, "papers/2021-01-18.pdf", "0" * 64, "application/pdf", "minutes", "read", TEXT, (0, 300), "Valmont-sur-Orge", date(2021, 1, 18),
    None, None, None, None,
)  # fmt: skip
OF_NO_PAPER = 777  # an act that a row of open data alone tells
PASSAGES = [
    acts.Passage(1000, "papers/2021-01-18.pdf", 1, "deliberation", 10000, "title", 6, 28, "deux mil vingt et un,"),
    acts.Passage(1000, "papers/2021-01-18.pdf", 2, "vote", 10000, "outcome", 400, 420, "conseil municipal"),
]


def open_grids(page: AppTest) -> None:
    """As if the visitor had opened the line of all columns of every table."""
    for key in _EVERY_TABLE:
        page.session_state[key] = True


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> Open:
    """`open_page(stem, made_frames, **words)`: the page of `pages/<stem>.py`, run once with these words in its address.

    Grids of all columns are open, unless `closed`.
    """

    def opened(
        stem: str, made: dict[str, pl.DataFrame] | None = None, text: Callable[[str], str] = str, closed: bool = False, **words: Any
    ) -> AppTest:
        found = frames() if made is None else made
        version = f"made-{id(found)}"
        data_scope.forget()
        monkeypatch.setattr(engine, "shared_engine", lambda url=None: None)
        monkeypatch.setattr(tables, "frames", lambda _engine: Made(version, found))
        monkeypatch.setattr(tables, "data_version", lambda _engine: version)
        _give_acts(monkeypatch, bool(found["documents"].height), text)
        page = AppTest.from_file(MAIN, default_timeout=WAIT)
        if not closed:
            open_grids(page)
        for word, said in words.items():
            page.query_params[word.rstrip("_")] = said
        if stem != "overview":
            page.switch_page(navigation.path(stem))
        return page.run()

    return opened


def _give_acts(monkeypatch: pytest.MonkeyPatch, some: bool, text: Callable[[str], str]) -> None:
    paper = replace(PAPER, text=text(TEXT), source=text(PAPER.source), council=text(PAPER.council or ""), publisher=text("Ville"))
    passages.paper.clear()
    passages.of_fact.clear()
    view._versions.clear()
    monkeypatch.setattr(view, "shared_engine", lambda: None)
    monkeypatch.setattr(passages, "shared_engine", lambda: None)
    monkeypatch.setattr(scan_view, "_pages", lambda _document, _version: frozenset())
    monkeypatch.setattr(act_text, "act_text", lambda _engine, number: paper if some and number == PAPER.document_id else None)
    proofs = [replace(one, quote=text(one.quote)) for one in PASSAGES]
    monkeypatch.setattr(acts, "evidence_of_act", lambda _engine, number, _papers=None: [] if number == OF_NO_PAPER else proofs)
    older = act_versions.Version(999, text("papers/ancien.pdf"), "superseded", False, datetime(2026, 1, 1))
    monkeypatch.setattr(act_versions, "versions_of", lambda _engine, number: [older, replace(older, document_id=1000)])
    fact = contested.Fact("0" * 64, "attendance", "membre", None, {"name": text("Anne"), "status": "present"}, 1000, 1, text("Valmont"))
    monkeypatch.setattr(contested, "behind", lambda _engine, _proofs: fact)
    monkeypatch.setattr(acts, "evidence_of_session", lambda _engine, number, _papers=None: PASSAGES[:1])
    monkeypatch.setattr(acts, "evidence_of_attendance", lambda _engine, session, councillor, _papers=None: PASSAGES[:1])
    monkeypatch.setattr(acts, "evidence_of", lambda _engine, owner, number, _papers=None: PASSAGES[1:])
