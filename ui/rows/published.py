"""Published contracts as pages show them: by the day of notification, as one column of dates for all pages."""

from dataclasses import replace

import polars as pl

from council import places
from metrics.ahead import ahead
from metrics.filters.filters import Filters, apply
from metrics.published.published import as_published, dated
from metrics.published.yearly import once, placed
from ui import data
from ui.language import language, say
from ui.rows import data_words

_WITH_ROWS = 4
_LETTER = r"\p{L}"
__all__ = ["as_published", "budgets", "dated", "debts", "grants", "named", "published", "told_once", "views", "yearly"]


def published() -> pl.DataFrame:
    """Every published contract, the last notified first; `date` is the day of notification."""
    return data.kept("published contracts", language(), _published)


def _published() -> pl.DataFrame:
    rows = data_words.doubtful_in_words(data.derived("buyers of the national list", lambda frames: named(frames["published_contracts"])))
    return dated(rows).sort("date", "contract_key", descending=[True, False], nulls_last=True)


def named(rows: pl.DataFrame) -> pl.DataFrame:
    """With the name that the national list has of a buyer who bears none, beside its number: what is shown is what is searched."""
    unnamed = rows.filter(pl.col("buyer").is_null())["buyer_siret"].drop_nulls().unique()
    names = {number: f"{known.name} (SIRET {number})" for number in unnamed if (known := places.of_siren(number[:9]))}
    return rows.with_columns(buyer=pl.coalesce("buyer", pl.col("buyer_siret").replace_strict(names, default=None, return_dtype=pl.String)))


def by_buyer(rows: pl.DataFrame) -> tuple[str, ...]:
    """The word of the filter by buyer, where there are several; on a large database the words searched find them."""
    return ("buyer",) if not data.wide() and rows["buyer"].n_unique() > 1 else ()


def of_buyers(voted: pl.DataFrame, told: pl.DataFrame, filters: Filters) -> pl.DataFrame:
    """The voted contracts of the councils whose published ones are `told`, where a buyer is asked for: votes name none."""
    return voted.filter(pl.col("council").is_in(told["council"].drop_nulls().implode())) if filters.buyer else voted


def past(rows: pl.DataFrame) -> pl.DataFrame:
    """Without the days that have not come: no period is told of these rows, which count among those without a day."""
    return rows.with_columns(date=pl.when(~ahead("date")).then("date"))


def told_apart(rows: pl.DataFrame) -> pl.DataFrame:
    """`as_published` as a table shows it: whose each is, and what bears a day that has not come marked, after all others.

    A buyer without a name bears that of the national list, where its number is in it, else its number; a supplier its number. Rows that
    name neither who buys nor who sells come after those that do.
    """
    late = ahead("notified_on")
    mark = pl.when(late).then(pl.lit(say("published.ahead")))
    told = pl.concat_str(mark, "doubtful", separator="; ", ignore_nulls=True)
    supplier = pl.when(pl.col("supplier").str.contains(_LETTER)).then("supplier")
    listed = named(rows).with_columns(known=pl.col("buyer").is_not_null() | supplier.is_not_null())
    said = listed.with_columns(
        buyer=pl.coalesce("buyer", _by_number("published.unnamed", "buyer_siret")),
        supplier=pl.coalesce(supplier, _by_number("published.unnamed_supplier", "supplier")),
        doubtful=pl.when(told != "").then(told),
    )
    known = pl.col("known")
    return pl.concat([said.filter(~late & known), said.filter(~late & ~known), said.filter(late)]).drop("known")


def _by_number(key: str, column: str) -> pl.Expr:
    """Who is known by a number alone, in words; null where no number is told either."""
    before, after = say(key, number="\0").split("\0")
    return pl.when(pl.col(column) != "").then(pl.concat_str(pl.lit(before), column, pl.lit(after)))


def grants() -> pl.DataFrame:
    """Every published grant, the last first, private people under the visitor's word; `date` is the day of the agreement."""
    rows = data_words.private_in_words(data.frames()["published_grants"]).rename({"agreed_on": "date"})
    return data_words.doubtful_in_words(rows).sort("year", "date", "file_id", "row", descending=[True, True, False, False], nulls_last=True)


def told_once(rows: pl.DataFrame) -> pl.DataFrame:
    """`grants` without the rows that repeat another (`twin`): one grant is shown once, in whichever file it stands first."""
    return rows.filter(~pl.col("twin").fill_null(value=False))


def yearly(filters: Filters) -> pl.DataFrame:
    """Every grant of a list by year, the last year first, those of several files once; private people under the visitor's word."""
    rows = data_words.private_in_words(_of_years(placed(once(data.frames()["yearly_grants"])), filters))
    return data_words.doubtful_in_words(rows).sort(
        "year", "beneficiary", "file_id", "row", "amount_place", descending=[True, *[False] * 4], nulls_last=True
    )


def budgets(filters: Filters) -> pl.DataFrame:
    """Every line of a published budget."""
    return apply(data_words.doubtful_in_words(_of_years(data.frames()["published_budgets"], filters)), _unpriced(filters))


def debts(filters: Filters) -> pl.DataFrame:
    """Every loan and guarantee published with a budget; private people under the visitor's word."""
    rows = data_words.doubtful_in_words(_of_years(data.frames()["published_debts"], filters))
    return apply(data_words.private_in_words(rows), _unpriced(filters))


def _unpriced(filters: Filters) -> Filters:
    """Bounds of amounts are of contracts and grants; a budget's line has several amounts."""
    return replace(filters, least=None, most=None)


def views(rows: pl.DataFrame, *names: str) -> tuple[str, ...]:
    """A page's views; where there are no `rows`, those that need none, after the first four, come first."""
    return names if rows.height else (*names[_WITH_ROWS:], *names[:_WITH_ROWS])


def _of_years(rows: pl.DataFrame, filters: Filters) -> pl.DataFrame:
    """The rows of the years that the period touches: what has no day cannot be parted any finer."""
    since = pl.col("year") >= filters.since.year if filters.since else pl.lit(value=True)
    until = pl.col("year") <= filters.until.year if filters.until else pl.lit(value=True)
    return rows.filter(since & until)
