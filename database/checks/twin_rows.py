"""The same table loaded twice under other names: rows that an earlier file tells already are marked, and counted once.

Two files are one table where at least half of the rows of the shorter, and five, stand in the other word for word, or where all rows of
both do and each tells who gave and when: in another encoding, or under another name. A row is then a twin where all that it tells of who
gave what to whom, when and for what is the same.
"""

import polars as pl

_SAME = ["grantor_key", "beneficiary_key", "amount_cents", "part_cents", "agreed_on", "year", "decision_ref", "purpose"]
_SHARE = 0.5
_LEAST = 5
_WHEN = ("agreed_on", "year", "decision_ref")


def marked(grants: pl.DataFrame) -> pl.DataFrame:
    """Published grants with `twin`: the row is one of another file's, whose name comes first."""
    told = grants.with_columns(
        grantor_key=pl.coalesce("grantor_siret", _folded("grantor")),
        beneficiary_key=pl.coalesce("beneficiary_siret", _folded("beneficiary")),
    )
    turn = pl.int_range(pl.len()).over("file_id", *_SAME)  # two equal rows of one file are two grants
    when = pl.any_horizontal(pl.col(name).is_not_null() for name in _WHEN)  # the same few grants of two years are two tables
    dated = pl.col("grantor_key").is_not_null() & when
    rows = told.select("file_id", "source", "row", *_SAME, turn=turn, dated=dated)
    pairs = rows.join(rows, on=[*_SAME, "turn"], how="inner", nulls_equal=True, suffix="_other").filter(_earlier())
    size = dict(grants.group_by("file_id").len().iter_rows())
    counted = pairs.group_by("file_id", "file_id_other").agg(pl.len(), pl.col("dated").all())
    same = [
        (later, earlier)
        for later, earlier, count, told_when in counted.iter_rows()
        if count >= max(_LEAST, _SHARE * min(size[later], size[earlier])) or (told_when and count == size[later] == size[earlier])
    ]
    tables = pl.DataFrame(same, schema={"file_id": pl.Int64, "file_id_other": pl.Int64}, orient="row")
    twins = pairs.join(tables, on=["file_id", "file_id_other"], how="semi").select("file_id", "row").unique()
    joined = grants.join(twins.with_columns(twin=pl.lit(value=True)), on=["file_id", "row"], how="left", maintain_order="left")
    return joined.with_columns(pl.col("twin").fill_null(value=False))


def _earlier() -> pl.Expr:
    """The other file comes first: by name, then by number."""
    alike = pl.col("source_other") == pl.col("source")
    return (pl.col("source_other") < pl.col("source")) | (alike & (pl.col("file_id_other") < pl.col("file_id")))


def _folded(name: str) -> pl.Expr:
    plain = pl.col(name).str.normalize("NFD").str.replace_all(r"\p{M}", "").str.to_lowercase()
    return plain.str.replace_all(r"\W+", " ").str.strip_chars()
