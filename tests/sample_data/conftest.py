"""The sample papers, written once for all tests."""

import pytest

from sample_data import KnownPaper
from tests.pages.sample_database import known_papers


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> list[KnownPaper]:
    """All sample papers."""
    return known_papers(tmp_path_factory)
