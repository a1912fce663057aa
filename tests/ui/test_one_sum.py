"""A headline and the picture under it are one sum: what bears no day is a part of it, and says so; of papers the kinds and reasons too."""

from datetime import date, timedelta

import polars as pl
import pytest

from metrics import by_year
from ui.rows import party_rows, published, year_rows
from ui.sentences import papers

SOON = date.today() + timedelta(days=400)
STATES = ["read", "read", "read", "refused", "not a council paper", "superseded"]
PAPERS = pl.DataFrame(
    {
        "state": STATES,
        "kind": ["minutes", "minutes", "extract", None, None, "minutes"],
        "date": [date(2010, 1, 1), date(2011, 1, 1), None, None, None, date(2010, 1, 1)],
        "publisher": [None] * 6,
    },
    schema_overrides={"date": pl.Date, "publisher": pl.String},
)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    told: list[str] = []

    class Notes:
        def text(self, _said: str) -> None: ...

    monkeypatch.setattr("ui.lead.figure", lambda value, words: told.append(f"{value} {words}".replace("\u00a0", " ")))
    monkeypatch.setattr("ui.lead.notes", Notes)
    return told


def test_papers_read_refused_and_others_are_all_papers_and_each_is_named(said: list[str]) -> None:
    papers.states(PAPERS)
    (told,) = said
    assert told.startswith(
        "3 sur 6 documents lus : 2 procès-verbaux, 1 extrait du registre, de 2010 à 2011. "
        "1 est refusé, 1 n’est pas un acte du conseil, 1 est remplacé par une version plus récente. "
    )
    assert told.endswith(" 3 sont sans date (« ? »).")
    years = by_year.papers(PAPERS)
    assert years["value"].sum() == PAPERS.height
    assert "3 sont sans date (« ? »)" in year_rows.sentence(year_rows.named(years, "paper_state")).replace("\u00a0", " ")


def test_why_papers_were_refused_stands_beside_how_many() -> None:
    told = [("a.csv", "a.csv : un schéma. Il décrit une forme."), ("x/b.csv", "b.csv : un schéma. Il décrit une forme."),
            ("c.pdf", "c.pdf : fichier vide. Recommencez."), ("d", "autre"), ("e", "encore")]  # fmt: skip
    rows = pl.DataFrame(told, schema=["source", "message"], orient="row")
    rows = rows.with_columns(values=pl.lit(None, pl.String), document_id=pl.lit(None, pl.Int64))
    reasons = [one.replace("\u00a0", " ") for one in papers._reasons(rows)]
    assert reasons[0] == "2 : un schéma, comme a.csv"
    assert reasons[1:] == ["1 : fichier vide, c.pdf", "1 : autre, d", "1 : une autre raison, dite plus bas"]
    rows = rows.with_columns(values=pl.lit('{"code": "table.schema"}'))
    (reason,) = papers._reasons(rows.with_columns(document_id=7))  # its page says the rest
    assert reason.startswith("5\u00a0: fichier qui décrit un format, sans rien d’autre, comme <a ")
    assert "document=7" in reason


def test_a_day_that_has_not_come_counts_among_those_without_a_day() -> None:
    rows = pl.DataFrame({"date": [date(2020, 1, 1), None, SOON], "meets": [None, None, "matched"]}, schema_overrides={"meets": pl.String})
    years = by_year.published(published.past(rows))
    assert (years["value"].sum(), years.filter(pl.col("year").is_null())["value"].sum()) == (3.0, 2.0)


def test_near_names_are_counted() -> None:
    rows = pl.DataFrame({"supplier": ["ORMEAU", "Voirie du Val"], "maybe_same": ["ORMEAU TP", None]})
    assert party_rows.near(rows) == 1
    assert party_rows.near(rows.tail(1)) == party_rows.near(rows.drop("maybe_same")) == 0
