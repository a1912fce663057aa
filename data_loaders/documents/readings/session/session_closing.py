"""The hour the session closed (levée de séance); often absent from extracts."""

import re
from collections.abc import Iterator

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.text import hours
from data_loaders.documents.text.view import View

_CLOSED = re.compile(
    r"(?<![a-z])(?:seance|reunion)[^.;\d]{0,60}?(?:levee|close|cloturee?|cloture|terminee|s'acheve|se termine"
    r"|prend fin)(?![a-z])|(?<![a-z])(?:leve|clot|cloture|levee?|fin|cloture)\s(?:de\s)?(?:la\s)?(?:seance"
    r"|reunion)(?![a-z])"
    r"|(?<![a-z])l'ordre du jour etant epuise"
    r"|(?<![a-z])(?:debut|ouverture)\s{0,2}:\s{0,2}\d{1,2}\s{0,2}h(?:\s{0,2}\d{2})?\s{0,2}[.,;-]\s{0,2}(?:cloture|levee|fin)\s{0,2}:"
)


def propose(view: View) -> Iterator[Proposal[str]]:
    """The hours printed right after (or before) words that close the session, each with its place, which the feature `later` weighs."""
    for match in _CLOSED.finditer(view.folded):
        window = view.folded[match.end() : match.end() + 90]
        cut = re.search(r"secretaire|signature|prochain|fait a|ouvert|reprise|reprend|suspen|vote", window)
        told = hours.search(view.folded, match.end(), match.end() + (cut.start() if cut else len(window)))
        if not told:
            near = hours.search(view.folded, max(0, match.start() - 24), match.start())
            told = [h for h in near if re.fullmatch(r"[ .,:;\-–]{0,4}(?:la |l')?", view.folded[h.end : match.start()])]
        for hour in told[:1]:
            yield Proposal(hour.value, (view.span(hour.start, hour.end),), "closing", {"later": float(match.start())})


def example(text: str) -> str | None:
    """The last that is proposed of a text."""
    return next((one.value for one in reversed(list(propose(View.of(text))))), None)


EXAMPLES: list[tuple[str, str]] = [
    ("La séance est levée à 22 h 10.", "22:10"),
    ("L'ordre du jour étant épuisé, Monsieur le Maire lève la séance à 21 heures.", "21:00"),
    ("Fin de séance à 22h40.", "22:40"),
    ("La séance est levée. Il est 23 h 05.", "23:05"),
    ("21h50 : fin de séance", "21:50"),
    ("Début : 20 h 30. Fin : 22 h 15.", "22:15"),
    ("Plus rien n'étant à l'ordre du jour, la séance est close à vingt-deux heures trente.", "22:30"),
]
NOT_FOUND: list[str] = ["La séance est ouverte à 18 heures.", "La séance est levée. La prochaine réunion aura lieu à 20h00."]
