"""Masks what public papers tell of private persons (CRPA L312-1-2; CADA 20150707, 20230533): the stored original stays whole.

Masked: natural persons who are no councillors, postal addresses, birth dates, phone numbers, e-mail, reasons of absence.
Kept: councillors, people shown in office, companies, associations, public bodies, places and streets of public works.
"""

import re
from collections.abc import Collection

from database import private_data, private_people
from database.first_names import FIRST_NAMES
from database.private_names import tokens

MASK = "█"
_SHOWN = re.compile(r"\S")
_CIVILITY = re.compile(r"(?i)(?:mm?\.|mme\.?|mlle|monsieur|madame|mademoiselle|m et mme|époux|consorts)\s\S")
_BODY = re.compile(
    r"(?i)\b(?:sarl|sas|sasu|sa|eurl|ei|eirl|scop|sci|snc|scp|selarl|gie|gaec|earl|ste|société|entreprise|ets|établissements?|groupe|groupement|cabinet|"
    r"agence|association|assoc|amicale|comité|club|union|fédération|fondation|collectif|amis|mutuelle|syndicat|office|régie|commune|ville|mairie|"
    r"département|région|communauté|métropole|école|collège|lycée|université|hôpital|clinique|ehpad|crèche|foyer|maison|centre|théâtre|compagnie|"
    r"constructions?|bâtiment|tp|travaux|services?|paysages?|frères|fils|menuiserie|garage|transports?|imprimerie|électricité|plomberie|peinture|"
    r"conseil|architectes?|ingénierie|saint|sainte|st|ste|cie)\b|&"
)


def mask(text: str, councillors: Collection[str]) -> str:
    """`text` with the same length and offsets, private words covered; masking twice changes nothing more."""
    while (covered := _covered(text, councillors)) != text:
        text = covered
    return text


# Read with the councillors Odile Marchand and Paul Bellac: a masked word is written with as many █.
EXAMPLES: list[tuple[str, str]] = [
    ("M. Paul Bellac et M. Jean VERDIER demandent", "M. Paul Bellac et M. ████ ███████ demandent"),
    ("Mme MARCHAND, maire, et Mme Verdier, riveraine", "Mme MARCHAND, maire, et Mme ███████, riveraine"),
    (
        "cession à M. et Mme Verdier, demeurant 12 bis rue des Lilas, 44000 Valombre,",
        "cession à M. et Mme ███████, demeurant ██ ███ ███ ███ ██████ █████ ████████,",
    ),
    ("les consorts VERDIER et la famille Dorval", "les consorts ███████ et la famille ██████"),
    ("Recrutement de Julie Verdier au service technique", "Recrutement de █████ ███████ au service technique"),
    ("Titularisation de Mme Julie Verdier, adjointe administrative", "Titularisation de Mme █████ ███████, adjointe administrative"),
    ("Mme Eva Noir, présidente de l'association", "Mme ███ ████, présidente de l'association"),
    ("terrain appartenant à Julie Verdier", "terrain appartenant à █████ ███████"),
    ("A 2007 31/01/2012 VERDIER Julie 43 rue du Puits G 12", "A 2007 31/01/2012 ███████ █████ ██ ███ ██ █████ G 12"),
    ("NOIR Julie Retraitée 02/07/56 28 rue du Puits", "████ █████ Retraitée ████████ ██ ███ ██ █████"),
    ("née le 3 mars 1980 à Valombre", "née le █ ████ ████ █ ████████"),
    ("Tél. 02 40 11 22 33, julie.verdier@example.org", "Tél. ██ ██ ██ ██ ██, █████████████████████████"),
    ("Mme Marchand, excusée pour raison de santé", "Mme Marchand, excusée pour ██████ ██ █████"),
    ("Absent : M. Bellac (hospitalisé)", "Absent : M. Bellac (███████████)"),
    ("vente de la maison, 3 place de l'Église", "vente de la maison, █ █████ ██ ████████"),
    ("Maître Jules Dorval, notaire", "Maître █████ ██████, notaire"),
    # Kept: people in office, bodies, places, figures.
    (
        "Présents : M. Luc Petit, Mme Eva Noir. Vu le code, M. Petit expose",
        "Présents : M. Luc Petit, Mme Eva Noir. Vu le code, M. Petit expose",
    ),
    ("Mme Eva Noir, adjointe au maire ; Mme Noir propose", "Mme Eva Noir, adjointe au maire ; Mme Noir propose"),
    ("M. Luc Petit est désigné secrétaire de séance", "M. Luc Petit est désigné secrétaire de séance"),
    ("Monsieur le Maire et Madame LA PRÉSIDENTE", "Monsieur le Maire et Madame LA PRÉSIDENTE"),
    (
        "école Julie VERDIER, rue du Docteur Verdier, salle « Julie VERDIER »",
        "école Julie VERDIER, rue du Docteur Verdier, salle « Julie VERDIER »",
    ),
    ("la société Verdier SAS et l'entreprise Julie VERDIER", "la société Verdier SAS et l'entreprise Julie VERDIER"),
    ("travaux de l'école, 3 rue des Lilas", "travaux de l'école, 3 rue des Lilas"),
    ("aménagement de la rue des Lilas", "aménagement de la rue des Lilas"),
    ("lot 3 rue des Lilas, en 2021 rue du Puits", "lot 3 rue des Lilas, en 2021 rue du Puits"),
    ("3 cours de danse et 150 places assises", "3 cours de danse et 150 places assises"),
    ("régime des congés de maladie", "régime des congés de maladie"),
    ("SIRET 012 345 678 00012, 20 000 € HT", "SIRET 012 345 678 00012, 20 000 € HT"),
    ("demeurant sur le territoire de la commune", "demeurant sur le territoire de la commune"),
    ("attribué à Logis du Val, au profit de l'Amicale", "attribué à Logis du Val, au profit de l'Amicale"),
]


def _covered(text: str, councillors: Collection[str]) -> str:
    addresses = list(private_data.addresses(text))
    ranges = sorted({*private_data.spans(text, addresses), *private_people.spans(text, councillors, addresses)})
    pieces, here = [], 0
    for start, end in ranges:
        if end > here:
            pieces += [text[here : max(here, start)], _SHOWN.sub(MASK, text[max(here, start) : end])]
            here = end
    return "".join([*pieces, text[here:]])


def is_person(name: str) -> bool:
    """Whether a beneficiary or supplier is a natural person; a sole trader printed by name alone is one."""
    if _BODY.search(name):
        return False
    if _CIVILITY.match(name.strip()):
        return True
    words = re.findall(r"[^\W\d_]+", name)
    given = sum(tokens(word)[:1] != () and tokens(word)[0] in FIRST_NAMES for word in words)
    return given > 0 and 2 <= len(words) <= 5 and all(word[0].isupper() or word in ("de", "du", "la", "d") for word in words)


PERSONS = ["Julie Verdier", "M. Verdier", "VERDIER Julie", "Mme de La Tour", "Jean-Pierre Dorval"]
NO_PERSONS = [
    "SARL Verdier",
    "Voirie du Val",
    "École Jules Dorval",
    "Les Amis de Julie",
    "Martin Constructions",
    "Dorval & Fils",
    "CCAS",
    "Saint Martin Basket",
]
