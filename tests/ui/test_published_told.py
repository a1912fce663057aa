"""What leads the page of published contracts: whether they meet a vote, and of which of them no session was read."""

from datetime import date
from types import SimpleNamespace

import polars as pl
import pytest

from ui.rows.coverage_frames import Read
from ui.sentences import open_data


def test_what_was_published_says_first_whether_it_meets_a_vote(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    notes: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda value, words: told.append(f"{value} {words}"))
    monkeypatch.setattr("ui.lead.notes", lambda: SimpleNamespace(text=notes.append))
    rows = pl.DataFrame({"date": [date(2020, 1, 1), None], "buyer_siret": ["1", "2"], "buyer": ["a", "b"], "file_id": [1, 1]})
    rows = rows.with_columns(supplier=pl.Series(["Bancs du Val", "12345678900012"]))
    open_data.counted(rows.with_columns(meets=pl.lit(None, pl.String), council_id=pl.lit(None, pl.Int64)), 4)
    said = told[0].replace("\u00a0", " ")
    assert (
        said == "2 marchés publiés en données ouvertes en 2020. Aucun ne répond à un vote lu ici. 1 est sans date (« ? »). "
        "Aucun des 2 acheteurs n’a de séance lue ici. 1 nomme son titulaire : « Titulaires » ne classe que celui-là."
    )
    assert "1 sans date" in notes


def test_what_was_published_of_years_without_a_session_read_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda _value, words: told.append(words))
    monkeypatch.setattr("ui.lead.notes", lambda: SimpleNamespace(text=lambda _said: None))
    rows = pl.DataFrame({"date": [date(2024, 1, 1), date(2013, 6, 1)], "buyer_siret": ["1", "1"], "buyer": ["a", "a"], "file_id": [1, 1]})
    rows = rows.with_columns(meets=pl.lit(None, pl.String), council_id=pl.lit(1), supplier=pl.lit("Bancs du Val"))
    open_data.counted(rows, 0, Read(9, (2009, 2014)))
    open_data.counted(rows.head(1), 0, Read(9, (2009, 2014)))
    open_data.counted(rows.tail(1), 0, Read(9, (2009, 2014)))
    open_data.counted(rows, 0, Read(0, ()))
    some, every, none, unread = (one.replace("\u00a0", " ") for one in told)
    assert "Séances lues de 2009 à 2014 : 1 des 2 est notifié hors de cette période." in some
    assert "Séances lues de 2009 à 2014 : 1 est notifié hors de cette période." in every
    assert "hors de" not in none
    assert "Aucune séance de ce conseil n’est lue ici." in unread
    assert "répond à un vote" not in unread


@pytest.mark.parametrize(
    ("buyers", "read", "said"),
    [
        (1, 0, "Leur acheteur n’a pas de séance lue ici."),
        (1, 1, "Leur acheteur a des séances lues ici."),
        (3, 1, "Seul 1 des 3 acheteurs a des séances lues ici."),
        (3, 2, "Seuls 2 des 3 acheteurs ont des séances lues ici."),
    ],
)
def test_of_one_buyer_nothing_is_said_in_the_plural(monkeypatch: pytest.MonkeyPatch, buyers: int, read: int, said: str) -> None:
    told: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda _value, words: told.append(words))
    monkeypatch.setattr("ui.lead.notes", lambda: SimpleNamespace(text=lambda _said: None))
    rows = pl.DataFrame(
        {
            "date": date(2024, 1, 1),
            "buyer_siret": str(one),
            "buyer": "a",
            "file_id": 1,
            "supplier": "Bancs du Val",
            "council_id": one if one < read else None,
        }
        for one in range(buyers)
    ).with_columns(pl.col("council_id").cast(pl.Int64), meets=pl.lit(None, pl.String))
    open_data.counted(rows, 4)
    assert told[0].replace("\u00a0", " ").endswith(f" {said}")
