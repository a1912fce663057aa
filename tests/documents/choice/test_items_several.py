"""A paper headed like one act's extract is read act by act where it prints several, whatever stands ahead of the first number."""

import pytest

from data_loaders.documents import pipeline
from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.choice import items
from data_loaders.documents.paper import Paper
from data_loaders.documents.readings.items.items_heading import Heading, Item
from data_loaders.documents.text.view import View

_HEAD = (
    "COMMUNE DE VALMERLE\nEXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL\nSéance du 4 mai 2021\n"
    "Présents : Mme Anne PETIT, M. Luc NOIR, M. Guy VERT\n"
)
_APPROVAL = "Compte-rendu de la réunion du 9 avril 2021\nPas d'observation. Le compte-rendu est adopté à l'unanimité.\n"
_ACTS = (
    "DE-2021/12 – Tarifs de la cantine\nLe conseil municipal, après en avoir délibéré, à l'unanimité, fixe le repas à 3,20 €.\n"
    "DE-2021/13 – Vente d'une parcelle\nLe conseil municipal, après en avoir délibéré, décide de ne pas vendre la parcelle.\n"
    "DE-2021/14 – Travaux de voirie\nLe conseil municipal, après en avoir délibéré, approuve les travaux par 2 voix pour et 1 contre.\n"
)


def _read(text: str) -> list[tuple[str | None, str | None]]:
    record = pipeline.extract(Paper("x.txt", "0", "text/plain", text, (0,)))
    return [(said.number, said.vote.outcome) for said in record.deliberations if said.number]


def test_the_approval_of_the_last_minutes_ahead_hides_no_act() -> None:
    acts = [("DE-2021/12", "adopted"), ("DE-2021/13", "rejected"), ("DE-2021/14", "adopted")]
    assert _read(_HEAD + _ACTS) == acts
    assert _read(_HEAD + _APPROVAL + _ACTS) == acts


def test_one_act_stays_one() -> None:
    assert _read(_HEAD + _ACTS.split("DE-2021/13", maxsplit=1)[0]) == [("DE-2021/12", "adopted")]


def test_the_last_of_several_acts_may_break_off() -> None:
    first, second, _ = _ACTS.split("DE-2021/1")[1:]
    text = f"{_HEAD}DE-2021/1{first}DE-2021/1{second.split(', après')[0]} de Valmerle rappelle que la parcelle est"
    assert _read(text) == [("DE-2021/12", "adopted"), ("DE-2021/13", None)]


_CUT = (
    "COMMUNE DE VALMERLE\nConseil municipal du 4 mai 2021\nPrésents : Mme Anne PETIT, M. Luc NOIR, M. Guy VERT\n"
    "Secrétaire : M. Luc NOIR\n\n"
)


@pytest.mark.parametrize("glue", [" ", "\n"])
def test_the_last_act_of_a_text_that_breaks_off_stands_undecided(glue: str) -> None:
    first = f"1) Tarifs de la cantine{glue}Le conseil municipal, après en avoir délibéré, à l'unanimité, fixe le repas à 3 €.{glue}"
    text = f"{_CUT}{first}2) Vente d'une parcelle{glue}Monsieur le Maire rappelle que la parcelle du bas du bourg est louée et que son"
    record = pipeline.extract(Paper("x.txt", "0", "text/plain", text, (0,)))
    told = [("Tarifs de la cantine", "adopted"), ("Vente d'une parcelle", None)]
    assert [(said.title, said.vote.outcome) for said in record.deliberations] == told


def test_an_agenda_that_breaks_off_holds_no_act() -> None:
    text = f"{_CUT}Ordre du jour :\n1) Tarifs de la cantine\n2) Vente d'une parcelle\n3) Travaux de la"
    assert not pipeline.extract(Paper("x.txt", "0", "text/plain", text, (0,))).deliberations


def test_points_named_where_the_agenda_is_changed_are_no_items() -> None:
    text = (
        "Ordre du jour\nLe maire propose au conseil municipal de retirer les points suivants :\n- Maîtrise d'œuvre « Halle » : Manque"
        " éléments.\n- Bail\nLe conseil municipal donne son accord.\nMaîtrise d'œuvre « Halle »\nAdopté."
    )
    titles = [text.index("Maîtrise"), text.index("Bail"), text.rindex("Maîtrise")]
    named = [Item(Heading(at, at, "title"), Segment("item", at, at + 20)) for at in titles]
    assert items._gone_through(View.of(text), named) == named[2:]
    assert items._gone_through(View.of(text.replace("donne son accord", "en parle")), named) == named
