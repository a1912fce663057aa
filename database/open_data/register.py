"""Puts the lines of attendance registers among the sessions and rolls of papers, for sittings of which no paper tells the roll.

A paper's roll prevails: the procès-verbal is the act (CGCT L2121-15), the register is kept beside it. Two rows of one person at one
sitting that disagree leave the person's status unknown. A line without a day is of no sitting; it is told as doubtful.
"""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import polars as pl

from database.identities.identity import identity
from database.identities.names import council_key
from database.identities.published_councils import of_a_council
from database.sessions.register_lines import SITTING, roll_lines
from database.snapshot.frame_files import COMPRESSION, ROW_GROUP, append, ordered, whole
from database.snapshot.frame_schemas import SCHEMAS

_AT_ONCE = 250_000  # rows of a register in memory: a part holds whole councils
_PARTS = "register"


def add(folder: Path, lines: pl.LazyFrame) -> None:
    """Adds to the frames councils, sessions, attendance and mandates in `folder`; nothing where no register is loaded."""
    councils = pl.read_parquet(folder / "councils.parquet")
    lines = lines.filter(pl.col("session_date").is_not_null())
    bodies = _bodies(lines, councils)
    if bodies.is_empty():
        return
    told = [_part(folder, lines, part, number) for number, part in enumerate(_parts(bodies))]
    _join_parts(folder, bodies["council_id"])
    new = {name: pl.concat([part[name] for part in told]) for name in ("councils", "sessions", "mandates")}
    append(folder, "councils", new["councils"])
    append(folder, "sessions", new["sessions"])
    seats = pl.read_parquet(folder / "mandates.parquet", columns=["councillor_id"])["councillor_id"]
    append(folder, "mandates", new["mandates"].filter(~pl.col("councillor_id").is_in(seats.implode())))


def _part(folder: Path, lines: pl.LazyFrame, bodies: pl.DataFrame, number: int) -> dict[str, pl.DataFrame]:
    """Writes the rolls of some councils, those of their papers among them; gives their sittings, their seats and themselves."""
    named = lines.join(bodies.lazy(), on=["council", "council_siret"], how="inner", nulls_equal=True).collect()
    named = named.with_columns(council="council_shown", date="session_date")
    theirs = _rolls(folder).filter(pl.col("council_id").is_in(bodies["council_id"].implode())).collect()
    rows = roll_lines(named.join(theirs.select(SITTING).unique(), on=list(SITTING), how="anti"))
    (folder / _PARTS).mkdir(exist_ok=True)
    told = rows.select(whole(SCHEMAS["attendance"], rows.columns))
    ordered("attendance", pl.concat([theirs, told])).write_parquet(folder / _PARTS / f"{number:05}.parquet")
    sitting = ("session_id", "council_id", "council", "date", "session_time", "file_id", "row")
    sessions = rows.select(sitting).unique("session_id", keep="first", maintain_order=True)
    people = rows.group_by("council_id", "council", "councillor_id").agg(
        pl.col("councillor").first(), start=pl.col("date").min(), end=pl.col("date").max()
    )
    return {
        "councils": rows.select("council_id", "council", siret="council_siret").unique("council_id", maintain_order=True),
        "sessions": sessions.with_columns(time="session_time", in_rates=True, provisional=False, confidence=1.0),
        "mandates": people.with_columns(mandate_id="councillor_id", from_roster=False),
    }


def _join_parts(folder: Path, councils: pl.Series) -> None:
    """One table of all rolls: those of the registers' councils by name, then those of councils that only papers tell of."""
    alone = _rolls(folder).filter(~pl.col("council_id").is_in(councils.implode()))
    alone.collect().write_parquet(folder / _PARTS / "papers.parquet")
    joined = folder / _PARTS / "joined"
    pl.scan_parquet(sorted((folder / _PARTS).glob("*.parquet"))).sink_parquet(
        joined, row_group_size=ROW_GROUP, compression=COMPRESSION, maintain_order=True
    )
    joined.replace(folder / "attendance.parquet")
    shutil.rmtree(folder / _PARTS)


def _rolls(folder: Path) -> pl.LazyFrame:
    return pl.scan_parquet(folder / "attendance.parquet", schema=SCHEMAS["attendance"])


def _parts(bodies: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """The bodies in the order of their councils' names, as many at once as have `_AT_ONCE` rows."""
    by_name = bodies.sort("council_shown", "council_id")
    counted = by_name.group_by("council_id", maintain_order=True).agg(pl.col("rows").sum())
    part = counted.select("council_id", part=(pl.col("rows").cum_sum() - 1) // _AT_ONCE)
    numbered = by_name.join(part, on="council_id", maintain_order="left").drop("rows")
    yield from numbered.partition_by("part", include_key=False, maintain_order=True)


def _bodies(lines: pl.LazyFrame, councils: pl.DataFrame) -> pl.DataFrame:
    """The bodies that the lines name, each with its council: by SIRET, else by name where that names one.

    A council that no paper knows gets its own address, by the SIRET that lines of its name alone carry.
    """
    by_siret = dict(councils.drop_nulls("siret").select("siret", "council_id").iter_rows())
    by_key = {council_key(name): number for number, name in councils.select("council_id", "council").iter_rows()}
    shown = dict(councils.select("council_id", "council").iter_rows())
    rows = []
    counted = lines.group_by("council", "council_siret").len().collect().rows()
    lent = _sirets(counted)
    for name, siret, count in counted:
        key = council_key(name) if name else None
        named = by_key.get(key or "")
        found = by_siret.get(siret or "") or (None if siret and named in by_siret.values() else named)
        number = found or identity("council", siret or lent.get(key or "", key))
        rows.append((name, siret, number, shown.get(number, name or siret), count))
    schema = {"council": pl.String, "council_siret": pl.String, "council_id": pl.Int64, "council_shown": pl.String, "rows": pl.Int64}
    return pl.DataFrame(rows, schema=schema, orient="row")


def _sirets(bodies: Iterable[tuple[str | None, str | None, int]]) -> dict[str, str]:
    """Of each name, as a key, the one SIRET that lines carry with it; none where they carry two."""
    told: dict[str, set[str]] = {}
    for name, siret, _ in bodies:
        if name and siret:
            told.setdefault(council_key(name), set()).add(siret)
    return {key: next(iter(sirets)) for key, sirets in told.items() if len(sirets) == 1}


def doubts(lines: pl.LazyFrame, files: pl.DataFrame, councils: pl.DataFrame) -> pl.LazyFrame:
    """The frame `register_doubts`: lines with a cell that cannot be what it says."""
    told = lines.filter(pl.col("doubtful").is_not_null()).rename({"council": "printed", "session_date": "date"})
    named = of_a_council(told, councils, "printed", "council_siret", files)
    return named.with_columns(council=pl.coalesce("council", "printed"))
