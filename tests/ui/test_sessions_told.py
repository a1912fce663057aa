"""The two tests of a roll are told together: it adds up, and it counts in attendance."""

from datetime import date
from types import SimpleNamespace

import polars as pl
import pytest

from tests.metrics.frames import frame
from ui import lead
from ui.escaping import Html
from ui.sentences import decisions
from ui.sentences.sittings import last_session


@pytest.mark.parametrize(
    ("in_rates", "told"),
    [
        ([True, True, False], "est complète 2 fois sur 3 (non comptée : 8 mars 2024)."),
        ([True, False, False], "est complète 1 fois sur 3 (non comptées : 8 février 2024 ; 8 mars 2024)."),
    ],
)
def test_a_list_that_another_number_denies_is_not_whole(monkeypatch: pytest.MonkeyPatch, in_rates: list[bool], told: str) -> None:
    said: list[str] = []
    noted: list[str] = []
    monkeypatch.setattr(lead, "notes", lambda: SimpleNamespace(text=noted.append))
    monkeypatch.setattr(lead, "figure", lambda value, words: said.append(words))
    rows = [
        {"session_id": n, "council_id": 1, "date": date(2024, 1 + n, 8), "closes": n < 2, "in_rates": counts}
        for n, counts in enumerate(in_rates)
    ]
    decisions.closing(frame("sessions", rows), pl.DataFrame({"sessions": [1]}))
    (lead_said,) = (one.replace("\u00a0", " ").replace("\u202f", " ") for one in said)
    assert lead_said.endswith(told)
    assert lead_said.startswith("séances lues, janvier 2024 – mars 2024.")
    assert any("contredit" in one for one in noted) == (False in in_rates[:2])  # why is told among what is to be known


def test_the_way_to_the_other_decisions_opens_all_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    lines: list[Html] = []
    monkeypatch.setattr(last_session, "items", lines.extend)
    act = {"title": "Tarifs", "number": None, "how": "not_voted", "outcome": None, "secret": False}
    acts = [{"deliberation_id": n, "votes_for": None, "votes_against": None, "abstentions": None, **act} for n in range(8)]
    last_session.decisions(pl.DataFrame(acts), 3)
    assert len(lines) == 7
    assert 'sessions?id=3&amp;view=acts#acts"' in lines[-1]  # not who sat, with the first of them once more
