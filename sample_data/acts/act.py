"""One item of an agenda, before a paper prints it."""

from dataclasses import dataclass, field
from random import Random
from typing import Literal

from data_loaders.documents.record import BudgetRecord, ContractRecord, GrantRecord

Kind = Literal["vote", "secret", "noted", "deferred", "withdrawn"]
PLACES = (
    "école du Verger",
    "école des Quatre-Vents",
    "gymnase des Tilleuls",
    "médiathèque La Passerelle",
    "stade de la Prairie",
    "crèche Les Libellules",
    "salle des fêtes du Belvédère",
    "piscine des Roseaux",
    "théâtre de la Grange",
    "centre technique municipal",
)
STREETS = (
    "rue des Tanneurs",
    "avenue de la Gare",
    "rue du Vieux-Pont",
    "place du Marché-aux-Grains",
    "boulevard des Peupliers",
    "quai Vert",
)


@dataclass(slots=True)
class Act:
    """`report` are paragraphs; `decisions` follow "décide" and begin with "de"/"d'"; `table` is printed after them, header first."""

    title: str
    report: list[str]
    decisions: list[str]
    kind: Kind = "vote"
    table: list[tuple[str, str]] = field(default_factory=list)
    contracts: list[ContractRecord] = field(default_factory=list)
    grants: list[GrantRecord] = field(default_factory=list)
    budget: BudgetRecord = field(default_factory=BudgetRecord)
    subject: str = ""
    interested: bool = False
    private: tuple[str, ...] = ()


@dataclass(slots=True)
class Awarded:
    """A contract already printed in an earlier act, which a later one may amend."""

    subject: str
    contract: ContractRecord


def place(rng: Random) -> str:
    """Some public building of the town."""
    return rng.choice(PLACES)


def of_the(name: str) -> str:
    """The name after "de": de l'école du Verger, du gymnase des Tilleuls."""
    masculine = name.split(maxsplit=1)[0] in {"gymnase", "stade", "théâtre", "centre", "boulevard", "quai"}
    if name[0] in "aeéi":
        return f"de l'{name}"
    return f"du {name}" if masculine else f"de la {name}"
