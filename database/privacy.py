"""Masks what public papers tell of private persons (CRPA L312-1-2; CADA 20150707, 20230533): the stored original stays whole.

Masked: natural persons who are no councillors, postal addresses, birth dates, phone numbers, e-mail, reasons of absence.
Kept: councillors, people shown in office, companies, associations, public bodies, places and streets of public works.
"""

import re
from collections.abc import Collection

from database import private_data, private_people

MASK = "█"
_SHOWN = re.compile(r"\S")
_BETWEEN = re.compile(r"[_+\-]")
# A civility in a file's name written small, and the two words after it.
_TITLED_SMALL = re.compile(r"\b(?:mr?|mme|mlle|monsieur|madame)(?: [a-zß-ÿ]{2,30}){1,2}\b")


def mask(text: str, councillors: Collection[str], private: Collection[str] = ()) -> str:
    """`text` with the same length and offsets, private words covered; masking twice changes nothing more.

    `private`: names of people who are known to be private, covered wherever they stand as printed.
    """
    while (covered := _covered(text, councillors, private)) != text:
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
    ("Vente à Jean Verdier et Marie Dorval", "Vente à ████ ███████ et █████ ██████"),
    ("bourse à Karim Verdier", "bourse à █████ ███████"),
    ("Subvention BAFA - Léa Verdier", "Subvention BAFA - ███ ███████"),
    ("nomme Sophie Verdier directrice", "nomme ██████ ███████ directrice"),
    ("l'agent Jean-Luc Verdier", "l'agent ████████ ███████"),
    ("une aide à M.Verdier Jean", "une aide à M.███████ ████"),
    (
        "julie.verdier(at)example.org ou verdier [at] example (point) org",
        "████████████████████████████ ou ███████ ████ ███████ ███████ ███",
    ),
    ("compte FR76 3000 6000 0112 3456 7890 189", "compte ████ ████ ████ ████ ████ ████ ███"),
    ("Concession funéraire accordée à VERDIER", "Concession funéraire accordée à ███████"),
    ("VERDIER Zélinda, étudiante en droit", "███████ ███████, étudiante en droit"),
    ("FRANÇOIS Chloé demande", "████████ █████ demande"),
    (
        "DONNE pouvoir au Maire pour signer l'acte suivant : vente à M. Verdier",
        "DONNE pouvoir au Maire pour signer l'acte suivant : vente à M. ███████",
    ),
    (
        "Le présent rapport porte sur le point suivant : recrutement de Mme Verdier",
        "Le présent rapport porte sur le point suivant : recrutement de Mme ███████",
    ),
    (
        "donne au Maire tous pouvoirs : acquisition auprès de M. et Mme Verdier",
        "donne au Maire tous pouvoirs : acquisition auprès de M. et Mme ███████",
    ),
    ("à l'unanimité des membres présents, vend à M. Verdier", "à l'unanimité des membres présents, vend à M. ███████"),
    # Kept: people in office, bodies, places, figures.
    (
        "Présents : M. Luc Petit, Mme Eva Noir. Vu le code, M. Petit expose",
        "Présents : M. Luc Petit, Mme Eva Noir. Vu le code, M. Petit expose",
    ),
    (
        "le 3 mars. Étaient présents : M. Luc Petit. Absents excusés ayant donné pouvoir : Mme Eva Noir",
        "le 3 mars. Étaient présents : M. Luc Petit. Absents excusés ayant donné pouvoir : Mme Eva Noir",
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


def mask_file_name(name: str, councillors: Collection[str], private: Collection[str] = ()) -> str:
    """A file's name, whose words are parted by anything, masked like a text; its length stays."""
    words = _BETWEEN.sub(" ", name)
    hidden = [mask(said, councillors, private) for said in (words, _TITLED_SMALL.sub(lambda found: found[0].title(), words))]
    return "".join(MASK if MASK in shown else letter for letter, *shown in zip(name, *hidden, strict=True))


def _covered(text: str, councillors: Collection[str], private: Collection[str]) -> str:
    addresses = list(private_data.addresses(text))
    ranges = sorted({*private_data.spans(text, addresses), *private_people.spans(text, councillors, addresses, private)})
    pieces, here = [], 0
    for start, end in ranges:
        if end > here:
            pieces += [text[here : max(here, start)], _SHOWN.sub(MASK, text[max(here, start) : end])]
            here = end
    return "".join([*pieces, text[here:]])
