"""Fractions in words: small numbers without a percentage, the unknown always said, never a false 0 or 100."""

import polars as pl
import pytest

from locales import Language, text
from metrics import fraction


@pytest.mark.parametrize(
    ("k", "n", "unknown", "language", "said"),
    [
        (57, 61, 0, "fr", "57 sur 61 (93,4\u00a0%)"),
        (57, 61, 2, "en", "57 of 61 (93.4%), and 2 unknown"),
        (3, 4, 1, "fr", "3 sur 4, et 1 inconnu"),
        (0, 0, 3, "fr", "0 sur 0, et 3 inconnus"),
        (5, 5, 0, "fr", "5 sur 5 (100\u00a0%)"),
    ],
)
def test_in_words(k: int, n: int, unknown: int, language: Language, said: str) -> None:
    assert fraction.in_words(k, n, unknown, language) == said


def test_unknown_cases_are_said_to_be_in_n_or_beside_it() -> None:
    """ "34 sur 38" of known cases, or of all: the sentence tells which, as Méthode explains it."""
    beside = fraction.in_words(34, 38, 2, "fr").replace("\u00a0", " ")
    inside = fraction.in_words(34, 40, 2, "fr", inside=True).replace("\u00a0", " ")
    assert (beside, inside) == ("34 sur 38 (89,5 %), et 2 inconnus", "34 sur 40 (85 %), dont 2 inconnus")
    method = text("method.reading.1", "fr").replace("\u00a0", " ").replace("\u202f", " ")
    assert all(said in method for said in ("« 34 sur 38, et 2 inconnus »", "« 34 sur 40, dont 2 inconnus »"))


def test_both_ends_stand_in_place_of_one_percentage() -> None:
    both = fraction.both_ends(51 / 61, 57 / 61, "fr")
    assert fraction.in_words(57, 61, 2, "fr", (51 / 61, 57 / 61)) == f"57 sur 61 ({both}), et 2 inconnus"
    assert fraction.in_words(3, 4, 1, "fr", (None, None)) == "3 sur 4, et 1 inconnu"


@pytest.mark.parametrize(("share", "said"), [(0.9999, "99.9%"), (0.0001, "0.1%"), (0.0, "0%"), (1.0, "100%"), (None, ""), (0.5, "50%")])
def test_percent(share: float | None, said: str) -> None:
    assert fraction.percent(share, "en") == said


@pytest.mark.parametrize(
    ("certain", "possible", "said"),
    [(51 / 61, 57 / 61, "83.6% to 93.4%"), (0.5, 0.5, "50%"), (None, None, ""), (0.2, None, "")],
)
def test_the_interval(certain: float | None, possible: float | None, said: str) -> None:
    assert fraction.interval_in_words(certain, possible, "en") == said


def test_no_rate_under_five_and_no_rank_under_ten() -> None:
    table = pl.DataFrame({"k": [4, 5, 9, 10], "n": [4, 5, 9, 10]})
    shown = table.select(fraction.rate(pl.col("k"), pl.col("n")).alias("rate"), fraction.rankable(pl.col("n")).alias("rankable"))
    assert shown.rows() == [(None, False), (1.0, False), (1.0, False), (1.0, True)]


@pytest.mark.parametrize(("language", "said"), [("fr", "910 sur 1\u00a0080 (84,3\u00a0%)"), ("en", "910 of 1,080 (84.3%)")])
def test_thousands_as_each_language_sets_them(language: Language, said: str) -> None:
    assert fraction.in_words(910, 1080, 0, language) == said
