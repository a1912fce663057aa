"""Rolls of communautés and syndicats: substitutes, groups of communes, columns of communes, headings of their own."""

import pytest

from tests.documents.readings.papers import COMMITTEE_FOOT, COMMITTEE_HEAD, committee, lines, read

_HERE = ["Luc NOIR present", "Anne PETIT present", "Guy VERT present", "Ève ROUX present"]
_PRESENT = "Présents : Luc NOIR, Anne PETIT, Guy VERT, Ève ROUX.\n"


def test_whoever_is_represented_by_a_stranger_is_excused_and_the_substitute_sits() -> None:
    told = committee(f"{_PRESENT}\nReprésentés : Yves GRIS représenté par Léa BLANC, Paul BRUN représenté par Noé MERLE.\n")
    assert told == [*_HERE, "Yves GRIS excused", "Paul BRUN excused", "Léa BLANC present", "Noé MERLE present"]


def test_a_seat_held_by_a_stranger_counts_once() -> None:
    office = "Nombre de délégués en exercice : 5\n"
    record = read(f"{COMMITTEE_HEAD}{office}{_PRESENT}\nReprésentés : Yves GRIS représenté par Léa BLANC.\n{COMMITTEE_FOOT}")
    assert record.closes


def test_represented_by_a_member_is_a_proxy_still() -> None:
    told = committee(f"{_PRESENT}\nReprésentés : Yves GRIS représenté par Anne PETIT, Paul BRUN représenté par Luc NOIR.\n")
    assert told == [*_HERE, "Yves GRIS represented -> Anne PETIT", "Paul BRUN represented -> Luc NOIR"]


def test_those_replaced_by_members_of_the_list_are_excused() -> None:
    told = committee(f"{_PRESENT}\nExcusés / remplacés : Yves GRIS (représenté par M. Guy VERT).\n")
    assert told == [*_HERE, "Yves GRIS excused"]


def test_substitutes_under_a_label_of_their_own_take_no_second_seat() -> None:
    roll = (
        "Étaient présents : Membres titulaires : NOIR Luc, PETIT Anne, VERT Guy. Membres suppléants avec voix délibérative : ROUX Ève, "
        "BLANC Léa. Membres titulaires absents, excusés : GRIS Yves, BRUN Paul. Nombre de membres en exercice : 5\n"
    )
    record = read(COMMITTEE_HEAD + roll + COMMITTEE_FOOT)
    assert [line.status for line in record.attendance] == ["present"] * 5 + ["excused"] * 2
    assert record.closes
    assert [w.values["name"] for w in record.warnings if w.code == "substitute_seated"] == ["ROUX Ève", "BLANC Léa"]


@pytest.mark.parametrize(
    ("counts", "title", "seated"),
    [
        ("Présents : 5 Votants : 5", "", True),
        ("Présents : 3 Votants : 3", "", False),
        ("Votants : 3", "", False),
        ("", " (sans droit de vote)", False),
        ("", "", True),
    ],
)
def test_substitutes_whom_the_printed_numbers_leave_out_only_attend(counts: str, title: str, seated: bool) -> None:
    roll = (
        f"{counts}\nDélégués titulaires présents : NOIR Luc, PETIT Anne, VERT Guy.\nDélégués suppléants présents{title} : ROUX Ève,"
        " BLANC Léa.\nAbsents excusés : GRIS Yves, BRUN Paul.\n"
    )
    record = read(COMMITTEE_HEAD + roll + COMMITTEE_FOOT)
    here = [line.name for line in record.attendance if line.status == "present"]
    assert here == ["NOIR Luc", "PETIT Anne", "VERT Guy", *(["ROUX Ève", "BLANC Léa"] if seated else [])]
    assert ["substitute_attends" in {w.code for w in record.warnings}, bool(record.held_back)] == [not seated, not seated]


def test_a_blank_line_before_a_label_or_a_civility_does_not_end_a_list() -> None:
    groups = "Étaient présents :\n\nCC DU VAL : NOIR Luc (T), PETIT Anne (T).\n\nCC DES MONTS : VERT Guy (T), ROUX Ève (S).\n"
    assert committee(groups) == ["NOIR Luc present", "PETIT Anne present", "VERT Guy present", "ROUX Ève present"]
    civil = (
        "Étaient présents :\n\nMM. : NOIR L., VERT G., GRIS Y.\n\nMMES : PETIT A., ROUX E.\n\nAbsents non excusés (es) :\n\nMM. : BRUN P.\n"
    )
    assert committee(civil)[-3:] == ["PETIT A. present", "ROUX E. present", "BRUN P. absent"]


def test_those_who_vote_for_others_are_named_ahead_of_them() -> None:
    roll = (
        f"{_PRESENT}Absents et excusés : 2\nYves GRIS, Paul BRUN\nSuppléants remplaçant de droit des titulaires absents : 1\n"
        "Noé MERLE (pour Paul BRUN)\nPouvoirs : 1\nAnne PETIT (pour Yves GRIS)\n"
    )
    assert committee(roll) == [*_HERE, "Yves GRIS represented -> Anne PETIT", "Paul BRUN excused", "Noé MERLE present"]


def test_a_column_of_communes_names_nobody() -> None:
    names = "Luc NOIR\nAnne PETIT\nGuy VERT\nÈve ROUX\nYves GRIS\nPaul BRUN\n"
    told = committee(f"Étaient présents :\nLE PORGE\nLE TEMPLE\nLA ROCHELLE\n{names}")
    assert told == [f"{name} present" for name in names.splitlines()]


def test_counts_of_delegates_stand_in_headings() -> None:
    roll = (
        "Étaient présents : 3 délégués sur 5 en exercice\nMmes PETIT ; ROUX ;\nMM. NOIR Luc ;\n"
        "Étaient absents : les 2 délégués suivants :\nMM. GRIS ; BRUN (excusé) ;\n"
    )
    assert committee(roll) == ["PETIT present", "ROUX present", "NOIR Luc present", "GRIS absent", "BRUN excused"]


def test_headings_letter_by_letter_and_headings_of_two_columns() -> None:
    spaced = (
        "PRESENTS\n\nL. NOIR, A. PETIT, G. VERT\n\nA B S E N T S  A Y A N T  D O N N E  P O U V O I R\n\nY. GRIS (Pouvoir à A. PETIT),\n"
    )
    assert committee(spaced)[1:] == ["A. PETIT present", "G. VERT present", "Y. GRIS represented -> A. PETIT"]
    paired = f"{_PRESENT}Absents/excusés Pouvoir à\nYves GRIS Anne PETIT\nPaul BRUN Guy VERT\n"
    assert committee(paired) == [*_HERE, "Yves GRIS represented -> Anne PETIT", "Paul BRUN represented -> Guy VERT"]


def test_initials_follow_a_heading_without_a_colon() -> None:
    told = committee("Excusé(e)s Y. Gris, P. Brun\nPrésent(e)s L. Noir, Président, A. Petit, G. Vert\n")
    assert told == ["Y. Gris excused", "P. Brun excused", "L. Noir present", "A. Petit present", "G. Vert present"]


def test_substitutes_who_hold_their_members_power_sit_themselves() -> None:
    for whose in ("son titulaire", "leurs titulaires"):
        roll = f"Délégués suppléants ayant pouvoir de {whose} : Yves GRIS (suppléant de Marc BRUN), Zoé ROY (suppléante de Paul LOUP).\n"
        assert committee(f"{_PRESENT}{roll}") == [*_HERE, "Yves GRIS present", "Zoé ROY present"]


def test_whom_a_substitute_sits_for_is_not_there() -> None:
    for words in ("remplaçant M. Yves GRIS", "représentant M. Yves GRIS", "suppléant de M. Yves GRIS", "suppléant d'Yves GRIS"):
        assert committee(f"Présents : M. Luc NOIR, {words}, Mme Anne PETIT, M. Guy VERT, Mme Ève ROUX.\n") == _HERE
        assert committee(f"Présents : M. Luc NOIR {words}, Mme Anne PETIT, M. Guy VERT, Mme Ève ROUX.\n") == _HERE


def test_substitutes_who_sit_are_not_read_on_into_the_list_of_those_excused() -> None:
    roll = (
        f"{_PRESENT}Membres titulaires absents excusés : M. Yves GRIS, commune de Valbourg, M. Paul BRUN, commune de Montclair.\n"
        "Membres suppléants présents ayant pris part au vote représentant un délégué titulaire : "
        "M. Noé MERLE, représentant M. Yves GRIS, Mme Léa BLANC, représentant M. Paul BRUN.\n"
    )
    assert committee(roll) == [*_HERE, "Yves GRIS excused", "Paul BRUN excused", "Noé MERLE present", "Léa BLANC present"]


def test_those_represented_by_their_substitutes_are_excused() -> None:
    for heading in ("Étaient excusés et étaient représentés par leurs suppléants", "Titulaires absents remplacés par leur suppléant"):
        assert committee(f"{_PRESENT}\n{heading} : Messieurs Yves GRIS, Paul BRUN\n") == [*_HERE, "Yves GRIS excused", "Paul BRUN excused"]


def test_of_substitutes_among_those_excused_nothing_is_said() -> None:
    roll = "Excusés : Membres titulaires : MM. Yves GRIS, Paul BRUN. Membres suppléants : MM. Noé MERLE, Jean LOUP. Mme Léa BLANC.\n"
    assert committee(_PRESENT + roll) == [*_HERE, "Yves GRIS excused", "Paul BRUN excused"]


_BODIES = """COMMUNAUTE DE COMMUNES DU VAL BRUN
Titulaires : Luc NOIR, Anne PETIT
Suppléants : Guy VERT
Procurations : /
Absents excusés : Yves GRIS, Paul
BRUN
COMMUNAUTE DE COMMUNES DES MONTS GRIS
Titulaires : Ève ROUX
Suppléants : /
Procurations : Jean LOUP à Ève ROUX
Absents excusés : Jean LOUP, Noé MERLE
"""


def test_a_roll_told_body_by_body_names_those_present_anew_in_each() -> None:
    record = read(COMMITTEE_HEAD + _BODIES + COMMITTEE_FOOT)
    away = ["Yves GRIS excused", "Paul BRUN excused", "Ève ROUX present", "Jean LOUP represented -> Ève ROUX", "Noé MERLE excused"]
    assert lines(record) == [*_HERE[:3], *away]
    assert record.session.stated_represented is None  # "/" counts one body's


def test_titulars_without_lists_of_those_away_head_nothing() -> None:
    roll = "VALBOURG\nTitulaires : Luc NOIR, Anne PETIT\nSuppléants : Guy VERT\nMONTCLAIR\nTitulaires : Ève ROUX\n"
    assert committee(roll) == []


def test_whom_a_substitute_stands_for_is_not_present_where_a_lines_end_parts_them() -> None:
    told = committee(
        "Présents : monsieur Luc NOIR, madame Anne PETIT suppléante de\nmonsieur Yves GRIS ; monsieur Guy VERT, madame Ève ROUX.\n"
    )
    assert told == _HERE
