"""What OCR makes of signs, undone in the derived view only: one character for one, so that every offset stays.

The stored text keeps what OCR gave. Names and figures are never mended: only the signs between them, and the law's own long words,
which nothing else in French looks like.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from difflib import SequenceMatcher

from data_loaders.documents.blocks.scan_numbers import counted, pointed
from data_loaders.documents.paper import Paper
from data_loaders.documents.text.view import View, fold

# A bullet or an arrow before an item's number is read as some sign or as a capital with an accent.
_BULLET = re.compile(
    r"(?:(?<=\n)|\A)[ÀÂÊÉÈÔ>?»+*°=~eo¢©®•-]{1,2}(?= (?:[A-Z]{1,4}[-. ]{1,2})?(?:(?:19|20)\d\d ?[/._-] ?\d|\d{1,3}[/._-]\d))"
)
# "2 2009/134": the bullet was read as a figure; an index of its own would count on from act to act.
_FIGURE_BULLET = re.compile(r"(?:(?<=\n)|\A)(?P<figure>[2-9])(?= (?:19|20)\d\d ?/ ?\d)")
_ACT_LINE = re.compile(r"(?:(?<=\n)|\A)(?:\S{1,2} )?(?:19|20)\d\d ?/ ?\d")
# An arrow or a tick before each name of a list is read as a letter; "À M. Untel" would be whom a proxy is given to.
_LETTER_BULLET = re.compile(
    r"(?:(?<=\n)|\A)[ÀÂAB>»] (?!M(?:onsieur|adame|r|me|lle|M)?\b)"
    r"(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{1,20}(?:[- ][A-ZÀ-ÖØ-Þ][\w'’-]{1,30}){1,3})"
)
_SPECK = re.compile(r"(?<=\n)[.,;:'‘’´`_] (?=[A-ZÀ-ÖØ-Þ])")  # before a line's first word
_STAMP = re.compile(r"(?im)^\W{0,4}acte (?:certifi\w{1,2} )?ex.cutoire\W{0,4}$")  # stands beside titles, says nothing
_CIVILITY = re.compile(r"(?<![\w'’])M[\"”“*°](?= [A-ZÀ-ÖØ-Þ])")  # "Mme" with its small letters raised
_RULE = re.compile(r"[|¦\[\]]")  # the rules of a table
_DASHES = str.maketrans("—―", "––")
# "Luc CAPITAL.Anne MAJUSCULE" or "Luc CAPITAL Anne MAJUSCULE": the comma between two members of a list was too small to be seen.
_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]{1,30}"
_GIVEN = r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{1,20}"
_COMMA_LOST = re.compile(rf"(?<=[A-ZÀ-ÖØ-Þ]{{2}})(?:[.;:-] ?| )(?={_GIVEN}(?:[- ]{_GIVEN}){{0,2}}\s{_CAPITALS})")
# The same at a line's end, where the list reads many of its commas so.
_COMMA_AT_END = re.compile(
    rf"(?<=[A-ZÀ-ÖØ-Þ]{{2}})\.\n(?!M(?:onsieur|adame|ademoiselle|mes?)\b)(?={_GIVEN}(?:[- ]{_GIVEN}){{0,2}}\s{_CAPITALS})"
)
_STOP_INSIDE = re.compile(rf"(?<=[A-ZÀ-ÖØ-Þ]{{2}})\. ?(?={_GIVEN}(?:[- ]{_GIVEN}){{0,2}}\s{_CAPITALS})")
_GIVEN_FIRST = re.compile(rf"{_GIVEN}\s{_CAPITALS}(?:[ -]{_CAPITALS}){{0,3}},")
_SURNAME_FIRST = re.compile(rf"{_CAPITALS}\s{_GIVEN}(?:-{_GIVEN})?,")
# "Luc CAPITAL - Anne MAJUSCULE - LONGUE": in a list that gives every member's given name, a surname alone is the rest of a double one.
_DASHED = re.compile(rf"(?P<name>{_GIVEN}(?:[- ]{_GIVEN})?\s{_CAPITALS})\s?[-–]{{1,2}}\s")
_REST = re.compile(rf"(?<=[A-ZÀ-ÖØ-Þ]{{2}})\s?[-–]{{1,2}}\s(?=(?P<word>{_CAPITALS})\s{{0,2}}(?:[-–,;.\n(]|(?:a )?donne|ayant|pouvoir|\Z))")
_LEAST, _LONG = 3, 8
_ALIKE, _APART = 0.92, 0.05  # of the letters of a heading: the one meant; how much less another may be
_NEAR_LINES = 2  # from one bullet of a list to the next
_FORMULAS = (
    *("exercice", "unanimite", "municipal", "secretaire", "prefecture", "convocation", "procuration", "procurations"),
    *("conseillers", "deliberation", "deliberations"),
)
_HEADINGS = ("presents", "presentes", "absents", "absentes", "excuses", "excusees", "pouvoirs", "procurations", "representes")
# The same of several words, where a letter was read as two: "Avâäient donné pouvoir :".
_PHRASES = (
    *("Avaient donné pouvoir", "Ont donné pouvoir", "Ayant donné pouvoir", "Avaient donné procuration", "Ont donné procuration"),
    *("Étaient présents", "Étaient absents", "Étaient excusés", "Étaient représentés", "Absents excusés", "Absents représentés"),
)
_PHRASE = re.compile(r"(?<=\n)[^\W\d_][^\n:]{12,30}(?= ?:[ \t]*\n)")
_HEADING = re.compile(r"(?<=\n)[^\W\d_]{7,12}(?=\s{0,2}:)")
# "Présents à" alone on its line: the colon was read as a letter.
_COLON = re.compile(
    r"(?<=\n)(?P<head>[ÉEée]taient présents|(?:[Mm]embres )?(?:[Pp]r[ée]sent|[Aa]bsent)e?s?(?: excus[ée]e?s?)?|[Ee]xcus[ée]e?s?"
    r"|[Pp]rocurations?|[Pp]ouvoirs?) (?:[à;!.,]|i)(?=[ \t]*\n)"
)
# "Étaient présent-e:s :", "représenté-ess :": the dots of the inclusive form were read as other signs.
_INCLUSIVE = re.compile(r"(?i)(?P<word>présent|absent|excusé|représenté)[-.:·•']{1,2}e[-.:·•' ]{0,2}s{1,2}(?![^\W_])")
_LONG_WORD = re.compile(rf"(?<![^\W_])[^\W\d_]{{{min(map(len, _FORMULAS))},{max(map(len, _FORMULAS))}}}(?![^\W_])")


def mend(view: View, paper: Paper) -> View:
    """The view with the signs of its scanned pages mended; the view itself where no page is scanned."""
    if not paper.scanned_pages:
        return view

    def inside(found: re.Match[str], sign: str) -> str:
        scanned = paper.page_of(view.origin(found.start())) in paper.scanned_pages
        return sign.ljust(len(found[0])) if scanned else found[0]

    raw = _BULLET.sub(lambda found: inside(found, " "), view.raw.translate(_DASHES))
    raw = _without_bullets(raw, inside)
    raw = _SPECK.sub(lambda found: inside(found, " \n"), raw)
    raw = counted(pointed(raw)) if len(paper.scanned_pages) == len(paper.page_starts) else raw
    raw = _STAMP.sub(lambda found: inside(found, " "), raw)
    raw = _CIVILITY.sub(lambda found: inside(found, "Me"), raw)
    raw = _RULE.sub(lambda found: inside(found, " "), raw)
    raw = _LONG_WORD.sub(lambda found: inside(found, _nearest(found[0], _FORMULAS)), raw)
    raw = _HEADING.sub(lambda found: inside(found, _nearest(found[0], _HEADINGS)), raw)
    raw = _INCLUSIVE.sub(lambda found: inside(found, f"{found['word']}s"), raw)
    raw = _PHRASE.sub(lambda found: inside(found, _phrase(found[0])), raw)
    raw = _COLON.sub(lambda found: inside(found, f"{found['head']} :"), raw)
    if _lists_given_names_first(raw):
        if len(_STOP_INSIDE.findall(raw)) >= _LEAST:
            raw = _COMMA_AT_END.sub(lambda found: inside(found, ",\n"), raw)
        raw = _COMMA_LOST.sub(lambda found: inside(found, ","), raw)
    if _gives_every_name(raw):
        raw = _REST.sub(lambda found: inside(found, " "), raw)
    return replace(view, raw=raw, folded=fold(raw))


def _without_bullets(raw: str, inside: Callable[[re.Match[str], str], str]) -> str:
    """Without the letters and figures that bullets were read as."""
    figures = [found["figure"] for found in _FIGURE_BULLET.finditer(raw)]
    if figures and (len(set(figures)) < len(figures) or 2 * len(figures) < len(_ACT_LINE.findall(raw))):
        raw = _FIGURE_BULLET.sub(lambda found: inside(found, " "), raw)
    places = [found.start() for found in _LETTER_BULLET.finditer(raw)]
    listed = {place for run in _runs(raw, places) if len(run) > 1 and not _holders(raw, run) for place in run}
    return _LETTER_BULLET.sub(lambda found: inside(found, " ") if found.start() in listed else found[0], raw)


def _runs(raw: str, places: list[int]) -> list[list[int]]:
    """Places of one list: each on the next line, or on the one behind it."""
    found: list[list[int]] = []
    for place in places:
        if found and raw.count("\n", found[-1][-1], place) <= _NEAR_LINES:
            found[-1].append(place)
        else:
            found.append([place])
    return found


def _holders(raw: str, run: list[int]) -> bool:
    """Whether "À Anne PETIT" may tell whom a proxy is given to: what stands right above is no heading."""
    above, line = raw[: run[0]].rstrip(), raw[run[0] :].partition("\n")[0]
    return {raw[place] for place in run} <= set("AÀÂ") and above[-1:] not in ("", ":") and "donn" not in line


def _gives_every_name(raw: str) -> bool:
    """Do the paper's lists part their members by hyphens and print a given name before nearly every surname?"""
    named, alone = {found["name"] for found in _DASHED.finditer(raw)}, {found["word"] for found in _REST.finditer(raw)}
    return len(named) >= _LEAST and len(named) > 4 * len(alone)


def _nearest(word: str, formulas: tuple[str, ...]) -> str:
    """The law's word that this one is but for a letter (two of a longer word); else the word itself."""
    plain = fold(word)
    for known in formulas if plain not in formulas else ():
        if len(known) == len(plain) and sum(a != b for a, b in zip(known, plain, strict=True)) <= (1 if len(known) < _LONG else 2):
            return known.upper() if word.isupper() else known.capitalize() if word[0].isupper() else known
    return word


def _phrase(heading: str) -> str:
    """The heading that this one is but for a letter or two, no longer than it; else the heading itself."""
    plain = fold(heading)
    alike = sorted((SequenceMatcher(None, plain, fold(known), autojunk=False).ratio(), known) for known in _PHRASES)
    (second, _), (best, known) = alike[-2:]
    return known if _ALIKE <= best < 1 and best - second > _APART and len(known) <= len(heading) else heading


def _lists_given_names_first(raw: str) -> bool:
    """Do the paper's lists print "Anne MAJUSCULE," and hardly ever "MAJUSCULE Anne,"?"""
    given, surname = len(_GIVEN_FIRST.findall(raw)), len(_SURNAME_FIRST.findall(raw))
    return given >= _LEAST and given > 4 * surname
