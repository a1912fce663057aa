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


def test_givers_led_by_de_and_a_civility_run_on_behind_a_blank_line() -> None:
    away = "Mme ROUX Ève, M. NOIR Guy, Mme BLANC Rose"
    told = "Procurations : De Mme ROUX Ève à M. DUPONT Jean\n\nDe M. NOIR Guy à Mme PETIT Anne De Mme BLANC Rose à M. MOREAU Luc\n"
    said = lines(minutes(f"Présents : M. DUPONT Jean, Mme PETIT Anne, M. MOREAU Luc\n\nExcusés : {away}\n\n{told}"))
    pairs = [("ROUX Ève", "DUPONT Jean"), ("NOIR Guy", "PETIT Anne"), ("BLANC Rose", "MOREAU Luc")]
    assert said[3:] == [f"{giver} represented -> {holder}" for giver, holder in pairs]


def test_the_heading_may_lead_to_the_first_giver() -> None:
    said = lines(
        minutes(
            "Présents : DUPONT J., PETIT A., MOREAU L.\nAbsents excusés : ROUX E., NOIR G., BLANC R.\n"
            "Pouvoirs de : ROUX E. à DUPONT J., de NOIR G. à PETIT A., de BLANC R. à MOREAU L.\n"
        )
    )
    assert said[3:] == [
        f"{a} represented -> {b}" for a, b in (("ROUX E.", "DUPONT J."), ("NOIR G.", "PETIT A."), ("BLANC R.", "MOREAU L."))
    ]


def test_one_without_a_gift_behind_those_represented_is_not_said_to_be() -> None:
    given = "M. G. NOIR par Mme A. PETIT – Mme R. BLANC par M. L. MOREAU – M. Y. GRIS par M. J. DUPONT – Mme Z. OCRE par Mme A. PETIT"
    here = "Présents M. J. DUPONT – Mme A. PETIT – M. L. MOREAU."
    said = lines(minutes(f"{here}\nAbsents représentés {given}. Absente Mme MC. LILAS Secrétaire de séance Mme A. PETIT", flat=True))
    assert not any("LILAS represented" in line for line in said)
    assert sum("represented ->" in line for line in said) == 4


@pytest.mark.parametrize(
    ("heading", "state"),
    [
        ("Etaient absentes non représentées excusées", "excused"),
        ("Etaient absents non représentés", "absent"),
        ("Absents non excusés", "absent"),
    ],
)
def test_who_is_not_represented_may_be_excused(heading: str, state: str) -> None:
    assert lines(minutes(f"{_HERE}{heading} : Mme Ève ROUX, M. Guy NOIR\n")) == [*PRESENT, f"Ève ROUX {state}", f"Guy NOIR {state}"]


@pytest.mark.parametrize("heading", ["Etaient présents après appel nominal", "Étaient présents (votants)"])
def test_what_stands_behind_a_headings_words_ends_with_its_colon(heading: str) -> None:
    assert lines(minutes(f"{heading} : Monsieur Jean DUPONT, Madame Anne PETIT, Monsieur Luc MOREAU\n")) == PRESENT


def test_et_in_capitals_joins_two_names() -> None:
    said = lines(minutes("Présents : Mmes et MM DUPONT, PETIT, MOREAU, ROUX\nAbsents : Mmes et MM NOIR, VERT ET BLANC\n"))
    assert said[-3:] == ["NOIR absent", "VERT absent", "BLANC absent"]


def test_a_heading_behind_the_mayors_office_is_nobody() -> None:
    record = minutes(
        "sous la présidence de Monsieur le Maire. PRÉSENTS : M. Jean DUPONT, Maire Mme Anne PETIT, 1ère Adjointe, M. Luc MOREAU.", flat=True
    )
    assert lines(record) == PRESENT
    assert record.session.president in (None, "Jean DUPONT")


def test_members_listed_beside_the_chair_are_present_where_they_are_the_majority() -> None:
    roll = "Sous la présidence de M. DUPONT, Maire.\nEtaient également présents : M. MOREAU, Mme PETIT, Adjoints, M. NOIR, Conseillers"
    assert lines(minutes(f"{roll} municipaux, formant la majorité des membres en exercice.\n"))[-3:] == [
        f"{name} present" for name in ("MOREAU", "PETIT", "NOIR")
    ]
    staff = "Étaient présents : M. DUPONT, Mme PETIT.\nEtaient également présents : M. MOREAU, directeur, Mme NOIR.\n"
    assert lines(minutes(staff)) == ["DUPONT present", "PETIT present"]
