"""The lists of packages are those of the lock, each with a licence that lets us; holes are looked for in all that runs."""

import json
import subprocess
import sys

import pytest

from benchmarks.shipping import supply
from tests.house_files import ROOT
from tests.test_lock import packages

# Licences under which a package may run beside MIT code that is given away; another is looked at by a person first.
FREE = {
    "0BSD", "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CNRI-Python", "HPND", "ISC", "LGPL-2.1-or-later",
    "LGPL-3.0-only", "MIT", "MIT-0", "MIT-CMU", "MPL-2.0", "PSF-2.0", "Unlicense", "ZPL-2.1", "Zlib",
}  # fmt: skip
GIVEN_NO_VISITOR = {"benchmarks", "evaluation", "sample_data", "tests"}
HOLES = """import hashlib, pickle, subprocess, tempfile, yaml
from xml.etree import ElementTree


def hole(words: str, db) -> None:
    assert words
    subprocess.run(words, shell=True)
    eval(words)
    pickle.loads(words)
    yaml.load(words)
    hashlib.md5(words)
    tempfile.mktemp()
    ElementTree.fromstring(words)
    db.execute(f"SELECT * FROM council WHERE name = '{words}'")
"""
RULES = ("S101", "S602", "S307", "S301", "S506", "S324", "S306", "S314", "S608")
# Of another system alone: never installed here, so that nothing of it is told.
ABSENT = {"httpx2-jsfetch"}


def _components() -> list[dict[str, object]]:
    return list(json.loads(supply.SBOM.read_text("utf-8"))["components"])


def test_the_list_is_that_of_the_lock() -> None:
    told = {(str(one["name"]).lower(), str(one["version"])) for one in _components()}
    for lock in ("requirements.txt", "requirements-dev.txt"):
        # A package may be locked in several versions, for several Pythons: the lock's own reader keeps one of them.
        assert {(name, version) for name, (version, _) in packages(lock).items()} <= told
        assert {(name.lower(), version) for name, version, _ in supply.locked(lock)} <= told
    locked = {(name.lower(), version) for lock in ("requirements.txt", "requirements-dev.txt") for name, version, _ in supply.locked(lock)}
    assert told == locked


def test_every_entry_of_the_lock_is_read() -> None:
    for lock in ("requirements.txt", "requirements-dev.txt"):
        lines = (ROOT / lock).read_text("utf-8").splitlines()
        assert len(list(supply.locked(lock))) == sum("==" in line and not line.startswith((" ", "#")) for line in lines)


def test_the_page_is_written_from_the_same_list() -> None:
    page = supply.LICENCES.read_text("utf-8")
    assert not [one["name"] for one in _components() if f"| {one['name']} | {one['version']} | " not in page]


def test_every_package_that_runs_is_free() -> None:
    run = {str(one["name"]): one for one in _components() if one["scope"] == "required"}
    untold = [name for name, one in run.items() if "licenses" not in one]
    assert not untold
    for name, one in run.items():
        words = str(one["licenses"][0]["expression"]).replace("(", "").replace(")", "").split()  # type: ignore[index]
        assert {word for word in words if word not in ("AND", "OR", "WITH")} <= FREE | {"LLVM-exception"}, name
    assert {str(one["name"]) for one in _components() if "licenses" not in one} <= ABSENT


@pytest.mark.parametrize(
    ("told", "licence"),
    [
        ({"License-Expression": "MIT OR Apache-2.0"}, "MIT OR Apache-2.0"),
        ({"License": "MPL-2.0 AND MIT"}, "MPL-2.0 AND MIT"),
        ({"License": "BSD"}, "BSD-3-Clause"),
        ({"License": "see the file"}, "unknown"),
        ({"Classifier": "License :: OSI Approved :: Apache Software License"}, "Apache-2.0"),
    ],
)
def test_a_licence_is_read_in_what_a_package_tells(told: dict[str, str], licence: str) -> None:
    from email.message import Message  # noqa: PLC0415

    held = Message()
    held["Name"] = "any"
    for name, value in told.items():
        held[name] = value
    assert supply.licence_of(held) == licence  # type: ignore[arg-type]


@pytest.mark.parametrize("room", sorted({path.parent.name for path in ROOT.glob("*/__init__.py")} - GIVEN_NO_VISITOR))
def test_holes_are_looked_for_in_every_room_that_runs(room: str) -> None:
    """`make lint`, beside `make test`, runs ruff over all."""
    asked = ["check", "--no-cache", "--output-format", "concise", "--stdin-filename", f"{room}/hole.py", "-"]
    command = [sys.executable, "-m", "ruff", *asked]
    told = subprocess.run(command, input=HOLES, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    assert {rule for rule in RULES if f" {rule} " not in told} == set()
