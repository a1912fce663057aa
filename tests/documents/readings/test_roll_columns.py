"""Rolls beside a margin, or in columns: read column by column where the paper's own counts close, held back where they do not."""

from tests.documents.readings.papers import FOOT, HEAD, lines, minutes

MARGIN = ("Convocation :", "05/05/2022", "", "En exercice : 7", "Présents : {}", "Absents : 2", "", "Affichage :", "14/05/2022")
ROLL = (
    "Étaient présents : M. Jean DUPONT, Mme Anne PETIT,",
    "M. Luc MOREAU, Mme Rose GRÉGOIRE-",
    "MATHIEU, M. Guy NOIR.",
    "",
    "Absents excusés : M. Paul GRIS ayant donné pouvoir à",
    "Mme PETIT",
    "",
    "Absente : Mme Eve ROUX",
    "La séance est publique.",
)
TABLE = """
Membres en exercice : {}
┌────────────┬──────────────────────┬──────────────────────┐
│ Commune    │ Présents             │ Absents              │
├────────────┼──────────────────────┼──────────────────────┤
│ Valbourg   │ M. Jean DUPONT       │ M. Paul GRIS         │
│            │ Mme Anne PETIT       │   pouvoir à M. NOIR  │
├────────────┼──────────────────────┼──────────────────────┤
│ Les Ormes  │ M. Luc MOREAU        │ Mme Eve ROUX         │
│            │ M. Guy NOIR          │   excusée            │
├────────────┼──────────────────────┼──────────────────────┤
│ Aubin      │ Mme Rose BLANC       │ M. Marc VERT         │
│            │                      │ Mme Lise MERLE       │
└────────────┴──────────────────────┴──────────────────────┘
"""
HERE = ["Jean DUPONT present", "Anne PETIT present", "Luc MOREAU present"]


def _beside(present: int) -> str:
    return "\n".join(f"{a.format(present):<26}{b}".rstrip() for a, b in zip(MARGIN, ROLL, strict=True))


def test_a_roll_beside_a_margin_is_read() -> None:
    record = minutes(_beside(5))
    away = ["Paul GRIS represented -> Anne PETIT", "Eve ROUX absent"]
    assert lines(record) == [*HERE, "Rose GRÉGOIRE-MATHIEU present", "Guy NOIR present", *away]
    assert record.closes
    assert not {"roll_columns", "roll_incomplete"} & {w.code for w in record.warnings}


def test_lists_in_the_columns_of_a_drawn_table_are_read() -> None:
    record = minutes(TABLE.format(9))
    away = ["Paul GRIS represented -> Guy NOIR", "Eve ROUX excused", "Marc VERT absent", "Lise MERLE absent"]
    assert lines(record) == [*HERE, "Guy NOIR present", "Rose BLANC present", *away]
    assert record.closes


def test_columns_whose_counts_differ_are_not_believed() -> None:
    assert [line for line in lines(minutes(TABLE.format(10))) if "absent" in line or "represented" in line] == []


def test_every_span_of_a_column_points_into_the_stored_text() -> None:
    whole = f"{HEAD}{_beside(5)}{FOOT}"
    told = [whole[slice(*line.evidence[0])] for line in minutes(_beside(5)).attendance]
    assert told[:3] == ["Jean DUPONT", "Anne PETIT", "Luc MOREAU"]
    assert told[5].startswith("Paul GRIS ayant donné pouvoir à")


def test_a_tables_states_run_into_one_line_head_no_lists() -> None:
    rows = (
        "DUPONT Jean Maire Présent PETIT Anne 1re adjointe Présente NOIR Guy Adjoint Absent DUPONT Jean ROUX Eve Conseillère Présente"
        " VERT Luc Conseiller Présent GRIS Marc Conseiller Excusé"
    )
    told = lines(minutes(f"Nom Prénom Fonction Présence Pouvoir donné à {rows}", flat=True))
    assert told == [
        "DUPONT Jean present",
        "PETIT Anne present",
        "NOIR Guy represented -> DUPONT Jean",
        "ROUX Eve present",
        "VERT Luc present",
        "GRIS Marc excused",
    ]
    assert lines(minutes(f"Membres Fonction {rows}", flat=True)) == []
