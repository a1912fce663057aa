"""Masks what public papers tell of private persons (CRPA L312-1-2; CADA 20150707, 20230533): the stored original stays whole.

Masked: natural persons who are no councillors, postal addresses, births, ages, deaths, telephones, mail, bank, social security and car
numbers, reasons of absence. Kept: councillors, people shown in an elected office, companies, associations, public bodies, places, streets.
"""

import re
from collections.abc import Collection

from database.privacy import addresses, contacts, health, people
from database.privacy.examples import EXAMPLES
from database.privacy.file_names import hidden
from database.privacy.plain import Span, evenly_set, plain
from database.privacy.words import dwellings, lives

__all__ = ["EXAMPLES", "MASK", "mask", "mask_file_name"]

MASK = "█"
_SHOWN = re.compile(r"\S")


def mask(text: str, councillors: Collection[str], private: Collection[str] = ()) -> str:
    """`text` with the same length and offsets, private words covered; masking twice changes nothing more.

    `private`: names of people who are known to be private, covered wherever they stand as printed.
    """
    while (covered := _cover(text, _private(text, councillors, private))) != text:
        text = covered
    return text


def mask_file_name(name: str, councillors: Collection[str], private: Collection[str] = ()) -> str:
    """A file's name, whose words are parted by anything, masked like a text, each folder by itself; its length stays."""
    return "/".join(_cover(one, hidden(one, lambda words: mask(words, councillors, private), councillors)) for one in name.split("/"))


def _private(text: str, councillors: Collection[str], private: Collection[str]) -> list[Span]:
    said = plain(text)
    homes = list(addresses.addresses(said.words))
    days = [day for start, _ in homes if (day := contacts.birth_before(said.words, start))]
    named = list(people.spans(said.words, councillors, homes, private, tabs=said.tabs))
    beside = [*dwellings.of_forms(said.words), *dwellings.beside(said.words, named), *lives.told_of(said.words, named)]
    even = evenly_set(said)
    told = {even.span(*span) for span in (*contacts.spans(even.words), *health.spans(even.words))}
    return sorted({said.span(*span) for span in (*homes, *days, *named, *beside)} | told)


def _cover(text: str, ranges: Collection[Span]) -> str:
    pieces, here = [], 0
    for start, end in sorted(ranges):
        if end > here:
            pieces += [text[here : max(here, start)], _SHOWN.sub(MASK, text[max(here, start) : end])]
            here = end
    return "".join([*pieces, text[here:]])
