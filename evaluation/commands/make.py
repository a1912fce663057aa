"""Makes invented papers with exact labels in many layouts: type, ruled tables, columns, a word processor's lists, scans.

Writes FOLDER/documents, FOLDER/gold and FOLDER/layouts.csv; `score FOLDER/gold FOLDER/documents --by-dimension
FOLDER/layouts.csv` tells which way of printing is read worst. The same seed makes the same papers.
"""

import argparse
from pathlib import Path

from evaluation.papers.dimensions import DIMENSIONS, FORMATS
from evaluation.papers.making import Order, make_folder
from evaluation.telling import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How many, how odd, in which formats."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where to write")
    parser.add_argument("--count", type=int, default=100, metavar="N", help="how many papers (default: 100)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another seed makes other papers (default: 1)")
    parser.add_argument("--odd", type=int, default=6, metavar="N", help="how many dimensions leave the plain layout (default: 6)")
    parser.add_argument("--formats", default="txt,pdf,docx,odt", metavar="LIST", help=f"of {', '.join(FORMATS)} (default: all but scan)")
    parser.add_argument("--given", nargs="*", default=[], metavar="DIMENSION=VALUE", help="values that every paper has")
    parser.add_argument("--pages", type=int, default=0, metavar="N", help="minutes of about so many pages")


def run(args: argparse.Namespace) -> int:
    """Makes them."""
    forms = args.formats.split(",")
    given = dict(pair.split("=", 1) for pair in args.given)
    unknown = [*(form for form in forms if form not in FORMATS), *(key for key in given if given[key] not in DIMENSIONS.get(key, ()))]
    if unknown:
        raise SystemExit(f"no such format, dimension or value: {', '.join(unknown)}")
    make_folder(args.folder, Order(args.count, args.seed, args.odd, given, args.pages), forms)
    say(f"{args.count} papers in {args.folder}")
    return 0
