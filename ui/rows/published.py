"""Published contracts as pages show them: by the day of notification, as one column of dates for all pages."""

import polars as pl

from metrics.published.published import as_published, dated
from ui import data
from ui.rows import data_words

__all__ = ["as_published", "dated", "grants", "published"]


def published() -> pl.DataFrame:
    """Every published contract, the last notified first; `date` is the day of notification."""
    return dated(data.frames()["published_contracts"]).sort("date", "contract_key", descending=[True, False], nulls_last=True)


def grants() -> pl.DataFrame:
    """Every published grant, the last first, private people under the visitor's word; `date` is the day of the agreement."""
    rows = data_words.private_in_words(data.frames()["published_grants"]).rename({"agreed_on": "date"})
    return rows.sort("year", "date", "file_id", "row", descending=[True, True, False, False], nulls_last=True)
