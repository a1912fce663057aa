"""A large database: with a council chosen pages say what they say on a small one, without one they say to choose, and never nothing."""

import shutil
from pathlib import Path

import pytest

from locales import plural, text
from tests.pages.said import words
from tests.pages.sample_database import sample_database
from tests.pages.test_on_a_database import opened
from tests.pages.test_pages import STEMS
from ui import data, data_scope

# What these pages show without a council is short, or is not of councils.
WIDE = (
    "overview",
    "act",
    "review",
    "try_document",
    "compare",
    "workbench",
    "search",
    "method",
    "glossary",
    "coverage",
    "sources",
    "themes",
)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_database(tmp_path_factory)


@pytest.fixture(autouse=True)
def _anew() -> None:
    data_scope.forget()


@pytest.mark.parametrize("stem", STEMS)
def test_one_council_of_a_large_database_is_shown_as_of_a_small_one(monkeypatch: pytest.MonkeyPatch, sample: Path, stem: str) -> None:
    council = _council(monkeypatch, sample)
    small = opened(monkeypatch, sample, stem, council=council)
    monkeypatch.setattr(data_scope, "LARGE", 3)
    data_scope.forget()
    large = opened(monkeypatch, sample, stem, council=council)
    assert not large.exception
    assert not large.error
    assert words(large) == words(small)
    assert [table.value.shape for table in large.dataframe] == [table.value.shape for table in small.dataframe]


@pytest.mark.parametrize("stem", STEMS)
def test_without_a_council_a_large_database_asks_for_one(monkeypatch: pytest.MonkeyPatch, sample: Path, stem: str) -> None:
    monkeypatch.setattr(data_scope, "LARGE", 3)
    page = opened(monkeypatch, sample, stem)
    assert not page.exception
    assert not page.error
    assert page.dataframe or stem in WIDE or page.info
    if stem in {"attendance", "sessions", "votes", "deliberations"}:
        asked = plural("ui.council_first", 2, "fr").split(".")[0]
        assert asked in words(page)
        assert text("ui.council_first.all", "fr") in [link.proto.label for link in page.get("page_link")]
        assert page.dataframe[0].value.shape[0] == 2


def test_a_session_of_a_large_database_opens_by_its_number_alone(monkeypatch: pytest.MonkeyPatch, sample: Path) -> None:
    opened(monkeypatch, sample, "overview")
    session = str(data.frames()["attendance"]["session_id"][0])
    small = opened(monkeypatch, sample, "sessions", id=session)
    monkeypatch.setattr(data_scope, "LARGE", 3)
    data_scope.forget()
    large = opened(monkeypatch, sample, "sessions", id=session)
    assert not large.exception
    assert text("ui.pick.unknown", "fr") not in words(large)
    assert len(large.get("html")) == len(small.get("html"))
    assert [table.value.shape for table in large.dataframe] == [table.value.shape for table in small.dataframe]


def test_a_snapshot_whose_files_are_gone_is_made_anew(monkeypatch: pytest.MonkeyPatch, sample: Path) -> None:
    council = _council(monkeypatch, sample)
    monkeypatch.setattr(data_scope, "LARGE", 3)
    data_scope.forget()
    before = opened(monkeypatch, sample, "sources", council=council)
    shutil.rmtree(data.whole_frames().folder)
    after = opened(monkeypatch, sample, "attendance", council=council)
    assert not before.exception
    assert not after.exception
    assert after.dataframe


def _council(monkeypatch: pytest.MonkeyPatch, sample: Path) -> str:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{sample}")
    return str(data.frames()["attendance"]["council"].mode().sort()[0])
