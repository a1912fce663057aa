"""The index follows the data: what is new comes, what is gone goes, a build that is killed or kept waiting leaves what was found before."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, delete, func, insert, select

from council import Document, OpenFile, SearchEntry, SearchState
from database.engine import open_engine, writing
from database.save import save
from database.search import index as search_index
from database.search import numbers as search_numbers
from database.search import refreshed
from database.search import rows as search_rows
from database.search import turn as search_turn
from database.search.index import refresh, soon
from database.search.search import search
from database.search.turn import Busy, turn
from database.search.words import indexed
from database.sessions.joining import bump
from tests.database.papers import act, paper
from tests.database.published import load
from tests.database.test_search import published, titles


def _entries(engine: Engine) -> set[int]:
    with engine.connect() as connection:
        return set(connection.execute(select(SearchEntry.id)).scalars())


def _made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many entries each later build makes words for."""
    made: list[int] = []

    def counted(frame: Any, *more: Any) -> Any:
        made.append(frame.height)
        return indexed(frame, *more)

    monkeypatch.setattr(search_rows, "indexed", counted)
    return made


def test_one_more_paper_makes_its_own_entries_only(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    save(engine, replace(paper(act("1")), text="la fontaine"))
    refresh(engine)
    before, made = _entries(engine), _made(monkeypatch)
    refresh(engine)
    assert made == []
    save(engine, replace(paper(act("2", "Le kiosque")), text="le kiosque"))
    assert titles(engine, "kiosque") == ["Le kiosque"]
    assert sum(made) == 1
    assert before < _entries(engine)


def test_another_edition_of_a_file_replaces_it_and_a_file_taken_out_is_found_no_more(engine: Engine, tmp_path: Path) -> None:
    load(engine, tmp_path / "acts.csv", published(("1", "2024-01-01", "Fontaine"), ("2", "2024-01-01", "Kiosque")))
    assert titles(engine, "fontaine")
    before = _entries(engine)
    load(engine, tmp_path / "acts.csv", published(("2", "2024-01-01", "Kiosque"), ("3", "2024-01-01", "Lavoir")))
    assert (titles(engine, "fontaine"), titles(engine, "kiosque"), titles(engine, "lavoir")) == ([], ["Kiosque"], ["Lavoir"])
    assert not before & _entries(engine)  # the evidence of every row is another file's now
    with writing(engine) as connection:
        connection.execute(delete(OpenFile))
        bump(connection)
    assert titles(engine, "lavoir") == []
    assert not _entries(engine)


def test_a_paper_taken_out_is_found_no_more(engine: Engine) -> None:
    save(engine, replace(paper(act()), text="la fontaine"))
    assert titles(engine, "fontaine")
    with writing(engine) as connection:
        for table in reversed(Document.metadata.sorted_tables):
            if table.name not in ("data_version", "search_entry", "search_state"):
                connection.execute(table.delete())
        bump(connection)
    assert titles(engine, "fontaine") == []


def test_who_is_masked_by_a_later_paper_is_found_no_more(engine: Engine) -> None:
    words = "Aide versée à Julie VERDIER pour son permis."
    save(engine, replace(paper(act("1"), roll={"Julie VERDIER": "present"}), text=words))
    assert titles(engine, "verdier aide")
    with writing(engine) as connection:  # she is no councillor any more
        for table in reversed(Document.metadata.sorted_tables):
            if table.name in ("attendance", "mandate", "evidence", "councillor"):
                connection.execute(table.delete())
        bump(connection)
    assert titles(engine, "verdier") == []


def test_a_build_that_is_killed_leaves_what_was_found_before(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    save(engine, replace(paper(act("1")), text="la fontaine"))
    refresh(engine)
    before = _entries(engine)
    save(engine, replace(paper(act("1", published_on="2024-05-01")), text="le kiosque"))
    with monkeypatch.context() as patched:
        patched.setattr(refreshed, "delete", lambda _table: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            refresh(engine)
    assert _entries(engine) == before
    answer = search(engine, "fontaine")
    assert (answer.count, answer.behind) == (1, True)
    assert titles(engine, "fontaine") == []
    assert len(titles(engine, "kiosque")) == 1


def test_who_finds_another_builder_at_work_does_not_wait(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_turn, "_WAIT_MS", 10)
    save(engine, replace(paper(act()), text="la fontaine"))
    other = open_engine(engine.url.render_as_string(hide_password=False))
    with turn(other), pytest.raises(Busy):
        refresh(engine)
    other.dispose()
    assert titles(engine, "fontaine")


def test_nothing_is_shown_from_an_index_that_was_never_whole_or_was_masked_by_other_rules(engine: Engine) -> None:
    save(engine, replace(paper(act()), text="la fontaine"))
    assert not search(engine, "fontaine").ready
    refresh(engine)
    with writing(engine) as connection:
        version = connection.execute(select(SearchState.version)).scalar_one()
        connection.execute(delete(SearchState))
        connection.execute(insert(SearchState), [{"id": 1, "version": f"{version}-open"}])
    assert not search(engine, "fontaine").ready
    assert titles(engine, "fontaine")


def test_an_index_of_many_parts_is_whole(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (refreshed, search_rows):
        monkeypatch.setattr(module, "AT_ONCE", 3)
    monkeypatch.setattr(search_rows, "_PAPERS_AT_ONCE", 1)
    load(engine, tmp_path / "acts.csv", published(*((f"a{n}", "2024-01-01", f"Fontaine {n}") for n in range(10))))
    for number in ("1", "2"):
        save(engine, replace(paper(act(number)), text=f"la fontaine {number}"))
    assert len(titles(engine, "fontaine")) == 12
    with engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(SearchEntry)).scalar() == 12 + 3


def test_a_visitor_has_the_index_brought_up_to_date_and_waits_for_no_more_than_told(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(engine, replace(paper(act()), text="la fontaine"))
    soon(engine, wait=60)
    assert search(engine, "fontaine").count == 1
    save(engine, replace(paper(act("2")), text="le kiosque"))
    with search_index._BUILDING:
        soon(engine, wait=0.01)
    assert search(engine, "fontaine").behind
    monkeypatch.setattr(search_index, "refresh", lambda _engine: (_ for _ in ()).throw(Busy))
    soon(engine, wait=60)
    assert search(engine, "fontaine").behind


def test_entries_are_made_anew_where_the_terms_of_a_text_change(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    save(engine, replace(paper(act("1")), text="la fontaine"))
    refresh(engine)
    before = _entries(engine)
    monkeypatch.setattr(search_numbers, "RULES", 0)
    save(engine, replace(paper(act("2")), text="le kiosque"))
    refresh(engine)
    assert before
    assert not before & _entries(engine)


def test_two_builders_of_the_same_entries_are_one_who_waits(engine: Engine) -> None:
    def both() -> None:
        with turn(engine) as connection:
            connection.execute(insert(SearchState), [{"id": 1, "version": version} for version in "ab"])

    with pytest.raises(Busy):
        both()
    if engine.dialect.name == "sqlite":  # whoever writes next waits as long as ever
        with engine.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 30_000


def test_a_supplier_s_entry_names_some_of_its_buyers(engine: Engine, tmp_path: Path) -> None:
    rows = "".join(f"Ville {letter},2024-{letter},Papier,Papeteries du Mail,9,2024-04-02\n" for letter in "GFEDCBA")
    load(engine, tmp_path / "list.csv", "buyer,contract_id,title,supplier,amount,notified_on\n" + rows)
    refresh(engine)
    with engine.connect() as connection:
        said = connection.execute(select(SearchEntry.text).where(SearchEntry.kind == "supplier")).scalar_one()
    assert said == "Ville A, Ville B, Ville C, Ville D, Ville E"
