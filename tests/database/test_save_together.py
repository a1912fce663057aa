"""Papers of one sitting saved together amount to what they amount to one by one; where they would not, they are saved alone."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data_loaders import loading, waiting
from database.acts.paper_rows import store_paper
from database.incoming import Incoming, Provenance
from database.save import begin_run, save
from database.save_together import save_together, sitting
from database.snapshot.frames import data_version
from tests.database.papers import act, dump, paper, rich_act
from tests.database.test_loading import EXTRACT
from tests.databases import forget_all

SIRET = "21330063500017"


def _sitting() -> list[Incoming]:
    return [paper(act(str(n)), in_office=3, provenance=Provenance(council_siret=SIRET)) for n in range(4)] + [
        paper(rich_act(), provenance=Provenance(council_siret=SIRET))
    ]


def test_together_is_as_one_by_one(engine: Engine) -> None:
    papers = _sitting()
    elsewhere = paper(act("9"), date="2024-05-02")  # of the same name without a SIRET: it moves when the SIRET comes
    for each in (elsewhere, *papers):
        save(engine, each, run=1)
    one_by_one = dump(engine)
    forget_all(engine)
    save(engine, elsewhere, run=1)
    before = data_version(engine)
    saved = save_together(engine, papers, 1)
    assert saved is not None
    assert {each.state for each in saved} == {"kept"}
    assert dump(engine) == one_by_one
    assert data_version(engine) != before


def test_versions_and_papers_met_again_go_one_by_one(engine: Engine) -> None:
    one, newer = (paper(act(published_on=day), in_office=3) for day in ("2024-03-14", "2024-03-20"))
    nothing = dump(engine)
    assert save_together(engine, [one, newer], begin_run(engine)) is None
    assert save_together(engine, [one, one], begin_run(engine)) is None
    assert dump(engine) == nothing
    save(engine, one)
    assert save_together(engine, [one, paper(act("7"))], begin_run(engine)) is None


def test_papers_are_put_together_by_council_and_day() -> None:
    first, second = paper(act("1")), paper(act("2"))
    other_day, nameless = paper(act("1"), date="2024-05-02"), paper(act("1"), council=None)
    papers = [first, second, nameless, replace(nameless, sha256="0"), other_day, first]
    assert [len(together) for together in waiting.by_sitting(papers)] == [2, 1, 1, 1, 1]
    assert sitting(nameless) is None
    assert sitting(first) == sitting(second) != sitting(other_day)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three extracts of one sitting."""
    papers = tmp_path / "papers"
    papers.mkdir()
    for number in range(3):
        words = EXTRACT.format(day=11) + f"\nExemplaire {number}\n"
        (papers / f"{number}.txt").write_text(words, encoding="utf-8")
    return papers


def test_one_paper_that_cannot_be_saved_leaves_the_others(engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(connection: object, row: dict[str, object], incoming: Incoming) -> None:
        if incoming.source.endswith("1.txt"):
            raise ArithmeticError
        store_paper(connection, row, incoming)  # type: ignore[arg-type]

    for file in ("save", "save_together"):
        monkeypatch.setattr(f"database.{file}.store_paper", failing)
    tally = loading.load_into(engine, [folder])
    assert tally.states["refused"] == 1
    assert tally.read == 2
