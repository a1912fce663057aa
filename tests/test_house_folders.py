"""The laws inside a room: how many files a folder holds, which folder of the reader imports which, no circle of modules.

Where today's code breaks a law it is named here. These lists may only get shorter: an entry that is no longer needed fails.
"""

from collections import Counter

import pytest

from tests.house_files import files
from tests.house_graph import circle, graph
from tests.test_house import LAW

MOST = 20  # files in one folder, its __init__ among them
# The words of the house, a file each; what Alembic writes; tests, which mirror the rooms.
UNBOUNDED = ("council", "database/migrations/versions", "tests")
TOO_FULL = {
    "locales/en": 37,
    "locales/fr": 37,
}

READER = "data_loaders.documents"
# A paper flows down this list: a folder imports those before it.
ORDER = ("pages", "text", "blocks", "readings", "choice", "checks")
# What all of them speak of: the paper, its facts, its record, whether its numbers close; none imports what runs the whole cascade.
WORDS = ("closing", "fact", "paper", "proposal", "record")
BREAKS = {
    ("blocks.items_decisions", "readings.items.items_heading"),
    ("blocks.kind", "readings.roll_machine.rolls"),
    ("pages.html", "text.word_set"),
    ("pages.scan", "text.view"),
    ("pages.scan_layout", "blocks.stamps"),
    ("readings.tables.gathered_rows", "choice.items"),
}


def test_folders_are_small() -> None:
    full = {folder: count for folder, count in _counts().items() if count > TOO_FULL.get(folder, MOST)}
    assert not full, "split them by what their files are about"


def test_no_folder_is_called_too_full_that_is_not() -> None:
    counts = _counts()
    assert not [folder for folder in TOO_FULL if counts[folder] <= MOST], "take them from TOO_FULL"


def _counts() -> Counter[str]:
    counts: Counter[str] = Counter()
    for path in files():
        folder = path.parent.as_posix()
        if path.suffix in (".py", ".po") and not folder.startswith(UNBOUNDED):
            counts[folder] += 1
    return counts


def test_the_readers_folders_import_only_those_before_them() -> None:
    new = _breaks() - BREAKS
    assert not new, "a folder of the reader imports a later one"


def test_no_break_is_named_that_is_mended() -> None:
    mended = BREAKS - _breaks()
    assert not mended, "take them from BREAKS"


def _breaks() -> set[tuple[str, str]]:
    return {
        (name.removeprefix(f"{READER}."), other.removeprefix(f"{READER}."))
        for name, others in graph("data_loaders").items()
        for other in others
        if _breaks_the_order(name, other)
    }


def _breaks_the_order(name: str, other: str) -> bool:
    if not (name.startswith(f"{READER}.") and other.startswith(f"{READER}.")):
        return False
    own, used = (module.removeprefix(f"{READER}.").split(".")[0] for module in (name, other))
    if own not in ORDER:
        return False
    return used not in WORDS if used not in ORDER else ORDER.index(used) > ORDER.index(own)


@pytest.mark.parametrize(
    ("name", "other", "breaks"),
    [
        ("blocks.kind", "text.view", False),
        ("blocks.kind", "readings.roll_machine.rolls", True),
        ("readings.roll.roll", "readings.items.items", False),
        ("checks.confidence", "record", False),
        ("text.view", "pipeline", True),
        ("pipeline", "checks.confidence", False),
    ],
)
def test_the_order_itself(name: str, other: str, breaks: bool) -> None:
    assert _breaks_the_order(f"{READER}.{name}", f"{READER}.{other}") == breaks


def test_the_order_names_the_folders_that_are_there() -> None:
    found = {path.parts[2] for path in files() if path.parts[:2] == ("data_loaders", "documents") and len(path.parts) > 3}
    assert found == set(ORDER)


def test_no_module_imports_itself_by_others() -> None:
    assert circle(graph(*LAW)) == []


def test_a_circle_is_seen() -> None:
    arrows = {"a": frozenset({"b"}), "b": frozenset({"c"}), "c": frozenset({"a"}), "d": frozenset({"a"})}
    assert set(circle(arrows)) == {"a", "b", "c"}
    assert circle({"a": frozenset({"b"}), "b": frozenset()}) == []


def test_nothing_that_is_judged_reads_how_it_is_judged() -> None:
    rooms = [room for room in LAW if room != "evaluation"]
    judged = {name: others for name, others in graph(*rooms, "evaluation").items() if not name.startswith("evaluation")}
    assert not [name for name, others in judged.items() for other in others if other.split(".")[0] == "evaluation"]
