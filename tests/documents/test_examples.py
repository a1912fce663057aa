"""Each reading proves itself: EXAMPLES are found as stated by its `example` (or `read`), NOT_FOUND give nothing."""

import importlib
import pkgutil
from types import ModuleType
from typing import Any

import pytest

from data_loaders import documents


def _modules() -> list[ModuleType]:
    names = [m.name for m in pkgutil.walk_packages(documents.__path__, f"{documents.__name__}.")]
    return [module for name in names if hasattr(module := importlib.import_module(name), "EXAMPLES")]


MODULES = _modules()
FOUND = [(module, text, expected) for module in MODULES for text, expected in module.EXAMPLES]
NOT_FOUND = [(module, text) for module in MODULES for text in module.NOT_FOUND]


def _said(module: ModuleType, text: str) -> Any:
    read = getattr(module, "example", None) or module.read
    return read(text)


def test_every_fact_has_both_lists() -> None:
    assert len(MODULES) > 15
    assert [m.__name__ for m in MODULES if not m.EXAMPLES or not m.NOT_FOUND] == []


@pytest.mark.parametrize(("module", "text", "expected"), FOUND, ids=lambda v: getattr(v, "__name__", str(v))[-60:])
def test_example_is_found(module: ModuleType, text: str, expected: object) -> None:
    assert _said(module, text) == expected


@pytest.mark.parametrize(("module", "text"), NOT_FOUND, ids=lambda v: getattr(v, "__name__", str(v))[-60:])
def test_nothing_is_found(module: ModuleType, text: str) -> None:
    assert not _said(module, text)
