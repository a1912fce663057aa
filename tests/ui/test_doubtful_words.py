"""What is in doubt in a row of open data is said in the visitor's language, with the words that were printed."""

import polars as pl
import pytest

from locales import LANGUAGES, Language, text
from ui.rows import data_words


@pytest.mark.parametrize("language", LANGUAGES)
def test_doubts_are_named_by_what_they_are_of(monkeypatch: pytest.MonkeyPatch, language: Language) -> None:
    monkeypatch.setattr(data_words, "say", lambda key, **values: text(key, language, **values))
    printed = ["beneficiary_siret: 81,2; amount_cents: 1,5E+04", "year: taken from decision_ref", "tax: zzz", None]
    told = data_words.doubtful_in_words(pl.DataFrame({"doubtful": printed}))["doubtful"].to_list()
    identity, amount, day = (text(f"doubtful.{kind}", language) for kind in ("identity", "amount", "day"))
    of = [text("doubtful.of", language, what=what) for what in (identity, amount, day)]
    assert told == [f"{of[0]}81,2; {of[1]}1,5E+04", f"{of[2]}{text('doubtful.taken', language)}decision_ref", "tax: zzz", None]


def test_a_dragged_number_reads_as_a_doubtful_identity(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data_words, "say", lambda key, **values: text(key, "fr", **values))
    told = data_words.doubtful_in_words(pl.DataFrame({"doubtful": ["supplier_id: 55208131766522"]}))["doubtful"][0]
    assert told.replace("\u00a0", " ") == "identité douteuse : 55208131766522"
