"""Scores what is read in labelled papers: right, wrong and missed facts by kind.

A wrong fact about a named person does harm, a missing one does not: precision is the figure to protect first.
With --by-dimension FILE (document, dimension, value: a line each, as the makers of papers write it) it also tells
which way of printing is read worst.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from evaluation.extraction import judged
from evaluation.labelled import add_paper_arguments, asked
from evaluation.layouts import worst_values
from evaluation.rules.judgement import Judgement, Share, by_kind, share
from evaluation.telling import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The papers and what to print of them."""
    add_paper_arguments(parser)
    parser.add_argument("--details", action="store_true", help="print every fault")
    parser.add_argument("--by-council", action="store_true", help="print a line for each council, the worst first")
    parser.add_argument("--by-dimension", type=Path, metavar="FILE", help="print what each way of printing costs, the worst first")
    parser.add_argument("--rows", type=int, default=30, metavar="N", help="with --by-dimension: how many lines (default: 30)")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object, and nothing else")


def run(args: argparse.Namespace) -> int:
    """Prints the figures."""
    papers = asked(args)
    found = judged(papers)
    if args.json:
        say(json.dumps({kind: one._asdict() for kind, one in {**by_kind(found), "all": share(found)}.items()}))
        return 0
    say_shares({**by_kind(found), "all": share(found)})
    say(f"{len(papers)} papers")
    if args.by_council:
        councils = {one.name: one.council for one in papers}
        _say_groups("council", ((councils[one.paper], one) for one in found))
    if args.by_dimension:
        say()
        say_shares(dict(worst_values(found, args.by_dimension, args.rows)))
    if args.details:
        for one in found:
            if not one.right:
                say(f"{one.kind} | {one.paper} · {one.item} | should be {one.wanted!r} | read {one.said!r}")
    return 0


def say_shares(shares: dict[str, Share]) -> None:
    """A line each: counts, precision, recall."""
    width = max(map(len, shares), default=0)
    for name, one in shares.items():
        line = f"{name:{width}}  right {one.right:6}  wrong {one.wrong:5}  missed {one.missed:6}"
        say(f"{line}  precision {printed(one.precision)}  recall {printed(one.recall)}")


def printed(part: float | None) -> str:
    """A share with three decimals, a dash where nothing was counted."""
    return "  –  " if part is None else f"{part:.3f}"


def _say_groups(title: str, pairs: Iterable[tuple[str, Judgement]]) -> None:
    groups: dict[str, list[Judgement]] = defaultdict(list)
    for name, one in pairs:
        groups[name].append(one)
    say(f"\nby {title}")
    say_shares(dict(_worst_first([(name, share(each)) for name, each in groups.items()])))


def _worst_first(shares: Sequence[tuple[str, Share]]) -> list[tuple[str, Share]]:
    return sorted(shares, key=lambda pair: -(10 * pair[1].wrong + pair[1].missed))
