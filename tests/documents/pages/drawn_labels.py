"""What an office format draws before its lines without storing it: "1.", "a)", "•"."""

from data_loaders.documents.pages import Content


def labels(found: Content) -> list[str | None]:
    """The label of each line of a paper; None where nothing is drawn before its words."""
    starts = {stretch.start: stretch.label for stretch in found.layout.stretches}
    lines = [0, *(n + 1 for n, char in enumerate(found.text) if char == "\n")]
    return [starts.get(line + len(words) - len(words.lstrip())) for line, words in zip(lines, found.text.split("\n"), strict=True)]
