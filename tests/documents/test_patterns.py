"""No regular expression of the project can be made slow by a text.

How slow one can be made depends on its words and flags alone, so it is judged once: those that were found sound stand in
judged_patterns.txt, and what does not, any that is new or changed, is judged at each run. `make nightly` (SEANCE_ALL_PATTERNS) judges
all; `python -m tests.documents.judged` judges the new ones and writes the list again. It is void as soon as the judge or its texts change.
"""

import os
import re
from pathlib import Path

import pytest

from tests.documents import judged
from tests.documents.pattern_times import slowness
from tests.documents.patterns import folders, patterns_of, without_run

ALL = bool(os.environ.get("SEANCE_ALL_PATTERNS"))


def test_patterns_are_found() -> None:
    assert "data_loaders.documents.text.view._CUT_WORD" in patterns_of("data_loaders/documents/text")
    assert len(folders()) > 40


@pytest.mark.parametrize("folder", folders())
def test_time_grows_with_the_length(folder: str) -> None:
    known = judged.written()
    new = {name: one for name, one in patterns_of(folder).items() if ALL or judged.mark(one) not in known}
    assert {name: told for name, one in new.items() if (told := slowness(one))} == {}


def test_what_was_judged_stands_for_this_pattern_and_this_judge_alone(tmp_path: Path) -> None:
    file, one = tmp_path / "judged.txt", re.compile("(?:a|\ud800){0,9}c")
    judged.write([one], file)
    assert judged.written(file) == {judged.mark(one)}
    others = [re.compile("(?:a|\ud800){0,8}c"), re.compile(one.pattern, re.IGNORECASE), re.compile(one.pattern, re.ASCII)]
    assert judged.written(file).isdisjoint(map(judged.mark, others))
    first, rest = file.read_text().split("\n", 1)
    file.write_text(f"{first}0\n{rest}")  # by another judge
    assert judged.written(file) == set()


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
