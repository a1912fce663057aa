"""Which share of the papers that print their number in office closes, per family of layout, and why the others do not."""

import sys
from collections import Counter, defaultdict
from pathlib import Path

from benchmarks.papers import papers, say
from data_loaders.documents import reading
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.worker import read_all

_FORMATS = {"pdf": "PDF", "msword": "Word 97", "plain": "text", "html": "HTML", "rtf": "RTF"}


def family(record: PaperRecord) -> str:
    """Kind of paper and what it came as: `minutes, PDF`, `extract, picture`."""
    if record.scanned_pages:
        return f"{record.kind}, picture"
    end = (record.media_type or "").rpartition("/")[2]
    return f"{record.kind}, {_FORMATS.get(end, end.rpartition('.')[2])}"


def outcome(record: PaperRecord) -> str:
    """`closes`, `in office not printed`, `no roll`, or the difference that a warning tells."""
    if not record.attendance:
        return "no roll"
    if record.closes is None:
        return "in office not printed"
    if record.closes:
        return "closes"
    return "does not close, told" if record.warnings else "does not close, silent"


def main() -> None:
    """One line a family."""
    with papers() as folders:
        families: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for read in read_all(_documents(folders)):
            record = read.record
            if record.refused is None and record.kind not in (None, "other"):
                families[family(record)][outcome(record)] += 1
    total: Counter[str] = Counter()
    for name, counted in sorted(families.items()):
        total += counted
        say(line(name, counted))
    say(line("all", total))


def _documents(folders: list[Path]) -> list[Path]:
    without = {Path(name).name for name in sys.stdin.read().split()} if not sys.stdin.isatty() else set()
    return [path for path in reading.find(folders)[0] if path.name not in without]


def line(name: str, counted: Counter[str]) -> str:
    """`minutes, PDF: 90 papers; 80 of 84 that can be checked close (95 %); no roll 2; in office not printed 4`."""
    checkable = sum(number for what, number in counted.items() if what.startswith(("closes", "does not")))
    share = f" ({counted['closes'] / checkable:.0%})" if checkable else ""
    others = "".join(f"; {what} {number}" for what, number in sorted(counted.items()) if what != "closes")
    return f"{name}: {counted.total()} papers; {counted['closes']} of {checkable} that can be checked close{share}{others}"


if __name__ == "__main__":
    main()
