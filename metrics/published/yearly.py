"""Grants by year: what a list says was paid, beside what was voted, agreed, budgeted and accounted for; never one sum.

Law: CGCT L2311-7 (a grant is voted), L2313-1 (annex of the budget and of the account), decree 2017-779 (agreements published). Names meet
where they are the same words, in any order and without "association", or where lists give them one SIREN; what meets under none is not
said to be missing.
"""

import polars as pl

from metrics.money.functions import HEADS, M14_UNTIL, M57_FROM, first_digit, head_of
from metrics.votes.decided import decided

BASES = ("paid", "account", "granted", "budget", "listed")
_LEFT_OUT = r"\b(?:association|assoc|asso|l|d|la|le|les|de|du|des|et)\b"
_MOST_NAMES = 4  # under one SIREN: more is a number that stands for many
_KEY = ("council_id", "council", "year", "key")
_SIDES = ("voted_cents", "agreed_cents", *(f"{basis}_grant_cents" for basis in BASES))


def once(yearly: pl.DataFrame) -> pl.DataFrame:
    """The rows, those that several files tell alike once: two equal rows of one file are two payments."""
    same = ["council_id", "grantor", "grant_basis", "year", "beneficiary", "purpose", "amount_cents"]
    turn = pl.int_range(pl.len()).over("file_id", *same)
    return yearly.with_columns(_turn=turn).unique([*same, "_turn"], keep="first", maintain_order=True).drop("_turn")


def placed(yearly: pl.DataFrame) -> pl.DataFrame:
    """The rows with the `head` of the function that the list prints, null where it prints none or one of two meanings.

    The nomenclature is the document's, or what the year (M14 until 2014, M57 from 2024 on) or an account of one of them tells.
    """
    code, year = pl.col("nomenclature").str.to_uppercase(), pl.col("year")
    m57 = (code.str.starts_with("M57") | (year >= M57_FROM) | (pl.col("article") == "65748")).fill_null(value=False)
    m14 = (code.str.starts_with("M14") | (year <= M14_UNTIL) | (pl.col("article") == "6574")).fill_null(value=False)
    rows = yearly.with_columns(_digit=first_digit("function"))
    return rows.with_columns(head=head_of("_digit", m57 & ~m14, m14 & ~m57).cast(pl.Enum(HEADS))).drop("_digit")


def beside(grants: pl.DataFrame, published: pl.DataFrame, yearly: pl.DataFrame) -> pl.DataFrame:
    """One row a council, year and beneficiary that at least two of the sources name: the sum that each tells, in cents; people left out.

    A vote counts for the year of its sitting; `paid_less_voted_cents` is the paid sum less the voted one, where both stand.
    """
    voted = decided(grants).filter(_public()).with_columns(year=pl.col("date").dt.year().cast(pl.Int64))
    agreed = published.filter(_public(), ~pl.col("twin").fill_null(value=False)).with_columns(
        year=pl.coalesce("year", pl.col("agreed_on").dt.year().cast(pl.Int64)), amount_cents="part_cents"
    )
    listed = once(yearly.filter(_public()))
    listed = listed.with_columns(_key())
    agreed = agreed.with_columns(_key())
    meant = _one_siren(pl.concat([rows.select("council_id", "key", _siren()) for rows in (agreed, listed)]))
    parts = [_summed(voted.with_columns(_key()), meant, "voted_cents"), _summed(agreed, meant, "agreed_cents")]
    parts += [_summed(listed.filter(pl.col("grant_basis") == basis), meant, f"{basis}_grant_cents") for basis in BASES]
    rows = pl.concat(parts, how="diagonal")
    found = rows.group_by(_KEY).agg(pl.col("beneficiary").drop_nulls().first(), *(pl.col(name).drop_nulls().first() for name in _SIDES))
    told = pl.sum_horizontal(pl.col(name).is_not_null() for name in _SIDES)
    gap = pl.coalesce("paid_grant_cents", "account_grant_cents") - pl.col("voted_cents")
    rows = found.filter(told > 1).with_columns(paid_less_voted_cents=gap).drop("key")
    return rows.sort("year", "council", "beneficiary", descending=[True, False, False], nulls_last=True)


def _public() -> pl.Expr:
    return pl.col("council_id").is_not_null() & ~pl.col("masked").fill_null(value=False) & pl.col("beneficiary").is_not_null()


def _summed(rows: pl.DataFrame, meant: pl.DataFrame, name: str) -> pl.DataFrame:
    """One row a council, year and name: the sum as the column `name`."""
    rows = rows.drop_nulls(["amount_cents", "year"]).join(meant, on=["council_id", "key"], how="left", maintain_order="left")
    rows = rows.with_columns(key=pl.coalesce("meant", "key"))
    return rows.group_by(_KEY).agg(pl.col("beneficiary").first(), pl.col("amount_cents").sum().alias(name))


def _key() -> pl.Expr:
    """The words of a name in alphabetical order, without accents, small words and "association"."""
    plain = pl.col("beneficiary").str.normalize("NFD").str.replace_all(r"\p{M}", "").str.to_lowercase().str.replace_all(r"[^\w]+", " ")
    bare = plain.str.replace_all(_LEFT_OUT, " ").str.extract_all(r"\w+").list.sort().list.join(" ")
    return pl.when(bare != "").then(bare).otherwise(plain.str.strip_chars()).alias("key")


def _siren() -> pl.Expr:
    return pl.col("beneficiary_siret").str.head(9).alias("siren")


def _one_siren(rows: pl.DataFrame) -> pl.DataFrame:
    """council_id, key, `meant`: the first of the names that lists give one SIREN, each of them that SIREN alone, and only a few names."""
    told = rows.drop_nulls().unique()
    alone = told.filter(pl.len().over("council_id", "key") == 1, pl.len().over("council_id", "siren").is_between(2, _MOST_NAMES))
    return alone.select("council_id", "key", meant=pl.col("key").min().over("council_id", "siren"))
