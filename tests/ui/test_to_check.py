"""What waits to be checked is told by kind, and of the contracts how many stand among the others without an amount."""

from types import SimpleNamespace

import polars as pl
import pytest

from database.review import words as review_words
from ui.sentences import review


def test_contracts_without_a_sure_amount_are_told_from_those_kept_out(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("ui.lead.counted", lambda _key, n, **words: told.append(f"{n}{words['kinds']}"))
    monkeypatch.setattr("ui.lead.notes", lambda: SimpleNamespace(caption=lambda _words: None))
    unpriced = review_words.sign("contract_no_amount", "fr")
    rows = pl.DataFrame({"fact": ["Marché"] * 3 + ["Vote"], "sign": [unpriced, unpriced, "un siège", "deux issues"]})
    review.to_check(rows)
    review.to_check(rows.filter(pl.col("sign") != unpriced))
    assert told == ["4 : marché (3, dont 2 sans montant sûr), vote (1)", "2 : marché (1), vote (1)"]
