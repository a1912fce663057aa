"""The typed tables of the review: what a person should look at, and the public log of what was decided."""

import polars as pl
from polars.datatypes import DataTypeClass

_PLACE: dict[str, pl.DataType | DataTypeClass] = {
    "document_id": pl.Int64,
    "council_id": pl.Int64,
    "council": pl.String,
    "session_id": pl.Int64,
    "date": pl.Date,
}

REVIEW_SCHEMAS: dict[str, pl.Schema] = {
    # What a person should look at, decided or not; `said` is JSON of what was read, `value` the lines of figures that hang on it.
    "doubts": pl.Schema(
        {
            "doubt_id": pl.Int64,
            **_PLACE,
            "kind": pl.String,
            "about": pl.String,  # the act, in words
            "sign": pl.String,
            "said": pl.String,
            "confidence": pl.Float64,
            "value": pl.Float64,
            "state": pl.String,
            "source": pl.String,
            "page": pl.Int32,
            "quote": pl.String,
        }
    ),
    # The public log of decisions: what was read, what holds since, who decided, when, why, and the figures that it moved (JSON).
    "corrections": pl.Schema(
        {
            "correction_id": pl.Int64,
            **_PLACE,
            "kind": pl.String,
            "about": pl.String,
            "decision": pl.String,
            "before": pl.String,
            "after": pl.String,
            "author": pl.String,
            "reason": pl.String,
            "decided_at": pl.Datetime("us"),
            "effect": pl.String,
            "state": pl.String,
            "source": pl.String,
        }
    ),
}
