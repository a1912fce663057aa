"""Heads of rolls that no colon ends or other words lead: the columns of a table of members, an appeal by name, those who are excepted."""

import re
from collections.abc import Iterator

from database.privacy.lexicon import CIVILITY
from database.privacy.name_words import name_at
from database.privacy.plain import Span
from database.privacy.shown.roll_words import CALLED_BY, NAMED

_STATES = r"présente?s?|absente?s?|excusée?s?|représentée?s?|pouvoirs?|procurations?|suppléante?s?|votants?|émargements?|signatures?"
# What a table of those who sit has in its first row; columns in one letter are told in capitals.
_COLUMNS = (
    rf"(?:(?i:{_STATES}|communes?|délégués?|titulaires?|conseillers?|membres|élus|participent|délibérations?|noms?|prénoms?|qualité|fonctions?|observations"
    r"|ont|ayant|donné|aux?|à|et|de|des|le|la|les|par|non|pour|contre|abstentions?|votes?|voix)|[PAERVX])\b"
)
_PLACE = r"(?:[A-ZÀ-Ý][\w'-]{1,25}(?: (?:et|de|du|la|le|les|sur|sous|en))?(?: [A-ZÀ-Ý][\w'-]{1,25}){0,3}\s{1,3})?"
_TABLE = re.compile(rf"\b(?=[A-ZÀ-Ý]){_COLUMNS}(?:[\s/|,:()-]{{1,24}}{_COLUMNS}){{2,}}")
_FIRST_ROW = re.compile(rf"\)?\s{{1,4}}{_PLACE}(?:{CALLED_BY}|{NAMED})")
_STATE = re.compile(rf"\b(?:(?i:{_STATES})|[PAE])\b")
_FEWEST_STATES = 2
_LED = re.compile(
    r"(?i:en présence d(?:e|es)\s(?:\w{1,8}\s)?(?:vice[ -]présidents|conseillers|délégués|membres|élus|adjoints)[^.;:\n█]{0,30}:\s"
    r"|appel nominal[^.;:\n█]{0,50}:\s{1,3}(?:[–-]\s{1,12})?"
    r"|(?:membres|délégués)\s(?:titulaires|suppléants)\s?:\s{1,3}"
    rf"|à l'exception d(?:e|es|u)\s?:\s{{1,3}}|ayant donné (?:leur )?(?:pouvoir|procuration)s?\s?:\s{{1,3}}"
    # A mayor who opens the list, those who did not come, and whose vote others bear.
    rf"|sous la présidence d(?:e\s|')[^.;:\n█]{{3,60}}:\s{{1,3}}|(?:n'étai(?:en)?t pas (?:là|présente?s?)|s'étai(?:en)?t (?:fait )?excuser"
    rf"|délégué leur droit de vote[^.;:\n█]{{0,120}})\s?:?\s{{1,3}}|\bl'absence d(?:e\s|'))(?={CALLED_BY}|{NAMED})"
)
_OF_STAFF = re.compile(r"(?i)\b(?:personnel|agents|syndica(?:l|ux|les)|cst|cht|ctp?)\b")
_PRESIDED = re.compile(rf"\bsous la présidence d(?:e\s|')\s?(?:{CIVILITY}\s{{1,3}})?(?=[A-ZÀ-Ý])")
_COUNCIL = re.compile(r"(?i)\b(?:conseil|comité|assemblée|bureau|commission permanente)\b")
_OF_OTHERS = re.compile(
    r"(?i)\b(?:associations?|jury|quartiers?|citoyens?|riverains|habitants|usagers|école|actionnaires|copropriétaires)\b"
)
_HEAD = 8000  # characters in which a paper tells who sits


def heads(text: str) -> Iterator[Span]:
    """Where such a head stands; what follows it is read as a roll."""
    for found in _TABLE.finditer(text):
        states = {state[0].lower() for state in _STATE.finditer(found[0])}
        if len(states) >= _FEWEST_STATES and _FIRST_ROW.match(text, found.end()):
            yield found.span()
    for found in _LED.finditer(text, 0, _HEAD):
        if not _OF_STAFF.search(text, max(0, found.start() - 120), found.start()):
            yield found.span()


def chairs(text: str) -> Iterator[str]:
    """Who presides over the council that a paper tells of at its head."""
    for found in _PRESIDED.finditer(text, 0, _HEAD):
        before = text[max(0, found.start() - 250) : found.start()]
        name = name_at(text, found.end()) if _COUNCIL.search(before) and not _OF_OTHERS.search(before) else None
        if name:
            yield text[slice(*name)]
