"""Members of a council: invented people with a civility, a group and a function."""

from dataclasses import dataclass
from random import Random

from sample_data.name_stock import MEN, SURNAMES, WOMEN


@dataclass(frozen=True, slots=True)
class Person:
    """Printed "Mme Jeanne VAUDRELON"; `woman` governs civility and agreement."""

    first: str
    last: str
    woman: bool

    @property
    def name(self) -> str:
        """First name, then the surname in capitals, as the papers print it."""
        return f"{self.first} {self.last.upper()}"

    @property
    def civil(self) -> str:
        """With the civility."""
        return f"{'Mme' if self.woman else 'M.'} {self.name}"

    def agree(self, word: str) -> str:
        """`word` in the person's gender: "présent" or "présente"."""
        return f"{word}e" if self.woman else word


@dataclass(frozen=True, slots=True)
class Member:
    """A person in a seat of one mandate."""

    person: Person
    group: str
    role: str | None = None


def draw_people(rng: Random, surnames: list[str], count: int) -> list[Person]:
    """`count` people, taking their surnames off `surnames` so that no two share one."""
    people = []
    for index in range(count):
        woman = index % 2 == 0
        people.append(Person(rng.choice(WOMEN if woman else MEN), surnames.pop(), woman))
    return people


def shuffled_surnames(rng: Random) -> list[str]:
    """All invented surnames in the draw's order."""
    return rng.sample(SURNAMES, len(SURNAMES))


def seat(people: list[Person], groups: tuple[tuple[str, int], ...], deputies: int) -> list[Member]:
    """Functions to the first of the majority, groups by their sizes: [(group, seats), …]; the mayor comes first."""
    sizes = [group for group, seats in groups for _ in range(seats)]
    members = []
    for index, (person, group) in enumerate(zip(people, sizes, strict=True)):
        role = None
        if index == 0:
            role = "maire"
        elif index <= deputies:
            role = f"{index}{('re' if person.woman else 'er') if index == 1 else 'e'} {person.agree('adjoint')} au maire"
        members.append(Member(person, group, role))
    return members
