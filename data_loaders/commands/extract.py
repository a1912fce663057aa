"""Reads documents and prints what they say, one JSON object a line, or with --text the stored text."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data_loaders.documents.record import PaperRecord
    from data_loaders.documents.worker import Reading

NAME = "extract"
_NOTHING_READ = 3
_STOPPED = 5
_LINE_ENDS = str.maketrans({"\u2028": "\\u2028", "\u2029": "\\u2029", "\x85": "\\u0085"})  # some readers end a line there


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the contract."""
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="a document, or a folder of documents")
    parser.add_argument("--text", action="store_true", help="print the stored text and one line feed")
    parser.add_argument("--all", action="store_true", help="add the facts held back as doubtful")
    parser.add_argument("--roster", type=Path, metavar="FILE", help="hold the names of the roll call against this roster")
    parser.add_argument("--commune", metavar="CODE", help="of a national register as roster, the commune or body with this code")
    parser.add_argument("--jobs", type=int, metavar="N", help="documents read at once (default: one a core)")


def run(args: argparse.Namespace) -> int:
    """0 where any file was read, 3 where none was."""
    read = 0
    try:
        for reading in _readings(args):
            read += reading.paper is not None
            _print_text(reading) if args.text else _print_record(reading, args.all)
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:  # no process can be started, the output's disk is full
        from locales import text  # noqa: PLC0415  `--help` starts at once

        sys.stderr.write(text("reading.stopped", "fr", reason=error.strerror or "?") + "\n")
        return _STOPPED
    return 0 if read else _NOTHING_READ


def _readings(args: argparse.Namespace) -> Iterator["Reading"]:
    from data_loaders.documents import worker  # noqa: PLC0415  `--help` starts at once
    from data_loaders.documents.reading import find  # noqa: PLC0415
    from locales import text  # noqa: PLC0415

    documents, others = find(args.paths)
    if others:
        sys.stderr.write(text("reading.not_documents", "fr", names=", ".join(path.name for path in others)) + "\n")
    checks = _checks(args.roster, args.commune, len(documents))
    for reading in worker.read_all(documents, args.jobs):
        for check in checks:
            check(reading.record)
        yield reading


def _checks(roster: Path | None, commune: str | None, documents: int) -> "list[Callable[[PaperRecord], None]]":
    """What holds a record against the roster, and against the papers before it; ends the command where the file is no roster."""
    if roster is None and documents < 2:
        return []
    from data_loaders.open_data.rosters.call_roster import CallRoster  # noqa: PLC0415  `--help` starts at once

    if roster is None:
        return [CallRoster().check]
    from data_loaders.open_data.rosters.roster_check import RosterCheck  # noqa: PLC0415  half a second of imports, for those who ask
    from data_loaders.open_data.table_files.table import BadTable  # noqa: PLC0415

    try:
        return [RosterCheck(roster, commune).check, CallRoster().check]
    except BadTable as error:
        sys.stderr.write(f"{error}\n")
        raise SystemExit(_NOTHING_READ) from error


def _print_record(reading: "Reading", everything: bool) -> None:
    line = json.dumps(reading.record.to_json(everything), ensure_ascii=False).translate(_LINE_ENDS)
    sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


def _print_text(reading: "Reading") -> None:
    if reading.paper is None:
        refused = reading.record.refused
        sys.stderr.write(f"{refused.message if refused else reading.path}\n")
    else:
        sys.stdout.buffer.write(reading.paper.text.encode("utf-8", "replace") + b"\n")
