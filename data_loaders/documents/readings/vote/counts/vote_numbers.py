"""Numbers of voices written in words ("vingt-trois voix pour") or as a sign that none were given."""

import re

from data_loaders.documents.text.view import View

_TO_NINETEEN = (
    *("zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze"),
    *("quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"),
)
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}


def _written() -> dict[str, int]:
    words = {word: value for value, word in enumerate(_TO_NINETEEN)} | {"une": 1}
    for ten, word in _TENS.items():
        words[word] = ten
        for unit in range(1, 20 if ten == 60 else 10):
            name = _TO_NINETEEN[unit]
            links = ("-et-", " et ") if unit in (1, 11) else ("-", " ")
            for link in links:
                words[f"{word}{link}{name}"] = ten + unit
                if unit == 1:
                    words[f"{word}{link}une"] = ten + unit
    return words


_IN_WORDS = _written()
# Folded; the longest first, so that "vingt-trois" is not read as "vingt".
WORDS = "|".join(re.escape(word) for word in sorted(_IN_WORDS, key=len, reverse=True))
FIGURE = rf"(?:\d{{1,3}}|{WORDS})"
NONE = r"aucune?|neant"
_BEGINS = re.compile(r"(?:\A|\n|[.!»] )[ \t•*–-]{0,8}\Z")
_ENDS = re.compile(r" ?(?:\.\s|\.?[ \t]{0,9}(?:\n|\Z)| ?\(\d)")
_TOTAL_BEFORE = re.compile(
    r"(?:votants?|exprimes?|presents?|representes?|pouvoirs?|procurations?|membres|suffrages|exercice|oui|non)\s?:?\s{0,3}\Z"
)
_SPACE = re.compile(
    r"\s{1,4}(?P<n>\d{1,3}|neant)(?=[\s/,;|:-]{1,20}(?:votes? |voix )?(?:pour|contre|abst|oppos|ne prend|n'ont pas)|\s?$|\s?[.;\n]"
    r"|\s?\((?:m|\d|[a-z]\.[ -])|\s?:\s?m(?:m?\.|me\b))"
)
_LAST = re.compile(r"\s{1,4}(?P<n>\d{1,3})(?=\s)")
_ALONE = re.compile(r"[ .]{0,3}(?:\n|$)")
_ABSTAINS = re.compile(r", (?:abstentions?|opposition) (?:de |d'|du )")
_LINE_ENDS = re.compile(r"[ \t]{0,9}(?:\n|\Z)")
_NEXT_COUNT = re.compile(r"\s?[,;/–-]\s?(?:et )?\d{1,3} (?:voix |votes? )?(?:contre|abst)")


def number(words: str) -> int:
    """The value of a number in digits or words; a word or sign for none is 0."""
    return int(words) if words.isdigit() else _IN_WORDS.get(words, 0)


def is_sentence(raw: str, start: int, end: int) -> bool:
    """Are the words [start, end) a line or a sentence of the print by themselves, with a capital: "Pour 27."?"""
    return raw[start].isupper() and bool(_BEGINS.search(raw, max(0, start - 12), start) and _ENDS.match(raw, end))


def is_total(folded: str, number_at: int, label_end: int) -> bool:
    """Is the number before a label another's total ("Exprimés : 23 Pour : 20"), and not its own ("exprimés : 23 pour, 6 contre")?"""
    if not _TOTAL_BEFORE.search(folded[max(0, number_at - 24) : number_at]):
        return False
    return not _NEXT_COUNT.match(folded, label_end)


def behind(view: View, place: int, end: int, opens: bool) -> re.Match[str] | None:
    """A number behind a label and blanks, where a count's end or another's label follows; the last of a line that no label `opens`."""
    if after := _SPACE.match(view.folded, place, min(end, place + 24)):
        return after
    last = None if opens else _LAST.match(view.folded, place, min(end, place + 24))
    return last if last and _LINE_ENDS.match(view.raw, last.end()) else None


def is_alone(folded: str, low: int, number_at: int, label_end: int) -> bool:
    """Are a number and its label a line by themselves ("9 pour"), or a sentence that tells who abstained ("10 pour, abstention de …")?"""
    if folded.endswith(("\n", ": "), low, number_at):
        return _ALONE.match(folded, label_end) is not None
    return folded.endswith(". ", low, number_at) and _ABSTAINS.match(folded, label_end) is not None
