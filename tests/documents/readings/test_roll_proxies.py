"""Proxies and substitutes in the less common forms of a roll call: "pvr", "X pour Y", two columns, a substitute named beside the seat."""

import pytest

from tests.documents.readings.papers import GIVEN, HERE, SAT, lines, minutes, read


@pytest.mark.parametrize(
    "away",
    [
        "Absents : Mme Léa ROUX (pvr à A. PETIT), M. Paul GRIS (pvr L. MERLE)\n",
        "Absents excusés : Léa ROUX pvr A. PETIT, Paul GRIS pvr L. MERLE\n",
        "Excusés : Mme Léa ROUX, M. Paul GRIS\nVotes par procuration : Mme Anne PETIT pour Mme Léa ROUX, M. Luc MERLE pour M. Paul GRIS\n",
        "Procurations : Mme Anne PETIT pour Mme Léa ROUX, M. Luc MERLE pour M. Paul GRIS\n",
        "Votes par procuration : A. PETIT pour L. ROUX ; L. MERLE pour P. GRIS\nAbsents : Léa ROUX, Paul GRIS\n",
        "Excusés ayant délégué leur mandat : Mme Léa ROUX à Mme Anne PETIT – M. Paul GRIS à M. Luc MERLE\n",
        "Excusé ayant délégué son mandat : Mme Léa ROUX à Mme Anne PETIT – M. Paul GRIS à M. Luc MERLE\n",
        "Absents\tMandataires\nMme Léa ROUX\tMme Anne PETIT\nM. Paul GRIS\tM. Luc MERLE\n",
        "Absents                    Mandataires\nMme Léa ROUX               Mme Anne PETIT\nM. Paul GRIS               M. Luc MERLE\n",
    ],
)
def test_a_proxy_is_read_in_each_form(away: str) -> None:
    record = minutes(f"Membres en exercice : 6\n{HERE}{away}")
    assert lines(record) == [*SAT, *GIVEN]
    assert record.closes


def test_a_giver_who_may_be_either_of_two_of_one_surname_leaves_both_unsaid() -> None:
    away = "Absents : Mme Léa ROUX, M. Guy ROUX, M. Paul GRIS\nOnt donné procuration : Mme ROUX à Mme Anne PETIT\n"
    assert lines(minutes(f"{HERE}{away}")) == [*SAT, "Paul GRIS absent"]


@pytest.mark.parametrize("head", ["Excusés / pouvoirs :", "Absents excusés et pouvoirs :"])
def test_under_a_heading_of_two_kinds_who_has_no_holder_is_excused(head: str) -> None:
    away = f"{head} Léa ROUX donne pouvoir à Anne PETIT.\nGuy VERT donne pouvoir à Luc MERLE.\nPaul GRIS\n"
    assert lines(minutes(f"{HERE}{away}")) == [*SAT, GIVEN[0], "Guy VERT represented -> Luc MERLE", "Paul GRIS excused"]


def test_who_has_no_holder_in_the_column_of_holders_is_absent() -> None:
    record = minutes(f"Membres en exercice : 6\n{HERE}Absents\tMandataires\nMme Léa ROUX\tMme Anne PETIT\nM. Paul GRIS\t\n")
    assert lines(record) == [*SAT, GIVEN[0], "Paul GRIS absent"]


def test_a_seat_that_a_named_substitute_holds_counts_once() -> None:
    here = HERE.replace("Mme Rose NOIR", "Mme Rose NOIR (suppléante de Mme Léa ROUX)")
    record = minutes(f"Membres en exercice : 5\n{here}Excusés : Mme Léa ROUX (remplacée par sa suppléante Rose NOIR), M. Paul GRIS\n")
    assert lines(record) == [*SAT, "Léa ROUX excused", "Paul GRIS excused"]
    assert record.closes


@pytest.mark.parametrize(
    ("title", "verb"),
    [("ARRÊTÉ DU MAIRE N° 2022-045", "ARRÊTE"), ("DÉCISION DU MAIRE N° 2022-045", "DÉCIDE"), ("DÉCISION MUNICIPALE N° 45", "DÉCIDE")],
)
def test_nobody_sat_in_an_order_or_a_decision_that_quotes_a_deliberation(title: str, verb: str) -> None:
    quoted = f"Vu la délibération du 12 mai 2022, dont extrait :\n{HERE}Absent : M. Paul GRIS\n"
    text = (
        f"COMMUNE DE VALBOURG\n{title}\nLe Maire,\nVu le code,\n{quoted}{verb}\nArticle 1 : Le matériel est loué.\nLe Maire, Jean DUPONT\n"
    )
    assert read(text).attendance == []


@pytest.mark.parametrize(
    ("behind", "told"),
    [("LORIENT", "Paul ROUX"), ("LA ROCHELLE", "Paul ROUX"), ("VALBOURG-LES-ORMES", "Paul ROUX de VALBOURG-LES-ORMES")],
)
def test_a_commune_of_the_list_is_no_part_of_a_name_where_every_group_ends_with_one(behind: str, told: str) -> None:
    here = f"Présents : Mme Anne PETIT, M. Luc MERLE de Brest ; Mme Rose NOIR de St Malo ; M. Paul ROUX de {behind}.\n"
    assert lines(minutes(f"{here}Absent : M. Jean GRIS\n"))[-2:] == [f"{told} present", "Jean GRIS absent"]


def test_a_name_keeps_a_commune_that_other_names_do_not_carry() -> None:
    here = "Présents : Mme Anne PETIT, M. Luc MERLE ; Mme Rose NOIR ; M. Paul ROUX de LORIENT.\n"
    assert "Paul ROUX de LORIENT present" in lines(minutes(f"{here}Absent : M. Jean GRIS\n"))


def test_without_a_proxy_nobody_below_is_the_holder() -> None:
    away = "Étaient absents et excusés :\n   Mme Léa ROUX            sans pouvoir\n   M. Paul GRIS            \n"
    assert lines(minutes(f"{HERE}{away}")) == [*SAT, "Léa ROUX excused", "Paul GRIS excused"]
