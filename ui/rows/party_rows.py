"""Suppliers and beneficiaries that may be the same: the other names beside each, proposed and changing nothing, or joined by a decision."""

from collections.abc import Collection

import polars as pl
import streamlit as st

from database.money.party_merges import beneficiary_key
from metrics.money import near_names
from ui import data
from ui.address import leading_to
from ui.escaping import md_escape, plain
from ui.language import count, say
from ui.prose import items
from ui.rows.contenders import names_in
from ui.tables.elements import link
from ui.town import amounts

_NEAR = 30  # pairs that a button opens; the table has them all
_KEYS = ("council", "key")  # of a beneficiary
_FEW = 3  # buyers, and holders of the same contracts, that a first line names
SHOWN = ("council", "party_kind", "name", "party", "merge_state", "party_rule", "decided_by", "decided_on", "decision_reason", "merge_id")


def beside_suppliers(rows: pl.DataFrame) -> pl.DataFrame:
    """`rows` of suppliers with `maybe_same`: the names that may be theirs, null where there is none."""
    told = data.derived("maybe the same supplier", lambda frames: near_names.near_suppliers(frames["party_pairs"]))
    return near_names.beside(rows, told)


def beside_beneficiaries(rows: pl.DataFrame) -> pl.DataFrame:
    """`rows` of beneficiaries of councils with `maybe_same`."""
    told = data.derived("maybe the same beneficiary", lambda frames: near_names.near_names(frames["party_pairs"], "beneficiary", _KEYS))
    key = pl.Series([beneficiary_key(name or "") for name in rows["beneficiary"]], dtype=pl.String)
    return rows.with_columns(key=key).join(told, on=["council", "key"], how="left", maintain_order="left").drop("key")


def with_maybe(columns: tuple[str, ...], rows: pl.DataFrame, before: str) -> tuple[str, ...]:
    """The columns of a ranking, `maybe_same` before that one where a row has any."""
    place = columns.index(before)
    return (*columns[:place], "maybe_same", *columns[place:]) if rows["maybe_same"].null_count() < rows.height else columns


def published_said(own: pl.DataFrame, theirs: pl.DataFrame) -> list[str]:
    """Of contracts published alone (`theirs`) beside those voted: who buys."""
    buyers = pl.concat([own["council"], theirs.select(pl.coalesce("council", "buyer")).to_series()]).drop_nulls().unique().sort().to_list()
    return [count("lead.buyers", len(buyers), names=few(buyers, _FEW))] if theirs.height and buyers else []


def few(names: list[str], most: int) -> str:
    """The first names, and how many others."""
    more = [count("lead.councils_more", len(names) - most)] if len(names) > most else []
    return plain(", ".join([*names[:most], *more]))


def near(rows: pl.DataFrame) -> int:
    """How many of a ranking's names are near another one and counted apart."""
    return rows["maybe_same"].count() if "maybe_same" in rows.columns else 0


def offer(rows: pl.DataFrame, name: str) -> None:
    """A button beside the figure that opens the names which may be the same, in the ranking's order; none where there are none."""
    if not (found := near(rows)):
        return
    with st.popover(count("lead.near_names_door", found), icon=":material/join:"):
        st.caption(say("lead.near_names_why"))
        told = rows.drop_nulls("maybe_same").select(name, "maybe_same").head(_NEAR)
        for one, others in told.iter_rows():
            st.markdown(md_escape(say("ui.line", name=one, value=others)))
        if found > _NEAR:
            st.caption(count("lead.near_names_more", found - _NEAR))


def of_supplier(totals: pl.DataFrame, supplier: int) -> None:
    """On a holder's own page what is counted apart from it: the groups that list it and the names near its own.

    Not the groups whose contracts stand among its own: they would be read as others.

    Each with its range of each basis and the way to it; `totals`: the ranges of all holders.
    """
    own = totals.filter(pl.col("supplier_id") == supplier)
    told = {name for names in own["group_names"] for name in names_in(names)}
    listed = data.frames()["supplier_groups"].filter(supplier_id=supplier)["consortium"].unique()
    _ways("party.in_group", totals.filter(pl.col("supplier").is_in([one for one in listed if one not in told])))
    near = {name for names in beside_suppliers(own)["maybe_same"].drop_nulls() for name in names.split(" ; ")}
    ranked = totals.filter(pl.col("supplier").is_in(near))
    said("supplier", str(supplier), told=ranked["supplier"].to_list())
    _ways("party.near", ranked)


def _ways(key: str, found: pl.DataFrame) -> None:
    """A line each supplier of some rows of a ranking, with its range of each basis: a link, whose whole name a phone has room for."""
    lines = []
    for rows in found.partition_by("supplier_id", maintain_order=True):
        ranges = "; ".join(amounts.bounds(row) for row in rows.iter_rows(named=True))
        said = say(key, name=plain(rows["supplier"][0]), ranges=ranges)
        lines.append(link(leading_to("suppliers", id=rows["supplier_id"][0]), said))
    if lines:
        items(lines)


def said(kind: str, key: str, told: Collection[str] = ()) -> None:
    """The pairs of one party: what may be the same, unless it is `told` beside, and what was joined by whom and why."""
    every = data.frames()["party_pairs"].filter(kind=kind)
    own = every.filter((pl.col("key") == key) | (pl.col("party_key") == key), pl.col("merge_state") != "refused")
    for row in own.iter_rows(named=True):
        other = row["party"] if row["key"] == key else row["name"]
        if row["merge_state"] == "proposed" and other in told:
            continue
        words = {"other": other, "council": row["council"], "author": row["decided_by"] or "", "reason": row["decision_reason"] or ""}
        st.caption(say(f"party.{row['merge_state']}", **{name: md_escape(word) for name, word in words.items()}))


def every(rows: pl.DataFrame) -> pl.DataFrame:
    """The pairs as the page of sources lists them, in words."""
    kinds = {kind: say(f"party.kind.{kind}") for kind in ("supplier", "beneficiary")}
    rules = {rule: say(f"party.rule.{rule}") for rule in ("same_words", "near_name", "words_within", "initials", "one_head")}
    kind, rule = pl.col("kind").replace(kinds), pl.col("rule").replace(rules)
    return rows.with_columns(party_kind=kind, party_rule=rule, merge_id=pl.col("merge_id").cast(pl.String))
