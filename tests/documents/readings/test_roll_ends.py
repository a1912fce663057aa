"""Where a list ends: whoever is named behind it is no member of it."""

import pytest

from tests.documents.readings.papers import lines, minutes

CHAIR = "Jean DUPONT present"
PRESENT = [CHAIR, "Anne PETIT present", "Luc MOREAU present"]


@pytest.mark.parametrize(
    "after",
    [
        "Monsieur le Maire rend hommage à M. Marc BLEU, ancien élu.",
        "Démission : Mme Eva VERT",
        "Mme Rose ROY est désignée secrétaire.",
        "Invités : M. Marc BLEU, Mme Eva VERT",
        "Personnel communal présent : Mme Eva VERT",
        "Presse : M. Marc BLEU",
    ],
)
@pytest.mark.parametrize("flat", [False, True], ids=["lines", "one line"])
def test_people_named_behind_the_last_list_are_no_members_of_it(after: str, flat: bool) -> None:
    roll = f"Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU\nAbsent : M. Guy NOIR\n{after}"
    assert lines(minutes(roll, flat=flat)) == [*PRESENT, "Guy NOIR absent"]


@pytest.mark.parametrize(
    "head",
    [
        *("Services municipaux", "Pour les services", "Direction générale", "Y assistaient", "Assistaient en outre", "Autres participants"),
        *(
            "Techniciens",
            "Observateurs",
            "Dans le public",
            "Anciens élus",
            "Conseillers démissionnaires",
            "Maire honoraire",
            "Destinataires",
        ),
        *("Membres extérieurs", "Non élus", "Présents au titre des services", "Fonctionnaires présents", "SERVICES MUNICIPAUX"),
    ],
)
@pytest.mark.parametrize("mark", ["\n", " :\n"], ids=["line", "colon"])
def test_a_line_that_heads_others_ends_the_list_above_it(head: str, mark: str) -> None:
    others = f"{head}{mark}M. Marc BLEU\nMme Eva VERT\n"
    away = "Absent : M. Guy NOIR\n"
    told = [
        lines(minutes(f"Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU\n{behind}")) for behind in (away + others, others + away)
    ]
    assert told == [[*PRESENT, "Guy NOIR absent"]] * 2


@pytest.mark.parametrize("head", ["Adjoints aux services", "Conseillers municipaux délégués", "Adjointe aux associations"])
def test_the_office_of_members_ends_no_list(head: str) -> None:
    assert lines(minutes(f"Présents :\nM. Jean DUPONT\n{head}\nMme Anne PETIT\nM. Luc MOREAU\n")) == PRESENT


def test_an_official_in_the_list_is_no_member() -> None:
    roll = "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU, M. Marc BLEU, directeur général des services\nAbsent : M. Guy NOIR"
    assert lines(minutes(roll)) == [*PRESENT, "Guy NOIR absent"]


def test_those_who_choose_the_secretary_end_the_list() -> None:
    roll = "Présents : M. Jean DUPONT, Mme Anne PETIT.\nAbsent : M. Guy NOIR. Mme Rose ROY et M. Luc MOREAU sont désignés secrétaires."
    assert lines(minutes(roll)) == [CHAIR, "Anne PETIT present", "Guy NOIR absent"]


def test_a_title_after_an_empty_list_is_nobody() -> None:
    roll = "Présents : M. Jean DUPONT, Mme Anne PETIT.\nAbsents :\nConvention ENERGIE - Avenant n° 2\nMonsieur le Maire rapporte :"
    assert lines(minutes(roll)) == [CHAIR, "Anne PETIT present"]


def test_who_presents_the_report_is_not_absent() -> None:
    roll = "Présents : M. Jean DUPONT, Mme Anne PETIT\nAbsents : M. Guy NOIR Mme Zoé ROY, adjointe au maire, présente le rapport suivant."
    assert lines(minutes(roll, flat=True)) == [CHAIR, "Anne PETIT present", "Guy NOIR absent"]


@pytest.mark.parametrize("title", ["MARCHE DE VOIRIE", "Groupement d'Intérêt Public", "Opération GRAND COEUR", "TARIFS COMMUNAUX 2023"])
@pytest.mark.parametrize("listed", ["", "Guy NOIR"], ids=["nobody", "one"])
def test_a_title_on_the_next_line_is_nobody(title: str, listed: str) -> None:
    roll = f"Présents : Jean DUPONT, Anne PETIT, Luc MOREAU\nAbsents :\n{listed}\n{title}\nLe maire expose"
    assert lines(minutes(roll)) == [*PRESENT, *([f"{listed} absent"] if listed else [])]


def test_a_title_in_capitals_behind_the_last_name_is_cut_or_held_back() -> None:
    roll = "Présents : Jean DUPONT, Anne PETIT, Luc MOREAU Absente : Rose DURAND MARCHE DE VOIRIE Le maire expose"
    assert lines(minutes(roll, flat=True)) == [*PRESENT, "Rose DURAND absent"]


def test_a_holders_office_ends_no_list() -> None:
    record = minutes("Présents : M. Jean DUPONT, maire, Mme Anne PETIT.\nAbsente : Mme Rose DURAND, pouvoir à M. le Président.")
    assert lines(record)[-1] == "Rose DURAND represented -> Jean DUPONT"


@pytest.mark.parametrize("item", ["1. Installation des délégués de la Ville", "1 . Travaux de voirie pour la rue du Port"])
def test_the_first_item_ends_the_list_above_it(item: str) -> None:
    roll = "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MOREAU\nAbsents : M. NOIR, Mme ROUX"
    below = "Par arrêté du 28 octobre 2009, Monsieur BLEU a autorisé l'adhésion"
    assert lines(minutes(f"{roll}\n{item}\n{below}")) == [*PRESENT, "NOIR absent", "ROUX absent"]


def test_a_list_that_is_numbered_is_read_from_its_own_first_line() -> None:
    numbered = "Présents :\n1. DUPONT Jean\n2. PETIT Anne\n3. MOREAU Luc\n"
    assert lines(minutes(numbered)) == ["DUPONT Jean present", "PETIT Anne present", "MOREAU Luc present"]
