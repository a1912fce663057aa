"""Comparisons (mise en regard) of councillors, councils or suppliers: over what they have in common only, or why there is none.

Law: CGCT L2121-15, L2121-20; CCP R2162-4. Alphabetical, never a rank; a rate needs ten common cases and four fifths of them known.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import log
from typing import NamedTuple

import polars as pl

from metrics import town
from metrics.attendance import attendance
from metrics.fraction import LEAST_FOR_RANK
from metrics.money import holdings, suppliers
from metrics.published import one_truth
from metrics.terms import term
from metrics.votes import unanimity

COVERAGE = 0.8
_NOT_PRINTED = ("minimum_not_printed", "maximum_not_printed", "amount_not_printed")


@dataclass(frozen=True, slots=True)
class Compared:
    """`over`: what is compared (a term, a basis), `years`: those in common; `rows` where it may be.

    Else `why` ends the key of the reason and `values` fill it.
    """

    over: tuple[str | None, ...]
    rows: pl.DataFrame
    common: int = 0
    left_out: int = 0
    why: str = ""
    values: dict[str, int] = field(default_factory=dict)
    years: tuple[int, ...] = ()  # common to all that are compared


class Size(NamedTuple):
    """What kind of council one is, its class of size (`alike.size`), and how many inhabitants it has."""

    kind: str
    stratum: tuple[int, int | None]
    population: int


def comparable(meetings: pl.DataFrame, classified: pl.DataFrame) -> pl.DataFrame:
    """The councils of which enough is known to be compared with another: `sessions` that count of one term, `votes` known, null if too few.

    A second council with as much in the same years is wanted beside it.
    """
    keys = ["council_id", "council"]
    terms = attendance.council_presence(meetings, by="term").select(*keys, known="sessions", held=pl.col("sessions") + pl.col("left_out"))
    sides = town.voices_by_council(classified).select(*keys, known=pl.col("n") - pl.col("presumed"), held="final")
    enough = (pl.col("known") >= LEAST_FOR_RANK) & (pl.col("known") >= COVERAGE * pl.col("held"))
    sessions, votes = (
        rows.filter(enough).group_by(keys).agg(pl.col("known").max().alias(name)) for rows, name in ((terms, "sessions"), (sides, "votes"))
    )
    return sessions.join(votes, on=keys, how="full", coalesce=True).sort(pl.col("council").str.to_lowercase(), "council_id")


def together(
    meetings: pl.DataFrame, classified: pl.DataFrame, own: int | None = None, most: int = 4, sizes: Mapping[int, Size] | None = None
) -> list[int]:
    """Councils that may be compared, `own` first: of those of its kind and class of size with enough in common the nearest; no year lost.

    A council whose size is not among `sizes` is like no other; without `sizes` those with most in common. Without `own` the one of which
    most votes are known and that is not alone.
    """
    found = comparable(meetings, classified).sort("votes", "sessions", descending=True, nulls_last=True, maintain_order=True)
    ids = found["council_id"].to_list()
    owns = ids if own is None else [own] if own in ids else []
    groups = (_beside(meetings, classified, [one, *(other for other in ids if other != one)], most, sizes) for one in owns)
    return next((group for group in groups if len(group) > 1), [])


def _beside(meetings: pl.DataFrame, classified: pl.DataFrame, ids: Sequence[int], most: int, sizes: Mapping[int, Size] | None) -> list[int]:
    own, *others = ids
    known = sizes or {}
    mine = known.get(own)
    near = {
        one: abs(log(known[one].population / mine.population)) for one in others if mine and one in known and known[one][:2] == mine[:2]
    }
    common = {one: _standing(meetings, classified, [own, one]) for one in (others if sizes is None else near)}
    kept = [own]
    for one in sorted((one for one, shared in common.items() if shared), key=lambda one: (near.get(one, 0.0), -common[one][0].common)):
        before = _standing(meetings, classified, kept)[0].years if len(kept) > 1 else common[one][0].years
        after = _standing(meetings, classified, [*kept, one])
        if len(kept) < most and after and after[0].years == before:
            kept.append(one)
    return kept


def _standing(meetings: pl.DataFrame, classified: pl.DataFrame, ids: Sequence[int]) -> list[Compared]:
    return [one for one in (*votes(classified, ids), *councils(meetings, ids)) if not one.why]


def councillors(lines: pl.DataFrame, ids: Sequence[int]) -> list[Compared]:
    """Attendance over the sessions where all are in office and all counted, a term at a time, the last first."""
    theirs = lines.filter(pl.col("councillor_id").is_in(list(ids)), "in_mandate")
    if theirs["council_id"].n_unique() > 1:
        return [Compared((None,), theirs.clear(), why="several_councils")]
    counted = pl.col("counted") != "unknown"
    sessions = theirs.group_by("term", "session_id").agg(
        office=pl.col("councillor_id").n_unique() == len(ids), counted=pl.col("councillor_id").filter(counted).n_unique() == len(ids)
    )
    together = sessions.filter("office")
    if together.is_empty():
        return [Compared((None,), theirs.clear(), why="never_together")]
    found = []
    for (name,), own in together.partition_by("term", as_dict=True).items():
        common = own.filter("counted")["session_id"]
        rows = attendance.by_councillor(theirs.filter(pl.col("session_id").is_in(common.implode())), by="term")
        found.append(_judged((name,), rows, [(common.len(), own.height)]))
    return sorted(found, key=lambda one: str(one.over[0]), reverse=True)


def councils(meetings: pl.DataFrame, ids: Sequence[int]) -> list[Compared]:
    """Presence of councils over the years where each has sessions that count, a term at a time; n: seats in office as printed."""
    theirs = meetings.filter(pl.col("council_id").is_in(list(ids))).with_columns(year=pl.col("date").dt.year())
    years = theirs.filter("bears_rate").group_by("year").agg(all=pl.col("council_id").n_unique() == len(ids)).filter("all")["year"]
    if years.is_empty():
        return [Compared((None,), theirs.clear(), why="no_common_year")]
    shared = attendance.council_presence(theirs.filter(pl.col("year").is_in(years.implode())), by="term")
    found = []
    for (name,), rows in shared.with_columns(n=pl.col("seats")).partition_by("term", as_dict=True, maintain_order=True).items():
        if rows.height == len(ids):
            cases = list(rows.select("sessions", held=pl.col("sessions") + pl.col("left_out")).iter_rows())
            common = theirs.filter(pl.col("year").is_in(years.implode()), "bears_rate", term(pl.col("date")).eq_missing(pl.lit(name)))
            found.append(replace(_judged((name,), rows, cases), years=_years(common)))
    return sorted(found, key=lambda one: str(one.over[0]), reverse=True) or [Compared((None,), theirs.clear(), why="no_common_year")]


def votes(classified: pl.DataFrame, ids: Sequence[int]) -> list[Compared]:
    """Unanimity of councils over the years where each has final votes, by definition (`variant`); U2 needs printed abstentions."""
    theirs = classified.filter(pl.col("council_id").is_in(list(ids)), "final")
    years = theirs.group_by("year").agg(all=pl.col("council_id").n_unique() == len(ids)).filter("all")["year"]
    theirs = theirs.filter(pl.col("year").is_in(years.implode()))
    if theirs.is_empty():
        return [Compared((None,), theirs, why="no_common_year")]
    printing = theirs.filter(pl.col("abstentions").is_not_null())["council_id"].n_unique()
    found = []
    for (name,), rows in unanimity.rates(theirs, by="council").partition_by("variant", as_dict=True, maintain_order=True).items():
        if name == "without_abstention" and printing < len(ids):
            found.append(Compared((str(name),), rows.clear(), why="abstentions"))
        elif name != "mention":  # a way of writing minutes, which differs from town to town
            known = list(rows.select(pl.col("n") - pl.col("presumed"), "final").iter_rows())  # what is presumed is not printed
            found.append(replace(_judged((str(name),), rows.sort("council", "council_id"), known), years=_years(theirs)))
    return found


def ranges(voted: pl.DataFrame, alone: pl.DataFrame, read: holdings.Read, ids: Sequence[int]) -> list[Compared]:
    """Ranges of suppliers with the councils that contracted with each of them, a basis (tax, scope, currency) at a time.

    `voted` and `alone` as in metrics/published/one_truth.py: a contract voted and published counts once.
    """
    whose = ["council_id", "supplier_id"]
    told = pl.concat([voted.select(whose), alone.filter("in_totals").select(whose)]).filter(pl.col("supplier_id").is_in(list(ids)))
    of_all = told.drop_nulls().group_by("council_id").agg(all=pl.col("supplier_id").n_unique() == len(ids)).filter("all")["council_id"]
    if of_all.is_empty():
        return [Compared((None,), voted.clear(), why="no_common_council")]
    shared = pl.col("council_id").is_in(of_all.implode())
    voted, alone = voted.filter(shared), alone.filter(shared)
    counted = one_truth.by_supplier(voted, alone, holdings.of(voted, alone, read)).filter(
        pl.col("supplier_id").is_in(list(ids)), pl.col("contracts") > 0
    )
    found = []
    for basis, rows in suppliers.bases(counted):
        if rows["supplier_id"].n_unique() < len(ids):
            continue
        printed = 1 - rows.select(pl.sum_horizontal(_NOT_PRINTED) / pl.col("contracts")).to_series()
        ordered = rows.sort(pl.col("supplier").str.to_lowercase(), "supplier_id")
        enough = printed.min() >= COVERAGE  # type: ignore[operator]
        found.append(Compared(tuple(basis), ordered if enough else rows.clear(), rows.height, why="" if enough else "amounts"))
    return found or [Compared((None,), counted.clear(), why="no_common_basis")]


def _years(rows: pl.DataFrame) -> tuple[int, ...]:
    return tuple(rows["year"].drop_nulls().unique().sort())


def _judged(over: tuple[str | None, ...], rows: pl.DataFrame, cases: list[tuple[int, int]]) -> Compared:
    """The rows, or the reason where there is too little to stand on; `cases`: (known, all) of each thing compared."""
    known, everything = min(cases, key=lambda case: case[0] / max(case[1], 1))
    common, left_out = min(case[0] for case in cases), max(case[1] - case[0] for case in cases)
    if common < LEAST_FOR_RANK:
        return Compared(over, rows.clear(), common, left_out, "too_few", {"common": common, "least": LEAST_FOR_RANK})
    if known < COVERAGE * everything:
        return Compared(over, rows.clear(), common, left_out, "coverage", {"common": known, "all": everything})
    return Compared(over, rows, common, left_out)
