"""Voted and published contracts as pages show them: one contract with two readings, who voted against it, and what it is for."""

import polars as pl

from database.snapshot.frames import Frames
from metrics.filters.filters import Filters, apply
from metrics.money import contract_states, decision_path, functions
from metrics.money.contracts import of_main_basis
from metrics.published import one_truth
from ui import data
from ui.address import of_proof
from ui.language import choice, number, say
from ui.rows.bought import bought

KINDS = ("framework", "fixed")
MOST_BARS = 12  # of a picture of charts/suppliers.py


def held(filters: Filters, kind: str | None = None) -> pl.DataFrame:
    """The voted contracts asked for, what was published of each beside it, and the vote of the act that proves it."""
    return _of_kind(data.kept("held", repr(filters), lambda: _held(filters)), kind)


def alone(filters: Filters, kind: str | None = None) -> pl.DataFrame:
    """The published contracts that meet no vote, under their first holder; by the day of notification."""
    every = data.derived("published alone", _alone)
    return _of_kind(data.kept("held alone", repr(filters), lambda: apply(every, filters)), kind)


def amended_alone() -> pl.DataFrame:
    """The keys of the contracts of which only amendments were read."""
    return data.derived("contracts amended alone", lambda frames: contract_states.amended_alone(frames["contracts"]))


def highest_first(rows: pl.DataFrame) -> pl.DataFrame:
    """Contracts of one holder, that of the highest maximum first, what is without any amount last."""
    return rows.sort(pl.coalesce("upper_cents", "lower_cents"), descending=True, nulls_last=True, maintain_order=True)


def without_votes(columns: tuple[str, ...], rows: pl.DataFrame) -> tuple[str, ...]:
    """The columns of contracts, without who voted against where nothing is known of any vote."""
    return tuple(one for one in columns if one not in ("votes_against", "against") or rows[one].null_count() < rows.height)


def placed(filters: Filters) -> pl.DataFrame:
    """`held` with what the money is for."""
    return for_what(held(filters))


def for_what(held: pl.DataFrame) -> pl.DataFrame:
    """Voted contracts with the budget function and the theme of each."""
    frames = data.frames()
    return functions.of_contracts(held, frames["contracts"], frames["budget_lines"])


def suppliers() -> pl.DataFrame:
    """Every supplier of papers and of published data by name: the number and the name of its page."""
    return data.derived("supplier names", _suppliers)


def of_theme(rows: pl.DataFrame, theme: str) -> pl.DataFrame:
    """Those of one theme."""
    return rows.filter(pl.col("theme") == theme)


def acts_of(held: pl.DataFrame, given: pl.DataFrame) -> pl.DataFrame:
    """The acts that vote these contracts and grants, the last first."""
    numbers = pl.concat([held["deliberation_id"], given["deliberation_id"]]).unique()
    return data.votes().filter(pl.col("deliberation_id").is_in(numbers.implode()))


def as_bars(totals: pl.DataFrame, by: str) -> pl.DataFrame:
    """Totals of one basis as the bars of charts/suppliers.py know them, what is under no theme or function last."""
    kind = pl.col(by).cast(pl.String)
    words = {one: choice(by, one) for one in totals[by].cast(pl.String).unique().drop_nulls()}
    without = int(totals.filter(kind == "unknown")["entries"].sum())
    words["unknown"] = say("years.kind", kind=say(f"years.unknown.{by}"), total=number(without))
    named = totals.with_columns(supplier=kind.replace({one: said[:1].upper() + said[1:] for one, said in words.items()}))
    known, unknown = named.filter(kind != "unknown"), named.filter(kind == "unknown")
    shown = pl.concat([known.head(MOST_BARS - unknown.height), unknown])
    return shown.with_columns(supplier_id=pl.int_range(pl.len()), contracts="entries", unplaced=kind == "unknown")


def largest(held: pl.DataFrame) -> pl.DataFrame:
    """Contracts one by one as the bars of charts/suppliers.py know them: of the basis that has most, the highest ceiling first.

    Over a bar stands what is bought; the whole title is told beside it.
    """
    named = pl.concat_str("title", "supplier", separator=" – ", ignore_nulls=True)
    most = pl.coalesce("upper_cents", "lower_cents")
    rows = of_main_basis(held)
    objects = pl.Series([bought(title) for title in rows["title"]], dtype=pl.String)
    bars = rows.with_columns(
        titled=pl.concat_str(objects, "supplier", separator=" – ", ignore_nulls=True),
        supplier=named,
        supplier_id="deliberation_id",
        contracts=pl.lit(1),
        open_maximum=pl.col("no_maximum").cast(pl.Int64),
    )
    return bars.sort(most, descending=True, nulls_last=True, maintain_order=True)


def proof_of(bars: pl.DataFrame, deliberation_id: int) -> dict[str, object]:
    """The words of the address that open an act where the contract of a bar of `largest` stands; at its vote where it has several."""
    own = bars.filter(pl.col("supplier_id") == deliberation_id).rows(named=True)
    return {"id": deliberation_id, **(of_proof(own[0]) if len(own) == 1 else {})}


def widest(totals: pl.DataFrame) -> list[tuple[str, pl.DataFrame]]:
    """Contracts of the basis that has most of them, and grants of theirs: what a chart can lay side by side."""
    found = []
    for (what,), rows in totals.partition_by("what", as_dict=True, maintain_order=True).items():
        bases = rows.partition_by("tax", "scope", "currency", maintain_order=True)
        found.append((str(what), max(bases, key=lambda part: int(part["entries"].sum()))))
    return found


def _held(filters: Filters) -> pl.DataFrame:
    frames = data.frames()
    rows = one_truth.voted(data.contracts(filters), frames["contracts"], frames["published_contracts"], frames["contract_matches"])
    return decision_path.beside(rows, frames["deliberations"], frames["positions"])


def _suppliers(frames: Frames) -> pl.DataFrame:
    parts = [frames[name].select("supplier_id", "supplier") for name in ("suppliers", "published_holders")]
    unnamed = pl.col("supplier").str.contains(r"^\d+$")  # published under their number alone: last
    return pl.concat(parts).drop_nulls().unique("supplier_id", keep="first", maintain_order=True).sort(unnamed, "supplier", "supplier_id")


def _alone(frames: Frames) -> pl.DataFrame:
    names = ("published_contracts", "published_holders", "contracts", "contract_matches")
    return one_truth.alone(*(frames[name] for name in names)).drop("notified_on")


def _of_kind(rows: pl.DataFrame, kind: str | None) -> pl.DataFrame:
    return rows.filter(pl.col("kind").cast(pl.String) == kind) if kind in KINDS else rows
