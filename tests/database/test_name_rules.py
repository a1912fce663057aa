"""Which prints can be one person, by which rule; and which never: siblings, father and son, spouses, two people of one roll."""

import pytest

from database.identities.name_rules import rule_for
from database.identities.names import name_key
from database.identities.near_names import Print, proposals


@pytest.mark.parametrize(
    ("short", "full", "rule"),
    [
        ("DUPONT J.-P.", "Jean-Paul DUPONT", "initials"),
        ("J.P. DUPONT", "DUPONT Jean-Paul", "initials"),
        ("DUPONT", "Anne DUPONT", "initials"),
        ("JeanLuc LEGOFF", "Jean-Luc LE GOFF", "spelling"),
        ("Anne DE LA TOUR", "Anne LA TOUR", "spelling"),
        ("Jean-Luc MOREAV", "Jean-Luc MOREAU", "one_letter"),
        ("Delphine ROSSSARD", "Delphine ROSSARD", "one_letter"),
        ("Anne PETIT", "Anne PETIT-MOREAU", "married"),
        ("PETIT Anne", "Anne MOREAU PETIT", "married"),
    ],
)
def test_what_can_be_one_person(short: str, full: str, rule: str) -> None:
    assert rule_for(short, full) == rule


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jean DUPONT", "Jeanne DUPONT"),
        ("Daniel MARTIN", "Danielle MARTIN"),
        ("Michel ROUX", "Michèle ROUX"),
        ("Bernard G BLANC", "Bernard-Louis BLANC"),
        ("Jean DUPONT", "Jean-Paul DUPONT"),
        ("DUPONT M.", "Jean DUPONT"),
        ("DUPONT M", "Jean DUPONT"),
        ("Paul PETIT", "Anne PETIT-MOREAU"),
        ("Paul ROY", "Paul ROZ"),
        ("Luc MOREAU", "Anne MOREAU"),
        ("JEAN", "DUPONT JEAN"),
    ],
)
def test_what_no_rule_joins(one: str, other: str) -> None:
    assert (rule_for(one, other), rule_for(other, one)) == (None, None)


def _prints(*sessions: list[str]) -> list[Print]:
    found: dict[str, Print] = {}
    for turn, names in enumerate(sessions):
        for name in names:
            one = found.setdefault(name_key(name), Print(name_key(name), name))
            one.sessions.add(turn)
            one.terms.add("2020-2026")
    return list(found.values())


def _said(*sessions: list[str]) -> list[tuple[str, str, bool]]:
    return sorted((p.alias.name, p.person.name, p.accepted) for p in proposals(_prints(*sessions)))


def test_an_alias_is_accepted_where_nothing_else_is_near() -> None:
    assert _said(["Jean DUPONT", "Anne PETIT"], ["DUPONT J.", "Anne PETIT"]) == [("DUPONT J.", "Jean DUPONT", True)]


def test_father_and_son_of_one_initial_stay_in_doubt() -> None:
    found = _said(["Jean DUPONT", "Jacques DUPONT"], ["DUPONT J.", "Anne PETIT"])
    assert found
    assert not any(accepted for _, _, accepted in found)


def test_siblings_of_one_roll_are_two_people() -> None:
    assert _said(["Jean DUPONT", "Jeanne DUPONT"], ["Jean DUPONT", "Jeanne DUPONT"]) == []


def test_a_slip_near_two_siblings_joins_neither() -> None:
    assert not any(accepted for _, _, accepted in _said(["Jean DUPONT", "Jeanne DUPONT"], ["Jean DUPOMT"]))


def test_two_prints_of_one_roll_are_two_people() -> None:
    assert _said(["Jean-Luc MOREAU", "Jean-Luc MOREAV"]) == []


def test_two_slips_of_one_person_are_both_accepted() -> None:
    found = _said(["Delphine ROSSARD"], ["Delphine ROSSARD"], ["ROSSARD D."], ["Delphine ROSSSARD"])
    assert [(alias, accepted) for alias, _, accepted in found] == [("Delphine ROSSSARD", True), ("ROSSARD D.", True)]


def test_a_name_of_another_term_alone_is_proposed() -> None:
    old, new = Print("dupont jean", "Jean DUPONT", {1}, {"2001-2008"}), Print(name_key("DUPONT J."), "DUPONT J.", {2}, {"2020-2026"})
    assert [p.accepted for p in proposals([old, new])] == [False]


def test_what_a_person_refused_is_not_accepted_again() -> None:
    prints = _prints(["Jean DUPONT"], ["DUPONT J."])
    apart = frozenset([frozenset((name_key("DUPONT J."), name_key("Jean DUPONT")))])
    assert [p.accepted for p in proposals(prints, apart)] == [False]
