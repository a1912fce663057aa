"""Budget document as transmitted to the State (DocumentBudgetaire of TotEM; CGCT L2313-1, R2313-1; nomenclatures M14, M57 and others).

Read are the budget's lines by article and function, the annex of grants by name (concours attribués à des tiers), the loans and the
guarantees. Left out: inventory, staff, provisions, and loans granted to others, whose beneficiaries may be persons.

A budget says what may be spent, an account what was; the annex of grants names neither function nor decision; small communes need not
code by function, and entries between accounts (opérations d'ordre) move no money.
"""

import sys
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

import polars as pl

from council import PublishedBudgetLine, PublishedDebt, Table, YearlyGrant
from data_loaders.open_data.forms import Recognised
from data_loaders.open_data.loaded import Column, Source
from data_loaders.open_data.table_files.head import Head, xml_root
from data_loaders.open_data.totem import document
from data_loaders.open_data.totem.cells import typed

FORM = "totem"
TABLE = PublishedBudgetLine
SOURCE = Source("Documents budgétaires (TotEM)", "each body, by Actes budgétaires", "Licence Ouverte 2.0", "DocumentBudgetaire", 1)
_BODY = (
    Column("body_siret", ("IdColl",)),
    Column("body_name", ("LibelleColl",)),
    Column("budget_name", ("LibelleEtab",)),
    Column("budget_siret", ("IdEtab",)),
    Column("year", ("Exer",)),
    Column("stage", ("NatDec",)),
    Column("nomenclature", ("Nomenclature",)),
)
COLUMNS_OF: dict[str, tuple[Column, ...]] = {
    document.LINE: (
        *_BODY,
        Column("main", ("CodTypBud",)),
        Column("decided_on", ("DteDec",)),
        Column("side", ("CodRD",), required=True),
        Column("article", ("Nature",), required=True),
        Column("article_label", ("LibCpte",)),
        Column("chapter", ("ContNat",)),
        Column("function", ("Fonction",)),
        Column("operation", ("Operation",)),
        Column("real", ("OpBudg",)),
        Column("previous_cents", ("MtBudgPrec",)),
        Column("proposed_cents", ("MtPropNouv",)),
        Column("voted_cents", ("MtPrev",)),
        Column("open_cents", ("CredOuv",)),
        Column("done_cents", ("MtReal",)),
        Column("left_cents", ("MtRAR3112",)),
    ),
    document.GRANT: (
        *_BODY,
        Column("beneficiary_name", ("LibOrgaBenef",), required=True),
        Column("beneficiary_siret", ("Siret",)),
        Column("person", ("CodNatJurBenefCA",)),
        Column("purpose", ("ObjSubv", "DenomOuNumSubv", "LibPrestaNat")),
        Column("article", ("CodArticle",)),
        Column("amount_cents", ("MtSubv",), required=True),
    ),
    document.LOAN: (
        *_BODY,
        Column("kind", ("CodTypEmpr",)),
        Column("lender", ("LibOrgaPreteur",)),
        Column("beneficiary", ("NomBenefEmprGaranti", "NomOrgaBenef")),
        Column("purpose", ("ObjEmpr",)),
        Column("contract", ("NumContrat",)),
        Column("signed_on", ("DtSignInit",)),
        Column("original_cents", ("MtEmprOrig",)),
        Column("owed_before_cents", ("MtCapitalRestDu_01_01",)),
        Column("owed_cents", ("MtCapitalRestDu_31_12",)),
        Column("repaid_cents", ("MtCapitalExer",)),
        Column("interest_cents", ("MtIntExer",)),
        Column("rate", ("TxActua",)),
        Column("years_left", ("DureeRest",)),
        Column("risk", ("Structure",)),
    ),
}
COLUMNS_OF[document.GUARANTEE] = COLUMNS_OF[document.LOAN]
_TABLES: dict[str, type[Table]] = {
    document.LINE: PublishedBudgetLine,
    document.GRANT: YearlyGrant,
    document.LOAN: PublishedDebt,
    document.GUARANTEE: PublishedDebt,
}
_MOST_CENTS = 10**13
_AT_ONCE = 20_000
KIND = "kind_of_row"

# The name of the rule -> true where the row may stay.
_RULES_OF: dict[str, dict[str, pl.Expr]] = {
    document.LINE: {
        "repeated_row": ~pl.col(document.REPEATED),
        "article_missing": pl.col("article").is_not_null(),
        "side_unknown": pl.col("side").is_not_null(),
        "amount_unreadable": pl.col("money_readable"),
        "amount_impossible": pl.col("money_possible"),
    },
    document.GRANT: {
        "repeated_row": ~pl.col(document.REPEATED),
        "total_line": ~pl.col("total_line"),
        "beneficiary_missing": pl.col("beneficiary_name").is_not_null() | pl.col("beneficiary_siret").is_not_null(),
        "amount_unreadable": pl.col("amount_cents").is_not_null(),
        "amount_impossible": pl.col("amount_cents").is_between(0, _MOST_CENTS),
    },
    document.LOAN: {
        "repeated_row": ~pl.col(document.REPEATED),
        "loan_unnamed": pl.any_horizontal(pl.col("lender", "beneficiary", "contract", "purpose").is_not_null()),
        "amount_unreadable": pl.col("money_readable") & pl.any_horizontal(pl.col("owed_cents", "original_cents").is_not_null()),
        "amount_impossible": pl.col("money_possible"),
    },
}
_RULES_OF[document.GUARANTEE] = _RULES_OF[document.LOAN]
RULES: dict[str, pl.Expr] = {name: rule for rules in _RULES_OF.values() for name, rule in rules.items()}


def recognises(head: Head) -> Recognised | None:
    """Its claim: the root is `DocumentBudgetaire`."""
    if head.kind != "xml" or xml_root(head.opening) != "DocumentBudgetaire":
        return None
    uses = {element: column.field for columns in COLUMNS_OF.values() for column in columns for element in column.spellings}
    why = {"form": FORM, "known": len(uses), "columns": len(uses)}
    return Recognised(sys.modules[__name__], len(uses), SOURCE.schema_version, why, {}, tuple(uses.items()))


def batches(head: Head, careful: bool = False) -> Iterator[pl.DataFrame]:
    """Frames of one kind of rows each, with its table's columns and KIND; `row` is the element's place in the file. Raises BadTable."""
    with head.path.open("rb") as file:
        for kind, rows in groupby(document.told(head, file), key=lambda row: row[0]):
            held: list[dict[str, Any]] = []
            for _, place, cells in rows:
                held.append({"row": place, document.REPEATED: document.REPEATED in cells, **_named(kind, cells)})
                if len(held) == _AT_ONCE:
                    yield _frame(kind, held)
                    held = []
            if held:
                yield _frame(kind, held)


def part(frame: pl.DataFrame) -> tuple[type[Table], dict[str, pl.Expr]]:
    """The table and the rules of a frame's rows."""
    kind = frame[KIND][0]
    return _TABLES[kind], _RULES_OF[kind]


def _named(kind: str, cells: document.Cells) -> dict[str, str | None]:
    return {column.field: next((cells[name] for name in column.spellings if cells.get(name)), None) for column in COLUMNS_OF[kind]}


def _frame(kind: str, rows: list[dict[str, Any]]) -> pl.DataFrame:
    schema = {"row": pl.Int64, document.REPEATED: pl.Boolean, **dict.fromkeys((column.field for column in COLUMNS_OF[kind]), pl.String)}
    frame = typed(pl.DataFrame(rows, schema=schema), kind, date.today().year)
    return frame.with_columns(pl.lit(kind).alias(KIND))
