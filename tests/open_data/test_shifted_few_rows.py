"""A table of three rows, one of which may have moved: put back where a third cell says so, else blank where the two ways differ."""

import pytest

from data_loaders.open_data.table_files.mending import Mender

ASKED = ["Association", "Année", "Projet", "Statut", "Demandé", "Voté", "Pluriannuel", "Bilan"]
Row = list[str | None]
ROWS: list[Row] = [
    ["Judo", "2023", "Stage", "Soldée", "900", "700", "", ""],
    ["Chorale", "2023", "Concert", "Close", "800", "500", "", ""],
]


@pytest.mark.parametrize("separator", ["", ";"], ids=["sheet", "text"])
@pytest.mark.parametrize(
    ("row", "put"),
    [
        # A word under what was asked for, an amount under what the others leave blank, a blank state.
        (["Échecs", "2023", "Open", "", "Soldée", "600", "400", "", ""], ["Échecs", "2023", "Open", "Soldée", "600", "400", "", ""]),
        ([*ROWS[0], ""], ROWS[0]),
    ],
    ids=["moved", "as it stands"],
)
def test_a_row_that_stands_badly_among_few(separator: str, row: Row, put: Row) -> None:
    mender = Mender(ASKED, separator, [*ROWS, row], {})
    found = mender.of_text(4, row) if separator else mender.of_sheet(4, row)
    assert [cell or "" for cell in found or ()] == put


def test_a_row_of_a_sheet_that_may_be_the_one_of_its_kind_is_blank_where_the_two_ways_differ() -> None:
    row: Row = ["Échecs", "2023", "Open", "Soldée", "", "600", "400", ""]  # 600 was asked for and 400 voted, or 600 voted, 400 a year
    assert Mender(ASKED, "", [*ROWS, row], {}).of_sheet(4, row) == ["Échecs", "2023", "Open", "Soldée", None, None, None, ""]
