"""Rolls whose names no mark parts, or other marks than commas: strung names, numbers, notes, labels of communes; longer headings."""

import pytest

from data_loaders.documents.readings.roll.roll_ends import END
from tests.documents.readings.papers import COMMITTEE_FOOT, COMMITTEE_HEAD, committee, read

_NAMES = ["NOIR Luc", "PETIT Anne", "VERT Guy", "ROUX Ève", "GRIS Yves", "OCRE Max", "BLANC Léa", "MERLE Noé"]
_HERE = [f"{name} present" for name in _NAMES]
_CIVIL = "Mme Anne PETIT, M. Luc NOIR, M. Guy VERT"
_TOLD = ["Anne PETIT present", "Luc NOIR present", "Guy VERT present"]


def test_many_names_without_a_mark_are_told_apart_by_their_print() -> None:
    assert committee(f"Conseillers communautaires présents\n\n{' '.join(_NAMES[:6])}\n\n{' '.join(_NAMES[6:])}\n") == _HERE
    turned = [" ".join(reversed(name.split())) for name in _NAMES]
    assert committee(f"Présents : {' '.join(turned)}\n") == [f"{name} present" for name in turned]


def test_a_run_that_may_be_read_from_either_end_names_nobody() -> None:
    assert committee(f"Présents : Valmerle {' '.join(_NAMES[:6])}\n") == []


def test_the_name_behind_a_note_or_an_hour_is_the_next_member() -> None:
    told = committee(f"Présents : {' (Valmerle) '.join(_NAMES[:6])} (Ormeau)\n")
    assert told == _HERE[:6]
    told = committee("Présents : NOIR Luc PETIT Anne VERT Guy jusqu'à 20h00 ROUX Ève GRIS Yves\n")
    assert told == _HERE[:5]


def test_a_holder_behind_a_note_is_no_member() -> None:
    told = committee("Présents : NOIR Luc, PETIT Anne\nExcusés : VERT Guy (Valmerle) pouvoir à NOIR Luc, ROUX Ève (Ormeau)\n")
    assert told == [*_HERE[:2], "VERT Guy represented -> NOIR Luc", "ROUX Ève excused"]


def test_numbers_in_two_columns_part_members() -> None:
    order = (0, 4, 1, 5, 2, 6, 3, 7)
    told = committee(f"Étaient présents : Mmes et MM. {' '.join(f'{i + 1}.) {_NAMES[i]}' for i in order)}\n")
    assert sorted(told) == sorted(_HERE)


def test_a_civility_printed_in_two_parts_leads_a_name() -> None:
    assert committee("Présents : M me Anne PETIT, M r Luc NOIR, M. Guy VERT\n") == _TOLD


def test_the_communes_ahead_of_their_members_are_nobody() -> None:
    told = committee(
        "Étaient présents Mesdames et Messieurs les conseillers communautaires : pour la commune de VALMERLE : monsieur NOIR Luc madame "
        "PETIT Anne pour la commune d'Ormeau : monsieur VERT Guy pour la commune de GRAND VAL madame ROUX Ève\n"
    )
    assert told == _HERE[:4]


def test_listed_communes_ahead_of_a_colon_part_members() -> None:
    told = committee(
        "Présents : BEAUMONT : Mme Anne PETIT, M. Luc NOIR (départ au point 8) VILLENEUVE : M. Guy VERT MONTIGNY : Mme Ève ROUX "
        "GRIGNY : M. Yves GRIS, M. Max OCRE\n"
    )
    assert [line.split(" present")[0] for line in told] == ["Anne PETIT", "Luc NOIR", "Guy VERT", "Ève ROUX", "Yves GRIS", "Max OCRE"]


def test_a_label_without_its_commune_is_nobody() -> None:
    told = committee("Présents : VALMERLE : Luc NOIR (Maire), : Anne PETIT (Maire), LES ORMES : Guy VERT (Maire), Ève ROUX (Déléguée)\n")
    assert told == ["Luc NOIR present", "Anne PETIT present", "Guy VERT present", "Ève ROUX present"]


@pytest.mark.parametrize(
    "head",
    [
        "Étaient présents au moment de l'appel nominatif",
        "Présents en qualité de délégués titulaires",
        "Étaient présents lors de la première partie",
        "PRÉSENTS AVEC DROIT DE SUFFRAGE",
    ],
)
def test_a_heading_may_have_other_words_as_far_as_its_colon(head: str) -> None:
    assert committee(f"{head} : {_CIVIL}\n") == _TOLD


@pytest.mark.parametrize(
    "head",
    ["Présents à la commission des finances", "Présents dans le rapport", "Présents par décision du comité", "Présents en Mairie d'Ormeau"],
)
def test_a_heading_of_something_else_is_none(head: str) -> None:
    assert committee(f"{head} : {_CIVIL}\n") == []


def test_who_is_excused_for_a_reason_is_excused() -> None:
    assert committee(f"Présents : {_CIVIL}\nExcusés pour raisons professionnelles : M. Yves GRIS\n") == [*_TOLD, "Yves GRIS excused"]


def test_who_is_excused_without_handing_a_proxy_is_excused() -> None:
    told = committee(f"Présents : {_CIVIL}\nExcusée avec remise de pouvoir : Mme Léa BLANC donne pouvoir à M. Luc NOIR\n"
                  "Absents excusés sans remise de pouvoir : M. Yves GRIS\nM. Max OCRE\n")  # fmt: skip
    assert told == [*_TOLD, "Léa BLANC represented -> Luc NOIR", "Yves GRIS excused", "Max OCRE excused"]


def test_the_excused_who_gave_their_proxies_respectively_are_represented() -> None:
    gave = "Yves GRIS et Max OCRE qui avaient respectivement donné procuration à Luc NOIR et Guy VERT."
    told = committee(f"Présents : {_CIVIL}\nABSENTS EXCUSÉS : {gave}\n")
    assert told == [*_TOLD, "Yves GRIS represented -> Luc NOIR", "Max OCRE represented -> Guy VERT"]


def test_in_a_list_of_capitals_par_leads_to_the_holder() -> None:
    told = committee(
        "PRÉSENTS : LUC NOIR, ANNE PETIT, GUY VERT.\nABSENTS EXCUSÉS ET REPRÉSENTÉS : YVES GRIS PAR LUC NOIR, LÉA BLANC PAR GUY VERT.\n"
    )
    assert told[3:] == ["YVES GRIS represented -> LUC NOIR", "LÉA BLANC represented -> GUY VERT"]


def test_of_a_roll_with_a_flaw_the_lists_read_to_the_last_word_are_told() -> None:
    office = "Nombre de membres en exercice : 40\nNombre de présents : 9\nNombre de pouvoirs : 9\n"
    flawed = "Excusés ayant donné pouvoir : BRUN Paul à PRUNE Lou, LILAS Zoé à CERISE Jo\n"
    assert committee(f"{office}Présents : {', '.join(_NAMES)}.\n{flawed}") == _HERE
    odd = [*_NAMES[:4], "Quelques mots encore", *_NAMES[4:]]
    assert committee(f"{office}Présents : {', '.join(odd)}.\n{flawed}") == []


@pytest.mark.parametrize("count", [8, 9])
def test_surnames_alone_are_told_where_they_are_as_many_as_the_paper_counts(count: int) -> None:
    here = ", ".join(f"M. {name.split()[0]}" for name in _NAMES)
    flawed = "Excusés ayant donné pouvoir : BRUN Paul à PRUNE Lou, LILAS Zoé à CERISE Jo\n"
    told = committee(f"Membres en exercice : 40\nNombre de présents : {count}\nPouvoirs : 9\nPrésents : {here}.\n{flawed}")
    assert told == ([f"{name.split()[0]} present" for name in _NAMES] if count == 8 else [])


def test_the_law_ends_a_list_without_marks_and_its_notes_tell_the_absent() -> None:
    told = committee(
        "Présents : Luc NOIR - Anne PETIT - Guy VERT - Ève ROUX\n\nAbsents/Excusés : 3 délégués Yves GRIS donne pouvoir à Luc NOIR Léa "
        "BLANC donne pouvoir à Anne PETIT Max OCRE (abs) ……………. "
        "En application de l'article L. 2121-15, Mme Anne PETIT est désignée secrétaire.\n"
    )
    away = ["Yves GRIS represented -> Luc NOIR", "Léa BLANC represented -> Anne PETIT", "Max OCRE absent"]
    assert told == ["Luc NOIR present", "Anne PETIT present", "Guy VERT present", "Ève ROUX present", *away]


@pytest.mark.parametrize("words", ["en application de l'article", "en vertu de la loi", "apres avoir procede a l'appel"])
def test_the_laws_words_end_a_list(words: str) -> None:
    assert END.match(words)


def test_a_substitute_told_beside_a_member_present_sits() -> None:
    told = committee("Présents : NOIR Luc, PETIT Anne représentée par sa suppléante ROUX Ève, VERT Guy\n")
    assert told == ["NOIR Luc present", "PETIT Anne excused", "VERT Guy present", "ROUX Ève present"]


def test_the_number_in_office_is_not_that_of_those_present() -> None:
    record = read(f"{COMMITTEE_HEAD}Nombre de membres en exercice : 14 Étaient présents au moment de l'appel : {_CIVIL}\n{COMMITTEE_FOOT}")
    assert (record.session.members_in_office, record.session.stated_present) == (14, None)


def test_a_roll_cut_short_tells_those_it_names() -> None:
    office = "Nombre de membres en exercice : 14\n"
    roll = f"Délégués présents\n\n{' '.join(_NAMES)}\n"
    assert committee(office + roll) == _HERE
    assert committee(office.replace("14", "40") + roll) == []
