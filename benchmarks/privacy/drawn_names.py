"""Names drawn by chance from those that people of France bear, in the prints of papers: for the frames of told/frames.txt."""

import random
from functools import cache

from council import civil_names
from council.given_names import GIVEN_NAMES

_RARE = 0.05
_PARTICLES = ("Le ", "De ", "Da ", "Van ", "El ")


def filled(frame: str, chance: random.Random) -> str:
    """A frame with a name drawn for each `{name}`."""
    while "{name}" in frame:
        frame = frame.replace("{name}", _name(chance), 1)
    return frame


def _name(chance: random.Random) -> str:
    given, surname = _given(chance), _surname(chance)
    return f"{surname} {given}" if chance.random() < 0.22 and "." not in given else f"{given} {surname}"


def _given(chance: random.Random) -> str:
    kinds = (*(_short_list(),) * 11, *(_of("given", 500),) * 5, *(_of("given", 100),) * 3, _of("given", 3))
    name = chance.choice(chance.choice(kinds))
    if chance.random() < _RARE:
        name = chance.choice(_short_list())[:3] + chance.choice(_of("given", 3))[-3:]  # in no list
    if chance.random() < 0.1:
        name += f"-{chance.choice(_short_list())}"
    return f"{name[0].upper()}." if chance.random() < 0.06 else name.title()


def _surname(chance: random.Random) -> str:
    kind, common, rare = chance.random(), chance.choice(_of("surname", 500)), chance.choice(_of("surname", 100))
    name = (common if kind < 0.6 else rare if kind < 0.85 else common[:4] + rare[-4:]).title()
    if chance.random() < 0.08:
        name = chance.choice(_PARTICLES) + name
    if chance.random() < 0.05:
        name += f"-{common.title()}"
    return name.upper() if chance.random() < 0.25 else name


@cache
def _short_list() -> list[str]:
    return sorted(GIVEN_NAMES)


@cache
def _of(kind: str, least: int) -> tuple[str, ...]:
    return civil_names.names(kind, least)
