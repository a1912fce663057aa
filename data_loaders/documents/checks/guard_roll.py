"""Guards over the roll: who gives a proxy to one who is away, sits and is represented, is no person, or holds an office without a seat.

CGCT L2121-15 (the secretary is one of the members), L2121-20 (a proxy is given to a colleague who sits; he holds one).
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from data_loaders.documents import closing
from data_loaders.documents.checks.guard_finding import Finding, Words
from data_loaders.documents.readings.roll.proxy_words import PROXY_OR_MANDATE
from data_loaders.documents.record import AttendanceRecord, PaperRecord
from data_loaders.documents.text.names import names_match
from data_loaders.documents.text.names.names_vocabulary import CIVIL_DOTTED
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import fold
from data_loaders.documents.text.word_set import word_set

# Who stands in a list beside the council: its staff, its guests, a body, a heading taken for a name.
_NO_MEMBER = phrase(
    r"\b(?:agents? (?:municip|communa|territor|technique)\w{0,12}|directeurs? general|directrices? generale"
    r"|secretaires? (?:de mairie|generale?s?\b|de seance)|services? technique|dgs|dga|responsables? d\w{1,3}\b|journaliste"
    r"|correspondante? d|la presse|police municipale|public\Z|tresor public|receveu\w{1,4}"
    r"|perception|procurations?\b|pouvoirs?\b|absente?s?\b|excusee?s?\b"
    r"|\b(?:cons|adj|deleg)\.?\Z|\bdemissionnaires?\b"
    r"|votants?\b|quorum|membres?\b|conseillers?\b|convocation|affichage|prefecture|mairie|(?:le|la) (?:sous-)?prefete?\b)"
)
_PLACE = re.compile(r"\b(?:commune|ville|communaute|syndicat|canton)\s+d(?:e|es|u|')")
_LITTLE = word_set(
    "ville commune communaute communes conseil municipal communautaire mairie de du des d la le les l saint sainte sur sous en et"
)
_WORD = re.compile(r"[a-z]+")
_STREET = re.compile(  # opens the name of a place that bears a person's: "Place Louis BLANC", "École Jules FERRY"
    r"(?:place|avenue|rue|impasse|allee|chemin|boulevard|quai|square|parc|jardin|ecole|college|lycee|stade|gymnase|salle|maison|centre|espace"
    r"|residence|lotissement|quartier|theatre|musee|mediatheque|bibliotheque|creche|foyer|terrain|parking|pont)\s(?=\S)"
)
_CUT = re.compile(r"(?<! le) (?:de|du|des|d'|le|la)\Z")  # a name whose last word is missing; "LE DU" is whole
_NAME_WORD = re.compile(r"[A-ZÀ-Þ][a-zß-ÿœ]+|[A-ZÀ-ÞŒ]{2,}")
_LONG_ROLL, _NEARLY_ALL, _TWO = 10, 0.9, 2
# What stands between the giver of a proxy and its holder.
_GIVES = phrase(
    rf"\s{{0,3}}(?:,|\(|:|-)?\s{{0,3}}(?:pour|a|(?:est )?representee? par|(?:ayant |a )?donnee? (?:son )?{PROXY_OR_MANDATE} a"
    rf"|{PROXY_OR_MANDATE} (?:a|pour))\s{{1,3}}{CIVIL_DOTTED}?\s{{0,3}}$"
)
_FOR = phrase(r"\s{0,3}(?:,|\(|:|-)?\s{0,3}pour\s")
_LIST = 300  # characters within which names stand in one list


def holder_away(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """Represented by one who is away for the whole session: such a proxy is void."""
    away = {line.name for line in record.attendance if line.status in ("absent", "excused") and not line.presence}
    for line in record.attendance:
        if line.status == "represented" and line.proxy_to in away:
            yield _of(line)


def crossed_proxies(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """Represented by one who is represented himself, each other or in a chain: one of the two was read the wrong way round."""
    gone = {line.name for line in record.attendance if line.status == "represented" and not line.presence}
    for line in record.attendance:
        if line.status == "represented" and line.proxy_to in gone:
            yield _of(line)


def pair_away(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """Giver and holder of one proxy ("A pour B") both read as away, or the first away and the other as leaving: nothing tells who holds.

    Whose words stand so in the same list, and who is read as leaving or represented by nobody, is not known either.
    """
    lines = sorted((line for line in record.attendance if line.evidence and _may_give(line)), key=lambda line: line.evidence[0])
    found: list[AttendanceRecord] = []
    for one, other in pairwise(lines):
        between = words.folded[one.evidence[0][1] : other.evidence[0][0]]
        alike = other.status == "represented" or _FOR.match(between)
        if one.status == "represented" and alike and _GIVES.match(between):
            found += [line for line in (one, other) if line not in found]
    if found:
        first, last = found[0].evidence[0][0] - _LIST, found[-1].evidence[0][1] + _LIST
        near = [line for line in lines if first < line.evidence[0][0] < last and line not in found]
        found += [line for line in near if _FOR.match(words.folded, line.evidence[0][0] + len(line.name))]
    yield from map(_of, found)


def _may_give(line: AttendanceRecord) -> bool:
    """Represented by nobody, or present in part with no hour: what a list of proxies read the wrong way round makes of its names."""
    return not line.proxy_to and (line.status == "represented" or (line.presence is not None and not line.left_at))


def seated_with_proxy(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """Present for the whole session and a giver of a proxy: no hour, no item, no stay tells how both can be.

    Where the roll itself prints both, its own warning tells so.
    """
    told = {tuple(w.evidence) for w in record.warnings if w.code == "present_with_proxy"}
    for line in record.attendance:
        stays = line.arrived_at or line.left_at or line.presence or (line.evidence and tuple(line.evidence) in told)
        if line.status == "present" and line.proxy_to and not stays:
            yield _of(line)


def proxies_untold(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """Away, where the paper prints more proxies than its roll tells and its counts do not close: any of them may be represented."""
    stated = record.session.stated_represented
    gave = sum(line.status == "represented" or bool(line.proxy_to) for line in record.attendance)
    held = (one for one in record.held_back if one["fact"] == "attendance")
    gave += sum(one.get("status") == "represented" or bool(one.get("proxy_to")) for one in held)
    away = [line for line in record.attendance if line.status in ("absent", "excused")]
    if stated is not None and gave < stated and not closing.away_closes(record.session, stated + len(away)):
        yield from map(_of, away)


def absent_but_voting(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """Listed absent or excused, yet named in a vote."""
    names = [line.name for line in record.attendance]
    voted = set()
    for item in record.deliberations:
        for position in item.vote.positions:
            if position.get("kind") == "person" and position.get("position") in ("for", "against", "abstention"):
                voted.add(names_match.find(position["who"], names))
    for place, line in enumerate(record.attendance):
        if line.status in ("absent", "excused") and place in voted:
            yield _of(line)


def not_a_member(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """A line of staff, a heading, the council's own commune, the title of the act, or last words printed as no other name of the roll."""
    own = set(_WORD.findall(fold(record.council or ""))) - _LITTLE
    last = _last_of_a_long_roll(record)
    for line in record.attendance:
        folded = fold(line.name)
        told = set(_WORD.findall(folded)) - _LITTLE
        named = not _NO_MEMBER.search(folded) and not _PLACE.search(folded) and not _CUT.search(folded)
        named = named and folded not in _LITTLE  # "M. DES", the rest of whose name is lost
        street = _STREET.match(folded) and not line.name.split()[0].isupper()
        if not named or street or (told and told == own) or _opens_a_title(record, line) or (line is last and _print(line.name) == "plain"):
            yield _of(line)


def _opens_a_title(record: PaperRecord, line: AttendanceRecord) -> bool:
    """The line opens the title of an act: the list of the absent right above was read on into it."""
    titles = [span for item in record.deliberations for span in item.evidence.get("title", ())]
    return any(start == at and end <= stop for start, stop in titles for at, end in line.evidence[:1])


def _last_of_a_long_roll(record: PaperRecord) -> AttendanceRecord | None:
    """The line that stands last where nearly all names print a surname in capitals first, or behind; None where names tell no such way."""
    prints = Counter(_print(line.name) for line in record.attendance)
    if max(prints["first"], prints["last"]) < max(_LONG_ROLL, _NEARLY_ALL * prints.total()):
        return None
    return max(record.attendance, key=lambda line: max(line.evidence, default=(0, 0)))


def _print(name: str) -> str:
    """ "first" (Jean DUPONT), "last" (DUPONT Jean), "plain" where no word, or every word, stands in capitals; "" for one word."""
    capitals = [word.isupper() for word in _NAME_WORD.findall(name)]
    if len(capitals) < _TWO or all(capitals) or not any(capitals):
        return "plain" if len(capitals) >= _TWO else ""
    return "last" if capitals[0] else "first"


def one_for_both(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """The same person presides and keeps the minutes, as few papers say: one of the two may be read from the other's words."""
    chair, secretary = record.session.president, record.session.secretary
    if chair and secretary and names_match.same(chair, secretary):
        yield Finding("paper", record.session.evidence.get("secretary", ()), {"name": secretary})


def officer_unlisted(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """A president or a secretary whom no list of a read roll names: the roll, or the name, was read in part."""
    names = [line.name for line in record.attendance] + [held["name"] for held in record.held_back if held["fact"] == "attendance"]
    for office in ("president", "secretary"):
        who = getattr(record.session, office)
        if who and names and names_match.find(who, names) is None and not any(names_match.same(who, name) for name in names):
            yield Finding("paper", record.session.evidence.get(office, ()), {"name": who})


def more_printed(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """More members present printed than names read as such or in doubt: the roll is not whole."""
    stated = record.session.stated_present
    read = sum(line.status == "present" for line in record.attendance)
    read += sum(held["fact"] == "attendance" for held in record.held_back)
    if stated is not None and record.attendance and stated > read:
        yield Finding("paper", record.session.evidence.get("stated_present", ()), {"stated": stated, "counted": read})


def _of(line: AttendanceRecord) -> Finding:
    return Finding("attendance", line.evidence, {"name": line.name}, line=line)
