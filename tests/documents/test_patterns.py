"""No regular expression of the project can be made slow by a text: its time grows with the length, no faster."""

import re
import signal
import time
from collections.abc import Callable

import pytest

from tests.documents.patterns import attacks, every_pattern

LONGEST = 20_000
SHORT, MIDDLE = 1_000, 4_000
MOST_SECONDS = 0.1
MOST_GROWTH = 2.5
_SUSPECT = 0.00006  # of a short text: were it quadratic, the longest would stay unnoticed
_UNNOTICED = 0.025  # below it the clock says more of the machine than of the pattern
_STEEP = 0.001  # of a text four times as long: one that is less steep than a square of _SUSPECT, and is not timed further
PATTERNS = every_pattern()


class _TooLong(Exception):
    pass


def _stop(*_: object) -> None:
    raise _TooLong


def _seconds(pattern: re.Pattern[str], text: str) -> float:
    """CPU seconds to find all matches; a whole second where it is given up."""
    before = signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, 1)
    began = time.process_time()
    try:
        for _ in pattern.finditer(text):
            pass
        return time.process_time() - began
    except _TooLong:
        return 1.0
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _best(pattern: re.Pattern[str], text: str) -> float:
    """The best of three, or the first that is fast beyond doubt or given up."""
    best = _seconds(pattern, text)
    for _ in range(2):
        if _UNNOTICED < best < 1:
            best = min(best, _seconds(pattern, text))
    return best


def slowness(pattern: re.Pattern[str]) -> str:
    """What is wrong with a pattern, in words; empty where nothing is."""
    lengths = (attacks(pattern, length) for length in (SHORT, MIDDLE, LONGEST // 2, LONGEST))
    for short, middle, half, whole in zip(*lengths, strict=True):
        suspect = _seconds(pattern, short) > _SUSPECT and _seconds(pattern, middle) > _STEEP
        took = _offence(pattern, half, whole, _seconds) if suspect else 0
        # A busy machine errs once, a slow pattern always; no machine errs by ten times what is allowed.
        if took >= 10 * MOST_SECONDS or (took and all(_offence(pattern, half, whole, _best) for _ in range(3))):
            return f"{LONGEST} characters of {whole[:20]!r}: {took:.3f} s"
    return ""


def _offence(pattern: re.Pattern[str], half: str, whole: str, seconds: Callable[[re.Pattern[str], str], float]) -> float:
    """The seconds it took, where they are too many or grow faster than the text; else 0."""
    took = seconds(pattern, whole)
    return took if took > _UNNOTICED and (took > MOST_SECONDS or took > MOST_GROWTH * seconds(pattern, half)) else 0


def test_patterns_are_found() -> None:
    assert "data_loaders.documents.text.view._CUT_WORD" in PATTERNS
    assert len(PATTERNS) > 10


@pytest.mark.parametrize("name", PATTERNS)
def test_time_grows_with_the_length(name: str) -> None:
    assert slowness(PATTERNS[name]) == ""


@pytest.mark.parametrize("words", [r"(?:(?:[A-Z]+[\s-]?)+,?)+:", r"\s+$", r"(\d[\d\s]*)\s*€", r"POUR.*?:.*?(\d+).*?CONTRE", r"(a+)+b"])
def test_slow_patterns_are_caught(words: str) -> None:
    assert slowness(re.compile(words)) != ""
