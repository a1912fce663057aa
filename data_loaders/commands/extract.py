"""Reads documents and prints what they say, one JSON object a line, or with --text the stored text."""

import argparse
import json
import sys
from pathlib import Path

NAME = "extract"
_NOTHING_READ = 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the contract."""
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="a document, or a folder of documents")
    parser.add_argument("--text", action="store_true", help="print the stored text and one line feed")
    parser.add_argument("--all", action="store_true", help="add the facts held back as doubtful")


def run(args: argparse.Namespace) -> int:
    """0 where any file was read, 3 where none was."""
    from data_loaders.documents import pipeline, reading
    from data_loaders.documents.paper import Refused
    from data_loaders.documents.record import PaperRecord, WarningRecord

    read = 0
    documents, others = reading.find(args.paths)
    for path in documents:
        try:
            paper = reading.read(path)
        except Refused as error:
            record = PaperRecord(str(path), "", warnings=[WarningRecord("refused", error.message)])
            if args.text:
                print(error.message, file=sys.stderr)
        else:
            read += 1
            if args.text:
                sys.stdout.buffer.write(paper.text.encode("utf-8", "replace") + b"\n")
                continue
            record = pipeline.extract(paper)
        if not args.text:
            sys.stdout.buffer.write(json.dumps(record.to_json(args.all)).encode() + b"\n")
    return 0 if read else _NOTHING_READ
