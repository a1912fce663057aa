"""How councils close an item, each wording read in whole minutes and in minutes flattened to one line."""

import unicodedata
from typing import Literal

import pytest

from tests.documents.readings.papers import minutes

_ROLL = "Présents : M. Jean DUPONT, Mme Anne PETIT, M. Luc MERLE, Mme Rose NOIR.\n"
_CLOSED = (
    ("Accord de tous les présents.", ("adopted", None, None, None, None)),
    ("Les élus approuvent cette proposition.", ("adopted", None, None, None, None)),
    ("Proposition validée.", ("adopted", None, None, None, None)),
    ("Résultat : 14 oui.", ("adopted", None, None, None, None)),
    ("Adopté par 14 voix et 1 abstention.", ("adopted", True, 14, None, 1)),
    ("Le conseil municipal ne donne pas suite à cette demande.", ("rejected", None, None, None, None)),
    ("Le conseil municipal n'est pas favorable à cette demande.", ("rejected", None, None, None, None)),
    ("Le conseil municipal sursoit à statuer.", ("deferred", None, None, None, None)),
    ("Le conseil municipal, à l'unanimité, DÉCIDE de prendre acte du rapport.", ("noted", True, None, None, None)),
    ("Le vote de 2019 a été approuvé à l'unanimité. Le conseil municipal en prend acte.", ("noted", None, None, None, None)),
    ("Adopté avec 3 abstentions.", ("adopted", None, None, None, 3)),
    ("Le conseil, unanime, approuve la convention.", ("adopted", True, None, None, None)),
    ("Refusée par 8 voix contre et 3 voix pour.", ("rejected", False, 3, 8, None)),
    ("Amendement rejeté. La délibération est adoptée à la majorité.", ("adopted", None, None, None, None)),
    ("Après discussion, il est décidé de retenir ce devis.", ("adopted", None, None, None, None)),
    ("Oui Non Abst.\n12 3 1", ("adopted", False, 12, 3, 1)),
    ("Le projet est clair. Pas de vote, acte est donné de la présentation.", ("noted", None, None, None, None)),
    ("Votée à la majorité des suffrages exprimés : 23 pour, 6 contre.", ("adopted", False, 23, 6, None)),
    ("Les élus approuvent ce projet.", ("adopted", None, None, None, None)),
    ("14 oui.", ("adopted", None, None, None, None)),
    ("Le dossier est prêt, 14 oui.", ("adopted", None, None, None, None)),
    ("23 voix.", ("adopted", None, None, None, None)),
    ("Vote favorable de tous.", ("adopted", None, None, None, None)),
    ("Vote favorable de tous les membres de la commission.", (None, None, None, None, None)),
)


@pytest.mark.parametrize("flat", [False, True])
def test_each_wording_tells_its_outcome_and_its_counts(flat: bool) -> None:
    named = ["acquisition", "location", "vente", "réfection", "cession", "extension", "adhésion", "convention", "garantie", "modification"]
    named += ["rénovation", "peinture", "division", "bornage", "fermeture", "ouverture", "clôture", "plantation"]
    named += ["taille", "élagage", "drainage", "visite", "mesure", "étude"]
    items = "".join(
        f"\n{n} - {what.capitalize()} du terrain de la Loutre\nM. MERLE présente le dossier au conseil et en rappelle le coût.\n{words}\n"
        for n, (what, (words, _)) in enumerate(zip(named, _CLOSED, strict=True), 2)
    )
    read = {str(d.title).split()[0].lower(): d.vote for d in minutes(_ROLL, items, flat).deliberations[1:]}
    assert {what: (v.outcome, v.unanimous, v.for_, v.against, v.abstentions) for what, v in read.items()} == {
        what: said for what, (_, said) in zip(named, _CLOSED, strict=True)
    }


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_chairs_casting_vote_carries_a_tie_however_accents_are_stored(form: Literal["NFC", "NFD"]) -> None:
    tie = "Résultat du vote : 7 voix pour, 7 voix contre. La voix du Maire étant prépondérante, la délibération est adoptée."
    record = minutes(_ROLL, unicodedata.normalize(form, f"\n2 - Clôture du terrain de la Loutre\nM. MERLE présente le dossier.\n{tie}\n"))
    assert [d.vote.outcome for d in record.deliberations] == ["adopted", "adopted"]
