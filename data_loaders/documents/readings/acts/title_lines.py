"""Which printed lines are one title, and the line on which an act's text begins below it (objet de la délibération)."""

import re
from functools import lru_cache

from data_loaders.documents.readings.acts import title_theme as theme
from data_loaders.documents.text.dates_words import MONTHS
from data_loaders.documents.text.view import View, fold
from data_loaders.documents.text.words.fates import FATE

_SENTENCE_OPENS = re.compile(
    r"L['’]\w|(?:M\.|MM\.|Mr|Mmes?|Mlle|Monsieur|Madame|Les?|La|Une?|Des|Du|Ce|Cette|Ces|En|Par|Dans|Durant|Depuis"
    r"|Pour|Afin|Suite|Lors|Il|Elle|Nous|Vous"
    r"|Aux?|Chaque|Tou\w{1,3}|Comme|Selon|Voilà|Après|Avant|Sur)\s"
    r"|Délibération (?:retir|ajourn|report|adopt|approuv)"
)
# A line that begins with the adjective of a body's name goes on with it: "avec le Syndicat⏎Intercommunal".
_BODY_NAME = re.compile(r"(?:(?:Inter)?(?:[Cc]ommunal|[Dd]épartemental)|National|Territorial|Urbain|Rural|Mixte|Autorisé)(?:e|s|es|aux)?\s")
_LINK_WORDS = "de du des et la le les La Le Les lieu-dit sous en dans avec à – - au aux par pour sur M. Mme MM. n° N°"
_LINKS = frozenset(_LINK_WORDS.split())
_PLOT = re.compile(r"(?i:\b(?:parcelles?|section|cadastrée?s?)) ?(?:[A-Z]{1,2} ?)?\Z")  # its number opens the next line
_CUT = (",", "l'", "d'", "l’", "d’")
_FULL_LINE, _HALF_LINE, _MOSTLY, _LINE_WIDTH = 70, 40, 0.85, 200
_MOST, _MOST_SHORT, _SHORT = 5, 12, 16  # a title has so many lines; so many where each holds a word or two
_LINE = re.compile(r"[^\n]*\n?")
# A label, in whatever letters, and a line of several sums open the text: "exposé : le maire", "Judo 200 € – Tennis 100 €".
_LABELLED = re.compile(r"(?:exposee?|rapporteure?|debat|discussion|intervention|decision|vote|resultat|avis)s?(?:\(s\))? ?:")
_SUMS = re.compile(r"[^\n€(]{3,120}?\d ?(?:€|euros?\b)[^\n€]{3,120}?\d ?(?:€|euros?\b)")
_LIST = re.compile(r"(?P<mark>[-–•*])[ \t]?[^\n]{2,200}\n[ \t]{0,6}(?P=mark)")  # two lines under one mark open the text
_VOTED = re.compile(rf"(?:{FATE})(?= ?(?:\(|[.;\n]|$|,? (?:a l'unanim|a la majorit|par \d)))")
_MONTH_LAST = re.compile(rf"(?:{MONTHS})\Z")
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d\b")


@lru_cache(maxsize=2)
def _width(view: View) -> int:
    """How long the paper's full lines are: long where its paragraphs are one line each."""
    lengths = sorted(len(line) for line in view.raw.split("\n") if len(line) > _HALF_LINE)
    return lengths[int(len(lengths) * _MOSTLY)] if lengths else _FULL_LINE


def end(view: View, start: int, stop: int, body_words: re.Pattern[str]) -> int:
    """Where a title's printed lines end: the next goes on where the line is full or begins in lower case; `body_words` open the text."""
    place, width = start, 0
    for number in range(_MOST_SHORT):
        if number >= _MOST and place - start > _SHORT * number:
            break
        line = _LINE.match(view.raw, place, stop)
        if not line or not line[0]:
            break
        text = line[0].strip()
        width = max(width, line.end() - view.raw.rfind("\n", 0, place + 1) - 1)
        place = line.end()
        after = view.raw[place : place + _LINE_WIDTH].lstrip(" ")
        if not after.strip() or after.startswith("\n"):
            break
        opens = place + len(view.raw[place : place + _LINE_WIDTH]) - len(after)
        unclosed = view.raw.count("(", start, place) > view.raw.count(")", start, place)
        if not unclosed and _is_told(view, opens):
            break
        if (
            text.endswith(_CUT)
            or unclosed
            or text.rpartition(" ")[2] in _LINKS
            or (number == 0 and theme.alone(text) and not body_words.match(view.folded, place) and theme.heads(after))
        ):
            continue  # "FINANCES" alone names the theme, its title comes below
        body = view.raw[opens].isupper() and body_words.match(view.folded, opens)
        if body or _SENTENCE_OPENS.match(after) or theme.told(after):
            break
        continues = (
            bool((_YEAR_FIRST.match(after) and _MONTH_LAST.search(fold(text))) or (after[0].isdigit() and _PLOT.search(text)))
            or after[0].islower()
            or after[0] in "(«:–-"
            or (after[:12].isupper() and text.isupper())
            or (text[-1:].isalpha() and bool(_BODY_NAME.match(after)))
        )
        full = width > _FULL_LINE and width + 1 + len(after.split(None, 1)[0]) > _width(view)
        if not continues and (not full or text[-1:] in ".:;"):
            break
    return min(place, stop)


def _is_told(view: View, opens: int) -> bool:
    """Is the line that begins here no title's: behind a label, a row of sums, or what became of the act?"""
    return any(words.match(view.folded, opens) for words in (_LABELLED, _SUMS, _VOTED, _LIST))
