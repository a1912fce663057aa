"""Letters that are stored in pieces, and signs that nobody sees: "e" and its accent apart (NFD), "ﬁ" as one sign, zero-width joins.

What a pattern reads is the composed letter; each of its offsets leads back to where the stored text has it.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

Edit = tuple[int, int, str]  # [start, end) of the stored text and what is read in its place

_ACCENTS = r"\u0300-\u036f"
_PIECES = re.compile(rf"(?P<letter>[^\W\d_])?[{_ACCENTS}]{{1,8}}|(?P<joined>[\ufb00-\ufb06])|[\u200b-\u200d\u2060\ufeff]")
_SIGNS = re.compile(rf"[{_ACCENTS}\ufb00-\ufb06\u200b-\u200d\u2060\ufeff]")  # each piece has one: most texts have none
_ACCENT = re.compile(rf"[{_ACCENTS}]{{0,8}}")


@dataclass(frozen=True, slots=True)
class Edited:
    """A text with its edits, and the way back: piece n begins at `starts[n]` and stands in the stored text from `origins[n]` on."""

    text: str
    edits: tuple[Edit, ...]
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, offset: int) -> int:
        """Where the stored text has the character `offset`."""
        piece = bisect_right(self.starts, offset) - 1
        return self.origins[piece] + offset - self.starts[piece]


def composed(text: str) -> Edited:
    """The text with each letter in one piece and without the signs that have no width."""
    return edited(text, [_edit(match) for match in _PIECES.finditer(text)] if _SIGNS.search(text) else ())


def edited(text: str, edits: Iterable[Edit]) -> Edited:
    """The text with `edits`, which are in order; what an earlier one took is not taken twice."""
    starts, origins, pieces, here, length = [0], [0], [], 0, 0
    done = tuple(edits)
    for first, end, instead in done:
        start = max(first, here)
        if end <= start:
            continue
        pieces += [text[here:start], instead if start == first else ""]
        length += start - here
        for letter in range(len(pieces[-1])):  # each of them stands where the sign does
            starts.append(length + letter)
            origins.append(start)
        length += len(pieces[-1])
        here = end
        starts.append(length)
        origins.append(here)
    return Edited("".join([*pieces, text[here:]]), done, tuple(starts), tuple(origins))


def after(text: str, offset: int) -> int:
    """The end of the letter that begins at `offset`, its accents included."""
    found = _ACCENT.match(text, offset + 1)
    return found.end() if found else offset + 1


def _edit(match: re.Match[str]) -> Edit:
    if match["joined"]:
        return (*match.span(), unicodedata.normalize("NFKC", match[0]))
    if not match["letter"]:
        return (*match.span(), "")
    whole = unicodedata.normalize("NFC", match[0])
    return (*match.span(), whole[0])
