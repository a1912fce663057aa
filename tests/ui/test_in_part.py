"""What is said of a table read in part beside its figures: how many of its rows, and how much of the printed sum."""

from typing import Any

import pytest

from ui import in_part

_WHERE = ("Valbourg", "15 février 2012")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (
            {"read": 14, "rows": 40, "counted": 9603.34, "total": 144264},
            "lignes lues : 14 sur environ 40, 9 603,34 € sur 144 264 € imprimés",
        ),
        ({"read": 14, "rows": 40, "counted": 9603.34}, "lignes lues : 14 sur environ 40, 9 603,34 €."),
        ({"item": "Subventions", "lines": 5, "read": 900, "total": 1200}, "lignes lues : 5, 900 € sur 1 200 € imprimés"),
    ],
)
def test_the_counts_are_said(values: dict[str, Any], said: str) -> None:
    plain = in_part.sentence(*_WHERE, values).replace("\u202f", " ").replace("\xa0", " ")
    assert plain.startswith("Valbourg, 15 février 2012")
    assert said in plain
    assert plain.endswith("Les totaux sont des « au moins ».")
