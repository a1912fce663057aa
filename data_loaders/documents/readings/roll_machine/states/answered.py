"""A roll called aloud, name by name, in minutes taken word for word: "Mme Petit ? – Présente. M. Noir ? – Excusé, il est souffrant."."""

import re
from collections.abc import Iterator
from dataclasses import replace

from data_loaders.documents.readings.roll.proxy_words import GIFT, PROXY
from data_loaders.documents.readings.roll.roll import Kind
from data_loaders.documents.readings.roll.roll_table import Row
from data_loaders.documents.readings.roll_machine.headings import REACH
from data_loaders.documents.readings.roll_machine.states import name_alone
from data_loaders.documents.text.names.names_entry import printed
from data_loaders.documents.text.names.names_vocabulary import CIVIL
from data_loaders.documents.text.view import View

# A name and a question mark, at a line's beginning or behind a sentence's end.
_CALL = re.compile(rf"(?:\A|\n|[.!?…:»–—-]\s{{1,2}})[ \t•*–—-]{{0,5}}(?P<who>(?:(?i:{CIVIL})\s)?[A-ZÀ-Þ][^?\n.!:;,…]{{1,45}}?)\s?\?")
_PRESENT = re.compile(r"(?:oui[ ,.!]{0,3})?(?:presente?|ici|la|je suis la|oui)(?![a-z'-])(?! (?:non|pas))")
_SAYS_PRESENT = re.compile(r"(?<![a-z])presente?(?![a-z])")
_EXCUSED = re.compile(
    r"(?:absente?,? )?excusee?(?![a-z])|(?:il |elle )?(?:s'est|est|m'a prie|nous a prie)[a-z' ]{0,20} ?excuse|(?:il|elle) s'excuse(?![a-z])"
)
_ABSENT = re.compile(r"(?:pas de reponse|personne|non)?[ .,…]{0,4}absente?(?![a-z])(?! (?:et |,)?excuse)|pas de reponse")
_GAVE = re.compile(rf"(?<![a-z])(?:{GIFT}|{PROXY})\s(?:a|au)\s(?=\S)")
_GIVES = re.compile(rf"(?<![a-z])(?:donn|laiss|remis|confi|envoy|transmis)[a-z]{{0,4}} (?:son |sa |un |une )?{PROXY}(?![a-z])")
_NO_GIFT = re.compile(rf"(?<![a-z])(?:n'|ne |pas|sans|aucune?)[^.;\n]{{0,30}}{PROXY}")
_ANSWER, _APART = 160, 420  # characters
_LEAST, _TOLD = 5, 3  # calls in a row; of which so many are answered "présent"


def find(view: View) -> tuple[Row, ...]:
    """The rows of the first such roll; a member whose answer says nothing certain has none."""
    calls = list(_CALL.finditer(view.raw, 0, min(len(view.raw), REACH)))
    for run in _runs(calls):
        rows = _once([row for at, call in enumerate(run) if (row := _row(view, call, run[at + 1] if at + 1 < len(run) else None))])
        if len(rows) >= _LEAST and sum(_said_present(view, row) for row in rows) >= _TOLD:
            return tuple(rows)
    return ()


def _runs(calls: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Calls near each other, longest row first come."""
    run: list[re.Match[str]] = []
    for call in calls:
        if run and call.start() - run[-1].end() > _APART:
            yield run
            run = []
        run.append(call)
    if run:
        yield run


def _row(view: View, call: re.Match[str], following: re.Match[str] | None) -> Row | None:
    """What one answer says of the one called."""
    stop = min(call.end() + _ANSWER, following.start() + 1 if following else len(view.raw))
    line = view.folded.find("\n", call.end(), stop)
    start = re.compile(r"[\s–—…-]{0,6}").match(view.folded, call.end(), stop)
    here, stop = start.end() if start else call.end(), line if line > call.end() + 2 else stop
    entry = name_alone.at(view, *call.span("who"))
    if entry is None or here >= stop:
        return None
    kind = _kind(view, here, stop)
    if kind is None:
        return None
    held = _holder(view, here, stop) if kind == "represented" else None
    return Row(kind, replace(entry, holder=held, tail=(entry.end, held[1] if held else entry.end)))


def _kind(view: View, here: int, stop: int) -> Kind | None:
    if _PRESENT.match(view.folded, here, stop):
        return "present"
    gives = _GAVE.search(view.folded, here, stop) or _GIVES.search(view.folded, here, stop)
    if gives and not _NO_GIFT.search(view.folded, here, stop):
        return "represented"
    if _EXCUSED.match(view.folded, here, stop):
        return "excused"
    return "absent" if _ABSENT.match(view.folded, here, stop) else None


def _holder(view: View, low: int, high: int) -> tuple[int, int] | None:
    """The one to whom the proxy is told to go, up to the sentence's end."""
    gave = _GAVE.search(view.folded, low, high)
    if gave is None:
        return None
    end = re.compile(r"(?<!\bM)(?<!\bMme)(?<!\bMlle)[.;,!\n]").search(view.raw, gave.end(), high)
    entry = name_alone.at(view, gave.end(), end.start() if end else high)
    return (entry.start, entry.end) if entry else None


def _once(rows: list[Row]) -> list[Row]:
    """Whoever is called twice counts by the last answer."""
    return list({row.entry.name: row for row in rows}.values())


def _said_present(view: View, row: Row) -> bool:
    return row.kind == "present" and _SAYS_PRESENT.search(view.folded, row.entry.end, row.entry.end + 24) is not None


def example(text: str) -> list[tuple[str, str]] | None:
    """State and name of each row, holders behind an arrow."""
    view = View.of(text)
    return [(r.kind, r.entry.name + (f" > {printed(view, *r.entry.holder)}" if r.entry.holder else "")) for r in find(view)] or None


EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "Je procède à l'appel.\nMme Petit ? – Présente.\nM. Moreau ? – Présent.\nM. Noir ? – Il a donné pouvoir à Mme Petit.\n"
        "Mme Roux ? – Présente.\nM. Vert ? – Excusé, il n'a pas laissé de pouvoir.\nMme Blanc ? Pas de réponse. Absente.\n",
        [
            ("present", "Petit"),
            ("present", "Moreau"),
            ("represented", "Noir > Petit"),
            ("present", "Roux"),
            ("excused", "Vert"),
            ("absent", "Blanc"),
        ],
    ),
    (
        "Oui. Alors : Anne Petit ? Présente. Luc Moreau ? Là. Guy Noir ? Elle arrive. Rose Blanc ? Présente. Eve Roux ? Présente. "
        "Luc Vert ? Absent.",
        [("present", n) for n in ("Anne Petit", "Luc Moreau", "Rose Blanc", "Eve Roux")] + [("absent", "Luc Vert")],
    ),
]
NOT_FOUND: list[str] = [
    "M. Noir ? – Pour.\nMme Petit ? – Pour.\nM. Moreau ? – Contre.\nMme Roux ? – Pour.\nM. Vert ? – Pour.\n",
    "M. Noir ? – Oui.\nMme Petit ? – Oui.\nM. Moreau ? – Non.\nMme Roux ? – Oui.\nM. Vert ? – Oui.\n",
    "Qui est contre ? Personne. Qui s'abstient ? Personne.",
]
