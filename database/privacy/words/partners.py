"""Who stands beside a name that is private: "NOIR Jacques et Odile", "Odile et Luc NOIR", the further rows of a list of names."""

import re
from collections.abc import Container, Iterable, Iterator

from database.privacy.body_words import is_body
from database.privacy.name_words import name_at
from database.privacy.plain import Span
from database.privacy.shown.public import Public
from database.privacy.weighed.runs import is_borne

# "NOIR Jean et Odile", before a place too ("NOIR Jean et Odile Les Ormes"); "Jean NOIR et Odile ROUX" bears a name of her own.
_PARTNER = re.compile(
    r"\s{1,3}(?:et|ou|&)\s{1,3}([A-ZÀ-Ý][a-zß-ÿœ]{2,15}(?:-[A-ZÀ-Ý][a-zß-ÿœ]{2,15})?)(?![\w'-])(?P<goes_on>\s{1,3}[A-ZÀ-Ý])?"
)
# "Odile et Luc NOIR": no surname stands before her given name.
_FIRST_PARTNER = re.compile(r"(?:\A|[^\w'-])(?P<given>[A-ZÀ-Ý][a-zß-ÿœ]{2,15}(?:-[A-ZÀ-Ý][a-zß-ÿœ]{2,15})?)\s(?:et|&)\s\Z")
_FIRST_IN_CAPITALS = re.compile(r"(?:\A|[^\w'-]\s?)(?<![A-ZÀ-Þ'-] )(?P<given>[A-ZÀ-Þ]{3,15}(?:-[A-ZÀ-Þ]{3,15})?)\s(?:ET|&)\s\Z")
_GLUED = re.compile(r"(?<![\w'/-])(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ'-]{2,25})/\Z")  # "NOIR/ROUX Léa"
_A_CAPITAL = re.compile(r"(?<![\w'-])[A-ZÀ-Þ][\w'-]*\s\Z")
# "M. et Mme NOIR – ROUX": both surnames of a couple.
_COUPLE = re.compile(r"(?:\b(?:et|ou|[/&-]) ?(?:Mme|MME|Madame|M\.|Mr?|Monsieur)|[Cc]onsorts|[ÉEée]poux|[Ii]ndivision|[Ff]amille)\s{1,3}\Z")
_ITS_OTHER = re.compile(r"\s[–-]\s(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ'-]{3,25})(?![\w'-])(?!\s[A-ZÀ-Þ]{2})")
# "NOIR / ROUX", the two sides of a sale; "NOIR née ROUX"; "NOIR Léa, Anne née le", as the land register prints given names.
_OTHER_SIDE = re.compile(r"\s?/\s?(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ'-]{3,25})(?![\w'-])(?!\s[A-ZÀ-Þ]{2})")
_MARRIED = re.compile(r"(?<![\w'-])(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ'-]{2,25}),?\s(?:[Nn]ée|NÉE|NEE|[ÉéEe]pouse|[ÉéEe]p\.|[Vv]euve)\s\Z")
_FURTHER_GIVEN = re.compile(r"(?:,\s[A-ZÀ-Þ][a-zß-ÿœ]{1,20}(?:-[A-ZÀ-Þ][a-zß-ÿœ]{1,20})?){1,4}(?=,?\sn[ée]e?\s(?:le|en|à)\b)")
# A row of a list that is nothing but a name in two prints, "- Léa NOIR", "- NOIR Léa".
_GIVEN, _SURNAME = r"[A-ZÀ-Þ][a-zß-ÿœ]{1,20}(?:-[A-ZÀ-Þ][a-zß-ÿœ]{1,20})?", r"[A-ZÀ-Þ][A-ZÀ-Þ' -]{2,30}"
_ROW = re.compile(
    r"(?m)^[ \t]{0,4}(?:[-–•*]|\d{1,2}[.)°])[ \t]{0,2}(?:(?:M\.|Mme|Mlle|Monsieur|Madame) )?"
    rf"(?P<who>{_GIVEN} {_SURNAME}|{_SURNAME} {_GIVEN})[ \t]*(?=$|[\r,;:(–-])"
)
_FEWEST = 2
_SURNAME_FIRST = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ' -]{2,40} [A-ZÀ-Þ][a-zß-ÿ]")


def with_partners(text: str, private: Iterable[Span]) -> Iterator[Span]:
    """These names, the other surname of a couple, and the given name alone of whoever shares one, behind it or before."""
    for start, end in private:
        yield start, end
        spouse = _ITS_OTHER.match(text, end) if _COUPLE.search(text, max(0, start - 20), start) else None
        if spouse and name_at(text, spouse.start("name")) == spouse.span("name") and not is_body(spouse["name"]):
            yield spouse.span("name")
        own = text[start:end].split(maxsplit=1)[0]
        glued = _GLUED.search(text, max(0, start - 30), start) if own.isupper() else None
        if glued:
            yield glued.span("name")
        yield from _beside(text, start, end)
        shouted = _FIRST_IN_CAPITALS.search(text, max(0, start - 50), start) if own.isupper() else None
        if shouted and is_borne(shouted["given"]):
            yield shouted.span("given")
        first = None if own.isupper() else _FIRST_PARTNER.search(text, max(0, start - 50), start)
        if (
            first
            and is_borne(first["given"])
            and is_borne(own)
            and not _A_CAPITAL.search(text, max(0, first.start("given") - 40), first.start("given"))
        ):
            yield first.span("given")
        other = _PARTNER.match(text, end)
        if other and is_borne(other[1]) and (not other["goes_on"] or _SURNAME_FIRST.match(text, start, end)):
            yield other.span(1)


def _beside(text: str, start: int, end: int) -> Iterator[Span]:
    """The other side's surname, the surname that one married into, the further given names of a birth."""
    alone = text[start:end].isupper() and " " not in text[start:end]
    other = _OTHER_SIDE.match(text, end) if alone else None
    if other and name_at(text, other.start("name")) == other.span("name") and not is_body(other["name"]):
        yield other.span("name")
    if married := _MARRIED.search(text, max(0, start - 45), start):
        yield married.span("name")
    if further := _FURTHER_GIVEN.match(text, end):
        yield further.span()


def with_rows(text: str, private: Iterable[Span], public: Public) -> Iterator[Span]:
    """These names, and each further row of a list of nothing but names of which two are private and none is public."""
    found = list(private)
    yield from found
    starts, run = {start for start, _ in found}, list[re.Match[str]]()
    for row in _ROW.finditer(text):
        if run and text.count("\n", run[-1].end(), row.start()) > 1:
            yield from _further(text, run, starts, public)
            run = []
        run.append(row)
    yield from _further(text, run, starts, public)


def _further(text: str, run: list[re.Match[str]], starts: Container[int], public: Public) -> Iterator[Span]:
    others = [row for row in run if row.start("who") not in starts]
    if len(run) - len(others) >= _FEWEST and not any(row["who"] in public for row in run):
        yield from (row.span("who") for row in others if not is_body(row["who"]))
