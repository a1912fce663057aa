"""Masked texts of the snapshot are reused while the same people are public."""

from collections.abc import Collection
from dataclasses import replace

import pytest
from sqlalchemy import Engine

from database import privacy
from database.save import save
from database.snapshot.frames import frames
from tests.database.papers import act, paper


def test_a_text_is_masked_again_only_when_other_people_are_public(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    masked: list[str] = []

    def noted(words: str, *_people: Collection[str]) -> str:
        masked.append(words)
        return words

    monkeypatch.setattr(privacy, "mask", noted)
    first = replace(paper(act("1")), text="Premier texte")
    save(engine, first)
    frames(engine)
    save(engine, replace(paper(act("2")), text="Second texte"))
    frames(engine)
    assert masked.count("Premier texte") == 1
    save(engine, replace(paper(act("3"), roll={"Zoé CLAIR": "present"}), text="Troisième texte"))
    frames(engine)
    assert masked.count("Premier texte") == 2
