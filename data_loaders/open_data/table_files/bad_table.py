"""The refusal of a table, in words: which file, which place, what to do."""

import os
from pathlib import Path

from locales import text


class BadTable(Exception):
    """A table that cannot be read; the message (file, place, remedy) is for people, `key` and `values` fill it anew."""

    def __init__(self, file: Path, code: str, **values: object) -> None:
        self.code, self.key, self.values = code, f"table.{code}", {"file": shown(file), **values}
        super().__init__(text(self.key, "fr", **self.values))

    def of(self, inside: Path, file: Path) -> "BadTable":
        """The same of `file`, out of which the table `inside` was taken; what is said of a third file stays."""
        if self.values["file"] != shown(inside):
            return self
        return BadTable(file, self.code, **{name: value for name, value in self.values.items() if name != "file"})


def shown(file: Path) -> str:
    """A file's name that any database takes, whatever its bytes."""
    return os.fsencode(file.name).decode("utf-8", "replace")
