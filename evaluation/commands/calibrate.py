"""Counts how often facts that said so were right, by kind and sign; --write keeps the table that `extract` says its confidence from.

Give papers that no rule was written on: freshly made ones, and labelled councils, each of which is judged by a table
counted without it. --check names papers of other seeds, judged by the whole table. Of the facts said at .99 or more at
least .985 must be right in both; else nothing is written and the exit code is 1.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from council.sureness import THRESHOLD
from data_loaders.documents.checks.confidence_table import FILE, Counted, Table, probability, wilson
from evaluation.extraction import records
from evaluation.labelled import Labelled, add_paper_arguments, asked, folds, of_folders
from evaluation.rules.certainty import Judged, judged
from evaluation.telling import say

SURE, RIGHT = 0.99, 0.985
_BINS = (0.0, 0.5, 0.8, 0.9, 0.95, 0.98, SURE, 0.995, 1.0)
Facts = dict[str, list[Judged]]  # paper -> its facts


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The papers to count on, those to check on, and what to keep."""
    add_paper_arguments(parser)
    parser.add_argument("--check", type=Path, nargs="+", default=[], metavar="GOLD DOCUMENTS", help="papers of other seeds")
    parser.add_argument("--write", action="store_true", help=f"keep the counts in {FILE.name}")
    parser.add_argument("--named", default="", metavar="WORDS", help="which papers, for the first line of the table")


def run(args: argparse.Namespace) -> int:
    """0 where what is said at .99 or more is right often enough, 1 where not."""
    papers = asked(args)
    facts = _facts(papers)
    counted = count(fact for each in facts.values() for fact in each)
    _say_table(counted)
    sure = [_say_curve("each council by a table counted without it", left_out(papers, facts))]
    if args.check:
        checked = [fact for each in _facts(of_folders(args.check)).values() for fact in each]
        sure.append(_say_curve("papers of other seeds", [(probability(f.kind, f.band, counted), f.right) for f in checked]))
    good = all(sure)
    if args.write and good:
        named = args.named or "labelled papers"
        write(counted, f"{named}: {len(papers)} papers, {sum(map(len, facts.values()))} facts, {datetime.now(UTC):%Y-%m-%d}")
    return 0 if good else 1


def _facts(papers: Sequence[Labelled]) -> Facts:
    said = records((one.path for one in papers), everything=True)
    return {one.name: list(judged(one.gold, said[one.path])) for one in papers if one.path in said}


def count(facts: Iterable[Judged]) -> Table:
    """(kind, sign) -> how many facts, how many of them right."""
    n: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for fact in facts:
        n[fact.kind, fact.band] += 1
        right[fact.kind, fact.band] += fact.right
    return {key: Counted(right[key], n[key]) for key in sorted(n)}


def left_out(papers: Sequence[Labelled], facts: Facts) -> list[tuple[float, bool]]:
    """(what a table counted without its council says, whether it is right) of each fact."""
    found = []
    for _, others, own in folds(papers):
        table = count(fact for one in others for fact in facts.get(one.name, ()))
        found += [(probability(fact.kind, fact.band, table), fact.right) for one in own for fact in facts.get(one.name, ())]
    return found


def _say_table(counted: Table) -> None:
    say(f"{'kind':12} {'sign':22} {'n':>6} {'right':>6} {'share':>6}  {'95 %':13} {'says':>6}")
    for (kind, band), (right, n) in counted.items():
        says = probability(kind, band, counted)
        held = "" if says >= THRESHOLD else "  held back"
        say(f"{kind:12} {band:22} {n:6} {right:6} {right / n:6.3f}  {_interval(right, n)} {says:6.3f}{held}")


def _say_curve(title: str, facts: Sequence[tuple[float, bool]]) -> bool:
    """Prints what was said against what was right; whether the surest are right often enough."""
    say(f"\n{title}\n{'said':13} {'n':>6} {'right':>6} {'share':>6}  {'95 %':13} {'mean said':>9}")
    for low, high in pairwise(_BINS):
        inside = [(says, right) for says, right in facts if low <= says < high]
        if inside:
            n, right = len(inside), sum(right for _, right in inside)
            mean = sum(says for says, _ in inside) / n
            say(f"{low:5.3f}-{high:5.3f}   {n:6} {right:6} {right / n:6.3f}  {_interval(right, n)} {mean:9.3f}")
    n, share = surest(facts)
    say(f"said {SURE} or more: {n} facts, {share:.4f} right; at least {RIGHT} asked for")
    return share >= RIGHT


def surest(facts: Iterable[tuple[float, bool]]) -> tuple[int, float]:
    """How many facts were said to be all but certain, and the share of them that is right (1 where there is none)."""
    sure = [right for says, right in facts if says >= SURE]
    return len(sure), sum(sure) / len(sure) if sure else 1.0


def _interval(right: int, n: int) -> str:
    return "{:.3f}-{:.3f}  ".format(*wilson(right, n))


def write(counted: Table, source: str) -> None:
    """Keeps the table."""
    with FILE.open("w", encoding="utf-8", newline="") as file:
        file.write(f"# {source}\n")
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("kind", "band", "right", "n"))
        rows.writerows((*key, *counts) for key, counts in counted.items())
    say(f"\nwritten: {FILE.name}: {source}")
