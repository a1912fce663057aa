"""The sample papers, written once for these tests."""

from pathlib import Path

import pytest

from sample_data import KnownPaper, write


@pytest.fixture(scope="package")
def papers(tmp_path_factory: pytest.TempPathFactory) -> list[KnownPaper]:
    """All sample papers."""
    folder: Path = tmp_path_factory.mktemp("sample")
    return write(folder)
