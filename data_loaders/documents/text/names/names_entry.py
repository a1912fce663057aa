"""One name of a list, as printed, with where it stands and what stands after it."""

from dataclasses import dataclass

from data_loaders.documents.text import page_turns
from data_loaders.documents.text.view import View


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of a list: view range, the range of what stands after it, the range of the name or role it is linked to."""

    name: str
    start: int
    end: int
    tail: tuple[int, int]
    civility: bool
    shape: str
    holder: tuple[int, int] | None = None
    role: tuple[int, int] | None = None
    doubtful: bool = False


def printed(view: View, start: int, end: int) -> str:
    """The name as printed, on one line, without the mark that ends a sentence."""
    words = view.raw[start:end]
    for low, high in reversed(page_turns.inside(view, start, end)):
        words = words[: low - start] + words[high - start :]
    name = " ".join(words.split())
    last = name.rsplit(" ", 1)[-1]
    initials = len(last.rstrip(".")) <= 2 or (last.count(".") > 1 and last.isupper())
    return name if initials else name.rstrip(".")
