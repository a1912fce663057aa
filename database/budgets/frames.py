"""The frames of grants by year, of budget lines and of debts, from their stored rows."""

from collections.abc import Callable

import polars as pl

from database.budgets.codes import labelled
from database.identities.published_councils import of_a_council
from locales import text

IsPerson = Callable[[str, str | None, str], bool]


def grants(rows: pl.LazyFrame, councils: pl.DataFrame, files: pl.DataFrame, is_person: IsPerson) -> pl.LazyFrame:
    """The frame `yearly_grants`; a list that names no payer is of the publisher that its folder names."""
    publishers = files.lazy().select("file_id", "publisher")
    rows = rows.join(publishers, on="file_id", how="left").with_columns(pl.coalesce("payer_name", "publisher").alias("payer_name"))
    rows = rows.rename({"payer_name": "grantor", "payer_siret": "grantor_siret", "beneficiary_name": "beneficiary"})
    rows = rows.rename({"part": "amount_place", "basis": "grant_basis"})
    frame = of_a_council(rows, councils, "grantor", "grantor_siret", files).collect()
    named = zip(frame["beneficiary"], frame["purpose"], frame["grantor"], frame["beneficiary_siret"], frame["person"], strict=True)
    private = [
        bool(person) if person is not None else bool(who) and not number and is_person(who, purpose, body or "")
        for who, purpose, body, number, person in named
    ]
    return _hidden(frame.with_columns(masked=pl.Series(private, dtype=pl.Boolean)))


def budgets(rows: pl.LazyFrame, councils: pl.DataFrame, files: pl.DataFrame) -> pl.LazyFrame:
    """The frame `published_budgets`, codes with their words."""
    money = {f"{what}_cents": f"budget_{what}_cents" for what in ("previous", "voted", "open", "done", "left")}
    rows = _of_a_document(rows).rename({"main": "main_budget", "real": "moves_money", **money})
    return labelled(of_a_council(rows, councils, "body", "body_siret", files))


def debts(rows: pl.LazyFrame, councils: pl.DataFrame, files: pl.DataFrame, is_person: IsPerson) -> pl.LazyFrame:
    """The frame `published_debts`."""
    rows = _of_a_document(rows).rename({"kind": "debt_kind", "rate": "interest_rate"})
    frame = of_a_council(rows, councils, "body", "body_siret", files).collect()
    private = [bool(who) and is_person(who, None, body or "") for who, body in frame.select("beneficiary", "body").iter_rows()]
    return _hidden(frame.with_columns(masked=pl.Series(private, dtype=pl.Boolean)))


def _of_a_document(rows: pl.LazyFrame) -> pl.LazyFrame:
    return rows.rename({"body_name": "body", "budget_name": "budget", "stage": "budget_stage"})


def _hidden(frame: pl.DataFrame) -> pl.LazyFrame:
    hidden = pl.lit(text("database.private_person", "fr"))
    purpose = pl.when(~pl.col("masked")).then("purpose")  # what is given to a person may say why
    return frame.lazy().with_columns(beneficiary=pl.when("masked").then(hidden).otherwise("beneficiary"), purpose=purpose)
