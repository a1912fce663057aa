"""The same grant published twice: rows that repeat one of an earlier file, or of their own, are marked, and counted once.

Two files are one table where at least half of the rows of the shorter, and five, stand in the other word for word, or where all rows of
both do and each tells who gave and when: in another encoding, or under another name. A row is then a twin where all that it tells of who
gave what to whom, when and for what is the same; a budget year that one of the two leaves out makes no difference where both tell the day.
Two rows of one file that are alike in every cell are one grant, where they name who is given it and tell when.
"""

import polars as pl

from council.party import NAMED, NO_NAME

_SAME = ["grantor_key", "beneficiary_key", "amount_cents", "part_cents", "agreed_on", "year", "decision_ref", "purpose"]
_SHARE = 0.5
_LEAST = 5
_WHEN = ("agreed_on", "year", "decision_ref")
_PLACE = {"file_id", "row", "source"}
_PAIR = ["file_id", "row", "file_id_other"]
# Who is one of many: several of them may be given the same on the same day.
_ANYBODY = r"(?i)\b(?:particuliers?|personnes? physiques?|b[ée]n[ée]ficiaires?|m[ée]nages?|habitants?|usagers?|foyers?|anonym\w*)\b"


def marked(grants: pl.DataFrame) -> pl.DataFrame:
    """Published grants with `twin`: the row is one of another file's, whose name comes first, or stands above in its own."""
    told = grants.with_columns(
        grantor_key=pl.coalesce("grantor_siret", _folded("grantor")),
        beneficiary_key=pl.coalesce("beneficiary_siret", _folded("beneficiary")),
    )
    when = pl.any_horizontal(pl.col(name).is_not_null() for name in _WHEN)  # the same few grants of two years are two tables
    rows = told.select("file_id", "source", "row", *_SAME, dated=pl.col("grantor_key").is_not_null() & when)
    found = [one.select(*_PAIR, "dated") for one in (_pairs(rows, _SAME), _without_year(rows))]
    pairs = pl.concat(found).unique(_PAIR, maintain_order=True)
    size = dict(grants.group_by("file_id").len().iter_rows())
    counted = pairs.group_by("file_id", "file_id_other").agg(pl.len(), pl.col("dated").all())
    same = [
        (later, earlier)
        for later, earlier, count, told_when in counted.iter_rows()
        if count >= max(_LEAST, _SHARE * min(size[later], size[earlier])) or (told_when and count == size[later] == size[earlier])
    ]
    tables = pl.DataFrame(same, schema={"file_id": pl.Int64, "file_id_other": pl.Int64}, orient="row")
    elsewhere = pairs.join(tables, on=["file_id", "file_id_other"], how="semi").select("file_id", "row")
    twins = pl.concat([elsewhere, _repeated(grants, when)]).unique()
    joined = grants.join(twins.with_columns(twin=pl.lit(value=True)), on=["file_id", "row"], how="left", maintain_order="left")
    return joined.with_columns(pl.col("twin").fill_null(value=False))


def _pairs(rows: pl.DataFrame, same: list[str]) -> pl.DataFrame:
    """Rows that an earlier file tells alike, as many as it tells."""
    turns = rows.with_columns(turn=pl.int_range(pl.len()).over("file_id", *same))  # two equal rows of one file meet two of the other
    return turns.join(turns, on=[*same, "turn"], how="inner", nulls_equal=True, suffix="_other").filter(_earlier())


def _without_year(rows: pl.DataFrame) -> pl.DataFrame:
    """The same of rows with a day, of which one of the two files leaves the budget year out."""
    found = _pairs(rows.filter(pl.col("agreed_on").is_not_null()), [name for name in _SAME if name != "year"])
    return found.filter(pl.col("year").is_null() | pl.col("year_other").is_null())


def _repeated(grants: pl.DataFrame, when: pl.Expr) -> pl.DataFrame:
    """Rows that stand above in their own file, alike in every cell; who is not named, or is a private person, may be another each time."""
    whole = [name for name in grants.columns if name not in _PLACE]
    body = pl.col("beneficiary")
    one = body.str.contains(NAMED) & ~body.str.contains(NO_NAME) & ~body.str.contains(_ANYBODY) & ~pl.col("masked")
    above = pl.int_range(pl.len()).over("file_id", *whole) > 0
    return grants.filter(above & one & when).select("file_id", "row")


def _earlier() -> pl.Expr:
    """The other file comes first: by name, then by number."""
    alike = pl.col("source_other") == pl.col("source")
    return (pl.col("source_other") < pl.col("source")) | (alike & (pl.col("file_id_other") < pl.col("file_id")))


def _folded(name: str) -> pl.Expr:
    plain = pl.col(name).str.normalize("NFD").str.replace_all(r"\p{M}", "").str.to_lowercase()
    return plain.str.replace_all(r"\W+", " ").str.strip_chars()
