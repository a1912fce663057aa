"""Writes a whole copy of the database beside the running site, with its sum; nothing stops meanwhile."""

import argparse
from pathlib import Path

NAME = "backup"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a file that is not there yet; made for its owner alone")


def run(args: argparse.Namespace) -> int:
    """0; 3 where it cannot be written whole; 4 where the database cannot be used."""
    from data_loaders import keeping  # noqa: PLC0415  `--help` starts at once

    return keeping.backup(args.file)
