"""Proposes how a city's own table is to be read: a mapping file for a person to review (docs/mapping.md)."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data_loaders.open_data.mapping.proposal import Proposal

NAME = "map"
_REFUSED = 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The table, and where the proposal goes."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a table: CSV, XLSX, ODS, XLS, Parquet, a JSON list, a zip of one of them")
    parser.add_argument("--write", action="store_true", help="to FILE.mapping.toml instead of the standard output; never over a file")


def run(args: argparse.Namespace) -> int:
    """0; 3 where the file cannot be read, is like none of our forms, or has a mapping already."""
    from data_loaders.open_data.mapping.proposal import propose  # noqa: PLC0415
    from data_loaders.open_data.mapping.text import written  # noqa: PLC0415
    from data_loaders.open_data.table_files.bad_table import BadTable  # noqa: PLC0415  `--help` starts at once
    from data_loaders.open_data.table_files.table import EXTENSIONS  # noqa: PLC0415
    from data_loaders.open_data.table_files.zipped import unpacked  # noqa: PLC0415
    from data_loaders.tally import say  # noqa: PLC0415

    try:
        with unpacked(args.file, (*EXTENSIONS, ".json", ".parquet")) as inside:
            try:
                found, read_as = propose(inside), _read_as(inside)
            except BadTable as error:
                raise error.of(inside, args.file) from error
        proposal = replace(found, seen=replace(found.seen, path=args.file))
        if not args.write:
            sys.stdout.write(written(proposal, read_as))
            return 0
        say(_written(args.file, proposal, written(proposal, read_as)), sys.stdout)
    except BadTable as error:
        say(str(error), sys.stderr)
        return _REFUSED
    return 0


def _read_as(file: Path) -> str:
    """The form that `load` takes the file for by itself; none where it would ask for a mapping."""
    from data_loaders.open_data.recognition import recognise  # noqa: PLC0415
    from data_loaders.open_data.table_files.bad_table import BadTable  # noqa: PLC0415

    try:
        return str(recognise(file)[1].loader.FORM)
    except BadTable:
        return ""


def _written(file: Path, proposal: "Proposal", words: str) -> str:
    from data_loaders.open_data.mapping.mapping import SUFFIX  # noqa: PLC0415
    from data_loaders.open_data.table_files.bad_table import BadTable  # noqa: PLC0415
    from locales import text  # noqa: PLC0415

    target = file.with_name(file.name + SUFFIX)
    try:
        with target.open("x", encoding="utf-8") as out:
            out.write(words)
    except FileExistsError as error:
        raise BadTable(target, "exists") from error
    sure = sum(match.sure for match in proposal.matches)
    counts = {"sure": sure, "unsure": len(proposal.matches) - sure, "lacking": len(proposal.lacking)}
    return text("map.written", "fr", file=target.name, **counts)
