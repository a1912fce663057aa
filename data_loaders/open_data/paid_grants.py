"""Grants listed by year (versées, mandatées; CRPA L312-1-1, CGCT L2313-1): a row a beneficiary, a column of years or one a year.

The list tells what went out in a year, not what was decided: one agreement may be paid over several years, and one year's sum may pay
several. Columns of amounts are known by their titles (amount_titles.py: "2021", "Montant versé en 2021", "Mandaté"), which also say whether
one is paid, granted or neither; nothing is guessed from its size. A list of payments that speaks of no grant is none of these.
"""

import re
import sys
from dataclasses import replace
from datetime import date

import polars as pl

from council import YearlyGrant
from data_loaders.open_data.amount_titles import YEAR, Amount, amounts
from data_loaders.open_data.cells import cells, dragged, identifiers, reach
from data_loaders.open_data.cells.doubtful import Doubt, emptied
from data_loaders.open_data.cells.summed import summed
from data_loaders.open_data.cells.totals import total_line
from data_loaders.open_data.forms import Recognised, claim
from data_loaders.open_data.loaded import Column, Source
from data_loaders.open_data.table_files.head import Head
from data_loaders.open_data.table_files.repeated_rows import repeated
from data_loaders.open_data.table_files.titles import plain

FORM = "paid_grants"
TABLE = YearlyGrant
SOURCE = Source("Grants paid, by year", "the body that pays them", None, "1", 1)
_NAMED = ("beneficiaire", "beneficiaires", "nom beneficiaire", "nom du beneficiaire", "nom de l organisme beneficiaire")
_ASSOCIATIONS = ("association", "associations", "nom de l association", "nom association", "libelle association")
_PAYEES = ("tiers", "nom tiers", "nom du tiers", "libelle tiers", "libelle du tiers", "raison sociale", "organisme", "nom de l organisme")
_OTHERS = ("structure", "nom de la structure", "denomination", "nom", "attributaire", "organismes")
COLUMNS = (
    Column("beneficiary_name", (*_NAMED, *_ASSOCIATIONS, *_PAYEES, *_OTHERS), required=True),
    Column("year", ("annee", "exercice", "annee de versement", "annee budgetaire", "exercice budgetaire", "annee de mandatement")),
    Column(
        "payer_name", ("collectivite", "nom attribuant", "nomattribuant", "attribuant", "financeur", "payeur", "nom de la collectivite")
    ),
    Column("payer_siret", ("idattribuant", "id attribuant", "siret de la collectivite", "siret collectivite", "siret attribuant")),
    Column("beneficiary_siret", ("siret", "n siret", "numero siret", "siret beneficiaire", "siret du beneficiaire", "idbeneficiaire")),
    Column("purpose", ("objet", "objet de la subvention", "intitule", "motif", "projet", "action", "nature de la subvention", "libelle")),
    Column("article", ("article", "compte", "compte nature", "imputation", "nature comptable", "code nature", "article budgetaire")),
    Column("function", ("fonction", "code fonction", "sous fonction", "fonction comptable")),
)
IGNORED = ("adresse", "code postal", "ville", "commune", "telephone", "courriel", "email", "president", "contact", "rna", "numero rna")
_OF_MARKETS = re.compile(r"\b(?:marches?|titulaires?|fournisseurs?|cpv|lots?|factures?|notification|present|absent|pouvoir)\b")
_OF_GRANTS = re.compile(r"\b(?:subvention|subventions|beneficiaires?|associations?)\b")
_SAID = ("paid", "granted")
SHEET_YEAR = "sheet_year"
_TELLING = ("beneficiary_name", "purpose")
_EARLIEST = 1990
_MOST_CENTS = 10**12
_NOTHING = ("-", "–", "—", "0", "0,00", "0.00", "0,00 €", "0 €", "néant", "Néant", "NEANT")

# The name of the rule -> true where the row may stay.
RULES: dict[str, pl.Expr] = {
    "beneficiary_missing": pl.col("beneficiary_name").is_not_null() | pl.col("beneficiary_siret").is_not_null(),
    "total_line": ~pl.col("total_line"),
    "amount_unreadable": pl.col("amount_read").is_not_null(),  # as printed, before it was emptied
    "amount_impossible": pl.col("amount_read").is_between(pl.when(pl.col("basis") == "paid").then(-_MOST_CENTS).otherwise(0), _MOST_CENTS),
    "repeated_row": ~pl.col("repeated"),
}
DOUBTS = (
    Doubt("amount_destroyed", reach.intact("amount_cents_cell"), ("amount_cents",)),
    Doubt("amount_beyond", reach.within("amount_cents", "payer_siret"), ("amount_cents",)),
    Doubt("amount_nought", pl.col("amount_cents") != 0, ("amount_cents",), emptied=False),
    Doubt("payer_siret", pl.col("payer_valid"), ("payer_siret",)),
    Doubt("beneficiary_siret", pl.col("beneficiary_valid"), ("beneficiary_siret",)),
    Doubt("year_out_of_range", pl.col("year").is_between(_EARLIEST, date.today().year + 1), ("year",)),
)


def recognises(head: Head) -> Recognised | None:
    """Its claim: a word that speaks of grants, a beneficiary, and amounts of a year or called paid; "Montant" alone may be anything."""
    if head.kind not in ("csv", "parquet", "records", "sheet"):
        return None
    titles = " | ".join(head.plain)
    found = _of_sheet(head, amounts(head.columns, head.plain))
    if not found or _OF_MARKETS.search(titles) or not _OF_GRANTS.search(titles):
        return None
    known = claim(sys.modules[__name__], head)
    return _with_amounts(known, found) if known and any(one.year or one.basis in _SAID for one in found) else None


def _of_sheet(head: Head, found: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """The amounts of a sheet that is named after one year are of that year, where neither their titles nor a column of years tell it."""
    years = set(YEAR.findall(plain(head.sheet)))
    spelled = {"year", *next(column.spellings for column in COLUMNS if column.field == "year")}
    if len(years) != 1 or spelled & set(head.plain) or any(one.year for one in found):
        return found
    head.mended[SHEET_YEAR] = [head.above + 1]
    return tuple(replace(one, year=int(*years)) for one in found)


def _with_amounts(known: Recognised, found: tuple[Amount, ...]) -> Recognised:
    money = {one.printed for one in found}
    uses = tuple((printed, "amount" if printed in money else use) for printed, use in known.uses)
    score = len([use for _, use in uses if use not in ("ignored", "unknown")])
    fields = {**known.fields, **{one.field: one.printed for one in found}}
    return replace(known, score=score, why={**known.why, "known": score}, fields=fields, uses=uses)


def typed(frame: pl.DataFrame) -> pl.DataFrame:
    """The table's columns: a row once for each of its amounts; an empty cell of several tells of no grant."""
    money = [Amount.of(name) for name in frame.columns if Amount.is_one(name)]
    told = [column.field for column in COLUMNS]
    sirets = ("payer_siret", "beneficiary_siret")
    texts = ("payer_name", "beneficiary_name", "purpose", "article", "function")
    frame = frame.with_columns(
        *(cells.said(name) for name in texts),
        *(cells.said(name).alias(f"{name}_cell") for name in sirets),
        *(cells.digits(name).str.strip_prefix("'").str.replace(r"^(\d{14})\.0$", "$1") for name in sirets),
        cells.said("year").alias("year_cell"),
        cells.whole("year"),
        *(cells.said(one.field, *(_NOTHING if len(money) > 1 else ())) for one in money),
        total_line=total_line(frame, told),
        repeated=repeated(frame, [*told, *(one.field for one in money)]),
    )
    frame = frame.with_columns(
        payer_valid=identifiers.siret_valid(frame, "payer_siret") & ~dragged.rising(frame, "payer_siret"),
        beneficiary_valid=identifiers.siret_valid(frame, "beneficiary_siret") & ~dragged.dragged(frame, "beneficiary_siret", _TELLING[0]),
        total_line=pl.col("total_line") | _summed(frame, money),
        silent=pl.all_horizontal(pl.col([one.field for one in money]).is_null()),
    )
    return emptied(pl.concat(_part(frame, one, place) for place, one in enumerate(money)), DOUBTS)


def _summed(frame: pl.DataFrame, money: list[Amount]) -> pl.Series:
    cents = frame.with_columns(cells.cents(one.field) for one in money)
    return summed(cents, _TELLING, [one.field for one in money], ("beneficiary_siret",), frame["total_line"])


def _part(frame: pl.DataFrame, one: Amount, place: int) -> pl.DataFrame:
    """The rows of one column of amounts; a row that tells none at all stays once, for the rule that sets it aside."""
    here = pl.col(one.field).is_not_null() | (pl.col("silent") & (place == 0))
    year = pl.lit(one.year, pl.Int64) if one.year else pl.col("year")
    rows = frame.filter(here).with_columns(
        pl.col(one.field).alias("amount_cents_cell"),
        *(cells.cents(one.field).alias(name) for name in ("amount_cents", "amount_read")),
        year.alias("year"),
        pl.lit(place, pl.Int64).alias("part"),
        pl.lit(one.basis).alias("basis"),
        pl.lit("EUR").alias("currency"),
        pl.lit(None, pl.Boolean).alias("person"),
        pl.lit(None, pl.String).alias("nomenclature"),
    )
    return rows.drop(name for name in rows.columns if Amount.is_one(name))
