"""An erased paper leaves no trace: no row, no cell, no found word, no byte of the file; and does not come back by itself."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, select, text

from council import Removal, Report, Table
from database.acts.contested import Fact
from database.incoming import Incoming, Scan
from database.removals import erasing, kept
from database.review import reports
from database.review.decision_values import Undecidable
from database.save import known_papers, save
from database.save_together import save_together
from database.search import index as search_index
from database.snapshot.frames import frames
from database.snapshot.snapshot import cache_folder
from tests.database.papers import COUNCIL, WHOLE, act, dump, paper, renamed

WORD = "quxibaldo"  # in the erased paper alone
COMMANDED = "Publié par erreur"


def _bad() -> Incoming:
    one = paper(act("9", f"Affaire {WORD}"), roll={**WHOLE, f"Ysolde {WORD.upper()}": "present"}, date="2024-09-09")
    return replace(renamed(one, f"papers/{WORD}.pdf"), scans=(Scan(1, WORD.encode(), ((0, 4, 0, 0, 9, 9),)),))


def _without_removals(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    return {name: rows for name, rows in dump(engine).items() if name not in ("removal", "search_entry", "search_state")}


def test_nothing_of_it_is_left(engine: Engine) -> None:
    save(engine, paper(act("1"), roll=WHOLE))
    frames(engine)
    before = _without_removals(engine)
    bad = _bad()
    save(engine, bad)
    reports.file(engine, Fact(bad.sha256, "attendance", "x", WORD, {}, 1, None, None), "present", f"{WORD} était là")
    frames(engine)
    search_index.refresh(engine)
    done = erasing.erase(engine, bad.source, COMMANDED)
    assert (done.sha256, done.council, done.scanned) == (bad.sha256, COUNCIL, True)
    frames(engine)
    search_index.refresh(engine)
    assert erasing.overwrite(engine)
    assert _without_removals(engine) == before
    with engine.connect() as connection:
        for table in Table.metadata.sorted_tables:
            assert WORD not in str(connection.execute(select(table)).all()).casefold(), table.name
    assert not [path for path in _bytes(engine) if WORD.encode() in path.read_bytes().lower()]
    log = frames(engine)["corrections"].row(0, named=True)
    assert (log["kind"], log["reason"], log["council"], log["source"]) == ("removal.erase", COMMANDED, COUNCIL, None)


def _bytes(engine: Engine) -> list[Path]:
    found = [path for path in cache_folder(engine).rglob("*") if path.is_file()]
    if engine.dialect.name == "sqlite":
        file = Path(str(engine.url.database))
        found += [path for path in file.parent.glob(f"{file.name}*") if path.is_file()]
    return found


def test_the_same_bytes_do_not_come_back_until_said_so(engine: Engine) -> None:
    bad = _bad()
    save(engine, bad)
    erasing.erase(engine, bad.sha256[:12], COMMANDED)
    assert save(engine, renamed(bad, "papers/other-name.pdf")).state == "refused"
    assert save_together(engine, [bad, paper(act("2"), roll=WHOLE)], 5) is None
    assert bad.sha256 not in known_papers(engine)
    kept.allow_again(engine, [bad.sha256])
    assert save(engine, bad).state == "kept"
    with engine.connect() as connection:
        assert connection.execute(select(Removal.lifted_at)).scalar() is not None


def test_what_is_not_one_paper_is_refused(engine: Engine) -> None:
    for number in ("1", "2"):
        save(engine, renamed(paper(act(number), roll=WHOLE), f"folder-{number}/same.pdf"))
    before = dump(engine)
    for which in ("same.pdf", "nothing.pdf", "%.pdf", ""):
        with pytest.raises(Undecidable):
            erasing.erase(engine, which, COMMANDED)
    with pytest.raises(Undecidable):
        erasing.erase(engine, "folder-1/same.pdf", " ")
    assert dump(engine) == before


def test_another_version_takes_the_place_of_the_erased_one(engine: Engine) -> None:
    save(engine, paper(act("2024-044", "Réfection de la rue des Tilleuls"), roll=WHOLE), run=1)
    alone = _without_removals(engine)
    newer = paper(act("2024-044", "Réfection de la rue des Tilleuls et du Val"), roll=WHOLE)
    save(engine, newer, run=2)
    assert frames(engine)["deliberations"]["title"].to_list() == ["Réfection de la rue des Tilleuls et du Val"]
    erasing.erase(engine, newer.sha256, COMMANDED)
    assert _without_removals(engine) == alone
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM removal")).scalar() == 1


def test_open_reports_of_other_papers_stay(engine: Engine) -> None:
    other, bad = paper(act("1"), roll=WHOLE), _bad()
    save(engine, other)
    save(engine, bad)
    for one in (other, bad):
        reports.file(engine, Fact(one.sha256, "attendance", "x", None, {}, 1, None, None), "present", "j’y étais")
    erasing.erase(engine, bad.source, COMMANDED)
    with engine.connect() as connection:
        assert connection.execute(select(Report.sha256)).scalars().all() == [other.sha256]
