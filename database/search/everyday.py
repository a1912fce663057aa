"""Everyday words, and what councils write in their place: who looks for "cantine" means "restauration scolaire" as well.

One way alone: the council's own word finds itself. Only words that mean the same thing in its papers stand here, none that is wider.
"""

from functools import cache

from database.search.terms import term_of

# An everyday word -> the words of councils, in French with their accents: they are shown to whoever searched.
SAID_OTHERWISE: dict[str, tuple[str, ...]] = {
    "cantine": ("restauration scolaire", "restaurant scolaire"),
    "poubelle": ("ordures ménagères", "déchets ménagers"),
    "déchetterie": ("déchèterie",),
    "égout": ("eaux usées", "assainissement collectif"),
    "lampadaire": ("éclairage public",),
    "parking": ("parc de stationnement", "aire de stationnement"),
    "vélo": ("piste cyclable", "bande cyclable", "voie cyclable"),
    "caméra": ("vidéoprotection", "vidéosurveillance"),
    "crèche": ("multi-accueil", "établissement d’accueil du jeune enfant"),
    "garderie": ("accueil périscolaire",),
    "HLM": ("logement social", "logement locatif social"),
    "bibliothèque": ("médiathèque",),
    "salaire": ("indemnité de fonction", "traitement indiciaire"),
    "impôt": ("taux d’imposition", "fiscalité locale"),
    "embauche": ("création de poste", "recrutement"),
    "dette": ("encours de la dette", "capital restant dû"),
}


def councils_words(term: str) -> tuple[str, ...]:
    """How councils write what an everyday word, by its term, means; () for any other."""
    return _by_term().get(term, ())


@cache
def _by_term() -> dict[str, tuple[str, ...]]:
    return {term_of(word): said for word, said in SAID_OTHERWISE.items()}
