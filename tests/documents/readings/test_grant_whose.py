"""Whose a sum is in a whole paper: neither the reporter's, nor a member's of the roll, nor that of a line cut in two."""

import pytest

from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.choice import grants
from data_loaders.documents.readings.grants.whom import grant_head
from data_loaders.documents.text.view import View
from tests.documents.readings.papers import minutes, read

_ROLL = "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MERLE, Mme Rose NOIR.\n"
_ACT = (
    "2022-05-02 Attribution de\nsubventions aux associations\n{above}\nVu le code général des collectivités territoriales,\n"
    "Le conseil municipal, après délibération :\nATTRIBUE les subventions suivantes :\n- Judo du Val : 1 800,00 €\n"
    "- Secours solidaire du Val : 450,00 €\n- Harmonie du Val : 3 650 €\n- Foyer de l'Orme : 2 800 €\n\n"
    "2022-05-03 Tableau des\neffectifs\n{above}\nLe conseil municipal, à l'unanimité, approuve le tableau.\n"
)
_GIVEN = [("Judo du Val", 1800), ("Secours solidaire du Val", 450), ("Harmonie du Val", 3650), ("Foyer de l'Orme", 2800)]


@pytest.mark.parametrize(
    "above",
    [
        "Sur le rapport de Madame Rose NOIR,",
        "Sur proposition de Monsieur Luc MERLE,",
        "Rapporteur : Mme Rose NOIR",
        "Vu le rapport de Madame Rose NOIR,",
        "Le calendrier prévisionnel fixe le démarrage au second\nsemestre, sous réserve des crédits.",
    ],
)
def test_what_stands_above_two_acts_is_given_nothing(above: str) -> None:
    said = minutes(_ROLL, f"\n{_ACT.format(above=above)}").deliberations
    assert [(g.beneficiary, g.amount) for one in said for g in one.grants] == _GIVEN


def test_a_name_of_the_roll_call_is_given_nothing() -> None:
    paper = (
        "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL\nSéance du 12 mai 2022\nPrésents : M. Jean DUPONT, M. Luc MERLE, Mme\n"
        "Rose NOIR\nAbsente : Mme Anne PETIT\nProcurations : Mme Anne PETIT à Mme\nRose NOIR\n\n2022-05-02 Subventions pour l'année 2022\n"
        "Considérant l'intérêt du projet,\nLe conseil municipal, à l'unanimité, décide :\n- d'autoriser le maire à signer ;\n"
        "- d'attribuer les subventions suivantes :\n- Harmonie du Val : 2 500 €\n- Anciens du Val : 2 000 €\n- Tennis de l'Orme : 3 200 €\n"
    )
    (said,) = read(paper).deliberations
    assert [(g.beneficiary, g.amount) for g in said.grants] == [
        ("Harmonie du Val", 2500),
        ("Anciens du Val", 2000),
        ("Tennis de l'Orme", 3200),
    ]


def test_the_first_part_of_a_title_is_found_inside_a_paper() -> None:
    act = "Étoile Sportive du Val – convention\nLe conseil alloue au club une subvention de 90 €."
    text = f"Le conseil clôt le point. \n{act}"
    view, start = View.of(text), text.index(act)
    title = act.split("\n", maxsplit=1)[0]
    found = grant_head.named(view, start, len(text), title)
    assert found is not None
    assert text[slice(*found)] == "Étoile Sportive du Val"
    assert [(g.beneficiary, g.amount) for g in grants.extract(view, Segment("item", start, len(text)), title)] == [
        ("Étoile Sportive du Val", 90)
    ]


def test_the_names_of_a_column_head_no_acts() -> None:
    columns = (
        "\nClassement de voies (DCM 22.5.15)\nVu le code général des collectivités territoriales,\nLe conseil municipal, après délibération"
        " :\nAPPROUVE le dossier présenté.\nADOPTÉ À L'UNANIMITÉ\n\nAide exceptionnelle aux clubs (DCM 22.5.16)\nVu le code général des"
        " collectivités territoriales,\nLe conseil municipal, après délibération :\nATTRIBUE les subventions suivantes :\nBénéficiaires :\n"
        "Association des Parents d'élèves du Val\nFoyer rural de l'Orme\nJudo Club de l'Orme\nMontants :\n350 €\n3 050 €\n2 150 €\n"
        "Délibération adoptée à l'unanimité\n\nTableau des effectifs\nDCM 22.5.17\nLe conseil municipal, après délibération :\n"
        "APPROUVE le tableau.\nADOPTÉ À L'UNANIMITÉ\n"
    )
    said = minutes(_ROLL, columns).deliberations[-2:]
    assert [one.title for one in said] == ["Aide exceptionnelle aux clubs", "Tableau des effectifs"]
    assert [(g.beneficiary, g.amount) for one in said for g in one.grants] == [
        ("Association des Parents d'élèves du Val", 350),
        ("Foyer rural de l'Orme", 3050),
        ("Judo Club de l'Orme", 2150),
    ]
