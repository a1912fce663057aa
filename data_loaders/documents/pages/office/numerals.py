"""Numbers of automatic lists as a word processor prints them: figures, letters, Roman numerals; bullets as one dot."""

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"))
_ROMAN_ONES = ((4, "iv"), (1, "i"))
_MOST_ROMAN = 4999
_DOT = "•"
_SIGNS = {"o": _DOT, "§": _DOT, "·": _DOT, "Ø": "➢", "ü": "✓", "q": "❑", "v": "❖", "à": "→"}  # in the fonts of signs that Word uses


def letters(number: int) -> str:
    """a, b … z, then aa, bb …, as Word and LibreOffice go on."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number <= 26 * 20 else str(number)


def roman(number: int) -> str:
    """In small letters."""
    if not 0 < number <= _MOST_ROMAN:
        return str(number)
    found = ""
    for value, sign in _ROMAN + _ROMAN_ONES:
        while number >= value:
            found += sign
            number -= value
    return found


def ordinal(number: int) -> str:
    """1er, 2e."""
    return f"{number}er" if number == 1 else f"{number}e"


def bullet(sign: str) -> str:
    """The sign itself; a dot for one that only its font can draw."""
    if not sign.strip():
        return ""
    return _SIGNS.get(sign, _DOT if "\ue000" <= sign[0] <= "\uf8ff" else sign)
