"""Firms named together because they bid: "la société X (82 000 €) et la société Y (79 000 €) ont remis une offre"."""

import re
from collections.abc import Sequence

from data_loaders.documents.readings.contracts.contract_supplier import Mention, introduced
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_TOGETHER = phrase(
    r"[^.;]{0,60}?\bont (?:toute?s |tous |chacune? )?(?:remis|repondu|depose|presente|candidate|soumissionne|fait une? (?:offre|devis)|"
    r"propose une?|ete (?:auditionne|consulte|sollicite|examine|recu|admis)e?s?)\b"
)
_ENUMERATED = re.compile(r"[^.;\n]{0,40}(?:,|\bet|\n)\s{0,3}(?:l'|la |le )?")
_REACH = 110


def are(folded: str, named: Sequence[Mention], end: int) -> list[bool]:
    """For each mention whether its words only say that it bid: the last of an enumeration, and those before it in the same breath."""
    found = [False] * len(named)
    for i in reversed(range(1, len(named))):
        joined = _ENUMERATED.fullmatch(folded, named[i - 1].end, named[i].intro) is not None
        stop = named[i + 1].intro if i + 1 < len(named) else end
        found[i] = found[i] or (joined and _TOGETHER.match(folded, named[i].end, min(stop, named[i].end + _REACH)) is not None)
        found[i - 1] = found[i] and joined
    return found


def example(text: str) -> list[str]:
    """The bidders among the firms that a text introduces."""
    view = View.of(text)
    named = list(introduced(view, 0, len(text)))
    return [m.name for m, bids in zip(named, are(view.folded, named, len(text)), strict=True) if bids]


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "La société LOUP (82 400 € HT/an), la société ORME (79 150 € HT/an) et le cabinet BRUME ont remis une offre.",
        ["LOUP", "ORME", "BRUME"],
    ),
]
NOT_FOUND = [
    "La société LOUP est retenue ; les autres ont remis une offre.",
    "retient la société LOUP. La société ORME et la société BRUME n'ont pas répondu.",
]
