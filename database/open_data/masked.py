"""Free text of open data under the mask, each text once: what was masked for the same people by the same program is not masked again."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

import polars as pl

from database.open_data.rows import FOLDER
from database.privacy.masking import Masker, masking_on
from database.snapshot import guarded
from database.snapshot.program import program

_KEY = ("people", "words")
_SCHEMA = pl.Schema({"people": pl.String, "words": pl.String, "hidden": pl.String})


def covered(frame: pl.DataFrame, name: str, mask: Masker, cache_folder: Path, own: bytes) -> pl.DataFrame:
    """The frame `name` with its titles and purposes masked; what was masked stays beside the snapshots for the next one, enciphered."""
    columns = sorted({"title", "purpose"} & set(frame.columns))
    if not columns or not masking_on() or frame.is_empty():
        return frame
    kept = cache_folder / FOLDER / "masked" / f"{name}-{program('open_data.masked')}{guarded.SUFFIX}"
    texts = pl.concat(frame.select("council_id", words=column) for column in columns).drop_nulls("words").unique()
    texts = texts.filter(~mask.stays(texts))
    if texts.is_empty():
        return frame
    councils = texts.select("council_id").unique()
    signs = councils.with_columns(people=pl.Series([mask.people(one) for one in councils["council_id"]], dtype=pl.String))
    texts = texts.join(signs, on="council_id", nulls_equal=True).join(_known(kept, own), on=_KEY, how="left")
    fresh = texts.filter(pl.col("hidden").is_null()).drop("hidden")
    if fresh.height:
        said = list(mask.many(list(fresh.select("words", "council_id").iter_rows())))
        fresh = fresh.with_columns(hidden=pl.Series(said, dtype=pl.String))
        texts = pl.concat([texts.drop_nulls("hidden"), fresh.select(texts.columns)])
        _keep(texts.select(_SCHEMA.names()).unique(_KEY), kept, own)
    for column in columns:
        told = texts.select("council_id", pl.col("words").alias(column), "hidden")
        shown = frame.select(column, "council_id").join(
            told, on=[column, "council_id"], how="left", nulls_equal=True, maintain_order="left"
        )
        frame = frame.with_columns(shown.select(pl.coalesce("hidden", column).alias(column)))
    return frame


def _known(path: Path, own: bytes) -> pl.DataFrame:
    try:
        return guarded.scan([path], _SCHEMA, own).collect()
    except (OSError, pl.exceptions.PolarsError):  # none yet, or another process replaced it meanwhile
        return pl.DataFrame(schema=_SCHEMA)


def _keep(texts: pl.DataFrame, path: Path, own: bytes) -> None:
    """Under another name first; those of other programs go."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = Path(mkdtemp(prefix=".partial-", dir=path.parent))
    try:
        guarded.write(partial / path.name, texts, own)
        (partial / path.name).replace(path)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    for other in path.parent.glob(f"{path.name.rsplit('-', 1)[0]}-*"):
        if other != path:
            other.unlink(missing_ok=True)
