"""Puts acts published as data (délibérations, SCDL) among those read in papers, for acts that no paper of the council tells.

A paper's act prevails: it is the act (CGCT L2121-23), the row is kept beside it. A row and a paper's act are one where the council and
the number agree within a year, or the council, the day and the title.
"""

from pathlib import Path

import polars as pl

from database.acts import themes
from database.identities.identity import identity
from database.identities.names import council_key, number_key, title_key
from database.sessions.register_lines import in_sessions
from database.snapshot.frame_files import append

_ACT = ("council_id", "number", "date", "title")


def add(folder: Path) -> None:
    """Adds to the frames councils, sessions and deliberations in `folder`, where published_acts stands; nothing where it is empty."""
    published = pl.read_parquet(folder / "published_acts.parquet").drop_nulls(["date", "title"])
    published = published.sort("file_id", "row")  # of an act told twice the same row is kept by every build
    rows = _of_councils(published.unique(_ACT, keep="first", maintain_order=True))
    rows = _untold(rows, pl.read_parquet(folder / "deliberations.parquet", columns=list(_ACT)))
    if rows.is_empty():
        return
    append(folder, "councils", rows.select("council_id", "council", siret="council_siret").unique("council_id"))
    rows = _with_ids(rows)
    sittings = rows.select("session_id", "council_id", "council", "date", "file_id", "row").unique("session_id", keep="first")
    append(folder, "sessions", sittings.with_columns(in_rates=True, provisional=False, confidence=1.0))
    append(folder, "deliberations", _voted(rows))


def _of_councils(rows: pl.DataFrame) -> pl.DataFrame:
    """A body that no paper and no register knows gets an address of its own, by its SIRET, else by its name."""
    bodies = rows.filter(pl.col("council_id").is_null()).select("council", "council_siret").unique()
    numbers = [identity("council", siret or council_key(name or "")) for name, siret in bodies.iter_rows()]
    bodies = bodies.with_columns(made=pl.Series(numbers, dtype=pl.Int64))
    found = rows.join(bodies, on=["council", "council_siret"], how="left", nulls_equal=True, maintain_order="left")
    named = found.with_columns(
        pl.coalesce("council_id", "made").alias("council_id"), pl.coalesce("council", "council_siret").alias("council")
    )
    return named.with_columns(pl.col("council").first().over("council_id")).drop("made")


def _untold(rows: pl.DataFrame, told: pl.DataFrame) -> pl.DataFrame:
    """The rows whose act no paper tells."""
    rows = rows.with_row_index("place")
    near = rows.join(told.select("council_id").unique(), on="council_id", how="semi")  # keys are made for these councils alone
    mine, theirs = _keys(near, "place"), _keys(told)
    alike = [
        mine.join(theirs.drop_nulls(key), on=key, how="semi").select("place")
        for key in (["council_id", "number_key", "year"], ["council_id", "date", "title_key"])
    ]
    return rows.join(pl.concat(alike), on="place", how="anti", maintain_order="left").drop("place")


def _keys(rows: pl.DataFrame, *also: str) -> pl.DataFrame:
    return rows.select(
        *also,
        "council_id",
        "date",
        year=pl.col("date").dt.year(),
        number_key=pl.Series([number_key(one) if one else None for one in rows["number"]], dtype=pl.String),
        title_key=pl.Series([title_key(one) if one else None for one in rows["title"]], dtype=pl.String),
    )


def _with_ids(rows: pl.DataFrame) -> pl.DataFrame:
    """Addresses drawn from what the act and its sitting are: a new version of the file leaves them as they were."""
    acts = [identity("published_act", *one) for one in rows.select(pl.col(name).cast(pl.String) for name in _ACT).iter_rows()]
    return in_sessions(rows.with_columns(deliberation_id=pl.Series(acts, dtype=pl.Int64)))


def _voted(rows: pl.DataFrame) -> pl.DataFrame:
    """The counts as published, and the outcome that they decide (CGCT L2121-20); a tie, and what no count says, stay unknown."""
    codes = rows["matter_code"].unique().drop_nulls()
    by_code = {code: themes.of_matter(code) for code in codes}
    more = pl.col("votes_for").cast(pl.Int64) - pl.col("votes_against")
    return rows.with_columns(
        theme=pl.col("matter_code").replace_strict(by_code, default=None, return_dtype=pl.String),
        theme_guessed=False,
        outcome=pl.when(more > 0).then(pl.lit("adopted")).when(more < 0).then(pl.lit("rejected")),
        in_rates=pl.sum_horizontal("votes_for", "votes_against", "abstentions") <= pl.col("members").fill_null(1 << 30),
        confidence=1.0,
        bulk=False,
    )
