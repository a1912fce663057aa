"""Private persons are masked, public ones are not; offsets stay; a second masking changes nothing."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from database.privacy import EXAMPLES, NO_PERSONS, PERSONS, is_person, mask

COUNCILLORS = ["Odile Marchand", "Paul Bellac"]
PIECES = [words for example, _ in EXAMPLES for words in example.split(" ")]


@pytest.mark.parametrize(("text", "masked"), EXAMPLES)
def test_examples(text: str, masked: str) -> None:
    assert mask(text, COUNCILLORS) == masked
    assert mask(masked, COUNCILLORS) == masked


@given(st.lists(st.sampled_from([*PIECES, "\r\n", "█", "M.", ","]), max_size=40).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_same_length_and_twice_is_once(text: str) -> None:
    once = mask(text, COUNCILLORS)
    assert len(once) == len(text)
    assert all(new in (old, "█") for new, old in zip(once, text, strict=True))
    assert mask(once, COUNCILLORS) == once


def test_a_homonym_of_another_given_name_is_private() -> None:
    assert mask("Mme Julie Bellac demande une aide", COUNCILLORS) == "Mme █████ ██████ demande une aide"
    assert mask("M. P. Bellac vote contre", COUNCILLORS) == "M. P. Bellac vote contre"


def test_minutes_of_200_000_characters_take_no_time() -> None:
    text = " ".join(example for example, _ in EXAMPLES)
    text *= 200_000 // len(text)
    began = time.process_time()
    mask(text, COUNCILLORS)
    assert time.process_time() - began < 2  # about 0.5 on a quiet core: every word of it is a name or an address


@pytest.mark.parametrize("name", PERSONS)
def test_persons(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize("name", NO_PERSONS)
def test_no_persons(name: str) -> None:
    assert not is_person(name)
