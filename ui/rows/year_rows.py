"""Rows of small multiples by year in the visitor's words: each kind with its total, the unknown named as such."""

from collections.abc import Callable

import polars as pl

from metrics.by_year import REST
from ui.language import choice, count, euros, listed, number, say
from ui.sentences import money


def named(rows: pl.DataFrame, column: str) -> pl.DataFrame:
    """Counts by kind: "adopté (412)"; `raw` is the kind as the data name it. What is known stands first, the unknown last."""
    ordered = rows.with_columns(raw=pl.col("kind")).sort(pl.col("kind").is_null(), maintain_order=True)
    return _titled(ordered, column, lambda values: number(int(values["value"].sum())))


def of_subjects(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows of `by_year.subjects`: kinds with their total, `thing` in words, and `said`, how many acts a thing has and how many failed;
    `untold`: acts of no theme, or of several others together, whose bar is no theme's.
    """
    shown = named(rows, "acts")
    told = [_subject(thing, part) for (thing,), part in shown.partition_by("thing", as_dict=True).items()]
    words = pl.DataFrame(told, schema={"thing": pl.String, "words": pl.String, "said": pl.String}, orient="row")
    shown = shown.join(words, on="thing", how="left", nulls_equal=True)
    return shown.with_columns(thing="words", untold=pl.col("thing").is_null() | (pl.col("thing") == REST)).drop("words")


def _subject(thing: str | None, part: pl.DataFrame) -> tuple[str | None, str, str]:
    rest = count("years.subject.rest", int(part["themes"][0])) if thing == REST else ""
    word = rest or (say("years.subject.none") if thing is None else choice("theme", str(thing)))
    failed, whole = int(part.filter(pl.col("raw") == "rejected")["value"].sum()), number(int(part["value"].sum()))
    return thing, word[:1].upper() + word[1:], count("years.rejected", failed, all=whole) if failed else whole


def subjects_sentence(rows: pl.DataFrame) -> str:
    """Each subject with how many acts it has, as the picture has them."""
    each = rows.sort("place").unique("place", keep="first", maintain_order=True).select("thing", "said").iter_rows()
    return listed([say("ui.line", name=thing, value=said) for thing, said in each])


def of_money(rows: pl.DataFrame, column: str) -> pl.DataFrame:
    """Amounts by kind: "Voirie : 1,2 M €"."""
    return _titled(rows, column, lambda values: euros(round(values["value"].sum()) * 100, values["currency"][0]))


def whole(rows: pl.DataFrame) -> pl.DataFrame:
    """Amounts of one kind, named by their basis."""
    if rows.is_empty():
        return rows
    said = money.basis(rows.row(0, named=True))
    return rows.with_columns(kind=pl.lit(said[:1].upper() + said[1:]))


def of_tax(rows: pl.DataFrame) -> pl.DataFrame:
    """Published amounts of one kind, named by their tax."""
    return rows.with_columns(kind=pl.lit(money.tax(rows["tax"][0]))) if rows.height else rows


def _titled(rows: pl.DataFrame, column: str, total: Callable[[pl.DataFrame], str]) -> pl.DataFrame:
    parts = []
    for (kind,), part in rows.partition_by("kind", as_dict=True, maintain_order=True).items():
        word = say(f"years.unknown.{column}") if kind is None else choice(column, str(kind))
        title = say("years.kind", kind=word[:1].upper() + word[1:], total=total(part))
        parts.append(part.with_columns(kind=pl.lit(title)))
    return pl.concat(parts) if parts else rows


def sentence(rows: pl.DataFrame) -> str:
    """The kinds one after the other, each with its total."""
    first, last = rows["year"].min(), rows["year"].max()
    kinds = ", ".join(rows["kind"].unique(maintain_order=True))
    undated = int(rows.filter(rows["year"].is_null())["value"].sum())
    return " ".join([say("years.chart", first=first or "?", last=last or "?", kinds=kinds), *undated_said(undated)])


def undated_said(rows: int) -> list[str]:
    """How many of the rows drawn bear no day, where some do not."""
    return [count("years.undated", rows)] if rows else []
