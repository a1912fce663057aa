"""Sentences told in files stay masked as well as the README says; the weights are fitted on what they are said to be fitted on."""

import random
from pathlib import Path

import pytest

from benchmarks.masking import covered, readable
from benchmarks.privacy import fit_weights
from benchmarks.privacy.drawn_names import filled
from benchmarks.privacy.fit_weights import Example, fitted, of_papers, of_sentences, table, undecided
from benchmarks.privacy.told_sentences import FOLDER, MEMBERS, lines, told
from database.privacy import mask
from database.privacy.weighed.weigh import WEIGHTS_FILE

MEMBER = "Vente au nom de Gwendal Merleau\nAccord avec Lilou Merleau"


@pytest.mark.parametrize(
    ("file", "most_missed"),
    [
        *(("aside.txt", 4), ("once.txt", 5), ("mended.txt", 6), ("seen.txt", 1)),
        *(("ordinary.txt", 1), ("hard.txt", 23), ("public.txt", 0)),
        *(("apart_ordinary.txt", 6), ("apart_hard.txt", 37), ("varied.txt", 2)),
    ],
)
def test_as_many_sentences_as_told_leave_somebody_readable(file: str, most_missed: int) -> None:
    made = told(FOLDER / file)
    shown = [mask(phrase.text, MEMBERS) for phrase in made]
    missed = [p.made_of for p, said in zip(made, shown, strict=True) if readable(p, said)]
    assert len(missed) <= most_missed, missed
    assert [p.made_of for p, said in zip(made, shown, strict=True) if covered(p, said)] == []


def test_as_many_public_names_as_told_are_covered_of_a_set_no_rule_was_written_on() -> None:
    made = told(FOLDER / "apart_public.txt")
    lost = [phrase.made_of for phrase in made if covered(phrase, mask(phrase.text, MEMBERS))]
    assert len(lost) <= 5, lost


def test_each_sentence_marks_what_it_is_about() -> None:
    for file in ("aside.txt", "once.txt", "mended.txt", "seen.txt"):
        assert all(bool(phrase.private) != bool(phrase.public) for phrase in told(FOLDER / file))


def test_a_frame_takes_the_same_names_for_the_same_chance() -> None:
    assert filled("[{name}] et [{name}]", random.Random(1)) == filled("[{name}] et [{name}]", random.Random(1))
    assert "{name}" not in filled("[{name}]", random.Random(2))


def test_sentences_give_both_kinds_of_names() -> None:
    found = list(of_sentences())
    assert {one.private for one in found} == {True, False}
    assert len(found) > 8 * len(lines(FOLDER / "frames.txt"))


def test_only_names_that_nothing_else_decides_are_asked() -> None:
    assert [start for start, _ in undecided(MEMBER, ["Gwendal MERLEAU"])] == [MEMBER.index("Lilou")]
    assert [one.private for one in of_papers([("x.txt", MEMBER, ["Gwendal MERLEAU"])])] == [False]


def test_the_labels_say_who_is_private_and_who_stays_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start = MEMBER.index("Lilou")
    monkeypatch.setattr(fit_weights, "FOLDER", tmp_path)
    for label, private in (("private", [True]), ("open", [])):
        (tmp_path / "papers.txt").write_text(f"# told by eye\n{fit_weights.sign('x.txt')} {start} {label}\n", encoding="utf-8")
        assert [one.private for one in of_papers([("x.txt", MEMBER, ["Gwendal MERLEAU"])])] == private


def test_a_sign_of_private_people_weighs_for_them() -> None:
    weights = fitted([Example(frozenset({"home"}), True, 1.0), Example(frozenset({"street"}), False, 1.0)] * 20)
    assert weights["home"] > 0 > weights["street"]
    assert {line.rsplit(" ", 1)[0] for line in table(weights).splitlines()} <= {"any", "home", "street"}


def test_the_mask_reads_what_the_fit_writes() -> None:
    written = {line.rsplit(" ", 1)[0] for line in WEIGHTS_FILE.read_text(encoding="ascii").splitlines()}
    signs = {sign for one in of_sentences() for sign in one.signs}
    assert "any" in written
    assert len(signs & written) > 0.8 * len(signs)
