"""What stands beside a listed name: coming and going, the proxy, a substitute (suppléant), a state of its own ("excusé")."""

import re
from dataclasses import dataclass, replace
from typing import Any

from data_loaders.documents.readings.moves import presence_gap, presence_whose
from data_loaders.documents.readings.moves.presence_items import Edge
from data_loaders.documents.readings.roll import attendance_proxy
from data_loaders.documents.readings.roll.proxy_words import PROXY, SENT
from data_loaders.documents.readings.roll.roll import Section
from data_loaders.documents.readings.roll_machine.heading_words import BOUND
from data_loaders.documents.text import hours
from data_loaders.documents.text.names import names_near
from data_loaders.documents.text.names.names import Entry
from data_loaders.documents.text.names.names_near import NameNear
from data_loaders.documents.text.names.names_vocabulary import CIVILS
from data_loaders.documents.text.view import View

_SUBSTITUTE = re.compile(
    r"remplacee?\s{1,2}par|supplee?e?\s{1,2}par|representee?\s{1,2}par\s[^,;()]{0,60}suppleante?"
    r"|(?<![a-z])par(?=\s[^,;()]{3,50}\(suppleante?\))"
)
_ABBREVIATED = re.compile(r"(?<![a-z])(?:mm?e?s?|mlles?|mr|dr|n|[a-z])\Z")
_HANDED = re.compile(
    r"(?<![a-z])(?:puis\s(?:a|au|par)\s"
    r"|et\s(?:a|au)\s(?=[^,;()]{3,50}\spour (?:les |la |le )?(?:point|suivant|autre|delib|question|reste)))"
    r"(?!compter|partir|son |\d)"
)  # "à X jusqu'au point 6 inclus, puis à Y": away throughout
_TIMED = re.compile(r"(?<![a-z])(?:a (?:compter|partir) d|jusqu|pour (?:le|la|les) |puis |pendant )")
_OF = re.compile(rf"[ \t]{{1,3}}({PROXY}s?) (?:de |d')")  # "Pouvoir de M. X à Mme Y" begins anew
_FOOTNOTE = re.compile(r"\s{1,3}\(\d{1,2}\)\s{1,3}(?=[A-ZÀ-Ý])")  # "(1) Excusé jusqu'au point 3" tells of whom the mark stands beside
_SINCE = re.compile(
    rf"(?:\n|[.;]\s)[\s•*–-]{{0,4}}(?:a (?:partir|compter) (?:de |d'))(?P<hour>[^\n,:;]{{2,22}}?)\s?[,:]?\s{{1,2}}(?:{CIVILS}\s{{1,2}})?\Z"
)
# "M. X par Mme Y | à partir de l'affaire n° 4 : M. Z par …" bounds the stay of those behind its colon.
_NEXT_SPAN = re.compile(
    r"[\s,;]{1,3}(?:(?:durant|pendant) toute |a (?:partir|compter) d|jusqu'|d(?:e l'|u |e la )(?:affaire|article|point|question|delib))"
    r"[^:;,.()]{2,70}:\s{1,3}(?=[a-z])"
)
_SITS_FOR = re.compile(r"(?<![a-z])(?:(?:suppleant|remplacant)e? d|(?:supplee|remplace) (?!par))[^();]{3,80}")  # whose state follows it
# Lines run into one: who gave a proxy sits for nobody, and is the next member: "par son suppléant | M. X, qui a donné pouvoir à".
_NEXT = re.compile(rf"par (?:son|sa) suppleante?(?P<next> {CIVILS} [^,;]{{3,60}}, (?:qui a |ayant )donne {PROXY})")
_HEADS = re.compile(r"(?<![a-z])(?:arrive|parti|sorti)e?s (?:en |au |apres |a )[^.;:\n]{0,40}:")  # "| Arrivés en cours de séance : Mme X"
_LONGEST = 240


@dataclass(frozen=True, slots=True)
class Note:
    """Read from a name's tail. `partial`: present for a part of the session; `gives`/`holds`: who gets or gave the proxy.
    `timed`: for some time or some items, which ones is not understood.

    `out`: runs (first, last) of items missed in between; `gaps`: (left, back) hours; `sits`: the substitute who sits instead.
    `others`: the words that bound the stay of the one who gets, or gave, the proxy.
    """

    arrived: str | None = None
    left: str | None = None
    from_item: str | None = None
    to_item: str | None = None
    from_edge: Edge = "in"
    to_edge: Edge = "in"
    out: tuple[tuple[str, str], ...] = ()
    gaps: tuple[presence_gap.Gap, ...] = ()
    partial: bool = False
    gives: str | None = None
    holds: str | None = None
    role: str | None = None
    gift: attendance_proxy.Gift | None = None
    substitute: bool = False
    sits: NameNear | None = None
    linked: bool = False
    timed: bool = False
    state: str | None = None
    others: str | None = None


def read(view: View, entry: Entry, present: bool) -> Note:
    """The note of a listed name; `present` tells on which side the list counts it ("à partir de" then means arrival)."""
    start, end = entry.tail[0], _end(view, entry)
    text = view.folded[start:end]
    proxy = attendance_proxy.read(view, entry, start, end)
    instead = _SUBSTITUTE.search(text)
    sits = names_near.after(view, start + instead.end(), min(_LONGEST, end - start - instead.end())) if instead else None
    whose = _whose(view, entry, start, end, proxy)
    stays = {} if not present and _HANDED.search(text) else presence_gap.read(whose.own, present)
    stays = stays or (_led(view, entry.start) if present else {})
    return Note(
        **stays,
        gives=proxy.gives or (sits.name if sits else None),
        holds=proxy.holds,
        role=proxy.role,
        gift=None if instead else "doubted" if whose.doubted else proxy.gift,
        substitute=instead is not None,
        sits=sits,
        linked=bool(proxy.gives or proxy.role),
        timed=bool(_TIMED.search(text)),
        state=None if stays else "represented" if SENT.match(text.lstrip(" ,\n")) else _state(_SITS_FOR.sub("", text), bool(proxy.gives)),
        others=whose.other,
    )


def _led(view: View, start: int) -> dict[str, Any]:
    """The arrival that opens the line or sentence of a name among those present: "À partir de 18h43, Mme X"."""
    match = _SINCE.search(view.folded, max(0, start - 50), start)
    told = hours.search(view.folded, match.start("hour"), match.end("hour")) if match else []
    return {"partial": True, "arrived": told[0].value} if told else {}


def headed(view: View, section: Section, note: Note) -> Note:
    """The note of one whose list's heading bounds the stay, as if it stood beside the name: "Présente à compter du point 9 : Mme X"."""
    bound = BOUND.search(view.folded, section.heading.start, section.heading.end)
    told = presence_gap.read(view.folded[section.heading.start : section.heading.end], section.kind == "present") if bound else {}
    return replace(note, **told) if told and not note.partial else note


def _whose(view: View, entry: Entry, start: int, end: int, proxy: attendance_proxy.Proxy) -> presence_whose.Told:
    """The note with what it tells of the holder, or of the giver, of a proxy aside."""
    if proxy.holds and proxy.held is not None:
        return presence_whose.beside_giver(view, entry.start, (start, end), proxy.held)
    return presence_whose.beside_holder(view, entry, (start, end), proxy.to if proxy.gives else None)


def _state(text: str, gives: bool) -> str | None:
    """What the note itself says of the member, against the list's heading: "(excusé)", "donne pouvoir à X" after the list's end."""
    if re.match(r"[ \t,(\-:]{0,4}(?:absente? (?:et )?)?non[ -]excuse", text):
        return "unexcused"
    if re.match(
        r"[\s,(\-:]{0,6}(?:etant |(?:qui )?s'(?:est|etait) )?(?:abs(?:ente?|\.)? ?)?exc(?:usee?(?:s(?![ \t]?:))?|\.)?(?![a-z])", text
    ):
        return "excused"
    if re.match(r"[ \t,(\-:]{0,4}(?:etant )?abs(?:ente?|\.)?(?![a-z])(?! (?:au|aux|pour|a la|de|du|lors))", text):
        return "excused" if re.match(r"[ \t,(\-:]{0,4}absente? (?:et )?excus", text) else "absent"
    if re.search(r"[,(–-]\s{0,3}(?:absente? (?:et )?)?excusee?(?![a-z])|, qui a prie [a-z ]{3,30} de l'excuser", text):
        return "excused"  # "Mme X, adjointe, excusée", "qui a prié le maire de l'excuser"
    if gives and re.match(r"\s{0,3},?\s?(?:qui |lequel |laquelle )?(?:a |avait |ayant )?(?:donn|represent)", text):
        return "represented"
    return None


def _end(view: View, entry: Entry) -> int:
    """Where the note ends: at a sentence's end or a line that begins anew, outside brackets."""
    start, end = entry.tail[0], min(entry.tail[1], entry.tail[0] + _LONGEST)
    low = max(start, entry.holder[1] if entry.holder else start)
    if mark := _FOOTNOTE.search(view.raw, start, end):
        end = mark.start()
    if span := _NEXT_SPAN.search(view.folded, low, end):
        end = span.start()
    if (other := _OF.match(view.folded, start, end)) and view.raw[other.start(1)].isupper():
        return start
    if run_in := _NEXT.search(view.folded, start, end):
        end = run_in.start("next")
    if (heads := _HEADS.search(view.folded, start, end)) and view.raw[heads.start()].isupper():
        end = heads.start()
    depth = 0
    for at in range(start, end):
        char = view.folded[at]
        depth += (char in "({") - (char in ")}" and depth > 0)
        if at < low or depth:
            continue
        following = view.raw[at + 1 : at + 4].lstrip()[:1]
        if char == "\n" and following and (following.isupper() or following in "-−–•*+"):
            return at
        if char == "." and following.isupper() and view.raw[at + 1].isspace() and not _ABBREVIATED.search(view.folded[start:at]):
            return at
    return end
