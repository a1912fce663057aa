"""One reader a format, all alike: NAME, EXTENSIONS, MEDIA_TYPE, matches(head) and read(data) -> (text, page starts)."""


class Unreadable(Exception):
    """What a reader says of bytes it cannot read; `reading` adds the file's name and makes the sentence."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
