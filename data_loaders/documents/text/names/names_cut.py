"""Where one name ends and the next begins, when nothing but the print of the words tells: "Jean DUPONT Paul DURAND"."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from data_loaders.documents.text.names.names_words import Token
from data_loaders.documents.text.word_set import word_set

_LETTER = {"upper": "u", "cap": "c", "initial": "i", "particle": "p"}
_FIRST = re.compile(r"[cip]{0,5}[ci]p{0,2}u[up]{0,5}")  # Jean DUPONT
_LAST = re.compile(r"p{0,3}u[up]{0,5}[ci]{1,4}")  # DUPONT Jean
_CROSSED = re.compile(r"[ci]{1,4}p{1,3}[ci]{1,4}p{0,3}u|p{0,3}u[up]{0,6}[ci]{1,4}p{0,3}u")
_FIRSTS, _LASTS = re.compile(r"(?:[ci]{1,3}p{0,2}u[up]{0,3}){3,}"), re.compile(r"(?:p{0,2}u[up]{0,3}[ci]{1,3}){3,}")
_LETTERED = re.compile(r"(?:i{1,3}p{0,2}c{1,3}){2,}")
_MOST_WORDS = 8
ELIDED = word_set("d l n y")  # "D HONDT", "N GUYEN": letters that an apostrophe parts from the rest of a surname; "PETIT Y NOIR"
_MANY = 5  # names in a run: where words are left over, it may as well be read from its other end
_ARTICLES = word_set("le la les saint sainte st ste")


def shape(words: Iterable[Token]) -> str:
    """One letter a word: u capitals, c capitalised, i initial, p particle."""
    return "".join([_LETTER.get(t.kind, "") for t in words])


@lru_cache(maxsize=4096)  # names have few shapes
def order(letters: str) -> str | None:
    """ "first" for given name first, "last" for surname first, "plain" where capitals do not tell, None for no name."""
    if lettered(letters):
        return None
    if _FIRST.fullmatch(letters):
        return "first"
    if _LAST.fullmatch(letters):
        return "last"
    return "plain" if re.fullmatch(r"p{0,3}(?:[ci][cip]{0,4}|u[up]{0,4})", letters) else None


def crossed(letters: str, printed: str | None) -> bool:
    """Whether words of another column stand in a name: "Date de Luc NOIR", "DE LA VILLE Luc NOIR", in a list of given names first."""
    return printed == "first" and bool(_CROSSED.match(letters))


@lru_cache(maxsize=4096)
def lettered(letters: str) -> bool:
    """Whether a run is several names, each an initial and a surname that capitals do not tell: "J. Dupont P. Durand"."""
    return _LETTERED.fullmatch(letters) is not None


def style(shapes: Iterable[str]) -> str | None:
    """The order most of these names are printed in."""
    votes = Counter(kind for letters in shapes if (kind := order(letters) or _strung(letters)))
    if not votes:
        return None
    best, count = votes.most_common(1)[0]
    return best if count >= 0.6 * sum(votes.values()) else None


def _elided(run: list[Token], letters: str) -> str:
    """The letters with a surname's lost apostrophe mended: "Anne PETIT N GUYEN" has one surname, not a second person N. GUYEN."""
    bare = [t.end - t.start == 1 and t.folded in ELIDED for t in run]
    return "".join("u" if lost and letters[max(0, i - 1) : i + 2] == "uiu" else letters[i] for i, lost in enumerate(bare))


def _strung(letters: str) -> str | None:
    """The order of several names without a mark between them, where the first begins and the last ends as all do."""
    return "last" if _LASTS.fullmatch(letters) else "first" if _FIRSTS.fullmatch(letters) else None


def pieces(run: list[Token], printed: str | None) -> list[list[Token]]:
    """The names in a run of words, [] where it is none; `printed` is the list's order ("first", "last", "plain")."""
    letters = shape(run)
    letters = _elided(run, letters) if printed == "first" or (printed is None and letters[:2] == "cu") else letters
    if len(run) <= _MOST_WORDS and order(letters) and order(letters) == (printed or order(letters)):
        return [run]
    if lettered(letters):
        starts = [i for i in range(len(run)) if letters[i] == "i" and (not i or letters[i - 1] != "i")]
        return [run[low:high] for low, high in pairwise([*starts, len(run)])]
    known = printed in ("first", "last")
    for way in (printed,) if known else ("first", "last"):
        if cut := _cut(run, letters, way, known):
            return cut
    return [run] if len(run) <= 5 and order(letters) else []


def _cut(run: list[Token], letters: str, printed: str | None, known: bool) -> list[list[Token]]:
    """Cut after each surname (or given name) that a new name follows; [] unless every piece is a whole name."""
    before, after = ("u", "ci") if printed == "first" else ("ci", "u")
    whole = _FIRST if printed == "first" else _LAST
    found, start, seen = [], 0, False
    for i, letter in enumerate(letters):
        ahead = letters[i:].lstrip("p")[:1] if letter == "p" else letter
        if seen and ahead and ahead in after and (letter != "p" or printed == "last"):
            found.append(run[start:i])
            start, seen = i, False
        seen = seen or (letter in before and (printed == "first" or "u" in letters[start:i]))
    found = [piece[: len(shape(piece).rstrip("p"))] for piece in (*found, run[start:])]  # no name ends with "les"
    good = [bool(whole.fullmatch(shape(piece))) for piece in found]
    if (known or len(found) < _MANY) and len(found) > 1 and not good[-1] and all(good[:-1]):
        found, good = found[:-1], good[:-1]  # what follows the last name is no name
    return found if found and all(good) else []


def without_label(run: list[Token], printed: str | None) -> tuple[list[Token], bool]:
    """The name in front of a group's or commune's label ("Jean DUPONT LE BOURG :"), and whether the border is sure."""
    letters = shape(run)
    if printed != "first" or "u" not in letters or letters[0] not in "cip" or not re.match(r"[cip]{1,5}u", letters):
        return [], True
    border = letters.index("u") + 1
    rest = run[border:]
    sure = len(rest) <= 1 or rest[0].folded in _ARTICLES
    return (run[:border], sure) if rest else ([], True)
