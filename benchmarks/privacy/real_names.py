"""What stays readable of names in real papers, and what was covered: `python -m benchmarks.privacy.real_names FOLDER`.

Nobody's name is kept: the lists go to the screen of whoever reads them, and the figures are theirs to count. Papers are read as `load`
reads them; the members named by the rolls of a council's papers are its councillors, as the site takes them. A line that names a member
of any of the papers is left out of what stays readable: who is to be looked at are the others. A paper gives `--most` lines of each kind.

`anybody` is what shares of missed people are counted in: each name by its shape once a council, where most of it can be read ("readable
(1 of 3)": in one of three lines), members and names of streets and firms left out by rules that know nothing of the mask (anybody.py).
"""

import argparse
import random
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.papers import say
from benchmarks.privacy.anybody import Mention, Read, folded, people
from data_loaders.documents import worker
from data_loaders.documents.reading import find
from data_loaders.documents.record import PaperRecord
from database.privacy import MASK, mask
from database.privacy.lexicon import CIVILITY
from database.privacy.name_words import is_given

_NAMED = re.compile(rf"(?<![\w'.-]){CIVILITY}[ \n](?=[A-ZÀ-Ý█])[^\n.;:()]{{2,40}}")
_COVERED = re.compile(rf"{MASK}[{MASK} '’-]*")
_BARE = re.compile(r"(?<![\w'.-])(?P<given>[A-ZÀ-Ý][\w-]{2,20}) [A-ZÀ-Ý][\w'-]{2,30}")
_BEFORE = re.compile(rf"(?:{CIVILITY}|[Rr]ue|[Aa]venue|[Pp]lace|[ÉEée]coles?|[Cc]oll[èe]ge|[Ll]ycée|[Ee]space|[Ss]alle) (?:[\w-]+ )?\Z")
_BESIDE, _LONG = 45, 4
KINDS = ("readable", "bare", "covered", "anybody")
_SAID = ("covered", "in part", "readable")
Paper = tuple[str, str]  # a text, and what is shown of it


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


def told(mentions: Sequence[Mention], papers: Sequence[Paper]) -> str:
    """How much can be read of one person's name, where most of it can, and in how many of the lines that name it."""
    left = [_left(papers[one.text][1][one.name : one.end]) for one in mentions]
    worst = max(range(len(left)), key=left.__getitem__)
    text, at = papers[mentions[worst].text][0], mentions[worst]
    lines = f" ({sum(map(bool, left))} of {len(left)})" if len(left) > 1 else ""
    part = f" <{_line(papers[at.text][1][at.name : at.end])}>" if left[worst] == 1 else ""
    return f"{_SAID[left[worst]]}{lines}{part}: {_beside(text, at.start, at.end)}"


def _left(said: str) -> int:
    """Nothing, a part, or all of a name that can be read."""
    return (1 if MASK in said else 2) if any(char.isalnum() for char in said) else 0


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


def read_papers(papers: Sequence[Path]) -> list[Read]:
    """Each paper's text, the members that the rolls of its council's papers name, and whom else the reader shows at work there."""
    read, rolls, shown = [], defaultdict[str, dict[str, None]](dict), defaultdict[str, dict[str, None]](dict)
    for reading in sorted(worker.read_all(papers), key=lambda one: str(one.path)):
        if reading.paper is not None:
            council = reading.record.council or str(reading.path)
            rolls[council] |= dict.fromkeys(line.name for line in reading.record.attendance)
            shown[council] |= dict.fromkeys(_at_work(reading.record))
            read.append((reading.path.name, reading.paper.text, council))
    return [Read(text, council, tuple(rolls[council]), tuple(shown[council]), file) for file, text, council in read]


def _at_work(record: PaperRecord) -> Iterator[str]:
    """Who presides, keeps the minutes, reports or votes, and members whose state is held back."""
    yield from filter(None, (record.session.president, record.session.secretary))
    yield from (item.rapporteur for item in record.deliberations if item.rapporteur)
    yield from (one["who"] for item in record.deliberations for one in item.vote.positions if one["kind"] == "person")
    yield from (held["name"] for held in record.held_back if held["fact"] == "attendance")


def drawn(read: Sequence[Read], most: int, chance: random.Random, kinds: Collection[str] = KINDS) -> Iterator[tuple[str, int, list[str]]]:
    """(kind, how many lines there are of it, those drawn in an order of chance); no paper gives more than `most`."""
    papers = [(one.text, mask(one.text, one.members)) for one in read]
    for kind in kinds:
        lines = _of_anybody(read, papers) if kind == "anybody" else _of_kind(kind, read, papers)
        yield kind, sum(map(len, lines)), _few(lines, most, chance)


def _of_kind(kind: str, read: Sequence[Read], papers: Sequence[Paper]) -> list[list[str]]:
    """The lines of one kind, paper by paper; those that name a member of any are covered ones at most."""
    lines_of = {"readable": left_readable, "bare": bare, "covered": covered}[kind]
    elected = {word for one in read for name in one.members for word in _plain(name)[-1:]}
    return [[line for line in lines_of(*paper) if kind == "covered" or not elected & _words(line)] for paper in papers]


def _of_anybody(read: Sequence[Read], papers: Sequence[Paper]) -> list[list[str]]:
    """A line a person, by the paper that names each first."""
    named = defaultdict[int, list[str]](list)
    for mentions in people(read):
        named[mentions[0].text].append(told(mentions, papers))
    return list(named.values())


def _few(lines: Iterable[list[str]], most: int, chance: random.Random) -> list[str]:
    """At most so many lines of each paper, in an order of chance."""
    few = [line for one in lines for line in chance.sample(one, min(most, len(one)))]
    chance.shuffle(few)
    return few


def _words(line: str) -> set[str]:
    """What stands between the brackets."""
    return set(_plain(line.partition("[")[2].partition("]")[0]))


def _plain(words: str) -> list[str]:
    """Words of some length without accents, in small letters."""
    return [word for word in folded(words) if len(word) >= _LONG]


def main() -> None:
    """Prints a sample of each kind, drawn with a seed, and how many there are."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    ask.add_argument("--count", type=int, default=100, help="lines of each kind (default: 100)")
    ask.add_argument("--most", type=int, default=4, help="lines of each kind that one paper gives at most (default: 4)")
    ask.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS, help="which lines (default: all)")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--aside", type=Path, metavar="FILE", help="names of papers that nobody may read yet, one a line")
    args = ask.parse_args()
    aside = {Path(line.strip()).name for line in args.aside.read_text("utf-8").splitlines() if line.strip()} if args.aside else set()
    papers = [path for path in find(args.paths)[0] if path.name not in aside]
    for kind, count, lines in drawn(read_papers(papers), args.most, random.Random(args.seed), args.kinds):
        say(f"== {kind}: {count} in {len(papers)} papers")
        for line in lines[: args.count]:
            say(line)


if __name__ == "__main__":
    main()
