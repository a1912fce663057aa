"""Holds who sat, as read in one council's papers, against a list of presences that others made: lines agreed, and each that is not.

`python -m benchmarks.presences REFERENCE.json PAPER…`; the reference is a list of sessions with `date`, `presents`, `excuses`, `absents`.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from benchmarks.papers import say
from data_loaders.documents import reading
from data_loaders.documents.worker import read_all
from database.identities.names import name_key

Sitting = dict[str, str]  # a person's key -> their name as printed


def main() -> None:
    """Lines compared are those of sessions that both sides have; a person whom either side alone counts present is told."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reference", type=Path)
    parser.add_argument("papers", nargs="+", type=Path)
    asked = parser.parse_args()
    theirs = _theirs(asked.reference)
    ours = _ours(asked.papers)
    agreed = differing = 0
    for date in sorted(ours.keys() & theirs.keys()):
        here, there = ours[date], theirs[date]
        alone = alone_of(here.keys(), there.keys())
        agreed += (len(here) + len(there) - len(alone)) // 2
        differing += len(alone)
        for key in sorted(alone):
            say(f"{date}: {'ours' if key in here else 'theirs'} alone: {(here | there)[key]}")
    sessions = len(ours.keys() & theirs.keys())
    share = agreed / max(1, agreed + differing)
    say(f"presences: {sessions} sessions of both; {agreed} lines agree, {differing} differ: {share:.4f}")
    say(f"presences: {len(theirs.keys() - ours.keys())} sessions are theirs alone, {len(ours.keys() - theirs.keys())} ours alone")


def alone_of(here: Iterable[str], there: Iterable[str]) -> set[str]:
    """Whom one side alone counts; one left over on each side with one word in common is one person ("Marie-Jo", "Marie-Josèphe")."""
    left, right = set(here) - set(there), set(there) - set(here)
    for key in sorted(left):
        like = [other for other in right if set(key.split()) & set(other.split())]
        if len(like) == 1 and sum(bool(set(like[0].split()) & set(one.split())) for one in left) == 1:
            left.discard(key)
            right.discard(like[0])
    return left | right


def _theirs(reference: Path) -> dict[str, Sitting]:
    sessions = json.loads(reference.read_text(encoding="utf-8"))
    return {one["date"]: {_key(name): name for name in one["presents"]} for one in sessions if one["presents"]}


def _ours(folders: list[Path]) -> dict[str, Sitting]:
    found: defaultdict[str, Sitting] = defaultdict(dict)
    for read in read_all(reading.find(folders)[0]):
        date = read.record.session.date
        for line in read.record.attendance:
            if date and line.status == "present":
                found[date][_key(line.name)] = line.name
    return found


def _key(name: str) -> str:
    """The words of a name in no order: one side writes the surname first, the other last."""
    return " ".join(sorted(name_key(name).split()))


if __name__ == "__main__":
    main()
