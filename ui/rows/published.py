"""Published contracts as pages show them: by the day of notification, as one column of dates for all pages."""

import polars as pl

from ui import data
from ui.rows import data_words


def published() -> pl.DataFrame:
    """Every published contract, the last notified first; `date` is the day of notification."""
    return dated(data.frames()["published_contracts"]).sort("date", "contract_key", descending=[True, False], nulls_last=True)


def dated(rows: pl.DataFrame) -> pl.DataFrame:
    """The day of notification as the date by which pages filter and sort."""
    return rows.rename({"notified_on": "date"})


def as_published(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows as the metrics know them."""
    return rows.rename({"date": "notified_on"})


def grants() -> pl.DataFrame:
    """Every published grant, the last first, private people under the visitor's word; `date` is the day of the agreement."""
    rows = data_words.private_in_words(data.frames()["published_grants"]).rename({"agreed_on": "date"})
    return rows.sort("year", "date", "file_id", "row", descending=[True, True, False, False], nulls_last=True)
