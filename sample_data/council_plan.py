"""The two invented councils: their towns, seats, groups and mandates."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from sample_data.people import Member, Person, draw_people, seat, shuffled_surnames


@dataclass(frozen=True, slots=True)
class Mandate:
    """Who sat from `start` to `end` (None: still open)."""

    start: date
    end: date | None
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class CouncilPlan:
    """A council and how its office writes."""

    town: str
    folder: str
    department: str
    siret: str
    hour: str
    weekday: int
    mandates: tuple[Mandate, ...]
    first: date
    last: date
    number_form: str

    def mandate(self, day: date) -> Mandate:
        """The mandate under way on a day."""
        return [m for m in self.mandates if m.start <= day][-1]


def resigned(mandate: Mandate, place: int, newcomer: Person, day: date) -> tuple[Mandate, Mandate]:
    """One member gives up the seat; the next on the list takes it, in the same group (article L270 of the electoral code)."""
    left = mandate.members[place]
    members = (*mandate.members[:place], Member(newcomer, left.group), *mandate.members[place + 1 :])
    return replace(mandate, end=day - timedelta(1)), Mandate(day, mandate.end, members)


def _turnover(rng: Random, kept: list[Person], surnames: list[str], seats: int) -> list[Person]:
    """The next council: about three in five of the last one, and newcomers; a new mayor."""
    staying = rng.sample(kept[1:], seats * 3 // 5)
    return staying + draw_people(rng, surnames, seats - len(staying))


def clairvoncourt() -> CouncilPlan:
    """A town of 27 seats; two mandates, turned over in March 2026."""
    rng = Random("clairvoncourt")
    surnames = shuffled_surnames(Random("surnames"))[:40]
    first = draw_people(rng, surnames, 27)
    second = _turnover(rng, first, surnames, 27)
    (newcomer,) = draw_people(rng, surnames, 1)
    before = tuple(seat(first, (("Clairvoncourt ensemble", 21), ("Agir autrement", 6)), 7))
    return CouncilPlan(
        "Clairvoncourt",
        "clairvoncourt",
        "la Haute-Lanelle",
        "21999001700010",
        "19:00",
        1,
        (
            *resigned(Mandate(date(2020, 5, 26), date(2026, 3, 20), before), 15, newcomer, date(2023, 1, 9)),
            Mandate(date(2026, 3, 21), None, tuple(seat(second, (("Un nouvel élan", 20), ("Clairvoncourt ensemble", 7)), 7))),
        ),
        date(2020, 5, 26),
        date(2026, 6, 30),
        "{year}-{month:02d}-{item:02d}",
    )


def port_sauvelle() -> CouncilPlan:
    """A town of 33 seats; two mandates, turned over in May 2020."""
    rng = Random("port-sauvelle")
    surnames = shuffled_surnames(Random("surnames"))[40:]
    first = draw_people(rng, surnames, 33)
    second = _turnover(rng, first, surnames, 33)
    groups = (("Port-Sauvelle d'abord", 25), ("La ville en commun", 5), ("Rive gauche", 3))
    return CouncilPlan(
        "Port-Sauvelle",
        "port-sauvelle",
        "l'Orvanche-Maritime",
        "21999002500013",
        "18:30",
        3,
        (
            Mandate(date(2017, 9, 1), date(2020, 5, 27), tuple(seat(first, groups, 9))),
            Mandate(date(2020, 5, 28), None, tuple(seat(second, groups, 9))),
        ),
        date(2017, 9, 14),
        date(2023, 7, 6),
        "{year}/{serial:03d}",
    )
