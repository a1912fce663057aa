"""The papers of one session as derivation sees them: what each says, and which prevails."""

from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reading:
    """One stored paper; `run` is the number of the import that brought it."""

    document_id: int
    sha256: str
    kind: str
    run: int
    record: dict[str, Any]

    @property
    def minutes(self) -> bool:
        """Minutes (procès-verbal) prevail over extracts."""
        return self.kind == "minutes"

    @property
    def acts(self) -> list[dict[str, Any]]:
        """The deliberations in the order of the paper."""
        found: list[dict[str, Any]] = self.record.get("deliberations") or []
        return found

    @property
    def printed_on(self) -> str:
        """The latest date that the paper prints of its own publication; empty where it prints none."""
        return max((printed_on(act) for act in self.acts), default="")

    @property
    def facts(self) -> int:
        """How much was read in it: between two versions of one import the fuller reading prevails."""
        return count_facts(self.record)


def printed_on(act: dict[str, Any]) -> str:
    """The later of the dates of publication and reception of one act, ISO, or empty."""
    return max(act.get("published_on") or "", act.get("received_on") or "")


def count_facts(record: dict[str, Any]) -> int:
    """Values that carry evidence: session fields, roll lines, acts with their votes, contracts, grants and budget."""
    total = len((record.get("session") or {}).get("evidence") or {}) + len(record.get("attendance") or [])
    for act in record.get("deliberations") or []:
        total += len(act.get("evidence") or {}) + len(act.get("contracts") or []) + len(act.get("grants") or [])
        total += bool((act.get("vote") or {}).get("evidence")) + bool((act.get("budget") or {}).get("evidence"))
    return total


def count_agrees(paper: Reading) -> bool:
    """Whether the paper prints as many present as it names."""
    stated = paper.record["session"].get("stated_present")
    return stated is not None and stated == sum(line["status"] == "present" for line in paper.record["attendance"])
