"""Who shares a name that is private, called by the given name alone: "NOIR Jacques et Odile", "Odile et Luc NOIR"."""

import re
from collections.abc import Iterable, Iterator

from database.privacy.name_words import is_given
from database.privacy.plain import Span

# "NOIR Jean et Odile", before a place too ("NOIR Jean et Odile Les Ormes"); "Jean NOIR et Odile ROUX" bears a name of her own.
_PARTNER = re.compile(
    r"\s{1,3}(?:et|ou|&)\s{1,3}([A-ZÀ-Ý][a-zß-ÿœ]{2,15}(?:-[A-ZÀ-Ý][a-zß-ÿœ]{2,15})?)(?![\w'-])(?P<goes_on>\s{1,3}[A-ZÀ-Ý])?"
)
# "Odile et Luc NOIR": no surname stands before her given name.
_FIRST_PARTNER = re.compile(r"(?:\A|[^\w'-])(?P<given>[A-ZÀ-Ý][a-zß-ÿœ]{2,15}(?:-[A-ZÀ-Ý][a-zß-ÿœ]{2,15})?)\s(?:et|&)\s\Z")
_A_CAPITAL = re.compile(r"(?<![\w'-])[A-ZÀ-Þ][\w'-]*\s\Z")
_SURNAME_FIRST = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ' -]{2,40} [A-ZÀ-Þ][a-zß-ÿ]")


def with_partners(text: str, private: Iterable[Span]) -> Iterator[Span]:
    """These names, and the given name alone of whoever shares one, behind it or before: "NOIR Jacques et Odile", "Odile et Luc NOIR"."""
    for start, end in private:
        yield start, end
        first = _FIRST_PARTNER.search(text, max(0, start - 50), start)
        own = text[start:end].split(maxsplit=1)[0]
        if (
            first
            and is_given(first["given"])
            and is_given(own)
            and not own.isupper()
            and not _A_CAPITAL.search(text, max(0, first.start("given") - 40), first.start("given"))
        ):
            yield first.span("given")
        other = _PARTNER.match(text, end)
        if other and is_given(other[1]) and (not other["goes_on"] or _SURNAME_FIRST.match(text, start, end)):
            yield other.span(1)
