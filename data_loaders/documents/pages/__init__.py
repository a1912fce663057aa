"""One reader a format, all alike: NAME, EXTENSIONS, MEDIA_TYPE, matches(head) and read(data) -> Content."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from data_loaders.documents.pages.layout import NO_LAYOUT, Layout

Note = tuple[str, dict[str, Any]]  # the code of a warning and what fills its sentence


class Content(NamedTuple):
    """What a reader makes of a document: its text, its pages' starts, how it is set where the format says, what must be told."""

    text: str
    starts: tuple[int, ...] = (0,)
    layout: Layout = NO_LAYOUT
    notes: tuple[Note, ...] = ()


class Unreadable(Exception):
    """What a reader says of bytes it cannot read; `reading` adds the file's name and makes the sentence."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def listed(pages: Sequence[int]) -> str:
    """The numbers of pages as a sentence names them."""
    return ", ".join(map(str, pages[:20])) + (" …" if len(pages) > 20 else "")
