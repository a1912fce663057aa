"""What stays readable of names in real papers, and what was covered: `python -m benchmarks.privacy.real_names FOLDER`.

Nobody's name is kept: the lists go to the screen of whoever reads them, and the figures are theirs to count. Papers are read as `load`
reads them; the members named by a paper's own roll are taken for councillors. A line that names a member of any of the papers is left out
of what stays readable: who is to be looked at are the others.
"""

import argparse
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from unicodedata import combining, normalize

from benchmarks.papers import say
from data_loaders.documents import worker
from data_loaders.documents.reading import find
from database.privacy import MASK, mask
from database.privacy.lexicon import CIVILITY
from database.privacy.name_words import is_given

_NAMED = re.compile(rf"(?<![\w'.-]){CIVILITY}[ \n](?=[A-ZÀ-Ý█])[^\n.;:()]{{2,40}}")
_COVERED = re.compile(rf"{MASK}[{MASK} '’-]*")
_BARE = re.compile(r"(?<![\w'.-])(?P<given>[A-ZÀ-Ý][\w-]{2,20}) [A-ZÀ-Ý][\w'-]{2,30}")
_BEFORE = re.compile(rf"(?:{CIVILITY}|[Rr]ue|[Aa]venue|[Pp]lace|[ÉEée]coles?|[Cc]oll[èe]ge|[Ll]ycée|[Ee]space|[Ss]alle) (?:[\w-]+ )?\Z")
_BESIDE = 45


def left_readable(text: str, shown: str) -> Iterator[str]:
    """Each civility whose following word can still be read, with the words beside it."""
    for match in _NAMED.finditer(shown):
        if MASK not in match[0].split(maxsplit=1)[-1][:12]:
            yield _beside(text, match.start(), match.end())


def bare(text: str, shown: str) -> Iterator[str]:
    """Each given name with a family name behind it and no civility before, where both can be read."""
    for match in _BARE.finditer(shown):
        if is_given(match["given"], sure=True) and not _BEFORE.search(shown, 0, match.start()):
            yield _beside(text, match.start(), match.end())


def covered(text: str, shown: str) -> Iterator[str]:
    """Each covered stretch, as it is printed, between the words beside it."""
    for match in _COVERED.finditer(shown):
        if sum(char == MASK for char in match[0]) > 1:
            words = text[match.start() : match.end()].strip()
            yield _beside(text, match.start(), match.start() + len(words))


def _beside(text: str, start: int, end: int) -> str:
    return _line(text[max(0, start - _BESIDE) : start]) + " [" + _line(text[start:end]) + "] " + _line(text[end : end + _BESIDE])


def _line(words: str) -> str:
    return " ".join(words.split())


def _found(papers: Sequence[Path]) -> tuple[dict[str, list[str]], set[str]]:
    """(lines of each kind, words of the members' surnames)."""
    found: dict[str, list[str]] = {"readable": [], "bare": [], "covered": []}
    elected: set[str] = set()
    for reading in worker.read_all(papers):
        if reading.paper is not None:
            members = [line.name for line in reading.record.attendance]
            shown = mask(reading.paper.text, members)
            found["readable"] += left_readable(reading.paper.text, shown)
            found["bare"] += bare(reading.paper.text, shown)
            found["covered"] += covered(reading.paper.text, shown)
            elected |= {word for name in members for word in _plain(name)[-1:]}
    return found, elected


def _words(line: str) -> set[str]:
    """What stands between the brackets."""
    return set(_plain(line.partition("[")[2].partition("]")[0]))


def _plain(words: str) -> list[str]:
    """Words of some length without accents, in capitals."""
    bare = "".join(char for char in normalize("NFD", words) if not combining(char)).upper()
    return re.findall(r"[A-Z]{4,}", bare)


def main() -> None:
    """Prints a sample of each kind, drawn with a seed, and how many there are."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    ask.add_argument("--count", type=int, default=100, help="lines of each kind (default: 100)")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--aside", type=Path, metavar="FILE", help="names of papers that nobody may read yet, one a line")
    args = ask.parse_args()
    aside = {Path(line.strip()).name for line in args.aside.read_text("utf-8").splitlines() if line.strip()} if args.aside else set()
    papers = [path for path in find(args.paths)[0] if path.name not in aside]
    found, elected = _found(papers)
    for kind in ("readable", "bare"):
        everybody = len(found[kind])
        found[kind] = [line for line in found[kind] if not elected & _words(line)]
        say(f"{everybody - len(found[kind])} lines of kind {kind} name a member")
    chance = random.Random(args.seed)
    for kind, lines in found.items():
        say(f"== {kind}: {len(lines)} in {len(papers)} papers")
        for line in chance.sample(lines, min(args.count, len(lines))):
            say(line)


if __name__ == "__main__":
    main()
