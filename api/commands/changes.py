"""Tell what is new since a day, or since an earlier export: sessions read, what they decided, what was corrected; as text or HTML."""

import argparse
import sys
from datetime import datetime, timedelta
from pathlib import Path

import polars as pl

from api import tables
from api.follow.digest import as_html, as_text, digest
from locales import text

NAME = "changes"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Since when, in which form and language."""
    parser.add_argument("--since", required=True, help="a day (2026-05-31), or the folder of an earlier export")
    parser.add_argument("--html", action="store_true", help="a document that a mail can carry")
    parser.add_argument("--lang", choices=("fr", "en"), default="fr")
    parser.add_argument("--address", default="", help="address of the site, for the links")


def run(args: argparse.Namespace) -> int:
    """Writes the digest; 2 where `--since` tells no moment."""
    since = _moment(args.since)
    if since is None:
        sys.stderr.write(text("follow.no_moment", "fr", said=args.since) + "\n")
        return 2
    told = digest(tables.now(), since, args.lang, args.address.rstrip("/"))
    sys.stdout.write((as_html if args.html else as_text)(told, args.lang))
    return 0


def _moment(said: str) -> datetime | None:
    """The day; of an export, the moment at which its last paper had been read, the next instant of which is new."""
    package = Path(said) / "datapackage.json"
    if package.is_file():
        last = pl.read_parquet(package.with_name("documents.parquet"), columns=["read_at"])["read_at"].max()
        return last + timedelta(microseconds=1) if isinstance(last, datetime) else datetime.min
    try:
        return datetime.fromisoformat(said)
    except ValueError:
        return None
