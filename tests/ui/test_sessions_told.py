"""The two tests of a roll are told together: it adds up, and it counts in attendance."""

from datetime import date

import polars as pl
import pytest

from tests.metrics.frames import frame
from ui import lead
from ui.sentences import decisions


@pytest.mark.parametrize(
    ("in_rates", "told"),
    [
        ([True, True, False], "nombre de membres 2 fois sur 3 (pas le 8 mars 2024)."),
        ([True, False, False], "1 séance au compte juste n’est pas comptée : un autre nombre imprimé la contredit (8 février 2024)."),
    ],
)
def test_a_session_that_adds_up_and_is_not_counted_is_told(monkeypatch: pytest.MonkeyPatch, in_rates: list[bool], told: str) -> None:
    said: list[str] = []
    monkeypatch.setattr(lead, "figure", lambda value, words: said.append(words))
    rows = [
        {"session_id": n, "council_id": 1, "date": date(2024, 1 + n, 8), "closes": n < 2, "in_rates": counts}
        for n, counts in enumerate(in_rates)
    ]
    decisions.closing(frame("sessions", rows), pl.DataFrame({"sessions": [1]}))
    (lead_said,) = (one.replace("\u00a0", " ") for one in said)
    assert lead_said.endswith(told)
    assert ("contredit" in lead_said) == (False in in_rates[:2])
