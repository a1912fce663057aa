"""Lists of deliberations and short summaries, flattened as picture readers leave them. All papers are invented."""

import pytest

from data_loaders.documents.paper import Paper
from data_loaders.documents.pipeline import extract
from data_loaders.documents.readings.items import items_list
from data_loaders.documents.record import DeliberationRecord
from data_loaders.documents.text.view import View

HEAD = "LISTE DES DELIBERATIONS DU CONSEIL MUNICIPAL DU 9 MAI 2023 Délibération OBJET VOTE "
MEETING = "CONSEIL MUNICIPAL DU 9 MAI 2023 Présents : M. Paul LOUP, Mme Jeanne MERLE, M. Luc RENARD."
YES = "Accord à l’unanimité"


def read(text: str) -> list[DeliberationRecord]:
    return extract(Paper("list.txt", "0", "text/plain", text)).deliberations


def titles(text: str) -> list[tuple[str | None, str | None]]:
    return [(d.number, d.title) for d in read(text)]


def test_a_list_without_votes_lists_its_acts() -> None:
    rows = ("Tarifs de la piscine", "Modification du tableau des emplois", "Vœu sur les transports")
    said = read(HEAD + " ".join(f"Délibération n° {n}/2023 : {t}" for n, t in enumerate(rows, 11)))
    assert [(d.number, d.title, d.vote.outcome) for d in said] == [(f"{n}/2023", t, None) for n, t in enumerate(rows, 11)]


def test_a_row_ends_before_the_next_sitting_and_never_inside_its_title() -> None:
    minutes = "2023-11 Approbation du procès-verbal de la séance du 30 mars 2023"
    assert items_list.row_end(View.of(minutes), 0, len(minutes)) == len(minutes)
    row = "2023-12 Tarifs de la piscine Adoptée "
    both = f"{row}SEANCE ORDINAIRE DU LUNDI 3 AVRIL 2023"
    assert items_list.row_end(View.of(both), 0, len(both)) == len(row)


def test_a_list_of_what_is_to_come_decides_nothing() -> None:
    rows = " ".join(f"Délibération n° {n}/2023 : Tarifs {n}" for n in range(11, 16))
    assert read("LISTE DES DELIBERATIONS Le conseil municipal se réunira le 9 mai 2023. Ordre du jour : " + rows) == []


def test_a_vote_between_the_halves_of_a_title_parts_nothing() -> None:
    said = titles(f"{HEAD}20230509_01 RENOVATION DU TOIT DE LA {YES} MAISON DES ARTS 20230509_02 TARIFS {YES} 20230509_03 BUDGET {YES}")
    assert said[0] == ("20230509_01", "RENOVATION DU TOIT DE LA MAISON DES ARTS")


def test_unanimous_votes_printed_after_their_rows_go_to_each_of_them() -> None:
    rows = f"20230509_01 TARIFS 20230509_02 EMPLOIS 20230509_03 {YES} {YES} {YES} {YES} TRAVAUX {YES} 20230509_04 BUDGET {YES}"
    assert [(d.title, d.vote.unanimous) for d in read(HEAD + rows)] == [
        *(("TARIFS", True), ("EMPLOIS", True), ("TRAVAUX", True), ("BUDGET", True)),
    ]


def test_fewer_votes_than_rows_leave_the_first_rows_unknown() -> None:
    rows = f"20230509_01 TARIFS 20230509_02 EMPLOIS 20230509_03 TRAVAUX {YES} {YES} 20230509_04 BUDGET {YES}"
    assert [d.vote.outcome for d in read(HEAD + rows)] == [None, None, "adopted", "adopted"]


def test_numbers_side_by_side_take_the_votes_behind_them_in_order_and_no_title_that_cannot_be_told() -> None:
    said = read(f"{HEAD}20230509_01 20230509_02 TARIFS {YES} EMPLOIS 29 VOIX POUR 20230509_03 TRAVAUX {YES} 20230509_04 BUDGET {YES}")
    assert [(d.title, d.vote.outcome) for d in said] == [
        *((None, "adopted"), (None, "adopted"), ("TRAVAUX", "adopted"), ("BUDGET", "adopted")),
    ]


def test_another_rows_words_behind_a_vote_are_not_taken() -> None:
    said = titles(f"{HEAD}20230509_01 AIDES {YES} SUIVI DU PROGRAMME DES LOGEMENTS DE LA {YES} 20230509_02 VILLE 20230509_03 BUDGET {YES}")
    assert said == [("20230509_01", "AIDES"), ("20230509_02", None), ("20230509_03", "BUDGET")]


def test_reporters_and_fates_part_a_summary_without_numbers() -> None:
    rows = (
        ("Tarifs de la piscine", "ADOPTEE A L’UNANIMITE"),
        ("Vœu sur les trains", "REJETEE"),
        ("Emplois de la ville", "ADOPTEE A LA MAJORITE"),
    )
    body = " ".join(f"{t} Rapporteur : Madame Jeanne MERLE, Adjointe au Maire {fate}" for t, fate in rows)
    text = f"COMPTE-RENDU DU {MEETING}\n{body} La séance est close."
    assert [(d.title, d.rapporteur, d.vote.outcome) for d in read(text)] == [
        (rows[0][0], "Jeanne MERLE", "adopted"),
        (rows[1][0], "Jeanne MERLE", "rejected"),
        (rows[2][0], "Jeanne MERLE", "adopted"),
    ]


def test_an_agenda_of_numbers_is_not_the_acts_it_announces() -> None:
    agenda = " ".join(f"D2023_0{n} Dossier {n}" for n in (11, 12, 13))
    decided = "Le conseil, après en avoir délibéré, à l'unanimité, approuve."
    acts = f"D2023_011 Tarifs {decided} D2023_012 Travaux {decided}"
    said = titles(
        f"PROCES-VERBAL DU CONSEIL MUNICIPAL DU 9 MAI 2023 Présents : M. Paul LOUP, Mme Anne RENARD. ORDRE DU JOUR : {agenda} {acts}"
    )
    assert [n for n, _ in said] == ["D2023_011", "D2023_012"]


def test_places_that_come_again_are_the_agendas() -> None:
    rows = ("Compte rendu de la séance du 3 mai", "Tarifs de la piscine", "Travaux du toit", "Emplois")
    agenda = " ".join(f"{n}/ {t}" for n, t in enumerate(rows, 1))
    voted = "Le maire soumet au vote. Adoptée : Vote pour : 9"
    body = f"Le neuf mai, le conseil s'est réuni. 1/ {rows[0]} {voted} 2/ {rows[1]} {voted}"
    assert [d.title for d in read(f"PROCES-VERBAL DU {MEETING} {agenda} {body}")] == list(rows[:2])


@pytest.mark.xfail(reason="in so short a paper the weights of headings speak for another reading")
def test_a_title_ends_where_the_agenda_ended_it() -> None:
    rows = ("Collecte du verre - transport au centre de tri de Valmerle", "Tarifs de la piscine")
    body = (
        f"{rows[0]} La collecte du verre de la ville a été mise en concurrence. Le conseil, à l'unanimité, approuve. 2 - {rows[1]} Adopté."
    )
    said = read(f"COMPTE RENDU DU {MEETING} Ordre du jour : 1 - {rows[0]} 2 - {rows[1]} 1 - {body} Le conseil, à l'unanimité, approuve.")
    assert [d.title for d in said] == list(rows)


def test_the_reporter_may_be_named_right_above_the_heading() -> None:
    decided = "Le conseil, après en avoir délibéré, à l'unanimité, approuve."
    acts = f"Mme Anne LOUP présente le rapport. D2023_011 Tarifs {decided} M. Luc RENARD présente le rapport. D2023_012 Travaux {decided}"
    assert [d.rapporteur for d in read(f"PROCES-VERBAL DU {MEETING} {acts}")] == ["Anne LOUP", "Luc RENARD"]


def test_a_reporter_is_the_member_of_the_roll_call_whom_the_name_means() -> None:
    decided = "Le conseil, après en avoir délibéré, à l'unanimité, approuve."
    acts = f"D2023_011 Tarifs M. LOUP expose la demande. {decided} D2023_012 Travaux de toiture Jeanne Merle expose : - {decided}"
    acts = f"{acts} D2023_013 Budget {decided} (Rapporteur : M. Luc RENARD)"
    assert [d.rapporteur for d in read(f"PROCES-VERBAL DU {MEETING} {acts}")] == ["Paul LOUP", "Jeanne MERLE", "Luc RENARD"]


def test_an_approval_that_the_agenda_announces_is_one_item() -> None:
    title = "Approbation du compte rendu du conseil du 3 mai 2023"
    rows = ("Elections de la ville désignation des délégués du conseil et leurs suppléants", "Désignation d’un coordonnateur communal")
    agenda = "\n".join(("Ordre du jour", title, *rows))
    acts = "\n".join(
        f"{row}\n\nLe conseil, après en avoir délibéré, à l'unanimité, approuve.\n"
        for row in (f"{rows[0]}\nElections de la ville", rows[1])
    )
    said = read(f"COMPTE RENDU DU {MEETING}\n{agenda}\n\n{title}\nLe compte rendu est validé à l'unanimité.\n\n{acts}")
    assert [d.title for d in said] == [title, *rows]


def test_a_gathered_group_behind_a_row_that_wants_its_vote_takes_none() -> None:
    said = read(
        f"{HEAD}20230509_01 ECOLES 20230509_02 20230509_03 TARIFS {YES} EMPLOIS 29 VOIX POUR 20230509_04 TRAVAUX 20230509_05 BUDGET {YES}"
    )
    assert [d.vote.outcome for d in said][:3] == [None, None, None]
