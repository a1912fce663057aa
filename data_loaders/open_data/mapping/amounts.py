"""An amount or its bounds, and the tax, as one cell of a city's own table writes them."""

import re
import unicodedata
from collections.abc import Sequence

from data_loaders.open_data.mapping.cells import clean
from data_loaders.open_data.mapping.mapping import AMOUNT_FIELDS

_TOKEN = re.compile(
    r"(?P<number>\d{1,3}(?:[ .]\d{3})+(?:,\d{1,2})?(?![\d,])|\d+(?:[.,]\d+)?)"
    r"|(?P<tax>h\.?\s?t\b\.?|t\.?t\.?c\b\.?)|(?P<euro>€|euros?\b|eur\b)"
    r"|(?P<min>min(?:i(?:mum)?)?\b)|(?P<max>max(?:i(?:mum)?)?\b)"
    r"|(?P<order>bons? de commandes?\b|accord[ -]cadre\b|(?:à )?bc\b)"
    r"|(?P<between>à|a\b|et\b|-+|–|<\s*x\s*<)|(?P<filler>montants?\b|entre\b|de\b|du\b|[:/,;]|\s+)"
)
_BOUND = r"(?:montants? )?(m(?:in|ax))(?:i(?:mum)?)?\b"
_WITHOUT = re.compile(rf"(?:[,;/-]\s{{0,3}})?\bsans {_BOUND}(?: (?:ni|et|ou) (?:sans )?{_BOUND})?")
_SHAPES = {
    "N": ("amount",),
    "mN": ("min_amount",),
    "Nm": ("min_amount",),
    "MN": ("max_amount",),
    "NM": ("max_amount",),
    **dict.fromkeys(("mNMN", "NmNM", "NmN", "NNM", "mNN"), ("min_amount", "max_amount")),
    **dict.fromkeys(("MNmN", "NMNm"), ("max_amount", "min_amount")),
}


def amounts(cell: str | None) -> dict[str, str | None]:
    """An amount or its bounds, and the tax, of a cell such as "Minimum : 20 000 €  Maximum : 80 000 € HT"; the cell where it is neither."""
    nothing: dict[str, str | None] = dict.fromkeys(AMOUNT_FIELDS)
    said = clean(cell)
    if not said:
        return nothing
    return nothing | (_amounts(unicodedata.normalize("NFKC", said).casefold()) or {"amount": f"« {said} »"})  # no number, whatever it holds


def _amounts(said: str) -> dict[str, str | None] | None:
    """ "sans minimum" is a minimum of nothing; "sans maximum" stays in words, for no number is one."""
    without = {bound for told in _WITHOUT.findall(said) for bound in told if bound}
    found = _numbers(_WITHOUT.sub(" ", said).strip(), bare=bool(without))
    if found is None or not without:
        return found
    if "amount" in found or any(f"{bound}_amount" in found for bound in without):
        return None
    told: dict[str, str | None] = {"min_amount": "0", "max_amount": "sans maximum"}
    return found | {field: words for field, words in told.items() if field[:3] in without}


def _numbers(said: str, bare: bool) -> dict[str, str | None] | None:
    """The fields of the numbers that a cell holds, and the tax; `bare`: there may be none."""
    tokens, place = [], 0
    while place < len(said):
        found = _TOKEN.match(said, place)
        if not found or not found.lastgroup:
            return None
        tokens.append((found.lastgroup, found[0]))
        place = found.end()
    numbers = [_plain(word) for kind, word in tokens if kind == "number"]
    taxes = {"HT" if "h" in word else "TTC" for kind, word in tokens if kind == "tax"}
    fields = () if bare and not numbers else _fields([kind for kind, _ in tokens])
    if fields is None or len(taxes) > 1 or None in numbers:
        return None
    return {**dict(zip(fields, numbers, strict=True)), "tax": next(iter(taxes), None)}


def _fields(kinds: Sequence[str]) -> tuple[str, ...] | None:
    """Which field each number is, in their order."""
    letters = {"number": "N", "min": "m", "max": "M"}
    shape = "".join(letters.get(kind, "") for kind in kinds)
    if shape == "NN":
        first = kinds.index("number")
        between = kinds[first : first + kinds[first + 1 :].index("number") + 2]
        return ("min_amount", "max_amount") if "between" in between else None
    if shape == "N" and ("order" in kinds or "between" in kinds):
        return None  # what may be ordered, but not which of its bounds
    return _SHAPES.get(shape)


def _plain(number: str) -> str | None:
    """The digits with a decimal point; None where "1.234" may be a thousand or a decimal."""
    if re.fullmatch(r"\d{1,3}\.\d{3}", number):
        return None
    thousands = re.sub(r"[ .](?=\d{3}(?:[ .,]|$))", "", number) if re.match(r"\d{1,3}[ .]\d{3}", number) else number
    return thousands.replace(",", ".")
