"""Every chart that a page draws has a title of its own in both languages, and a table of the same page follows it."""

import ast

from locales import LANGUAGES, catalogue
from tests.house_files import python_files, tree


def _names() -> dict[str, str]:
    """Name of each chart drawn by a literal name -> its file."""
    found = {}
    for path in python_files("pages", "ui"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if called == "chart":
                    found[str(node.args[0].value)] = str(path)
    return found


def test_every_chart_has_a_title() -> None:
    names = _names()
    assert {"people", "cells"} <= names.keys()
    for language in LANGUAGES:
        said = catalogue(language)
        assert not [name for name in names if said.gettext(f"ui.chart.{name}") == f"ui.chart.{name}"]


def test_a_page_with_a_chart_has_a_table() -> None:
    for file in set(_names().values()):
        source = next(path for path in python_files("pages", "ui") if str(path) == file)
        assert any(isinstance(node, ast.Call) and getattr(node.func, "id", "") == "table" for node in ast.walk(tree(source))), file
