"""Erases a paper or a table with all its traces, and refuses to load the same bytes again unless `load --erased` says so."""

import argparse

NAME = "erase"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which paper, why."""
    parser.add_argument("paper", metavar="PAPER", help="its file name, the beginning of its sha256, or the number in its page's address")
    parser.add_argument("--reason", required=True, metavar="WORDS", help="why: published in the log, without the paper's name")


def run(args: argparse.Namespace) -> int:
    """0; 3 where no paper or several are meant; 4 where the database cannot be used."""
    from data_loaders import removing  # noqa: PLC0415  `--help` starts at once

    return removing.done(lambda: removing.erase(args))
