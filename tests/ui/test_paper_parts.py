"""A paper is shown whole, in parts."""

from hypothesis import given
from hypothesis import strategies as st

from ui.papers.paper_parts import LONGEST, context, part_of, parts, together


@given(st.text("ab \n", max_size=60), st.integers(0, 3), st.lists(st.integers(0, 60), max_size=3))
def test_parts_cover_the_text(words: str, thousands: int, starts: list[int]) -> None:
    text = words + "x" * (thousands * 20_000)
    found = parts(text, sorted({0, *(start for start in starts if start <= len(text))}))
    assert "".join(text[part.start : part.end] for part in found) == text
    assert all(part.end - part.start <= LONGEST for part in found)


def test_a_long_page_is_cut_at_a_line_end() -> None:
    text = "a" * 20_000 + "\n" + "b" * 20_000
    assert [(part.start, part.end, part.page) for part in parts(text, [0])] == [(0, 20_001, 1), (20_001, 40_001, 1)]


def test_pages_are_parts() -> None:
    found = parts("abcdef", (0, 2, 4))
    assert [(part.start, part.page) for part in found] == [(0, 1), (2, 2), (4, 3)]
    assert [part_of(found, offset) for offset in (0, 1, 2, 5, 99)] == [0, 0, 1, 2, 2]


def test_the_context_holds_the_passage() -> None:
    text = "mot " * 200
    words, (start, end) = context(text, 400, 407)
    assert words[start:end] == text[400:407]
    assert len(words) < 520
    assert not words.startswith("ot")


def test_the_most_words_that_stand_together_are_quoted() -> None:
    """A vote's counts far from the word that tells what came of it: the counts are shown, not nothing."""
    title, counts, after = (0, 15), [(330, 345), (350, 366), (370, 384)], (900, 906)
    assert together([after, *counts, title], 420) == [title, *counts]
    assert together([after, *counts, title], 60) == counts
    assert together([title, after], 60) == [title]
    assert together([], 60) == []
    assert together([(0, 100)], 60) == []
