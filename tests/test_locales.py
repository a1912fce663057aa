"""The catalogue: the same keys and places in French and English, none unused, none missing."""

import ast
import fnmatch
import re
from collections.abc import Iterator
from functools import cache

import pytest
from babel.messages.pofile import read_po

from locales import LANGUAGES, Language, catalogue, text
from tests.house_files import ROOT, python_files, tree

PLACE = re.compile(r"\{(\w*)[^}]*\}")
KEY = re.compile(r"[a-z_]+(\.[a-z0-9_-]+)+")
ASKS = {"text", "plural", "say", "sentence"}
ROOMS = (
    "app.py",
    "api",
    "charts",
    "data_loaders",
    "database",
    "exports",
    "metrics",
    "pages",
    "sample_data",
    "ui",
    "benchmarks",
    "locales",
)


@cache
def keys(language: Language) -> dict[str, tuple[str, ...]]:
    """Key -> its sentence, or its forms."""
    entries: dict[str, tuple[str, ...]] = {}
    for path in sorted((ROOT / "locales" / language).glob("*.po")):
        with path.open("rb") as source:
            for message in read_po(source, locale=language):
                if message.id:
                    key = message.id if isinstance(message.id, str) else message.id[0]
                    assert key not in entries, f"{path}: {key} twice"
                    entries[key] = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
    return entries


def strings() -> Iterator[str | re.Pattern[str]]:
    """Every string of the code: as it is, and f-strings as patterns."""
    for path in python_files(*ROOMS):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.JoinedStr):
                literal = [str(v.value) if isinstance(v, ast.Constant) else None for v in node.values]
                if re.search(r"[a-z]{3}[a-z_.]*\.|\.[a-z_.]*[a-z]{3}", "".join(piece or " " for piece in literal)):
                    yield re.compile("".join(r"[\w. -]+" if piece is None else re.escape(piece) for piece in literal))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def asked() -> Iterator[tuple[str, str]]:
    """(place, key) of each key that `text` or `plural` is called with, literally."""
    for path in python_files(*ROOMS):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and node.args:
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                first = node.args[0].value if isinstance(node.args[0], ast.Constant) else None
                if name in ASKS and isinstance(first, str) and KEY.fullmatch(first):
                    yield f"{path}:{node.lineno}", first


def lost() -> Iterator[tuple[str, str]]:
    """(place, key) of each reason why a standard has no place for something; what is made of a name stands as it is made."""
    for path in python_files("exports", "api"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "no_place.tell":
                said = ast.unparse(node.args[0])
                reason = re.sub(r"\{[^}]*\}", "*", ast.literal_eval(said.removeprefix("f")))
                yield f"{path}:{node.lineno}", f"standards.no_place.{reason}"


def test_both_languages_have_the_same_keys() -> None:
    assert keys("fr").keys() ^ keys("en").keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_empty(language: Language) -> None:
    assert not [key for key, forms in keys(language).items() if not all(form.strip() for form in forms)]


def test_both_languages_fill_the_same_places() -> None:
    unequal = []
    for key in keys("fr").keys() & keys("en").keys():
        french, english = ({place for form in keys(lang)[key] for place in PLACE.findall(form)} for lang in LANGUAGES)
        if french != english:
            unequal.append((key, french ^ english))
    assert not unequal


def test_no_sentence_is_missing() -> None:
    assert not [(place, key) for place, key in asked() if key not in keys("fr")]


def test_no_reason_of_a_standard_is_without_its_sentence() -> None:
    """One made of a column's name is told by "standards.missing"."""
    found = [one for one in lost() if one[1] != "standards.no_place.missing_*"]
    assert len(found) > 10
    assert not [(place, key) for place, key in found if not fnmatch.filter(keys("fr"), key)]


def test_no_sentence_is_unused() -> None:
    said = list(strings())
    exact = {s for s in said if isinstance(s, str)}
    patterns = {s.pattern: s for s in said if not isinstance(s, str)}.values()
    assert not [key for key in keys("fr") if key not in exact and not any(p.fullmatch(key) for p in patterns)]


def test_every_sentence_can_be_filled() -> None:
    for language in LANGUAGES:
        assert catalogue(language)
        for key, forms in keys(language).items():
            for form in forms:
                assert form.format(**dict.fromkeys(PLACE.findall(form), 1)), key


def test_sums_are_written_as_the_language_writes_them() -> None:
    sums = {"counted": 44151.5, "total": 88303.0}
    assert "44\u202f151,50" in text("warning.grants_total", "fr", **sums)
    assert "88,303:" in text("warning.grants_total", "en", **sums)
