"""Whom money once was credited to wrongly, in the papers and tables that name them: groups, spellings, files loaded twice, subjects."""

from collections.abc import Iterator

import polars as pl
import pytest
from sqlalchemy import Engine

from data_loaders import loading
from database.snapshot.frames import Frames, frames
from metrics.money import contracts, named, suppliers
from metrics.votes.decided import decided
from tests.database.measured import loaded
from tests.papers import at_hand

TWINS = ("betagouv__exemple-duplicate-column.csv", "betagouv__exemple_valide.csv")


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Frames]:
    yield from loaded("measured_money", tmp_path_factory.mktemp("measured_money"))


def test_a_group_s_price_counts_once_in_sums_and_from_nothing_to_all_for_each(tables: Frames) -> None:
    current = contracts.current(decided(tables["contracts"]))
    held = suppliers.ranges(current, tables["contracts"], tables["contract_holders"])
    named_so = held.filter(pl.col("supplier").is_in(["SARC", "SOGEA"]))
    ends = named_so.select("supplier", "lower_cents", "upper_cents", "once_upper_cents", "contracts", "takes_part")
    assert sorted(ends.rows()) == [("SARC", 0, 225_142_72, 225_142_72, 1, 0), ("SOGEA", 0, 225_142_72, None, 0, 1)]


def test_spellings_of_one_supplier_are_proposed_and_not_joined(tables: Frames) -> None:
    pairs = tables["party_pairs"].filter(kind="supplier")
    asked = {frozenset(pair) for pair in pairs.select("name", "party").rows()}
    spellings = {name for name in tables["contracts"]["supplier"].drop_nulls() if "LOU" in name}
    assert len(spellings) == 3
    assert {pair for pair in asked if pair & spellings} == {frozenset((a, b)) for a in spellings for b in spellings if a != b}
    assert set(pairs["merge_state"]) == {"proposed"}


def test_a_canteen_bears_the_association_that_runs_it(tables: Frames) -> None:
    given = tables["grants"].filter(pl.col("beneficiary").str.contains("(?i)cantine"))
    assert given.height == 3
    assert set(given["beneficiary"]) == {"AFR – Cantine"}


@pytest.mark.parametrize(("table", "most"), [("contracts", 0.25), ("grants", 0.33)])  # a third of these grants go to initials
def test_money_of_a_town_has_a_subject(tables: Frames, table: str, most: float) -> None:
    assert tables[table].height > 40
    assert tables[table].filter(pl.col("theme").is_null()).height < most * tables[table].height


def test_a_table_under_two_names_is_counted_once(engine: Engine) -> None:
    files = [at_hand(f"open_data/scdl/{name}") for name in TWINS]
    loading.load_into(engine, files)
    told = frames(engine)["published_grants"].filter(pl.col("beneficiary").str.starts_with("SASP OAJLP"))
    assert told.select("twin", "part_cents").sort("twin").rows() == [(False, 460_000_00), (True, 460_000_00)]
    counted = frames(engine)["published_grants"].filter(~pl.col("twin"))
    assert counted.height == 30
    assert counted.filter(~named.named("beneficiary")).is_empty()
