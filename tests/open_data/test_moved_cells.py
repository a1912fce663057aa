"""Cells that moved along their row: put back where one way is surely the right one, else blank where ways disagree; never wrong."""

import pytest

from data_loaders.open_data.table_files.mending import Mended, Mender

CONTRACTS = ["Numéro", "Objet", "Montant", "Lot", "Titulaire", "Ville", "Notifié"]
GRANTS = ["Qui", "Numéro", "Date", "Référence", "Bénéficiaire", "RNA", "Objet", "Montant", "Nature"]
Row = list[str | None]


def _contracts() -> list[Row]:
    """Of ten, six have one holder and no lots, four are lots under a title that stands above."""
    found: list[Row] = []
    for n in range(100):
        if n % 10 < 6:
            found.append([f"{n}M{n}", f"École {n}", f"{n}000", None, f"Menuiserie {n}", f"Valbourg {n}", f"2011-02-{n % 25 + 3:02}"])
        else:
            found.append([None, None, None, f"peinture {n}", f"Toitures {n}", f"Rochebelle {n}", None])
    return found


def test_of_several_ways_the_one_in_whose_columns_rows_are_filled_is_taken() -> None:
    told: Mended = {}
    rows = _contracts()
    mender = Mender(CONTRACTS, "", rows, told)
    moved: Row = ["7M7", "Halle", "7000", None, "Clair", "Valbourg", None, "2011-03-04"]  # Clair is no lot
    assert mender.of_sheet(200, moved, merged=True) == ["7M7", "Halle", "7000", None, "Clair", "Valbourg", "2011-03-04"]
    assert told == {"moved_cells": [200]}
    assert [mender.of_sheet(n, row, merged=True) for n, row in enumerate(rows, 201)] == rows


def test_where_rows_are_filled_in_both_ways_the_cells_that_differ_are_blank() -> None:
    rows: list[Row] = [
        [f"Amicale {n}", "300" if n % 2 else None, None if n % 2 else "400", "Valbourg" if n % 3 else "Milly", f"2022-03-{n % 20 + 1:02}"]
        for n in range(60)
    ]
    mender = Mender(["Qui", "Fonctionnement", "Investissement", "Ville", "Date"], "", rows, {})
    moved: Row = ["Judo", None, "500", None, "Valbourg", "2022-03-04"]  # of the first year, or of the second
    assert mender.of_sheet(70, moved, merged=True) == ["Judo", None, None, "Valbourg", "2022-03-04"]


def _services() -> list[Row]:
    """Of ninety contracts one service writes sixty with a total alone, the next one thirty with an amount a year or a total."""
    first: list[Row] = [[f"{n}M{n}", f"École {n}", None, f"{n}000", "Valbourg", f"2022-03-{n % 20 + 1:02}"] for n in range(10, 70)]
    second: list[Row] = [
        [f"{n}M{n}", f"Halle {n}", *((f"{n}000", None) if n % 3 else (None, f"{n}000")), "Milly", f"2022-03-{n % 20 + 1:02}"]
        for n in range(70, 100)
    ]
    return [*first, *second]


@pytest.mark.parametrize(
    ("above", "year", "total"), [(20, None, "5000"), (75, None, None)], ids=["a service of totals", "a service of both"]
)
def test_where_the_table_tells_no_way_the_rows_round_one_may(above: int, year: str | None, total: str | None) -> None:
    rows = _services()
    titles = ["Numéro", "Objet", "Montant annuel", "Montant total", "Ville", "Notifié"]
    moved: Row = ["7M7", "Stade", None, "5000", None, "Valbourg", "2022-04-05"]
    table = [*rows[:above], moved, *rows[above:]]
    mender = Mender(titles, "", (row[:6] for row in table if len(row) == 6), {})
    put = [mender.of_sheet(n, row, merged=True) for n, row in enumerate(table, 2)]
    assert put[above] == ["7M7", "Stade", year, total, "Valbourg", "2022-04-05"]
    assert [row for n, row in enumerate(put) if n != above] == rows


def test_a_header_printed_again_tells_nothing_of_the_way() -> None:
    """It fills the column of yearly amounts, as no row near it does."""
    rows = _services()[:60]
    titles = ["Numéro", "Objet", "Montant annuel", "Montant total", "Ville", "Notifié"]
    again: Row = ["Numéro", "Objet", "Montant", None, "Ville", "Notifié"]
    moved: Row = ["7M7", "Stade", None, "5000", None, "Valbourg", "2022-04-05"]
    yearly: list[Row] = [[f"{n}M{n}", f"Halle {n}", f"{n}000", None, "Milly", "2022-03-04"] for n in range(70, 100)]
    table = [*rows[:20], again, moved, *rows[20:], *yearly]
    mender = Mender(titles, "", (row[:6] for row in table if len(row) == 6), {})
    put = [mender.of_sheet(n, row, merged=True) for n, row in enumerate(table, 2)]
    assert put[21] == ["7M7", "Stade", None, "5000", "Valbourg", "2022-04-05"]


def _grants() -> list[Row]:
    natures = ("numéraire", "nature")
    return [
        ["Rochebelle", "21330063500017", f"2022-03-{n % 20 + 1:02}", f"DM {n}", f"Club {n}", "", f"cours {n}", f"{n}00", natures[n % 2]]
        for n in range(20)
    ]


def test_a_cell_that_is_odd_wherever_it_stands_says_nothing_of_the_way() -> None:
    odd = ["Rochebelle", "21330063500017", "2022-03-09", "DM 7", "Judo", "", "cours", "700", "numéraire,nature"]
    mender = Mender(GRANTS, ";", _grants(), {})
    assert mender.of_text(40, [*odd[:3], "", *odd[3:]]) == odd
    parted = [*odd[:6], "cours", "tapis", *odd[7:]]  # "cours;tapis" without quotation marks
    assert mender.of_text(41, parted) is None


@pytest.mark.parametrize("at", [0, 3])
def test_a_code_behind_a_number_is_no_decimal_of_it(at: int) -> None:
    columns = ["Contrat", "Objet", "Montant", "Acheteur", "Code"]
    rows: list[Row] = [[f"2024C{n}", f"École {n}", f"{n}5000.50", "21330063500017", f"{n + 10}"] for n in range(20)]
    mender = Mender(columns, ",", rows, {})
    row = ["2024C7", "Halle", "7000.50", "21330063500017", "33"]
    assert mender.of_text(30, [*row[:at], "", *row[at:]]) == row


def test_a_code_behind_a_code_is_left_blank_where_both_may_be() -> None:
    columns = ["Objet", "Note", "Code acheteur", "Code titulaire"]
    rows: list[Row] = [[f"École {n}", "" if n % 2 else "vu", f"{n + 10}", f"{n + 20}"] for n in range(20)]
    assert Mender(columns, ",", rows, {}).of_text(30, ["Halle", "", "33", "34"]) == ["Halle", "", "33", "34"]
    assert Mender(columns, ",", rows, {}).of_text(31, ["", "Halle", "", "33", "34"]) == ["Halle", "", "33", "34"]


@pytest.mark.parametrize(("holder", "least"), [("Menuiserie", "49500"), ("1664", None)], ids=["names alone", "a name in figures"])
def test_a_number_is_no_name_where_no_row_is_called_so(holder: str, least: str | None) -> None:
    rows: list[Row] = [[f"Achat {n}", f"Menuiserie {n}", None if n % 2 else f"{n}000", f"{n}500", "ponctuel"] for n in range(40)]
    rows += [[f"Achat {n}", f"Menuiserie {n}", None, None, "ponctuel"] for n in range(20)]
    rows[7][1] = holder
    moved: Row = ["Achat", None, "49500", None, None, "ponctuel"]  # of nobody, or of somebody who is a number
    mender = Mender(["Objet", "Titulaire", "Mini", "Maxi", "Type"], "", rows, {})
    assert mender.of_sheet(70, moved) == ["Achat", None, least, None, "ponctuel"]


@pytest.mark.parametrize(
    ("row", "put"),
    [
        (["71", "La Gerbe", "I", "", "50 000 €", "LC 18"], ["71", "La Gerbe", "I", "50 000 €", "LC 18"]),
        (["71", "La Gerbe", "Le Lac", "F", "50 000 €", "LC 18"], None),
    ],
    ids=["a word that no row has", "a name in two cells"],
)
def test_a_new_word_of_a_closed_list_says_nothing_of_the_way(row: list[str], put: list[str] | None) -> None:
    rows: list[Row] = [[f"{n}", f"Club {n}", "FM"[n % 2], f"{n} 000 €", "" if n % 3 else "LC 9"] for n in range(10, 70)]
    assert Mender(["Numéro", "Association", "Nature", "Montant", "Ligne"], ";", rows, {}).of_text(80, row) == put


LOTS = ["Attributaire", "Objet", "Montant", "Notifié"]


def _lots() -> list[Row]:
    """Contracts of several lots: a title without a holder, and under it lots without a title."""
    found: list[Row] = []
    for n in range(40):
        found.append([None, f"Travaux de l'école {n}", f"{n}0000", f"2011-02-{n % 25 + 3:02}"])
        found += [[f"Toitures {n} - lot {lot} : {what}", None, f"{lot} 000 à {lot}0 000", None] for lot, what in ((1, "bois"), (2, "zinc"))]
    return found


@pytest.mark.parametrize(
    ("moved", "put"),
    [
        ([None, "Menuiserie - lot 3 : bois", None, "3 000 à 30 000", None], ["Menuiserie - lot 3 : bois", None, "3 000 à 30 000", None]),
        ([None, None, "Travaux du stade", "70000", "2011-02-05"], [None, "Travaux du stade", "70000", "2011-02-05"]),
        ([None, None, "Travaux du stade", "70000", "5 II 11"], [None, "Travaux du stade", "70000", "5 II 11"]),
        ([None, "Travaux du stade", "70000", "2011-02-05", "sursis"], [None, "Travaux du stade", "70000", "2011-02-05"]),
    ],
    ids=["words of the holder's column", "a day behind", "another writing behind", "a note behind"],
)
def test_words_tell_of_which_column_a_cell_is(moved: Row, put: Row) -> None:
    rows = _lots()
    table = [*rows[:30], moved, *rows[30:]]
    mender = Mender(LOTS, "", (row[:4] for row in table if not any(row[4:])), {})
    found = [mender.of_sheet(n, row, merged=True) for n, row in enumerate(table, 2)]
    assert found[30] == put
    assert [row for n, row in enumerate(found) if n != 30] == rows


def test_a_word_in_the_blank_column_s_neighbour_is_of_the_column_that_has_it() -> None:
    rows = _contracts()
    mender = Mender(CONTRACTS, "", rows, {})
    several: Row = ["7M7", "Halle", "7000", None, None, "Menuiserie", None, None]  # of no town, not notified yet
    assert mender.of_sheet(200, several, merged=True) == ["7M7", "Halle", "7000", None, "Menuiserie", None, None]
    unknown: Row = ["7M7", "Halle", "7000", None, None, "Milly", None, None]
    assert mender.of_sheet(201, unknown, merged=True) == unknown[:7]


def _offers() -> list[Row]:
    """One in ten is not notified yet."""
    return [
        [f"Achat de bancs {n}", f"Menuiserie {n}", f"{n}000", f"{n % 7 + 1}", None, f"2014-03-{n % 20 + 1:02}" if n % 10 else None, "U"]
        for n in range(10, 60)
    ]


def test_a_number_of_five_figures_is_no_count_of_offers() -> None:
    mender = Mender(["Objet", "Titulaire", "Montant", "Offres", "Remis", "Notifié", "Service"], "", _offers(), {})
    moved: Row = ["Achat de bancs", "Menuiserie", None, "40000", None, None, None, None]
    assert mender.of_sheet(70, moved) == ["Achat de bancs", "Menuiserie", "40000", None, None, None, None]


def test_a_day_in_a_half_empty_row_is_left_blank_where_it_may_be_of_two_columns() -> None:
    rows: list[Row] = [*_offers(), *([f"Achat {n}", None, f"{n}000", "3", f"2013-12-{n}", None, None] for n in range(10, 12))]
    mender = Mender(["Objet", "Titulaire", "Montant", "Offres", "Remis", "Notifié", "Service"], "", rows, {})
    moved: Row = ["Achat de bancs", None, "20000", "2", None, "2013-12-19", None, None]  # the day offers were in, or the contract's
    assert mender.of_sheet(70, moved) == ["Achat de bancs", None, "20000", "2", None, None, None]


def test_of_two_blank_cells_side_by_side_either_is_left_out() -> None:
    rows: list[Row] = [["Rochebelle", "21330063500017", f"2022-03-0{n}", f"DM {n}", f"Club {n}", f"{n}00"] for n in range(1, 8)]
    whole = ["Rochebelle", "", "2022-03-09", "DM 7", "Club 7", "700"]
    mender = Mender(["Qui", "Numéro", "Date", "Référence", "Bénéficiaire", "Montant"], ";", rows, {})
    assert mender.of_text(20, ["Rochebelle", "", *whole[1:]]) == whole
