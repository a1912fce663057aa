"""The contract list form: a buyer's contracts as a clerk keeps them (CCP R2196-1), one row a holder, framework bounds apart.

A contract listed is no payment: what was ordered under a framework, and what was paid in the end, it cannot tell.
"""

from collections.abc import Iterator
from datetime import date, timedelta

import polars as pl

from council import PublishedContract
from data_loaders.open_data.cells import cells, days, dragged, identifiers, reach
from data_loaders.open_data.cells.doubtful import DESTROYED, Doubt, emptied
from data_loaders.open_data.cells.publisher import of_most_rows
from data_loaders.open_data.cells.summed import summed
from data_loaders.open_data.cells.totals import total_line
from data_loaders.open_data.loaded import Column, Source

FORM = "contract_list"
TABLE = PublishedContract
SOURCE = Source("Contract list", "the buyer itself, or whoever keeps this file", None, "1", 1)
COLUMNS = (
    Column("buyer", ("acheteur", "collectivite"), required=True),
    Column("buyer_siret", ("siret acheteur", "siret de l acheteur")),
    Column("contract_id", ("numero", "numero de marche", "id")),
    Column("lot", ("numero de lot",)),
    Column("title", ("objet", "intitule", "titre", "objet du marche"), required=True),
    Column(
        "supplier",
        ("titulaire", "fournisseur", "attributaire", "nom du titulaire", "nom de l attributaire", "fournisseur s retenu s"),
        required=True,
    ),
    Column("supplier_siret", ("siret titulaire", "siret du titulaire")),
    Column("procedure", ("procedure de passation",)),
    Column("cpv", ("code cpv",)),
    Column("amount", ("montant",), required=True),
    Column("min_amount", ("minimum", "montant minimum")),
    Column("max_amount", ("maximum", "montant maximum")),
    Column("tax", ("taxe", "ht ttc")),
    Column("scope", ("portee",)),
    Column(
        "notified_on", ("date de notification", "notification", "date de notif", "date de la notification", "notifie le"), required=True
    ),
    Column("duration_months", ("duree", "duree en mois")),
    Column("source_url", ("url", "lien")),
)
IGNORED = ("adresse", "adresse du titulaire", "telephone", "courriel")
_EARLIEST = date(1990, 1, 1)
_SENTINELS = [99_999_999_999_900, 12_345_678_900, 12_311_111_100, 1_231_111_111_100]  # cents: nines, one to nine, and what means "absurd"
_MOST_CENTS = 10**13  # a hundred billion euros: more than any body's contract
_TAX = {"ht": "HT", "ttc": "TTC"}
_WITH_TAX = r"(?i)^(.*\d.*?)\s*\b(?:(HT)|(TTC))\s*$"  # behind an amount: 12 000 € HT
_SCOPE = {"total": "total", "year": "year", "an": "year", "annuel": "year", "par an": "year", "period": "period", "periode": "period"}
_SCHEMES = {14: "SIRET", 9: "SIREN"}  # of other lengths nobody knows what they are
_AMOUNTS = ("amount", "min_amount", "max_amount")
_COLUMNS_OF_THE_TABLE = {"buyer": "buyer_name", "supplier": "supplier_name", "supplier_siret": "supplier_id"}


def _without(field: str) -> pl.Expr:
    return pl.col(field).str.contains(rf"(?i)^\s*sans (?:montants? )?{field[:3]}(?:i(?:mum)?)?\s*$")


def _told(field: str, otherwise: str | None) -> pl.Expr:
    """What "sans minimum" and "sans montant maximum" say: 0, and nothing, for no number is "without maximum"."""
    return pl.when(_without(field)).then(pl.lit(otherwise, pl.String)).otherwise(pl.col(field)).alias(field)


def _possible(field: str) -> pl.Expr:
    cents = pl.col(field)
    return cents.is_null() | (cents.is_between(0, _MOST_CENTS) & ~cents.is_in(_SENTINELS))


# The name of the rule -> true where the row may stay.
RULES: dict[str, pl.Expr] = {
    "buyer_missing": pl.col("buyer_name").is_not_null(),
    "title_missing": pl.col("title").is_not_null(),
    "amount_unreadable": pl.col("amounts_readable"),  # as printed, before any was emptied
    "amount_impossible": _possible("amount_cents") & _possible("min_cents") & _possible("max_cents"),
    "bounds_reversed": pl.col("min_cents") <= pl.col("max_cents"),
    "total_line": ~pl.col("total_line"),
}
_CENTS = ("amount_cents", "min_cents", "max_cents")
_WITHIN = pl.col("amount_cents").is_between(pl.col("min_cents").fill_null(0), pl.coalesce("max_cents", "amount_cents"))
DOUBTS = (
    *(Doubt(f"{name}_destroyed", reach.intact(f"{name}_cell"), (name,)) for name in _CENTS),
    *(Doubt(f"{name}_beyond", reach.within(name, "buyer_siret") | ~_possible(name), (name,)) for name in _CENTS),
    Doubt("amount_outside_bounds", _WITHIN | (pl.col("min_cents") > pl.col("max_cents")), _CENTS),
    Doubt("amount_nought", pl.col("amount_cents") != 0, ("amount_cents",), emptied=False),
    Doubt("supplier_destroyed", ~pl.col("supplier_id").str.contains(DESTROYED), ("supplier_id",)),
    Doubt("supplier_no_number", ~pl.col("supplier_id").str.contains(r"\p{L}{4}"), ("supplier_id",)),  # words, from another column
    dragged.doubt("supplier_id"),
    Doubt("siret_invalid", pl.col("buyer_siret_valid"), ("buyer_siret",)),
    Doubt("date_impossible", cells.readable("notified_on"), ("notified_on",)),
    Doubt("date_out_of_range", pl.col("notified_on").is_between(_EARLIEST, pl.lit(date.today() + timedelta(days=366))), ("notified_on",)),
    *(Doubt(f"{name}_unreadable", cells.readable(name), (name,)) for name in ("duration_months", "tax", "scope")),
)


def _money() -> Iterator[pl.Expr]:
    """Each amount in cents, whatever tax is named behind it."""
    return (cells.cents(name).alias(name.replace("_amount", "") + "_cents") for name in _AMOUNTS)


def _with_tax(frame: pl.DataFrame) -> pl.DataFrame:
    """What each amount's cell says beside it, and the tax that its words name: what their column or another amount gainsays is none."""
    named = [pl.col(name).str.extract(_WITH_TAX, group) for name in _AMOUNTS for group in (2, 3)]
    told = pl.concat_list(*(word.str.to_uppercase() for word in (*named, cells.said("tax")))).list.drop_nulls().list.unique().list.sort()
    return frame.with_columns(
        *(cells.said(name).alias(name.replace("_amount", "") + "_cents_cell") for name in _AMOUNTS),
        *(pl.col(name).str.replace(_WITH_TAX, "$1") for name in _AMOUNTS),
        pl.when(pl.any_horizontal(word.is_not_null() for word in named)).then(told.list.join(" ")).otherwise(pl.col("tax")).alias("tax"),
    )


def typed(frame: pl.DataFrame) -> pl.DataFrame:
    """The table's columns, one version and one holder a row."""
    texts = ("buyer", "contract_id", "lot", "title", "supplier", "procedure", "cpv")
    frame = frame.with_columns(total_line=total_line(frame, [column.field for column in COLUMNS], texts))
    frame = (
        frame.with_columns(
            pl.when(_without("max_amount")).then(pl.lit(value=True)).alias("no_maximum"),
            _told("min_amount", "0"),
            _told("max_amount", None),
        )
        .pipe(_with_tax)
        .with_columns(
            *(cells.said(name) for name in texts),
            cells.said("buyer_siret").alias("buyer_siret_cell"),
            *(cells.digits(name).str.strip_prefix("'") for name in ("buyer_siret", "supplier_siret")),
            *_money(),
            *(cells.said(name).alias(f"{name}_cell") for name in ("notified_on", "duration_months", "tax", "scope")),
            cells.address("source_url"),
            days.day("notified_on"),
            cells.whole("duration_months"),
            cells.said("tax").str.to_lowercase().replace_strict(_TAX, default=None, return_dtype=pl.String).alias("tax"),
            cells.said("scope").str.to_lowercase().replace_strict(_SCOPE, default=None, return_dtype=pl.String).alias("scope"),
        )
        .rename(_COLUMNS_OF_THE_TABLE)
    )
    nothing = ("framework_id", "nature", "technique", "place_code", "band", "supplier_postcode")
    frame = _looked_through(frame).with_columns(
        pl.lit(0).alias("holder"),
        pl.lit(0).alias("version"),
        pl.lit(value=False).alias("concession"),
        pl.lit("EUR").alias("currency"),
        pl.col("supplier_id").str.len_chars().replace_strict(_SCHEMES, default=None, return_dtype=pl.String).alias("supplier_scheme"),
        *(pl.lit(None, pl.String).alias(name) for name in nothing),
        *(pl.lit(None, pl.Date).alias(name) for name in ("published_on", "changed_on")),
        pl.lit(None, pl.Int64).alias("offers"),
    )
    return of_most_rows(emptied(frame, DOUBTS), "buyer_siret", "buyer_name")


def _looked_through(frame: pl.DataFrame) -> pl.DataFrame:
    """With what is known of a row only beside the others: numbers filled downwards, sums."""
    filled = dragged.dragged(frame, "supplier_id", "supplier_name")
    sums = summed(frame, ("title", "supplier_name"), ("amount_cents",), ("supplier_id", "contract_id"), frame["total_line"])
    sirens = identifiers.siren_of(frame, "supplier_id").alias("siren")
    return frame.with_columns(
        buyer_siret_valid=identifiers.siret_valid(frame, "buyer_siret") & ~dragged.rising(frame, "buyer_siret"),
        supplier_siren=pl.when(~filled).then(sirens),
        supplier_id_dragged=filled,
        total_line=pl.col("total_line") | sums,
        amounts_readable=pl.all_horizontal(cells.readable(name) for name in _CENTS),
    )
