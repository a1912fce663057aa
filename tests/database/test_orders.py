"""Long tables of a snapshot know the alphabetical place of their texts, row by row."""

from pathlib import Path

import polars as pl
import pytest

from database.snapshot import orders
from database.snapshot.frame_schemas import SCHEMAS
from database.snapshot.frames import Frames

SUPPLIERS = ["école", "Zoé", None, "Ecole", "abri", "école bis"]


@pytest.fixture
def snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Frames:
    """Contracts longer than all other tables, of which only they count as long."""
    monkeypatch.setattr(orders, "LONG", len(SUPPLIERS) - 1)
    monkeypatch.setattr(orders, "HEAVY", 20)
    for name, schema in SCHEMAS.items():
        frame = schema.to_frame(eager=True)
        if name == "contracts":
            rows = pl.DataFrame({"supplier": SUPPLIERS, "contract_id": range(len(SUPPLIERS))})
            frame = pl.concat([frame, rows.cast({"contract_id": schema["contract_id"]})], how="diagonal")
        frame.write_parquet(tmp_path / f"{name}.parquet")
    orders.write(tmp_path)
    return Frames("1", tmp_path)


def test_texts_have_their_alphabetical_place(snapshot: Frames) -> None:
    ranks = snapshot.ranks("contracts")
    assert ranks is not None
    assert ranks.select("supplier").collect()["supplier"].to_list() == [2, 4, None, 2, 1, 3]


def test_words_of_lists_too_but_no_numbers(snapshot: Frames) -> None:
    ranks = snapshot.ranks("contracts")
    assert ranks is not None
    names = ranks.collect_schema().names()
    assert "tax" in names
    assert not {"contract_id", "date", "amount_cents"} & set(names)


def test_short_tables_have_none(snapshot: Frames) -> None:
    assert snapshot.ranks("sessions") is None


def test_a_name_that_is_said_in_the_visitor_s_language_has_none() -> None:
    assert "beneficiary" not in orders._texts(SCHEMAS["grants"])


def test_heavy_texts_stand_in_plain_letters_too(snapshot: Frames) -> None:
    words = snapshot.words("contracts", "supplier")
    assert words is not None
    assert words.collect().to_series().to_list() == ["ecole", "zoe", None, "ecole", "abri", "ecole bis"]
    assert snapshot.words("contracts", "tax") is None
    assert snapshot.words("sessions", "council") is None


def test_texts_that_stand_in_many_rows_stand_once_in_their_order(snapshot: Frames, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(orders, "HEAVY", 1_000)
    monkeypatch.setattr(orders, "_OFTEN_ALONE", 1.0)
    orders.write(snapshot.folder)
    codes = snapshot.codes("contracts")
    assert codes is not None
    once = snapshot.once("contracts", "supplier").collect().to_series()
    assert once.to_list() == sorted(one for one in set(SUPPLIERS) if one)
    assert once.gather(codes.select("supplier").collect().to_series()).to_list() == SUPPLIERS
    assert snapshot.once("contracts", "tax").collect().is_empty()
    assert snapshot.codes("sessions") is None


def test_texts_that_are_heavy_or_mostly_alone_have_no_codes(snapshot: Frames) -> None:
    codes = snapshot.codes("contracts")
    assert codes is not None
    assert "supplier" not in codes.collect_schema()


def test_plain_letters_are_small_and_bear_no_accents() -> None:
    said = pl.DataFrame({"said": ["É", "e\u0301", "\u212a", "ſ", "Çà et là"]})
    assert said.select(orders.plain(pl.col("said"))).to_series().to_list() == ["e", "e", "k", "s", "ca et la"]
