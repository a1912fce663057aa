"""How councils tell a grant in sentences, lists and tables: invented items, each read whole, and nothing where none is given."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from data_loaders.documents.choice import grants
from data_loaders.documents.readings.contracts.contract_entry import alike
from data_loaders.documents.readings.contracts.contract_supplier import key
from tests.documents.readings.items import given, item

ITEMS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("grant_wordings.toml").read_text(encoding="utf-8"))["item"]


@pytest.mark.parametrize("one", ITEMS, ids=[one["text"].split("\n", 1)[0][:50] for one in ITEMS])
def test_the_grants_of_an_item(one: dict[str, Any]) -> None:
    read = given(grants.extract(*item(one["text"])))
    assert [amount for _, amount in read] == [want["amount"] for want in one["grants"]]
    assert all(alike(key(name), key(want["beneficiary"])) for (name, _), want in zip(read, one["grants"], strict=True))
    assert all(len(name) < len(want["beneficiary"]) + 12 for (name, _), want in zip(read, one["grants"], strict=True))
