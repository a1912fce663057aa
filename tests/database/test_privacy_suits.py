"""Who stands against the town before a court, and people told by several initials: covered; firms, towns and short forms: readable."""

import pytest

from database.privacy import mask
from tests.database.marked import marked

# `[…]` is covered whole, everything else stays.
PRIVATE = (
    "[Kerzoncuf] c/ commune de Valmont",
    "[KERZONCUF] contre la commune de Valmont",
    "jugement [Kerzoncuf] / commune de Valmont",
    "contentieux [Kerzoncuf] / commune",
    "litige [Kerzoncuf] – commune de Valmont",
    "requête n° 2101234 [Kerzoncuf] contre commune de Valmont",
    "commune de Valmont c/ [Kerzoncuf]",
    "commune contre [KERZONCUF]",
    "contentieux commune / [Kerzoncuf]",
    "requête de [KERZONCUF] enregistrée le 3 mai",
    "le recours de [Kerzoncuf] est rejeté",
    "la requête de [Kerzoncuf] et autres",
    "le recours gracieux du 3 mai 2021 de [Kerzoncuf] tendant à l'annulation",
    "Requête [Kerzoncuf] : désignation d'un avocat",
    "le jugement [KERZONCUF] du 3 mai",
    "contentieux\n[Kerzoncuf] / commune de\nValmont",
    "le recours de\n[Kerzoncuf] est rejeté",
    # Initials.
    "demande de [Y.\nT. KERZONCUF]",
    "[Y. T. KERZONCUF] demande un branchement",
    "[M.-C. B. LE KERZON] sollicite un secours",
    "cession à [J. P. M. KERZONCUF] et [J.-P. M. KERZAL]",
    "[KERZONCUF Y. T.] – 45,00 €",
    "Impayés : [KERZONCUF Y. T.] 12,40 € – [KERZAL S. M.] 33,10 €",
)
PUBLIC = (
    "requête de la société ORMIVAL enregistrée le 3 mai",
    "ORMIVAL contre la commune de Valmont. La société ORMIVAL demande 3 000 €",
    "la commune de Luze a saisi le tribunal ; la requête de Luze est rejetée",
    "Préfet de l'Orne c/ commune de Luze",
    "Association des Ormes c/ commune",
    "le recours de La Poste est rejeté",
    "contentieux SCI LES ORMES / commune",
    "la lutte contre la commune voisine au football : Ormes contre Valmont",
    "le jugement du 3 mai, la requête en annulation",
    "requête de la commune de\nLuze c/ commune de Valmont",
    # Short forms.
    "S.\nA. R. L. KERZONCUF retenue",
    "Montant € T.T.C.\nSMACLO 5 265,68",
    "la meilleure offre : 15 895,88 € H.T. \nMme MERLEAU précise",
    "S. A. R. L. KERZONCUF retenue pour le lot 2",
    "C. C. A. S. DE VALMONT",
    "P. L. U. MODIFIE",
    "T. V. A. COMPRISE",
    "Z. A. C. DES ORMES",
    "A. B. C. TRANSPORTS",
)


@pytest.mark.parametrize("told", PRIVATE)
def test_private_people_are_covered(told: str) -> None:
    words, shown = marked(told)
    assert mask(words, ["Irma MERLEAU"]) == shown


@pytest.mark.parametrize("text", PUBLIC)
def test_bodies_and_short_forms_stay_readable(text: str) -> None:
    assert mask(text, ["Irma MERLEAU"]) == text
