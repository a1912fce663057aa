"""How councils tell a contract in sentences and lists: invented items, each read whole, and nothing where none is let."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.choice import contracts
from data_loaders.documents.readings.contracts.contract_entry import alike
from data_loaders.documents.readings.contracts.contract_supplier import key
from data_loaders.documents.text.view import View

ITEMS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("contract_wordings.toml").read_text(encoding="utf-8"))["item"]
KEYS = ("amount", "min_amount", "max_amount", "tax")


@pytest.mark.parametrize("item", ITEMS, ids=[one["text"].split("\n", 1)[0][:50] for one in ITEMS])
def test_the_contracts_of_an_item(item: dict[str, Any]) -> None:
    text = item["text"]
    read = contracts.extract(View.of(text), Segment("item", 0, len(text)), text.split("\n", 1)[0])
    wanted = item["contracts"]
    assert len(read) == len(wanted)
    for one, want in zip(read, wanted, strict=True):
        assert alike(key(one.supplier or ""), key(want["supplier"]))
        assert {name: getattr(one, name) for name in KEYS} == {name: want.get(name) for name in KEYS}
        assert "lot" not in want or one.lot == want["lot"]
