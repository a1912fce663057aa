"""One reader a format, all alike: NAME, EXTENSIONS, MEDIA_TYPE, matches(head) and read(data) -> Content."""

from typing import NamedTuple

from data_loaders.documents.pages.layout import NO_LAYOUT, Layout


class Content(NamedTuple):
    """What a reader makes of a document: its text, where its pages begin in it, and how it is set, where the format says."""

    text: str
    starts: tuple[int, ...] = (0,)
    layout: Layout = NO_LAYOUT


class Unreadable(Exception):
    """What a reader says of bytes it cannot read; `reading` adds the file's name and makes the sentence."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
