"""Proper names of a sentence or row, whatever brings them: runs of capitalised words, and what is in quotation marks.

The word before tells a name from a place or a person of the council: "le chemin des Aulnes", "M. LOUP" are none.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from data_loaders.documents.readings.pairs.pair_name_words import CIVIL, COMMON, CRAFT, OF_FIRMS, OPENERS, PLACE, PLACES
from data_loaders.documents.text import trades
from data_loaders.documents.text.view import View, fold

_TOKEN = re.compile(r"(?:[A-ZÀ-Þ]\.){2,8}|[\w&+][\w&+.-]{0,30}(?:(?<=\w\w)(?<!qu)['’]\w[\w-]{0,20})?")
_GAP = re.compile(r" ?[/&+] ?|(?: | ?\n {0,30})(?:(?:de la|du|des|de|la|le|les|et|&|a|aux?|en|sur)[ \t\n]{1,2}|(?:de )?[dl]'){0,2}")
_LAST_KIN = re.compile(r"[ \t](?:et |& )?(?:fils|frères|associés|père et fils|cie)\b", re.IGNORECASE)
_OPEN = re.compile(r"(?:\A|[.:;!?•*▪➢►>|\n\"«/–—]|(?<=\s)-|\b\d{1,2}[.)°]|\b[a-h][.)])\s{0,12}\Z")
_COUNCIL = re.compile(r"\s{1,2}(?:municip|communaut|syndic|depart|region|general|metropol|d'|approuv|decid|accept|autoris)")
_CODE = re.compile(r"[A-Z]{0,4}\d{1,6}[-/.]?\d{2,8}")  # "D21-0114"
_TAXES, _SIDES = ("ht", "ttc", "tva", "tt"), ("Nord", "Sud", "Est", "Ouest")
_AFTER_STOP = re.compile(r"(?:\A|[.;!?\n])\s{0,12}\Z")
_ARTICLE = re.compile(r"(?:LES?|LA|L['’]|Les?|La) ?(?=[A-ZÀ-Þ])")  # "les Restos", mid-sentence with its capital: of the name
_QUOTED = re.compile(r"«\s?(?P<name>[^»\n]{2,70}?)\s?»|[\"“](?P<other>[^\"”\n]{2,70})[\"”]")
_COMMON_END = re.compile(
    r"(?:tion|sion|ment|ments|ures?|ites?|ances?|ences?|ages?|eurs?|aires?|ables?|iques?|ees?|ants?|oir|oires|ises?|tes|aux|elles|ets?|"
    r"its|ois|ons|ains?|ailles?|iers?|ieres?)\Z"
)
LONGEST = 90


@dataclass(frozen=True, slots=True)
class Named:
    """A name at [start, end) of the view; `opens` where it begins its sentence or row, `lone` where it is one word."""

    start: int
    end: int
    opens: bool
    lone: bool


def of(view: View, start: int, end: int, item: tuple[int, int]) -> list[Named]:
    """The names of [start, end), in order; `item` is where a word may prove that it is one of the language."""
    found: list[Named] = []
    here = start
    quoted = {m.start(): m for m in _QUOTED.finditer(view.raw, start, end)}
    for token in _TOKEN.finditer(view.raw, start, end):
        if token.start() < here:
            continue
        before = next((q for q in quoted.values() if q.start() < token.start() < q.end()), None)
        one, stop = (_quotation(view, before, start), before.end()) if before else _run(view, token, start, end, item)
        here = max(here, stop)
        if one:
            found.append(one)
    return found


def _quotation(view: View, found: re.Match[str], start: int) -> Named | None:
    name = "name" if found["name"] else "other"
    low, high = found.span(name)
    if not any(c.isupper() for c in found[name]) or PLACE.search(view.folded, max(start, low - 40), found.start()):
        return None
    return Named(low, high, False, False)


def _run(view: View, token: re.Match[str], start: int, end: int, item: tuple[int, int]) -> tuple[Named | None, int]:
    """The name that begins at a word, if one does, and where to look on: what is a place or a member is passed over whole."""
    begin, article = token.start(), _ARTICLE.match(view.raw, token.start(), end)
    if article and not _AFTER_STOP.search(view.raw, max(start, begin - 16), begin) and begin > start:
        token = _TOKEN.match(view.raw, article.end(), end) or token
    if _CODE.fullmatch(token.group()) or not _is_capital(token.group()) or (_common(token.group()) and not _is_firms_own(view, token, end)):
        return None, begin
    opens = bool(_OPEN.search(view.raw, max(start, begin - 16), begin)) or begin == start
    stop = _end(view, token, min(end, begin + LONGEST))
    text = view.raw[begin:stop]
    words = [w for w in re.split(r"[\s/]+", text) if w]
    if _is_no_name(view, start, begin, text) or (opens and len(words) == 1 and _is_ordinary(view, words[0], item)):
        return None, stop
    return Named(begin, stop, opens, len(words) == 1), stop


def _end(view: View, token: re.Match[str], limit: int) -> int:
    """Behind the last capitalised word; a small number right behind one is of the name: "Fluides 47"."""
    stop = _closed(token)
    while (gap := _GAP.match(view.folded, stop, limit)) and (word := _TOKEN.match(view.raw, gap.end(), limit)):
        text = word.group()
        if not (_is_capital(text) or (text.isdigit() and gap.group().isspace() and _is_own_number(view, word))):
            break
        plain = gap.group().isspace()
        if text not in _SIDES and plain and (fold(text).strip(".'") in OPENERS or _ends_name(view, word)):
            break
        if view.raw[stop - 1] == "." and not re.search(r"\b[A-Z]\.\Z", view.raw[:stop][-3:]):
            break
        if "\n" in gap.group() and not gap.group().strip() and view.raw[word.start() : word.end()].istitle():
            break
        stop = _closed(word)
    kin = _LAST_KIN.match(view.raw, stop, limit)
    return kin.end() if kin else stop


def _ends_name(view: View, word: re.Match[str]) -> bool:
    """A common word behind a name is of the next cell or clause, unless firms bear it: "Énergies Conseil", not "LOUP Conseil municipal"."""
    text = word.group()
    if not _common(text) or text.isupper():
        return False
    advises = fold(text).strip(".") in ("conseil", "conseils") and not _COUNCIL.match(view.folded, word.end())
    return not advises and fold(text) not in OF_FIRMS


def _is_firms_own(view: View, token: re.Match[str], end: int) -> bool:
    """ "Entreprise LOUP", "Assurances du Val": a common word with which a name begins, another right behind it."""
    word = _TOKEN.match(view.raw, gap.end(), end) if (gap := _GAP.match(view.folded, token.end(), end)) else None
    return (
        fold(token.group()) in OF_FIRMS
        and word is not None
        and _is_capital(word.group())
        and not (_common(word.group()) and _ends_name(view, word))
    )


def _closed(word: re.Match[str]) -> int:
    """Where a word ends, its full stop left out, unless it is of initials."""
    text = word.group()
    initials = re.fullmatch(r"(?:[A-ZÀ-Þ]\.){1,8}", text)
    return word.end() if initials else word.start() + len(text.rstrip(".'’-"))


def _is_own_number(view: View, word: re.Match[str]) -> bool:
    behind = view.raw[word.end() : word.end() + 3]
    return len(word.group()) in (2, 4) and not re.match(r"[ .,]?\d|\s?€|\s?[EeFf]|\s?[HT]T", behind)


def _is_capital(word: str) -> bool:
    return word[0].isupper() or (word[0].isdigit() and sum(c.isupper() for c in word) > 1 and not word[-1].isdigit())


def _common(word: str) -> bool:
    plain = fold(word).strip(".'’-")
    for lead in ("l'", "d'", "l’", "d’"):
        plain = plain.removeprefix(lead)
    return plain in COMMON or plain in OPENERS or len(plain) < 2 or plain.replace(".", "") in _TAXES


def _is_no_name(view: View, start: int, begin: int, text: str) -> bool:
    before = view.folded[max(start, begin - 46) : begin]
    if PLACES.match(fold(text)) or PLACE.search(before) or not any(c.isalpha() for c in text):
        return True
    if CIVIL.search(before) and not CRAFT.match(view.folded, begin + len(text)):
        return True
    return trades.past_designation(text) >= len(text) or bool(re.fullmatch(r"[IVX]{1,5}|[A-Z]|\d{1,4}", text))


def _is_ordinary(view: View, word: str, item: tuple[int, int]) -> bool:
    """A word of the language with a capital because it opens its sentence: small elsewhere, or built like one."""
    plain = fold(word).strip(".'’-")
    if any(c.isupper() for c in word[1:]) or "'" in word or "’" in word or ("-" in word[1:-1] and plain.count("-") == 1):
        return False
    counts = _counts(view, *item)
    if counts[plain]:
        return True
    again = len(re.findall(rf"(?<![.:;!?•] )(?<!\n)\b{re.escape(word)}\b", view.raw[item[0] : item[1]]))
    return (again < 2 and bool(_COMMON_END.search(plain))) or len(plain) < 3


@lru_cache(maxsize=4)
def _counts(view: View, start: int, end: int) -> Counter[str]:
    """The words that an item prints in small letters."""
    return Counter(fold(w) for w in re.findall(r"(?<![\w-])[a-zà-ÿ]{3,30}(?![\w-])", view.raw[start:end]))


def example(text: str) -> list[str]:
    """The names of a text."""
    return [text[one.start : one.end] for one in of(View.of(text), 0, len(text), (0, len(text)))]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Coût de l'intervention des Ets Biard-Loup : 978 € HT", ["Ets Biard-Loup"]),
    ("Le bureau Loup d'Oc est missionné", ["Loup d'Oc"]),
    ("c'est Sabalou qui aura le chantier de la rue de l'Orme", ["Sabalou"]),
    ("Lot 2, papier : LES PAPETIERS DU VAL, sans mini", ["LES PAPETIERS DU VAL"]),
    ("l'association « Les Petits Pas » et M. PETIT", ["Les Petits Pas"]),
    ("Fluides 47 : 12 415 € HT", ["Fluides 47"]),
]
NOT_FOUND = [
    "Fourniture et pose : 900 € HT",
    "Le chemin des Aulnes sera refait par la commune.",
    "Monsieur le Maire propose 900 € HT.",
    "Lot 3 – Gros Œuvre",
]
