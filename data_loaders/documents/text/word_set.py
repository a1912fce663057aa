"""Sets of words written as one line of text."""


def word_set(text: str) -> frozenset[str]:
    """The words of `text`, for lists too long to print one word a line."""
    return frozenset(text.split())
