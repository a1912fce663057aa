"""Essential data of public procurement (DECP; CCP R2196-1, D2196-1, arrêté of 22 December 2022): what all its forms have in common.

Amounts are the contract's whole, "forfaitaire ou estimé maximum HT": of a framework (accord-cadre) a ceiling, which its subsequent
contracts (marchés subséquents) share and never add to; `nature`, `technique` and `framework_id` tell them apart. What several holders
share is one amount. The data tell neither a framework's minimum nor what was ordered or paid.

An amount that cannot be one sets the whole row aside, with all its versions: a contract whose last total is not known must not stand
with an earlier one, and a name in a list of totals is worse wrong than missing.
"""

from datetime import date, timedelta

import polars as pl

from council import PublishedContract
from data_loaders.open_data.cells import cells, days, dragged, identifiers, reach
from data_loaders.open_data.cells.doubtful import DESTROYED, Doubt, emptied
from data_loaders.open_data.cells.publisher import of_most_rows
from data_loaders.open_data.cells.totals import total_line
from data_loaders.open_data.decp.words import official
from data_loaders.open_data.loaded import Source

TABLE = PublishedContract
SOURCE = Source(
    "Données essentielles de la commande publique", "each buyer, gathered by the State", "Licence Ouverte 2.0", "2019 and 2024", 1
)
_EARLIEST = date(1990, 1, 1)
_LATEST_DAYS = 366
_MOST = 1e11  # euros; more than eleven digits are no contract's
_TOKENS = r"^(?:9{8,}(?:\.9+)?|1234567890?|12311111111)$"  # all nines, one to nine, or what decp.info writes for "absurd"
_NOMINAL = 1  # euro: the least that the official schema takes, written where nobody knows the amount
_MOST_COUNTED = 2**31
_OWN_NUMBERS = ("contract_id", "framework_id")  # the buyer's own, of whatever shape
_TELLING = ("contract_id", "title", "buyer_name", "supplier_name")
_WORDS = r"^\P{N}*\p{L}{2}\P{N}*$"  # words, from another column
_FRENCH = pl.col("supplier_scheme").str.to_uppercase().is_in(["SIRET", "SIREN"]).fill_null(value=True)
_PRINTED = ("amount", "buyer_siret", "contract_id", "supplier_id")  # cells kept as they are printed
_COUNTS = ("duration_months", "offers")
_DATES = ("notified_on", "published_on", "changed_on")


# The name of the rule -> true where the row may stay.
_RULES: dict[str, pl.Expr] = {
    "buyer_missing": pl.any_horizontal(pl.col("buyer_siret", "buyer_siret_cell", "buyer_name").is_not_null()),
    "number_missing": pl.col("contract_id_cell").is_not_null(),
    "amount_not_finite": ~pl.col("amount_cell").str.contains(r"(?i)^[+-]?(?:nan|inf(?:inity)?)$") & ~pl.col("amount").is_infinite(),
    "amount_unreadable": cells.readable("amount") & reach.intact("amount_cell").fill_null(value=True),
    "amount_placeholder": ~pl.col("amount_plain").str.contains(_TOKENS),
    "amount_impossible": pl.col("amount").is_between(
        0, pl.when("concession").then(_MOST).otherwise(reach.most("buyer_siret")), closed="left"
    ),
    "amount_nominal": pl.col("amount") > _NOMINAL,
    "total_line": ~pl.col("total_line"),
}
RULES: dict[str, pl.Expr] = {rule: pl.col(f"keeps_{rule}") for rule in _RULES}
DOUBTS = (
    Doubt("siret_invalid", pl.col("buyer_siret").is_null() | pl.col("buyer_siren").is_not_null(), ("buyer_siret",)),
    *(Doubt(f"{name}_destroyed", ~pl.col(name).str.contains(DESTROYED), (name,)) for name in _OWN_NUMBERS),
    Doubt("supplier_destroyed", ~pl.col("supplier_id").str.contains(DESTROYED), ("supplier_id",)),
    Doubt("supplier_no_number", ~pl.col("supplier_id").str.contains(_WORDS) | ~_FRENCH, ("supplier_id",)),
    dragged.doubt("supplier_id"),
    *(Doubt(f"{name}_impossible", cells.readable(name), (name,)) for name in _DATES),
    *(
        Doubt(f"{name}_out_of_range", pl.col(name).is_between(_EARLIEST, pl.lit(date.today() + timedelta(days=_LATEST_DAYS))), (name,))
        for name in _DATES
    ),
    *(Doubt(f"{name}_unreadable", cells.readable(name) & (pl.col(name) >= 0).fill_null(value=True), (name,)) for name in _COUNTS),
)
DOUBTFUL = tuple(rule for rule in _RULES if rule.startswith("amount_"))  # rules after which a contract's last total is not known


def typed(frame: pl.DataFrame) -> pl.DataFrame:
    """From `row`, `version`, `holder`, `concession` and CELLS as text (null where nothing is said) to the table's columns.

    Beside them one truth a rule, the same on a whole row.
    """
    plain = pl.col("amount").str.replace_all(r"[\s\u00a0\u202f€]", "").str.replace(r"[.,]0+$", "")
    printed = [pl.col(name).alias(f"{name}_cell") for name in (*_PRINTED, *_COUNTS, *_DATES)]
    numbers = (cells.digits(name).str.strip_prefix("'") for name in ("buyer_siret", "supplier_id"))
    own = (pl.col(name).str.strip_prefix("'") for name in _OWN_NUMBERS)
    frame = frame.with_columns(total_line=total_line(frame, [name for name, kind in frame.schema.items() if kind == pl.String], _TELLING))
    frame = frame.with_columns(*printed, plain.alias("amount_plain"), *numbers, *own)
    frame = frame.with_columns(
        *(at_once(frame, name, pl.col(name).cast(pl.Float64, strict=False), cells.number(name)) for name in ("amount", *_COUNTS)),
        *(days.day(name) for name in _DATES),
    )
    whole = ((pl.col(name) == pl.col(name).round()) & (pl.col(name).abs() < _MOST_COUNTED) for name in _COUNTS)
    return _judged(
        _completed(
            frame.with_columns(
                pl.when(pl.col("amount").abs() < _MOST).then((pl.col("amount") * 100).round().cast(pl.Int64)).alias("amount_cents"),
                *(pl.when(is_whole).then(pl.col(name)).cast(pl.Int64).alias(name) for name, is_whole in zip(_COUNTS, whole, strict=True)),
            )
        )
    )


def at_once(frame: pl.DataFrame, name: str, quick: pl.Expr, careful: pl.Expr) -> pl.Series:
    """A column by the writing of the official format, four times as fast; by every writing where a cell has another."""
    found = frame.select(quick)[name]
    return found if found.null_count() == frame[name].null_count() else frame.select(careful)[name]


def _completed(frame: pl.DataFrame) -> pl.DataFrame:
    """What the table holds besides the cells."""
    filled = dragged.dragged(frame, "supplier_id", "supplier_name")
    supplier = frame.select(pl.col("supplier_id"), pl.col("supplier_scheme").str.to_uppercase()).select(_siren_place())
    return frame.with_columns(
        identifiers.siren_of(frame, "buyer_siret").alias("buyer_siren"),
        pl.when(~filled).then(identifiers.siren_of(supplier, "supplier_id").alias("siren")).alias("supplier_siren"),
        filled.alias("supplier_id_dragged"),
        official(frame, "nature"),
        official(frame, "procedure"),
        cells.address("source_url"),
        *(pl.lit(None, pl.String).alias(name) for name in ("lot", "band", "supplier_postcode")),
        *(pl.lit(None, pl.Int64).alias(name) for name in ("min_cents", "max_cents")),
        pl.lit(None, pl.Boolean).alias("no_maximum"),
        pl.lit("EUR").alias("currency"),
        pl.when(~pl.col("concession")).then(pl.lit("HT")).alias("tax"),  # of a concession's value the decree does not say
        pl.lit("total").alias("scope"),
    )


def _siren_place() -> pl.Expr:
    """The digits that hold a SIREN: a SIRET or SIREN, the end of a French VAT number; nothing of foreign identifiers."""
    scheme, number = pl.col("supplier_scheme"), pl.col("supplier_id")
    vat = number.str.extract(r"(?i)^FR\d{2}(\d{9})$")
    return pl.when(scheme.is_null() | scheme.is_in(["SIRET", "SIREN"])).then(number).when(scheme == "TVA").then(vat).alias("supplier_id")


def _judged(frame: pl.DataFrame) -> pl.DataFrame:
    frame = of_most_rows(emptied(frame, DOUBTS), "buyer_siret", "buyer_name")
    frame = frame.with_columns(rule.fill_null(value=True).alias(f"keeps_{name}") for name, rule in _RULES.items())
    if frame["row"].is_unique().all():
        return frame
    return frame.with_columns(pl.col(f"keeps_{name}").all().over("row") for name in _RULES)
