"""The words of a question's widgets: names between commas, each once, none that the table lacks."""

from ui.workbench import widgets as workbench_widgets


def test_names_of_an_address_are_those_that_there_are_each_once() -> None:
    names = {"date": "Date", "supplier": "Titulaire"}
    assert workbench_widgets._among(names, ["supplier,nothing,date", "supplier"]) == ["supplier", "date"]
    assert workbench_widgets._among(names, []) == []
