"""Proxies told in a sentence behind the roll ("M. X a donné procuration à Mme Y et M. Z à M. W"), for members its lists name as away."""

import re
from collections.abc import Iterator
from dataclasses import replace

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.roll import attendance_proxy, roll_footnotes
from data_loaders.documents.readings.roll.proxy_words import TO_ACT
from data_loaders.documents.readings.roll.roll import Roll
from data_loaders.documents.readings.roll_machine import rolls
from data_loaders.documents.text.names import names, names_match, names_near
from data_loaders.documents.text.names.names import Entry
from data_loaders.documents.text.names.names_vocabulary import CIVIL_DOTTED
from data_loaders.documents.text.view import View

_GAVE = re.compile(
    r"(?<![a-z])(?:(?:a|avait|ayant|(?P<joint>ont|avaient)|qui a)\s)?donn(?:e|ent|ant)\s(?:son\s|sa\s|leurs?\s)?"
    r"(?:pouvoir|procuration|mandat|delegation)s?\s(?:de\s(?:vote|voter)\s)?(?P<to>a|au)\s(?=\S)"
)
_OTHER = re.compile(rf"\s{{0,3}}(?:,|et)\s{{1,3}}(?:a\s)?{CIVIL_DOTTED}(?![a-z])")
_SENTENCE = re.compile(r"(?<!\bm)(?<!\bmm)(?<!\bmme)(?<!\bmr)(?<!\b[a-z])\.\s|\n\s{0,3}\n|;")
_BEGIN = re.compile(r"\n|(?<!\bm)(?<!\bmm)(?<!\bmme)(?<!\bmr)(?<!\b[a-z])[.:;]\s|(?<![a-z])que\s")
_LINK = re.compile(r"(?<=\S)\s{1,2}[àÀ]\s{1,2}(?=\S)")
_REACH = 800
_LISTED = 1_500  # characters behind the roll in which pairs of names are listed
_SEVERAL = 2  # pairs that make a list of proxies, whatever words head it
_LONGEST = 300


def find(view: View, roll: Roll) -> Iterator[Entry]:
    """Each giver with the holder, from the roll's first heading to a little behind its last list."""
    if not roll.sections:
        return
    for match in _GAVE.finditer(view.folded, roll.start, min(len(view.folded), roll.end + _REACH)):
        giver = names_near.before(view, match.start(), 60)
        holder = names_near.after(view, match.end(), 60, letters=True)
        office = attendance_proxy.office(view, match.start("to"))
        held = (holder.start, holder.end) if holder else None
        if held and office and view.folded[office[1] : held[0]].strip(" ,"):
            held = None  # "à M. le Maire. Mme X …": the next sentence's name
        to = held or office
        if not giver or not to or view.folded[giver.end : match.start()].strip(" ,\n") or attendance_proxy.void_behind(view, to[1]):
            continue
        if TO_ACT.match(view.folded, to[1]):
            continue
        if match["joint"]:
            yield from _together(view, match, to, named=held is not None)
            continue
        yield Entry(giver.name, giver.start, giver.end, (giver.end, to[1]), False, "", held, None if held else office)
        yield from _joined(view, to[1])
    yield from _listed(view, roll)
    yield from roll_footnotes.given(view, roll)


def _listed(view: View, roll: Roll) -> Iterator[Entry]:
    """Pairs of names behind the roll, each of a member away and one who sits: proxies, also under a heading that is not known."""
    away, here = ([e.name for s in roll.sections if s.kind in kinds for e in s.entries] for kinds in (("excused", "absent"), ("present",)))
    found: list[Entry] = []
    for link in _LINK.finditer(view.raw, roll.start, min(len(view.raw), roll.end + _LISTED)) if away and here else ():
        giver, holder = names_near.before(view, link.start(), 60), names_near.after(view, link.end(), 60, letters=True)
        if not giver or not holder or giver.end != link.start() or holder.start != link.end() or TO_ACT.match(view.folded, holder.end):
            continue
        if names_match.find(giver.name, away) is not None and names_match.find(holder.name, here) is not None:
            found.append(Entry(giver.name, giver.start, giver.end, (giver.end, holder.end), False, "", (holder.start, holder.end)))
    if len({entry.name for entry in found}) >= _SEVERAL:
        yield from found


def _together(view: View, match: re.Match[str], to: Span, *, named: bool) -> Iterator[Entry]:
    """ "M. X et Mme Y ont donné pouvoir à M. Z": each gave his to the one holder; of several holders none is told whose he is."""
    low = max(0, match.start() - _LONGEST)
    start = max((m.end() for m in _BEGIN.finditer(view.folded, low, match.start())), default=low)
    several = _OTHER.match(view.folded, to[1]) is not None
    for entry in names.parse(view, start, match.start()):
        told = replace(entry, tail=(entry.end, to[1]), doubtful=several)
        yield told if several else replace(told, holder=to if named else None, role=None if named else to)


def _joined(view: View, at: int) -> Iterator[Entry]:
    """ "… et M. Z à M. W": who gave theirs in the same words."""
    joint = re.match(r"\s{1,2}et\s{1,2}(?=\S)|\s?,\s{1,2}(?=m\.|mr|mme|mlle|monsieur|madame)", view.folded[at : at + 16])
    if not joint:
        return
    stop = _SENTENCE.search(view.folded, at, at + _LONGEST)
    for entry in names.parse(view, at + joint.end(), stop.start() if stop else min(len(view.folded), at + _LONGEST)):
        if entry.holder is None:
            return
        yield replace(entry, tail=(entry.end, entry.holder[1]))


def example(text: str) -> list[tuple[str, str]] | None:
    """Giver and holder, or the holder's office, of each, in a text that is a roll as a whole."""
    view = View.of(text)
    return [(e.name, names.printed(view, *(e.holder or e.role or (0, 0)))) for e in find(view, rolls.first(view))] or None


_LIST = "Étaient présents : Mme Anne PETIT, M. Luc MOREAU. Absents excusés : M. Paul NOIR, Mme Rose ROUX.\n"
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        f"{_LIST}M. Paul NOIR a donné procuration à Mme Anne PETIT et Mme Rose ROUX à M. Luc MOREAU.",
        [("Paul NOIR", "Anne PETIT"), ("Rose ROUX", "Luc MOREAU")],
    ),
    (
        f"{_LIST}M. Paul NOIR a donné pouvoir à A. P.\nMme Rose ROUX donne procuration à Mme le Maire.\nRAPPORT N° 1 : TARIFS",
        [("Paul NOIR", "A. P."), ("Rose ROUX", "Maire")],
    ),
    (
        f"{_LIST}M. Paul NOIR et Mme Rose ROUX ont donné pouvoir à M. Luc MOREAU.",
        [("Paul NOIR", "Luc MOREAU"), ("Rose ROUX", "Luc MOREAU")],
    ),
    (
        f"{_LIST}Mandats confiés : - Paul NOIR à Anne PETIT - Rose ROUX à Luc MOREAU. Secrétaire : Mme Anne PETIT",
        [("Paul NOIR", "Anne PETIT"), ("Rose ROUX", "Luc MOREAU")],
    ),
    (
        "Présents : Mme Anne PETIT (Pr*), M. Luc MOREAU (P **). Absents excusés : M. Paul NOIR (Pr*), Mme Rose ROUX (P **).",
        [("Paul NOIR", "Anne PETIT"), ("Rose ROUX", "Luc MOREAU")],
    ),
]
NOT_FOUND: list[str] = [
    "Présents : Mme Anne PETIT (P1), M. Luc MOREAU (P1). Absents : M. Paul NOIR (P1), Mme Rose ROUX (1).",
    f"{_LIST}M. Luc MOREAU donne lecture de la procuration.",
    f"{_LIST}M. Paul NOIR donne pouvoir à Mme Anne PETIT de signer l'acte.",
    f"{_LIST}Courrier de M. Paul NOIR à Mme Anne PETIT.",
    f"{_LIST}M. Paul NOIR a donné pouvoir à M. Luc MOREAU. Ce pouvoir ne peut être pris en compte.",
]
