"""One .po file of sentences as gettext holds them: a server's first page waits for all of them, so that they are read in one pass."""

import gettext
import json
import re
from collections.abc import Callable
from pathlib import Path

Key = str | tuple[str, int]  # a sentence for n things stands under its key and the number of its form
_PLURAL = re.compile(r"Plural-Forms:.*?plural=([^;]*);")


def read(path: Path) -> dict[Key, str]:
    """Key -> sentence, the file's head under "". An entry without a sentence is left out. Raises ValueError at any other line."""
    found: dict[Key, str] = {}
    parts: dict[str, str] = {}
    for number, line in enumerate([*path.read_text("utf-8").split("\n"), ""], 1):
        word, _, said = line.partition(" ")
        if line.startswith('"') and parts:
            parts[next(reversed(parts))] += json.loads(line)
        elif said.startswith('"') and (word in ("msgid", "msgid_plural", "msgstr") or word.startswith("msgstr[")):
            if word == "msgid":
                found |= _entry(parts)
                parts = {}
            parts[word] = json.loads(said)
        elif line and not line.startswith("#"):
            raise ValueError(f"{path}:{number}: {line}")
    return found | _entry(parts)


def plural(head: str) -> Callable[[int], int]:
    """Which form a number takes, as the head of a file says."""
    told = _PLURAL.search(head)
    assert told
    return gettext.c2py(told[1])


def _entry(parts: dict[str, str]) -> dict[Key, str]:
    key = parts.get("msgid")
    if key is None:
        return {}
    if "msgid_plural" not in parts:
        return {key: parts["msgstr"]} if parts["msgstr"] else {}
    forms = [said for word, said in parts.items() if word.startswith("msgstr[")]
    return {(key, number): said for number, said in enumerate(forms)} if all(forms) else {}
