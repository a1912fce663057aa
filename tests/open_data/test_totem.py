"""Budget documents: lines, grants by name, loans and guarantees each in its table; no entity is read, no annex past is held."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from council import PublishedBudgetLine, PublishedDebt, RefusedRow, YearlyGrant
from data_loaders.open_data import files
from data_loaders.open_data.table_files.bad_table import BadTable
from tests.open_data import loaded
from tests.open_data.test_files import SIRET


def _cells(**cells: str) -> str:
    return "".join(f'<{name} V="{cell}"/>' for name, cell in cells.items())


def document(lines: str, annexes: str = "", stage: str = "09", nomenclature: str = "M57-M57_A") -> str:
    """A budget document of Rochebelle for 2023."""
    heads = (
        f"<EnTeteDocBudgetaire>{_cells(LibelleColl='ROCHEBELLE', IdColl=SIRET)}</EnTeteDocBudgetaire><Budget>"
        f"<EnTeteBudget>{_cells(LibelleEtab='BUDGET PRINCIPAL', IdEtab=SIRET, Nomenclature=nomenclature)}</EnTeteBudget>"
        f"<BlocBudget>{_cells(NatDec=stage, Exer='2023', DteDec='2024-04-02', CodTypBud='P')}</BlocBudget>"
    )
    root = '<?xml version="1.0" encoding="ISO-8859-1"?>\n<DocumentBudgetaire xmlns="http://www.minefi.gouv.fr/cp/demat/docbudgetaire">'
    return f"{root}{heads}{lines}<Annexes>{annexes}</Annexes></Budget></DocumentBudgetaire>"


def line(**cells: str) -> str:
    """One line of it."""
    return f'<LigneBudget>{_cells(**cells)}<MtSup Code="APVote" V="1"/></LigneBudget>'


_LINES = (
    line(Nature="65748", Fonction="311", ContNat="65", CodRD="D", MtPrev="0.00", CredOuv="2400.10", MtReal="2375.41", OpBudg="0")
    + line(Nature="6811", CodRD="D", MtReal="100.000", OpBudg="1")
    + line(Nature="70", CodRD="X", MtReal="5")
    + line(Nature="71", CodRD="R", MtReal="peu")
)
_ANNEXES = (
    "<DATA_PATRIMOINE><PATRIMOINE><LibBien V='chaise'/></PATRIMOINE></DATA_PATRIMOINE><DATA_CONCOURS>"
    f"<CONCOURS>{_cells(CodNatJurBenefCA='P1', LibOrgaBenef='Judo du Val', MtSubv='500.0', CodArticle='65748')}</CONCOURS>"
    f"<CONCOURS>{_cells(CodNatJurBenefCA='P3', LibOrgaBenef='Zoé CLAIR', MtSubv='80')}</CONCOURS>"
    f"<CONCOURS>{_cells(LibOrgaBenef='Chorale', LibPrestaNat='salle')}</CONCOURS></DATA_CONCOURS><DATA_EMPRUNT>"
    f"<EMPRUNT>{_cells(CodTypEmpr='01', LibOrgaPreteur='Banque du Val', MtCapitalRestDu_31_12='1000.5', TxActua='1.95')}</EMPRUNT>"
    f"<EMPRUNT>{_cells(CodTypEmpr='09', NomBenefEmprGaranti='HABITAT DU VAL', MtCapitalRestDu_31_12='7')}</EMPRUNT></DATA_EMPRUNT>"
)


def load(engine: Engine, path: Path, words: str) -> files.Report:
    """Loads a document."""
    return loaded.load(engine, path, words, "latin-1")


def test_each_kind_of_row_has_its_table(engine: Engine, tmp_path: Path) -> None:
    report = load(engine, tmp_path / "any.xml", document(_LINES, _ANNEXES))
    assert (report.kept, dict(report.rules)) == (6, {"side_unknown": 1, "amount_unreadable": 2})
    a_line = PublishedBudgetLine
    with engine.connect() as connection:
        told = connection.execute(
            select(
                a_line.stage, a_line.year, a_line.article, a_line.function, a_line.side, a_line.real, a_line.open_cents, a_line.done_cents
            )
        ).all()
        grants = connection.execute(
            select(YearlyGrant.basis, YearlyGrant.payer_siret, YearlyGrant.beneficiary_name, YearlyGrant.person, YearlyGrant.amount_cents)
        ).all()
        debts = connection.execute(
            select(PublishedDebt.kind, PublishedDebt.lender, PublishedDebt.beneficiary, PublishedDebt.owed_cents)
        ).all()
        aside = connection.execute(select(RefusedRow.row).order_by(RefusedRow.row)).scalars().all()
    assert [tuple(row) for row in told] == [
        ("account", 2023, "65748", "311", "expense", True, 240010, 237541),
        ("account", 2023, "6811", None, "expense", False, None, 10000),
    ]
    assert [tuple(row) for row in grants] == [
        ("account", SIRET, "Judo du Val", False, 50000),
        ("account", SIRET, "Zoé CLAIR", True, 8000),
    ]
    assert [tuple(row) for row in debts] == [("loan", "Banque du Val", None, 100050), ("guarantee", None, "HABITAT DU VAL", 700)]
    assert aside == [3, 4, 7]


def test_the_grants_of_a_budget_are_no_payments(engine: Engine, tmp_path: Path) -> None:
    load(engine, tmp_path / "any.xml", document("", _ANNEXES, stage="01"))
    with engine.connect() as connection:
        assert set(connection.execute(select(YearlyGrant.basis)).scalars()) == {"budget"}


def test_entities_are_refused(engine: Engine, tmp_path: Path) -> None:
    words = document(line(Nature="&a;", CodRD="D", MtReal="1"))
    told = words.replace("?>\n", '?>\n<!DOCTYPE DocumentBudgetaire [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n')
    with pytest.raises(BadTable):
        load(engine, tmp_path / "any.xml", told)


def test_a_cut_document_keeps_nothing(engine: Engine, tmp_path: Path) -> None:
    words = document(_LINES, _ANNEXES)
    with pytest.raises(BadTable):
        load(engine, tmp_path / "any.xml", words[: len(words) - 300])
    with engine.connect() as connection:
        assert connection.execute(select(PublishedBudgetLine.row)).all() == []


def test_lines_that_a_document_holds_twice_count_once_and_are_told(engine: Engine, tmp_path: Path) -> None:
    other = '<LigneBudget><Nature V="65748"/><CodRD V="D"/><MtReal V="5"/><CaracSup Code="TypOpBudg" V="1"/></LigneBudget>'
    lines = line(Nature="65748", CodRD="D", MtReal="5") + line(Nature="65748", CodRD="D", MtReal="6") + other
    path = tmp_path / "twice.xml"
    path.write_bytes(document(lines + lines, _GIVEN + _GIVEN).encode("cp1252"))
    report = loaded.load_file(engine, path)
    assert (report.kept, dict(report.rules)) == (5, {"repeated_row": 5})


def test_the_total_of_the_annex_of_grants_is_no_grant(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "total.xml"
    total = f"<CONCOURS>{_cells(LibOrgaBenef='TOTAL', MtSubv='350')}</CONCOURS>"
    path.write_bytes(document(line(Nature="65748", CodRD="D", MtReal="5"), _GIVEN + total).encode("cp1252"))
    report = loaded.load_file(engine, path)
    assert (report.kept, dict(report.rules)) == (3, {"total_line": 1})


_GIVEN = "".join(
    f"<CONCOURS>{_cells(LibOrgaBenef=name, MtSubv=amount)}</CONCOURS>" for name, amount in (("Judo du Val", "250"), ("Chorale", "100"))
)
