"""Days and hours are written as each language does."""

from datetime import date

import pytest

from locales import Language
from locales.days import day, hour


@pytest.mark.parametrize(
    ("value", "language", "said"),
    [
        (date(2022, 3, 1), "fr", "1er mars 2022"),
        (date(2021, 11, 11), "fr", "11 novembre 2021"),
        (date(2022, 3, 1), "en", "1 March 2022"),
        (None, "fr", ""),
    ],
)
def test_a_day(value: date | None, language: Language, said: str) -> None:
    assert day(value, language) == said


@pytest.mark.parametrize(
    ("told", "language", "said"), [("20:30", "fr", "20 h 30"), ("20:30", "en", "20:30"), ("20", "fr", "20 h 00"), ("9:05", "en", "9:05")]
)
def test_an_hour(told: str, language: Language, said: str) -> None:
    assert hour(told, language) == said
