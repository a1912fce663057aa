"""Texts in which no rule of this folder finds a place to begin, told thousands at a time: they need not be masked one by one.

What is asked of a text is what the rules themselves look for (their OPENINGS), with nothing asked of what stands beside it: a text that
they would change is always among the others. Long texts and unusual signs are left to the rules as well.
"""

import re
from functools import cache
from itertools import chain

import polars as pl

from council.given_names import GIVEN_NAMES
from database.privacy import addresses, contacts, given, health, matters, people
from database.privacy.weighed.weigh import by_weight
from database.privacy.words import cells, dwellings, initials, led, rows, short, suits
from database.privacy.words.alone import by_given_alone
from database.privacy.words.small import in_small_letters

_LONGEST = 2_000  # bytes; longer ones are papers, in which something is always found
_BLANKS, _QUOTES = "[\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\u2005\u2006\u2008]", "[\u2018\u2019\u02bc]"
_USUAL = r"^[ -~À-ÖØ-öø-ÿŒœ°€«»–—“”…²³•]*$"  # one line, every letter in one piece
# Letters set apart, digits among letters or for a word's first, a word that a hyphen breaks (see plain.py).
_OTHERWISE_READ = r"[A-ZÀ-Þ] [A-ZÀ-Þ](?: |$)|[^\W\d_]\d{1,3}[^\W\d_]|[015][a-zß-ÿ]{4}|[a-zß-ÿœ]- [^\W\d_]|\S  \S"
_CAPITAL, _NO_SMALL = r"[A-ZÀ-ÖØ-ÞŒ\d_]", "(?:[^a-zß-öø-ÿœ]|$)"
_IN_CAPITALS = rf"[A-ZÀ-ÖØ-ÞŒ](?:{_CAPITAL}|[.'\-]+{_CAPITAL}{_NO_SMALL})"  # a word of two letters and more
_SURNAME = r"[A-ZÀ-ÖØ-Þ]{4}"
_TWO_CAPITALISED = r"[A-ZÀ-ÖØ-ÞŒ](?:h?\.|[^ \n]*(?: |\n)(?:.{0,12} |d')?)[A-ZÀ-ÖØ-ÞŒ]"  # "H.Noir" too
_LOOK = re.compile(r"\(\?<?[=!]")
_Steps = tuple[pl.Expr, ...]


def untouched(texts: pl.Series) -> pl.Series:
    """Whether each text surely stays as it is, whoever is a councillor, where nobody's name is known to be private."""
    said = pl.col("said")
    frame = pl.DataFrame({"said": texts}).with_columns(said.str.replace_all(_BLANKS, " ").str.replace_all(_QUOTES, "'"))
    usual = (said.str.len_bytes() <= _LONGEST) & said.str.contains(_USUAL) & ~said.str.contains(_OTHERWISE_READ)
    frame = frame.select("said", place=pl.int_range(pl.len())).filter(usual)
    for steps in _suspicions():
        found = frame
        for step in steps:  # what costs more is asked of fewer
            found = found.filter(step)
        frame = frame.join(found.select("place"), on="place", how="anti") if found.height else frame
    stay = set(frame["place"]) - _weighed(frame)
    return pl.int_range(len(texts), eager=True).is_in(list(stay))


@cache
def _suspicions() -> tuple[_Steps, ...]:
    """What a text holds in which a rule finds anything: all steps of one of these."""
    said = pl.col("said")
    bare = said.str.normalize("NFKD").str.replace_all(r"\p{M}", "").str.to_lowercase()
    given_name = bare.str.contains(rf"(?:^|[^a-z])(?:{'|'.join(sorted(GIVEN_NAMES))})(?:[^a-z]|$)")
    like_a_person = said.str.contains(_SURNAME) | given_name
    rules = (
        *addresses.OPENINGS,
        *contacts.OPENINGS,
        *health.OPENINGS,
        *given.OPENINGS,
        *people.OPENINGS,
        *matters.OPENINGS,
        *rows.OPENINGS,
        *led.OPENINGS,
        *short.OPENINGS,
        *suits.OPENINGS,
        *dwellings.OPENINGS,
        *initials.OPENINGS,
        *cells.OPENINGS,
    )
    return (
        *((_holds(rule),) for rule in rules),
        *((_holds(health.STATE_BEHIND), _holds(rule)) for rule in health.REASON_FIRST),
        (said.str.contains(_IN_CAPITALS), given_name),
        *((_holds(rule), like_a_person | _holds(matters.TWO_CAPITALISED)) for rule in matters.MATTERS),
        *((_holds(rule), like_a_person | pl.any_horizontal(map(_holds, led.OTHER_NAMES))) for rule in led.WITH_NAMES),
        (_holds(matters.OWED), like_a_person | _holds(matters.TWO_IN_CAPITALS)),
    )


def _weighed(frame: pl.DataFrame) -> set[int]:
    """The places of the texts in which a name weighs for a private person, or whose name tells by itself."""
    asked = frame.filter(pl.col("said").str.contains(_TWO_CAPITALISED)).select("place", "said")
    heavy = {place for place, text in asked.iter_rows() if next(by_weight(text), None)}
    return heavy | {
        place
        for text, place in frame.select("said", "place").iter_rows()
        if next(chain(in_small_letters(text), by_given_alone(text)), None)
    }


def _holds(rule: re.Pattern[str]) -> pl.Expr:
    return pl.col("said").str.contains(loosened(rule.pattern))


def loosened(pattern: str) -> str:
    """A pattern in Rust's dialect that finds something wherever this one does: nothing is asked of what stands beside."""
    found, here = "", 0
    while look := _LOOK.search(pattern, here):
        found += pattern[here : look.start()]
        here = _closed(pattern, look.start())
    return (found + pattern[here:]).replace(r"\b", "")


def _closed(pattern: str, start: int) -> int:
    """The end of the group that opens at `start`."""
    depth = 0
    for sign in re.finditer(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()]", pattern[start:]):
        depth += (sign[0] == "(") - (sign[0] == ")")
        if not depth:
            return start + sign.end()
    return len(pattern)
