"""The lock: everything pinned and hashed, nothing below the floors that known holes set."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# Package -> least version, and why.
FLOORS = {
    "streamlit": ("1.54.0", "CVE-2026-33682"),
    "starlette": ("1.1.0", "CVE-2026-48818"),
    "lxml": ("6.1", "stops entity bombs by an amplification limit"),
    "pillow": ("11.3", "CVE-2025-48379"),
    "requests": ("2.32.4", "CVE-2024-47081"),
    "urllib3": ("2.6", "CVE-2025-66418"),
}


def packages(lock: str) -> dict[str, tuple[str, int]]:
    """Name -> (version, number of hashes)."""
    entries = re.split(r"\n(?=\S)", (ROOT / lock).read_text(encoding="utf-8"))
    found = {}
    for entry in entries:
        if not entry.startswith("#") and entry.strip():
            head = re.match(r"([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^ ;\\\n]+)", entry)
            assert head, f"{lock}: not pinned: {entry.splitlines()[0]}"
            found[head[1].lower()] = (head[2], entry.count("--hash=sha256:"))
    return found


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_everything_is_pinned_and_hashed(lock: str) -> None:
    assert packages(lock)
    assert not [name for name, (_, hashes) in packages(lock).items() if not hashes]


@pytest.mark.parametrize(("lock", "asked"), [("requirements.txt", "requirements.in"), ("requirements-dev.txt", "requirements-dev.in")])
def test_everything_asked_for_is_locked(lock: str, asked: str) -> None:
    lines = (ROOT / asked).read_text(encoding="utf-8").split("\n")
    names = [re.split(r"[\[=<>;# ]", line, maxsplit=1)[0].lower() for line in lines if line and not line.startswith(("#", "-"))]
    assert not set(names) - packages(lock).keys()


def test_nothing_is_below_its_floor() -> None:
    locked = packages("requirements.txt")
    low = [f"{name} {locked[name][0]} < {floor} ({why})" for name, (floor, why) in FLOORS.items() if name in locked]
    assert not [line for line in low if _parts(line.split()[1]) < _parts(line.split()[3])]


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version)[:3])
