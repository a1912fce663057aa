"""Keys drawn from what a thing is, so that any order of import, and any new reading, gives a thing the same address."""

from hashlib import sha256

# 52 bits: exact in a browser's numbers, and a collision among a million things has about one chance in ten thousand.
_HEX_DIGITS = 13
# 60 bits for what is never shown but is ten times as many: places in texts.
_HEX_DIGITS_OF_PLACES = 15


def identity(*parts: object) -> int:
    """A whole number under 2^52 for these parts, the same in every process."""
    return int(_digest(parts)[:_HEX_DIGITS], 16)


def place_identity(*parts: object) -> int:
    """The same under 2^60, for rows whose number no browser sees."""
    return int(_digest(parts)[:_HEX_DIGITS_OF_PLACES], 16)


def _digest(parts: tuple[object, ...]) -> str:
    return sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()
