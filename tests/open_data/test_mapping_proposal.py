"""A proposal holds what the titles and cells say, comments out what they do not, and is no use before a person has answered for it."""

import tomllib
from pathlib import Path

import pytest
from openpyxl import Workbook

from data_loaders.__main__ import main
from data_loaders.open_data.mapping import file as mapping_file
from data_loaders.open_data.mapping.match import SURE
from data_loaders.open_data.mapping.proposal import propose
from data_loaders.open_data.mapping.text import written
from data_loaders.open_data.mapping.titles import resembling
from data_loaders.open_data.table_files.bad_table import BadTable
from data_loaders.open_data.table_files.head import Head
from tests.open_data.test_files import SIRET


def _book(path: Path) -> Path:
    book = Workbook()
    book.active.append(["Lisez-moi", "ce titre"])
    sheet = book.create_sheet("Marchés 2013")
    sheet.append(["MARCHÉS NOTIFIÉS EN 2013"])
    sheet.append(["Nom de l'attributaire + code postal", "Objet du marché", "Montant du marché HT", "Date de notif.", "Immatriculation"])
    sheet.append(["Toitures du Val 34000", "Préau", "Mini 1 000 € - Maxi 4 000 €", "13/2/13", SIRET])
    sheet.append(["Peintres réunis 30540", "Peinture", 12000, "14/2/13", SIRET])
    sheet.append(["Total", None, 12000, None, None])
    book.save(path)
    return path


def test_the_titles_and_cells_propose(tmp_path: Path) -> None:
    proposal = propose(_book(tmp_path / "marches.xlsx"))
    assert (proposal.form, proposal.seen.sheet, proposal.seen.above) == ("contract_list", "Marchés 2013", 1)
    found = {match.field: (match.column, match.take, match.sure) for match in proposal.matches}
    assert found == {
        "supplier": ("Nom de l'attributaire + code postal", ("take", "before_postcode"), True),
        "title": ("Objet du marché", None, True),
        "amounts": ("Montant du marché HT", None, True),
        "notified_on": ("Date de notif.", ("dates", "%d/%m/%y"), False),
        "supplier_siret": ("Immatriculation", None, False),
    }
    assert proposal.lacking == (("buyer",),)
    assert proposal.totals == ("Nom de l'attributaire + code postal",)


def test_only_what_is_sure_stands_and_nothing_is_loaded_unreviewed(tmp_path: Path) -> None:
    words = written(propose(_book(tmp_path / "marches.xlsx")))
    told = tomllib.loads(words)
    assert set(told["fields"]) == {"supplier", "title", "amounts"}
    assert (told["reviewed"], told["sheet"], told["header"], told["constants"]) == (False, "Marchés 2013", 2, {})
    assert '# supplier_siret = "Immatriculation"  # à vérifier : titre ressemblant à 0 %, cellules lisibles : 2 sur 2' in words
    (tmp_path / "m.toml").write_text(words, encoding="utf-8")
    with pytest.raises(BadTable, match="personne n'a relue"):
        mapping_file.read(tmp_path / "m.toml")


def test_cells_that_gainsay_a_title_make_it_unsure(tmp_path: Path) -> None:
    rows = "".join(f"{n};Judo du Val;beaucoup\n" for n in range(5))
    (tmp_path / "a.csv").write_text("Année;Association;Montant\n" + rows, encoding="utf-8")
    matches = {match.field: match for match in propose(tmp_path / "a.csv").matches}
    assert matches["beneficiary_name"].sure
    assert (matches["amount"].score, matches["amount"].read, matches["amount"].sure) == (100, 0, False)


def test_the_command_writes_once_and_never_over_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = _book(tmp_path / "marches.xlsx")
    assert main(["map", str(path), "--write"]) == 0
    assert "Champs sûrs : 3 ; à vérifier : 2 ; à donner : 1" in capsys.readouterr().out
    before = (tmp_path / "marches.xlsx.mapping.toml").read_text(encoding="utf-8")
    assert main(["map", str(path), "--write"]) == 3
    assert (tmp_path / "marches.xlsx.mapping.toml").read_text(encoding="utf-8") == before
    assert main(["map", str(path)]) == 0
    assert capsys.readouterr().out == before


def test_a_file_like_none_of_the_forms_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "meteo.csv").write_text("pluie;vent\n1;2\n", encoding="utf-8")
    assert main(["map", str(tmp_path / "meteo.csv")]) == 3
    assert "aucune forme proche" in capsys.readouterr().err


def test_numbers_that_are_no_siret_are_proposed_for_none(tmp_path: Path) -> None:
    book = Workbook()
    for row in (["Objet du marché", "Montant du marché", "Immatriculation"], ["Préau", 12000, "21330063500018"], ["Toit", 9000, "0" * 14]):
        book.active.append(row)
    book.save(tmp_path / "marches.xlsx")
    assert {match.field for match in propose(tmp_path / "marches.xlsx").matches} == {"title", "amount"}


def test_a_title_that_begins_with_a_known_one_is_near_and_never_sure(tmp_path: Path) -> None:
    long = "Fournisseur et adresse complète de son siège"
    assert resembling(Head(tmp_path, "csv", (long, "Humeur")), "contract_list") == [("supplier", long, 80)]
    assert SURE > 80


def test_sheets_under_the_same_titles_are_proposed_together(tmp_path: Path) -> None:
    book = Workbook()
    for sheet in (book.active, book.create_sheet("2012")):
        sheet.append(["Organisme", "Montant attribué"])
        sheet.append(["Judo du Val", 300])
    book.save(tmp_path / "a.xlsx")
    assert "sheet =" not in written(propose(tmp_path / "a.xlsx"))


@pytest.mark.parametrize(("untitled", "proposed"), [(3, True), (2, False)])
def test_cells_that_seem_to_hold_for_the_rows_under_them_are_asked_about(tmp_path: Path, untitled: int, proposed: bool) -> None:
    head = "Objet du marché;Attributaire;Montant HT;Date de notification\n"
    whole = "".join(f"Préau {n};Toitures du Val;{n}000;2013-02-1{n}\n" for n in range(1, 6))
    under = "".join(f";Peintres {n};{n}500;\n" for n in range(untitled))
    (tmp_path / "a.csv").write_text(head + whole + under, encoding="utf-8")
    words = written(propose(tmp_path / "a.csv"))
    line = next((line for line in words.splitlines() if "fill_down" in line), None)
    assert line == (
        '# fill_down = ["Objet du marché", "Date de notification"]'
        "  # vides sur 3 lignes qui nomment un titulaire : une cellule vaut-elle pour les lignes du dessous ?"
        if proposed
        else None
    )
    told = tomllib.loads(words.replace("# fill_down", "fill_down"))
    assert told.get("fill_down", []) == (["Objet du marché", "Date de notification"] if proposed else [])


@pytest.mark.parametrize(
    ("titles", "constants"),
    [
        (("Montant HT", "Montant TTC"), {"tax": "HT"}),  # the first is the amount
        (("Montant TTC", "Observation"), {"tax": "TTC"}),
        (("Montant mini HT", "Montant maxi TTC"), {}),
        (("Montant HT", "Taxe"), {}),
        (("Montant", "Observation"), {}),
    ],
)
def test_the_tax_is_proposed_that_the_titles_of_amounts_name(tmp_path: Path, titles: tuple[str, str], constants: dict[str, str]) -> None:
    path = tmp_path / "marches.csv"
    head = ("Objet du marché", "Attributaire", *titles, "Date de notification")
    path.write_text(
        "\n".join([";".join(head), *(f"Préau {n};Toitures {n};{n}000;{n}500;12/03/2022" for n in range(1, 5))]) + "\n", encoding="utf-8"
    )
    assert tomllib.loads(written(propose(path)))["constants"] == constants
