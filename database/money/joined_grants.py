"""A grant voted, and one published, as the join sees them."""

from dataclasses import dataclass
from datetime import date

from database.identities.names import words

_LEFT_OUT = frozenset(("association", "assoc", "asso", "l", "d", "la", "le", "les", "de", "du", "des", "et"))


@dataclass(frozen=True, slots=True)
class VotedGrant:
    """A grant of a deliberation; the amount in cents."""

    key: int
    council: int
    date: date
    beneficiary: str
    title: str
    number: str | None
    amount: int | None


@dataclass(frozen=True, slots=True)
class PublishedGrant:
    """One beneficiary of one agreement as its grantor published it; `amounts`: the whole and the beneficiary's part, in cents."""

    key: int
    council: int
    date: date | None
    year: int | None
    beneficiary: str
    purpose: str
    decision: str | None
    amounts: tuple[int, ...]


def beneficiary_key(name: str) -> str:
    """The words of an association's name in order, without "association" and small words; where nothing else is left they stay."""
    found = words(name)
    return " ".join(w for w in found if w not in _LEFT_OUT) or " ".join(found)
