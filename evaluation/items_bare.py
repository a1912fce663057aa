"""Invented papers for the fit of headings whose head is two lines without a roll: titles, each over one paragraph and its decision."""

import random
from collections.abc import Callable
from typing import Any

from evaluation.items_stock import IDLE, TITLES

_MARKS: tuple[Callable[[int], str], ...] = (
    lambda i: f"{i}) ",
    lambda i: f"{i}. ",
    lambda i: f"{i} - ",
    lambda i: f"{i} – ",
    lambda i: f"{i}/ ",
)
_CODES: tuple[Callable[[int], str], ...] = (
    lambda i: f"2019-{i + 40:03} ",
    lambda i: f"20/{i + 5:02} ",
    lambda i: f"{i + 57}-2019 : ",
    lambda i: f"C2023-{i + 210}. ",
    lambda i: f"2013/{i + 57} – ",
    lambda i: f"N° 2010-12-{i:02}\n",
)
_HEADS = (
    "VALMERLE\nSéance du 9 mai 2023",
    "Commune de VALMERLE\nCompte rendu de la réunion du 9 mai 2023",
    "VALMERLE – Conseil municipal du 9 mai 2023",
    "SYNDICAT DES EAUX DE VALMERLE\nComité syndical du 9 mai 2023 – procès-verbal",
    "Mairie de Valmerle              séance du 9 mai 2023",
    "L'an deux mille vingt-trois, le neuf mai, le conseil municipal s'est réuni sous la présidence de M. Paul RENARD, maire.",
)
_TEXTS = (
    "Une première consultation, au printemps, n'avait rien donné.",
    "L'offre de Merle et fils, d'un montant de 4 120,00 € HT, est classée première.",
    "Le marché avait été conclu en 2015 avec la société Renard.",
    "Ces travaux sont évalués à 48 950 € HT.",
    "La cotisation annuelle se monte à 110 €.",
    "Pour mémoire, 260 € avaient été versés en 2021.",
    "Le délai est de quatorze semaines.",
    "Sur proposition de Mme Loup, une aide de 300 € est versée à la chorale.",
    "Le département a promis 3 000 €, que le budget prévoit au chapitre 13.",
    "Le contrat passé en 2016 prend fin ; deux candidats se sont manifestés.",
)
_DECISIONS = (
    "Avis unanime.",
    "Accord du conseil à l'unanimité.",
    "Tous les conseillers sont d'accord.",
    "Pour : 14 – Contre : 0 – Abstention : 0",
    "Votants 12, pour 12.",
    "Le conseil décide de conclure le marché par 21 voix contre 1.",
    "Le conseil adopte cette disposition (13 pour, 2 contre, 1 abstention).",
    "À l'unanimité, le comité prononce la résiliation.",
    "11 voix pour, une abstention.",
    "Le conseil ajourne ce point.",
    "Décision : adoptée, 58 pour, 4 contre.",
    "Le conseil accepte, à l'unanimité.",
    "Le conseil, par 12 voix, refuse l'avenant.",
    "Adopté à l'unanimité des suffrages exprimés.",
    "Le conseil fixe l'aide à 300 €. Cette décision est prise à l'unanimité.",
    "Le conseil donne son accord.",
)
_ROWS = (
    "Chorale Les Merles : 150 €",
    "Amicale des boulistes : 230 €",
    "Garage Renard, réparation du tracteur : 1 327,56 €",
    "Les Aînés du bourg : 310 €",
    "Ets Loup, stores de l'école : 842,00 € TTC",
    "Comité des fêtes : néant",
)
_IDLE_TEXTS = ("Le chantier avance.", "M. LOUP signale un nid-de-poule.", "Le maire présente le calendrier.")


def paper(chance: random.Random) -> tuple[str, list[dict[str, Any]]]:
    """A head of two lines without a roll, then titles, numbered or not, each over one paragraph that ends in its decision."""
    titles = chance.sample(TITLES, chance.randint(1, 5))
    mark = chance.choice((lambda i: "", lambda i: "", *_MARKS, *_CODES))
    shout = chance.random() < 0.4
    gap = chance.choice(("\n\n", "\n\n", "\n\n", "\n"))
    acts: list[dict[str, Any]] = []
    blocks = [chance.choice(_HEADS)]
    for i, title in enumerate(titles, 1):
        printed = title.upper() if shout else title
        text = " ".join([*chance.sample(_TEXTS, chance.randint(1, 3)), chance.choice(_DECISIONS)])
        rows = [f"- {row}" for row in chance.sample(_ROWS, 3)] if chance.random() < 0.2 else []
        blocks.append("\n".join([f"{mark(i)}{printed}", *rows, text]))
        acts.append({"title": printed, "number": mark(i).removeprefix("N° ").strip(" :.–\n") if mark in _CODES else None})
    if chance.random() < 0.15:
        blocks.append(f"{chance.choice(IDLE)}\n{chance.choice(_IDLE_TEXTS)}")
    return f"{gap.join(blocks)}\n", acts
