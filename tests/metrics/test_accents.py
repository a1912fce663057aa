"""Words are found whatever their capitals, their accents and the way in which these are written."""

import unicodedata

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.filters.accents import pattern, plain
from metrics.filters.conditions import folded, text

FRENCH = st.text(st.sampled_from("abcdefilostuvxyzéèêëàâùûîïôçœæABCDEFÉÈÀÇŒ0123456789.-'()[]"), min_size=1, max_size=8)


def _found(word: str, written: str) -> bool:
    return bool(pl.Series([written]).str.contains(pattern(word))[0])


@pytest.mark.parametrize("written", ["Élève", unicodedata.normalize("NFD", "ÉLÈVE"), "les eleves", "𝐞lèves élève"])
def test_a_word_is_found_in_any_dress(written: str) -> None:
    assert _found("elève", written)


@pytest.mark.parametrize(("word", "written"), [("office", "oﬀice"), ("office", "oﬃce"), ("2", "m²"), ("a.b", "À.B")])
def test_letters_in_another_shape_are_the_same(word: str, written: str) -> None:
    assert _found(word, written)


@pytest.mark.parametrize(("word", "written"), [("eleve", "elevage"), ("a.b", "axb"), ("(", "["), ("office", "offre")])
def test_another_word_is_not_found(word: str, written: str) -> None:
    assert not _found(word, written)


@given(FRENCH, FRENCH, st.booleans())
def test_it_finds_what_a_text_without_accents_holds(word: str, around: str, decomposed: bool) -> None:
    written = unicodedata.normalize("NFD" if decomposed else "NFC", f"{around}{word.swapcase()} {around}")
    plainly = pl.select(folded(pl.lit(written)))[0, 0]
    assert _found(word, written)
    assert _found(around, written) == (plain(around) in plainly)


def test_marks_alone_ask_for_nothing() -> None:
    assert pattern("\u0301") == ""
    assert text(pl.Schema({"title": pl.String}), "\u0301") is None


def test_each_word_may_stand_in_another_column_and_no_text_is_no_match() -> None:
    rows = pl.DataFrame({"title": ["Voirie", "Voirie", None], "supplier": ["Éts Roux", None, "Roux voirie"]})
    kept = text(rows.schema, "roux VOIRIE")
    assert kept is not None
    assert rows.filter(kept).height == 2
    assert rows.filter(~kept).height == 1


def test_a_pattern_grows_with_its_word_and_no_faster() -> None:
    assert len(pattern("f" * 200)) <= 11 * len(pattern("f" * 20))
