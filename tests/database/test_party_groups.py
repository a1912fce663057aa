"""Names put together of several: the sections of one body may be one, and a firm is told of the groups that list it."""

import pytest

from database.money.party_groups import listing
from database.money.party_pairs import Party, pairs


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("AFT – Cantine", "AFT - Halte garderie", "one_head"),
        ("AFT", "AFT – Cantine", "one_head"),
        ("Amis du Lavoir – section danse", "Amis du Lavoir – concert", "one_head"),
        ("Comité – Ormeau", "Comité – Brume", None),  # what kind of body it is names nobody
        ("École Ormeau – sorties", "École Ormeau – parents d'élèves", None),  # beside a school stand bodies of their own
        ("Lot 1 – Ormeau", "Lot 2 – Brume", None),
        ("Jean-Ormeau", "Jean-Brume", None),
    ],
)
def test_sections_of_one_head_may_be_one_body(one: str, other: str, rule: str | None) -> None:
    both = [Party("1", one), Party("2", other)]
    assert [pair.rule for pair in pairs(both, sectioned=True)] == ([rule] if rule else [])
    assert pairs(both) == []  # of firms a dash parts the members of a group


@pytest.mark.parametrize(
    ("group", "listed"),
    [
        ("BRUME – ORMEAU TP – SART", True),
        ("BRUME RESEAUX-ORMEAU ATLANTIQUE– SART", True),
        ("BRUME/SART", True),
        ("BRUME-ORMEAU-SART", True),
        ("BRUME-SART", False),  # a hyphen alone may belong to one name
        ("SART Atlantique", False),
        ("SARTROUVILLE – BRUME", False),
    ],
)
def test_a_group_lists_another_holder_among_several(group: str, listed: bool) -> None:
    assert listing(["SART", group]) == ({"SART": [group]} if listed else {})
