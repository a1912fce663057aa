"""Says why a document reads as it does: the proposals for each place, their scores, why the losers lost, and the doubts.

With OFFSET, a place in the stored text as `extract --text` prints it, only what stands near it.
"""

import argparse
import sys
from pathlib import Path

NAME = "explain"
_NOTHING_READ = 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The document, the place, the language."""
    parser.add_argument("path", type=Path, metavar="PATH", help="a document")
    parser.add_argument("offset", type=int, nargs="?", metavar="OFFSET", help="a place in its stored text")
    parser.add_argument("--language", choices=("fr", "en"), default="fr", help="of the sentences (default: fr)")


def run(args: argparse.Namespace) -> int:
    """0 where the document was read, 3 where not."""
    from data_loaders.documents import reading  # noqa: PLC0415  `--help` starts at once
    from data_loaders.documents.explaining import explain  # noqa: PLC0415
    from data_loaders.documents.pages import scan_cache  # noqa: PLC0415
    from data_loaders.documents.paper import Refused  # noqa: PLC0415
    from data_loaders.documents.scanned import Ocr  # noqa: PLC0415
    from locales import text  # noqa: PLC0415

    source = str(args.path)
    try:
        paper = reading.of_bytes(reading.bytes_of(args.path, source), source, Ocr(cache=scan_cache.folder()))
    except Refused as refused:
        sys.stderr.write(text(f"refused.{refused.code}", args.language, **refused.values) + "\n")
        return _NOTHING_READ
    if args.offset is not None and not 0 <= args.offset < len(paper.text):
        sys.stderr.write(text("explain.no_such_place", args.language, offset=args.offset, last=len(paper.text) - 1) + "\n")
        return _NOTHING_READ
    for line in explain(paper, args.language, args.offset):
        sys.stdout.buffer.write(f"{line}\n".encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()
    return 0
