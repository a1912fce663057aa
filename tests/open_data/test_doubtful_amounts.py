"""Amounts that are written and cannot be, act numbers and votes that are none, formulas that failed: marked, told, the row kept."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from council import PublishedAct, PublishedContract, PublishedGrant
from data_loaders.open_data import files
from data_loaders.open_data.mapping.proposal import propose
from data_loaders.table_words import sentences_of, warnings_of
from database.incoming import Provenance
from locales import LANGUAGES, Language, text
from tests.open_data.loaded import load
from tests.open_data.test_kept_rows import GRANTS, OTHER, SIRET, _grant, _rows

_COUNTY = "22340001500013"
_LISTED = "acheteur;siret acheteur;numero;objet;titulaire;montant;minimum;maximum;date de notification\n"
_ACTS = "COLL_NOM;COLL_SIRET;DELIB_ID;DELIB_DATE;DELIB_OBJET;VOTE_EFFECTIF;VOTE_REEL;VOTE_POUR;VOTE_CONTRE;VOTE_ABSTENTION\n"


@pytest.mark.parametrize(
    ("amount", "kept", "doubtful"),
    [
        ("1,5E+04", None, "amount_cents: 1,5E+04"),
        ("3000000000", None, "amount_cents: 3000000000"),
        ("0", 0, "amount_cents: 0"),
        ("1e+05", 10_000_000, None),  # of a program that loses no figure
        ("1500", 150_000, None),
    ],
)
def test_a_grant_of_an_amount_that_cannot_be_keeps_its_row(
    engine: Engine, tmp_path: Path, amount: str, kept: int | None, doubtful: str | None
) -> None:
    load(engine, tmp_path / "g.csv", GRANTS + _grant("Judo", amount=amount))
    assert _rows(engine, PublishedGrant, "beneficiary_name", "amount_cents", "doubtful") == [("Judo", kept, doubtful)]


def test_what_a_county_may_sign_a_commune_may_not(engine: Engine, tmp_path: Path) -> None:
    row = "{};{};24-1;Tramway;Routes de l'Alba;5 000 000 000;;;2024-04-02\n"
    load(engine, tmp_path / "c.csv", _LISTED + row.format("Val", _COUNTY) + row.format("Bourg", SIRET))
    assert [cents for (cents,) in _rows(engine, PublishedContract, "amount_cents")] == [500_000_000_000, None]


@pytest.mark.parametrize(("amount", "kept"), [("10 000", None), ("500", None), ("4 000", 400_000), ("", None)])
def test_an_amount_outside_its_own_bounds_is_withheld_with_them(engine: Engine, tmp_path: Path, amount: str, kept: int | None) -> None:
    load(engine, tmp_path / "c.csv", _LISTED + f"Bourg;{SIRET};24-1;Papier;Bureau du Val;{amount};1 000;5 000;2024-04-02\n")
    ((cents, least, most, doubtful),) = _rows(engine, PublishedContract, "amount_cents", "min_cents", "max_cents", "doubtful")
    within = not amount or kept is not None
    assert (cents, least, most) == (kept, 100_000 if within else None, 500_000 if within else None)
    assert (doubtful is None) is within


def test_a_rest_of_an_act_s_number_is_none_and_no_vote_is_below_nought(engine: Engine, tmp_path: Path) -> None:
    words = _ACTS + f"Bourg;{SIRET};2,02E+05;2023-03-30;Tarifs;29;27;27;0;0\nBourg;{SIRET};23-02;2023-03-30;Voirie;29;27;-1;0;0\n"
    load(engine, tmp_path / "d.csv", words)
    assert _rows(engine, PublishedAct, "number", "votes_for", "doubtful") == [
        (None, 27, "number: 2,02E+05"),
        ("23-02", None, "votes_for: -1; voters: 27"),
    ]


def test_a_failed_formula_is_told_by_row_and_column(engine: Engine, tmp_path: Path) -> None:
    words = GRANTS + _grant("Judo", ref="#N/A") + _grant("Chorale", amount="#REF!") + _grant("Yoga", id=OTHER) + _grant("#DIV/0!", id=SIRET)
    report = load(engine, tmp_path / "g.csv", words)
    assert (report.kept, dict(report.rules)) == (3, {"amount_unreadable": 1})
    assert _rows(engine, PublishedGrant, "beneficiary_name", "decision_ref") == [("Judo", None), ("Yoga", "D1"), (None, "D1")]
    told = [sentence for sentence in sentences_of("g.csv", report) if "illisibles" in sentence]
    assert [sentence.partition("colonne ")[2] for sentence in told] == [
        "« referenceDecision ». Lignes (1) : 2.",
        "« nomBeneficiaire ». Lignes (1) : 5.",
        "« montant ». Lignes (1) : 3.",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_set_aside_and_rows_without_a_day_are_told(engine: Engine, tmp_path: Path, language: Language) -> None:
    words = GRANTS + _grant("Judo", day="", ref="") + "".join(_grant("Chorale", amount=f"peu {n}") for n in range(22)) + _grant("Yoga")
    report = load(engine, tmp_path / "g.csv", words)
    said = sentences_of("g.csv", report)
    assert any(sentence.endswith(f"montant illisible : {', '.join(map(str, range(3, 23)))}, ….") for sentence in said)
    assert (report.kept, report.undated) == (2, 1)
    assert any("sans date ni année" in sentence for sentence in said)
    ((_, key, values),) = [warning for warning in warnings_of("g.csv", report) if warning[0] == "rows_undated"]
    assert "1" in text(key, language, **values)


def test_a_scope_that_says_total_is_no_line_of_a_total(tmp_path: Path) -> None:
    head = "collectivité;objet du marché;titulaire du lot;montant;portée;date de notif.;ignorée\n"
    rows = "".join(f"Bourg;Papier {n};Bureau du Val;{n}00;total;2024-04-0{n};total\n" for n in range(1, 5))
    (tmp_path / "c.csv").write_text(head + rows + "Bourg;Total;;1000;;;\n", encoding="utf-8")
    assert propose(tmp_path / "c.csv").totals == ("objet du marché",)


def test_load_tells_under_which_title_and_in_which_rows_cells_are_doubtful(engine: Engine, tmp_path: Path) -> None:
    head = "nomAttribuant;dateConvention;nomBeneficiaire;idBeneficiaire;objet;montant\n"
    rows = [
        'Rochebelle;2022-03-12;Judo;7,77E+13;"objet: a; b";300\n',
        "Rochebelle;2022-03-13;Chorale;;repas;200\n",
        "Rochebelle;31/02/2022;Foot;8,88E+13;cours;100\n",
    ]
    (tmp_path / "g.csv").write_text(head + "".join(rows), encoding="utf-8")
    told = files.load(engine, tmp_path / "g.csv", files.Told("g.csv", Provenance(), 1))
    assert [words.partition(" : ")[2] for words in sentences_of("g.csv", told) if "colonne «" in words] == [
        "cellules douteuses, colonne « idBeneficiaire », lignes : 2, 4.",
        "cellules douteuses, colonne « dateConvention », lignes : 4.",
    ]
