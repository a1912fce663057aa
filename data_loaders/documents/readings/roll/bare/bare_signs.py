"""What stands between two names of a roll: a note or a mark of the first, a proxy that links them, a heading, what ends the list."""

import re
from dataclasses import dataclass

from data_loaders.documents.readings.roll.bare import bare_words
from data_loaders.documents.readings.roll.bare.bare_words import PROXY, Head
from data_loaders.documents.readings.roll.proxy_words import TRUST
from data_loaders.documents.readings.roll.roll import Kind
from data_loaders.documents.readings.roll.roll_table import LETTERS
from data_loaders.documents.text.names.names_vocabulary import CIVILS
from data_loaders.documents.text.view import View

_NOTE = re.compile(r"\s{0,3}\((?P<said>[^()]{0,200})\)?")
_ASIDE = re.compile(r"[ ,]{1,3}[^\d(),.;:\n]{3,60}" + _NOTE.pattern)  # "Maire (pouvoir de …)"
_OWN = re.compile(
    r"[\s,:–-]{0,4}(?:s'est |s'etait |est |etait |etant )?(?:fait |declare )?(?P<state>excuse[er]?|absente?|presente?|representee?)"
    r"(?: excusee?)?(?![a-z'])(?!\s?:)"
)
_MARK = re.compile(r"[ \t|:–-]{0,6}(?P<mark>x|1|0|oui|non|[paer]|✓|✔|☒|signe)(?![\w'.’°)/-])(?!\s?:)")
_LINK = re.compile(
    rf"(?:(?<![a-z])(?:{PROXY}s?(?: de vote)?(?: ecrite?)?(?: (?:est |a ete |ayant ete )?donnee?s?)?\s?:?\s{{0,3}}"
    rf"(?:a|au|pour|en faveur de|au profit de)?|{TRUST}"
    rf"|donn\w{{1,4}} {PROXY}s? a|representee?s? par)|[=-]>|→)\s{{0,3}}(?:{CIVILS}\s{{1,3}})?\Z"
)
_TO = re.compile(rf"[\s,–-]{{0,4}}(?:(?<![a-z])(?:a|par|pour|en faveur de|au profit de)|[=-]>|→|:)\s{{1,3}}(?:{CIVILS}\s{{1,3}})?\Z")
_CLAUSE = re.compile(r"[^.;:\n]+")
_SAYS = re.compile(
    r" ?(?:qui )?(?:a|est|ont|sont|fait|avait|etait|assure) "
    r"(?!(?:ete )?(?:donn|excus|absent|represent|arriv|present|laiss|confi|remis))[a-z]"
)


@dataclass(frozen=True, slots=True)
class Between:
    """The words from one name to the next, understood.

    `own`, `mark`, `note`: the state, the cell and the bracket behind the first; `link`: it gave its proxy to the second;
    `behind`: the state of the list before; `head`: of the list that follows; `subject`: a sentence goes on from the first;
    `until`: where the first one's note ends.
    """

    own: Kind | None = None
    mark: str | None = None
    note: tuple[int, int] | None = None
    link: bool = False
    behind: Kind | None = None
    head: Head | None = None
    until: int = 0
    subject: bool = False


def between(view: View, start: int, end: int) -> Between:
    """What view[start:end] tells, between two names."""
    at, note, own, mark = start, None, None, None
    bracket = _NOTE.match(view.folded, at, end) or _ASIDE.match(view.folded, at, end)
    while bracket:
        note, at = note or bracket.span("said"), bracket.end()
        bracket = _NOTE.match(view.folded, at, end)
    if (cell := _MARK.match(view.folded, at, end)) and _is_cell(view, cell, end):
        mark, at = cell["mark"], cell.end()
        if behind_it := _NOTE.match(view.folded, at, end):
            note, at = note or behind_it.span("said"), behind_it.end()
    if (link := _LINK.search(view.folded, at, end)) and _of_one(view, at, link):
        return Between(mark=mark, note=note, link=True, until=end)
    if (told := _OWN.match(view.folded, at, end)) and not told["state"].endswith("s") and _ends(view, told.end(), end):
        own, at = bare_words.state(told["state"]), told.end()
    behind, head = bare_words.clauses(view, at, end)
    clause = _CLAUSE.match(view.folded, at, end)
    says = _SAYS.match(view.folded, at, end) is not None or (clause is not None and bare_words.wordy(view, at, clause.end()))
    subject = own is None and says and not behind
    return Between(own, mark, note, False, behind, head, at, subject)


def to(view: View, start: int, end: int) -> bool:
    """Whether nothing but "à", "par", "pour" or an arrow leads from one name to the next."""
    return _TO.fullmatch(view.folded, start, end) is not None


def _is_cell(view: View, cell: re.Match[str], end: int) -> bool:
    """Whether a letter is a mark: in capitals, and the row or the list goes on behind it."""
    letter = cell["mark"] in LETTERS
    ahead = view.raw[cell.end() : cell.end() + 2].strip(" ")
    return not letter or (view.raw[cell.start("mark")].isupper() and (not ahead or ahead[0] in "\n(|,;" or ahead[0].isdigit()))


def _of_one(view: View, at: int, link: re.Match[str]) -> bool:
    """Whether the words of a proxy are said of the name ahead of them: in its sentence, on its line where no verb and no "à" leads on."""
    said = view.folded[at : link.start()]
    bare = re.search(r"(?<![a-z])(?:a|au|pour|par)(?![a-z])", link[0]) is None
    if bare and view.raw[link.start()].isupper():
        return False
    return (
        said.count("\n") < 2
        and not re.search(r"[.;]\s", said)
        and not (bare and "\n" in said)
        and not bare_words.wordy(view, at, link.start())
    )


def _ends(view: View, at: int, end: int) -> bool:
    """Whether a word of a state ends what is said of a name: a mark, a line's end or the next name follows."""
    rest = view.folded[at:end].lstrip(" \t")
    return not rest or rest[0] in ".,;\n•-–)" or re.match(rf"{CIVILS}\s|\d|et ", rest) is not None
