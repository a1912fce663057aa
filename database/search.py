"""Search in the masked texts: what is covered on the pages cannot be found either."""

import polars as pl

from database.frames import Frames, Outdated
from database.masked_texts import FOLDER
from database.names import words

_MOST_WORDS = 10


def search_texts(frames: Frames, asked: str) -> pl.DataFrame:
    """document_id of the current papers whose text holds every word asked, in any case and accent; any text may be asked.

    Nothing but blanks and signs finds nothing. Raises Outdated once another version took the frames' place.
    """
    wanted = sorted(set(words(asked)), key=len, reverse=True)[:_MOST_WORDS]
    if not wanted:
        return pl.DataFrame(schema={"document_id": pl.Int64})
    try:
        texts = pl.scan_parquet(frames.folder / FOLDER / "*.parquet").filter(pl.col("state") == "read")
        held = texts.filter(pl.all_horizontal(pl.col("folded").str.contains(word, literal=True) for word in wanted))
        return held.select("document_id").sort("document_id").collect()
    except FileNotFoundError as error:
        raise Outdated(frames.version) from error
