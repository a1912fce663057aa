"""The key digits of whole columns are those that the official check takes, number by number."""

import random

import polars as pl
import pytest
from stdnum.fr import siren, siret

from data_loaders.open_data.cells.identifiers import siren_of, siret_valid

_ODD = [
    None,
    "",
    "0" * 14,
    "0" * 9,
    "٣" * 14,
    "2133006350001.",
    "35600000000048",
    "35600000000049",
    "35600000049837",
    "99999999999999",
    "1 2",
]


def _numbers() -> list[str | None]:
    chance = random.Random(7)
    made = [f"{chance.randrange(10**13, 10**14)}" for _ in range(1500)] + [f"{chance.randrange(10**8, 10**9)}" for _ in range(1500)]
    made += [f"356000000{chance.randrange(10**5):05d}" for _ in range(200)]
    keyed = [f"{number[:-1]}{key}" for number in made[:40] for key in range(10)]
    for number in made[1500:1540]:  # a right SIREN with places of which one in ten is right
        right = next(f"{number[:-1]}{key}" for key in range(10) if siren.is_valid(f"{number[:-1]}{key}"))
        keyed += [right, *(f"{right}0001{key}" for key in range(10))]
    return [*_ODD, *made, *keyed]


@pytest.mark.parametrize("numbers", [_numbers()])
def test_a_column_is_checked_as_each_number_is(numbers: list[str | None]) -> None:
    def plain(number: str) -> bool:
        return number.isascii() and number.strip("0") != ""

    def is_siret(number: str) -> bool:
        return len(number) == 14 and plain(number) and siret.is_valid(number)

    frame = pl.DataFrame({"number": numbers}, schema={"number": pl.String})
    told = siret_valid(frame, "number").to_list()
    assert told == [None if number is None else is_siret(number) for number in numbers]
    assert told.count(True) > 50
    sirens = [
        number[:9] if number and (is_siret(number) or (len(number) == 9 and plain(number) and siren.is_valid(number))) else None
        for number in numbers
    ]
    assert siren_of(frame, "number").to_list() == sirens
