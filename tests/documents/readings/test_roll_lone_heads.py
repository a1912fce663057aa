"""One bare word on a line, "Absent" or "Excusée", below the lists of a roll: a heading or one member's state (invented councils)."""

import pytest

from tests.documents.readings.papers import lines, minutes

_HERE = "Présents\nDUPONT Jean\nPETIT Anne\nMOREAU Luc\nROUX Ève\n"
_SAT = ["DUPONT Jean present", "PETIT Anne present", "MOREAU Luc present", "ROUX Ève present"]


@pytest.mark.parametrize(
    ("roll", "away"),
    [
        ("Excusés\nNOIR Guy\nVERT Rose\nAbsente\nBLANC Yvette\n", ["NOIR Guy excused", "VERT Rose excused", "BLANC Yvette absent"]),
        ("Absents excusés\nNOIR Guy\nVERT Rose\n\nAbsent\nGRIS Yves\n", ["NOIR Guy excused", "VERT Rose excused", "GRIS Yves absent"]),
        ("Excusé\nNOIR Guy\nAbsents\nVERT Rose\nGRIS Yves\n", ["NOIR Guy excused", "VERT Rose absent", "GRIS Yves absent"]),
        ("Excusée\nVERT Rose\nAbsent\nGRIS Yves\n", ["VERT Rose excused", "GRIS Yves absent"]),
    ],
)
def test_a_bare_word_above_one_name_heads_a_list_of_one(roll: str, away: list[str]) -> None:
    assert lines(minutes(_HERE + roll)) == [*_SAT, *away]


@pytest.mark.parametrize(
    "roll",
    [
        "Absents\nNOIR Guy\nExcusé\nGRIS Yves\nAbsent\n",
        "Absents\nNOIR Guy\nExcusé\nPETIT Anne\nSecrétaire de séance\n",
        "Absents\nNOIR Guy\nExcusé\n\nVIAL Odette\nSecrétaire de séance\n",
        "Absents\nNOIR Guy\nExcusé\nMme PETIT Anne, maire, ouvre la séance.\n",
    ],
)
def test_a_state_behind_a_name_heads_nobody(roll: str) -> None:
    said = lines(minutes(_HERE + roll))
    assert not any(line.startswith(("GRIS Yves excused", "PETIT Anne excused", "VIAL Odette excused")) for line in said)
