"""Those whose proxies a member holds, told in words behind the name: "Luc NOIR, porteur des pouvoirs d'Anne PETIT et d'Ève ROUX"."""

import re

from data_loaders.documents.text.names.names_vocabulary import PLURALS
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token
from data_loaders.documents.text.view import View

_GAP = r"[ \t\r\n]{1,3}"
_LEADS = re.compile(
    rf"(?<![a-z])(?:qui{_GAP})?(?:(?:est|a|ayant|avec|muni|munie){_GAP})?"
    rf"(?:(?:porteu(?:r|se)|detent(?:eur|rice)|titulaire|recu|detient|detenant|porte|portant){_GAP})?"
    rf"(?:(?:les?|la|des?|du){_GAP})?(?:(?:\d|deux|trois){_GAP})?"
    rf"(?P<what>pouvoirs?|procurations?|mandataire){_GAP}(?:de{_GAP}|(?=d'))"
)
_MOST = 6  # the proxies that one holder is told to have


def without(view: View, tokens: list[Token]) -> list[Token]:
    """The words with each stretch that tells of two givers or more as one note behind its holder; one giver is read as it stands.

    Whoever follows a bare "et" behind one "pouvoir" may be a giver or the list's next member, and stands in neither.
    """
    found: list[Token] = []
    at = 0
    for lead in _LEADS.finditer(view.folded, tokens[0].start, tokens[-1].end) if tokens else ():
        first = next((i for i in range(at, len(tokens)) if tokens[i].start >= lead.start()), len(tokens))
        begin = next((i for i in range(first, len(tokens)) if tokens[i].start >= lead.end()), len(tokens))
        held = any(t.kind in NAME_KINDS for t in tokens[at:first])
        if not held or begin == len(tokens) or tokens[first].start != lead.start():
            continue
        end, sure, givers = _givers(view, tokens, begin, lead["what"].endswith("s"))
        if givers < 2 or not (end == len(tokens) or tokens[end].kind in ("sep", "line", "stop", "dash") or tokens[end].folded == "et"):
            continue
        low, high = lead.start(), tokens[sure - 1].end
        found += [*tokens[at:first], Token("note", low, high, view.folded[low:high])]
        at = end
    return [*found, *tokens[at:]]


def _givers(view: View, tokens: list[Token], at: int, several: bool) -> tuple[int, int, int]:
    """Where the givers named from `at` on end, where those end who are surely givers, and how many stand there."""
    end = sure = _name(tokens, at)
    count = int(end > at)
    several = several or tokens[at].folded.rstrip(".") in PLURALS
    while count and count < _MOST and end < len(tokens) and (tokens[end].folded == "et" or view.raw[tokens[end].start] == ","):
        joint = tokens[end].folded == "et"
        start = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].folded in ("de", "d") and view.raw[tokens[end + 1].start].islower())
        led = start > end + 1 or (start < len(tokens) and view.raw.startswith(("d'", "d’"), tokens[start].start))
        stop = _name(tokens, start)
        if stop == start or not (led or joint):
            break
        end, count = stop, count + 1
        sure = end if led or several else sure
        if joint:
            break
    return end, sure, count


def _name(tokens: list[Token], at: int) -> int:
    """Behind the civility and the name that stand at `at`; `at` where none does."""
    end = at + (at < len(tokens) and tokens[at].kind == "civ")
    while end < len(tokens) and (
        tokens[end].kind in NAME_KINDS or (tokens[end].kind == "dash" and tokens[end].start == tokens[end - 1].end)
    ):
        end += 1
    return end if end > at and tokens[end - 1].kind in NAME_KINDS else at
