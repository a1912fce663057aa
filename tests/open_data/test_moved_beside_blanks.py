"""Rows that moved and had blank cells before: which cells are blank tells the way only where it is much likelier."""

from data_loaders.open_data.table_files.mending import Mender

Row = list[str | None]


def test_an_odd_cell_is_no_name_because_the_number_beside_the_name_may_then_be_blank() -> None:
    rows: list[Row] = [[f"2024T{n}", "21330063500017", f"Atelier {n}", f"{n}000", ("", "lot")[n % 2]] for n in range(10, 60)]
    mender = Mender(["Numéro", "SIRET", "Titulaire", "Montant", "Note"], ";", rows, {})
    moved: Row = ["2024T7", "", "1", "", "7000", ""]  # the number was "1", and the name blank
    assert mender.of_text(70, moved) == ["2024T7", "1", "", "7000", ""]


def test_a_blank_cell_at_the_end_is_no_cell_too_many_where_another_may_be() -> None:
    rows: list[Row] = [[f"2024T{n}", f"Halle {n}", f"{n % 7 + 2}", f"{n % 3 + 1}", "33", "33", "75", "75"] for n in range(10, 60)]
    titles = ["Numéro", "Objet", "Mois", "Offres", "Département", "Du titulaire", "Région", "Du titulaire"]
    mender = Mender(titles, ";", rows, {})
    moved: Row = ["2024T7", "Stade", "", "5", "2", "33", "", "75", ""]  # five months, two offers, a holder from abroad
    assert mender.of_text(70, moved) == ["2024T7", "Stade", None, None, None, None, None, None]
    ended: Row = ["2024T8", "Stade", "5", "2", "33", "33", "75", "75", ""]  # a separator too many
    assert mender.of_text(71, ended) == ended[:-1]
