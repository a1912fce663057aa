"""Where a member's name begins and ends in the words of a segment, and where the print shows several names instead of one."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.names.names_vocabulary import LITTLE, LOWER_STOPS, PLURALS
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token, begins_sentence
from data_loaders.documents.text.view import View
from data_loaders.documents.text.word_set import word_set

_GLUED = re.compile(r"Ã|[^\W\d_]{3}(?:Monsieur|Madame|Mme|Communes?|Absent|Excus|Présent|Procuration|Pouvoir|Secr)")
_OPENS = LOWER_STOPS | {"en"}  # "M. Luc NOIR | En l'absence de …"
_THE = word_set("le la les ses autres")
_DIGITS = 2
_MARKS = ("sep", "line", "dash", "border")
_CUT_CAPITALS = re.compile(r"[A-ZÀ-Ý](?:\x02[ \t]?(?:\r?\n)?|-[ \t]?\r?\n)[A-ZÀ-Ý]")
_SEVERAL = 2  # names printed surname first
_CUT = "\ufffd«©¨§¢ª®¯°±¼½¾¿¤¥¦¬"


def led(words: list[Token], at: int) -> int:
    """Behind bullets, numbers and dashes."""
    if at + 1 < len(words) and words[at].kind == "particle" and words[at + 1].kind == "civ":
        at += 1  # "Pouvoirs : de Mme X à M. Y"
    numbers = 0
    while at < len(words) and (words[at].kind in ("sep", "dash", "dots", "stop", "number") or (not at and words[at].kind == "colon")):
        numbers += words[at].kind == "number"
        if numbers > 1 or (words[at].kind == "number" and not _counts_members(words, at)):
            break  # an act's number
        at += 1
    return at


def _counts_members(words: list[Token], at: int) -> bool:
    """Whether a number may be a member's place in a list: two digits, or three as "001 NOIR Luc" and "104 NOIR Luc" have."""
    digits = words[at].end - words[at].start
    surname = at + 1 < len(words) and words[at + 1].kind in ("upper", "particle") and not begins_sentence(words[at + 1])
    return digits <= _DIGITS or (digits == _DIGITS + 1 and surname)


def to_name(words: list[Token], at: int) -> int | None:
    """Where the name begins: behind civilities and the office they lead to ("M. le Maire Jean DUPONT")."""
    i, office = at, False
    while i < len(words):
        token = words[i]
        small = token.kind == "particle" or token.folded in _THE  # "M. le Maire", "les autres conseillers Luc NOIR et Ève ROUX"
        to_office = small and (office or any(t.kind == "function" for t in words[i + 1 : i + 2 + (token.folded == "les")]))
        if token.kind in NAME_KINDS and not to_office:
            return i
        joins = token.folded == "et" and office and i + 1 < len(words) and words[i + 1].kind == "function"  # "Maire et Président Luc PETIT"
        if token.kind == "function" or joins or to_office or (i > at and (token.folded in LITTLE or token.kind == "particle")):
            office = office or token.kind == "function"
            if i + 1 < len(words) and words[i + 1].kind == "sep":
                return None
        elif token.kind != "civ":
            return None
        elif i > at and words[i - 1].kind == "civ" and token.folded == "m" and words[i - 1].folded not in PLURALS:
            return i  # "M. M. PETIT", "Mme M. PETIT": the second is a given name's initial
        i += 1
    return None


def run(view: View, words: list[Token], start: int) -> int:
    """Where the name ends: at the first word that is none of a name, a commune's small "de", a note, an office."""
    i = start + 1
    while i < len(words):
        token, before = words[i], words[i - 1]
        if token.kind == "dash" and token.start == before.end and i + 1 < len(words) and words[i + 1].start <= token.end + 1:
            i += 1
            continue
        if (
            token.kind not in NAME_KINDS
            or "." in view.raw[before.end : token.start]
            or (view.raw[before.end - 1] == "." and before.kind in ("upper", "cap"))
        ):
            break
        if _crossed(view, token):
            break
        if token.kind == "cap" and (token.folded in _OPENS or (begins_sentence(token) and i > start + 1)):
            break
        letters = names_cut.shape(words[start:i])
        if letters[:1] == "c" and "u" in letters and token.kind == "upper" and begins_sentence(token) and len(token.folded) > 4:
            return _surname(words, start)  # "Rose DURAND MARCHÉ DE VOIRIE"
        small = token.kind == "particle" and view.raw[token.start].islower()
        if small and "u" in letters and "c" in letters and not (i + 1 < len(words) and words[i + 1].kind == "upper"):
            break
        i += 1
    while i > start + 1 and words[i - 1].kind in ("particle", "dash") and not _is_surname(view, words[start:i]):
        i -= 1
    return i


def _crossed(view: View, token: Token) -> bool:
    """Whether a lone "X" is a table's cross: an initial has its full stop, or stands ahead of a surname."""
    lone = token.folded == "x" and token.end - token.start == 1
    return lone and not re.match(r"[ \t][A-ZÀ-Ý][a-zà-ÿ]|[’'-]", view.raw[token.end : token.end + 3])


def _is_surname(view: View, run_: list[Token]) -> bool:
    """Whether small words are the surname of the only given name ahead of them: "Anne Le Du", "Anne LE DU"."""
    behind = run_[1:]
    return len(behind) > 1 and run_[0].kind == "cap" and all(t.kind == "particle" and view.raw[t.start].isupper() for t in behind)


def _surname(words: list[Token], start: int) -> int:
    """Behind the first word of the surname that is no particle: a title in capitals follows."""
    first = next(i for i in range(start, len(words)) if words[i].kind == "upper")
    while first + 1 < len(words) and len(words[first].folded) < 4 and words[first + 1].kind == "upper":
        first += 1
    return first + 1


@lru_cache(maxsize=4096)  # a paper's names come again and again
def _is_glued(word: str) -> bool:
    return _GLUED.search(word) is not None


def broken(view: View, token: Token) -> bool:
    """Whether the word is cut or two words in one ("NOIRCommunes"): an accent apart, a sign replaced, another code."""
    return _is_glued(view.raw[token.start : token.end]) or any(
        unicodedata.combining(c) or c in _CUT for c in view.raw[token.end : token.end + 1]
    )


def cut_unknown(view: View, token: Token) -> bool:
    """Whether a line's end cuts the word between capitals and the paper prints it whole nowhere: DURAN-/TON may be either name."""
    word = view.raw[token.start : token.end]
    if _CUT_CAPITALS.search(view.text[slice(*view.span(token.start, token.end))]) is None:
        return False
    return re.search(rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])", view.text, re.IGNORECASE) is None


def pieces(run: list[Token], style: str | None) -> list[list[Token]]:
    """The run as one name, or cut where its print shows several; one without a surname in capitals is one name."""
    letters = names_cut.shape(run)
    if names_cut.order(letters) or not ("u" in letters or names_cut.lettered(letters)):
        return [run]
    return names_cut.pieces(run, style) or [run]


def surnames(view: View, words: list[Token]) -> list[Token]:
    """The words with offices that are surnames told as such: "MAIRE Aude" beside "NOIR Luc", "Aude MAIRE" beside "Luc NOIR"."""
    words = list(_unled(view, words))
    pairs = [(a.kind, b.kind) for a, b in pairwise(words)]
    last, first = pairs.count(("upper", "cap")), pairs.count(("cap", "upper"))
    if (last and first) or not (last or first >= _SEVERAL):
        return words
    found = list(words)
    for i, token in enumerate(words):
        capitals = token.kind == "function" and view.raw[token.start : token.end].isupper()
        if capitals and (_leads(words, i, last) if last else _ends(view, words, i)):
            found[i] = token._replace(kind="upper")
    return found


def _unled(view: View, words: list[Token]) -> Iterator[Token]:
    """The words without the "de" that leads a list's given name and surname in capitals: "de Luc NOIR, d'Ève ROUX"; not "suppléant de"."""
    for i, token in enumerate(words):
        kinds = [t.kind for t in words[i : i + 3]]
        first = not i or words[i - 1].kind in ("sep", "line", "dash") or words[i - 1].folded == "et"
        if first and kinds[:2] == ["cap", "upper"]:
            yield bare(view, token)
        elif not (first and kinds == ["particle", "cap", "upper"] and view.raw[token.start : token.end] == "de"):
            yield token


def bare(view: View, token: Token) -> Token:
    """A name's first word without the "d'" that leads to it: "de M. X et | d'Yves NOIR"."""
    led = view.raw.startswith(("d'", "d’"), token.start) and token.kind in NAME_KINDS
    return token._replace(start=token.start + 2, folded=token.folded[2:]) if led else token


def _leads(words: list[Token], i: int, others: int) -> bool:
    """Whether one given name follows the word at `i`, as it does the `others`; a civility leads to it where they are few."""
    given = i + 1 < len(words) and words[i + 1].kind == "cap"
    behind = words[i + 2].kind if i + 2 < len(words) else ""
    civil = bool(i) and words[i - 1].kind == "civ"
    return (
        given and behind not in ("upper", "particle") and (others >= _SEVERAL or civil) and (not i or words[i - 1].kind not in NAME_KINDS)
    )


def _ends(view: View, words: list[Token], i: int) -> bool:
    """Whether one given name alone, or with a LE in capitals, leads to the word at `i`, and no name goes on behind it."""
    article = bool(i) and words[i - 1].folded in _THE and view.raw[words[i - 1].start : words[i - 1].end].isupper()
    at = i - 1 - article
    if at < 0 or words[at].kind != "cap" or begins_sentence(words[at]):
        return False
    begins = not at or words[at - 1].kind in ("civ", *_MARKS) or words[at - 1].folded == "et"
    return begins and (i + 1 == len(words) or words[i + 1].kind in ("note", "stop", *_MARKS) or words[i + 1].folded == "et")
