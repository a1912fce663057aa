"""What a cell of a city's own table gives: an amount or its bounds only where it is clearly one, the name before a postcode."""

import pytest

from data_loaders.open_data.mapping.amounts import amounts
from data_loaders.open_data.mapping.cells import taken
from data_loaders.open_data.mapping.mapping import Taken


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("34354.6", {"amount": "34354.6"}),
        ("7 380,00 € HT", {"amount": "7380.00", "tax": "HT"}),
        ("9 000 € HT mini - 75 000 € HT maxi", {"min_amount": "9000", "max_amount": "75000", "tax": "HT"}),
        ("Bons de commandes\n10 000 < x < 30 000", {"min_amount": "10000", "max_amount": "30000"}),
        ("MAX 9 000 / MIN 1 000 T.T.C.", {"min_amount": "1000", "max_amount": "9000", "tax": "TTC"}),
        ("entre 22 706 et 85 000", {"min_amount": "22706", "max_amount": "85000"}),
        ("30 000 maxi", {"max_amount": "30000"}),
        ("1.234.567,5", {"amount": "1234567.5"}),
        ("Minimum : 20 000 €", {"min_amount": "20000"}),
        ("Mini 20 000 € HT, sans maximum", {"min_amount": "20000", "max_amount": "sans maximum", "tax": "HT"}),
        ("Sans minimum - maximum 80 000 €", {"min_amount": "0", "max_amount": "80000"}),
        ("sans montant minimum ni maximum", {"min_amount": "0", "max_amount": "sans maximum"}),
        ("Sans montant maximum", {"max_amount": "sans maximum"}),
        (None, {}),
    ],
)
def test_the_amounts_of_one_cell(cell: str | None, found: dict[str, str]) -> None:
    assert {name: value for name, value in amounts(cell).items() if value} == found


@pytest.mark.parametrize(
    "cell",
    [
        "1.234",
        "10 000\n3 000",
        "10 000 30 000",
        "9 000 € HT/an",
        "15 000 mini - 60 000 mini",
        "bons de commande 20 000",
        "sans",
        "sans objet",
        "20 000 € sans maximum",
        "sans maximum, maxi 20 000 €",
        "5 000 HT - 6 000 TTC",
    ],
)
def test_what_is_not_clearly_an_amount_is_no_number(cell: str) -> None:
    assert str(amounts(cell)["amount"]).startswith("«")


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Chasse 2000 34 000 VALFLEURI", "Chasse 2000"),
        ("Télé-Val - 77437", "Télé-Val"),
        ("Brun\n(34000) X", "Brun"),
        ("Jeanne MARTEAU", "Jeanne MARTEAU"),
    ],
)
def test_the_name_before_the_postcode(cell: str, name: str) -> None:
    assert taken(cell, Taken("A", take="before_postcode")) == name
