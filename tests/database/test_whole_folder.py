"""A cached folder is whole or not there: what fails leaves nothing behind, and what another builder made stays."""

import resource
from collections import Counter
from pathlib import Path

import polars as pl
import pytest

from database.snapshot.whole_folder import whole_folder


def test_the_folder_bears_its_name_once_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "cache" / "made"
    with whole_folder(target) as partial:
        (partial / "rows").write_text("one", encoding="utf-8")
        assert not target.exists()
    assert (target / "rows").read_text(encoding="utf-8") == "one"
    assert list(target.parent.iterdir()) == [target]
    assert target.stat().st_mode & 0o777 == 0o700  # its owner's other processes read it


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), ArithmeticError()])
def test_what_fails_leaves_nothing_and_is_said(tmp_path: Path, error: Exception) -> None:
    with pytest.raises(type(error)):
        _fail_within(tmp_path / "made", error)
    assert list(tmp_path.iterdir()) == []


def _fail_within(target: Path, error: Exception) -> None:
    with whole_folder(target) as partial:
        (partial / "rows").write_text("half", encoding="utf-8")
        raise error


def test_a_full_disk_is_told_as_the_system_s_own_error(tmp_path: Path) -> None:
    full = pl.exceptions.ComputeError("parquet: underlying IO error: No space left on device (os error 28)")
    with pytest.raises(OSError, match="No space left"):
        _fail_within(tmp_path / "made", full)
    with pytest.raises(pl.exceptions.ComputeError):
        _fail_within(tmp_path / "made", pl.exceptions.ComputeError("a column of another length"))
    assert list(tmp_path.iterdir()) == []


def test_a_disk_full_at_any_byte_of_a_table_is_told_as_one(tmp_path: Path) -> None:
    """Polars does not pass on what the system said where the table's own account, behind its rows, has no room."""
    many = pl.DataFrame({f"column {number}": ["Réfection de la halle"] for number in range(30)})
    many.write_parquet(tmp_path / "whole")
    whole = (tmp_path / "whole").stat().st_size
    _, most = limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    said = Counter[str]()
    for room in range(0, whole, 251):
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, most))
            _write_within(tmp_path / "made", many)
        except OSError as error:
            said[str(error.__cause__)] += 1
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert said.total() == len(range(0, whole, 251))
    assert any("os error" not in one for one in said)
    assert list(tmp_path.iterdir()) == [tmp_path / "whole"]


def _write_within(target: Path, rows: pl.DataFrame) -> None:
    with whole_folder(target) as partial:
        rows.write_parquet(partial / "rows")


def test_what_another_builder_made_meanwhile_stays(tmp_path: Path) -> None:
    target = tmp_path / "made"
    with whole_folder(target) as partial:
        (partial / "rows").write_text("ours", encoding="utf-8")
        target.mkdir()
        (target / "rows").write_text("theirs", encoding="utf-8")
    assert (target / "rows").read_text(encoding="utf-8") == "theirs"
    assert list(tmp_path.iterdir()) == [target]
