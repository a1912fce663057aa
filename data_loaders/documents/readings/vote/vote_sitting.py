"""Words that settle the sitting itself, and none of its items: the last minutes approved, the secretary named, the agenda changed.

Or another point put off, or how to vote. They stand before the first item, or at the end of one; articles L2121-10 (ordre du jour)
and L2121-15 (secrétaire, procès-verbal) CGCT. An item whose own title speaks of the minutes keeps them.
"""

import re

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.text.view import View, fold

_OF_A_SITTING = (
    r"(?:proces[- ]verba(?:l|ux)|comptes?[- ]rendus?|p\.?v\.?)(?: \w{1,14}){0,2}? (?:de |du |des )"
    r"(?:la |l')?(?:\w{1,14} )?(?:seances?|reunions?|conseil|debats|assemblee|\d)"
)
_MINUTES = spoken(
    rf"\b{_OF_A_SITTING}[^.;]{{0,90}}\b(?:est|sont|a ete|ont ete)\b[^.;]{{0,60}}$"
    r"|\ble (?:proces[- ]verbal|compte[- ]rendu|pv),? ?(?:(?:\w{1,14} )?(?:est|a ete|ayant ete)[^.;]{0,40})?$"
    r"|\b(?:proces[- ]verbal|compte[- ]rendu)\b[^.;]{0,160}\. ?(?:celui-ci|ce dernier|il)\b[^.;]{0,110}$"
)
_MINUTES_BEHIND = spoken(rf"[^.;\n]{{0,40}}\b(?:le|les|ce) {_OF_A_SITTING}")
_AGENDA = spoken(r"(?P<of>\b(?:points?|questions?|sujets?|affaires?|rapports?|deliberations?)\b[^.;]{0,40})?\bordre du jour\b[^.;:]{0,50}$")
# "Le point « Socle numérique » est reporté", under another title: that point's fate, told where the agenda is.
_OTHER_POINT = spoken(
    r"\b(?:points?|questions?|sujets?|deliberations?|initialement prevue?s?)\b[^.;«»]{0,60}«(?P<named>[^»]{10,160})»[^.;«]{0,40}$"
)
_WORD = re.compile(r"[a-z]{6,}")
_SECRETARY = spoken(r"\bsecretaires? de (?:la |cette )?seance\b[^.;\n]{0,60}$")
_SECRETARY_BEHIND = spoken(r"[^.;\n]{0,60}\bsecretaires? de (?:la |cette )?seance\b")
# How to vote is settled first (article L2121-21): "d'accord pour procéder à cette désignation à main levée : pour à l'unanimité".
_HOW = spoken(
    r"\b(?:d'accord pour|(?:propos|decid|souhait|accept)\w{1,6}(?: de)?) (?:proceder|recourir|conserver|voter|elire|designer)\b"
    r"[^.;:]{0,110}\bmain levee[\s:]{0,4}(?:vote[\s:]{1,3})?(?:pour )?(?:a )?(?:l')?$"
)
_TITLE = spoken(r"\b(?:proces[- ]verba|comptes?[- ]rendu|pv\b|p\.v|cr\b|seances?|reunions?|secretaire)")
_TITLE_AGENDA = spoken(r"\bordre du jour\b")
# A debate without a vote (débat d'orientations budgétaires, L2312-1): who speaks in it of what was voted decides nothing.
_DEBATE = spoken(r"\bdebats? (?:d'|sur les? |des )?(?:rapport d')?orientations? budgetaires?\b|\b(?:dob|rob) 20\d\d\b")
_CLOSING = 900  # characters to the item's end, where it is closed
_NEXT_LINE = re.compile(r"\n[ \t]{0,8}(?=(?:Conformément|Les?|La|Il|Elle|Pour|En|Madame|Monsieur|Mme|M\.)\s)")  # another sentence begins
_BEFORE, _BEHIND = 320, 160


def settles(view: View, bounds: tuple[int, int], place: tuple[int, int], title: str) -> bool:
    """Do the words at `place`, inside the item `bounds`, settle the sitting, while the item's title is about something else?"""
    named = fold(title)
    if not named:
        return False
    if _DEBATE.search(named) and bounds[1] - place[1] > _CLOSING:
        return True
    before = view.folded[max(bounds[0], place[0] - _BEFORE) : place[0]]
    next_line = _NEXT_LINE.search(view.raw, place[1], min(bounds[1], place[1] + _BEHIND))
    stop = next_line.start() if next_line else min(bounds[1], place[1] + _BEHIND)
    agenda = None if _TITLE_AGENDA.search(named) else _AGENDA.search(before)
    if agenda and not agenda["of"]:
        return True
    point = _OTHER_POINT.search(before)
    if point and not set(_WORD.findall(point["named"])) & set(_WORD.findall(named)):
        return True
    if _TITLE.search(named):
        return False
    return bool(
        _HOW.search(before)
        or _MINUTES.search(before)
        or _SECRETARY.search(before)
        or _MINUTES_BEHIND.match(view.folded, place[1], stop)
        or _SECRETARY_BEHIND.match(view.folded, place[1], stop)
    )


def example(text: str) -> str | None:
    """ "sitting", where the word "unanimité" of the item "Travaux" settles the sitting."""
    view = View.of(text)
    start = view.folded.index("unanimite")
    return "sitting" if settles(view, (0, len(text)), (start, start + 9), "Travaux") else None


EXAMPLES: list[tuple[str, str]] = [
    ("Aucune remarque n'étant faite, le procès-verbal est approuvé à l'unanimité.", "sitting"),
    ("Le président soumet le procès-verbal du 3 mai. Celui-ci n'appelle aucune observation et est approuvé à l'unanimité.", "sitting"),
    ("M. Luc MERLE est désigné, à l'unanimité, secrétaire de séance.", "sitting"),
    ("Sur proposition du Président, l'ordre du jour est modifié à l'unanimité des élus présents", "sitting"),
    ("Le point prévu « Socle numérique » est reporté à l'unanimité", "sitting"),
    ("Le conseil adopte à l'unanimité le compte rendu de la dernière séance.", "sitting"),
    ("Êtes-vous d'accord pour procéder à cette désignation selon un vote à main levée :\nVote : Pour à l'unanimité", "sitting"),
]
NOT_FOUND = [
    "Le conseil approuve à l'unanimité les travaux.",
    "Vote : pour à l'unanimité\nConformément à la loi, le compte-rendu du conseil municipal est en ligne.",
    "Travaux ADOPTEE A L’UNANIMITE Compte rendu sommaire du conseil municipal du 3 mai 2023",  # a running foot
    "Compte rendu sommaire du conseil municipal du 3 mai 2023 ADOPTEE A L’UNANIMITE",  # a running head
    "On procède au vote à main levée : pour à l'unanimité",
    "Le compte rendu annuel du délégataire est approuvé à l'unanimité.",
    "Le point 5 de l'ordre du jour est adopté à l'unanimité.",
]
