"""A proxy (pouvoir, procuration) told outside the list that names its giver away: beside its holder, or in words no reading understood."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.moves import attendance_stays
from data_loaders.documents.readings.roll.attendance_notes import Note
from data_loaders.documents.readings.roll.attendance_people import Member, Mention, gather
from data_loaders.documents.readings.roll.proxy_words import PROXY, PROXY_OR_MANDATE, VOID
from data_loaders.documents.readings.roll.roll import Roll
from data_loaders.documents.readings.roll_machine import rolls
from data_loaders.documents.readings.roll_machine.bodies import sentence
from data_loaders.documents.text.names import names_match, names_near
from data_loaders.documents.text.names.names_vocabulary import CIVILS
from data_loaders.documents.text.view import View

_GIFT = re.compile(rf"(?<![a-z]){PROXY}s?(?![a-z])")
_NO_GIFT = re.compile(r"(?<![a-z])(?:pas|sans|aucune?|non|plein|tout)\s{1,3}(?:de\s|donne\s(?:de\s)?|represent\w{1,3}\sni\s)?\Z")
_PROXIES = re.compile(r"[\s,(]{0,4}(?:pouvoirs|procurations)\s(?:respectifs\s|respectives\s|donnee?s\s)?(?:a|au)\s")
_AND = re.compile(rf"\s{{0,2}}(?:et|&)\s{{1,2}}(?:{CIVILS}\s{{1,2}})?")
_WITHDRAWS = re.compile(
    r"(?:,\s)?(?<![a-z])(?:(?:qui|lequel|laquelle)\s)?(?:a|ayant|avait)\s(?:depuis\s|finalement\s|ensuite\s)?(?:revoque|annule|retire|repris)\s"
    rf"(?:sa|son|la|le)\s{PROXY_OR_MANDATE}(?![a-z])"
)
_VOID_OF = re.compile(rf"(?<![a-z])(?:le\s|la\s)?{PROXY_OR_MANDATE}\s(?:donnee?\s(?:par\s)|signee?\spar\s|de\s|d')(?=\S)")
_EXCUSED = re.compile(
    rf"{CIVILS} (?P<who>[a-z][^\s,;:.()]{{1,30}}(?: [^\s,;:.()]{{2,30}}){{0,2}}?),? (?:est |etait )?excusee?(?![a-z])(?! {{0,2}}:)"
)
_ASIDE = re.compile(r"[^.;\n]{0,90}")
_REACH, _CLAUSE, _LEAST = 400, 220, 3


def told_of(view: View, roll: Roll, members: Sequence[Member]) -> set[str]:
    """The names of those listed only as excused or absent who stand, in another place, in one sentence or line with a proxy.

    A table's rows, each with its state, stand in no sentence.
    """
    away = [m for m in members if m.kinds <= {"excused", "absent"}]
    beside = {m.name for m in away if any(_another(view, m, told, members) for told in m.mentions)}
    if not away or roll.called:
        return beside
    clauses = list(_clauses(view, roll))
    joined = _joined(view, roll)
    return beside | {m.name for m in away if m.mentions[0].entry.start in joined or (clauses and _named(view, clauses, m, members))}


def _another(view: View, member: Member, told: Mention, members: Sequence[Member]) -> bool:
    """Whether another member is named in the note beside one who is away, in words that no reading understood."""
    low, high = told.entry.end, min(told.entry.tail[1], told.entry.end + _CLAUSE)
    stop = sentence.ENDS.search(view.folded, low, high)
    high = stop.start() if stop else high
    if told.note.linked or told.note.substitute or not view.folded[low:high].strip(" ,;.\n"):
        return False
    apart = [m for m in members if m is not member and not any(low <= one.entry.start < high for one in m.mentions)]
    others = [words for m in apart if (words := _surname(m)) and words != _surname(member)]
    return any(all(_stands(view, (low, high), word, (0, 0)) for word in words) for words in others)


def _surname(member: Member) -> list[str]:
    return names_match.surname(member.name, _LEAST)


def _joined(view: View, roll: Roll) -> set[int]:
    """Where the first of two stands whose proxies are told behind the second: "M. X et Mme Y (pouvoirs à A et B)"."""
    entries = sorted((e for s in roll.sections for e in s.entries), key=lambda e: e.start)
    told = ((a, b) for a, b in pairwise(entries) if _PROXIES.match(view.folded, b.end))
    return {a.start for a, b in told if _AND.fullmatch(view.folded, a.end, b.start)}


def held(members: list[Member]) -> dict[str, str]:
    """Proxies told from the holder's side ("Procuration de Mme X"): giver's name -> holder's."""
    names, held = [m.name for m in members], {}
    for member in members:
        for mention in member.mentions:
            told = mention.note.holds or ""  # no given name alone
            if (" " in told or told.isupper()) and (index := names_match.find(told, names)) is not None:
                held[names[index]] = member.name
    return held


def share(members: Sequence[Member]) -> None:
    """Gives the holder, or the giver, of a proxy what the note beside the other tells of him: "(pouvoir de Mme X jusqu'à 21 h)"."""
    names = [m.name for m in members]
    for mention in [told for m in members for told in m.mentions if told.note.others]:
        note, words = mention.note, mention.note.others or ""
        index = names_match.find(note.holds or note.gives or "", names)
        stays = attendance_stays.read(words, note.holds is None)
        if index is None or not stays:
            continue
        other = members[index]
        here = "present" in other.kinds
        if here == (note.holds is None) and not any(m.note.partial for m in other.mentions):
            kind = "present" if here else "represented"
            holder = next((m.name for m in members if mention in m.mentions), None) if note.holds else None
            other.mentions.append(Mention(kind, mention.entry, Note(**stays, gives=holder, linked=holder is not None)))


def voided(view: View, roll: Roll, members: Sequence[Member]) -> set[str]:
    """The members whose proxy a sentence, in the roll or a little behind it, tells as withdrawn, late or not accepted."""
    names, found = [m.name for m in members], set()
    end = min(len(view.folded), roll.end + _REACH)
    for match in _WITHDRAWS.finditer(view.folded, roll.start, end):
        found |= {near.name for near in [names_near.before(view, match.start(), 60)] if near}
    for match in _VOID_OF.finditer(view.folded, roll.start, end):
        near = names_near.after(view, match.end(), 60)
        clause = _ASIDE.match(view.folded, near.end) if near else None
        if near and clause and VOID.search(view.folded, *clause.span()):
            found.add(near.name)
    return {names[i] for name in found if (i := names_match.find(name, names)) is not None}


def excused(view: View, roll: Roll, members: Sequence[Member]) -> set[str]:
    """The members named once more, in the roll or a little behind it, as excused: "Absents : Mme A, M. B. (Mme A excusée.)"."""
    found = set()
    for match in _EXCUSED.finditer(view.folded, roll.start, min(len(view.folded), roll.end + _REACH)) if roll.sections else ():
        said = names_match.words(match["who"])
        bearers = [m for m in members if set(_surname(m)) <= set(said) <= set(names_match.words(m.name))]
        own = {told.entry.start for m in bearers for told in m.mentions}
        if len(bearers) == 1 and not any(match.start("who") <= at < match.end("who") for at in own):
            found.add(bearers[0].name)
    return found


def _clauses(view: View, roll: Roll) -> Iterator[Span]:
    for gift in _GIFT.finditer(view.folded, roll.start, min(len(view.folded), roll.end + _REACH)):
        if _NO_GIFT.search(view.folded, max(0, gift.start() - 30), gift.start()):
            continue
        low = max((b.end() for b in sentence.ENDS.finditer(view.folded, max(0, gift.start() - _CLAUSE), gift.start())), default=None)
        stop = sentence.ENDS.search(view.folded, gift.end(), gift.end() + _CLAUSE)
        yield (
            max(0, gift.start() - _CLAUSE) if low is None else low,
            stop.start() if stop else min(len(view.folded), gift.end() + _CLAUSE),
        )


def _named(view: View, clauses: Sequence[Span], member: Member, members: Sequence[Member]) -> bool:
    """Whether the surname stands in one of them, or the whole name where another member shares it, elsewhere than first listed."""
    own = member.mentions[0].entry
    words, surname = [w for w in names_match.words(member.name) if len(w) >= _LEAST], _surname(member)
    shared = sum(set(surname) <= set(names_match.words(m.name)) for m in members) > 1
    wanted = words if shared else surname
    return bool(wanted) and any(all(_stands(view, span, word, (own.start, own.end)) for word in wanted) for span in clauses)


def _stands(view: View, span: Span, word: str, own: Span) -> bool:
    found = re.finditer(rf"(?<![a-z]){re.escape(word)}(?![a-z])", view.folded[slice(*span)])
    return any(not own[0] <= span[0] + match.start() < own[1] for match in found)


def example(text: str) -> list[str] | None:
    """The names so told, in a text that is a roll as a whole."""
    view = View.of(text)
    roll = rolls.first(view)
    return sorted(told_of(view, roll, gather(view, roll))) or None


_LIST = "Étaient présents : Mme Anne PETIT, M. Luc MOREAU. Absents excusés : M. Paul NOIR, Mme Rose ROUX.\n"
EXAMPLES: list[tuple[str, list[str]]] = [
    (f"{_LIST}Mme Anne PETIT s'est vu confier une procuration par M. Paul NOIR.\n", ["Paul NOIR"]),
    (
        "Présents : Mme Anne PETIT, M. Luc MOREAU.\nExcusés : M. Paul NOIR (relayé ce soir-là de Mme Anne PETIT), Mme Rose ROUX (malade)\n",
        ["Paul NOIR"],
    ),
    ("Étaient présents : Mme Anne PETIT, M. Luc MOREAU. Absents : M. Paul NOIR et Mme Rose ROUX (pouvoirs à A et B).\n", ["Paul NOIR"]),
    (f"{_LIST}Un pouvoir écrit de Mme ROUX est déposé sur le bureau.\n", ["Rose ROUX"]),
]
NOT_FOUND: list[str] = [
    f"{_LIST}Le conseil donne pouvoir à M. le Maire pour signer.\n",
    f"{_LIST}M. Paul NOIR n'a pas donné de pouvoir.\n",
    "Étaient présents : Mme Anne PETIT, M. Luc MOREAU. Absents excusés sans pouvoir : M. Paul NOIR.\n",
]
