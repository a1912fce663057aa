"""The state of a councillor at a session (présent, représenté, excusé, absent), and how it enters the rate: the rules of a line.

Law: CGCT L2121-15. A doubt is never an absence; a session that does not close is in no rate.
"""

import polars as pl

STATE = pl.Enum(["present_full", "present_part", "represented", "excused", "absent", "unknown", "not_mentioned"])
COUNTED = pl.Enum(["certain", "possible", "no", "unknown"])


def in_rates() -> pl.Expr:
    """Whether a session's roll is whole, as far as its papers and those of its council tell: the one rule of every rate of a person.

    One that does not close or is denied by what its papers print is out; one that prints no number in office counts where no member then
    in office is left out of it (see database/checks).
    """
    return pl.col("in_rates").fill_null(pl.col("closes").fill_null(True))


def bears_rate() -> pl.Expr:
    """Whether a rate of the whole council may be drawn from a session: its roll is whole and was held against a printed number."""
    return in_rates() & pl.col("closes").is_not_null()


def whole_roll() -> pl.Expr:
    """Whether a session's roll is complete: it adds up to the number printed, and nothing else printed denies it; null where none is."""
    return pl.when(pl.col("closes").is_not_null()).then(pl.col("closes") & pl.col("in_rates").fill_null(value=True))


def state() -> pl.Expr:
    """What the papers tell of the councillor; of who is named in no list, nothing."""
    status = pl.col("status").cast(pl.String)
    part = pl.col("partial").fill_null(pl.col("arrived_at").is_not_null() | pl.col("left_at").is_not_null())
    return (
        pl.when(status.is_null())
        .then(pl.lit("not_mentioned"))
        .when(pl.col("held_back").fill_null(False))
        .then(pl.lit("unknown"))
        .when(status == "present")
        .then(pl.when(part).then(pl.lit("present_part")).otherwise(pl.lit("present_full")))
        .otherwise(status)
        .cast(STATE)
    )


def counted() -> pl.Expr:
    """How the line enters the rate: certainly present, possibly, not, or unknown; null outside the mandate."""
    told = pl.col("state").cast(pl.String)
    doubtful = ~pl.col("in_rates") | told.is_in(["unknown", "not_mentioned"])
    return (
        pl.when(~pl.col("in_mandate"))
        .then(None)
        .when(doubtful)
        .then(pl.lit("unknown"))
        .when(told == "present_full")
        .then(pl.lit("certain"))
        .when(told == "present_part")
        .then(pl.lit("possible"))
        .otherwise(pl.lit("no"))
        .cast(COUNTED)
    )
