"""What the roll call contradicts, mixes up or leaves out is held back and told."""

import pytest

from tests.documents.readings.papers import GIVEN, HERE, SAT, lines, minutes, read

CHAIR = "Jean DUPONT present"


def test_present_and_absent_is_held_back_with_a_warning() -> None:
    record = minutes("Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU.\nAbsents : M. Luc MOREAU, M. Guy NOIR")
    assert lines(record) == [CHAIR, "Anne PETIT present", "Guy NOIR absent"]
    assert "present_and_away" in [w.code for w in record.warnings]
    assert [held["name"] for held in record.held_back] == ["Luc MOREAU"]


BOTH = "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU.\nPouvoirs : M. Luc MOREAU à Mme Anne PETIT"


def test_present_with_a_proxy_and_no_hour_is_held_back_where_no_count_tells() -> None:
    record = minutes(BOTH)
    assert lines(record) == [CHAIR, "Anne PETIT present"]
    assert "present_with_proxy" in [w.code for w in record.warnings]


@pytest.mark.parametrize(("counts", "said"), [("3\nPouvoirs : 0", "present"), ("2\nPouvoirs : 1", "represented")])
def test_present_with_a_proxy_is_what_the_printed_counts_say(counts: str, said: str) -> None:
    assert lines(minutes(f"Nombre de présents : {counts}\n{BOTH}"))[-1] == f"Luc MOREAU {said} -> Anne PETIT"


def test_mixed_columns_are_held_back_whole() -> None:
    roll = (
        "Présents DUPONT Jean PETIT Anne Excusés ayant donné procuration DURAND Rose NOIR Guy MOREAU Luc "
        "donne procuration à donne procuration à PETIT Anne DUPONT Jean"
    )
    record = minutes(roll, flat=True)
    assert record.attendance == []
    assert "roll_columns" in [w.code for w in record.warnings]


def test_columns_side_by_side_without_lines_are_held_back() -> None:
    roll = "Présents :        Absents :\nM. Jean DUPONT    M. Guy NOIR\nMme Anne PETIT    Mme Rose DURAND\nM. Luc MOREAU"
    record = minutes(roll, flat=True)
    assert record.attendance == []
    assert "roll_columns" in [w.code for w in record.warnings]


# No mark parts a note from the next name; each name has one behind its dash.
STREWN = ["Guy NOIR excused", "Rose DURAND represented -> Anne PETIT", "Paul GRIS represented -> Luc MOREAU"]


@pytest.mark.parametrize("flat", [False, True], ids=["lines", "one line"])
@pytest.mark.parametrize(
    ("roll", "said"),
    [
        ("Absents : M. Guy NOIR, Mme Rose DURAND (excusés)", ["Guy NOIR excused", "Rose DURAND excused"]),
        ("Élus absents : M. Guy NOIR\nAgents présents : M. Paul GRIS\nAgents excusés : Mme Rose DURAND", ["Guy NOIR absent"]),
        (
            "Délégués titulaires excusés : M. Guy NOIR\nDélégués suppléants excusés : M. Paul GRIS, Mme Rose DURAND",
            ["Guy NOIR excused"],
        ),
        (
            "Excusés :\nM. Guy NOIR\nMme Rose DURAND\nPouvoir à Mme Anne PETIT\nPouvoir à M. Jean DUPONT",
            ["Guy NOIR represented -> Anne PETIT", "Rose DURAND represented -> Jean DUPONT"],
        ),
        ("Excusés :\nM. Guy NOIR\nM. Paul GRIS\nMme Rose DURAND\nPouvoir à Mme Anne PETIT\nPouvoir à M. Jean DUPONT", []),
        ("Excusés : Guy NOIR - Rose DURAND - (pouvoir à Anne PETIT) Paul GRIS - (pouvoir à Luc MOREAU)", STREWN),
        ("Excusée : Mme Rose DURAND\nMM. Guy NOIR, Paul GRIS", ["Rose DURAND excused", "Guy NOIR excused", "Paul GRIS excused"]),
        ("Se sont excusés : M. Guy NOIR, Mme Rose DURAND", ["Guy NOIR excused", "Rose DURAND excused"]),
        ("Absents : M. Guy NOIR, M. Paul GRIS (démissionnaire)", ["Guy NOIR absent"]),
        ("Absent : M. Guy NOIR\nPouvoir de Mme Rose DURAND à Mme Anne PETIT", ["Guy NOIR absent", "Rose DURAND represented -> Anne PETIT"]),
    ],
    ids=[
        "plural note",
        "staff",
        "substitutes",
        "as many proxies",
        "fewer proxies",
        "strewn",
        "second line",
        "excuse themselves",
        "gone",
        "of whom",
    ],
)
def test_who_is_away_is_said_of_no_one_else(roll: str, said: list[str], flat: bool) -> None:
    present = "Élus présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU, Mme Lise MERLE, M. Marc VERT, Mme Eve ROUX"
    told = lines(minutes(f"{present}\n{roll}", flat=flat))
    assert [line for line in told if not line.endswith(" present")] == said


def test_a_roll_read_in_part_is_held_back() -> None:
    record = minutes("Nombre de conseillers présents : 12\nPrésents : M. Jean DUPONT, Mme Anne PETIT.")
    assert record.attendance == []
    assert "roll_incomplete" in [w.code for w in record.warnings]


def test_a_roll_read_in_part_is_kept_where_those_away_make_up_the_council() -> None:
    roll = "En exercice : 15\nPrésents : 12\nÉtaient présents : M. Jean DUPONT, Mme Anne PETIT.\nAinsi que tous leurs collègues.\n"
    record = minutes(f"{roll}Pouvoirs : M. Luc MOREAU à Mme Anne PETIT.\nAbsents : M. Guy NOIR, Mme Rose DURAND.")
    assert lines(record) == [CHAIR, "Anne PETIT present", "Luc MOREAU represented -> Anne PETIT", "Guy NOIR absent", "Rose DURAND absent"]
    assert "does_not_close" in [w.code for w in record.warnings]


FLAT = (
    "Etaient présents Valbourg Jean DUPONT - PROCURATION Les Ormes Luc MOREAU-ABSENT Valbourg Rose BLANC-ABSENTE Aubin sur Orme Eve ROUX"
    " Les Ormes Guy VERT Valbourg Paul NOIR-ABSENT Luce MERLE Les Ormes Anne PETIT Absents ayant donné pouvoir Monsieur Paul NOIR a donné"
    " pouvoir à Monsieur Jean DUPONT Absents excusés Madame Rose BLANC"
)


def test_a_roll_without_lines_is_read_where_its_counts_close() -> None:
    record = minutes(f"Nombre de conseillers en exercice : 8 Nombre de conseillers présents : 5 {FLAT}", flat=True)
    away = ["Luc MOREAU absent", "Rose BLANC excused", "Paul NOIR represented -> Jean DUPONT"]
    assert [line for line in lines(record) if "present" not in line or "->" in line] == away
    assert len(record.attendance) == 8
    assert record.closes


def test_a_mark_of_a_roll_without_lines_bears_its_accents_and_is_no_half_of_a_name() -> None:
    marked = FLAT.replace("NOIR-ABSENT", "NOIR-REPRÉSENTÉ").replace("BLANC-ABSENTE", "BLANC-EXCUSÉE")
    record = minutes(f"Nombre de conseillers en exercice : 8 Nombre de conseillers présents : 5 {marked}", flat=True)
    assert "Paul NOIR represented -> Jean DUPONT" in lines(record)
    assert "Rose BLANC excused" in lines(record)
    assert record.closes


def test_a_roll_without_lines_whose_counts_differ_is_held_back() -> None:
    record = minutes(f"Nombre de conseillers en exercice : 9 Nombre de conseillers présents : 6 {FLAT}", flat=True)
    assert record.attendance == []
    assert "roll_columns" in [w.code for w in record.warnings]


def test_excused_and_represented_without_a_holder_says_neither() -> None:
    roll = HERE + "Excusés et représentés : Mme Léa ROUX, M. Paul GRIS\n"
    assert lines(minutes(roll)) == SAT
    told = HERE + "Excusés et représentés : Mme Léa ROUX (pouvoir à Mme Anne PETIT), M. Paul GRIS\n"
    assert lines(minutes(told)) == [*SAT, GIVEN[0], "Paul GRIS excused"]


def test_who_gave_a_proxy_and_sits_in_a_later_list_of_the_sitting_is_held_back() -> None:
    first = "Présents : M. Jean DUPONT, Mme Anne PETIT.\nPouvoirs : M. Luc MOREAU à Mme Anne PETIT\n1. Voirie\nAdopté à l'unanimité.\n"
    assert lines(minutes(first))[-1] == "Luc MOREAU represented -> Anne PETIT"
    record = minutes(f"{first}La séance est reprise le lendemain.\nÉtaient présents : M. Jean DUPONT, M. Luc MOREAU.")
    assert "Luc MOREAU" not in " ".join(lines(record))
    assert [held["name"] for held in record.held_back] == ["Luc MOREAU"]


@pytest.mark.parametrize(
    ("behind", "said"),
    [
        ("(Mme ROUX excusée ; M. NOIR sans nouvelles.)", "Ève ROUX excused"),
        ("(M. NOIR a fait savoir que la date ne lui va pas.)", "Ève ROUX absent"),
    ],
)
def test_an_excuse_told_behind_the_list_of_those_absent_counts(behind: str, said: str) -> None:
    told = lines(minutes(f"Présents : M. Jean DUPONT, Mme Anne PETIT.\nAbsents : Mme Ève ROUX et M. Guy NOIR. {behind}\n"))
    assert [line for line in told if line.startswith("Ève")] == [said]


def test_a_surname_alone_beside_one_who_bears_it_with_an_initial_is_held_back() -> None:
    record = minutes("PRESENTS : MM. DUPONT Jean - NOIR A. - NOIR\n     - Mme PETIT Anne - M. JEAN\nABSENT : M. ROUX")
    assert not [line for line in lines(record) if line.startswith("NOIR present")]
    assert [line for line in lines(record) if line.startswith("JEAN")] == ["JEAN present"]


def test_an_official_of_the_state_who_sends_an_excuse_is_no_member() -> None:
    told = "Présents : M. Jean DUPONT, Mme Anne PETIT.\nExcusé : M. NOIR, conseiller aux décideurs locaux\n"
    assert not [line for line in lines(minutes(told)) if "NOIR" in line]


def test_a_surname_cut_at_a_lines_end_is_read_where_the_paper_prints_it_whole() -> None:
    top, cut = "CONSEIL MUNICIPAL DU 12 MARS 2021\n", "Mme Ève DUPONT-\nMARTIN, M. Jean DURAN-\nTON\n"
    list_ = f"Présents : M. Luc NOIR, M. Guy VERT, Mme Léa BLANC, Mme Zoé FAURE, M. Marc LEROY, M. Paul COSTE, {cut}"
    foot = "Secrétaire : M. Luc NOIR\n\n1. Tarifs\n{}Adopté à l'unanimité.\n"
    whole = read(f"{top}{list_}{foot.format('M. DURANTON et Mme DUPONT-MARTIN exposent les tarifs.')}")
    assert [line.name for line in whole.attendance][6:] == ["Ève DUPONT-MARTIN", "Jean DURANTON"]
    unsure = read(f"{top}{list_}{foot.format('')}")
    assert [line.name for line in unsure.attendance][5:] == ["Paul COSTE"]
    assert [warning.code for warning in unsure.warnings].count("name_doubtful") == 2
