"""The rows of an item's grants, by the reading of its tables that tells most; a run of amounts, each before its name, is no table."""

from data_loaders.documents.choice import grants_settled
from data_loaders.documents.readings.grants import grant_parted
from data_loaders.documents.readings.grants.bare import bare_giving
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.readings.grants.grant_tables import grant_bare, grant_coded, grant_grid, grant_summed, grant_table
from data_loaders.documents.readings.grants.grant_tables.grant_table import Read
from data_loaders.documents.readings.grants.run_in import grant_bulleted, grant_run
from data_loaders.documents.text.view import View


def of(
    view: View, start: int, end: int, decision: int, title: str | None, *, entitled: bool
) -> tuple[list[Read], list[Given], list[Given]]:
    """The tables of the item, the rows that stand apart from their sums, and the run of amounts each before its name."""
    tables, apart = grants_settled.best(
        {
            "coded": grant_coded.read(view, start, end, decision),
            "cells": grant_grid.read(view, start, end, decision),
            "lines": grant_table.read(view, start, end, decision, entitled=entitled),
            "bare": grant_bare.read(view, start, end, decision, entitled=entitled),
            "summed": grant_summed.read(view, start, end, decision, entitled=entitled or bare_giving.titled(title)),
        },
        grant_parted.read(view, start, end, decision, entitled=entitled),
    )
    listed = grant_bulleted.read(view, start, end, decision)
    if listed is None or (listed and all(g.amount.start <= listed[-1].amount.start for t in tables for g in (*t.given, *t.held))):
        tables, apart = [], listed or []
    run = grant_run.read(view, start, end, decision, entitled=entitled)
    if run and {g.amount.start for t in tables for g in t.given} <= {g.amount.start for g in run}:
        tables = []  # each amount before its name
    return tables, apart, run
