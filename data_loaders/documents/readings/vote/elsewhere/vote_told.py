"""What a sentence says before a word or count of a vote, and the verbs by which it tells of a vote that is over (L2121-20 CGCT)."""

import re

from data_loaders.documents.text.view import View

# "A adopté", "ont rejeté", "a été fixé": without the helping verb.
DID = r"(?:adopt|rejet|refus|vot|approuv|accept|valid|repouss|emis|decid|pris|fix|institu)\w{0,4}"
REACH = 230
# Up to a sentence's end, but for the point of a civility; and what stands behind a verb of refusal, its counts in brackets.
ANY = r"(?:[^.;\n]|(?<=\bm)\.|(?<=\bmr)\.)"
TAIL = r"(?: ?\([^()]{0,200}\))?[^.;\n(]{0,60}(?:\([^()]{0,200}\))?"
_LINE = re.compile(r"\n(?=[ \t]{0,8}[A-ZÀ-Ý])")


def before(view: View, start: int, place: int) -> str:
    """The folded words before a place; a line that a capital opens begins a sentence, though no mark ends the one above."""
    low = max(start, place - REACH)
    words = list(view.folded[low:place])
    for line in _LINE.finditer(view.raw, low, place):
        words[line.start() - low] = "\n"
    return "".join(words)
