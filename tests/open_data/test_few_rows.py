"""A row that has moved in a table of a handful of rows: put back where the others' writings tell one way, else set aside."""

import pytest

from data_loaders.open_data.table_files.mending import Mended, Mender

Row = list[str | None]


@pytest.mark.parametrize("separator", [";", ""], ids=["text", "sheet"])
@pytest.mark.parametrize("mended", [True, False], ids=["one way", "writings that no row has"])
def test_of_three_rows_the_writings_tell_the_one_way(mended: bool, separator: str) -> None:
    titles = ["Qui", "Numéro", "Date", "Référence", "Bénéficiaire", "RNA", "Montant"]
    whole = ["Rochebelle", "", "2022-03-09", "DM 7", "Judo", "W331000007" if mended else "aucun", "700" if mended else "sept"]
    moved = ["Rochebelle", "", *whole[1:]]
    rows: list[Row] = [
        ["Rochebelle", "21330063500017", f"2022-03-0{n}", f"DM {n}", f"Amicale {n}", f"W33100000{n}", f"{n}00"] for n in (1, 2)
    ]
    told: Mended = {}
    mender = Mender(titles, separator, rows, told)
    found = mender.of_text(5, moved) if separator else mender.of_sheet(5, moved)
    assert found == (whole if mended else None)
    assert told == ({"moved_cells": [5]} if mended else {})


@pytest.mark.parametrize("mended", [True, False], ids=["one way", "no way"])
def test_of_three_rows_of_a_sheet_the_moved_one_is_not_taken_as_it_stands(mended: bool) -> None:
    titles = ["Qui", "Numéro", "Bénéficiaire", "Référence", "Date", "Montant", "Note"]
    rows: list[Row] = [
        ["Rochebelle", "21330063500017", f"Amicale {n}", of, f"2022-03-0{n}", f"{n}00", None] for n, of in ((1, "7"), (2, "b"))
    ]
    whole: Row = ["Rochebelle", "21330063500017", "Judo", "DM 7", "2022-03-09" if mended else "mars", "700" if mended else "sept", None]
    moved: Row = [None, *whole[:-1]]
    mender = Mender(titles, "", [*rows, moved], {})
    assert mender.of_sheet(7, moved) == (whole if mended else None)
    assert [mender.of_sheet(n, row) for n, row in enumerate(rows, 8)] == rows


def test_two_cells_are_joined_only_to_what_their_column_holds() -> None:
    """Joined, number and date would leave the rest of the row in its place."""
    titles = ["Qui", "Numéro", "Date", "Référence", "Bénéficiaire", "Montant"]
    rows: list[Row] = [
        ["Rochebelle", number, f"2022-03-0{n}", f"DM {n}", f"Amicale {n}", f"{n}00"] for n, number in ((1, ""), (2, "21330063500017"))
    ]
    whole = ["", "21330063500017", "2022-03-09", "DM 7", "Judo", "700"]
    assert Mender(titles, ";", rows, {}).of_text(5, ["", *whole]) == whole
