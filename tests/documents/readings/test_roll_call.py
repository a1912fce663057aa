"""Roll calls in the layouts councils use: who is present, represented, excused, absent."""

import pytest

from tests.documents.readings.papers import lines, minutes

CHAIR = "Jean DUPONT present"
PRESENT = [CHAIR, "Anne PETIT present", "Luc MOREAU present"]
LAYOUTS: dict[str, tuple[str, list[str]]] = {
    "one name a line, with offices": (
        "Membres présents :\nMonsieur Jean DUPONT, Maire\nMadame Anne PETIT, 1ère adjointe\nMonsieur Luc MOREAU\n"
        "Membres absents excusés :\nMadame Rose DURAND (pouvoir à M. Jean DUPONT)\nMembres absents :\nMonsieur Paul ROUX",
        [*PRESENT, "Rose DURAND represented -> Jean DUPONT", "Paul ROUX absent"],
    ),
    "néant is nobody": ("Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU.\nExcusés : Néant.\nAbsents : /", PRESENT),
    "the chair by office, holders by office": (
        "Etaient présents : M. le Maire, Mmes PETIT, ROY, MM. MOREAU et BLANC.\nAvaient donné pouvoir : Mme DURAND à M."
        " le Maire\nAbsent : M. NOIR",
        [CHAIR, "PETIT present", "ROY present", "MOREAU present", "BLANC present", "DURAND represented -> Jean DUPONT", "NOIR absent"],
    ),
    "proxies as sentences after the list": (
        "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU.\nMme Rose DURAND a donné pouvoir à M. Jean"
        " DUPONT.\nAbsent excusé : M. Guy NOIR",
        [*PRESENT, "Rose DURAND represented -> Jean DUPONT", "Guy NOIR excused"],
    ),
    "staff who assist are no members": (
        "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU.\nExcusée : Mme Rose DURAND\n"
        "Assistaient également à la séance : M. Marc BLEU, directeur général des services, Mme Eva VERT",
        [*PRESENT, "Rose DURAND excused"],
    ),
    "no colon": (
        "Etaient présents MM. DUPONT, DURAND, Mmes PETIT, ROY\nEtaient absents MM. NOIR, BLANC\n",
        ["DUPONT present", "DURAND present", "PETIT present", "ROY present", "NOIR absent", "BLANC absent"],
    ),
    "with and without a proxy, excused and not": (
        "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU.\nExcusés avec pouvoir : Mme Rose DURAND (pouvoir à M. Jean DUPONT)\n"
        "Excusés sans pouvoir : M. Paul ROUX\nAbsents non excusés : M. Guy NOIR",
        [*PRESENT, "Rose DURAND represented -> Jean DUPONT", "Paul ROUX excused", "Guy NOIR absent"],
    ),
    "counts beside headings": (
        "Conseillers présents (3) : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU\nConseillers absents (2) : Mme Rose"
        " DURAND, M. Paul ROUX\n"
        "Pouvoir (1) : Mme Rose DURAND à M. Luc MOREAU",
        [*PRESENT, "Rose DURAND represented -> Luc MOREAU", "Paul ROUX absent"],
    ),
    "a mixed heading accuses nobody": (
        "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU.\nAbsents et absents excusés : M. Guy NOIR",
        [*PRESENT, "Guy NOIR excused"],
    ),
    "a note that says more than its heading": (
        "Présents :\n• Jean DUPONT\n• Anne PETIT\n• Luc MOREAU\nAbsents :\n• Rose DURAND (excusée)\n• Paul ROUX",
        [*PRESENT, "Rose DURAND excused", "Paul ROUX absent"],
    ),
    "groups and communes as labels": (
        "Présents :\nGroupe Valbourg ensemble : Jean DUPONT, Anne PETIT\nGroupe Demain : Luc MOREAU\nAbsents : Rose DURAND",
        [*PRESENT, "Rose DURAND absent"],
    ),
    "represented by, in brackets too": (
        "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU.\nReprésentés : Mme Rose DURAND représentée par M."
        " Jean DUPONT, M. Paul ROUX (par Mme Anne PETIT)",
        [*PRESENT, "Rose DURAND represented -> Jean DUPONT", "Paul ROUX represented -> Anne PETIT"],
    ),
    "a substitute sits, the member is excused": (
        "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU (suppléant de M. Guy NOIR).\nExcusés : M. Guy NOIR"
        " (remplacé par M. Luc MOREAU)",
        [*PRESENT, "Guy NOIR excused"],
    ),
    "the proxy told on the holder's side": (
        "Présents : M. Jean DUPONT, Mme Anne PETIT (procuration de Mme Rose DURAND), M. Luc MOREAU.\nExcusés : Mme Rose"
        " DURAND, M. Guy NOIR",
        [*PRESENT, "Rose DURAND represented -> Anne PETIT", "Guy NOIR excused"],
    ),
    "initials and arrows": (
        "Présents : J. DUPONT, A. PETIT, L. MOREAU\nPouvoirs : R. DURAND -> J. DUPONT ; P. ROUX → A. PETIT",
        [
            "J. DUPONT present",
            "A. PETIT present",
            "L. MOREAU present",
            "R. DURAND represented -> J. DUPONT",
            "P. ROUX represented -> A. PETIT",
        ],
    ),
    "inclusive endings": (
        "Présent·es : Jean DUPONT, Anne PETIT, Luc MOREAU\nExcusé-e-s : Rose DURAND\nAbsent(e)s : Paul ROUX",
        [*PRESENT, "Rose DURAND excused", "Paul ROUX absent"],
    ),
    "communes after names": (
        "Présents : M. Jean DUPONT, Mme Anne PETIT de Valbourg ; M. Luc MOREAU de Saint-Aubin.\nExcusé : M. Guy NOIR,"
        " des Ormes, qui donne pouvoir à M. Luc MOREAU",
        [*PRESENT, "Guy NOIR represented -> Luc MOREAU"],
    ),
}


@pytest.mark.parametrize("flat", [False, True], ids=["lines", "one line"])
@pytest.mark.parametrize(("roll", "expected"), LAYOUTS.values(), ids=LAYOUTS.keys())
def test_layout(roll: str, expected: list[str], flat: bool) -> None:
    assert lines(minutes(roll, flat=flat)) == expected


def test_a_list_no_heading_announces() -> None:
    roll = (
        "VALBOURG : Jean DUPONT – Anne PETIT – Luc MOREAU LES ORMES : Zoé ROY – Guy NOIR Nombre de conseillers en"
        " exercice : 6\nPouvoirs : Rose DURAND à Luc MOREAU"
    )
    assert [line.split(" ")[-1] for line in lines(minutes(roll, flat=True))].count("present") == 5


def test_answers_one_by_one() -> None:
    roll = (
        "L'appel est fait. Jean DUPONT : présent Anne PETIT : présente Rose DURAND : absente, représentée par Anne PETIT"
        " Luc MOREAU : présent Guy NOIR : excusé."
    )
    assert lines(minutes(roll, flat=True)) == [
        CHAIR, "Anne PETIT present", "Rose DURAND represented -> Anne PETIT", "Luc MOREAU present", "Guy NOIR excused",
    ]  # fmt: skip


def test_heads_of_a_table_are_no_heading() -> None:
    assert lines(minutes("NOM Prénom Présent Absent Excusé\nDUPONT Jean X\nPETIT Anne X\nNOIR Guy X")) == ["Jean DUPONT present"]


def test_all_but_one_says_nothing_of_the_others() -> None:
    roll = "Étaient présents : tous les conseillers municipaux, à l'exception de M. Guy NOIR"
    assert lines(minutes(f"{roll}.")) == ["Jean DUPONT present"]
    assert lines(minutes(f"{roll}, excusé.")) == ["Jean DUPONT present", "Guy NOIR excused"]


def test_a_chair_is_present_where_nobody_else_is_listed() -> None:
    assert lines(minutes("")) == ["Jean DUPONT present"]


def test_numbered_lists_and_staff_in_the_present_tense() -> None:
    roll = (
        "Présent-e-s :\n\n1. DUPONT Jean\n\n2. PETIT Anne\n\nExcusé :\n3. NOIR Guy\n\nAssistent à la séance :\nM. Marc"
        " BLEU, Secrétaire général"
    )
    assert lines(minutes(roll)) == ["DUPONT Jean present", "PETIT Anne present", "NOIR Guy excused"]


def test_surnames_with_initials() -> None:
    roll = (
        "Etaient présents : DUPONT J. – PETIT M. – MOREAU J.L. -\nROY M. (remplace OR L.) – BLANC M.\nEtaient absents : NOIR M. - GRIS P."
    )
    present = ["DUPONT J.", "PETIT M.", "MOREAU J.L.", "ROY M.", "BLANC M."]
    assert lines(minutes(roll)) == [*(f"{name} present" for name in present), "NOIR M. absent", "GRIS P. absent"]


def test_a_plural_civility_governs_surnames() -> None:
    roll = "Présents : Jean DUPONT, Anne PETIT, Luc MOREAU\nABSENTS : Messieurs NOIR, BLANC, Mesdames ROY, VERT"
    assert lines(minutes(roll))[3:] == ["NOIR absent", "BLANC absent", "ROY absent", "VERT absent"]


def test_evidence_holds_name_and_note() -> None:
    record = minutes("Présents : M. Jean DUPONT, Mme Anne PETIT (présente jusqu'à 21h30), M. Luc MOREAU")
    text = "Présents : M. Jean DUPONT, Mme Anne PETIT (présente jusqu'à 21h30), M. Luc MOREAU"
    start, end = next(a for a in record.attendance if a.name == "Anne PETIT").evidence[0]
    assert end - start <= len("Anne PETIT (présente jusqu'à 21h30), M.")
    assert text.count("Anne PETIT") == 1
    assert start > 0


def test_a_stamp_in_the_middle_of_a_list_is_passed_over() -> None:
    stamp = "Envoyé en préfecture le 22/05/2022 Reçu en préfecture le 22/05/2022 ID : 030-200066918-20220512-C2022_01-DE"
    roll = (
        f"Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc {stamp} MOREAU, Mme Zoé ROY, M. Paul Page 2 sur 5 BLANC\nAbsents : M. Guy NOIR"
    )
    assert lines(minutes(roll, flat=True)) == [*PRESENT, "Zoé ROY present", "Paul BLANC present", "Guy NOIR absent"]


def test_the_holder_told_behind_the_lists() -> None:
    roll = "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU\nExcusés : M. Guy NOIR\nM. Luc MOREAU a reçu pouvoir de M. Guy NOIR."
    assert lines(minutes(roll)) == [*PRESENT, "Guy NOIR represented -> Luc MOREAU"]
