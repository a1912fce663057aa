"""A proxy whose words are not understood leaves nobody excused or absent; substitutes, staff and places are no members of those lists."""

import pytest

from tests.documents.readings.papers import GIVEN, HERE, SAT, lines, minutes


@pytest.mark.parametrize(
    "away",
    [
        "Absents excusés : M. MME Léa ROUX (pouvoir \ndonné à Anne PETIT), Paul GRIS (pouvoir donné à \nLuc MERLE)\n",
        "Absents excusés : Mme Léa ROUX (pouvoir  donné  à Anne PETIT), M. Paul GRIS (ayant  donné  pouvoir  à Luc MERLE)\n",
        "Absents excusés :\nMme Léa ROUX – pouvoir : Mme Anne PETIT\nM. Paul GRIS – pouvoir : M. Luc MERLE\n",
        "Excusés : Mme Léa ROUX, M. Paul GRIS\nPouvoirs détenus : Mme Anne PETIT pour Mme Léa ROUX, M. Luc MERLE pour M. Paul GRIS\n",
    ],
    ids=["wrapped", "blanks", "colon", "held"],
)
def test_the_holder_is_read_however_the_words_are_parted(away: str) -> None:
    assert lines(minutes(f"{HERE}{away}")) == [*SAT, *GIVEN]


@pytest.mark.parametrize("note", ["(pouvoir)", "(a donné procuration)", ", excusée, avec pouvoir", "(excusée, représentée)"])
def test_a_proxy_without_a_holder_makes_its_giver_represented(note: str) -> None:
    away = f"Excusés : Mme Léa ROUX {note} ; M. Paul GRIS\n".replace(" ,", ",")
    assert lines(minutes(f"{HERE}{away}")) == [*SAT, "Léa ROUX represented", "Paul GRIS excused"]


@pytest.mark.parametrize(
    "told",
    [
        "Excusés : Mme Léa ROUX (pouvoir non valable), M. Paul GRIS\n",
        "Excusés : Mme Léa ROUX (pouvoir transmis hier par courriel), M. Paul GRIS\n",
        "Excusés : Mme Léa ROUX, M. Paul GRIS\nMme Anne PETIT s'est vu confier une procuration par Mme ROUX.\n",
        "Excusés : Mme Léa ROUX, M. Paul GRIS\nMme Léa ROUX a donné pouvoir à M. Luc MERLE. Ce pouvoir ne peut être pris en compte.\n",
    ],
    ids=["void", "unread", "elsewhere", "void in prose"],
)
def test_a_proxy_that_is_void_or_not_understood_is_held_back(told: str) -> None:
    record = minutes(f"{HERE}{told}")
    assert lines(record) == [*SAT, "Paul GRIS excused"]
    assert "proxy_unread" in [w.code for w in record.warnings]


def test_those_who_gave_together_have_the_one_holder() -> None:
    away = "Absents excusés : Mme Léa ROUX, M. Paul GRIS\nM. Paul GRIS et Mme Léa ROUX ont donné pouvoir à M. Luc MERLE.\n"
    assert lines(minutes(f"{HERE}{away}")) == [*SAT, "Léa ROUX represented -> Luc MERLE", "Paul GRIS represented -> Luc MERLE"]


def test_of_several_holders_told_together_nobody_is_given_one() -> None:
    away = "Absents excusés : Mme Léa ROUX, M. Paul GRIS\nM. GRIS et Mme ROUX ont donné pouvoir à M. Luc MERLE et Mme Anne PETIT.\n"
    assert not [line for line in lines(minutes(f"{HERE}{away}")) if "ROUX" in line or "GRIS" in line]


@pytest.mark.parametrize("told", ["représentée par sa suppléante Mme Zoé VERT", "remplacée par Mme Zoé VERT", "suppléée par Mme Zoé VERT"])
def test_a_substitute_told_beside_the_member_replaced_sits(told: str) -> None:
    record = minutes(f"Membres en exercice : 6\n{HERE}Absents : M. Paul GRIS, Mme Léa ROUX {told}\n")
    assert lines(record) == [*SAT, "Paul GRIS absent", "Léa ROUX excused", "Zoé VERT present"]
    assert record.closes


def test_the_list_goes_on_behind_one_who_gave_a_proxy() -> None:
    away = "Absents excusés : M. Paul GRIS ; Mme Léa ROUX ayant donné pouvoir à Mme Anne PETIT ; M. Yves BRUN\n"
    assert lines(minutes(f"{HERE}{away}")) == [*SAT, "Paul GRIS excused", GIVEN[0], "Yves BRUN excused"]


@pytest.mark.parametrize(
    "told",
    [
        "Participaient également à la réunion, avec voix consultative : M. Marc VERT, Mme Zoé BLEU\n",
        "Participaient aussi au conseil : M. Marc VERT, Mme Zoé BLEU\n",
    ],
)
def test_those_who_take_part_without_a_vote_are_not_absent(told: str) -> None:
    assert lines(minutes(f"{HERE}Absent : M. Paul GRIS\n{told}")) == [*SAT, "Paul GRIS absent"]


@pytest.mark.parametrize("title", ["Place Louis BLANC - acquisition", "Parc Montcalm - Aménagement", "École Jules FERRY : travaux"])
def test_a_place_behind_an_empty_list_is_nobody(title: str) -> None:
    assert lines(minutes(f"{HERE}Absents :\n{title}\n")) == SAT


@pytest.mark.parametrize(
    "head",
    [
        "Empêchés", "Membres non présents", "En congé", "Défaillants",
        "Retenus par leurs obligations", "Ne participaient pas à la séance", "Scrutateurs", "Pour la direction",
    ],
)  # fmt: skip
@pytest.mark.parametrize("state", ["present", "absent"])
def test_who_stands_under_other_words_is_in_no_list_above_them(head: str, state: str) -> None:
    away = "Absent : M. Yves BRUN\n" if state == "absent" else ""
    said = lines(minutes(f"{HERE}{away}{head} : M. Paul GRIS, Mme Léa ROUX\n"))
    assert said == [*SAT, *(["Yves BRUN absent"] if away else [])]


def test_who_could_not_come_is_excused() -> None:
    said = lines(minutes(f"{HERE}N'ont pu assister à la réunion : M. Paul GRIS, Mme Léa ROUX\n"))
    assert said == [*SAT, "Paul GRIS excused", "Léa ROUX excused"]


@pytest.mark.parametrize(
    "label", ["Présents en visioconférence", "En visioconférence", "Adjoints", "Conseillers municipaux", "Groupe Les Ormes"]
)
def test_words_of_the_lists_own_end_it_nowhere(label: str) -> None:
    assert lines(minutes(f"{HERE}{label} : M. Paul GRIS, Mme Léa ROUX\n")) == [*SAT, "Paul GRIS present", "Léa ROUX present"]


def test_excused_without_a_proxy_told_in_brackets() -> None:
    away = "Élus excusés (sans pouvoir) : M. Paul GRIS\nÉlus excusés (avec pouvoir) : Mme Léa ROUX à Mme Anne PETIT\n"
    assert lines(minutes(f"{HERE}{away}")) == [*SAT, "Paul GRIS excused", GIVEN[0]]


@pytest.mark.parametrize("note", ["(p/o Mme Anne PETIT)", "(repr. Mme Anne PETIT)", "(Mme Anne PETIT vote pour lui)"])
def test_another_person_in_the_brackets_of_one_away_is_doubted(note: str) -> None:
    assert lines(minutes(f"{HERE}Absents : M. Paul GRIS {note}, Mme Léa ROUX\n")) == [*SAT, "Léa ROUX absent"]


@pytest.mark.parametrize("note", ["(retard)", "(excusé en début de séance)", "(absent momentanément)"])
def test_who_is_away_for_a_while_was_there(note: str) -> None:
    assert lines(minutes(f"{HERE}Absents : M. Paul GRIS {note}, Mme Léa ROUX\n")) == [*SAT, "Paul GRIS present", "Léa ROUX absent"]


@pytest.mark.parametrize("flat", [False, True], ids=["lines", "one line"])
@pytest.mark.parametrize(
    ("away", "said"),
    [
        ("Absents : M. Paul GRIS, Mme Léa ROUX, dont excusés : M. Paul GRIS", ["Paul GRIS excused", "Léa ROUX absent"]),
        (
            "Absents : Mme Léa ROUX, M. Paul GRIS\nPouvoirs : de Mme Léa ROUX à Mme Anne PETIT ; de M. Paul GRIS à M. Luc MERLE",
            GIVEN,
        ),
        (
            "Absents représentés : M. Paul GRIS par M. Luc MERLE, Mme Léa ROUX par M. Marc VERT (suppléant)",
            ["Paul GRIS represented -> Luc MERLE", "Léa ROUX excused"],
        ),
        ("Absent : M. Paul GRIS\n(1) Excusée jusqu'au point 3", ["Paul GRIS absent"]),
    ],
    ids=["excused among them", "of whom", "substitute", "footnote"],
)
def test_what_stands_behind_the_last_list(away: str, said: list[str], flat: bool) -> None:
    told = lines(minutes(f"{HERE}{away}\n", flat=flat))
    assert [line for line in told if not line.endswith(" present")] == said


def test_substitutes_without_a_vote_are_no_members() -> None:
    told = "Suppléants sans voix délibérative : M. Marc VERT\nExcusé : M. Paul GRIS\n"
    assert lines(minutes(f"{HERE}{told}")) == [*SAT, "Paul GRIS excused"]


@pytest.mark.parametrize("flat", [False, True], ids=["lines", "one line"])
def test_the_staff_of_the_town_hall_is_not_present(flat: bool) -> None:
    roll = "Présents : Élus : Jean DUPONT, Anne PETIT, Luc MERLE, Rose NOIR\nMairie : Marc VERT\nAbsents : Paul GRIS\n"
    said = lines(minutes(roll, flat=flat))
    assert "Paul GRIS absent" in said
    assert not [line for line in said if "VERT" in line]


@pytest.mark.parametrize("head", ["Ont prévenu de leur absence", "En présence de", "Empêchés"])
def test_other_words_end_a_list_in_a_text_without_lines(head: str) -> None:
    assert lines(minutes(f"{HERE}{head} : M. Paul GRIS, Mme Léa ROUX", flat=True)) == SAT


def test_of_all_but_some_those_named_are_told() -> None:
    roll = (
        "Nombre de membres en exercice : 22\nÉtaient présents tous les conseillers en exercice, à l'exception de Messieurs Luc NOIR et"
        " Guy VERT, absents excusés. M. Luc NOIR a donné procuration à M. Paul GRIS et M. Guy VERT à M. Noé BRUN.\n"
    )
    assert lines(minutes(roll)) == [
        "Jean DUPONT present",
        "Luc NOIR represented -> Paul GRIS",
        "Guy VERT represented -> Noé BRUN",
    ]


def test_all_but_some_of_another_sitting_or_not_as_many_as_counted_tell_nobody() -> None:
    other = "Lors de la précédente séance, tous les membres étaient présents à l'exception de M. Paul GRIS, excusé.\n"
    assert not any("GRIS" in line for line in lines(minutes("Nombre de présents : 12\n" + HERE + "\n" + other)))
    counted = "Nombre de membres en exercice : 22\nPrésents : 15\n"
    roll = "Étaient présents tous les conseillers, à l'exception de M. Paul GRIS, excusé.\n"
    assert lines(minutes(counted + roll)) == []


def test_of_two_whose_proxies_stand_behind_the_second_the_first_is_not_absent() -> None:
    roll = HERE + "Absents : Mme Léa ROUX et M. Paul GRIS (pouvoirs à Mme Anne PETIT et M. Luc MERLE)\n"
    assert "Léa ROUX absent" not in lines(minutes(roll))


def test_a_pouvoir_behind_the_roll_is_no_proxy_of_it() -> None:
    after = "\n2 - Emprunt\nLe conseil donne pouvoir au maire pour signer.\n"
    assert lines(minutes(HERE + "Excusés et représentés : Mme Léa ROUX, M. Paul GRIS\n", after)) == SAT


def test_a_pouvoir_for_somebody_may_be_given_or_held() -> None:
    roll = HERE + "Pouvoirs : Mme Léa ROUX pouvoir pour Mme Anne PETIT ; M. Paul GRIS pouvoir pour M. Luc MERLE\n"
    assert lines(minutes(roll)) == [*SAT, *GIVEN]
