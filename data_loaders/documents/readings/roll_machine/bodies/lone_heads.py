"""One bare word on a line as the heading of a list of one: "Absent", "Excusée", below the roll's other lists."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from data_loaders.documents.readings.roll.proxy_words import GIFT
from data_loaders.documents.readings.roll_machine.heading_words import Head
from data_loaders.documents.text.names.names_words import NAME_KINDS, begins_sentence, tokens
from data_loaders.documents.text.view import View

_LONE = re.compile(r"(?m)^[ \t•*–-]{0,6}(?P<state>(?P<absent>absente?)|(?P<excused>excusee?)|presente?)[ \t]{0,9}\r?$")
_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_GIFT = re.compile(rf"[ \t]?[,(][ \t]?(?:non |sans |sauf )?(?:{GIFT}|justifi|excus|motif)")
_FAR = 4_000  # characters below the roll's first heading
_NAME = 2  # words, a civility among them
_LONGEST = 200  # characters of a line that names one member


def find(view: View, found: Sequence[Head], reach: int) -> Iterator[Head]:
    """Those lines, where each leads to one name alone and says another state than the next; a column says a state behind each name."""
    first = next((head for head in found if head.state in ("present", "represented", "excused", "absent")), None)
    if first is None:
        return
    lone = list(_LONE.finditer(view.folded, first.end, min(reach, first.end + _FAR, len(view.folded))))
    told = [match["state"][:6] for match in lone]
    if "presen" in told or len(set(told)) < len(told):
        return
    if all(view.raw[match.start("state")].isupper() and _one(view, first.start, match.end()) for match in lone):
        taken = {head.start for head in found}
        for match in lone:
            if match.start("state") not in taken:
                yield Head("absent" if match["absent"] else "excused", match.start("state"), match.end("state"), colon=False)


def _one(view: View, low: int, at: int) -> bool:
    """Whether the next line is a name that does not stand above, from `low` on, and the one behind it is none."""
    below = [line.span() for line in islice(_LINE.finditer(view.raw, at), 2)]
    if not below or view.raw.count("\n", at, below[0][0]) != 1:
        return False
    end = _name(view, below[0])
    alone = end > 0 and (not view.raw[end : below[0][1]].strip(" \t.") or bool(_GIFT.match(view.folded, end, below[0][1])))
    new = alone and view.folded[below[0][0] : end].strip() not in view.folded[low:at]
    return new and not any(_name(view, line) for line in below[1:])


def _name(view: View, line: tuple[int, int]) -> int:
    """Where the whole name ends that a line begins with, with nothing but a note or a comma behind it; 0 for any other line."""
    words = tokens(view, line[0], min(line[1], line[0] + _LONGEST))
    end = next((i for i, token in enumerate(words) if token.kind not in ("civ", "dash", *NAME_KINDS)), len(words))
    whole = sum(token.kind != "dash" for token in words[:end]) >= _NAME and not any(begins_sentence(t) for t in words[:end])
    return words[end - 1].end if whole and (end == len(words) or words[end].kind in ("note", "sep")) else 0
