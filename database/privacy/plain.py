"""The same words as any program stores them: composed accents, one blank for all, nothing invisible, letters that a scan took for digits,
words set letter by letter as one; with the way back to the text."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_BLANKS = str.maketrans(
    dict.fromkeys("\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\u2005\u2006\u2008\t\x0b\x0c", " ")
    | {"\u2019": "'", "\u02bc": "'", "\u2018": "'"}
)
_TAB = re.compile(r"\t")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_CLUSTER = re.compile("[^\\W\\d_][\u0300-\u036f]+|[\u00ad\u200b-\u200d\u2060\ufeff]")
# "DELAP0RTE", "Su2anne": between letters, in a word of five and more that is neither a mail's nor a file's.
_MISREAD = re.compile(
    r"(?<![\w@./-])(?:[^\W\d_]{1,15}(?:[0-58][^\W\d_]{1,15}){1,3}|[015](?!i?[eè]me|nde|ers?\b)[a-zß-ÿ]{4,15})(?![\w@/-]|\.\w)"
)
_FEWEST_SMALL, _FEWEST_LETTERS, _SMALL, _CAPITAL = 3, 5, str.maketrans("0123458", "olzeasb"), str.maketrans("0123458", "OIZEASB")
# "Dupont- Lavallée", a word of its own behind a hyphen.
_BROKEN = re.compile(
    r"(?<![\w'-])([A-ZÀ-Þ][a-zß-ÿœ]{1,20}-) (?=[A-ZÀ-Þ]?[a-zß-ÿœ]{2,20}(?![\w'-]))(?!(?:et|ou|à|de|du|des|le|la|les|en|au)\b)"
)
# "M E R L E  A N N E": two blanks part two words.
_SPACED = re.compile(r"(?<![\w'.-])(?<![A-ZÀ-Þ] )[A-ZÀ-Þ](?: [A-ZÀ-Þ])+(?: {2,3}[A-ZÀ-Þ](?: [A-ZÀ-Þ])+)*(?![\w'.-])(?! [A-ZÀ-Þ](?!\w))")
_TWO_BLANKS = re.compile(r"(?<=\S)(?<!\d\d  \d\d)  (?=\S)(?!\d\d  \d\d)")  # no row of numbers
_LINE_END = re.compile(r"\n(?=\S)")
_VOWELS, _UNSEEN = frozenset("AEIOUYÉÈ"), "\u200b"
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Plain:
    """`words` to look in; `origins[i]` is where its character i begins in the text, and one more for the end."""

    words: str
    origins: Sequence[int]
    tabs: Sequence[int] = ()  # where the text has a tab, and the words a blank

    def span(self, start: int, end: int) -> Span:
        """[start, end) of the text for [start, end) of the words."""
        return self.origins[start], self.origins[end]


def plain(text: str) -> Plain:
    """The plain words of a text."""
    said = _SPACED.sub(_as_a_word, _BROKEN.sub(rf"\1{_UNSEEN}", _MISREAD.sub(_with_letters, text.translate(_BLANKS))))
    if said.isascii() or (unicodedata.is_normalized("NFC", said) and not _INVISIBLE.search(said)):
        return Plain(said, range(len(said) + 1), [tab.start() for tab in _TAB.finditer(text)])
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
    return Plain("".join(pieces), origins, [bisect_left(origins, tab.start()) for tab in _TAB.finditer(text)])


@lru_cache(maxsize=2)  # the words of one paper, and these evenly set: each rule asks for them
def over_lines(words: str) -> str:
    """The same characters, a blank for each end of a line within a paragraph: a sentence, or a name, goes on over it."""
    return _LINE_END.sub(" ", words)


def evenly_set(text: Plain) -> Plain:
    """The same, two blanks between words as one: set to both margins, a line has them anywhere ("née le 12  mars"); a column has more."""
    if not _TWO_BLANKS.search(text.words):
        return text
    pieces: list[str] = []
    origins: list[int] = []
    here = 0
    for two in _TWO_BLANKS.finditer(text.words):
        pieces.append(text.words[here : two.start() + 1])
        origins += text.origins[here : two.start() + 1]
        here = two.end()
    return Plain("".join([*pieces, text.words[here:]]), [*origins, *text.origins[here:]])


def _with_letters(word: re.Match[str]) -> str:
    """A word in one print, its digits as the letters that they look like."""
    said = word[0]
    letters = "".join(filter(str.isalpha, said))
    if said[0].isdigit():
        return said[0].translate(_CAPITAL) + said[1:]
    if len(letters) < (_FEWEST_LETTERS if letters.isupper() else _FEWEST_SMALL) or not (letters.isupper() or letters[1:].islower()):
        return said
    return said.translate(_CAPITAL if letters.isupper() else _SMALL)


def _as_a_word(spaced: re.Match[str]) -> str:
    """Letters set apart, the blanks between them unseen; marks of a table ("X X P") and letters without a vowel stay as they are."""
    letters = set(spaced[0]) - {" "}
    if len(spaced[0].replace(" ", "")) < _FEWEST_LETTERS or len(letters) < 3 or letters.isdisjoint(_VOWELS):
        return spaced[0]
    return re.sub(r"(?<! ) (?! )", _UNSEEN, spaced[0])
