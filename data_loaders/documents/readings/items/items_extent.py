"""About where a title ends, before the paper's items are known: its printed line, the next ones in lower case, or where a text opens."""

import re

from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.readings.items.items_lines import TEXT_OPENS
from data_loaders.documents.text.view import View

_FURTHEST, _LINE = 3, 240
_CAPITAL = re.compile(r"(?<=[\w)»%°.] )(?=[A-ZÀ-ÖØ-ÞŒ])")
_COLON = re.compile(
    r" ?: (?=(?:L[ea] (?:[Cc]onseil|[Mm]aire|[Bb]ureau|[Cc]omité|[Pp]résidente?)|L['’][Aa]ssemblée|Les (?:membres|élus|conseillers)"
    r"|Monsieur |Madame |M\. |Mme ))"
)


def end(view: View, heading: Heading) -> int:
    """The view's offset at which the heading's title ends, as far as its print tells."""
    if heading.title_end is not None:
        return heading.title_end
    start, stop = heading.title, None
    for _ in range(_FURTHEST):
        line = view.raw.find("\n", stop or start, start + _LINE)
        if line < 0:
            break
        stop = line
        after = view.raw[line + 1 : line + 40].lstrip(" \t")
        if not (after[:1].islower() or after[:1] in ("(", "«")):
            break
        stop = line + 1
    return _of_line(view, start, stop) if stop is not None else _flat(view, start)


def _of_line(view: View, start: int, end: int) -> int:
    """The colon behind which a text opens on the title's own line ("Avis sur le plan : Le conseil …"), or the line's end."""
    opens = _COLON.search(view.raw, start, end)
    return opens.start() if opens else end


def _flat(view: View, start: int) -> int:
    """Where a text opens behind a title in a print without lines."""
    capitals = _CAPITAL.finditer(view.raw, start + 1, min(len(view.raw), start + _LINE))
    opens = (c.start() for c in capitals if TEXT_OPENS.match(view.folded, c.start()))
    return next(opens, min(len(view.raw), start + _LINE))


def example(text: str) -> str:
    """The title with which a text begins."""
    view = View.of(text)
    return text[: end(view, Heading(0, 0, "title"))].strip()


EXAMPLES: list[tuple[str, str]] = [
    ("Avis sur le plan des forêts : Le conseil émet un avis favorable.\nSuite", "Avis sur le plan des forêts"),
    ("Réfection de la toiture\nde l'école\nLe conseil approuve.", "Réfection de la toiture\nde l'école"),
    ("Cimetière : La Fontaine\nLe conseil", "Cimetière : La Fontaine"),
    ("Entendu l'exposé du dossier du camping Monsieur le Maire le rappelle", "Entendu l'exposé du dossier du camping"),
    ("Tarifs du camping Monsieur le Maire rappelle les tarifs", "Tarifs du camping"),
]
NOT_FOUND: list[str] = ["", "\nLe conseil"]
