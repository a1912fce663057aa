"""A paper read anew: what it says now replaces what it said, nobody is left over, and a refusal takes nothing away."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from council import Councillor, CouncilSession, Document
from data_loaders import loading
from data_loaders.documents import worker
from data_loaders.documents.record import PaperRecord, WarningRecord
from database.incoming import Incoming, Provenance
from database.save import save
from database.sessions.reread import replace_reading
from tests.database.papers import act, dump, paper
from tests.database.test_loading import EXTRACT
from tests.databases import forget_all

OLD = paper(act(), roll={"Jeanne MARTEAU": "present", "Pau1 VERDIER": "absent"}, provenance=Provenance(publisher="Ville"))


def _read_as(better: Incoming) -> Incoming:
    """The same bytes as OLD, read otherwise."""
    return replace(better, sha256=OLD.sha256, source=OLD.source, text=OLD.text, record=better.record | {"sha256": OLD.sha256})


@pytest.mark.parametrize(
    "better",
    [
        paper(act(), roll={"Jeanne MARTEAU": "present", "Paul VERDIER": "present"}),
        paper(act(), date="2024-03-21"),
        paper(act(), council="Rochebelle"),
        paper(act(), kind="other", date=None),
    ],
)
def test_a_better_reading_leaves_what_a_fresh_database_holds(engine: Engine, better: Incoming) -> None:
    other = paper(act("2"), date="2024-05-02")
    save(engine, replace(_read_as(better), provenance=OLD.provenance), run=1)
    save(engine, other, run=1)
    fresh = dump(engine)
    forget_all(engine)
    save(engine, OLD, run=1)
    save(engine, other, run=1)
    assert replace_reading(engine, _read_as(better)).state == "replaced"
    assert dump(engine) == fresh
    assert replace_reading(engine, _read_as(better)).state == "unchanged"


def test_a_refusal_takes_nothing_away(engine: Engine) -> None:
    save(engine, OLD)
    before = dump(engine)
    record = PaperRecord("", OLD.sha256, None, warnings=[WarningRecord("refused", "trop lent")])
    refused = replace(OLD, text="", record={"warnings": [{"code": "refused", "message": "trop lent"}], "kind": record.kind})
    assert replace_reading(engine, refused).state == "unchanged"
    assert dump(engine) == before


def test_load_reads_anew_only_when_asked(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, day in (("a.txt", 11), ("b.txt", 12), ("copy_of_a.txt", 11)):
        (tmp_path / name).write_text(EXTRACT.format(day=day), encoding="utf-8")
    assert loading.load_into(engine, [tmp_path]).states == {"kept": 2, "unchanged": 1}
    read_all = worker.read_all

    def misread(paths: list[Path], jobs: int | None) -> object:
        for read in read_all(paths, jobs):
            read.record.attendance.pop()
            yield read

    monkeypatch.setattr(worker, "read_all", misread)
    assert loading.load_into(engine, [tmp_path]).states == {"unchanged": 3}
    assert loading.load_into(engine, [tmp_path], reread=True).states == {"replaced": 2, "unchanged": 1}
    with engine.connect() as connection:
        assert len(connection.execute(select(CouncilSession.id)).all()) == 2
        assert len(connection.execute(select(Document.id)).all()) == 2
        assert "Lise ONFRAY" not in connection.execute(select(Councillor.name)).scalars().all()
