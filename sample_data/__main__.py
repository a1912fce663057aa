"""python -m sample_data [--if-empty]: writes the sample papers under data/sample and loads them."""

import argparse
import shutil
import sys
from pathlib import Path

from sqlalchemy import select

from council import Document
from data_loaders.__main__ import main as data_loaders
from database.engine import UnusableDatabase, shared_engine
from locales import plural, text
from sample_data import write
from sample_data.writing import FOLDERS

FOLDER = Path("data/sample")


def main(arguments: list[str] | None = None) -> int:
    """Its exit code is that of the load; with --if-empty a database that holds any document is left as it is."""
    parser = argparse.ArgumentParser(prog="python -m sample_data", description=text("sample.about"))
    parser.add_argument("--if-empty", action="store_true", help=text("sample.if_empty"))
    args = parser.parse_args(arguments)
    try:
        if args.if_empty and holds_documents():
            return 0
    except UnusableDatabase as error:
        sys.stderr.write(f"{error}\n")
        return 4
    for name in FOLDERS:
        shutil.rmtree(FOLDER / name, ignore_errors=True)
    papers = write(FOLDER)
    sys.stdout.write(plural("sample.written", len(papers), "fr", folder=FOLDER) + "\n")
    sys.stdout.flush()
    return data_loaders(["load", str(FOLDER)])


def holds_documents() -> bool:
    """Whether anything was ever loaded."""
    with shared_engine().connect() as connection:
        return connection.execute(select(Document.id).limit(1)).first() is not None


if __name__ == "__main__":
    sys.exit(main())
