"""A council beside the councils alike (communes comparables): of its kind and size, over its term, where enough of each is known.

Law: CGCT L2121-2 (seats by population), L2121-15, L2121-20. No names and no ranks: the middle of the others, and the half of them round it.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from metrics.attendance.attendance import council_presence, last_terms
from metrics.compare import COVERAGE, Size
from metrics.fraction import LEAST_FOR_RANK
from metrics.terms import term
from metrics.votes import unanimity

LEAST_ALIKE = 5  # councils, under which half of them are two or three that anybody could name
_SIZES = (0, 500, 2_000, 3_500, 10_000, 20_000, 50_000, 100_000)  # inhabitants, as local finance counts its strata (DGCL)
MEASURE = pl.Enum(["presence", "unanimity"])
_SCHEMA: dict[str, Any] = {
    "measure": MEASURE,
    "term": pl.String,
    "k": pl.Int64,
    "n": pl.Int64,
    "unknown": pl.Int64,
    "rate": pl.Float64,  # the council's own; null where too little of it is known
    "councils": pl.Int64,  # alike, enough of which is known
    "left_out": pl.Int64,  # alike, too little of which is known
    "lower_half": pl.Float64,  # first quartile of theirs; null under five councils
    "middle": pl.Float64,
    "upper_half": pl.Float64,  # third quartile
}
SCHEMA = pl.Schema(_SCHEMA)


def size(population: int) -> tuple[int, int | None]:
    """The least and the first too large number of inhabitants of the class that holds `population`; None for the last class."""
    least = max(one for one in _SIZES if one <= population)
    return least, next((one for one in _SIZES if one > population), None)


def beside(own: int, alike: Sequence[int], meetings: pl.DataFrame, votes: pl.DataFrame) -> pl.DataFrame:
    """A row a measure (presence, unanimity of expressed votes), over the last term of `own` that counts: its rate and those of `alike`.

    A council counts where ten cases of it are known and four fifths of all: sessions that bear a rate, final votes with both sides known.
    """
    totals = council_presence(meetings.filter(pl.col("council_id").is_in([own, *alike])), by="term")
    last = last_terms(totals.filter(pl.col("council_id") == own))
    if last.is_empty():
        return SCHEMA.to_frame()
    name = last["term"][0]
    same = pl.col("term").eq_missing(pl.lit(name, pl.String))
    present = totals.filter(same).with_columns(n=pl.col("seats"), known=pl.col("sessions"), every=pl.col("sessions") + pl.col("left_out"))
    cast = votes.filter(pl.col("council_id").is_in([own, *alike])).with_columns(term=term(pl.col("date"))).filter(same)
    voices = unanimity.rates(cast, by="council").filter(pl.col("variant").cast(pl.String) == "expressed")
    voices = voices.with_columns(known="n", every=pl.col("n") + pl.col("unknown"))
    rows = [_row(measure, name, own, counted) for measure, counted in (("presence", present), ("unanimity", voices))]
    return pl.DataFrame([row for row in rows if row], schema=SCHEMA)


def last_sessions(meetings: pl.DataFrame, sizes: Mapping[int, Size], own: int | None = None) -> pl.DataFrame:
    """The last session that bears a rate of each council of one kind and class of size: k present of the `n` members in office as printed.

    The class is that of `own`, else the one of which most councils have such a session. Alphabetical; no row where there is but one.
    """
    last = meetings.filter("bears_rate").sort("date", "session_id", nulls_last=False).group_by("council_id", maintain_order=True).last()
    classes: dict[tuple[object, ...], list[int]] = {}
    for council in last["council_id"]:
        if council in sizes:
            classes.setdefault(sizes[council][:2], []).append(council)
    largest = max(classes, key=lambda one: (len(classes[one]), str(one)), default=())
    kept = classes.get(largest if own is None else sizes[own][:2] if own in sizes else (), [])
    rows = last.filter(pl.col("council_id").is_in(kept if len(kept) > 1 else [])).with_columns(n=pl.col("seats"))
    return rows.sort(pl.col("council").str.to_lowercase(), "council_id")


def _row(measure: str, name: str | None, own: int, counted: pl.DataFrame) -> dict[str, object]:
    enough = (pl.col("known") >= LEAST_FOR_RANK) & (pl.col("known") >= COVERAGE * pl.col("every"))
    judged = counted.with_columns(enough=enough)
    mine = judged.filter(pl.col("council_id") == own).to_dicts()
    if not mine:
        return {}
    others = judged.filter(pl.col("council_id") != own)
    rates = others.filter("enough")["rate"].drop_nulls()
    ends = ("lower_half", 0.25), ("middle", 0.5), ("upper_half", 0.75)
    quartiles = {end: rates.quantile(at, "linear") if rates.len() >= LEAST_ALIKE else None for end, at in ends}
    told = {name: mine[0][name] for name in ("k", "n", "unknown")} | {"rate": mine[0]["rate"] if mine[0]["enough"] else None}
    return {"measure": measure, "term": name, **told, "councils": rates.len(), "left_out": others.height - rates.len(), **quartiles}
