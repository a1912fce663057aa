"""Frames of chosen councils are the rows that a filter would leave of the whole; a table too long is refused, never cut."""

import shutil
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal
from sqlalchemy import Engine

from data_loaders.documents.record import warn
from database.save import save
from database.snapshot import orders
from database.snapshot.frame_schemas import SCHEMAS
from database.snapshot.frames import Frames, Outdated, TooMany, frames
from metrics.filters.filters import Filters, apply
from tests.database.papers import COUNCIL, act, paper, rich_act
from tests.databases import forget_all

OTHER = "Saint-Orbe-les-Étangs"
BY_COUNCIL = [name for name in SCHEMAS if "council" in SCHEMAS[name] and name != "councils"]


@pytest.fixture(scope="module", params=[0, orders.LONG], ids=["each read of its file", "short ones held whole"])
def built(shared: Engine, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[int, Frames]:
    """The frames of two councils, made once an engine and length: the tests only read them."""
    forget_all(shared)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(orders, "LONG", request.param)
        patched.setenv("SEANCE_CACHE", str(tmp_path_factory.mktemp("scoped")))
        save(shared, paper(rich_act(), in_office=4, warnings=[warn("does_not_close", [(2, 6)], counted=3, in_office=4)]))
        save(shared, paper(rich_act(), act("2"), council=OTHER, date="2024-06-11"))
        return request.param, frames(shared)


@pytest.fixture
def whole(built: tuple[int, Frames], monkeypatch: pytest.MonkeyPatch) -> Frames:
    """The same, of which nothing is held in memory yet."""
    long, made = built
    monkeypatch.setattr(orders, "LONG", long)
    return Frames(made.version, made.folder)


@pytest.mark.parametrize("asked", [(COUNCIL,), (OTHER,), (COUNCIL, OTHER), ("Nulleville",)])
def test_the_rows_of_councils_are_those_that_a_filter_leaves(whole: Frames, asked: tuple[str, ...]) -> None:
    scoped = whole.of(asked)
    filled = 0
    for name in BY_COUNCIL:
        expected = apply(whole[name], Filters(council=asked))
        assert_frame_equal(scoped[name], expected)
        filled += expected.height
    assert (filled > 0) == (asked != ("Nulleville",))
    assert scoped["councils"].height == 2  # the list to choose from stays whole


def test_a_council_is_asked_for_by_its_address_as_well(whole: Frames) -> None:
    number = str(whole["councils"].filter(council=OTHER)["council_id"].item())
    assert_frame_equal(whole.of((number,))["attendance"], whole.of((OTHER,))["attendance"])
    assert whole.of((number,))["attendance"].height == 3


def test_a_table_without_council_follows_the_one_that_has_it(whole: Frames) -> None:
    scoped = whole.of((OTHER,))
    theirs = scoped["contracts"]["contract_id"]
    assert 0 < theirs.len() < whole["contracts"].height
    assert_frame_equal(scoped["contract_holders"], whole["contract_holders"].filter(pl.col("contract_id").is_in(theirs.implode())))


def test_a_table_too_long_is_refused_and_a_short_one_whole(whole: Frames) -> None:
    bounded = whole.up_to(3)
    assert bounded["councils"].height == bounded.rows("councils") == 2
    with pytest.raises(TooMany) as met:
        bounded["attendance"]
    assert (met.value.table, met.value.rows) == ("attendance", 6)
    assert whole.of((OTHER,)).rows("attendance") == 6  # of the whole table, whatever is asked for


def test_an_empty_database_is_too_long_for_nobody(engine: Engine) -> None:
    found = frames(engine)
    for name, schema in SCHEMAS.items():
        assert found.rows(name) == 0
        for shown in (found.up_to(0)[name], found.of(("Nulleville",))[name]):
            assert (shown.height, shown.schema) == (0, schema)


def test_what_is_scanned_of_a_snapshot_that_went_is_outdated(whole: Frames, tmp_path: Path) -> None:
    gone = Frames(whole.version, shutil.copytree(whole.folder, tmp_path / "gone"))
    scoped = gone.of((OTHER,))
    shutil.rmtree(gone.folder)
    with pytest.raises(Outdated):
        scoped["attendance"]


@pytest.mark.parametrize("long", [0, orders.LONG])
@pytest.mark.parametrize(("addresses", "theirs"), [([1, None, 2, None], [0, 1]), ([1, 1, 2, 2], [0, 1]), ([1, 3, 2, 1], [0, 3])])
def test_rows_without_an_address_go_by_their_council_s_name(
    addresses: list[int | None], theirs: list[int], long: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(orders, "LONG", long)
    names = ["Valmont", "Valmont", "Orbe", "Orbe"]
    councils = pl.DataFrame({"council_id": [1, 2], "council": ["Valmont", "Orbe"]})
    acts = pl.DataFrame({"row": range(4), "council_id": addresses, "council": names})
    for table, rows in (("councils", councils), ("published_acts", acts)):
        frame = pl.concat([SCHEMAS[table].to_frame(), rows], how="diagonal_relaxed")
        frame.cast(SCHEMAS[table]).write_parquet(tmp_path / f"{table}.parquet")
    found = Frames("1", tmp_path).of(("Valmont",))["published_acts"]
    assert found["row"].to_list() == theirs
