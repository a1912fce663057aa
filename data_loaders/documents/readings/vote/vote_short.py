"""A vote told in two words at an act's end: "14 oui", "23 voix.", "Vote favorable de tous" (article L2121-20 CGCT).

So few words close an act where nothing else does, as its last sentence; of a count, how many it names is told, not of how many.
"""

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.fact import Span
from data_loaders.documents.text.view import View

_OPENS = r"(?:\A|(?<=[.;!?>»] )|(?<=\n)|(?<=[•–-] ))"
_FAVOURABLE = (
    r"(?:vote|avis|accord) favorables? (?:de tous|de l'ensemble|de chacun|general|du conseil|de l'assemblee"
    r"|des (?:membres|elus|conseillers))"
    r"(?![^.\n]{0,60}\b(?:commissions?|comite|bureau|architecte|services?|associations?)\b)[^.\n]{0,40}"
)
_SHORT = spoken(
    rf"(?:{_OPENS}(?:(?:resultat|vote)s? (?:du vote )?:? ?)?(?:\d{{1,3}} (?:voix|oui|pour)|{_FAVOURABLE})"
    r"|(?:, |\()\d{1,3} (?:oui|pour))\)?[ .!]{0,3}\s{0,9}\Z"
)
# What the sentence tells of others, or wishes: "il faudrait 14 oui", "la commission s'est prononcée, 5 pour".
_OTHERS = spoken(
    r"\b(?:faudrait|faut|si|sondage|enquete|commission|comite|consultation|questionnaire|election|ballottage|candidat\w*|avait|avaient"
    r"|quorum|compte|association|habitants|riverains|parents|derniere?)\b"
)
_AGAINST = spoken(r"\b(?:contre|abst\w*|blancs?|nuls?|non) ?[:–-]?\s{0,9}\Z")
_TAIL, _SENTENCE, _LABEL = 140, 200, 30


def find(view: View, start: int, end: int) -> Span | None:
    """The words in [start, end) that are its last sentence and a vote in short."""
    low = max(start, end - _TAIL)
    found = _SHORT.search(view.folded[low:end])
    if found is None:
        return None
    place = low + found.start()
    before = view.folded[max(start, place - _SENTENCE) : place].replace("\n", ". ").rpartition(". ")[2]
    labelled = _AGAINST.search(view.folded[max(start, place - _LABEL) : place])
    return None if labelled or _OTHERS.search(before) else (place, low + len(found[0].rstrip()) + found.start())


def example(text: str) -> str | None:
    """The vote in short that ends a text."""
    view = View.of(text)
    place = find(view, 0, len(text))
    return text[slice(*place)].strip(" ,.(") if place else None


EXAMPLES: list[tuple[str, str]] = [
    ("Le dossier est clair.\n14 oui.", "14 oui"),
    ("Le dossier est clair. 23 voix", "23 voix"),
    ("Le dossier est clair, 11 pour.", "11 pour"),
    ("Le dossier est clair (11 pour).", "11 pour)"),
    ("Le dossier est clair.\nVote favorable de tous.", "Vote favorable de tous"),
    ("Le dossier est clair.\nRésultat 14 oui", "Résultat 14 oui"),
]
NOT_FOUND = [
    "Il faudrait, dit-il, 14 oui.",
    "Le sondage est clair, 14 oui.",
    "14 oui.\nLe dossier est rouvert.",
    "Le conseil compte 23 voix.",
    "L'association a réuni 23 voix.",
    "11 pour cent.",
    "Pour\n12 voix\nContre\n14 voix",
    "Vote favorable de tous les membres de la commission.",
]
