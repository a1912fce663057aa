"""The interface on a small database of sample papers and one table of open data."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from api import tables
from api.allowance import Allowance
from api.routes import routes
from data_loaders.__main__ import main as data_loaders
from tests.pages.sample_database import sample_database, sample_papers
from ui import data_scope


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the database; not to be changed."""
    file = sample_database(tmp_path_factory)
    papers = sample_papers(tmp_path_factory)
    folder = tmp_path_factory.mktemp("published")
    for name in ("marches_publies.csv", "source.toml"):
        shutil.copy(papers / "clairvoncourt" / name, folder / name)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", f"sqlite:///{file}")
        assert data_loaders(["load", str(folder)]) == 0
    return file


@pytest.fixture
def on_sample(sample: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The process reads the sample's database."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{sample}")
    _forget()
    yield
    _forget()


@pytest.fixture
def client(on_sample: None) -> Iterator[TestClient]:
    """Asks the interface, without bound; one loop for all that a test asks."""
    with new_client(Allowance(10**9)) as opened:
        yield opened


def new_client(allowance: Allowance) -> TestClient:
    return TestClient(Starlette(routes=list(routes(lambda request: request.headers.get("x-visitor", "one"), allowance))))


def _forget() -> None:
    tables._LAST.clear()
    data_scope.forget()
