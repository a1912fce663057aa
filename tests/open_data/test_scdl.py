"""SCDL files: counts that are not recorded, votes that do not add up, shares written as percentages, columns named by hand."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from council import PublishedAct, PublishedGrant, RefusedRow
from data_loaders.open_data import files
from tests.open_data.loaded import load
from tests.open_data.test_files import SIRET

_HEAD = (
    "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE,BUDGET_NOM,PREF_ID,PREF_DATE,"
    "VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL\n"
)


def _load(engine: Engine, path: Path, words: str) -> files.Report:
    return load(engine, path, words, "utf-8-sig")


def _act(number: str, day: str = "2024-03-12", votes: str = "23,20,18,0,2", received: str = "2024-03-15") -> str:
    return f"Rochebelle,{SIRET},{number},{day},7.10.,finances locales/divers,Tarifs de la cantine,,,0,{received},{votes},\n"


def test_acts_and_their_votes(engine: Engine, tmp_path: Path) -> None:
    rows = [
        _act("1"),
        _act("2", day="2021/07/02 00:00:00+00", votes="0,0,0,0,0", received="2021-07-03"),
        _act("3", votes="23,20,18,0,1"),
        _act("4", votes="19,20,18,0,2"),
        _act("5", received="2024-03-01"),
        _act("6", votes="23,vingt,18,0,2"),
        _act("1"),
    ]
    report = _load(engine, tmp_path / "any.csv", _HEAD + "".join(rows))
    columns = (PublishedAct.number, PublishedAct.voters, PublishedAct.votes_for, PublishedAct.doubtful)
    with engine.connect() as connection:
        first = connection.execute(
            select(PublishedAct.date, PublishedAct.matter_code, PublishedAct.members).order_by(PublishedAct.row)
        ).all()
        assert first[:2] == [(date(2024, 3, 12), "7.10", 23), (date(2021, 7, 2), "7.10", None)]
        assert connection.execute(select(*columns).order_by(PublishedAct.row)).all() == [
            ("1", 20, 18, None),
            ("2", None, None, None),
            ("3", None, 18, "voters: 20"),  # 19 votes of 20 voters
            ("4", None, 18, "voters: 20; members: 19"),
            ("5", 20, 18, "prefecture_date: 2024-03-01"),
            ("6", None, 18, "voters: vingt"),
        ]
        assert connection.execute(select(RefusedRow.row, RefusedRow.rule)).all() == [(8, "repeated_row")]
    assert report.recognised is not None
    assert report.recognised.loader.FORM == "scdl_deliberations"


GRANTS = (
    " Nom attributaire* ;Identification de l'attributaire*;Date de convention*;Nom du bénéficiaire*;Montant total de la subvention*;"
    "Pourcentage de la subvention;Humeur\n"
    f"Rochebelle;{SIRET};2024-01-08;Amicale des Tilleuls;1 500,50 €;50;\n"
    f"Rochebelle;{SIRET};2024-01-08;Judo du Val;900;0.25;\n"
    f"Rochebelle;{SIRET};2024-01-08;;900;1;\n"
    f"Rochebelle;{SIRET};2024-01-08;Judo du Val;beaucoup;1;\n"
    f"Rochebelle;{SIRET};2024-01-08;Judo du Val;900;120;\n"
)


def test_grants_keep_the_whole_and_the_share(engine: Engine, tmp_path: Path) -> None:
    report = _load(engine, tmp_path / "any.csv", GRANTS)
    columns = (PublishedGrant.row, PublishedGrant.beneficiary_name, PublishedGrant.amount_cents, PublishedGrant.share)
    with engine.connect() as connection:
        rows = connection.execute(select(*columns).order_by(PublishedGrant.row)).all()
    assert rows == [(2, "Amicale des Tilleuls", 150050, 0.5), (3, "Judo du Val", 90000, 0.25), (6, "Judo du Val", 90000, None)]
    assert dict(report.rules) == {"beneficiary_missing": 1, "amount_unreadable": 1}
    assert report.recognised is not None
    assert ("Humeur", "unknown") in report.recognised.uses


@pytest.mark.parametrize("separator", [";", "\t", ","])
def test_separators(engine: Engine, tmp_path: Path, separator: str) -> None:
    words = GRANTS.replace("1 500,50", "1500").replace(";", separator)
    assert _load(engine, tmp_path / "any.csv", words).kept == 3


_DESTROYED = (
    "nomAttribuant;idAttribuant;dateConvention;referenceDecision;nomBeneficiaire;idBeneficiaire;objet;montant\n"
    "Rochebelle;2,43E+13;2022-02-01;;Judo du Val;7,77E+13;cours;900\n"
    f"Rochebelle;'{SIRET};;DEL-12/05/2022-17;Amicale des Tilleuls;;repas;1500\n"
    "Rochebelle;;31/02/2022;2022-CM-044;Chorale du Puits;;concert;300\n"
)


def test_a_destroyed_cell_costs_itself_and_not_its_row(engine: Engine, tmp_path: Path) -> None:
    report = _load(engine, tmp_path / "any.csv", _DESTROYED)
    assert (report.kept, report.refused) == (3, 0)
    columns = (
        PublishedGrant.grantor_siret,
        PublishedGrant.agreed_on,
        PublishedGrant.year,
        PublishedGrant.amount_cents,
        PublishedGrant.doubtful,
    )
    with engine.connect() as connection:
        assert connection.execute(select(*columns).order_by(PublishedGrant.row)).all() == [
            (None, date(2022, 2, 1), None, 90000, "grantor_siret: 2,43E+13; beneficiary_siret: 7,77E+13"),
            (SIRET, date(2022, 5, 12), None, 150000, "agreed_on: taken from decision_ref"),
            (None, None, 2022, 30000, "agreed_on: 31/02/2022; year: taken from decision_ref"),
        ]
