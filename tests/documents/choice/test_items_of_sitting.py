"""What opens a sitting is no act, an act broken off at the end is one, and a session is told without its roll (invented papers)."""

import pytest

from data_loaders.documents.record import PaperRecord
from tests.documents.readings.papers import HEAD, HERE, read

_TOP = f"{HEAD}{HERE}Secrétaire de séance : Mme Anne PETIT\n\n"


def _acts(record: PaperRecord) -> list[tuple[str | None, str | None]]:
    return [(one.number, one.vote.outcome) for one in record.deliberations]


def test_the_secretary_is_no_act_under_an_acts_number_and_no_part_of_the_act_above() -> None:
    record = read(
        f"{_TOP}Délibération n° 2022-01 Tarifs du port\nLe conseil refuse à l'unanimité les nouveaux tarifs.\n\n"
        "Délibération n° 2022-02 Nomination secrétaire de séance\nLe conseil accepte à l'unanimité la nomination de Mme PETIT.\n\n"
        "Délibération n° 2022-03 Bail du moulin\nLe conseil approuve à l'unanimité le bail.\n"
    )
    assert _acts(record) == [("2022-01", "rejected"), ("2022-03", "adopted")]


@pytest.mark.parametrize("title", ["Décisions", "DÉCISIONS DU MAIRE", "Décision(s) prise(s) par Monsieur le Maire"])
def test_decisions_that_are_only_reported_are_no_act(title: str) -> None:
    record = read(
        f"{_TOP}1. Tarifs du port\nLe conseil approuve à l'unanimité.\n\n2. {title}\nDécision n° 4 du 3 mai : le maire décide de louer "
        "le garage.\n\n3. Bail du moulin\nLe conseil approuve à l'unanimité.\n"
    )
    assert [one.title for one in record.deliberations] == ["Tarifs du port", "Bail du moulin"]


def test_the_papers_name_heads_no_act_whatever_is_approved_below_the_roll() -> None:
    record = read(f"Compte-rendu\n\n{HEAD}{HERE}Le compte-rendu de la dernière séance est approuvé à l'unanimité.\n")
    assert not record.deliberations


@pytest.mark.parametrize("label", ["DÉLIBÉRATION 2022-07 : ", "D.2022-05-12/0038 : ", "OBJET 2022 05 27 "])
def test_an_act_broken_off_by_the_texts_end_is_told_without_an_outcome(label: str) -> None:
    vu = "Vu le code général des collectivités territoriales ;\nVu le projet de convention qui fixe la part de chaque commune dans le coû"
    record = read(f"{_TOP}{label}ADHÉSION AU GROUPEMENT\n{vu}")
    assert _acts(record) == [(label.removeprefix("DÉLIBÉRATION ").removeprefix("OBJET ").rstrip(" :"), None)]


def test_several_numbers_without_a_decision_are_a_list() -> None:
    rows = "".join(f"Délibération n° 2022-0{n} : Tarifs du quai {n}\n" for n in range(1, 5))
    assert not read(f"{_TOP}Ordre du jour :\n{rows}Délibération n° 2022-05 : Affecta").deliberations


def test_a_session_is_told_though_its_roll_is_not_read() -> None:
    record = read(f"{HEAD}Délégués titulaires : voir la feuille jointe.\nLe président présente les comptes, qui appellent des réser")
    told = record.session
    assert (told.date, told.time, told.president, told.convened_on) == ("2022-05-12", "20:30", "Jean DUPONT", "2022-05-05")
    assert "roll_incomplete" in [one.code for one in record.warnings]


def test_a_number_of_four_parts_behind_the_title_is_the_acts() -> None:
    record = read(
        f"{_TOP}1. Tarifs du port (n° 2022.03.28.1)\nLe conseil approuve à l'unanimité.\n\n2. Bail du moulin (n° 2022.03.28.2)\n"
        "Le conseil approuve à l'unanimité.\n"
    )
    assert [one.number for one in record.deliberations] == ["2022.03.28.1", "2022.03.28.2"]


def test_the_head_of_a_table_with_a_year_is_no_act() -> None:
    record = read(
        f"{_TOP}DÉLIBÉRATION N° 2023-45 : SUBVENTIONS AUX CLUBS\n\nLe conseil décide d'attribuer les subventions suivantes :\n\n"
        "Bénéficiaire  Montant 2023\nJudo du Loup  400 €\nVélo du Val  900 €\n\nAdopté à l'unanimité.\n\n"
        "DÉLIBÉRATION N° 2023-46 : BAIL DU MOULIN\n\nAdopté à l'unanimité.\n"
    )
    assert [one.title for one in record.deliberations] == ["SUBVENTIONS AUX CLUBS", "BAIL DU MOULIN"]
    assert [given.amount for given in record.deliberations[0].grants] == [400, 900]
