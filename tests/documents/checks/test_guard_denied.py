"""Money that the council refuses, puts off, takes back or only recalls is held back; what is given beside it stays."""

import pytest

from data_loaders.documents import pipeline
from data_loaders.documents.paper import Paper
from data_loaders.documents.record import PaperRecord

_HEAD = (
    "COMMUNE DE VALBOURG\nCompte rendu du conseil municipal du 18 septembre 2023\n"
    "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc NOIR, Mme Rose ORME, M. Paul BRUN, Mme Ida VIAL\n\n1. "
)


def _read(words: str) -> PaperRecord:
    return pipeline.extract(Paper("a.txt", "", "text/plain", f"{_HEAD}{words}\n"))


def _contracts(words: str) -> list[str | None]:
    return [one.supplier for item in _read(words).deliberations for one in item.contracts]


def _grants(words: str) -> list[tuple[str | None, float | None]]:
    return [(one.beneficiary, one.amount) for item in _read(words).deliberations for one in item.grants]


@pytest.mark.parametrize("decided", [
    "Le conseil décide à l'unanimité de ne pas attribuer le marché à l'entreprise LOUP pour 11 000 € HT.",
    "Le conseil reporte l'attribution du marché à la société LOUP pour 45 000 € HT.",
    "Mise aux voix, l'attribution du marché à la société LOUP pour 11 000 € HT est rejetée par 4 voix contre et 2 pour.",
    "Le conseil décide d'ajourner l'attribution du marché à la société LOUP pour 45 000 € HT.",
    "Le marché n'est pas attribué, l'offre de la société LOUP à 9 800 € HT dépassant l'estimation. Adopté à l'unanimité.",
])  # fmt: skip
def test_a_contract_that_is_refused_or_put_off_is_not_awarded(decided: str) -> None:
    assert _contracts(f"Attribution du marché\n{decided}") == []


def test_an_amendment_that_is_refused_amends_nothing() -> None:
    agreed = "Avenant au marché\nLe conseil {} à l'unanimité l'avenant n° 2 de la société LOUP d'un montant de 4 000 € HT."
    assert (_contracts(agreed.format("refuse")), _contracts(agreed.format("approuve"))) == ([], ["LOUP"])


@pytest.mark.parametrize("decided", [
    "Le conseil rejette l'offre de la société LOUP de 12 000 € HT et attribue le marché à la société ORME pour 11 000 € HT. 6 pour.",
    "Le conseil refuse à l'unanimité le devis de la société LOUP de 3 000 € HT et retient celui de la société ORME pour 2 800 € HT.",
])  # fmt: skip
def test_of_two_offers_the_one_that_is_taken_stays(decided: str) -> None:
    assert _contracts(f"Marché de mobilier\n{decided}") == ["ORME"]


@pytest.mark.parametrize("recalled", [
    "La maîtrise d'œuvre, confiée à l'Atelier LOUP en 2021 pour 28 000 € HT, est inchangée.",
    "La mission avait été attribuée à la société LOUP pour un montant de 3 200 € HT.",
    "Pour mémoire, l'étude a été confiée en 2021 au cabinet LOUP pour 12 000 € HT.",
    "En 2021, le conseil a confié l'étude à la société LOUP pour 3 200 € HT.",
])  # fmt: skip
def test_a_contract_of_an_earlier_year_is_recalled_and_not_awarded(recalled: str) -> None:
    decided = "Le conseil décide à l'unanimité d'attribuer le marché à la société ORME pour 125 400 € HT."
    assert _contracts(f"Attribution du marché\n{decided} {recalled}") == ["ORME"]
    assert _contracts(f"Attribution du marché\n{recalled} {decided}") == ["ORME"]


@pytest.mark.parametrize("decided", [
    "Mise aux voix, l'attribution d'une subvention de 500 € à l'association Judo du Val est rejetée par 4 voix contre et 2 pour.",
    "Le conseil reporte l'attribution de la subvention de 500 € à l'association Judo du Val.",
    "Le conseil annule la subvention de 500 € accordée à l'association Judo du Val. Unanimité.",
    "Le conseil décide à l'unanimité de retirer la subvention de 500 € accordée à l'association Judo du Val.",
    "Le conseil décide à l'unanimité de suspendre le versement de la subvention de 500 € à l'association Judo du Val.",
    "Le conseil décide à l'unanimité de réduire de 200 € la subvention de 500 € attribuée à l'association Judo du Val.",
    "La subvention de 500 € versée à l'association Judo du Val en 2022 est ramenée à 400 €. Adopté à l'unanimité.",
    "Le conseil décide, à l'unanimité, le retrait de la subvention de 500 € accordée à l'association Judo du Val.",
    "En 2022, le conseil a attribué une subvention de 500 € à l'association Judo du Val. Le conseil la reconduit à l'unanimité.",
])  # fmt: skip
def test_a_grant_refused_taken_back_changed_or_recalled_is_not_given(decided: str) -> None:
    assert ("Judo du Val", 500.0) not in _grants(f"Subvention au Judo\n{decided}")


def test_a_grant_that_is_given_stays_given() -> None:
    given = (
        "Le conseil annule et remplace la délibération du 3 mai et accorde une subvention de 500 € à l'association Judo du Val. Unanimité."
    )
    assert _grants(f"Subvention au Judo\n{given}") == [("Judo du Val", 500.0)]
    given = "Le conseil accorde à l'unanimité une subvention de 500 € à l'association Judo du Val, la demande de 900 € étant refusée."
    assert _grants(f"Subvention au Judo\n{given}") == [("Judo du Val", 500.0)]


def test_of_a_list_voted_line_by_line_those_carried_stay() -> None:
    first, last = "- Judo : 500 € (5 pour, 1 abstention)", "- Amicale laïque : 150 € (6 pour)\n\n2. Bois\nAdopté à l'unanimité."
    lines = f"{first}\n- Chasse : 200 € (2 pour, 4 contre){{}}\n{last}"
    for told in ("", " – non attribuée"):
        assert _grants(f"Vote des subventions\n{lines.format(told)}") == [("Judo", 500.0), ("Amicale laïque", 150.0)]


def test_what_is_held_back_is_told_and_kept() -> None:
    record = _read("Attribution du marché\nLe conseil reporte l'attribution du marché à la société LOUP pour 45 000 € HT.")
    assert [one.code for one in record.warnings if one.code.endswith("_denied")] == ["act_denied"]
    assert [one["supplier"] for one in record.held_back if one["fact"] == "contract"] == ["LOUP"]


def test_what_the_council_gives_stays_where_only_another_offer_was_rejected() -> None:
    offers = "Trois offres : BELETTE 54 000 € HT, HERMINE 49 800 € HT, LOUP 51 200 € HT. HERMINE, première, a été rejetée."
    assert _contracts(f"Attribution du marché de compteurs\n{offers} Le conseil attribue le marché à LOUP. Unanimité.") == ["LOUP"]
    given = "Le conseil maintient les subventions, soit : Judo 50 €, Chorale 100 €, et refuse celle de la Pêche (150 €)."
    assert _grants(f"Subventions aux associations\n{given}\nVote : 5 pour, 1 contre.") == [("Judo", 50.0), ("Chorale", 100.0)]


def test_a_column_of_what_is_to_be_carried_over_refuses_nothing() -> None:
    rows = "Association Accordé A reporter\nJudo du Val 500 € 500 €\nChorale du Val 300 € 300 €\nAmicale laïque 150 € 150 €"
    words = f"Subventions aux associations\nLe conseil accorde les subventions suivantes :\n{rows}\nAdopté à l'unanimité."
    assert not [one for one in _read(words).warnings if one.code == "line_denied"]


@pytest.mark.parametrize("told", [
    "Le contrat signé avec la société LOUP (4 850 € HT) est arrivé à son terme. Le conseil approuve la consultation à l'unanimité.",
    "Le marché conclu en 2019 avec la société LOUP pour un montant de 7 900 € HT prend fin. Une consultation est lancée. Unanimité.",
    "L'offre de la société LOUP, d'un montant de 7 900 € HT, a été déclarée anormalement basse. Adopté à l'unanimité.",
    "Le lot 1 a été attribué en mars à la société LOUP pour 11 400 € HT. Adopté à l'unanimité.",
])  # fmt: skip
def test_a_former_holder_or_a_discarded_offer_is_no_contract(told: str) -> None:
    assert _contracts(f"Attribution du marché\n{told}") == []


@pytest.mark.parametrize("told", [
    "Il est proposé 1 000 € au Secours populaire ; l'aide est partagée : 500 € au Secours populaire et 500 € au Foyer. Unanimité.",
    "La commune de Brumeval a versé 1 000 € au Secours populaire. Le conseil décide à l'unanimité de lui donner 500 €.",
    "En 2022, une subvention de 1 000 € a été versée au Vélo du Val. Le conseil en délibère à l'unanimité.",
])  # fmt: skip
def test_a_proposal_overtaken_or_anothers_gift_is_no_grant(told: str) -> None:
    assert 1000.0 not in [amount for _, amount in _grants(f"Aides\n{told}")]


@pytest.mark.parametrize("told", [
    "Le devis de la société ORME (2 840 € HT) est préféré à celui de l'entreprise LOUP (3 015 € HT). Accord à l'unanimité.",
    "Le marché est attribué à la société ORME pour 9 000 € HT. M. BRUN aurait préféré l'offre de la société LOUP (8 900 € HT). 5 pour.",
])  # fmt: skip
def test_the_firm_that_another_is_preferred_to_has_nothing(told: str) -> None:
    assert _contracts(f"Porte de l'église\n{told}") == ["ORME"]


def test_a_lot_without_success_is_said_on_its_own_line() -> None:
    lots = "Lot 1 murs : ORME TP, 38 900 € HT\nLot 2 eau : un seul pli, LOUP SARL, 19 870 € HT pour une estimation de 11 000 € HT{}"
    decided = "\nLe conseil attribue les marchés à l'unanimité."
    assert _contracts(f"Stade : attribution des marchés\n{lots.format(' : lot déclaré infructueux')}{decided}") == ["ORME TP"]
    rows = "| Lot | Travaux | Entreprise | Montant HT |\n"
    rows += "| 1 | Murs | ORME TP | 900,00 € |\n| 2 | Toit | LOUP SARL | 800,00 € |\n| 3 | Sols | Déclaré sans suite | - |\n"
    assert _contracts(f"École : attribution des marchés\nLe conseil attribue à l'unanimité :\n\n{rows}") == ["ORME TP", "LOUP SARL"]


def test_a_project_and_a_place_to_go_to_are_given_nothing() -> None:
    project = "- « Lire dehors », portée par l'association Les Pages volantes, pour un budget de 14 600 € : subvention de 4 000 € ;"
    given = "Le conseil, par 41 voix pour, accorde cette subvention."
    assert _grants(f"Politique de la ville\nMme VIAL présente :\n{project}\n{given}") == [("Les Pages volantes", 4000)]
    trip = "Une aide de 15 € par élève est accordée au foyer du collège pour le voyage à Verdun, soit 8 élèves et 120 €. Unanimité."
    assert _grants(f"Subvention au collège\n{trip}") == []


def test_candidates_marked_in_a_table_are_not_for_that_chosen() -> None:
    marks = "Candidat\nNote sur 100\nOffre en € HT\nLOUP SARL\n91,4\n387 260,00\nGroupement ORME / BRUN\n84,7\n402 118,00\n"
    told = f"Le président présente le résultat (accord-cadre, montant maximum : 4 000 000 € HT) :\n\n{marks}"
    assert _contracts(f"Marché n° 3 – Attribution\n{told}\nLe marché est attribué au mieux noté. Le conseil adopte à l'unanimité.") == []
