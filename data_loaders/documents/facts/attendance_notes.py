"""What stands beside a listed name: hours and items of arrival and departure, the proxy (pouvoir, procuration), a substitute (suppléant)."""

import re
from dataclasses import dataclass
from typing import Any

from data_loaders.documents.facts import hours, names_near
from data_loaders.documents.facts.names import Entry, printed
from data_loaders.documents.view import View

_GIFT = r"(?:pouvoirs?|pouv\.|procurations?|proc\.|mandats?|delegation de vote)"
_TO = re.compile(
    rf"(?<!de )(?<![a-z]){_GIFT}(?:\s(?:de vote|ecrite?|donnee?s?|est donnee?))?[ \t]{{0,2}}:?\s{{0,2}}(?:a|au|pour)?\s{{0,2}}(?=[:a-z])|(?<![a-z])representee?s?\s{{1,2}}par|(?<=\()\s{{0,2}}par\s|(?<![a-z])donn(?:e|ant|ee)s?\s(?:son\s|leur\s)?{_GIFT}\s(?:a|au)"
)
_FROM = re.compile(
    rf"(?<![a-z])(?:a\s(?:le\s|recu\s)?|detient\s(?:le\s)?|porteu[rs]e?\s(?:du\s|de\s)?|avec\s(?:le\s)?|et\s)?{_GIFT}\s(?:de\s|d'|pour\s)(?!vote|donne)"
)
_NO_GIFT = re.compile(rf"(?:pas de|sans|aucune?)\s{_GIFT}")
_SUBSTITUTE = re.compile(r"remplacee?\s{1,2}par|supplee?e?\s{1,2}par|representee?\s{1,2}par\s[^,;()]{0,60}suppleant")
_ARRIVES = re.compile(r"arriv|(?<![a-z])entr[ée]e?\b|rejoint|prend (?:part|place|son siege)|installe")
_LEAVES = re.compile(r"quitt|(?<![a-z])part(?:i|ie|ant)?(?![a-z])|depart|(?<![a-z])sort(?:i|ie|ant)?(?![a-z])|se retire|s'absente")
_UNTIL = re.compile(r"jusqu")
_SINCE = re.compile(r"a partir|a compter|(?<![a-z])des(?![a-z])|depuis|apres")
_AWAY = re.compile(r"absente?s?|excusee?s?|sauf|ne participe|hors")
_ITEM = re.compile(
    r"(?<![a-z])(?:deliberations?|points?|affaires?|questions?|dossiers?|rapports?|delib|sujets?)\s{0,2}(?:n ?[°ºo]?s?\s{0,2})?(?P<n>[a-z]{0,4}[\-. ]?\d[\w/.\- ]{0,18}\w|\d)?"
)
_ROLE = re.compile(
    r"\s{0,2}(?:a\s{1,2})?(?:m\.?\s{1,2}|mme\.?\s{1,2}|monsieur\s{1,2}|madame\s{1,2})?(?:le|la|au)\s{1,2}(?P<role>maire|presidente?)(?![a-z-])"
)
_ABBREVIATED = re.compile(r"(?<![a-z])(?:mm?e?s?|mlles?|mr|dr|n|[a-z])\Z")
_LONGEST = 240


@dataclass(frozen=True, slots=True)
class Note:
    """Read from a name's tail. `partial`: present for a part of the session; `gives`/`holds`: who gets or gave the proxy."""

    arrived: str | None = None
    left: str | None = None
    from_item: str | None = None
    to_item: str | None = None
    partial: bool = False
    gives: str | None = None
    holds: str | None = None
    role: str | None = None
    substitute: bool = False
    linked: bool = False
    state: str | None = None

    @property
    def stays(self) -> list[dict[str, Any]] | None:
        """The stays of who was there for a part, None for the whole session."""
        if not self.partial:
            return None
        start = {"time": self.arrived, "item": self.from_item} if self.arrived or self.from_item else None
        end = {"time": self.left, "item": self.to_item} if self.left or self.to_item else None
        return [{"from": start, "to": end}]


def read(view: View, entry: Entry, present: bool) -> Note:
    """The note of a listed name; `present` tells on which side the list counts it ("à partir de" then means arrival)."""
    start, end = entry.tail[0], _end(view, entry)
    text = view.folded[start:end]
    gives, holds, role = _proxy(view, entry, start, end)
    moves = _moves(text, present)
    return Note(**moves, gives=gives, holds=holds, role=role, substitute=bool(_SUBSTITUTE.search(text)), linked=bool(gives or role), state=_state(text, bool(moves), bool(gives)))


def _state(text: str, moves: bool, gives: bool) -> str | None:
    """What the note itself says of the member, against the list's heading: "(excusé)", "donne pouvoir à X" after the list's end."""
    if moves:
        return None
    if re.match(r"[ \t,(\-:]{0,4}(?:absente? )?excusee?(?![a-z])", text):
        return "excused"
    if re.match(r"[ \t,(\-:]{0,4}absente?(?![a-z])(?! (?:au|aux|pour|a la|de|du|lors))", text):
        return "excused" if re.match(r"[ \t,(\-:]{0,4}absente? (?:et )?excus", text) else "absent"
    if gives and re.match(r"\s{0,3},?\s?(?:qui |lequel |laquelle )?(?:a |avait |ayant )?(?:donn|represent)", text):
        return "represented"
    return None


def _end(view: View, entry: Entry) -> int:
    """Where the note ends: at a sentence's end or a line that begins anew, outside brackets."""
    start, end = entry.tail[0], min(entry.tail[1], entry.tail[0] + _LONGEST)
    low = max(start, entry.holder[1] if entry.holder else start)
    depth = 0
    for at in range(start, end):
        char = view.folded[at]
        depth += (char in "({") - (char in ")}" and depth > 0)
        if at < low or depth:
            continue
        following = view.raw[at + 1 : at + 4].lstrip()
        fresh = following[:1].isupper() or following[:1] in "-−–•*+"
        if (char == "\n" and fresh and following[:1]) or (char == "." and view.raw[at + 1 : at + 2].isspace() and following[:1].isupper() and not _ABBREVIATED.search(view.folded[start:at])):
            return at
    return end


def _proxy(view: View, entry: Entry, start: int, end: int) -> tuple[str | None, str | None, str | None]:
    """(holder, giver, holder's role)."""
    text = view.folded[start:end]
    if entry.holder:
        name = printed(view, *entry.holder)
        ahead = view.folded[start : entry.holder[0]]
        return (
            (None, name, None)
            if re.search(rf"{_GIFT}\s(?:de|d')\s?(?:m\.|mm?e?s?\.?|monsieur|madame|mlle)?\s{{0,2}}\Z", ahead)
            else (name, None, None)
        )
    if _NO_GIFT.search(text):
        return None, None, None
    if held := _FROM.search(text):
        found = names_near.after(view, start + held.end(), 80)
        return None, found.name if found else None, None
    if match := _TO.search(text):
        if office := _ROLE.match(text, match.end()) or _ROLE.search(text[match.start() : match.end() + 30]):
            named = names_near.after(view, start + match.end(), min(70, end - start - match.end()))
            return (named.name, None, None) if named else (None, None, office["role"])
        found = names_near.after(view, start + match.end(), min(90, max(0, end - start - match.end())))
        return (found.name if found else None), None, None
    if entry.role:
        office = re.search(r"maire|presidente?", view.folded[entry.role[0] : entry.role[1]])
        return None, None, office[0] if office else None
    return None, None, None


def _moves(text: str, present: bool) -> dict[str, Any]:
    """Arrival and departure by hour or item. "Jusqu'à" ends a presence in a list of those present, an absence in the others."""
    found: dict[str, Any] = {}
    times = hours.search(text)
    items = list(_ITEM.finditer(text))
    for place, key, value in [
        *((h.start, "time", h.value) for h in times),
        *((m.start(), "item", (m["n"] or "").strip() or None) for m in items),
    ]:
        side = _side(text[max(0, place - 70) : place], present)
        if side is None:
            continue
        found["partial"] = True
        name = {
            ("arrives", "time"): "arrived",
            ("arrives", "item"): "from_item",
            ("leaves", "time"): "left",
            ("leaves", "item"): "to_item",
        }.get((side, key))
        if name and value and not found.get(name):
            found[name] = value
    if re.search(
        r"arrivee?s?(?![a-z])|en retard|en cours de seance|parti(?:e|s)?(?![a-z])|a quitte|depart|absent\w{0,2} (?:au|aux|a l'ouverture|pour l)|jusqu'a (?:son|leur) arrivee|jusqu'au|jusqu'a ",
        text,
    ):
        found["partial"] = True
    return found


def _side(before: str, present: bool) -> str | None:
    """What an hour or an item bounds: "arrives", "leaves", "part" (an absence in between), None."""
    marks = [
        (m.end(), kind)
        for kind, p in (("arrives", _ARRIVES), ("leaves", _LEAVES), ("until", _UNTIL), ("since", _SINCE), ("away", _AWAY))
        for m in p.finditer(before)
    ]
    if not marks:
        return "part" if re.search(r"\b(?:aux?|pour l[ae]s?|a la|au)\s{0,2}\Z", before) and not present else None
    kinds = {kind for _, kind in marks}
    last = max(marks)[1]
    if "away" in kinds and last in ("until", "since"):
        present = False
    if last in ("until", "since") and kinds & {"arrives", "leaves"}:
        return "arrives" if "arrives" in kinds else "leaves"
    if last == "until":
        return "leaves" if present else "arrives"
    if last == "since":
        return "arrives" if present else "leaves"
    return "part" if last == "away" else last


_OFFICE = re.compile(
    r"[ ,\-]{0,4}(?:\r?\n)?\s?(?P<role>(?:(?:\d{1,2} ?(?:er|ere|eme|e|re|nd|nde)|premiere?|deuxieme|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme) )?"
    r"(?:vice-presidente?|presidente?|maire-adjointe?|maire|adjointe?|conseillere?(?: (?:municipale?|communautaire|metropolitaine?|departementale?|regionale?))?)(?: (?:deleguee?|au maire))?)(?![a-z-])"
)


def office_at(view: View, at: int) -> str | None:
    """The office printed right after a name ("Maire", "1er Adjoint au Maire"); an office in the plural is the list's."""
    match = _OFFICE.match(view.folded, at, min(len(view.folded), at + 90))
    return " ".join(view.raw[match.start("role") : match.end("role")].split()) if match else None


def role_of(view: View, entry: Entry) -> str | None:
    """The office of a listed name."""
    return office_at(view, entry.end)
