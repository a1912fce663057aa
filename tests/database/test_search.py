"""Search in texts: any words, any accents, never what is covered; masked texts are reused while the same people are public."""

from collections.abc import Collection
from dataclasses import replace

import pytest
from sqlalchemy import Engine

from database import privacy
from database.frames import frames
from database.save import save
from database.search import search_texts
from tests.database.papers import act, paper


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("RÉFECTION toiture", True),
        ("refection", True),
        ("  toiture, (réfection) ", True),
        ("toiture piscine", False),
        ("dubosquet", False),
        ("", False),
        ("%_*?[(\"'; DROP TABLE", False),
        (" – ", False),
        ("mot " * 5000, False),
    ],
)
def test_words_are_found_whatever_is_typed(engine: Engine, asked: str, found: bool) -> None:
    saved = save(engine, replace(paper(act()), text="Réfection de la toiture, cession à M. Jean DUBOSQUET, demeurant 12 rue des Lilas"))
    assert search_texts(frames(engine), asked)["document_id"].to_list() == ([saved.document_id] if found else [])


def test_history_is_not_searched(engine: Engine) -> None:
    save(engine, replace(paper(act()), text="ancienne lecture"))
    save(engine, replace(paper(act(published_on="2024-04-01")), text="nouvelle lecture"))
    assert search_texts(frames(engine), "ancienne").height == 0
    assert search_texts(frames(engine), "lecture").height == 1


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
