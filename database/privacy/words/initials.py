"""People of whose given names the letters alone are told, two and more: "Y. T. NOIR", "M.-C. B. LE ROUX", "NOIR Y. T. – 45 €"."""

import re
from collections.abc import Iterator

from council import civil_names, places
from database.privacy.given import named_after
from database.privacy.lexicon import words
from database.privacy.name_words import tokens
from database.privacy.plain import Span, over_lines
from database.privacy.words.short import is_surname

_LETTER = r"(?:[A-ZÀ-Ý]|Ch|Ph|Th)\."
_SURNAME = r"(?:(?:LE|LA|EL|BEN|VAN|DA|DE LA|Le|La|El|Ben|Van|Da) |[DL]')?[A-ZÀ-Þ][A-ZÀ-Þ'-]{2,24}(?! [A-ZÀ-Þ]{2})(?![\w'-])"
_BEFORE = re.compile(rf"(?<![\w'.&-])(?<![A-Z]\. )(?P<letters>{_LETTER}(?:[ -]{{0,2}}{_LETTER}){{1,3}}) ?(?P<surname>{_SURNAME})")
_BEHIND = re.compile(
    rf"(?<![\w'&-] )(?<![A-Z]\. )(?<![\w'.&-])(?P<surname>[A-ZÀ-Þ][A-ZÀ-Þ'-]{{3,24}}) (?P<letters>{_LETTER}(?:[ -]{{0,2}}{_LETTER}){{1,2}})"
    r"(?=\s{1,3}(?:[:–-] ?)?\d[\d ]{0,8}(?:,\d\d)? ?(?:€|euros?\b))"
)
# Letters of bodies, rules and things that papers set apart by points; four and more are one of them anyway, but for a hyphen.
_SHORT_FORMS = words(
    "zac zad zup zan plu pos tva tlc sci scp snc sas scm gie sem spl epa epf epl vrd dup dia dpu dgd dgf dsp pmr rpi rpa svp pdu plh pvr",
    "ttc cdg cdc cdi cdd caf cfe clsh mjc ogm htb hta edf gdf nb rd rn vc cr cv sa us as fc qf rh tp ht cm jo bp cs st",
)
_RUN, _FIRST = re.compile(r"(?<![\w'.-])(?:[A-Z]\.\s){1,4}\Z"), re.compile(r"(?:[A-Z]\.\s?){1,3}")
_MOST = 3
# What every text holds in which one of these rules finds something (see untouched.py).
OPENINGS = (_BEFORE, _BEHIND)


def by_letters(text: str) -> Iterator[Span]:
    """Ranges of such names."""
    joined = over_lines(text)
    for match in (*_BEFORE.finditer(joined), *_BEHIND.finditer(joined)):
        begins = "\n" in text[slice(*sorted((match.end("letters"), match.start("surname"))))]  # a line of its own
        if not begins and _of_given_names(match["letters"]) and _is_borne(match["surname"]) and not named_after(text, match.start()):
            yield match.span()


def of_a_short_form(text: str, start: int) -> bool:
    """Whether the letters at a name's head are the last of a short form: "S. A. R. L. ORMES"."""
    said = _RUN.search(text, max(0, start - 16), start)
    if said is None or said[0].rstrip() == "M.":  # a civility
        return False
    return not _of_given_names(said[0] + (_FIRST.match(text, start) or said)[0])


def _of_given_names(letters: str) -> bool:
    """Three at most that are no short form of a paper; a hyphen between two tells a given name."""
    said = re.findall(r"[^\W\d_]+", letters)
    joined = "".join(said).lower()
    short = joined in _SHORT_FORMS or (joined[-1:] == "m" and joined[:-1] in _SHORT_FORMS)  # "H.T. M. NOIR précise"
    return "-" in letters or (len(said) <= _MOST and not short)


def _is_borne(surname: str) -> bool:
    """Nobody's but a person's: no town and no word of French."""
    word = tokens(surname)[-1]
    return is_surname(surname) and not (places.is_commune(surname) or (civil_names.is_word(word) and not civil_names.surname(word)))
