"""Names that may be one supplier, or one beneficiary: proposed, joined by a decision, apart again by another; never by likeness alone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from sqlalchemy import Engine

from data_loaders.__main__ import main
from data_loaders.documents.record import ContractRecord, GrantRecord
from database.money.party_merges import decide
from database.money.party_pairs import Party, pairs
from database.review.decision_values import PairDecision, Undecidable
from database.save import save
from database.snapshot.frames import frames
from tests.database.papers import act, paper
from tests.databases import new_file

SUPPLIERS = ("ORMEAU", "Luc ORMEAU", "ORMEAU Luc", "Toitures du Val")
GIVEN = ("Cantine des Tilleuls", "AFT – Cantine des Tilleuls", "Amicale")


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """One act with four suppliers and three beneficiaries."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/test.db")
    engine = new_file(tmp_path / "test.db")
    found = act("2024-07", "Travaux")
    found.contracts = [ContractRecord(name, 1000.0 + n, tax="HT", evidence=[(2, 6)]) for n, name in enumerate(SUPPLIERS)]
    found.grants = [GrantRecord(name, 100.0 + n, evidence=[(1, 3)]) for n, name in enumerate(GIVEN)]
    save(engine, paper(found))
    yield engine
    engine.dispose()


def _pair(engine: Engine, name: str, party: str) -> dict[str, object]:
    return frames(engine)["party_pairs"].filter(name=name, party=party).row(0, named=True)


def _held(engine: Engine) -> set[str]:
    return set(frames(engine)["contracts"]["supplier"])


def test_every_pair_is_proposed_and_nothing_is_joined(database: Engine) -> None:
    told = frames(database)["party_pairs"].select("kind", "name", "party", "rule", "merge_state").rows()
    assert {(kind, frozenset((one, other)), rule) for kind, one, other, rule, _ in told} == {
        ("supplier", frozenset(("ORMEAU", "Luc ORMEAU")), "words_within"),
        ("supplier", frozenset(("ORMEAU", "ORMEAU Luc")), "words_within"),
        ("supplier", frozenset(("Luc ORMEAU", "ORMEAU Luc")), "same_words"),
        ("beneficiary", frozenset(("Cantine des Tilleuls", "AFT – Cantine des Tilleuls")), "words_within"),
    }
    assert {state for *_, state in told} == {"proposed"}
    assert _held(database) == set(SUPPLIERS)


def test_an_accepted_pair_is_one_supplier_and_a_refused_one_is_two_again(database: Engine) -> None:
    pair = _pair(database, "ORMEAU", "ORMEAU Luc")
    said = PairDecision("accepted", "Anne ROY", "même SIREN sur les factures", date(2024, 5, 2))
    assert decide(database, pair, said)["merge_state"] == "accepted"
    rows = frames(database)["contracts"].filter(supplier="ORMEAU Luc")
    assert (rows.height, rows["supplier_id"].n_unique()) == (2, 1)
    assert set(frames(database)["contract_holders"].filter(supplier="ORMEAU Luc")["supplier_id"]) == set(rows["supplier_id"])
    assert _held(database) == {"ORMEAU Luc", "Luc ORMEAU", "Toitures du Val"}
    save(database, paper(act("2024-08", "Un autre papier")))  # no later import undoes it
    assert _pair(database, "ORMEAU", "ORMEAU Luc")["decided_by"] == "Anne ROY"
    decide(database, pair, PairDecision("refused", "Anne ROY", "deux entreprises", date(2024, 5, 3)))
    assert _held(database) == set(SUPPLIERS)


def test_a_beneficiary_is_joined_as_well(database: Engine) -> None:
    pair = _pair(database, "Cantine des Tilleuls", "AFT – Cantine des Tilleuls")
    decide(database, pair, PairDecision("accepted", "Anne ROY", "même association", date(2024, 5, 2)))
    given = frames(database)["grants"].group_by("beneficiary").agg(pl.col("amount_cents").sum())
    assert dict(given.iter_rows()) == {"AFT – Cantine des Tilleuls": 20100, "Amicale": 10200}


def test_nobody_decides_unnamed(database: Engine) -> None:
    with pytest.raises(Undecidable):
        decide(database, _pair(database, "ORMEAU", "ORMEAU Luc"), PairDecision("accepted", "", "parce que", date(2024, 5, 2)))


@pytest.mark.usefixtures("database")
def test_the_command_lists_and_decides(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parties", "list", "--state", "proposed"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 4
    number = lines[0].split()[0]
    assert main(["parties", "accept", number, "--author", "Anne ROY", "--reason", "vu au greffe"]) == 0
    assert main(["parties", "list", "--state", "accepted"]) == 0
    assert "vu au greffe" in capsys.readouterr().out
    assert main(["parties", "accept", "7", "--author", "Anne ROY", "--reason", "vu"]) == 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Party("1", "Toitures du Val", "552081317"), Party("2", "Toitures du Val SARL", "213300635")),
        (Party("1", "Voirie 2000"), Party("2", "Voirie 2001")),
        (Party("1", "CGT Union locale"), Party("2", "CFDT Union locale")),
        (Party("1", "Comité"), Party("2", "Comité des fêtes")),
        (Party("1", "AFT"), Party("2", "AFT Cantine")),
        (Party("1", "Onda Eau"), Party("2", "Onda Propreté")),
        (Party("1", "ORMEAU"), Party("2", "BRUME RÉHABILITATION-LINDEN– ORMEAU")),
        (Party("1", "ORMEAU"), Party("2", "BRUME-ORMEAU")),
        (Party("1", "Collège du Lac"), Party("2", "Collège du Lac - Parents d'élèves")),
    ],
)
def test_numbers_common_words_and_sisters_keep_names_apart(one: Party, other: Party) -> None:
    assert pairs([one, other]) == []


def test_a_short_name_is_beside_itself_with_a_trade() -> None:
    (pair,) = pairs([Party("1", "ORM"), Party("2", "ORM Construction")])
    assert (pair.one.name, pair.other.name) == ("ORM", "ORM Construction")


def test_a_firm_is_beside_its_name_with_a_trade_and_no_member_beside_a_group() -> None:
    names = (
        "ORMEAU",
        "ORMEAU & CIE",
        "ORMEAU ET CIE",
        "ORMEAU ET CIE TP",
        "ORMEAU Frères",
        "Institut du Val",
        "Maires et Institut du Val",
        "Maires",
    )
    found = {frozenset((pair.one.name, pair.other.name)) for pair in pairs([Party(str(n), name) for n, name in enumerate(names)])}
    assert {frozenset(("ORMEAU", name)) for name in names[1:5]} <= found
    assert not any("Maires et Institut du Val" in pair for pair in found)


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("SASP VHSC", "SASP VALBRUME HAUTERIVE SPORT CLUB", "initials"),
        ("VALBRUME HAUTERIVE SPORT CLUB", "SASP VALBRUME HAUTERIVE SPORT CLUB", "same_words"),
        ("RC Tilleuls", "Racing-Club des Tilleuls", "initials"),
        ("AFR", "Association familiale rurale (AFR) de Valbrume", "initials"),
        ("Valbrume Arc Club", "VALBRUME ARC CLUB VAC", "initials"),
        ("Collège G. Loup", "Collège Garance LOUP", "initials"),
        ("BRU", "BRU Construction", "words_within"),
        ("BRU", "BRU Frères", "words_within"),
    ],
)
def test_initials_and_a_trade_behind_a_short_name_are_proposed(one: str, other: str, rule: str) -> None:
    found = pairs([Party("1", one), Party("2", other)], council="Valbrume")
    assert [(frozenset((pair.one.name, pair.other.name)), pair.rule) for pair in found] == [(frozenset((one, other)), rule)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Association la Clé des Champs", "Amis Chantants du Canal ACC"),  # letters alike, printed by one of them only
        ("BRU", "BRU Tilleuls"),
        ("AS Tilleuls", "Amis des Saules"),
        ("FC Lac", "Foyer communal"),
    ],
)
def test_letters_that_neither_prints_alone_tell_nothing(one: str, other: str) -> None:
    assert pairs([Party("1", one), Party("2", other)], council="Valbrume") == []
