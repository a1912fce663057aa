"""Compares what two revisions of the program read in labelled papers: facts gained and lost, by kind and by reader.

A revision is a commit, a branch, a tag, or "." for the tree as it stands; each is checked out into a temporary folder.
The reader of a fact is known where the choice of that thing tells its trace; else it is "untold".
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from evaluation.checkouts import checkout
from evaluation.extraction import judged
from evaluation.labelled import Labelled, add_paper_arguments, asked
from evaluation.readers import reader_of, told
from evaluation.rules.judgement import Judgement, share
from evaluation.telling import say, say_table

CHANGES = ("gained", "lost", "newly wrong", "mended")
Change = tuple[str, Judgement]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The two revisions, then the papers."""
    parser.add_argument("before", metavar="REV_A", help="the revision before")
    parser.add_argument("after", metavar="REV_B", help='the revision after; "." is the tree as it stands')
    add_paper_arguments(parser)
    parser.add_argument("--details", action="store_true", help="print every fact gained, lost, newly wrong or mended")


def run(args: argparse.Namespace) -> int:
    """Prints both tables."""
    papers = asked(args)
    with checkout(args.before) as old, checkout(args.after) as new:
        before, after = judged(papers, old), judged(papers, new)
        found = changes(before, after)
        touched = sorted({one.paper for _, one in found})
        by_name = {one.name: one for one in papers}
        paths = [by_name[name].path for name in touched]
        trace = {False: told(paths, old), True: told(paths, new)}
    for name, judgements in ((args.before, before), (args.after, after)):
        total = share(judgements)
        say(f"{name}: {total.right} right, {total.wrong} wrong, {total.missed} missed on {len(papers)} papers")

    def reader(change: Change) -> str:
        kind, one = change
        return reader_of(one.spans, trace[kind in ("gained", "newly wrong")].get(by_name[one.paper].path, []))

    _say_counts("kind", found, lambda change: change[1].kind)
    _say_counts("reader", found, reader)
    _say_counts("council", found, lambda change: _council(by_name, change))
    if args.details:
        for change in found:
            say(f"{change[0]} | {change[1].kind} | {change[1].paper} · {change[1].item} | {_value(change)!r} | {reader(change)}")
    return 0


def changes(before: Sequence[Judgement], after: Sequence[Judgement]) -> list[Change]:
    """What became of each fact that the two do not judge alike, in the order of the papers."""
    return [
        *(("gained", one) for one in _more(after, before, _right)),
        *(("lost", one) for one in _more(before, after, _right)),
        *(("newly wrong", one) for one in _more(after, before, _wrong)),
        *(("mended", one) for one in _more(before, after, _wrong)),
    ]


def _more(these: Iterable[Judgement], those: Iterable[Judgement], key: Callable[[Judgement], object]) -> list[Judgement]:
    """The facts of a sort that stand here more often than there."""
    left = Counter(key(one) for one in those)
    found = []
    for one in these:
        name = key(one)
        if name is not None:
            left[name] -= 1
            found += [one] if left[name] < 0 else []
    return found


def _right(one: Judgement) -> object:
    return (one.paper, one.item, one.kind, repr(one.wanted)) if one.right else None


def _wrong(one: Judgement) -> object:
    return (one.paper, one.item, one.kind, repr(one.said)) if not one.right and one.said is not None else None


def _value(change: Change) -> object:
    return change[1].wanted if change[0] in ("gained", "lost") else change[1].said


def _council(by_name: dict[str, Labelled], change: Change) -> str:
    return by_name[change[1].paper].council


def _say_counts(title: str, found: Sequence[Change], key: Callable[[Change], str]) -> None:
    counts = Counter((key(change), change[0]) for change in found)
    names = sorted({name for name, _ in counts}, key=lambda name: -sum(counts[name, kind] for kind in CHANGES))
    say()
    say_table((title, *CHANGES), [(name, *(counts[name, kind] for kind in CHANGES)) for name in names])
