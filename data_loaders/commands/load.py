"""Reads documents and rosters into the database: one transaction a document, the same document twice changes nothing."""

import argparse
from pathlib import Path

NAME = "load"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to load, and how many documents are read at once."""
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="a document, a roster, or a folder of them")
    parser.add_argument("--jobs", type=int, metavar="N", help="documents read at once (default: one a core)")
    parser.add_argument("--mapping", type=Path, metavar="FILE", help="how the tables are to be read (docs/mapping.md)")
    parser.add_argument("--reread", action="store_true", help="read papers already stored anew, with the reader of today")
    parser.add_argument("--erased", action="store_true", help="take again what was erased on request (command `erase`)")


def run(args: argparse.Namespace) -> int:
    """0 where something was read; 3 where nothing was, or no row of a table was kept; 4 without a database; 5 where reading stopped."""
    from data_loaders.loading import load  # noqa: PLC0415  `--help` starts at once

    return load(args.paths, args.jobs, args.reread, args.mapping, erased=args.erased)
