"""The same words as any program stores them: composed accents, one blank for all, nothing invisible; with the way back to the text."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_BLANKS = str.maketrans(
    dict.fromkeys("\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\u2005\u2006\u2008\t\x0b\x0c", " ")
    | {"\u2019": "'", "\u02bc": "'", "\u2018": "'"}
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_CLUSTER = re.compile("[^\\W\\d_][\u0300-\u036f]+|[\u00ad\u200b-\u200d\u2060\ufeff]")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Plain:
    """`words` to look in; `origins[i]` is where its character i begins in the text, and one more for the end."""

    words: str
    origins: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """[start, end) of the text for [start, end) of the words."""
        return self.origins[start], self.origins[end]


def plain(text: str) -> Plain:
    """The plain words of a text."""
    said = text.translate(_BLANKS)
    if said.isascii() or (unicodedata.is_normalized("NFC", said) and not _INVISIBLE.search(said)):
        return Plain(said, range(len(said) + 1))
    pieces: list[str] = []
    origins: list[int] = []
    here = 0
    for found in _CLUSTER.finditer(said):
        pieces.append(said[here : found.start()])
        origins += range(here, found.start())
        composed = unicodedata.normalize("NFC", found[0])
        if not _INVISIBLE.match(found[0]):
            pieces.append(composed[0])
            origins.append(found.start())
        here = found.end()
    pieces.append(said[here:])
    origins += range(here, len(said) + 1)
    return Plain("".join(pieces), origins)
