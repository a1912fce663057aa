"""Lines that close the act above them though they bear no act's number: a wish, questions, the round of the table, a point put off.

What stands below them (articles L2121-19, questions orales, and L2121-29, vœux, CGCT) is no word of that act.
"""

import re

from data_loaders.documents.blocks.items_decisions import Decisions
from data_loaders.documents.blocks.items_prose import flat, spoken
from data_loaders.documents.fact import Span
from data_loaders.documents.text.speech import turns
from data_loaders.documents.text.view import View

_LABEL = r"\n[ \t>•*–-]{0,6}(?:(?:point|question|affaire|rapport)? ?(?:n ?°)? ?(?:\d{1,2}|[a-z]|[ivx]{1,5}) ?[.)/:°–-]{1,2} {0,3})?"
_WHOSE = (
    r"(?: (?:du|de la|de m(?:adame|onsieur|me|\.)? ?(?:le|la)?|des?) ?(?:maire|president\w?|public|elus?|conseillers|adjoints?"
    r"|vice-presidents?))?"
)
_END = r"[ \t]{0,2}[:.]?[ \t]{0,3}(?=\n)"
# On a line of their own, in small letters or capitals.
_ALONE = spoken(
    rf"{_LABEL}(?:tour de table|questions?(?: (?:et|ou) \w{{5,14}})?(?: (?:diverses?|orales?|ecrites?|du public|des elus|de l'opposition))?"
    r"|(?:informations?|communications?|paroles?|interventions?)(?: (?:et|ou) \w{5,14})?"
    rf"(?: (?:diverses?|generales?|municipales?))?{_WHOSE}"
    r"|(?:points? et |affaires? |points? )?divers(?:es)?|agenda|remerciements|rappels?|prochaines? (?:dates?|reunions?|seances?)"
    rf"|hommage[^\n.]{{0,60}}|minute de silence){_END}"
)
# Nothing is decided below these, whatever the act above has said.
_TOLD = spoken(
    rf"\n[ \t]*{_LABEL}(?:le point sur [^\n.]{{4,60}}|(?:comptes?[- ]rendus?|retours?|rapports?|vie|travaux) (?:des|de la|du|de l'|sur les)"
    rf" (?:travaux des )?(?:differentes )?(?:commissions?|reunions?|syndicats?|delegues?|organismes|conseils? d'ecole)[^\n.]{{0,50}}){_END}"
)
# A heading in capitals, or parted by a blank line, that names a wish: "VŒU DÉPOSÉ PAR LE GROUPE …", "Motion du groupe …".
_WISH = re.compile(r"\n[ \t]*\n?[ \t]{0,6}(?P<wish>(?:VŒU|VOEU|MOTION|HOMMAGE|QUESTIONS?|Vœu|Motion|Question orale)\b[^\n.]{0,110})(?=\n)")
_WISHES = frozenset(("VŒU", "VOEU", "MOTION"))  # a heading of their own, what is wished below it
_OF_WHOM = re.compile(r"\b(?:depose|presente|propose|soumis|groupe|oral|ecrit|d'opposition|diverses)")
# "Point 4 – Éclairage du stade" and below it "Retiré.": another point put off.
_POINT = spoken(
    r"\n[ \t]{0,6}(?P<label>(?:point|question|affaire|rapport)? ?(?:n ?°)? ?\d{1,2} ?[.)/:–-]{1,2} {0,3})?(?P<title>[^\n]{6,120}?) ?:?"
    r"[ \t]{0,3}\n"
    r"[ \t>•–-]{0,6}(?:(?:(?:ce|le) )?(?:point|dossier|sujet|question)s? (?:est |a ete )?)?(?:retiree?|reportee?|ajournee?|sans objet)"
    r"(?: de l'ordre du jour| a (?:une|la) [^\n.]{4,40})? ?\.?[ \t]{0,3}(?=\n)"
)
# Said in a debate: "Vœu n° 2 présenté par …" behind a sentence's end, "Oui, motion pour la gare" where a turn opens.
_SAID_WISH = r"(?:v(?:œ|oe)u|motion) (?:n ?° ?\d|present|depos|du groupe|relati|de soutien|pour |contre |sur )"
_WISH_NAMED = re.compile(rf"(?<=[.!?)»] ){_SAID_WISH}")
_WISH_OPENS = re.compile(rf"[^.?!\n]{{0,30}}\b{_SAID_WISH}")
# A heading run into the text above it, in a print that lost its lines: "… en commission. VŒU – Pour la gare Présenté par M. X".
_WISH_HEADS = re.compile(r"(?<=[.!?»] )(?:VŒU|VOEU|MOTION) (?:[–:-] ?(?=[A-ZÀ-Ý])|(?:DU|DE|POUR|CONTRE|RELATI\w{1,2}|N°) )")
_OF_WISH = re.compile(r"\b(?:v(?:œ|oe)ux?|motions?)\b")
_TITLE = 160
_PUT_OFF = spoken(r"\b(?:examen|vote|decision|point|dossier|question)s? (?:est |a ete )?(?:reporte|ajourne|renvoye|differe|retire)")


def first(view: View, decisions: Decisions, body: int, end: int) -> int | None:
    """Where in [body, end) a line closes the act, once the act has its decision or nothing is decided below; None where none does."""
    found = [span[0] for span in lines(view, body, end) if decisions.within(body, span[0]) or _PUT_OFF.search(view.folded, body, span[0])]
    found += [place for place in _wishes(view, body, end) if decisions.within(body, place)][:1]
    told = _TOLD.search(view.folded, body, end)
    return min([*found, *([told.start()] if told and _opens(view, told) else [])], default=None)


def _wishes(view: View, body: int, end: int) -> list[int]:
    """Where a debate on something else, or the text of a print without lines, comes to a wish."""
    heads = [m.start() for m in _WISH_HEADS.finditer(view.raw, body, end)] if flat(view) else []
    if _OF_WISH.search(view.folded, max(0, body - _TITLE), min([body + _TITLE, *heads])):
        return []
    if heads or not turns.find(view):
        return heads
    named = [m.start() for m in _WISH_NAMED.finditer(view.folded, body, end) if view.raw[m.start()].isupper()]
    inside = (turn for turn in turns.find(view) if body < turn.start and turn.said < end)
    return sorted([*named, *(t.start for t in inside if _WISH_OPENS.match(view.folded, t.said + 1, end))])


def lines(view: View, start: int, end: int) -> list[Span]:
    """The lines that may close an act."""
    found = [m.span() for pattern in (_ALONE, _TOLD) for m in pattern.finditer(view.folded, start, end) if _opens(view, m)]
    for wish in _WISH.finditer(view.raw, start, end):
        blank = wish[0].count("\n") > 1
        named = _OF_WHOM.search(view.folded, *wish.span("wish"))
        alone = wish["wish"].strip(" :.") in _WISHES
        if (wish["wish"].isupper() or blank) and (named or alone or wish["wish"].startswith("QUESTION")):
            found.append(wish.span())
    for point in _POINT.finditer(view.folded, start, end):
        blank = view.raw[max(start, point.start() - 3) : point.start()].rstrip(" \t").endswith("\n")
        if (point["label"] or blank) and view.raw[point.start("title")].isupper():
            found.append(point.span())
    return sorted(found)


def _opens(view: View, line: re.Match[str]) -> bool:
    """Does the line open with a capital, a figure or a mark?"""
    words = view.raw[line.start() : line.end()].lstrip(" \t\n>•*–-")
    return bool(words) and not words[0].islower()


def example(text: str) -> str | None:
    """The line that closes the act of a text that begins with its decision."""
    view = View.of(text)
    place = first(view, Decisions(view), 0, len(text))
    return None if place is None else text[place:].strip().split("\n")[0]


EXAMPLES: list[tuple[str, str]] = [
    ("Adopté à l'unanimité.\nTour de table\nM. ROUX parle.", "Tour de table"),
    ("Report au conseil de juin.\n\nLe point sur les commissions\nÉcole : vote à l'unanimité.", "Le point sur les commissions"),
    ("Adopté à l'unanimité.\n\nCompte rendu des commissions\nMme VIAL parle.", "Compte rendu des commissions"),
    ("Adopté à l'unanimité.\nInformations de la maire\nLe recours est rejeté.", "Informations de la maire"),
    ("Adopté à l'unanimité.\n\nVŒU DÉPOSÉ PAR LE GROUPE VERT – ALGUES\nRenvoyé.", "VŒU DÉPOSÉ PAR LE GROUPE VERT – ALGUES"),
    ("Examen reporté.\n\nVŒU\nVœu du groupe Vert : 7 POUR – 32 CONTRE. Rejeté.", "VŒU"),
    ("Pour : 7\n\nPoint 4 – Éclairage du stade\nRetiré.\n", "Point 4 – Éclairage du stade"),
    ("Le dossier est renvoyé en commission. VŒU – Pour la gare Adopté.", "VŒU – Pour la gare Adopté."),
    ("Adopté à l'unanimité.\n\nÉclairage du stade :\nCe point est retiré de l'ordre du jour.\n", "Éclairage du stade :"),
]
NOT_FOUND = [
    "Le maire parle.\nTour de table\nAdopté à l'unanimité.",
    "Adopté à l'unanimité.\nInformations sur le chantier et ses suites\nM. ROUX parle.",
    "VŒU DU GROUPE VERT Le vœu est adopté. VŒU DU GROUPE VERT Renvoyé.",
    "Adopté à l'unanimité.\nMotion de soutien à l'hôpital\nLe conseil la vote.",
]
