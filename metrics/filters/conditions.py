"""What one filter asks of a row: one of several names or numbers, an amount within a range, words anywhere in the row's texts."""

import re

import polars as pl

from metrics.filters.accents import pattern

_SEARCHED = (
    "title", "number", "councillor", "supplier", "beneficiary", "buyer", "buyer_siret", "grantor", "theme", "source", "message",
)  # fmt: skip
_JOINT = re.compile("([-\u2010\u2011\u2013]|['\u2019])")


def among(columns: set[str], name: str, values: tuple[str, ...]) -> pl.Expr | None:
    """Any of the values: digits alone in the column of ids, where there is one, others in the column of names."""
    ids = [int(v) for v in values if f"{name}_id" in columns and v.isascii() and v.isdigit() and len(v) <= 18]
    tests = [pl.col(f"{name}_id").is_in(ids)] if ids else []
    tests += [pl.col(name).cast(pl.String).is_in(list(values))] if name in columns else []
    if name == "status" and "state" in columns:
        tests += [pl.col("state").cast(pl.String).str.replace("_full|_part", "").is_in(list(values))]
    return pl.any_horizontal(tests).fill_null(False) if tests else None


def amounts(columns: set[str], least: int | None, most: int | None) -> list[pl.Expr]:
    """A range is kept where it meets the one asked for; a row without any amount is not; "sans maximum" has no upper end."""
    order = [n for n in ("amount_cents", "lower_cents", "min_cents", "upper_cents", "max_cents") if n in columns]
    if not order or (least is None and most is None):
        return []
    low = pl.coalesce(order)
    high = pl.coalesce([n for n in ("amount_cents", "upper_cents", "max_cents", "lower_cents", "min_cents") if n in columns])
    open_end = pl.col("no_maximum").fill_null(False) if "no_maximum" in columns else pl.lit(False)
    above = [] if least is None else [(high >= least).fill_null(False) | open_end]
    return above + ([] if most is None else [(low <= most).fill_null(False)])


def text(schema: pl.Schema, searched: str) -> pl.Expr | None:
    """Every word stands somewhere in the row's texts, whatever the capitals and accents."""
    asked = words(schema, searched)
    return pl.all_horizontal(pl.any_horizontal(one.fill_null(False) for one in word) for word in asked) if asked else None


def words(schema: pl.Schema, searched: str) -> list[list[pl.Expr]]:
    """Of each word what may hold of a row, one of its texts each: a file whose texts repeat is looked through faster by one alone."""
    columns = [name for name in _SEARCHED if schema.get(name) == pl.String]
    if not columns:
        return []
    columns += ["quote"] if "quote" in schema else []  # never alone: a session's quote does not say what it is about
    return [[pl.col(name).str.contains(found) for name in columns] for word in searched.split() if (found := _as_printed(word))]


def _as_printed(word: str) -> str:
    """The pattern of a word whose hyphens may be printed as blanks, and whose apostrophes in either form."""
    parts = _JOINT.split(word)
    joints = ["['\u2019]" if one in "'\u2019" else r"[-\u2010\u2011\u2013\s]" for one in parts[1::2]]
    return "".join(pattern(part) + joint for part, joint in zip(parts[::2], [*joints, ""], strict=True))


def folded(expression: pl.Expr) -> pl.Expr:
    """The text without capitals and accents."""
    return expression.str.normalize("NFKD").str.replace_all(r"\p{M}", "").str.to_lowercase()
