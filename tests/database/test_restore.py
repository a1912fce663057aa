"""What a backup takes the place of: nothing that is in use, but a damaged file and a newer schema; whose file it is afterwards."""

import os
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from database import backup
from database.engine import open_engine, writing
from database.review.decision_values import Undecidable
from database.save import save
from tests.database.papers import WHOLE, act, dump, paper

pytestmark = pytest.mark.usefixtures("backup_programs")


def _address(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=False)


def test_a_database_that_a_site_holds_open_is_not_replaced(new_engine: Engine, tmp_path: Path) -> None:
    save(new_engine, paper(act("1"), roll=WHOLE))
    kept = backup.backup(new_engine, tmp_path / "one.backup")
    save(new_engine, paper(act("2"), roll=WHOLE, date="2024-05-05"))
    before = dump(new_engine)
    with pytest.raises(Undecidable) as error:
        backup.restore(_address(new_engine), kept.path, replace=True)
    assert error.value.key == "backup.in_use"
    save(new_engine, paper(act("3"), roll=WHOLE, date="2024-06-06"))
    assert len(dump(new_engine)["document"]) == len(before["document"]) + 1
    assert list(tmp_path.rglob("*.before-*")) == []
    new_engine.dispose()
    assert backup.restore(_address(new_engine), kept.path, replace=True) == 0


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="root alone gives files away")
def test_what_root_brings_back_is_the_sites_own(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path}/test.db"
    engine = open_engine(address)
    kept = backup.backup(engine, tmp_path / "one.backup")
    engine.dispose()
    os.chown(tmp_path / "test.db", 10_001, 10_002)
    backup.restore(address, kept.path, replace=True)
    told = (tmp_path / "test.db").stat()
    assert (told.st_uid, told.st_gid, told.st_mode & 0o777) == (10_001, 10_002, 0o600)


def test_a_file_that_is_no_database_any_more_is_replaced(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path}/test.db"
    engine = open_engine(address)
    kept = backup.backup(engine, tmp_path / "one.backup")
    engine.dispose()
    (tmp_path / "test.db").write_bytes(b"no database" * 1000)
    assert backup.restore(address, kept.path, replace=True) == 0
    open_engine(address).dispose()


def test_a_database_of_a_newer_program_is_replaced(new_engine: Engine, tmp_path: Path) -> None:
    kept = backup.backup(new_engine, tmp_path / "one.backup")
    with writing(new_engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    new_engine.dispose()
    assert backup.restore(_address(new_engine), kept.path, replace=True) == 0
