"""The official words for budget codes (nomenclatures M14 and M57, arrêtés of the Ministries of the Interior and of Public Accounts).

Functions to their second level, accounts by class; a code that the list lacks has the words of the longest code that begins it.
"""

from functools import cache
from pathlib import Path

import polars as pl

_CHAPTER = r"^9[023](\d\d*)$"  # chapters by function: 90x investment, 92x (M14) and 93x (M57) operation
FAMILY = r"^(M14|M57)"  # of "M57-M57_A", "M14-M14_COM_SUP3500"


def family(nomenclature: str = "nomenclature") -> pl.Expr:
    """ "M14" or "M57", whatever the variant; null for others, whose functions have other numbers."""
    return pl.col(nomenclature).str.to_uppercase().str.extract(FAMILY)


def plain_function(function: str = "function") -> pl.Expr:
    """The digits of a function, without the chapter in front of them."""
    code = pl.col(function).str.replace_all(r"\D", "")
    return pl.coalesce(code.str.extract(_CHAPTER), code)


def labelled(rows: pl.LazyFrame) -> pl.LazyFrame:
    """With `function_label`, and `article_label` where the document prints none."""
    rows = rows.with_columns(_family=family(), _function=plain_function())
    rows = _joined(rows, "_family", "_function", (2, 1), "function_label")
    rows = _joined(rows.with_columns(_list=pl.lit("article")), "_list", "article", (5, 4, 3, 2), "_article_label")
    return rows.with_columns(pl.coalesce("article_label", "_article_label").alias("article_label")).drop(
        "_family", "_function", "_list", "_article_label"
    )


def _joined(rows: pl.LazyFrame, which: str, code: str, lengths: tuple[int, ...], label: str) -> pl.LazyFrame:
    known = _codes().lazy()
    found = []
    for length in lengths:
        name = f"_{label}_{length}"
        own = known.filter(pl.col("code").str.len_chars() == length).select("list", "code", pl.col("label").alias(name))
        rows = rows.with_columns(_code=pl.col(code).str.head(length)).join(
            own, left_on=[which, "_code"], right_on=["list", "code"], how="left", maintain_order="left"
        )
        found.append(name)
    return rows.with_columns(pl.coalesce(found).alias(label)).drop("_code", *found)


@cache
def _codes() -> pl.DataFrame:
    return pl.read_csv(Path(__file__).with_name("codes.csv"), schema=dict.fromkeys(("list", "code", "label"), pl.String))
