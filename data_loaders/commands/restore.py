"""Puts a backup in the place of the database; what stood there is kept beside it, what was masked or erased since stays so."""

import argparse
from pathlib import Path

NAME = "restore"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """From where; a database that is there is replaced only where that is said."""
    parser.add_argument("file", type=Path, metavar="FILE", help="what `backup` wrote")
    parser.add_argument("--replace", action="store_true", help="where there is a database already; stop the site first")


def run(args: argparse.Namespace) -> int:
    """0; 3 where the backup is damaged or a database is in its place; 4 where the database cannot be used."""
    from data_loaders import keeping  # noqa: PLC0415  `--help` starts at once

    return keeping.restore(args.file, replace=args.replace)
