"""Which regular expressions were judged and found sound: judged_patterns.txt, written by `python -m tests.documents.judged`."""

import re
import sys
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from tests.documents import pattern_times, patterns

FILE = Path(__file__).with_name("judged_patterns.txt")
DIGITS = 12  # of the hash: two of some thousand patterns share one once in 10^8 times


def mark(pattern: re.Pattern[str]) -> str:
    """What stands for a pattern: the beginning of a hash of its words and flags, in hexadecimal."""
    return _hash(f"{pattern.flags} {pattern.pattern}".encode("utf-8", "surrogatepass"))


def written(file: Path = FILE) -> set[str]:
    """The marks of the patterns that this judge found sound; none if another wrote them."""
    judge, *marks = file.read_text("ascii").split()
    return set(marks) if judge == _judge() else set()


def write(sound: Iterable[re.Pattern[str]], file: Path = FILE) -> None:
    file.write_text("\n".join([_judge(), *sorted(set(map(mark, sound)))]) + "\n", "ascii")


def _judge() -> str:
    return _hash(b"".join(Path(str(one.__file__)).read_bytes() for one in (pattern_times, patterns)))


def _hash(what: bytes) -> str:
    return sha256(what).hexdigest()[:DIGITS]


def main() -> int:
    """Judges the patterns that are new since this judge wrote the list; those that can be made slow are told and left out."""
    known = written()
    sound, slow = [], {}
    for name, one in [found for folder in patterns.folders() for found in patterns.patterns_of(folder).items()]:
        if mark(one) not in known and (told := pattern_times.slowness(one)):
            slow[name] = told
        else:
            sound.append(one)
    write(sound)
    print(f"{len(sound)} sound", *(f"{name}: {told}" for name, told in slow.items()), sep="\n")  # noqa: T201
    return bool(slow)


if __name__ == "__main__":
    sys.exit(main())
