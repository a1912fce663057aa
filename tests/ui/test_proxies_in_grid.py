"""Proxies that the grid of attendance shows otherwise, or not, are told beside their number."""

from datetime import date

import polars as pl
import pytest

from ui.sentences.sittings import proxies


def test_proxies_that_the_grid_shows_otherwise_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda value, words: said.append(f"{value} {words}"))
    given = pl.DataFrame({"session_id": [1, 1, 2, 3], "councillor_id": [1, 2, 1, 2], "holder_key": ["3"] * 4, "council_id": 1})
    given = given.with_columns(councillor=pl.lit("Anne ABRIC"), proxy_to=pl.lit("Luc BORIE"))
    sessions = pl.DataFrame({"session_id": [1, 2, 3], "date": [date(2010, 1, 1), date(2010, 6, 1), date(2012, 1, 1)]})
    shown = given.with_columns(whole=pl.Series([True, False, True, True]), in_rates=pl.Series([True, True, True, False]))
    proxies.counted(shown, sessions.with_columns(in_rates=True), pl.DataFrame({"sessions": [1]}))
    told = said[0].replace("\u00a0", " ")
    assert "2 pour toute une séance comptée, 1 pour une partie de séance, " in told
    assert "1 à une séance non comptée." in told
