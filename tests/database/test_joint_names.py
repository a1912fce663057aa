"""The members of a group, its leader first; a name that only looks like several stays one."""

import pytest

from database.money.joint_names import members


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("groupement CABINET ORME / BRUME CONSEIL", ["CABINET ORME", "BRUME CONSEIL"]),
        ("BRUME CONSEIL / CABINET ORME", ["BRUME CONSEIL", "CABINET ORME"]),
        ("ORME (mandataire) et BRUME", ["ORME", "BRUME"]),
        ("BRUME / ORME (mandataire)", ["ORME", "BRUME"]),
        ("BRUME et ORME (mandataire)", ["ORME", "BRUME"]),
        ("ORME, mandataire du groupement, BRUME et LIN", ["ORME", "BRUME", "LIN"]),
        ("ORME (mandataire), LIN ET FILS et SEL", ["ORME", "LIN ET FILS", "SEL"]),
        ("ORME et Cie (mandataire) / BRUME (cotraitant)", ["ORME et Cie", "BRUME"]),
        ("ORME + A3", ["ORME", "A3"]),
        ("ORME / ORME SARL", ["ORME"]),
        ("ORME (mandataire)", ["ORME"]),
        ("GROUPEMENT D'ENTREPRISE ORME/BRUME", ["ORME", "BRUME"]),
    ],
)
def test_members_are_parted(printed: str, expected: list[str]) -> None:
    assert members(printed) == expected


@pytest.mark.parametrize("printed", ["Orme et Fils", "ORME & LIN", "Lin A/S", "Service 24/7", "SARL / SAS Orme", "Orme-Lin", "/", ""])
def test_one_firm_stays_one(printed: str) -> None:
    assert members(printed) == [printed]
