"""The words of a question's widgets: names between commas, each once, none that the table lacks."""

import polars as pl

from metrics.query.query import Query
from ui.workbench import widgets as workbench_widgets


def test_names_of_an_address_are_those_that_there_are_each_once() -> None:
    names = {"date": "Date", "supplier": "Titulaire"}
    assert workbench_widgets._among(names, ["supplier,nothing,date", "supplier"]) == ["supplier", "date"]
    assert workbench_widgets._among(names, []) == []


def test_nothing_is_offered_to_group_by_that_is_a_number_of_ours() -> None:
    columns = {"supplier": pl.String, "supplier_id": pl.Int64, "contract_key": pl.String}
    assert list(workbench_widgets.groups(Query("contracts"), columns)) == ["supplier"]
    assert list(workbench_widgets.groups(Query("contracts", by=("contract_key",)), columns)) == ["supplier", "contract_key"]
