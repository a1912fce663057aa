"""`check` counts what is implausible by rule, and fails where a figure is shown that a rule forbids; on real papers none is."""

from pathlib import Path

import polars as pl
import pytest
from sqlalchemy import Engine, update

from council import CouncilSession, Vote
from data_loaders.__main__ import main
from database.engine import writing
from database.sessions.joining import bump
from database.snapshot.frames import frames
from tests.databases import new_file
from tests.papers import document, named

PAPER = """Commune de Valbourg
PROCES-VERBAL DU CONSEIL MUNICIPAL
Séance du 12 mai 2022
L'an deux mille vingt-deux, le conseil municipal de la commune de Valbourg s'est réuni sous la présidence de M. Jean DUPONT, maire.
Nombre de conseillers en exercice : 5
Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU, Mme Rose NOIR, M. Paul BLANC.
Secrétaire de séance : Mme Anne PETIT

1 - Approbation du procès-verbal
Le conseil approuve à l'unanimité.
"""


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """A database of its own for the command."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/test.db")
    return new_file(tmp_path / "test.db")


@pytest.fixture
def loaded(tmp_path: Path, database: Engine) -> Engine:
    """One sound session."""
    (tmp_path / "mai.txt").write_text(PAPER, encoding="utf-8")
    assert main(["load", str(tmp_path / "mai.txt"), "--jobs", "1"]) == 0
    return database


@pytest.mark.usefixtures("loaded")
def test_sound_papers_pass_and_each_rule_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    said = capsys.readouterr().out
    assert "Séance dont l’appel n’est pas entier (données rangées, marqué) : 0" in said
    assert said.splitlines()[-1] == "En tout : 0 ; montrés malgré une règle : 0."


def test_a_forbidden_figure_fails_and_is_named(loaded: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    with writing(loaded) as connection:
        connection.execute(update(Vote).values(outcome="adopted", votes_for=2, votes_against=6))
        connection.execute(update(CouncilSession).values(stated_present=9))
        bump(connection)
    assert main(["check", "--council", "valb"]) == 1
    said = capsys.readouterr().out
    assert "« Adopté » avec autant ou plus de contre que de pour (données rangées, retenu) : 1, montrés malgré la règle : 1" in said
    assert "5 / 5 – montré malgré la règle" in said
    assert said.splitlines()[-1] == "En tout : 3 ; montrés malgré une règle : 3."


@pytest.mark.usefixtures("loaded")
def test_no_council_of_that_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--council", "Aubignac"]) == 3
    assert "Aubignac" in capsys.readouterr().err


def test_real_papers_that_contradict_themselves_show_no_forbidden_figure(database: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    papers = [document(name) for name in named("guards")]
    assert main(["load", *map(str, papers), "--jobs", "1"]) == 0
    capsys.readouterr()
    assert main(["check", "--limit", "100"]) == 0
    assert "montrés malgré une règle : 0." in capsys.readouterr().out
    tables = frames(database)
    adopted = tables["deliberations"].filter(outcome="adopted")
    assert adopted.filter(adopted["votes_against"] >= adopted["votes_for"]).is_empty()
    assert not {"DE-2012/131", "DE-2014/119", "DE-2013/121"} & set(adopted["number"].drop_nulls())
    people = tables["attendance"].group_by("session_id").len("named")
    short = tables["sessions"].join(people, on="session_id").filter(pl.col("closes").is_null(), pl.col("named") < 5)
    assert not short["in_rates"].any()
    given = tables["attendance"].filter(tables["attendance"]["proxy_to"].is_not_null(), status="present", partial=False)
    assert given.is_empty()
    assert tables["contracts"].filter(tables["contracts"]["amount_cents"] < 10_00).is_empty()
