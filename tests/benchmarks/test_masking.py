"""Masking holds the bounds that the README tells, on phrases drawn anew; the phrases are what they say they are."""

from pathlib import Path

import pytest

from benchmarks import masking
from benchmarks.masking import covered, readable
from benchmarks.privacy.phrases import phrases
from benchmarks.privacy.sentences import COUNCILLORS
from database.privacy import mask

SEEDS = (20261, 20262)
MOST_MISSED, MOST_OVER = 0.02, 0.03


def test_phrases_are_the_same_for_the_same_seed_and_mark_what_they_name() -> None:
    made = phrases(300, 1)
    assert made == phrases(300, 1)
    assert made != phrases(300, 2)
    assert all(phrase.text[a:b].strip() for phrase in made for a, b in (*phrase.private, *phrase.public))
    assert not any(mark in phrase.text for phrase in made for mark in "{}\u27e6\u27e7\u27ea\u27eb")


def test_a_letter_left_or_a_public_word_covered_is_told() -> None:
    phrase = next(p for p in phrases(3, 1) if p.private and " " in p.text[slice(*p.private[0])])
    start, end = phrase.private[0]
    assert readable(phrase, phrase.text[:start] + "\u2588" * (end - start - 1) + "x" + phrase.text[end:])
    assert not readable(phrase, phrase.text[:start] + "\u2588" * (end - start) + phrase.text[end:]) or len(phrase.private) > 1
    public = next(p for p in phrases(6, 1) if p.public)
    assert covered(public, "\u2588" * len(public.text))
    assert not covered(public, public.text)


def test_masking_holds_its_bounds() -> None:
    made = [phrase for seed in SEEDS for phrase in phrases(900, seed)]
    shown = [mask(phrase.text, COUNCILLORS) for phrase in made]
    missed = [p.text for p, said in zip(made, shown, strict=True) if readable(p, said)]
    over = [p.text for p, said in zip(made, shown, strict=True) if covered(p, said)]
    assert len(missed) <= MOST_MISSED * sum(bool(p.private) for p in made), missed
    assert len(over) <= MOST_OVER * sum(bool(p.public) for p in made), over


def test_no_share_of_none_is_told(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "public.txt"
    file.write_text("La <rue Gwendal Merleau> est fermée.\n", encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["masking", "--told", str(file)])
    masking.main()
    assert capsys.readouterr().out.splitlines() == ["missed      no phrase to judge", "over-masked 0 of 1 phrases: 0.0%"]
