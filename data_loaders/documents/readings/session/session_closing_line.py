"""The hour the session closed (levée de séance; CGCT L. 2121-15: the minutes hold its hour), on a line of its own behind a noun.

"Clôture : 21 h 47", "Levée à 20 h 02." Much else closes at an hour, so the line tells a session's end in two places alone: in the head
below the line of the opening hour, and where the paper ends or is signed.
"""

import re
from collections.abc import Iterator

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.text import hours
from data_loaders.documents.text.view import View

_NOUN = re.compile(
    r"(?:\A|\n)[ \t]{0,40}(?:[-*•·][ \t]{1,3})?(?P<noun>cloture|levee|fin)[ ]{0,2}(?:(?:[:\-]|a(?= ))[ ]{0,2}){0,2}(?=[a-z\d])"
)
_ENDS = re.compile(r"(?: minutes?)?[ ]?[.;]?[ \t]{0,40}\Z")
_OPENED = re.compile(
    r"(?:\A|\n)[ \t]{0,40}(?:[-*•·][ \t]{1,3})?(?:ouverture|debut)(?: de (?:la )?(?:seance|reunion))?[ ]{0,2}(?:[:\-]|a(?= ))?"
    r"[ ]{0,2}\d[^\n]{0,40}\n[^\n]{0,60}\n?\Z"
)
_SIGNED = re.compile(
    r"\s{0,80}+(?:(?:(?:l[ea] |m\. |mme |monsieur le |madame la )?(?:secretaire|maire|president|presidente)"
    r"|signatures?|suivent|ont signe|recapitulatif|annexes?)(?![a-z])|fait (?:a|et) |pour (?:extrait|copie)|vu pour|certifie|affiche)"
)
_BULLETS = " \t-*•·"
_TAIL = 200  # characters behind the line in which the paper ends
_ABOVE = 200
_ENDED = re.compile(r"(?:[.!?]|(?<![a-z])(?:unanimite|adoptee?|abstentions?|contre|voix|questions diverses))\Z")
_ANOTHER_SITTING = re.compile(r"(?<![a-z])(?:prochaine?s?|precedente?s?|derniere?s?|suivante?s?)(?![a-z])")
_ELSEWHERE = re.compile(
    r"(?<![a-z])(?:inscri|enquete|candidat|depot|consultation|offre|plis|scrutin|contrat|concours|horaire|permanence|manifestation|fete"
    r"|marche|seance du)"
)


def propose(view: View, end: int) -> Iterator[Proposal[str]]:
    """The hours on such lines, each with its place in the paper, which the feature `later` weighs; `end` is where the roll ends."""
    for match in _NOUN.finditer(view.folded):
        stop = view.folded.find("\n", match.end())
        line = view.folded[match.end() : min(match.end() + 60, stop if stop >= 0 else len(view.folded))]
        told = hours.search(line)
        if not told or told[0].start or not _ENDS.fullmatch(line, told[0].end):
            continue
        if _of_the_session(view.folded, match.start("noun"), match.end() + len(line), end):
            span = view.span(match.end(), match.end() + told[0].end)
            yield Proposal(told[0].value, (span,), "closing_line", {"later": float(match.start("noun"))})


def _of_the_session(folded: str, start: int, stop: int, head: int) -> bool:
    """Whether the line stands where the session's end is told, and what stands above speaks of nothing else."""
    before = folded[max(0, start - _ABOVE) : start].rstrip(_BULLETS)
    if _OPENED.search(before):
        return start < head and not _ANOTHER_SITTING.search(before)
    return _alone(before) and (bool(_SIGNED.match(folded, stop)) or not folded[stop + _TAIL :].strip())


def _alone(before: str) -> bool:
    """Whether what stands above has ended, or is parted from the line by a blank one and speaks of nothing else that closes."""
    above = before.rstrip()
    if not above or _ENDED.search(above):
        return True
    last = above[above.rfind("\n") + 1 :]
    parted = before.count("\n", len(above)) > 1
    return parted and not (above.endswith(":") or _ANOTHER_SITTING.search(last) or _ELSEWHERE.search(last))


def example(text: str) -> str | None:
    """The last that is proposed of a text, all of it its head."""
    return next((one.value for one in reversed(list(propose(View.of(text), len(text))))), None)


EXAMPLES: list[tuple[str, str]] = [
    ("Le conseil approuve.\nClôture : 21 h 47", "21:47"),
    ("Questions diverses\n\nClôture à 21 h 35\nLe Maire", "21:35"),
    ("La prochaine séance est fixée au 3 mai à 19 h.\nLevée à 20 h 02.\nFait à Valbourg", "20:02"),
    ("Adopté à l'unanimité.\n- Fin : 22 h 15\n\nLa secrétaire", "22:15"),
    ("Adopté à l'unanimité.\nFin 20h25.\n", "20:25"),
    ("Adopté.\nClôture : vingt-deux heures trente", "22:30"),
    ("ADOPTÉ À L'UNANIMITÉ\nFIN 20H25", "20:25"),
    ("M. Luc PETIT signale un nid-de-poule\n\nClôture :21h47", "21:47"),
    ("Ouverture : 20 h 15\nClôture : 21 h 47\nPrésents : Mme Rose LOUP" + "\nLe conseil délibère." * 20, "21:47"),
    ("Début de séance à 19 h 00\nFin : 20 h 30\nSecrétaire : Mme Rose LOUP" + "\nLe conseil délibère." * 20, "20:30"),
]
NOT_FOUND: list[str] = [
    "Clôture de l'enquête publique : 12 h",
    "Fin de contrat : 18 h",
    "Clôture des inscriptions à 18 h",
    "Inscriptions au forum des associations\nClôture à 18 h\nLe Maire",
    "Inscriptions au forum\n\nClôture à 18 h\nLe Maire",
    "Boîte aux lettres de la place\nLevée à 16 h\nLe Maire",
    "Bal des pompiers\nFin : 2 h\nLe Maire",
    "Enquête publique, dernier jour\nClôture : 12 h",
    "Le dépôt des offres :\nClôture : 12 h\nLe Maire",
    "Prochaine séance le 3 mai\nDébut : 19 h\nFin : 21 h\nLe Maire",
    "Prochaine séance le 3 mai\n\nDébut : 19 h\nFin : 21 h\nLe Maire",
    "Rappel de la séance précédente\nOuverture : 19 h\nClôture : 21 h",
    "Procès-verbal de la séance du 4 mars\nClôture : 21 h\nLe Maire",
    "Accueil du matin\nFin : 8 h 30" + "\nLe conseil délibère." * 20,
    "Adopté à l'unanimité.\nFin 20h25 du repas des aînés",
    "Ouverture : 20 h 15",
]
