"""The day the council was convened (convocation, CGCT L2121-10 to -12)."""

import datetime
import re
from collections.abc import Iterator

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.text import dates
from data_loaders.documents.text.dates import DateFound
from data_loaders.documents.text.view import View

_CALLED = re.compile(r"(?<![a-z])(?<!affichage de la )(?<!publication de la )(?:convocations?|convoquee?s?)(?![a-z])")
_TURN = re.compile(r"convo[cq]|reuni|affich|publi|seance du|a ete (?:elu|nomm)|present|pour l[ae] |recu|\.\s[a-z]{4,}")
# After a first meeting without a quorum (CGCT L2121-17).
_AGAIN = re.compile(
    r"(?<![a-z])(?:seconde|deuxieme|2e|2eme|nouvelle) convocation|convoquee?s? (?:a|de) nouveau|convoquee?s? une seconde fois"
)
_TWO_LABELS = re.compile(r"\s{1,3}(?:et\s)?(?:date\s)?(?:d'|de\sl'|de\s)?(?:affichage|publication)\s{0,3}:?\s{1,3}(?=\d|l)")
_ONE_FOR_BOTH = re.compile(r"\set\s(?:d'|de l'|de )?(?:affichage|publication)(?=\s{0,2}:)")  # "Date de convocation et d'affichage : …"
_LONGEST = 60


def propose(view: View, end: int, session: str | None) -> Iterator[Proposal[str]]:
    """The date that follows each mention of the word in view[:end], in its order; a missing year is the session's."""
    stop = min(len(view.folded), max(end, 2500) + 400)
    found = [(match, one) for match in _CALLED.finditer(view.folded, 0, stop) for one in _dated(view, match, session)]
    again = [one for match, one in found if _AGAIN.search(view.folded, max(0, match.start() - 12), match.end() + 12)]
    yield from again or [one for _, one in found]


def _dated(view: View, match: re.Match[str], session: str | None) -> Iterator[Proposal[str]]:
    """The date behind one mention of the word."""
    if (pair := _beside(view, match.end())) and (value := _value(pair, session)):
        yield Proposal(value, (view.span(match.start(), pair.end),), "convening_labels")
        return
    both = _ONE_FOR_BOTH.match(view.folded, match.end())
    at = both.end() if both else match.end()
    for date in dates.search(view, at, match.end() + 130):
        between = view.folded[at : date.start]
        if len(between) > _LONGEST + 40 or _TURN.search(between) or (match[0].startswith("convoq") and "," in between.strip(" ,")):
            return
        if value := _value(date, session):
            yield Proposal(value, (view.span(match.start(), date.end),), "convening")
        return


def _beside(view: View, at: int) -> DateFound | None:
    """ "Date de la convocation Date d'affichage 4 février 17 février": two labels side by side, then their two dates."""
    labels = _TWO_LABELS.match(view.folded, at)
    found = dates.search(view, labels.end(), labels.end() + 70)[:2] if labels else []
    if not labels or len(found) < 2 or view.folded[labels.end() : found[0].start].strip(" le\n"):
        return None
    return found[0] if len(view.folded[found[0].end : found[1].start].strip(" le\n")) == 0 else None


def _value(date: DateFound, session: str | None) -> str | None:
    """Not after the session, nor on its very day: such a print cannot be right."""
    if date.year is None or (date.year == 2000 and session and session > "2003"):
        date = DateFound(date.start, date.end, date.day, date.month, None)
        year = int(session[:4]) if session else None
        value = date.iso(year)
        if value and session and value > session and year:
            value = date.iso(year - 1)
    else:
        value = date.iso()
    if not value or not session:
        return value
    gap = (datetime.date.fromisoformat(session) - datetime.date.fromisoformat(value)).days
    return value if 0 < gap < 120 else None


def example(text: str) -> str | None:
    """What is found in the convocation of a session of 30 June 2023."""
    return next((one.value for one in propose(View.of(text), len(text), "2023-06-30")), None)


EXAMPLES: list[tuple[str, str]] = [
    ("Convocation : \n4 juin 2023", "2023-06-04"),
    ("(seconde convocation) Convoqué d'abord le 3 juin, puis convoqué à nouveau le 7 juin, il s'est réuni", "2023-06-07"),
    ("dûment convoqué le 6 \njuin, s’est réuni", "2023-06-06"),
    ("Date de la convocation du Conseil communautaire : 22 Juin 2023", "2023-06-22"),
    ("sur la convocation qui leur a été adressée le dix juin deux mille Vingt-trois par Monsieur", "2023-06-10"),
    ("Convoqué le vendredi 16 juin 2023, le Conseil Municipal s'est réuni", "2023-06-16"),
    ("Date de la convocation Date d’affichage 04 juin 2023 17 juillet 2023", "2023-06-04"),
    ("Date de convocation et d'affichage : 16 juin 2023. Présents : M. Luc PETIT", "2023-06-16"),
    ("Date de convocation et affichage : 16/06/2023", "2023-06-16"),
    ("Convoqué le 1er juin pour le 8 juin, sans quorum, il s'est réuni sur seconde convocation du 9 juin 2023.", "2023-06-09"),
    ("Convocation du : 9 mai 2023 - Affichée le 10 mai 2023", "2023-05-09"),
    ("dûment convoqués individuellement et par écrit le huit juin deux mil vingt-trois, se sont réunis", "2023-06-08"),
]
NOT_FOUND: list[str] = [
    "dûment convoqué, s'est réuni le 30 juin 2023",
    "légalement convoqué le 30 juin 2023, s'est réuni",
    "Convoqué, le Conseil",
    "Date d'affichage de la convocation : 10 juin 2023",
]
