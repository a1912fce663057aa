"""An invented paper, read as a visitor's own would be: what the page shows until one is dropped."""

from functools import cache

from data_loaders.documents import worker
from data_loaders.documents.worker import Reading

# Invented from the first word to the last, in the French of minutes; the names are of no commune and of nobody.
PAPER = """Commune de Valfictif
Procès-verbal du conseil municipal
Séance du lundi 17 juin 2024 à 18 heures 30, sous la présidence de Mme Anne Vasseur, Maire.
Nombre de conseillers en exercice : 5
Présents : Mme Anne Vasseur, M. Paul Imaginaire, Mme Lise Tournefeuille
Absents excusés ayant donné pouvoir : M. Jean Delorme à Mme Lise Tournefeuille
Absent : M. Marc Bastide
Secrétaire de séance : M. Paul Imaginaire
Délibération n° 2024-12 : Subvention aux Amis du Lavoir
Le conseil municipal, à l'unanimité, décide d'attribuer une subvention de 500 euros à l'association Les Amis du Lavoir.
"""


def reading() -> Reading:
    """What the program reads in it; once for all visitors, and anew where its reader failed."""
    found = _read()
    if found.paper is None:
        _read.cache_clear()
    return found


@cache
def _read() -> Reading:
    return worker.read_upload("valfictif.txt", PAPER.encode())
