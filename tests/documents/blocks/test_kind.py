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
