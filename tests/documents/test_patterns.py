"""No regular expression of the project can be made slow by a text: its time grows with the length, no faster."""

import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.documents.patterns import Attack, attacks, folders, patterns_of, without_run

LONGEST = 20_000
# Lengths, and seconds that a text of this length takes by a pattern that is slow at the longest; below it is timed no further.
# A square of these seconds at the first two would stay unnoticed at the longest; the third is less steep than one.
STEPS = ((500, 0.000015), (1_000, 0.00006), (4_000, 0.001), (LONGEST // 2, 0.00625))
MOST_SECONDS = 0.1
MOST_GROWTH = 2.5
_UNNOTICED = 0.025  # below it the clock says more of the machine than of the pattern
_LITTLE = 0.0025  # at 1,000 characters: half of what is too much at the longest, if it grows as they do
_DOUBT = 1.05  # the longer of two texts may have taken more than the clock said, beside the shorter
_LEVEL = 1.1  # what a character of the longer may take beside one of the shorter; more may be a steeper curve than a square


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


def _seconds(pattern: re.Pattern[str], text: str) -> float:
    """CPU seconds to find all matches; a whole second where it is given up.

    The thread's: while a timer runs, the clock of the whole process goes by ticks, and what is short takes nothing or a tick.
    """
    try:
        signal.setitimer(signal.ITIMER_PROF, 1)
        began = time.thread_time()
        for _ in pattern.finditer(text):
            pass
        return time.thread_time() - began
    except _TooLong:
        return 1.0
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _best(pattern: re.Pattern[str], text: str) -> float:
    """The best of three, or the first that is fast beyond doubt or given up."""
    best = _seconds(pattern, text)
    for _ in range(2):
        if _UNNOTICED < best < 1:
            best = min(best, _seconds(pattern, text))
    return best


def slowness(pattern: re.Pattern[str]) -> str:
    """What is wrong with a pattern, in words; empty where nothing is."""
    rest = without_run(pattern)
    with _given_up_late():
        for attack in attacks(pattern):
            judged = rest if rest and _seconds(pattern, attack(1_000)) < _LITTLE else pattern
            length, took = _suspicion(judged, attack)
            if not took:
                continue
            if took < 1:
                length, half, whole = LONGEST, attack(LONGEST // 2), attack(LONGEST)
                took = _offence(judged, half, whole, _seconds)
            # A busy machine errs once, a slow pattern always; no machine errs by ten times what is allowed.
            if took >= 10 * MOST_SECONDS or (took and all(_offence(judged, half, whole, _best) for _ in range(3))):
                return f"{length} characters of {attack(20)!r}: {took:.3f} s"
    return ""


def _suspicion(pattern: re.Pattern[str], attack: Attack) -> tuple[int, float]:
    """The length and the seconds by which it is worth the longest text: more than little, growing by more than the text; else 0."""
    before, shorter = 0, 0.0
    for length, least in STEPS:
        took = _seconds(pattern, attack(length))
        if took <= least:
            return length, 0
        if took >= 1:
            return length, took
        if before and not _bends(before, shorter, length, took):
            # What came between while the shorter text was read would hide a growth.
            shorter = min(shorter, _seconds(pattern, attack(before)))
            if not _bends(before, shorter, length, took):
                return length, 0
        before, shorter = length, took
    return length, took


def _bends(shorter: int, least: float, longer: int, most: float) -> bool:
    """Whether a line and a square through the seconds of two lengths offend at the longest, or something steeper might."""
    flat, steep = least / shorter, _DOUBT * most / longer
    if steep > _LEVEL * flat:
        return True
    square = (steep - flat) / (longer - shorter)
    line = flat - square * shorter
    half, whole = (length * (line + square * length) for length in (LONGEST // 2, LONGEST))
    return whole > _UNNOTICED and (whole > MOST_SECONDS or whole > MOST_GROWTH * half)


def _offence(pattern: re.Pattern[str], half: str, whole: str, seconds: Callable[[re.Pattern[str], str], float]) -> float:
    """The seconds it took, where they are too many or grow faster than the text; else 0."""
    took = seconds(pattern, whole)
    return took if took > _UNNOTICED and (took > MOST_SECONDS or took > MOST_GROWTH * seconds(pattern, half)) else 0


def test_patterns_are_found() -> None:
    assert "data_loaders.documents.text.view._CUT_WORD" in patterns_of("data_loaders/documents/text")
    assert len(folders()) > 40


@pytest.mark.parametrize("folder", folders())
def test_time_grows_with_the_length(folder: str) -> None:
    slow = {name: told for name, one in patterns_of(folder).items() if (told := slowness(one))}
    assert slow == {}


SLOW = [
    *(r"(?:(?:[A-Z]+[\s-]?)+,?)+:", r"(a+)+b", r"(?:a|a)*b", r"(?:\w+\s?)*:"),  # each place in ever more ways
    *(r"\s+$", r"\d+€", r"(\d[\d\s]*)\s*€"),  # from each place to the end
    *(r"[^.;]{0,60}?\d+€", r"(?s).{0,9}a.*b.*c"),  # behind a bounded run
    *(r"POUR.*?:.*?(\d+).*?CONTRE", r"\(.*\)\Z", r"(?s)a.*b.*c"),  # one after another
]


@pytest.mark.parametrize("words", SLOW)
def test_slow_patterns_are_caught(words: str) -> None:
    assert slowness(re.compile(words)) != ""


def test_a_bounded_run_in_front_is_told_from_the_rest() -> None:
    rest = without_run(re.compile(r"(?i)[^\].;\n]{0,120}?(?<![a-z])quitte|sort"))
    assert rest is not None
    assert (rest.pattern, rest.flags & re.IGNORECASE) == ("(?i)(?<![a-z])quitte|sort", re.IGNORECASE)
    assert [without_run(re.compile(words)) for words in (r"[^.]*a", r"a[^.]{0,9}b", r"(?:a|b){0,9}c", r"\d{1,3}a")] == [None] * 4
