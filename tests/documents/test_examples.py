"""Each reading proves itself: EXAMPLES are found as stated by its `example` (or `read`), NOT_FOUND give nothing."""

import importlib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from data_loaders.documents.blocks.items_prose import prose
from data_loaders.documents.text.view import View

ROOT = Path(__file__).parents[2]
PATHS = sorted((ROOT / "data_loaders" / "documents").rglob("*.py"))
NAMES = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in PATHS if "EXAMPLES" in path.read_text(encoding="utf-8")]

VOTES = [name for name in NAMES if ".readings.vote." in name]  # read in the view of sentences, where few line ends are left


def _said(module: ModuleType, text: str) -> Any:
    read = getattr(module, "example", None) or module.read
    return read(text)


def test_every_fact_has_both_lists() -> None:
    modules = [importlib.import_module(name) for name in NAMES]
    assert len(modules) > 15
    assert [m.__name__ for m in modules if not m.EXAMPLES or not m.NOT_FOUND] == []


@pytest.mark.parametrize("name", NAMES)
def test_examples_are_found(name: str) -> None:
    module = importlib.import_module(name)
    said = [(text, expected, _said(module, text)) for text, expected in module.EXAMPLES]
    assert [one for one in said if one[2] != one[1]] == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_found(name: str) -> None:
    module = importlib.import_module(name)
    said = [(text, _said(module, text)) for text in module.NOT_FOUND]
    assert [one for one in said if one[1]] == []


@pytest.mark.parametrize("name", VOTES)
def test_votes_are_found_alike_where_lines_run_on(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module, plain = importlib.import_module(name), View.of
    monkeypatch.setattr(View, "of", lambda text: prose(plain(text)))
    assert [text for text, expected in module.EXAMPLES if _said(module, text) != expected] == []
    assert [text for text in module.NOT_FOUND if _said(module, text)] == []
