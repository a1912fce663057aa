"""Every regular expression of the rooms that read foreign text, and strings that are hard for it."""

import ast
import importlib
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

op: Any = importlib.import_module("re._constants")
parser: Any = importlib.import_module("re._parser")
ROOT = Path(__file__).parents[2]
ROOMS = ("data_loaders", "database")
PIECES = (
    *(" ", "\n", "\t", "a", "A", "é", "1", "0", ".", ",", "-", "_", "(", ")", "'", "/", ":", "\u2028", "\x02"),
    *("1 ", "1.", "1,", "12 345,67 ", "1 234 567 ", "12/03/2021 ", "18 h 30 ", "2021-"),
    *("a ", "A ", "a.", "a-", "Aa ", "AA ", "Jean DUBOIS ", "Jean DUBOIS, ", "jean dubois, ", "M. Jean DUBOIS ", "m. jean dubois, "),
    *("Mme A, M. B et ", "mme a, m. b et ", "POUR ", "pour ", "pour : ", "contre ", "vote ", "le maire ", "pouvoir à m. ", "lot n° 1 "),
    *(
        "minimum ",
        "maximum ",
        "€ ",
        "euros ",
        "article ",
        "présents : ",
        "absents ",
        "délibération n° ",
        "objet : ",
        "société ",
        "( ",
        "(a) ",
    ),
)
_RUN = re.compile(r"((?:\(\?[aimsx]+\))?)(?:\[\^?(?:\\.|[^\]\\])+\]|\\[sSwWdD]|\.)\{0?,\d+\}[?+]?")
_CLASSES = {op.CATEGORY_DIGIT: "1", op.CATEGORY_SPACE: " ", op.CATEGORY_WORD: "a"}


def folders() -> list[str]:
    """The folders of these rooms, under the root; nothing is imported to tell them."""
    return sorted({path.parent.relative_to(ROOT).as_posix() for path in _modules()})


def patterns_of(folder: str) -> dict[str, re.Pattern[str]]:
    """A folder's own patterns by module and name, or by module and line where they stand in a call; each is told once."""
    found: dict[str, re.Pattern[str]] = {}
    for path in _modules():
        if path.parent == ROOT / folder:
            found |= _written(path)
    once: dict[tuple[str, int], str] = {}
    for name, one in found.items():
        once.setdefault((one.pattern, one.flags), name)
    return {name: found[name] for name in once.values()}


def without_run(pattern: re.Pattern[str]) -> re.Pattern[str] | None:
    """What follows a bounded run of one kind of character, or of none, that a pattern begins with; None where it begins otherwise.

    From each place such a run tries the rest at this place and at so many after it at most: both grow alike, one a factor slower.
    """
    run = _RUN.match(pattern.pattern)
    return re.compile(run[1] + pattern.pattern[run.end() :], pattern.flags) if run else None


@cache
def _modules() -> list[Path]:
    return [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")) if "migrations" not in path.parts]


def _written(path: Path) -> dict[str, re.Pattern[str]]:
    module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    tree = ast.parse(path.read_text())
    found: dict[str, re.Pattern[str]] = {}
    if path.stem != "__main__":
        elsewhere = _judged_elsewhere(tree)
        for name, value in vars(importlib.import_module(module)).items():
            if name not in elsewhere:
                found |= {f"{module}.{name}{place}": one for place, one in _inside(value) if isinstance(one.pattern, str)}
    return found | {f"{module}:{line}": re.compile(words, flags) for line, words, flags in _calls(tree)}


def _judged_elsewhere(tree: ast.Module) -> set[str]:
    """The names that a module has from another of these rooms."""
    brought = (one for one in tree.body if isinstance(one, ast.ImportFrom) and (one.module or "").split(".")[0] in ROOMS)
    return {name.asname or name.name for one in brought for name in one.names}


def _inside(value: object, place: str = "") -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, re.Pattern):
        yield place, value
    elif isinstance(value, (dict, list, tuple, set, frozenset)):
        items: Iterable[Any] = value.items() if isinstance(value, dict) else enumerate(value)
        for key, one in items:
            yield from _inside(key, f"{place}[key]") if isinstance(key, re.Pattern) else ()
            yield from _inside(one, f"{place}[{key}]")


def _calls(tree: ast.Module) -> Iterator[tuple[int, str, int]]:
    """re.search("…") and its like, inside functions."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="re")), args=[ast.Constant(value=str(words)), *_]):
                flags = {getattr(re, one.attr) for one in ast.walk(node) if isinstance(one, ast.Attribute) and one.attr.isupper()}
                yield node.lineno, words, sum(flags)


Attack = Callable[[int], str]  # a hard text of the length asked for


def attacks(pattern: re.Pattern[str]) -> list[Attack]:
    """The common pieces, and pieces made from the pattern itself: what it nearly matches, again and again."""
    sample = "".join(_sample(parser.parse(pattern.pattern, pattern.flags)))
    own = sorted({sample[:cut] for cut in {len(sample), len(sample) - 1, len(sample) // 2, len(sample) // 3} if cut > 0})
    again: list[Attack] = [partial(_again, piece) for piece in dict.fromkeys((*PIECES, *own))]
    again += [partial(_then, start, filling) for start in own for filling in ("a ", " ", "1 ")]
    return again


@cache
def _common(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[: length - 1] + "!"  # what ends badly is tried again from each place


def _again(piece: str, length: int) -> str:
    return (_common if piece in PIECES else _common.__wrapped__)(piece, length)


def _then(start: str, filling: str, length: int) -> str:
    return (start + filling * length)[:length]


def _sample(tree: Any) -> Iterator[str]:
    """A short string that the pattern matches, or nearly."""
    for code, value in tree:
        if code is op.LITERAL:
            yield chr(value)
        elif code in (op.NOT_LITERAL, op.ANY):
            yield "x"
        elif code is op.IN:
            yield _member(value)
        elif code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            yield from list(_sample(value[2])) * max(1, min(value[0], 3))
        elif code is op.SUBPATTERN:
            yield from _sample(value[3])
        elif code is op.ATOMIC_GROUP:
            yield from _sample(value)
        elif code is op.BRANCH:
            yield from _sample(value[1][0])


def _member(items: Any) -> str:
    code, value = items[0]
    if code is op.NEGATE:
        return next((char for char in "xA1 ,." if not any(_holds(item, char) for item in items[1:])), "x")
    if code is op.RANGE:
        return chr(value[0])
    return chr(value) if code is op.LITERAL else _CLASSES.get(value, "x")


def _holds(item: Any, char: str) -> bool:
    code, value = item
    if code is op.LITERAL:
        return chr(value) == char
    if code is op.RANGE:
        return bool(value[0] <= ord(char) <= value[1])
    test = {op.CATEGORY_DIGIT: str.isdigit, op.CATEGORY_SPACE: str.isspace, op.CATEGORY_WORD: str.isalnum}.get(value)
    return test is not None and bool(test(char))
