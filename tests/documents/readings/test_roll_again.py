"""A roll that the first reading leaves unsettled is tried again without the words that belong to no list, and believed where it closes."""

import pytest

from tests.documents.readings.papers import lines, read

TOP = "COMMUNE DE VALBOURG\nCONSEIL MUNICIPAL\nSéance du 12 mai 2022\n"
FOOT = "\n1 - Tarifs de la cantine\nLe conseil approuve à l'unanimité.\n"
NAMES = "Anne PETIT, Luc MERLE, Rose NOIR"
SAT = ["Anne PETIT present", "Luc MERLE present", "Rose NOIR present"]


def told(roll: str) -> list[str]:
    return lines(read(TOP + roll + FOOT))


@pytest.mark.parametrize(
    "heading",
    ["Étaient présents (titulaires) :", "Liste des membres présents :", "Noms et qualités des élus présents :"],
)
def test_words_round_a_heading_do_not_hide_it(heading: str) -> None:
    assert told(f"{heading} {NAMES}\nAbsent : Guy VERT\n") == [*SAT, "Guy VERT absent"]


@pytest.mark.parametrize(
    "heading",
    [
        "N'étaient pas tous présents :",
        "Liste des membres présents à la commission :",
        "Liste des membres présents puis partis :",
        "Liste du personnel présent :",
        "Liste des membres convoqués et des présents :",
    ],
)
def test_a_phrase_that_says_more_than_a_state_heads_nobody(heading: str) -> None:
    assert not [line for line in told(f"{heading} {NAMES}\nAbsent : Guy VERT\n") if line.endswith("present")]


def test_counts_and_addresses_among_the_lists_are_none_of_their_names() -> None:
    roll = (
        "Liste des présents :\nAnne PETIT\nLuc MERLE\nTél. 01 00 00 00 00 – mairie\nRose NOIR\nMembres en exercice : 4\n"
        "Liste des absents :\nGuy VERT\n"
    )
    assert told(roll) == [*SAT, "Guy VERT absent"]


BY_COMMUNE = """Délégués en exercice : 8 – Présents : {} – Pouvoirs : 1 – Votants : {}

BOISNET : Anne PETIT
GRANDVILLE : Luc MERLE, Rose NOIR (absente, pouvoir à Luc MERLE)
VALBOURG : Guy VERT, Léa ROUX, Paul GRIS
LES ORMES : Marc BLANC, Ève BRUN (excusée)
"""


def test_a_list_without_a_heading_is_believed_where_it_closes() -> None:
    found = told(BY_COMMUNE.format(6, 7))
    assert len(found) == 8
    assert {"Rose NOIR represented -> Luc MERLE", "Ève BRUN excused", "Paul GRIS present"} <= set(found)


def test_a_list_without_a_heading_that_does_not_close_says_nothing() -> None:
    assert told(BY_COMMUNE.format(5, 6)) == []


def test_the_members_of_a_council_are_not_those_who_were_there() -> None:
    names = "Anne PETIT\nLuc MERLE\nRose NOIR\nGuy VERT\nLéa ROUX\n"
    assert told(f"Membres en exercice : 5\nLe conseil est composé de :\n{names}") == []
    assert told(f"Conseillers en exercice : 5\n{names}") == []


def test_who_has_gathered_under_the_chair_is_there() -> None:
    roll = f"Étaient réunis sous la présidence de Marc BLANC, maire : {NAMES}, Guy VERT, Léa ROUX.\nN'était pas là : Ève BRUN.\n"
    found = told(roll)
    assert [line for line in found if line.endswith("present")] == ["Marc BLANC present", *SAT, "Guy VERT present", "Léa ROUX present"]
    assert not any("BRUN" in line and line.endswith("present") for line in found)


def test_places_of_a_list_that_lost_its_names_part_nobody() -> None:
    roll = "Conseillers présents : 1. PETIT Anne 2. MERLE Luc 3. NOIR Rose 4. 5. 6. VERT Guy ROUX Léa GRIS Paul\n"
    assert told(roll) == [f"{name} present" for name in ("PETIT Anne", "MERLE Luc", "NOIR Rose", "VERT Guy", "ROUX Léa", "GRIS Paul")]


def test_who_presides_is_not_taken_into_the_list_of_those_away() -> None:
    roll = f"Liste des présents :\n{NAMES}\nListe des absents :\nGuy VERT\nLe Président : Marc BLANC\n"
    assert "Marc BLANC absent" not in told(roll)


def test_a_counted_list_is_not_read_as_the_one_above_it() -> None:
    roll = f"Liste des membres présents : {NAMES}\nExcusés : 2 – Pouvoirs : 1\nGuy VERT, pouvoir à Rose NOIR\nLéa ROUX\n"
    assert not {"Guy VERT present", "Léa ROUX present"} & set(told(roll))


OTHERS = "Liste des personnes présentes :\nPaul GRIS\nÈve BRUN\n"


def test_behind_a_phrase_that_may_head_another_list_nobody_has_the_state_of_the_one_above() -> None:
    found = told(f"Liste des membres présents :\n{NAMES}\nListe des membres absents :\nGuy VERT\nLéa ROUX\n{OTHERS}")
    assert not [line for line in found if "GRIS" in line or "BRUN" in line]
    record = read(f"{TOP}Présents : {NAMES}\nListe des membres représentés :\nGuy VERT, par Rose NOIR\n{OTHERS}{FOOT}")
    assert not [line for line in lines(record) if line.endswith("present") and line not in SAT]


def test_of_a_roll_cut_short_a_commune_ahead_of_a_name_does_not_hide_who_was_there() -> None:
    cut = "BOISNET : M. Guy VERT (Président)\nLES ORMES : M. Paul GRIS (arrivé au point 2)\nVALMERLE : Mme Ève BRUN, M. Marc BLANC"
    roll = f"Membres en exercice : 20 – Présents : 12\nPrésents :\nVALBOURG : Mme Anne PETIT, M. Luc MERLE, Mme Rose NOIR\n{cut}\n"
    found = told(roll)
    assert {*SAT, "Guy VERT present", "Ève BRUN present"} <= set(found)
    assert all(line.endswith("present") for line in found)


SUBSTITUTES = BY_COMMUNE.replace("BOISNET : Anne PETIT", "BOISNET : Anne PETIT (suppléante de Jean LAC, excusé)").replace(
    "Marc BLANC,", "Marc BLANC représenté par sa suppléante Lou MERLE,"
)


def test_of_two_who_share_a_seat_the_substitute_sat_and_the_member_is_excused() -> None:
    found = told(SUBSTITUTES.format(6, 7))
    assert {"Anne PETIT present", "Jean LAC excused", "Marc BLANC excused", "Lou MERLE present", "Ève BRUN excused"} <= set(found)
    assert len(found) == 10
    assert told(SUBSTITUTES.format(7, 8)) == []


UNMARKED = """Conseillers en exercice : 8
• Groupe « Demain »
Mme Anne PETIT, M. Luc MERLE, M. Marc LAC, Mme Ève BRUN, M. Jean LOUP, Mme Rose NOIR (excusée - pouvoir à M. MERLE)
• Groupe « Hier »
M. Guy VERT, Mme Léa ROUX (absente)
"""


def test_who_bears_no_mark_sat_where_the_paper_says_so_and_all_in_office_are_named() -> None:
    rule = "Les membres dont le nom n'est suivi d'aucune mention étaient présents.\n"
    found = told(UNMARKED + rule)
    assert {"Anne PETIT present", "Rose NOIR represented -> Luc MERLE", "Léa ROUX absent", "Guy VERT present"} <= set(found)
    assert told(UNMARKED) == []
    assert told(UNMARKED.replace(": 8", ": 9") + rule) == []


def test_a_list_without_a_heading_is_of_those_who_sat_where_the_others_in_office_have_lists_of_their_own() -> None:
    roll = "Conseillers en exercice : {}\n\nÉLUS\nAnne PETIT\nLuc MERLE\nRose NOIR\nGuy VERT\nLéa ROUX\nPRESSE\nMarc LAC, Le Journal\n\n"
    away = "Ont fait parvenir un pouvoir : Paul GRIS (à Luc MERLE), Ève BRUN (à Anne PETIT)\nN'étaient pas là : Jean LOUP\n"
    assert len(told(roll.format(8) + away)) == 8
    assert "Paul GRIS represented -> Luc MERLE" in told(roll.format(8) + away)
    assert [line for line in told(roll.format(9) + away) if line.endswith("present")] == []
    assert [line for line in told(roll.format(8) + away.replace("Jean LOUP", "Léa ROUX")) if line.endswith("present")] == []


def test_a_rule_ahead_of_the_list_tells_that_a_note_stands_only_beside_who_did_not_sit() -> None:
    roll = "Le conseil compte six membres (l'indication entre parenthèses ne figure que pour ceux qui n'ont pas siégé) :\n"
    roll += (
        " 1 - Mme Anne PETIT\n 2 - M. Luc MERLE\n 3 - Mme Rose NOIR (pouvoir à M. Merle)\n 4 - M. Guy VERT\n 5 - Mme Léa ROUX (absente)\n"
    )
    found = told(f"{roll} 6 - M. Marc LAC\n")
    assert sorted(found) == sorted(
        [*SAT[:2], "Rose NOIR represented -> Luc MERLE", "Guy VERT present", "Léa ROUX absent", "Marc LAC present"]
    )
    assert told(roll) == []
