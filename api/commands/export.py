"""Write every table as CSV and Parquet with a data package, and SCDL, OCDS and Popolo files."""

import argparse
import sys
from pathlib import Path

from api.export import export
from locales import plural, text

NAME = "export"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to, of which council, and the address under which the files will stand."""
    parser.add_argument("folder", type=Path)
    parser.add_argument("--council", help="one council, by number or name")
    parser.add_argument("--address", default="", help="address under which the files are published")


def run(args: argparse.Namespace) -> int:
    """Writes the files, and says how many rows, what is left out and what has no place; 1 where something is left out."""
    written = export(args.folder, args.council, args.address)
    lines = [f"{name}: {count}" for name, count in written.rows.items()]
    lines += [text("standards.lost", "fr", standard=row[0], meaning=row[3], rows=row[2]) for row in written.no_place.iter_rows()]
    lines += [text("export.left_out", "fr", name=name, why=why) for name, why in written.left_out.items()]
    lines.append(plural("export.written", len(written.rows), "fr", folder=args.folder, rows=sum(written.rows.values())))
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if written.left_out else 0
