"""Lists told in a sentence: "MM. A, B et C étaient présents", "A et B ont donné pouvoir respectivement à C et D", "A donne pouvoir à B"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from data_loaders.documents.readings.roll import attendance_proxy, proxy_words
from data_loaders.documents.readings.roll.roll_ends import END
from data_loaders.documents.readings.roll_machine import lists
from data_loaders.documents.readings.roll_machine.bodies import pairs, sentence
from data_loaders.documents.readings.roll_machine.heading_words import Head, State
from data_loaders.documents.readings.roll_machine.words import holders
from data_loaders.documents.text.names.names_entry import printed
from data_loaders.documents.text.names.names_vocabulary import CIVIL, CIVILS, PARTICLES
from data_loaders.documents.text.view import View, fold

_WERE = re.compile(
    r"(?<![a-z])(?:etaient|etait|sont|est)\s(?:egalement\s)?(?P<state>presente?s?|(?:absente?s?(?:\set)?\s)?excusee?s?|absente?s?)(?:\(?e?s?\)?)"
    r"(?=\s{0,2}(?:[.;\n]|\Z|a (?:l'ouverture|la seance)))"
    r"|(?<![a-z])n'(?:etaient|etait|est|sont)\s(?:pas|ni)\spresente?s?\s(?:ni|et pas)\s(?:excuse|represente)e?s?(?=\s{0,2}[.;\n])"
)
_THEY = re.compile(r"(?<![a-z])(?:s'|qu')?(?:ils?|elles?)\s{1,3}\Z")  # "Préciser s'ils sont excusés"
_RESPECTIVELY_LAST = re.compile(
    rf"(?<![a-z])a\s(?={CIVILS}\s(?:[^.;\n]|(?<=\bm)\.|(?<=\bmm)\.){{5,200}}?(?P<last>,?\srespectivement)(?![a-z]))"
)
_HOLDER_AHEAD = re.compile(
    r"(?<![a-z])(?:excusee?s?|absente?s?)(?: excusee?s?)?,?[ \t](?:et )?(?:qui (?:a|ont) |ayant )?donne (?:pouvoir|procuration) (?:a|au) "
    r"(?P<holder>[^:;,()\n]{3,60}):[ \t]{0,3}"
)
_WHO = re.compile(r",? (?:qui|ayant) ")
_BULLETED = re.compile(
    rf"(?<![^\n])[ \t]{{0,4}}[-–•*][ \t]{{0,3}}(?P<who>{CIVIL}[ \t][^\n:;]{{2,50}})"
    rf"[ \t,(]{{1,3}}(?:pouvoir|procuration)[ \t](?:a|au)[ \t]{CIVIL}[ \t][^\n:;]{{2,50}}(?=\n|\Z)"
)
_GAVE = re.compile(
    r"(?<![a-z])(?:(?:a|avait|ayant)\s)?donn(?:e|ent|ant)\s(?:son\s|sa\s|leur\s)?(?:pouvoir|procuration|mandat|delegation)\s(?:de\s(?:vote|voter)\s)?(?:a|au)\s"
)
_TOGETHER = re.compile(r"(?<![a-z])(?:ont|avaient)\s{1,3}\Z")
_OF = re.compile(r"(?<![a-z])(?:pouvoir|procuration)\s(?:donnee?\s)?(?:de\s|d')(?=\S)")
_MOVES = re.compile(r"(?<![a-z])(?:sort|sortent|quitte|quittent|part|partent|depart|entre|absente)(?![a-z])[^.;\n]{0,60}\Z")
_RETURNS = re.compile(
    r"[^.;\n]{0,120}?(?<![a-z])(?:rejoi(?:nt|gnent)|arriv(?:e|ent)|entr(?:e|ent)|prend place|revient|quitte|sort)(?![a-z])"
)
_HOLDERS, _CIVILITY, _LINES = 700, 12, 6


def were(view: View, low: int, high: int) -> Iterator[tuple[Head, lists.Reading]]:
    """The lists that stand ahead of "étaient présents"."""
    for match in _WERE.finditer(view.folded, low, high):
        if _THEY.search(view.folded, max(low, match.start() - 12), match.start()):
            continue
        start = sentence.begin(view, low, match.start())
        found = lists.readings(view, start, match.start(), gift=False)
        word = match["state"] or "absent"
        state: State = "excused" if "excus" in word else "absent" if word.startswith("abs") else "present"
        if found and len(found[0].entries) > (1 if state == "present" else 0) and found[0].odd < 1:
            yield Head(state, start, start), found[0]


def gave(view: View, low: int, high: int) -> Iterator[tuple[Head, lists.Reading]]:
    """Those who gave their proxies in a sentence, each with the holder."""
    here = low
    for start, paired in respectively(view, low, high):
        if paired:
            yield Head("represented", start, start), paired
            here = max(here, paired.end)
    for start, end in _bulleted(view, low, high):
        found = [r for r in lists.readings(view, start, end, gift=True) if len(r.entries) == 1 and r.entries[0].holder and r.odd < 1]
        if found:
            yield Head("represented", start, start), found[0]
    yield from _held_ahead(view, low, high)
    for match in _GAVE.finditer(view.folded, here, high):
        if match.start() < here or _MOVES.search(view.folded, max(low, match.start() - 60), match.start()):
            continue
        if view.folded[max(0, match.start() - 4) : match.start()] == "qui " and _RETURNS.match(view.folded, match.end()):
            continue  # "M. X, qui avait donné pouvoir à Mme Y, rejoint la séance"
        if _TOGETHER.search(view.folded, max(low, match.start() - 10), match.start()):
            continue  # "A et B ont donné pouvoir à C" is told of those whom the lists name as away
        start = sentence.begin(view, max(low, here), match.start())
        stop = sentence.ENDS.search(view.folded, match.end(), match.end() + _HOLDERS)
        here = stop.start() if stop else min(high, match.end() + _HOLDERS)
        found = [r for r in lists.readings(view, start, here, gift=True) if r.entries and all(e.holder or e.role for e in r.entries)]
        held = [e.holder[1] for r in found[:1] for e in r.entries if e.holder]
        void = any(attendance_proxy.void_behind(view, at) or proxy_words.TO_ACT.match(view.folded, at) for at in held)
        if found and found[0].odd < 1 and not void:
            yield Head("represented", start, start), found[0]
    for match in _OF.finditer(view.folded, low, high):
        stops = [s.start() for s in (sentence.ENDS.search(view.folded, match.end(), high), END.search(view.folded, match.end(), high)) if s]
        read = lists.readings(view, match.end(), min(stops, default=high), gift=True)
        if read and read[0].entries[0].start < match.end() + _CIVILITY and all(e.holder for e in read[0].entries) and read[0].odd < 1:
            yield Head("represented", match.start(), match.start()), read[0]


def goes_on(view: View, at: int, told: lists.Reading) -> bool:
    """Whether a sentence is a list's entry: "Excusés : M. A ; Mme B ayant donné pouvoir à M. C ; M. D", "Mme B, qui a donné pouvoir"."""
    alone = len(told.entries) == 1
    return alone and bool(_WHO.match(view.folded, told.entries[0].end) or view.folded[max(0, at - 4) : at].rstrip().endswith((";", ",")))


def respectively(view: View, low: int, high: int) -> Iterator[tuple[int, lists.Reading | None]]:
    """Where a sentence begins that gives each of several givers a holder, and their pairs; None where there are not as many of both."""
    last = list(_RESPECTIVELY_LAST.finditer(view.folded, low, high))
    for match in [*holders.RESPECTIVELY.finditer(view.folded, low, high), *last]:
        start = sentence.begin(view, low, match.start())
        ends = [match.start("last")] if match in last else sentence.ends(view, match.end() + 1, match.end() + _HOLDERS)
        givers = lists.readings(view, start, match.start(), gift=False)[:1]
        listed = (_holders(view, match.end(), end) for end in ends[:_LINES] or [min(high, match.end() + _HOLDERS)])
        paired = (pairs.pairs(givers[0], held) for held in listed if givers and held and not _cut(held))
        yield start, next((one for one in paired if one), None)


def _holders(view: View, start: int, end: int) -> lists.Reading | None:
    """Those whom a sentence names as holders, each behind an "à" of his own or all behind one."""
    read = [lists.readings(view, *span, gift=False)[:1] for span in holders.spans(view, start, end)]
    if not read or not all(read):
        return None
    return replace(read[-1][0], entries=tuple(e for one in read for e in one[0].entries), odd=sum(one[0].odd for one in read))


def _cut(read: lists.Reading) -> bool:
    """Whether a line's end has cut the last name: "Mme Anne PETIT et M. Luc ⏎ NOIR"."""
    last = read.entries[-1]
    alone = last.shape == "c" and any("u" in entry.shape for entry in read.entries)
    return alone or fold(last.name).rpartition(" ")[2] in PARTICLES


def _held_ahead(view: View, low: int, high: int) -> Iterator[tuple[Head, lists.Reading]]:
    """Givers behind a heading that names their one holder: "Excusée, ayant donné pouvoir à M. Luc NOIR : Mme Anne PETIT"."""
    for match in _HOLDER_AHEAD.finditer(view.folded, low, high):
        stop = sentence.ENDS.search(view.folded, match.end(), high)
        held = lists.readings(view, *match.span("holder"), gift=False)
        given = lists.readings(view, match.end(), stop.start() if stop else high, gift=False)
        if held and given and len(held[0].entries) == 1 and held[0].odd + given[0].odd < 1:
            holder = held[0].entries[0]
            entries = tuple(replace(e, holder=(holder.start, holder.end), tail=(e.end, e.end)) for e in given[0].entries)
            yield Head("represented", match.start(), match.end()), replace(given[0], entries=entries)


def _bulleted(view: View, low: int, high: int) -> Iterator[tuple[int, int]]:
    """The lines that tell of one proxy each, behind a dash or a bullet: "- M. X procuration à Mme Y"."""
    for match in _BULLETED.finditer(view.folded, low, high):
        yield match.start("who"), match.end()


def example(text: str) -> list[tuple[str, str]] | None:
    """State and name of each, holders behind an arrow."""
    view = View.of(text)
    told = [*were(view, 0, len(text)), *gave(view, 0, len(text))]
    return [
        (head.state, e.name + (f" > {printed(view, *e.holder)}" if e.holder else "")) for head, read in told for e in read.entries
    ] or None


EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    ("Mme Anne PETIT, M. Luc MOREAU et M. Guy NOIR étaient présents.", [("present", n) for n in ("Anne PETIT", "Luc MOREAU", "Guy NOIR")]),
    (
        "Mme Rose BLANC et M. Guy NOIR ont donné pouvoir respectivement à Mme Anne PETIT et M. Luc MOREAU.",
        [("represented", "Rose BLANC > Anne PETIT"), ("represented", "Guy NOIR > Luc MOREAU")],
    ),
    (
        "Mme Rose BLANC,\nM. Guy NOIR et Mme Léa VERT ont donné pouvoir respectivement à Mme Anne PETIT,\nM. Luc MOREAU et M. Yves BRUN.",
        [("represented", "Rose BLANC > Anne PETIT"), ("represented", "Guy NOIR > Luc MOREAU"), ("represented", "Léa VERT > Yves BRUN")],
    ),
    (
        "Mme Rose BLANC, M. Guy NOIR et Mme\nLéa VERT ont donné pouvoir respectivement à Mme Anne PETIT,"
        " M. Luc\nMOREAU et M. Yves BRUN.\nSecrétaire",
        [("represented", "Rose BLANC > Anne PETIT"), ("represented", "Guy NOIR > Luc MOREAU"), ("represented", "Léa VERT > Yves BRUN")],
    ),
    (
        "M. J.-L. NOIR, Mme M. DE SAINT-LOUP et Mme R. VERT ont donné pouvoir respectivement à M. É. BRUN, Mme B. PETIT et Mme A. ROUX.",
        [("represented", "J.-L. NOIR > É. BRUN"), ("represented", "M. DE SAINT-LOUP > B. PETIT"), ("represented", "R. VERT > A. ROUX")],
    ),
    (
        "Pouvoir de M. Guy NOIR à Mme Anne PETIT\nProcuration de Mme Rose BLANC à M. Luc MOREAU\n",
        [("represented", "Guy NOIR > Anne PETIT"), ("represented", "Rose BLANC > Luc MOREAU")],
    ),
    (
        "M. Guy NOIR, Mme Rose BLANC qui ont donné respectivement pouvoir à Mme Anne PETIT, M. Luc MOREAU",
        [("represented", "Guy NOIR > Anne PETIT"), ("represented", "Rose BLANC > Luc MOREAU")],
    ),
    (
        "MM. Guy NOIR et Luc VERT à Mmes Anne PETIT et Rose BLANC, respectivement.",
        [("represented", "Guy NOIR > Anne PETIT"), ("represented", "Luc VERT > Rose BLANC")],
    ),
    ("Mme Rose BLANC n'est ni présente ni excusée.\n", [("absent", "Rose BLANC")]),
    ("Votants : 12\n- M. NOIR procuration à Mme PETIT\n", [("represented", "NOIR > PETIT")]),
    (
        "M. Guy NOIR donne pouvoir à Mme Anne PETIT, Mme Rose BLANC donne pouvoir à M. Luc MOREAU.",
        [("represented", "Guy NOIR > Anne PETIT"), ("represented", "Rose BLANC > Luc MOREAU")],
    ),
]
NOT_FOUND: list[str] = [
    *("Les membres de la commission étaient présents.", "Le pouvoir de Mme Rose BLANC est remis au maire.\n"),
    "M. Guy NOIR et Mme Rose BLANC ont donné pouvoir respectivement à Mme Anne PETIT.",
    "Mme Rose BLANC et M. Guy NOIR ont donné pouvoir respectivement à M. le Maire et Mme Anne PETIT.\nSecrétaire : M. Luc VERT",
    "Le conseil donne pouvoir à Monsieur le Maire pour signer.",
]
