"""Masks a person of one council everywhere: pages, files, statements, search, open data; it holds over every later import."""

import argparse

NAME = "mask"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Who, where, why; the name is published nowhere, the reason is."""
    parser.add_argument("name", metavar="NAME", help="given name and surname, in any order")
    parser.add_argument("--council", required=True, metavar="COUNCIL", help="its name or SIRET")
    parser.add_argument("--reason", required=True, metavar="WORDS", help="why: published in the log, without the name")
    parser.add_argument("--elected", action="store_true", help="even where the council's rolls name this person as a member")
    parser.add_argument("--undo", action="store_true", help="show the name again")


def run(args: argparse.Namespace) -> int:
    """0; 3 where the name or the council is none; 4 where the database cannot be used."""
    from data_loaders import removing  # noqa: PLC0415  `--help` starts at once

    return removing.done(lambda: removing.mask(args))
