"""Short minutes: titles above a line of voting, of leaving or of putting off; places that are no numbers; the paper's own day, no act."""

import re

import pytest

from data_loaders.documents import pipeline
from data_loaders.documents.paper import Paper
from data_loaders.documents.readings.acts import title_lines
from data_loaders.documents.record import DeliberationRecord
from data_loaders.documents.text.view import View

_HEAD = (
    "COMMUNE DE VALBOURG\nConseil municipal du 18 septembre 2023\n"
    "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc NOIR, Mme Rose ORME, M. Paul BRUN, Mme Ida VIAL\nSecrétaire : Mme Anne PETIT\n\n"
)


def _acts(words: str, head: str = _HEAD) -> list[DeliberationRecord]:
    return pipeline.extract(Paper("a.txt", "", "text/plain", f"{head}{words}\n")).deliberations


@pytest.mark.parametrize(("below", "outcome"), [
    ("Mme ORME, intéressée, quitte la salle. Vote : 5 pour", "adopted"), ("Vote pour : 5 – Vote contre : 1 (Mme VIAL)", "adopted"),
    ("Reporté", "deferred"),
])  # fmt: skip
def test_what_stands_below_a_short_title_is_no_part_of_it(below: str, outcome: str) -> None:
    found = _acts(f"1) TARIFS\n{below}\n\n2) VOIRIE\nAdoptée à l'unanimité")
    assert [(one.title, one.vote.outcome) for one in found] == [("TARIFS", outcome), ("VOIRIE", "adopted")]


def test_bullets_whose_sentence_goes_on_behind_the_colon_are_acts() -> None:
    lines = (
        "Déneigement : le conseil accepte la convention par 4 voix pour et 1 contre.",
        "Lame : le conseil refuse l'achat à l'unanimité.",
    )
    found = _acts("\n".join(f"- {line}" for line in (*lines, "Chemins : le conseil donne son accord à l'unanimité.")))
    told = [("Déneigement", "adopted"), ("Lame", "rejected"), ("Chemins", "adopted")]
    assert [(one.title, one.vote.outcome) for one in found] == told


@pytest.mark.parametrize("place", ["Point 1.", "Point 1 :", "Question n° 1 :"])
def test_a_place_in_the_agenda_is_no_number(place: str) -> None:
    found = _acts(f"{place} Bois\nAdopté à l'unanimité.\n{place.replace('1', '2')} Eau\nAdopté à l'unanimité.")
    assert [(one.number, one.title) for one in found] == [(None, "Bois"), (None, "Eau")]


def test_the_papers_own_day_and_hour_are_no_act() -> None:
    head = f"Conseil municipal\nCompte-rendu du lundi 18 septembre 2023 – 20 h 30\n{_HEAD.split(chr(10), 2)[2]}"
    found = _acts("1. Bois\nAdopté à l'unanimité.\n2. Eau\nAdopté à l'unanimité.", head)
    assert [one.title for one in found] == ["Bois", "Eau"]


def test_lines_of_a_list_of_grants_are_no_acts() -> None:
    lines = "- Judo : 500 €\n- Chasse : 200 € (refusée par 4 voix contre 2)\n- Téléthon : demande de 300 € non retenue\n- Foot : 100 €"
    found = _acts(f"1. Subventions 2023\nLe conseil attribue les subventions suivantes :\n{lines}\nAdopté.\n2. Eau\nAdopté à l'unanimité.")
    assert [one.title for one in found] == ["Subventions 2023", "Eau"]
    assert [one.beneficiary for one in found[0].grants] == ["Judo", "Foot"]


@pytest.mark.parametrize("marks", ["\x0b\x0c", "\t", "\r", "\x1f \x1e"])
def test_marks_that_print_nothing_below_a_full_line_end_its_title(marks: str) -> None:
    line = "Travaux de voirie communale de la rue du Port et de la place des Ormes, deuxième tranche"
    assert title_lines.end(View.of(f"{line}\n{marks}"), 0, len(line) + 1 + len(marks), re.compile("vu")) == len(line) + 1
