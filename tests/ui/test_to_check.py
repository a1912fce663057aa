"""What waits to be checked is told by kind, and of the contracts how many stand among the others without an amount."""

from types import SimpleNamespace

import polars as pl
import pytest

from database.review import words as review_words
from metrics.filters.filters import Filters
from ui.review import rows as review_rows
from ui.sentences import review


def test_contracts_without_a_sure_amount_are_told_from_those_kept_out(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("ui.lead.counted", lambda _key, n, **words: told.append(f"{n}{words['kinds']}"))
    monkeypatch.setattr("ui.lead.notes", lambda: SimpleNamespace(caption=lambda _said: None))
    unpriced = review_words.sign("contract_no_amount", "fr")
    rows = pl.DataFrame({"fact": ["Marché"] * 3 + ["Vote"], "sign": [unpriced, unpriced, "un siège", "deux issues"]})
    review.to_check(rows)
    review.to_check(rows.filter(pl.col("sign") != unpriced))
    review.to_check(rows, 5)
    assert told.pop() == "4 : marché (3, dont 2 des 5 sans montant lu), vote (1)"  # as many as other pages count
    assert told == ["4 : marché (3, dont 2 sans montant lu), vote (1)", "2 : marché (1), vote (1)"]


def test_the_contracts_without_an_amount_are_counted_where_those_to_check_are_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = pl.DataFrame({"document_id": [1, 2], "about": ["7 – Bancs", "Halle"]})
    waiting = waiting.with_columns(sign=pl.lit(review_words.sign("contract_no_amount", "fr")))
    contracts = pl.DataFrame({"document_id": [1, 2, 3], "number": ["7", None, "9"], "title": ["Bancs", "Halle", "Mur"]})
    contracts = contracts.with_columns(amount_not_printed=pl.lit(value=True))
    monkeypatch.setattr("ui.data.wide", lambda: False)
    monkeypatch.setattr("ui.data.contracts", lambda _filters: contracts)
    assert review_rows.unpriced(waiting, Filters()) == 3
    priced = contracts.with_columns(amount_not_printed=pl.Series([True, False, True]))
    monkeypatch.setattr("ui.data.contracts", lambda _filters: priced)
    assert review_rows.unpriced(waiting, Filters()) == 0  # an amount was read since: the two are not of the same
    assert review_rows.unpriced(waiting.clear(), Filters()) == 0
