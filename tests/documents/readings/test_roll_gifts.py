"""Proxies in words that leave out a "de" or an "à", and what stands behind the lists of those away (invented councils)."""

import pytest

from tests.documents.readings.papers import lines, minutes

PRESENT = ["Jean DUPONT present", "Anne PETIT present", "Luc MOREAU present"]
_HERE = "Présents : Jean DUPONT, Anne PETIT, Luc MOREAU\n"


@pytest.mark.parametrize(
    "told",
    [
        "De Guy NOIR à Anne PETIT ; de Rose BLANC à Luc MOREAU",
        "De NOIR Guy à PETIT Anne ; de BLANC Rose à MOREAU Luc",
        "De Guy NOIR à Anne PETIT, Rose BLANC à Luc MOREAU",
    ],
)
def test_the_de_ahead_of_a_giver_is_no_part_of_the_name(told: str) -> None:
    away = "NOIR Guy, BLANC Rose" if "NOIR Guy" in told else "Guy NOIR, Rose BLANC"
    here = "Présents : DUPONT Jean, PETIT Anne, MOREAU Luc\n" if "NOIR Guy" in told else _HERE
    said = lines(minutes(f"{here}Absents excusés : {away}\nPouvoirs : {told}\n"))
    assert [line.split(" represented")[0] for line in said if "represented" in line] == away.split(", ")
    assert not any(" excused" in line for line in said)


def test_a_particle_of_one_surname_stays() -> None:
    said = lines(minutes(f"{_HERE}Procurations : de Lestang Guy à Anne PETIT ; Rose BLANC à Luc MOREAU\n"))
    assert "de Lestang Guy represented -> Anne PETIT" in said


def test_one_proxy_counted_beside_its_holder_is_the_others() -> None:
    roll = "Présents : DUPONT Jean, PETIT Anne (1 pouvoir NOIR Guy), MOREAU Luc (1 pouvoir de BLANC Rose)\nExcusés : NOIR Guy, BLANC Rose"
    said = lines(minutes(roll))
    assert said[:3] == ["DUPONT Jean present", "PETIT Anne present", "MOREAU Luc present"]
    assert sorted(said[3:]) == ["BLANC Rose represented -> MOREAU Luc", "NOIR Guy represented -> PETIT Anne"]


def test_a_proxy_whose_a_is_missing_is_still_given() -> None:
    away = "Guy NOIR – A donné pouvoir Anne PETIT\nRose BLANC – A donné pouvoir à Luc MOREAU\n"
    said = lines(minutes(f"{_HERE}Absents excusés et représentés :\n\n{away}"))
    assert said == [*PRESENT, "Guy NOIR represented -> Anne PETIT", "Rose BLANC represented -> Luc MOREAU"]


def test_substitutes_printed_for_the_record_are_nobody() -> None:
    said = lines(minutes(f"{_HERE}Absents : Guy NOIR.\nPour mémoire - Suppléants : Rose BLANC, Yves GRIS, Léa OCRE.\n"))
    assert said == [*PRESENT, "Guy NOIR absent"]


def test_excused_at_the_lists_end_is_said_of_all() -> None:
    roll = f"{_HERE}Absents : Guy NOIR, Rose BLANC (pouvoir donné à Luc MOREAU), absents excusés.\n"
    assert lines(minutes(roll)) == [*PRESENT, "Guy NOIR excused", "Rose BLANC represented -> Luc MOREAU"]


def test_who_is_spoken_of_behind_the_list_is_no_giver() -> None:
    after = "M. Luc MOREAU a été désigné secrétaire. À propos du budget, Monsieur Jean DUPONT fait observer un oubli."
    roll = f"{_HERE}Absent : Guy NOIR. Pouvoir : Guy NOIR à Anne PETIT. {after}"
    assert lines(minutes(roll, flat=True)) == [*PRESENT, "Guy NOIR represented -> Anne PETIT"]


def test_an_hour_in_capitals_is_nobody() -> None:
    roll = "ONT ÉTÉ CONVOQUÉS LES CONSEILLERS MUNICIPAUX.\nLE DEUX MAI, VINGT HEURES TRENTE, LE CONSEIL S'EST RÉUNI.\n" + _HERE
    assert lines(minutes(roll)) == PRESENT


def test_a_count_beside_a_word_or_two_heads_no_list_where_another_does() -> None:
    roll = "Présents titulaires : 33 Le Co nseil dûment convoqué s'est réuni\n" + _HERE
    assert lines(minutes(roll)) == PRESENT


def test_words_of_a_neighbouring_column_make_a_name_doubtful() -> None:
    said = lines(minutes("Présents : M. DUPONT Jean, Mme PETIT Anne Valbourg Métropole M. MOREAU Luc\n", flat=True))
    assert not any("Valbourg" in line for line in said)
