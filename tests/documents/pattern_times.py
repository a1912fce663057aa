"""Whether a regular expression can be made slow by a text: its time must grow with the length, no faster."""

import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from tests.documents.patterns import Attack, attacks, without_run

LONGEST = 20_000
# What all is measured by: a machine twice as busy reads this twice as slowly, too.
YARDSTICK, _YARD = re.compile("(?s).{0,100}?~"), "a" * LONGEST
# Lengths, and the part of the yardstick's time that a text of this length takes by a pattern that is slow at the longest; what takes
# less is measured no further. A square of these at the first two would stay unnoticed at the longest; the third is less steep than one.
STEPS = ((500, 0.0011), (1_000, 0.0044), (4_000, 0.072), (LONGEST // 2, 0.45))
MOST_BESIDE = 7.2  # times the yardstick, at the longest
MOST_GROWTH = 2.5  # for twice the length, as a suspicion
MOST_BESIDE_PARTS = 1.5  # times what as much text takes in short parts: a square would take five times
PARTS = 5
LOOKS = 5  # a busy machine errs now and then, a slow pattern never does
_BEYOND_DOUBT = 3  # times as long as in parts, twice: more is not looked at
_UNNOTICED = 1.8  # times the yardstick: below it the clock says more of the machine than of the pattern
_LITTLE = 0.18  # at 1,000 characters: half of what is too much at the longest, if it grows as they do
_DOUBT = 1.05  # the longer of two texts may have taken more than the clock said, beside the shorter
_LEVEL = 1.1  # what a character of the longer may take beside one of the shorter; more may be a steeper curve than a square
_GIVEN_UP = 0.3  # CPU seconds, twenty times the yardstick


class _TooLong(Exception):
    pass


def _stop(*_: object) -> None:
    raise _TooLong


@contextmanager
def _given_up_late() -> Iterator[None]:
    before = signal.signal(signal.SIGPROF, _stop)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _seconds(pattern: re.Pattern[str], text: str, times: int = 1) -> float:
    """CPU seconds to find all matches so many times; `_GIVEN_UP` where it is given up.

    The thread's: while a timer runs, the clock of the whole process goes by ticks, and what is short takes nothing or a tick.
    """
    try:
        signal.setitimer(signal.ITIMER_PROF, _GIVEN_UP)
        began = time.thread_time()
        for _ in range(times):
            for _ in pattern.finditer(text):
                pass
        return min(time.thread_time() - began, _GIVEN_UP)
    except _TooLong:
        return _GIVEN_UP
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


@cache
def _yard() -> float:
    """CPU seconds of the yardstick, at the best of this process."""
    return min(_seconds(YARDSTICK, _YARD) for _ in range(5))


def slowness(pattern: re.Pattern[str]) -> str:
    """What is wrong with a pattern, in words; empty where nothing is."""
    rest = without_run(pattern)
    with _given_up_late():
        for attack in attacks(pattern):
            judged = rest if rest and _seconds(pattern, attack(1_000)) < _LITTLE * _yard() else pattern
            length = _suspicion(judged, attack)
            if length and (told := _offence(judged, attack, length)):
                return told
    return ""


def _offence(pattern: re.Pattern[str], attack: Attack, length: int) -> str:
    """Whether a text takes more than as much of it in parts, or than the yardstick, whenever one looks; measured side by side."""
    while length > PARTS**2 and _seconds(pattern, attack(length // PARTS)) * PARTS > MOST_BESIDE * _seconds(YARDSTICK, _YARD):
        length //= PARTS  # too long already: shorter texts tell as well how it grows
    part, whole = attack(length // PARTS), attack(length)
    growth = beside = float("inf")
    for look in range(LOOKS):
        took = _seconds(pattern, whole)
        if took <= _UNNOTICED * _yard() * length / LONGEST:
            return ""
        beside = min(beside, took / _seconds(YARDSTICK, _YARD[:length]))
        growth = min(growth, took / _seconds(pattern, part, PARTS))
        if growth <= MOST_BESIDE_PARTS and beside <= MOST_BESIDE:
            return ""
        if look and growth > _BEYOND_DOUBT:
            break
    return f"{length} characters of {attack(20)!r}: {growth:.1f} times as long as in parts, {beside:.1f} times the yardstick"


def _suspicion(pattern: re.Pattern[str], attack: Attack) -> int:
    """The length that is worth a nearer look, where it takes more than little and grows by more than the text; else 0."""
    before, shorter = 0, 0.0
    for length, least in STEPS:
        took = _seconds(pattern, attack(length))
        if took <= least * _yard():
            return 0
        if took >= _GIVEN_UP:
            return length
        if before and not _bends(before, shorter, length, took):
            # What came between while the shorter text was read would hide a growth.
            shorter = min(shorter, _seconds(pattern, attack(before)))
            if not _bends(before, shorter, length, took):
                return 0
        before, shorter = length, took
    return LONGEST


def _bends(shorter: int, least: float, longer: int, most: float) -> bool:
    """Whether a line and a square through the seconds of two lengths offend at the longest, or something steeper might."""
    flat, steep = least / shorter, _DOUBT * most / longer
    if steep > _LEVEL * flat:
        return True
    square = (steep - flat) / (longer - shorter)
    line = flat - square * shorter
    half, whole = (length * (line + square * length) for length in (LONGEST // 2, LONGEST))
    return whole > _UNNOTICED * _yard() and (whole > MOST_BESIDE * _yard() or whole > MOST_GROWTH * half)
