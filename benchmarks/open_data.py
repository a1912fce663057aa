"""What becomes of each file of open data, as Markdown: `python -m benchmarks.open_data DIR|FILE…`, into an empty database of its own.

Each file is loaded by itself as `load` would load it: the form it is taken for, rows read, kept and set aside by rule, or the reason of
its refusal. A second table says what the contracts of a file come to: over its rows, where each holder and amendment prints the amount
anew, and over its distinct contracts.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
from sqlalchemy import Engine, select

from benchmarks.papers import say
from council import OpenFile, PublishedContract
from data_loaders import provenance, tables
from data_loaders.open_data.files import Told
from data_loaders.open_data.table_files.bad_table import BadTable
from database.engine import open_engine
from database.open_data.contracts import contracts
from database.open_data.prevailing import prevailing
from database.open_data.rows import lines
from locales import text


def main() -> None:
    """Two tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, metavar="DIR|FILE")
    paths = parser.parse_args().paths
    with TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{folder}/rows.db")
        _row("file", "taken for", "rows read", "kept", "set aside by rule, or why it is refused", "columns unknown, not read")
        _row("---", "---", "--:", "--:", "---", "---")
        for path, root in _files(paths):
            _row(path.name, *_fate(engine, path, root))
        say("")
        _row("file", "rows", "contracts", "of which in several rows", "sum of the rows, €", "sum of the contracts, €", "counted twice, €")
        _row("---", *["--:"] * 6)
        for sums in _sums(engine, Path(folder)):
            _row(*sums)


def _files(paths: list[Path]) -> Iterator[tuple[Path, Path]]:
    for path in paths:
        for found in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if found.is_file() and found.name != provenance.FILE:
                yield found, path


def _row(*cells: str) -> None:
    say(f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |")


def _fate(engine: Engine, path: Path, root: Path) -> tuple[str, str, str, str, str]:
    if not tables.is_table(path):
        return "—", "", "", "no table: read as a paper", ""
    try:
        loaded = tables.load_table(engine, path, Told(path.name, provenance.provenance_of(path, root), 1))
    except BadTable as error:
        return "refused", "", "", str(error).removeprefix(f"{path.name} : "), ""
    if loaded.saved.state not in ("kept", "replaced"):
        return loaded.saved.state, "", "", loaded.saved.reason or "", ""
    with engine.connect() as connection:
        file = connection.execute(select(OpenFile.__table__).where(OpenFile.source == path.name)).mappings().one_or_none()
    if file is None:
        return "roster", "", "", " ".join(loaded.told), ""
    aside = ", ".join(
        f"{values['rule']} {values['count']}" if "rule" in values else text(key, "fr", **values) for _, key, values in loaded.warnings
    )
    unknown = ", ".join(name for name, use in file["columns"] if use == "unknown")
    return text(f"form.{file['form']}", "fr"), str(file["rows_read"]), str(file["rows_kept"]), aside, unknown


def _sums(engine: Engine, cache: Path) -> Iterator[tuple[str, ...]]:
    """Of each file by itself, whatever other files say of the same contracts."""
    with engine.connect() as connection:
        names = connection.execute(select(OpenFile.id, OpenFile.source).order_by(OpenFile.source)).all()
        for number, name in names:
            rows = lines(connection, cache, PublishedContract).filter(pl.col("file_id") == number)
            found = contracts(prevailing(rows)).select(
                pl.col("rows_published").sum(),
                pl.len().alias("contracts"),
                (pl.col("rows_published") > 1).sum().alias("several"),
                pl.col("rows_sum_cents").sum(),
                pl.col("amount_cents").sum(),
                (pl.col("rows_sum_cents") - pl.col("amount_cents")).sum().alias("twice"),
            )
            counted = found.collect().row(0)
            if counted[1]:
                yield name, *(f"{count:,}" for count in counted[:3]), *(f"{cents / 100:,.2f}" for cents in counted[3:])


if __name__ == "__main__":
    main()
