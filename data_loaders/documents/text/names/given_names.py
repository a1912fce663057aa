"""Given names in rolls, by which a name of two or three words says which of them is the family name."""

from council.given_names import GIVEN_NAMES
from data_loaders.documents.text.view import fold


def is_given(word: str) -> bool:
    """Whether a word, or each part of one that dashes join, is a given name; a letter may stand for a part ("Jean-P.")."""
    parts = [part for part in fold(word).strip(".").replace(".", "-").split("-") if part]
    return bool(parts) and parts[0] in GIVEN_NAMES and all(part in GIVEN_NAMES or len(part) == 1 for part in parts)
