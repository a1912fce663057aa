"""Marks that part the names of one list in two ways, headings that are counts, and civilities that lead several surnames."""

import pytest

from tests.documents.readings import papers
from tests.documents.readings.papers import minutes

_HERE = ["Anne TALVERNE present", "Luc BRISOLET present", "Rose MARQUIZON present", "Guy FERTOUX present", "Léa DUPRAVEL present"]


def told(roll: str) -> list[str]:
    """What is read of a roll, without the chair whom the sentence of the opening names."""
    return [line for line in papers.lines(minutes(roll)) if line != "Jean DUPONT present"]


@pytest.mark.parametrize(
    "listed",
    [
        "Anne TALVERNE, Luc BRISOLET,\nRose MARQUIZON - Guy FERTOUX,\nLéa DUPRAVEL",
        "- Anne TALVERNE,- Luc BRISOLET,\n- Rose MARQUIZON- Guy FERTOUX.\n- Léa DUPRAVEL (arrivée après l'appel)",
        "Anne TALVERNE – Luc BRISOLET- Rose MARQUIZON (adjointe)- Guy FERTOUX –Mme Léa DUPRAVEL",
    ],
    ids=["commas and a dash", "dashes at the line's head", "dashes without their blank"],
)
def test_a_dash_between_two_whole_names_parts_them(listed: str) -> None:
    assert told(f"Étaient présents :\n{listed}\nAbsent : M. Paul GRISARD\n") == [*_HERE, "Paul GRISARD absent"]


_TALLIES = (
    "Nombre de membres en exercice : 8\nNombre de membres présents : 6\n\nMMES. Anne TALVERNE, Rose MARQUIZON, Léa DUPRAVEL\n\n"
    "MM. Jean DUPONT, Luc BRISOLET, Guy FERTOUX\n\nNombre de membres absents excusés : 1\n\nMonsieur Paul GRISARD\n\n"
    "Nombre de membres absents non excusés : {absent}\n\nMme Zoé PELTRAIN\n\nAssiste à la séance :\n\nMme Iris COLVERT, agent\n"
)


def test_a_count_heads_the_names_below_it() -> None:
    here = [_HERE[i] for i in (0, 2, 4, 1, 3)]
    assert told(_TALLIES.format(absent=1)) == [*here, "Paul GRISARD excused", "Zoé PELTRAIN absent"]


def test_a_count_that_the_names_below_it_do_not_meet_heads_no_list() -> None:
    assert not [line for line in told(_TALLIES.format(absent=0)) if "PELTRAIN" in line]


def test_a_count_in_square_brackets_is_the_headings() -> None:
    away = "ABSENTS EXCUSES AYANT DONNE MANDAT DE VOTE [1] : Zoé PELTRAIN a donné pouvoir à Guy FERTOUX\n"
    read = told(f"PRESENTS [5] : {', '.join(line.removesuffix(' present') for line in _HERE)}.\n{away}")
    assert read == [*_HERE, "Zoé PELTRAIN represented -> Guy FERTOUX"]


def test_duly_represented_heads_a_list_of_its_own() -> None:
    here = "Étaient présents : Mme TALVERNE, M. BRISOLET, Mme MARQUIZON, M. FERTOUX\n\n"
    away = "Régulièrement représentés : M. GRISARD par Mme TALVERNE, Mme PELTRAIN par M. FERTOUX\n\nAbsente : Mme DUPRAVEL\n"
    read = ["GRISARD represented -> TALVERNE", "PELTRAIN represented -> FERTOUX", "DUPRAVEL absent"]
    assert told(here + away)[4:] == read


def test_a_plural_civility_is_that_of_every_surname_behind_it() -> None:
    here = "Présents : Anne TALVERNE, Luc BRISOLET, Rose MARQUIZON, Guy FERTOUX, Léa DUPRAVEL\n"
    read = told(f"{here}Absents : Messieurs GRISARD, PELTRAIN, COLVERT.\n")
    assert read == [*_HERE, "GRISARD absent", "PELTRAIN absent", "COLVERT absent"]


def test_a_capital_a_behind_the_proxy_leads_to_its_holder() -> None:
    here = "Présents : Mme Anne TALVERNE, M. Luc BRISOLET, Mme Rose MARQUIZON\n"
    away = (
        "Procurations :\nMme Zoé PELTRAIN a donné procuration A m Luc BRISOLET\nM. Paul GRISARD a donné procuration à Mme Anne TALVERNE\n"
    )
    assert told(here + away)[3:] == ["Zoé PELTRAIN represented -> Luc BRISOLET", "Paul GRISARD represented -> Anne TALVERNE"]


def test_present_at_an_hour_came_then() -> None:
    record = minutes("Présents : Mme Anne TALVERNE, M. Luc BRISOLET (présent à 19h05, à partir du point n° 3), Mme Rose MARQUIZON\n")
    assert [(line.name, line.arrived_at) for line in record.attendance if line.arrived_at] == [("Luc BRISOLET", "19:05")]


def test_a_civility_glued_to_the_heading_begins_the_list() -> None:
    here = "ÉTAIENT PRÉSENTSMme Anne TALVERNE – M. Luc BRISOLET – Mme Rose MARQUIZON – M. Guy FERTOUX – Mme Léa DUPRAVEL –\n"
    assert told(f"{here}ÉTAIT ABSENTE EXCUSÉE : Mme Zoé PELTRAIN –\n") == [*_HERE, "Zoé PELTRAIN excused"]


def test_members_in_the_order_of_the_table() -> None:
    names = "Anne TALVERNE, Luc BRISOLET, Rose MARQUIZON, Guy FERTOUX et Léa DUPRAVEL"
    here = f"Présents (dans l'ordre du tableau) : Mesdames et Messieurs {names}."
    away = "Absente : Mme Z. PELTRAIN, excusée avec procuration à G. FERTOUX.\n"
    assert told(f"{here}\n{away}") == [*_HERE, "Z. PELTRAIN represented -> Guy FERTOUX"]


def test_a_mark_left_out_behind_a_note_hides_nobody() -> None:
    here = "Présents : TALVERNE Anne, BRISOLET Luc, MARQUIZON Rose, FERTOUX Guy\n"
    away = (
        "Membres ayant donné pouvoir : PELTRAIN Zoé (pouvoir à TALVERNE Anne), GRISARD Paul (pouvoir à BRISOLET Luc)\n"
        "COLVERT Iris (pouvoir à FERTOUX Guy)\nAbsents : DUPRAVEL Léa, VAUTREL Jean.\nDésignation du secrétaire de séance.\n"
    )
    gave = [f"{a} represented -> {b}" for a, b in (("PELTRAIN Zoé", "TALVERNE Anne"), ("GRISARD Paul", "BRISOLET Luc"))]
    read = [*gave, "COLVERT Iris represented -> FERTOUX Guy", "DUPRAVEL Léa absent", "VAUTREL Jean absent"]
    assert told(here + away)[4:] == read


def test_proxies_told_line_by_line_below_the_counts() -> None:
    here = "Étaient présents : Mme Anne TALVERNE – M. Luc BRISOLET – Mme Rose MARQUIZON\n\n"
    away = "Étaient absents : M. Paul GRISARD – Mme Zoé PELTRAIN – M. Guy FERTOUX\n\nLe nombre de votants est de 6 dont 2 procurations.\n\n"
    lines = "-Monsieur GRISARD procuration à Madame TALVERNE\n\n-Madame PELTRAIN procuration à Monsieur BRISOLET\n"
    read = ["Paul GRISARD represented -> Anne TALVERNE", "Zoé PELTRAIN represented -> Luc BRISOLET", "Guy FERTOUX absent"]
    assert sorted(told(here + away + lines)[3:]) == sorted(read)


def test_an_initial_glued_to_the_given_name_is_no_civility() -> None:
    read = told("Présents : Talverne Anne – Brisolet M.Claire – Fertoux Guy – Dupravel Léa\n")
    assert read == ["Talverne Anne present", "Brisolet M.Claire present", "Fertoux Guy present", "Dupravel Léa present"]


def test_two_letters_of_a_given_name_are_its_initial() -> None:
    here = "Présents : Anne TALVERNE, Luc BRISOLET, Rose MARQUIZON\nAbsents : Philippe GRISARD, Zoé PELTRAIN, Iris COLVERT\n"
    away = "Procurations : Ph. Grisard à L. Brisolet, Z. Peltrain à A. Talverne. Désignation d'un secrétaire de séance : Rose Marquizon.\n"
    gave = ["Philippe GRISARD represented -> Luc BRISOLET", "Zoé PELTRAIN represented -> Anne TALVERNE", "Iris COLVERT absent"]
    assert told(here + away)[3:] == gave


def test_the_mayor_named_by_office_alone_is_not_the_next_member() -> None:
    record = papers.read(
        "COMPTE RENDU DU CONSEIL MUNICIPAL DU 12 MAI 2022\nConseillers présents : M. le Maire, Mme TALVERNE, M. BRISOLET, Mme MARQUIZON.\n"
        "1 - Tarifs\nAdopté à l'unanimité.\n"
    )
    assert record.session.president is None
    assert [(line.name, line.role) for line in record.attendance] == [("TALVERNE", None), ("BRISOLET", None), ("MARQUIZON", None)]


def test_full_stops_alone_part_surnames() -> None:
    here = "Présents : TALVERNE.BRISOLET.MARQUIZON.FERTOUX\n\nAbsents : GRISARD.PELTRAIN\n"
    present = [f"{name} present" for name in ("TALVERNE", "BRISOLET", "MARQUIZON", "FERTOUX")]
    assert told(here) == [*present, "GRISARD absent", "PELTRAIN absent"]


def test_a_surname_that_titles_begin_with() -> None:
    assert told("Présents : Anne TALVERNE, Simone VILLE, Luc BRISOLET\n") == [
        "Anne TALVERNE present",
        "Simone VILLE present",
        "Luc BRISOLET present",
    ]
    here = told("Présents : TALVERNE Anne, JARDIN Marie-Rose, BRISOLET Luc\n")
    assert here == ["TALVERNE Anne present", "JARDIN Marie-Rose present", "BRISOLET Luc present"]


def test_a_sentence_behind_the_last_absent_names_no_absent() -> None:
    here = "Présents : Anne TALVERNE, Luc BRISOLET, Rose MARQUIZON\n"
    away = "Absents : Paul GRISARD, Zoé PELTRAIN. Rose MARQUIZON est élue secrétaire de séance à l'unanimité.\n"
    assert told(here + away)[3:] == ["Paul GRISARD absent", "Zoé PELTRAIN absent"]


def test_a_comma_among_names_that_dashes_part() -> None:
    read = told("Présents : Anne TALVERNE – Luc BRISOLET – Rose MARQUIZON, Guy FERTOUX - Léa DUPRAVEL\nAbsent : Paul GRISARD\n")
    assert read == [*_HERE, "Paul GRISARD absent"]


def test_the_chair_is_the_member_of_that_surname() -> None:
    head = (
        "PROCES VERBAL DU CONSEIL MUNICIPAL DU 12 MAI 2022\nLe conseil s'est réuni sous la présidence de Monsieur Gérard TALVERNE, Maire.\n"
    )
    record = papers.read(
        f"{head}PRESENTS : M. TALVERNE, Mme BRISOLET, M. GERARD, Mme MARQUIZON.\nABSENT : M. FERTOUX.\n1 - Tarifs\nAdopté.\n"
    )
    assert [line.name for line in record.attendance] == ["TALVERNE", "BRISOLET", "GERARD", "MARQUIZON", "FERTOUX"]


def test_a_blank_inside_the_chairs_given_name() -> None:
    head = "PROCES VERBAL DU CONSEIL MUNICIPAL DU 12 MAI 2022\nLe conseil s'est réuni sous la présidence de M. Jean- Luc TALVERNE, Maire.\n"
    record = papers.read(f"{head}Présents : Jean-Luc TALVERNE – Jean-Guy MARQUIZON – Rose FERTOUX\n1 - Tarifs\nAdopté à l'unanimité.\n")
    assert record.session.president == "Jean-Luc TALVERNE"
    assert [line.name for line in record.attendance] == ["Jean-Luc TALVERNE", "Jean-Guy MARQUIZON", "Rose FERTOUX"]


def test_an_initial_glued_to_its_surname_among_others_that_are_not() -> None:
    read = told("Présents : A. TALVERNE, L. BRISOLET, J-C. MARQUIZON, I.FERTOUX, D.GRISARD, M-F. DUPRAVEL ;\n")
    names = ["A. TALVERNE", "L. BRISOLET", "J-C. MARQUIZON", "I.FERTOUX", "D.GRISARD", "M-F. DUPRAVEL"]
    assert read == [f"{name} present" for name in names]


def test_the_commune_of_an_office_is_no_given_name() -> None:
    read = told("Présents : Maire de VALBOURG Anne TALVERNE, Adjoints Luc BRISOLET, Rose MARQUIZON, Conseillers Léa DUPRAVEL\n")
    assert read == ["Anne TALVERNE present", "Luc BRISOLET present", "Rose MARQUIZON present", "Léa DUPRAVEL present"]


def test_staff_that_is_there_too_is_no_member() -> None:
    roll = (
        "Étaient présents : Mmes et MM. Jean DUPONT, Anne PETIT, Luc MERLE\n\n"
        "Étaient encore présents : M. Guy VERT, Directeur Général des Services\n"
    )
    assert papers.lines(minutes(roll)) == ["Jean DUPONT present", "Anne PETIT present", "Luc MERLE present"]
