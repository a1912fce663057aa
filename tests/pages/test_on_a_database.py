"""Every page on a real database: one with sample papers, one just made."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from locales import text
from tests.pages.conftest import MAIN, WAIT, open_grids
from tests.pages.said import words
from tests.pages.sample_database import sample_database
from tests.pages.test_pages import STEMS
from ui import data, navigation


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_database(tmp_path_factory)


def opened(monkeypatch: pytest.MonkeyPatch, file: Path, stem: str, **asked: str) -> AppTest:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{file}")
    page = AppTest.from_file(MAIN, default_timeout=WAIT)
    open_grids(page)
    for word, said in asked.items():
        page.query_params[word] = said
    if stem != "overview":
        page.switch_page(navigation.path(stem))
    return page.run()


def test_every_page_on_sample_papers(monkeypatch: pytest.MonkeyPatch, sample: Path) -> None:
    for stem in STEMS:
        page = opened(monkeypatch, sample, stem)
        assert not page.exception, stem
        assert not page.error, stem
        # Nothing is in doubt in these papers, and no open data is among them.
        assert page.dataframe or stem in ("councillor", "act", "review", "compare") or stem.startswith(("published", "budgets")), stem


def test_the_records_that_rows_open(monkeypatch: pytest.MonkeyPatch, sample: Path) -> None:
    opened(monkeypatch, sample, "overview")
    found = data.frames()
    person, session = found["attendance"]["councillor_id"][0], found["attendance"]["session_id"][0]
    act, paper = found["deliberations"]["deliberation_id"][0], found["deliberations"]["document_id"][0]
    records = [
        ("councillor", {"id": str(person)}),
        ("sessions", {"id": str(session)}),
        ("suppliers", {"id": str(found["suppliers"]["supplier_id"][0])}),
        ("act", {"id": str(act)}),
        ("act", {"document": str(paper), "fact": f"attendance:{session}-{person}"}),
        ("act", {"document": str(paper), "fact": f"session:{session}"}),
        ("act", {"document": str(paper), "fact": f"contract:{found['contracts']['contract_id'][0]}"}),
    ]
    for stem, asked in records:
        page = opened(monkeypatch, sample, stem, **asked)
        assert not page.exception, asked
        assert text("ui.empty.act") not in words(page), asked
        assert text("ui.pick.unknown") not in words(page), asked


def test_every_page_on_a_database_just_made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for stem in STEMS:
        page = opened(monkeypatch, tmp_path / "new" / "site.db", stem)
        assert not page.exception, stem
        assert text("ui.empty.nothing_loaded") in words(page), stem
