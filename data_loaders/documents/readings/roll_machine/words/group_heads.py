"""Where a list of those away ends at what heads others: the substitutes (suppléants), or the next group in a roll told group by group."""

import re

from data_loaders.documents.text.view import View

_DEPUTIES = re.compile(r"\n[ \t]{0,9}\r?\n[ \t]{0,9}(?:(?:membres|delegues|conseillers) )?suppleants?(?![a-z])")
_GROUP = re.compile(
    r"\n[ \t]{0,9}(?:[•*–-][ \t]?)?(?:(?:groupe|liste) [^\n:,;]{2,70}"
    r"|(?:elue?s? |conseill[a-z]{2,5} |membres? )?(?:non[ -]inscrite?s?|sans (?:groupe|etiquette)))(?: ?\(\d{1,2}\))?(?=[ \t]{0,9}\r?\n)"
)
_BACK = 4_000


def end(view: View, start: int, stop: int, limit: int) -> int:
    """Where the list behind a heading at [start, stop) ends for them; a group's label counts where another stands ahead of the heading."""
    deputies = _DEPUTIES.search(view.folded, stop, limit)
    limit = deputies.start() if deputies else limit
    following = _GROUP.search(view.folded, stop, limit)
    return following.start() if following and _GROUP.search(view.folded, max(0, start - _BACK), start) else limit


def example(text: str) -> list[str] | None:
    """What stands behind the last heading and its colon, as far as the list goes, where that is not to the end."""
    view = View.of(text)
    stop = text.index("Absent : ") + 9
    read = end(view, stop - 9, stop, len(text))
    return [text[stop:read]] if read < len(text) else None


EXAMPLES: list[tuple[str, list[str]]] = [
    ("\nGROUPE « DEMAIN »\nAnne PETIT\nAbsent : Luc NOIR\n\nNON INSCRITS\nGuy VERT\n", ["Luc NOIR\n"]),
    ("\nAbsent : Luc NOIR\n\nMembres suppléants\nGuy VERT\n", ["Luc NOIR"]),
]
NOT_FOUND: list[str] = [
    "\nAbsent : Luc NOIR\n\nNON INSCRITS\nGuy VERT\n",
    "\nGROUPE « DEMAIN »\nAnne PETIT\nAbsent : Luc NOIR, Guy VERT\n",
]
