"""Headed points that are no act of the council's: decisions of the mayor, contents tables, what "questions diverses" tell."""

import pytest

from data_loaders.documents.blocks.items_decisions import Decisions
from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.choice import items
from data_loaders.documents.choice.headings import items_aside
from data_loaders.documents.readings.acts import number_titled
from data_loaders.documents.readings.items.items_heading import Family, Heading, Item
from data_loaders.documents.record import DeliberationRecord, Outcome, VoteRecord
from data_loaders.documents.text.view import View
from tests.documents.readings.papers import minutes

_ROLL = "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MERLE, Mme Rose NOIR.\n"
_LAST = "\n9 - Vente du terrain de la Loutre\nM. MERLE présente le dossier. Adopté à l'unanimité.\n"


def _none(text: str, *heads: tuple[str, Family, Outcome | None]) -> list[str]:
    """The headings, given with their outcomes, that head no act."""
    starts = [*(text.index(title) for title, _, _ in heads), len(text)]
    read = []
    for (title, family, outcome), start, stop in zip(heads, starts, starts[1:], strict=False):
        said = DeliberationRecord(title=title, vote=VoteRecord(outcome=outcome), evidence={"title": [(start, start + len(title))]})
        read.append((Item(Heading(start, start, family), Segment("item", start, stop)), said))
    return [heads[n][0] for n in sorted(items_aside.places(View.of(text), read))]


@pytest.mark.parametrize("flat", [False, True])
def test_the_mayors_decision_told_with_its_number_is_no_act(flat: bool) -> None:
    decision = (
        "\n2 - Compte rendu des décisions du maire\n- Décision n° 2023-4 du 8 mars 2023 exécutoire le 9 mars 2023 : Objet : Attribution"
        " du marché de la halle\nVu la délibération du conseil municipal du 3 mai ;\nDÉCIDE\nArticle 1 : Le marché est attribué à la"
        " société ORME TP pour un montant de 12 000 € HT.\n"
    )
    record = minutes(_ROLL, decision + _LAST, flat)
    assert [(d.title, d.contracts) for d in record.deliberations[1:]] == [("Vente du terrain de la Loutre", [])]


def test_decisions_listed_below_their_report_are_no_acts() -> None:
    text = (
        "7. Tarifs du camping\nAdopté.\n8. ÉLUS - Décisions prises par le maire dans le cadre de sa délégation\nCour de l'école\n"
        "Est retenu le cabinet ORME pour 4 500 € HT.\n9. Bail du moulin\nLe bail est lu au conseil. Il en parle longtemps.\n"
    )
    assert _none(text, ("Tarifs du camping", "place", "adopted"), ("Cour de l'école", "title", None)) == ["Cour de l'école"]
    assert _none(text, ("Cour de l'école", "title", None), ("Bail du moulin", "title", "adopted")) == []  # nothing headed before it


def test_what_is_told_under_questions_diverses_is_no_act() -> None:
    text = "1. Tarifs du camping\nAdopté.\nQuestions diverses :\nLocation d'un écran\nIl arrive le 28 janvier.\n"
    told = ("Tarifs du camping", "place", "adopted"), ("Location d'un écran", "title", None)
    assert _none(text, *told) == ["Location d'un écran"]  # type: ignore[arg-type]
    assert _none(text, told[0], ("Location d'un écran", "title", "adopted")) == []  # type: ignore[arg-type]


def test_a_line_that_dots_lead_to_its_page_is_no_act() -> None:
    text = f"SOMMAIRE Adoption du procès-verbal du 3 mai {'.' * 60} 4 Bail du moulin Le bail est lu."
    assert _none(text, ("Adoption du procès-verbal du 3 mai", "title", None), ("Bail du moulin", "title", None)) == [
        "Adoption du procès-verbal du 3 mai"
    ]


def test_an_act_by_which_an_arrival_is_told_is_not_dealt_with_there() -> None:
    text = "Arrivée de Mme NOIR après délibération 20230308-095- AIDE AU SYNDICAT DE LA LOUTRE Assistait à la réunion M. ROUX."
    assert _none(text, ("AIDE AU SYNDICAT DE LA LOUTRE", "title", None)) == ["AIDE AU SYNDICAT DE LA LOUTRE"]


def test_the_rules_of_accounting_number_no_act() -> None:
    budgets = "\nM14 - Budget primitif de la commune\nAdopté à l'unanimité.\n\nM49 - Budget primitif de l'eau\nAdopté à l'unanimité.\n"
    assert [d.number for d in minutes(_ROLL, budgets + _LAST).deliberations if d.number] == []


@pytest.mark.parametrize("tail", ["20230308_01 DEBAT SUR LE BUDGET", "Tél. 01 02 03 04 05 – mairie@valbourg.fr", "mairie@valbourg.fr"])
def test_a_title_ends_before_its_acts_next_print_and_the_foot_of_the_page(tail: str) -> None:
    text = f"20230308_01 DEBAT SUR LE BUDGET 2023 {tail}"
    said = DeliberationRecord(number="20230308_01", title=text[12:], evidence={"title": [(12, len(text))]})
    number_titled.cut(said, text)
    assert (said.title, [text[slice(*span)].strip() for span in said.evidence["title"]]) == (
        "DEBAT SUR LE BUDGET 2023",
        ["DEBAT SUR LE BUDGET 2023"],
    )


def test_the_numbers_of_other_acts_tell_which_titles_hold_one() -> None:
    text = "D2024_19 - Budget\n2024-2026 - Contrat de relance\n12-2024 - Bilan"
    read = [DeliberationRecord(number="D2024 – 14", title="Élection")]
    for line in text.splitlines():
        start = text.index(line)
        read.append(DeliberationRecord(title=line, evidence={"title": [(start, start + len(line))]}))
    number_titled.take(read, text)
    assert [said.number for said in read] == ["D2024 – 14", "D2024_19", None, None]
    assert read[1].title == "Budget"


def test_an_agendas_line_that_is_dealt_with_below_is_no_act() -> None:
    text = "12. Adhésion au syndicat de la Loutre\nLe premier point est reporté.\n12. Adhésion au Syndicat de la Loutre\nAdopté."
    heads = ("Adhésion au syndicat de la Loutre", "place", None), ("Adhésion au Syndicat de la Loutre", "place", "adopted")
    assert _none(text, *heads) == [heads[0][0]]  # type: ignore[arg-type]


def test_a_decisions_own_list_heads_no_act_where_acts_bear_numbers() -> None:
    text = "D1 Tarifs\nD2 Bail\nD3 Achat\n• L'acheminement et la fourniture\nPour répondre aux obligations du marché\nVœu sur l'eau\n"
    acts = [Heading(text.index(code), text.index(code) + 3, "act", (n,), (0, 2)) for n, code in enumerate(("D1", "D2", "D3"))]
    titles = [Heading(text.index(words), text.index(words), "title") for words in ("L'acheminement", "Pour répondre", "Vœu")]
    kept = items._numbered(View.of(text), [*acts, *titles[:2]])
    assert kept == acts
    assert items._numbered(View.of(text), [*acts, titles[2]]) == [*acts, titles[2]]
    assert items._numbered(View.of(text), titles) == titles


def test_an_item_ends_where_the_mayors_decisions_are_reported() -> None:
    text = (
        "6. Police\nLe conseil approuve.\n1. ÉLUS - Décisions prises par le maire dans le cadre de sa délégation\nLa société est retenue."
    )
    found = items._items(View.of(text), [Heading(0, 3, "place", (6,))], Decisions(View.of(text)))
    assert text[found[0].segment.start : found[0].segment.end] == "6. Police\nLe conseil approuve."


@pytest.mark.parametrize("head", ["N° | En date du | Objet", "Objet(s) des délibérations", "DÉLIBÉRATIONS"])
def test_the_head_of_a_table_of_acts_is_no_act(head: str) -> None:
    text = f"{head}\nVente du terrain de la Loutre\n"
    assert _none(text, (head, "title", None), ("Vente du terrain de la Loutre", "title", "adopted")) == [head]


def test_a_date_with_its_hour_is_no_number_of_an_act() -> None:
    record = minutes(_ROLL, "\nSéance du 12 mai 2022 – 20 h 30 – Salle de la mairie\n" + _LAST)
    assert [d.number for d in record.deliberations] == [None, None]


def test_a_running_head_with_the_stamp_of_its_transmission_is_no_act() -> None:
    view = View.of("DEL_1 ID : 099-210000000-20240305-DEL_1-DE COMMUNE DU VAL DEL_1 Tarifs de la cantine Le conseil adopte.")
    stamp, act = (DeliberationRecord(title=title, number="DEL_1") for title in ("ID : 099-210000000-20240305-DEL_1-DE", "Tarifs"))
    act.vote = VoteRecord(outcome="adopted")
    items = [Item(Heading(at, at, "act", (1,), code=(at, at + 5)), Segment("item", at, at + 50)) for at in (0, 60)]
    assert items_aside.places(view, list(zip(items, (stamp, act), strict=True))) == {0}
    stamp.vote = VoteRecord(outcome="adopted")
    assert items_aside.places(view, list(zip(items, (stamp, act), strict=True))) == set()
