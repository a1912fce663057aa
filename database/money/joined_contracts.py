"""A contract voted, and one published, as the join sees them."""

from dataclasses import dataclass
from datetime import date

from database.money.firm_keys import firm_keys


@dataclass(frozen=True, slots=True)
class Voted:
    """A contract of a deliberation: amounts in cents; `sirens` of its suppliers where printed."""

    key: int
    council: str
    siret: str | None
    date: date
    suppliers: tuple[str, ...]
    sirens: frozenset[str]
    title: str
    amounts: tuple[int, ...]  # its amount, and a framework's ceiling, else its floor
    lot: str | None
    renewed: tuple[int, ...] = ()  # a ceiling a period over all its periods, as buyers publish it


@dataclass(frozen=True, slots=True)
class Published:
    """A contract as its buyer published it."""

    key: int
    buyer: str | None
    siret: str | None
    date: date | None
    suppliers: tuple[str, ...]
    sirens: frozenset[str]
    title: str
    amounts: tuple[int, ...]
    lot: str | None


def keys_of(one: Voted | Published) -> set[str]:
    """The keys of all its suppliers."""
    return {key for name in one.suppliers for key in firm_keys(name)}
