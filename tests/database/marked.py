"""Sentences that mark what must be covered: "M. [Noir] demande"."""


def marked(line: str) -> tuple[str, str]:
    """(the words, what must be shown)."""
    words, shown = "", ""
    for place, part in enumerate(line.replace("]", "[").split("[")):
        words += part
        shown += "".join("█" if place % 2 and not one.isspace() else one for one in part)
    return words, shown
