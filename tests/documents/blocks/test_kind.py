"""What a paper is: an order names people who never sat, whatever deliberation it quotes; an act that quotes an order stays one."""

import pytest

from data_loaders.documents import pipeline
from data_loaders.documents.blocks import kind
from data_loaders.documents.paper import Paper
from data_loaders.documents.text.view import View

MEMBERS = "Présents : Mme Odile MARCHAND, M. Paul BELLAC, Mme Rose CORBIN\n"
ORDERS = (
    "EXTRAIT DU REGISTRE DES ARRÊTÉS DU MAIRE\nArrêté n° 2024-12\nVu la délibération du conseil municipal du 3 mai 2023,\n"
    f"{MEMBERS}ARRÊTE\nArticle 1 : sont nommés membres de la commission.",
    "ARRÊTÉ DU PRÉSIDENT portant délégation\nVu la délibération n° 12 du conseil communautaire\n"
    f"{MEMBERS}ARRÊTE :\nArticle premier. Délégation est donnée.",
)
ACTS = (
    f"EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\n{MEMBERS}Vu l'arrêté du maire du 3 mai\nLe conseil, après en avoir délibéré, approuve.",
    f"Procès-verbal du conseil municipal\n{MEMBERS}Arrêté n° 3 du maire : le maire arrête : article 1.\nAdopté à l'unanimité.",
    f"EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\nObjet : arrêté n° 12 du préfet\n{MEMBERS}ARRÊTE : article 1. Après en avoir délibéré,",
)


@pytest.mark.parametrize("text", ORDERS)
def test_an_order_asserts_nothing(text: str) -> None:
    assert kind.of(View.of(text)) == "other"
    record = pipeline.extract(Paper("order.txt", "", "text/plain", text, (0,)))
    assert (record.attendance, record.deliberations) == ([], [])


@pytest.mark.parametrize("text", ACTS)
def test_an_act_that_quotes_an_order_stays_one(text: str) -> None:
    assert kind.of(View.of(text)) in ("extract", "minutes")


_HEAD = "COMMUNE DE VALBOURG\nConseil municipal du 9 octobre 2023\n"
_ROLL = "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc NOIR\n"


@pytest.mark.parametrize("title", ["Règlement du cimetière", "Convention de déneigement", "Avenant n° 2 au marché", "Bail du presbytère"])
def test_a_title_behind_the_roll_makes_no_other_paper_of_minutes(title: str) -> None:
    assert kind.of(View.of(f"{_HEAD}{_ROLL}1. {title}\nAccord par 5 voix.")) == "minutes"
    assert kind.of(View.of(f"{_HEAD}Ordre du jour : {title}\n{_ROLL}1. {title}\nAccord par 5 voix.")) == "minutes"
    assert kind.of(View.of(f"{title}\n{_HEAD}{_ROLL}Accord par 5 voix.")) == "other"


def test_a_paper_of_which_nothing_is_stated_though_people_are_called_says_so() -> None:
    words = f"RÈGLEMENT DU CIMETIÈRE\n{_ROLL}Article 1. Le cimetière ferme à 18 heures."
    record = pipeline.extract(Paper("a.txt", "", "text/plain", words))
    assert (record.kind, [one.code for one in record.warnings]) == ("other", ["nothing_asserted"])


_COUNTED = "Nombre de membres en exercice : {office}\n"
_TALK = "La chaudière est ancienne et la route du Puits sera refaite en juin ; chacun s'en dit content.\n"


@pytest.mark.parametrize(("office", "sat"), [(3, True), (5, False)])
def test_a_roll_that_closes_tells_a_session_in_whatever_words_it_decides(office: int, sat: bool) -> None:
    words = f"{_HEAD}{_COUNTED.format(office=office)}Convention de déneigement\n{_ROLL}Secrétaire de séance : M. Luc NOIR\n{_TALK}"
    record = pipeline.extract(Paper("a.txt", "", "text/plain", words))
    assert (record.kind, record.session.date, len(record.attendance)) == (("minutes", "2023-10-09", 3) if sat else ("other", None, 0))
    assert record.deliberations == []


@pytest.mark.parametrize(
    "head",
    [
        "CONVOCATION À LA SÉANCE DU CONSEIL MUNICIPAL\nLe conseil municipal se réunira le 9 octobre 2023\n",
        "Conseil municipal du 9 octobre 2023\nOrdre du jour :\n",
        "ARRÊTÉ DU MAIRE N° 12\nVu le conseil municipal du 9 octobre 2023\nARRÊTE : article 1\n",
        "Commission des finances\nRéunion du 9 octobre 2023\n",
    ],
)
def test_what_calls_a_session_or_is_another_bodys_has_no_attendance(head: str) -> None:
    words = f"{head}{_COUNTED.format(office=3)}1. Convention de déneigement\nMembres : M. Jean DUPONT, Mme Anne PETIT, M. Luc NOIR\n{_TALK}"
    record = pipeline.extract(Paper("a.txt", "", "text/plain", words))
    assert (record.attendance, record.session.date) == ([], None)
