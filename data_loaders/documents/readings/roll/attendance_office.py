"""The office printed after one name ("Maire", "1er Adjoint au Maire", "Conseillère municipale déléguée")."""

import re

from data_loaders.documents.text.names.names_vocabulary import CIVIL
from data_loaders.documents.text.view import View

_OFFICE = re.compile(
    r"[ ,(:–\-]{0,4}(?:\r?\n)?\s?(?P<role>(?:(?:\d{1,2} ?(?:er|ere|eme|e|re|nd|nde)|premiere?|deuxieme|troisieme"
    r"|quatrieme|cinquieme|sixieme|septieme|huitieme) )?"
    r"(?:vice-presidente?|presidente?|maire-adjointe?|maire|adjointe?|conseillere?(?: (?:municipale?|communautaire"
    r"|metropolitaine?|departementale?|regionale?))?)(?: (?:deleguee?|au maire))?)(?![a-z-])"
)

_AHEAD = re.compile(rf"(?<![a-z])(?P<led>{CIVIL} )?(?:le|la) (?P<role>maire|presidente?)(?P<comma>,)? (?P<civil>{CIVIL} )?\Z")

# An office held elsewhere than in the council, as guests of the excused bear one.
_ELSEWHERE = re.compile(
    r"[ ,(:–\-]{1,4}(?:(?:vice-)?presidente? du (?:conseil )?(?:departement|region)|conseill\w{2,4} (?:departementale?|regionale?)"
    r"|deputee?(?!-maire)|senat(?:eur|rice)|(?:sous-)?pref[eè]te?)(?![a-z-])"
)


def at(view: View, end: int) -> str | None:
    """The office right after a name that ends at `end`; an office in the plural is the list's, not the member's."""
    match = _OFFICE.match(view.folded, end, min(len(view.folded), end + 90))
    return " ".join(view.raw[match.start("role") : match.end("role")].split()) if match else None


def elsewhere(view: View, end: int) -> bool:
    """Whether the office behind a name that ends at `end` is one held elsewhere: "conseillère départementale", "sénateur"."""
    return _ELSEWHERE.match(view.folded, end) is not None


def before(view: View, start: int) -> str | None:
    """The office right before a name that begins at `start`: "Monsieur le Maire Jean DUPONT"."""
    match = _AHEAD.search(view.folded, max(0, start - 36), start)
    two = match and match["led"] and match["comma"] and match["civil"]  # "M. le Maire, Mme Anne PETIT"
    return match["role"] if match and not two else None


def example(text: str) -> str | None:
    """The office after the name "Jean DUPONT" in a text."""
    return at(View.of(text), text.index("DUPONT") + len("DUPONT"))


EXAMPLES: list[tuple[str, str]] = [
    ("Jean DUPONT, Maire", "Maire"),
    ("Jean DUPONT - 1er Adjoint au Maire,", "1er Adjoint au Maire"),
    ("Jean DUPONT, Conseiller municipal délégué, pouvoir", "Conseiller municipal délégué"),
]
NOT_FOUND: list[str] = ["Jean DUPONT, Adjoints", "Jean DUPONT, Mme Anne PETIT"]
