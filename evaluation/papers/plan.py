"""What happened, before a word of it is printed: who sat, who was away, which acts were taken. Labels come from here alone."""

import datetime
from dataclasses import dataclass, field
from random import Random

from evaluation.papers.dimensions import Values
from evaluation.papers.stock import of, stock, surname

_HERE = 2  # besides the chair: who keeps the minutes, and who may come late or leave
_SEATS = {"commune": (11, 15, 19, 23, 27), "CCAS": (9, 13), "bureau communautaire": (11, 13)}


@dataclass(slots=True)
class Member:
    """One seat: `state` is what the label says, `listed` under which heading the roll prints it; `note` stands behind the name there.

    `void`: the proxy does not count, and the label says nothing of its giver.
    """

    given: str
    surname: str
    woman: bool
    function: str
    state: str = "present"
    listed: str = "present"
    holder: "Member | None" = None
    arrived: datetime.time | None = None
    left: datetime.time | None = None
    note: str = ""
    void: bool = False
    sits_for: "Member | None" = None

    @property
    def civility(self) -> str:
        """As it is spoken."""
        return "Mme" if self.woman else "M."


@dataclass(slots=True)
class Vote:
    """What was voted: counts are None where they are not printed."""

    outcome: str | None
    unanimous: bool | None
    for_: int | None = None
    against: int | None = None
    abstentions: int | None = None
    opposed: list[Member] = field(default_factory=list)


@dataclass(slots=True)
class Act:
    """One item: `printed` is its number or place as printed, `number` the act's own identifier (a mere place is none)."""

    title: str
    printed: str | None
    number: str | None
    reporter: Member | None
    vote: Vote
    special: str = "none"
    grants: list[tuple[str, float]] = field(default_factory=list)
    lots: list[dict[str, object]] = field(default_factory=list)


@dataclass(slots=True)
class Plan:
    """The whole session."""

    body: str
    place: str
    council: str | None
    whole: str
    organ: str
    chair_title: str
    day: datetime.date
    time: datetime.time
    closed: datetime.time
    convened: datetime.date
    members: list[Member]
    secretary: Member
    acts: list[Act] = field(default_factory=list)

    @property
    def chair(self) -> Member:
        """The mayor or president."""
        return self.members[0]

    def listed(self, state: str) -> list[Member]:
        """The members printed under one heading, in order."""
        return [member for member in self.members if member.listed == state]


def plan(rng: Random, values: Values) -> Plan:
    """A session, without its acts."""
    place = rng.choice(stock()["places"])
    river = rng.choice(stock()["rivers"])
    body = values["body"]
    names: dict[str, tuple[str, str, str | None]] = {
        "commune": ("conseil municipal", f"commune {of(place)}", place),
        "communauté de communes": ("conseil communautaire", f"communauté de communes {river}", river.split(" ", 1)[-1].replace("l'", "")),
        "syndicat": ("comité syndical", f"syndicat mixte des eaux {of(place)}", f"Syndicat mixte des eaux {of(place)}"),
        "CCAS": ("conseil d'administration", f"centre communal d'action sociale {of(place)}", None),
        "bureau communautaire": ("bureau communautaire", f"communauté de communes {river}", river.split(" ", 1)[-1].replace("l'", "")),
    }
    organ, whole, council = names[body]
    members = _members(rng, values)
    day = datetime.date(rng.randint(2012, 2025), rng.randint(1, 12), rng.randint(1, 28))
    time = datetime.time(rng.choice((17, 18, 19, 20)), rng.choice((0, 0, 15, 30, 45)))
    closed = datetime.time(rng.choice((21, 22, 23)), rng.choice((5, 10, 20, 40, 55)))
    title = ("Maire", "Maire") if body == "commune" else ("Président", "Présidente")
    secretary = rng.choice(
        [member for member in members[1:] if member.state == "present" and member.arrived is None and member.left is None]
    )
    convened = day - datetime.timedelta(days=rng.randint(5, 12))
    return Plan(body, place, council, whole, organ, title[members[0].woman], day, time, closed, convened, members, secretary)


def _members(rng: Random, values: Values) -> list[Member]:
    count = rng.choice(_SEATS.get(values["body"], (17, 21, 25)))
    seats: list[Member] = []
    taken: set[str] = set()
    deputy, seat, head = _functions(values["body"])
    while len(seats) < count:
        woman = rng.random() < 0.5
        name, given = surname(rng, values["surname"]), rng.choice(stock()["women" if woman else "men"])
        if name.upper() in taken:
            continue
        taken.add(name.upper())
        place = len(seats)
        rank = f"{place}{'er' if place == 1 and not woman else 'ère' if place == 1 else 'ème'} " if place else ""
        function = head[woman] if not place else rank + deputy[woman] if place <= min(5, count // 4) else seat[woman]
        seats.append(Member(given, name, woman, function))
    free = list(range(1, count))
    rng.shuffle(free)
    holders = [seats[n] for n in free[count // 2 :]]
    for state, most in (("represented", 3), ("excused", 2), ("absent", 2)):
        away = rng.randint(0 if state != "represented" else 1, most)
        for _ in range(min(away, len(free) - _HERE)):
            member = seats[free.pop(0)]
            member.state = member.listed = state
            member.holder = holders.pop() if state == "represented" else None
    if values["moves"] != "none":
        mover = seats[free.pop(0)]
        when = datetime.time(20, rng.choice((10, 25, 50)))
        if values["moves"].startswith("until"):
            mover.holder = holders.pop()
        else:
            mover.arrived, mover.left = (when, None) if values["moves"].startswith("arrives") else (None, when)
    _note(rng, seats, values)
    return seats


def _note(rng: Random, seats: list[Member], values: Values) -> None:
    """What the roll notes behind a name, of a proxy or of those excused."""
    gave = next(member for member in seats if member.state == "represented")
    excused = [member for member in seats if member.state == "excused"]
    if values["note"] == "proxy sent by mail":
        gave.note = rng.choice((" arrivé par courriel", " reçu en mairie à 18 h", ", arrivé avant l'envoi des convocations"))
    elif values["note"] == "void proxy":
        gave.note, gave.void = rng.choice((" annulé", ", révoqué le jour même", " annulée par courrier", " non parvenu")), True
    elif values["note"] == "excused behind the office":
        for member in excused:
            member.note, member.listed = f", {member.function}, excusé{'e' * member.woman}", "absent"
    elif values["note"] == "sits for another" and excused:
        free = [member for member in seats[1:] if member.state == "present" and not (member.arrived or member.left)]
        sitting, away = rng.choice(free), excused[0]
        word = "remplaçante" if sitting.woman else "remplaçant"
        link = rng.choice((word, f"suppléant{'e' * sitting.woman} de", f"représentant{'e' * sitting.woman}"))
        sitting.note, sitting.sits_for = f", {link} {away.civility} ", away


def _functions(body: str) -> tuple[tuple[str, str], tuple[str, str], tuple[str, str]]:
    """(man's, woman's) words for a deputy, a seat and the head."""
    if body == "commune":
        return ("adjoint", "adjointe"), ("conseiller municipal", "conseillère municipale"), ("Maire", "Maire")
    seat = {"syndicat": ("délégué", "déléguée"), "CCAS": ("administrateur", "administratrice")}.get(body)
    return (
        ("vice-président", "vice-présidente"),
        seat or ("conseiller communautaire", "conseillère communautaire"),
        ("Président", "Présidente"),
    )
