"""Free text of open data under the mask, each text once: what was masked for the same people by the same program is not masked again."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

import polars as pl

from database import owner_only
from database.masking_setting import masking_on
from database.open_data.rows import FOLDER
from database.privacy.masking import Masker
from database.snapshot import guarded
from database.snapshot.program import program

FREE = ("title", "purpose")  # columns of sentences, in which anybody may stand
_FEW = 200  # texts: to ask whether so many may be left out costs more than to mask them
_KEY = ("people", "words")
_SCHEMA = pl.Schema({"people": pl.String, "words": pl.String, "hidden": pl.String})


class Texts:
    """The sentences (FREE) of the frame `name`; what was masked stays beside the snapshots for the next one, enciphered."""

    def __init__(self, name: str, mask: Masker, cache_folder: Path, own: bytes) -> None:
        self._mask, self._own = mask, own
        self._path = cache_folder / FOLDER / "masked" / f"{name}-{program('open_data.masked')}{guarded.SUFFIX}"
        self._known: pl.DataFrame | None = None
        self._told: list[pl.DataFrame] = []
        self._fresh = False

    def covered(self, frame: pl.DataFrame) -> pl.DataFrame:
        """The rows, or a part of them, masked."""
        columns = [name for name in sorted(FREE) if name in frame.columns]
        if not columns or not masking_on() or frame.is_empty():
            return frame
        texts = pl.concat(frame.select("council_id", words=column) for column in columns).drop_nulls("words").unique()
        if texts.height > _FEW:
            texts = texts.filter(~self._mask.stays(texts))
        if texts.is_empty():
            return frame
        texts = self._hidden(texts)
        for column in columns:
            told = texts.select("council_id", pl.col("words").alias(column), "hidden")
            own = frame.select(column, "council_id")
            shown = own.join(told, on=[column, "council_id"], how="left", nulls_equal=True, maintain_order="left")
            frame = frame.with_columns(shown.select(pl.coalesce("hidden", column).alias(column)))
        return frame

    def keep(self) -> None:
        """For the next snapshot, where anything was masked that was not known."""
        if self._fresh:
            _keep(pl.concat(self._told).unique(_KEY), self._path, self._own)

    def _hidden(self, texts: pl.DataFrame) -> pl.DataFrame:
        """The texts (council_id, words) with what is shown of them."""
        if self._known is None:
            self._known = _known(self._path, self._own)
        councils = texts.select("council_id").unique()
        signs = councils.with_columns(people=pl.Series([self._mask.people(one) for one in councils["council_id"]], dtype=pl.String))
        texts = texts.join(signs, on="council_id", nulls_equal=True).join(self._known, on=_KEY, how="left")
        fresh = texts.filter(pl.col("hidden").is_null()).drop("hidden")
        if fresh.height:
            self._fresh = True
            said = list(self._mask.many(list(fresh.select("words", "council_id").iter_rows())))
            fresh = fresh.with_columns(hidden=pl.Series(said, dtype=pl.String))
            texts = pl.concat([texts.drop_nulls("hidden"), fresh.select(texts.columns)])
        self._told.append(texts.select(_SCHEMA.names()).unique(_KEY))
        return texts


def _known(path: Path, own: bytes) -> pl.DataFrame:
    try:
        return guarded.scan([path], _SCHEMA, own).collect()
    except (OSError, pl.exceptions.PolarsError):  # none yet, or another process replaced it meanwhile
        return pl.DataFrame(schema=_SCHEMA)


def _keep(texts: pl.DataFrame, path: Path, own: bytes) -> None:
    """Under another name first; those of other programs go."""
    owner_only.folder(path.parent)
    partial = Path(mkdtemp(prefix=".partial-", dir=path.parent))
    try:
        guarded.write(partial / path.name, texts, own)
        owner_only.keep(partial / path.name)
        (partial / path.name).replace(path)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    for other in path.parent.glob(f"{path.name.rsplit('-', 1)[0]}-*"):
        if other != path:
            other.unlink(missing_ok=True)
