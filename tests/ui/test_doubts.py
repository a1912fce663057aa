"""What was refused is told in the visitor's language, whichever file's rules refused it."""

import json
from typing import Any

import pytest

from ui.rows import data_words


@pytest.mark.parametrize(
    ("code", "values", "said"),
    [
        ("refused", {"code": "empty", "file": "a.txt"}, "a.txt: empty file"),
        ("refused", {"code": "provenance.too_long", "file": "source.toml"}, "source.toml: too long"),
        ("roster.date_impossible", {"file": "elus.csv", "row": 3}, "elus.csv, line 3"),
        ("council_unknown", {}, "The council is not named"),
        ("weekday_mismatch", {"date": "2022-05-24"}, "The printed day of the week is not that of 24 May 2022"),
        ("refused", {}, "as it was said"),
    ],
)
def test_a_doubt_is_told_in_the_visitor_s_language(monkeypatch: pytest.MonkeyPatch, code: str, values: dict[str, Any], said: str) -> None:
    monkeypatch.setattr(data_words, "language", lambda: "en")
    assert data_words._in_words(code, "as it was said", json.dumps(values)).startswith(said)
