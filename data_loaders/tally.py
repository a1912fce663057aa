"""The account of a load: how many files of each fate, and the reasons, said aloud at its end."""

import sys
from collections import Counter
from dataclasses import dataclass, field
from typing import TextIO

from database.identities.merges import Settled
from database.incoming import Saved
from locales import plural, text

_READ = ("kept", "replaced", "unchanged", "other")


@dataclass(slots=True)
class Tally:
    """What became of the files: how many by state, how many were rosters or open data, why some were refused, what a person must tell."""

    states: Counter[str] = field(default_factory=Counter)
    reasons: list[str] = field(default_factory=list)
    rosters: int = 0
    tables: int = 0
    merges: Settled | None = None
    questions: list[str] = field(default_factory=list)
    emptied: int = 0  # tables of a known form of which no row could be kept

    def count(self, saved: Saved) -> None:
        """One more file; a reason that holds for a whole folder is told once."""
        self.states[saved.state] += 1
        if saved.state in ("refused", "other") and saved.reason and saved.reason not in self.reasons[-1:]:
            self.reasons.append(saved.reason)

    @property
    def read(self) -> int:
        """Files that were read, now or before."""
        return sum(self.states[state] for state in _READ)

    def tell(self) -> None:
        """The reasons, then the counts in one sentence."""
        for reason in self.reasons:
            say(reason, sys.stderr)
        if self.merges and self.merges.changed:
            say(settled(self.merges), sys.stderr)
        fates = ", ".join(plural(f"loading.{state}", self.states[state], "fr") for state in _READ)
        files = plural("loading.files", sum(self.states.values()), "fr")
        if self.rosters:
            files = text("loading.among_them", "fr", files=files, rosters=plural("loading.rosters", self.rosters, "fr"))
        if self.tables:
            files = text("loading.among_them", "fr", files=files, rosters=plural("loading.tables", self.tables, "fr"))
        read, refused = plural("loading.read", self.read, "fr"), plural("loading.refused", self.states["refused"], "fr")
        say(text("loading.counts", "fr", files=files, read=read, fates=fates, refused=refused), sys.stdout)
        for question in self.questions:
            say(question, sys.stdout)


def settled(merges: Settled) -> str:
    """How the merges of names now stand, in one sentence."""
    return text("aliases.settled", "fr", accepted=merges.accepted, proposed=merges.proposed, refused=merges.refused)


def say(sentence: str, stream: TextIO) -> None:
    """One line, whatever a file's name holds."""
    stream.write(sentence.encode("utf-8", "replace").decode() + "\n")
