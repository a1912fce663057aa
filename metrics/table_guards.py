"""The guards over the stored tables: what is implausible in them, row by row, and whether a page shows it as a figure all the same.

Law: CGCT L2121-15, L2121-17, L2121-20 (rolls, proxies, majority), L2311-7 (grants). Each gives rows of FIRED; `shown` is true where a
figure stands on a page, in a file or in a rate that the rule forbids: of these there must be none.
"""

from collections.abc import Callable, Mapping

import polars as pl

from council.guard import Guard
from metrics.ahead import ahead
from metrics.attendance import attendance
from metrics.money.named import named, ranked
from metrics.money.out_of_scale import of_grants
from metrics.published import grants_published
from metrics.votes.decided import refused

Tables = Mapping[str, pl.DataFrame]
Look = Callable[[Tables], pl.DataFrame]
FIRED = pl.Schema({"council": pl.String, "date": pl.Date, "what": pl.String, "shown": pl.Boolean})
_TRIFLE_CENTS = 10_00


def _fired(rows: pl.DataFrame, what: pl.Expr, shown: pl.Expr, date: str = "date") -> pl.DataFrame:
    told = {"council": pl.col("council"), "date": pl.col(date), "what": what.cast(pl.String), "shown": shown.fill_null(value=False)}
    return rows.select(**told).cast(dict(FIRED))  # type: ignore[arg-type]


def not_carried(tables: Tables) -> pl.DataFrame:
    """An act adopted with fewer votes for it than against it."""
    acts = tables["deliberations"].filter(pl.col("outcome").cast(pl.String) == "adopted", pl.col("votes_against") > pl.col("votes_for"))
    return _fired(acts, pl.coalesce("number", "title"), pl.lit(value=True))


def both_sides(tables: Tables) -> pl.DataFrame:
    """An act said to be unanimous whose votes stand on both sides."""
    acts = tables["deliberations"].filter("unanimous", pl.col("votes_against") > 0, pl.col("votes_for") > 0)
    return _fired(acts, pl.coalesce("number", "title"), pl.lit(value=True))


def seated_with_proxy(tables: Tables) -> pl.DataFrame:
    """A member present for the whole session who gives a proxy."""
    present = (pl.col("status").cast(pl.String) == "present") & ~pl.col("partial").fill_null(value=False) & pl.col("presence").is_null()
    rows = tables["attendance"].filter(present, pl.col("proxy_to").is_not_null())
    return _fired(rows, pl.col("councillor"), ~pl.col("held_back").fill_null(value=False))


def holder_away(tables: Tables) -> pl.DataFrame:
    """A member represented by one who is absent, excused or represented himself for the whole session."""
    lines = tables["attendance"]
    away = pl.col("status").cast(pl.String).is_in(["absent", "excused", "represented"]) & pl.col("presence").is_null()
    holders = lines.filter(away, ~pl.col("held_back").fill_null(value=False)).select("session_id", proxy_to_id="councillor_id")
    given = lines.filter(pl.col("status").cast(pl.String) == "represented", ~pl.col("held_back").fill_null(value=False))
    return _fired(given.join(holders, on=["session_id", "proxy_to_id"], how="semi"), pl.col("councillor"), pl.lit(value=True))


def cut_roll(tables: Tables) -> pl.DataFrame:
    """A session whose roll is not whole; a rate drawn from it is forbidden."""
    sessions = tables["sessions"]
    lines = attendance.lines(sessions, tables["attendance"], tables["mandates"])
    meetings = attendance.by_session(lines, sessions).join(sessions.select("session_id", "stated_present", "closes"), on="session_id")
    cut = ~pl.col("in_rates") | (pl.col("closes") == pl.lit(value=False)) | (pl.col("stated_present") > pl.col("k") + pl.col("disputed"))
    found = meetings.filter(pl.col("n") + pl.col("disputed") > 0).filter(cut.fill_null(value=False))
    return _fired(found, pl.format("{} / {}", "n", "seats"), pl.col("rate").is_not_null())


def unnamed(tables: Tables) -> pl.DataFrame:
    """A council, a supplier or a beneficiary told by a number, a placeholder or nothing."""
    parties = (("councils", "council"), ("suppliers", "supplier"), ("published_holders", "supplier"), ("published_grants", "beneficiary"))
    parts = []
    for table, column in parties:
        rows = tables[table].filter(~named(column))
        whose = pl.col("council") if "council" in rows.columns else pl.lit(None, pl.String)
        told = rows.select(council=whose, day=pl.lit(None, pl.Date), name=pl.col(column)).unique()
        parts.append(_fired(told, pl.col("name").fill_null("null"), pl.lit(value=False), "day"))
    totals = ranked(_beneficiaries(tables), "beneficiary").filter(~named("beneficiary")).with_columns(day=pl.lit(None, pl.Date))
    return pl.concat([*parts, _fired(totals, pl.col("beneficiary"), pl.lit(value=True), "day")])


def dated_ahead(tables: Tables) -> pl.DataFrame:
    """A session or a published row of a day that has not come; a rate of such a session is forbidden."""
    sessions = tables["sessions"].filter(ahead("date"))
    parts = [_fired(sessions, pl.lit(None, pl.String), pl.col("in_rates"))]
    for table, day in (("published_contracts", "notified_on"), ("published_grants", "agreed_on")):
        parts.append(_fired(tables[table].filter(ahead(day)), pl.format("{}, {}", "source", "row"), pl.lit(value=False), day))
    return pl.concat(parts)


def twin_files(tables: Tables) -> pl.DataFrame:
    """A published grant that repeats another row, of its file or of another; counted twice it is forbidden."""
    alone = grants_published.alone(tables["published_grants"].rename({"agreed_on": "date"}), tables["grant_matches"])
    rows = alone.filter(pl.col("twin").fill_null(value=False))
    return _fired(rows, pl.format("{}, {}", "source", "row"), pl.col("in_totals"))


def trifle(tables: Tables) -> pl.DataFrame:
    """A voted contract of less than ten euros."""
    small = pl.any_horizontal(pl.col("amount_cents", "max_cents").is_between(1, _TRIFLE_CENTS - 1))
    return _fired(tables["contracts"].filter(small.fill_null(value=False)), pl.coalesce("supplier", "title"), ~refused())


def out_of_scale(tables: Tables) -> pl.DataFrame:
    """What a council gives one beneficiary in a year, ten times or a tenth of the years beside it."""
    found = of_grants(tables["grants"])
    return _fired(found, pl.format("{}, {}", "beneficiary", "amount_cents"), pl.lit(value=False))


def _beneficiaries(tables: Tables) -> pl.DataFrame:
    """The totals that the page of grants ranks."""
    voted = grants_published.voted(tables["grants"].filter(~refused()), tables["published_grants"], tables["grant_matches"])
    alone = grants_published.alone(tables["published_grants"].rename({"agreed_on": "date"}), tables["grant_matches"])
    return grants_published.by_beneficiary(voted, alone)


GUARDS: tuple[Guard[Look], ...] = (
    Guard("not_carried", "tables", "held_back", not_carried),
    Guard("both_sides", "tables", "held_back", both_sides),
    Guard("seated_with_proxy", "tables", "held_back", seated_with_proxy),
    Guard("holder_away", "tables", "held_back", holder_away),
    Guard("trifle", "tables", "held_back", trifle),
    Guard("cut_roll", "tables", "marked", cut_roll),
    Guard("unnamed", "tables", "marked", unnamed),
    Guard("dated_ahead", "tables", "marked", dated_ahead),
    Guard("twin_files", "tables", "marked", twin_files),
    Guard("out_of_scale", "tables", "marked", out_of_scale),
)
NEEDED = (
    "councils", "sessions", "attendance", "mandates", "deliberations", "contracts", "suppliers", "grants", "published_contracts",
    "published_holders", "published_grants", "grant_matches",
)  # fmt: skip
