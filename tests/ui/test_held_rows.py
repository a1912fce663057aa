"""Rows that several parts of a page ask for are made once for a version and a question."""

from collections.abc import Callable

import polars as pl
import pytest

from metrics.filters.filters import Filters
from ui import data_scope
from ui.rows import money_rows, published

ROWS = pl.DataFrame({"kind": ["framework", "fixed"]})


@pytest.fixture
def version(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The data version, to be changed."""
    held = ["1"]
    monkeypatch.setattr(data_scope, "version", lambda: held[0])
    monkeypatch.setattr(data_scope, "scope", lambda: ())
    monkeypatch.setattr(data_scope, "_narrowed", lambda *_: None)
    data_scope.forget()
    return held


@pytest.mark.parametrize(
    ("module", "make", "ask"), [(money_rows, "_held", money_rows.held), (published, "_published", lambda _filters: published.published())]
)
def test_rows_are_made_once_a_version(
    monkeypatch: pytest.MonkeyPatch, version: list[str], module: object, make: str, ask: Callable[[Filters], pl.DataFrame]
) -> None:
    made: list[int] = []

    def rows(*_: object) -> pl.DataFrame:
        made.append(1)
        return ROWS

    monkeypatch.setattr(module, make, rows)
    for _ in range(2):
        assert ask(Filters()).equals(ROWS)
    assert len(made) == 1
    version[0] = "2"
    ask(Filters())
    assert len(made) == 2
    data_scope.forget()


def test_contracts_of_a_kind_are_taken_of_those_held(monkeypatch: pytest.MonkeyPatch, version: list[str]) -> None:
    monkeypatch.setattr(money_rows, "_held", lambda *_: ROWS)
    assert version
    assert money_rows.held(Filters(), "fixed").equals(ROWS.filter(kind="fixed"))
    assert money_rows.held(Filters()).equals(ROWS)
    data_scope.forget()
