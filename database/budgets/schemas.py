"""The typed tables of grants by year, of budgets and of debts; `file_id` and `row` are the evidence, as for all open data."""

import polars as pl
from polars.datatypes import DataTypeClass

GRANT_BASIS = pl.Enum(["paid", "granted", "listed", "budget", "account"])
BUDGET_STAGE = pl.Enum(["primary", "amending", "supplementary", "account"])
SIDE = pl.Enum(["expense", "revenue"])
DEBT_KIND = pl.Enum(["loan", "guarantee"])

_Columns = dict[str, pl.DataType | DataTypeClass]
_PLACE: _Columns = {"file_id": pl.Int64, "row": pl.Int64, "source": pl.String, "council_id": pl.Int64, "council": pl.String}
_BUDGET: _Columns = {"body": pl.String, "body_siret": pl.String, "budget": pl.String, "year": pl.Int64, "budget_stage": BUDGET_STAGE}

BUDGET_SCHEMAS: dict[str, pl.Schema] = {
    # One amount a row; those of two bases never add up, nor with `published_grants`.
    "yearly_grants": pl.Schema(
        {
            **_PLACE,
            "amount_place": pl.Int64,  # which of the row's amounts it is, from 0 on
            "grantor": pl.String,
            "grantor_siret": pl.String,
            "grant_basis": GRANT_BASIS,
            "year": pl.Int64,
            "beneficiary": pl.String,
            "beneficiary_siret": pl.String,
            "masked": pl.Boolean,  # the beneficiary is a private person, not shown
            "purpose": pl.String,
            "amount_cents": pl.Int64,
            "currency": pl.String,
            "article": pl.String,
            "function": pl.String,
            "nomenclature": pl.String,
            "doubtful": pl.String,
        }
    ),
    "published_budgets": pl.Schema(
        {
            **_PLACE,
            **_BUDGET,
            "main_budget": pl.Boolean,
            "decided_on": pl.Date,
            "nomenclature": pl.String,
            "side": SIDE,
            "article": pl.String,
            "article_label": pl.String,
            "chapter": pl.String,
            "function": pl.String,
            "function_label": pl.String,
            "moves_money": pl.Boolean,  # false: an entry between accounts (opération d'ordre)
            "budget_previous_cents": pl.Int64,
            "budget_voted_cents": pl.Int64,
            "budget_open_cents": pl.Int64,
            "budget_done_cents": pl.Int64,
            "budget_left_cents": pl.Int64,
            "doubtful": pl.String,
        }
    ),
    "published_debts": pl.Schema(
        {
            **_PLACE,
            **_BUDGET,
            "debt_kind": DEBT_KIND,
            "lender": pl.String,
            "beneficiary": pl.String,
            "masked": pl.Boolean,
            "purpose": pl.String,
            "signed_on": pl.Date,
            "original_cents": pl.Int64,
            "owed_before_cents": pl.Int64,
            "owed_cents": pl.Int64,
            "repaid_cents": pl.Int64,
            "interest_cents": pl.Int64,
            "interest_rate": pl.Float64,
            "years_left": pl.Float64,
            "risk": pl.String,
            "doubtful": pl.String,
        }
    ),
}
