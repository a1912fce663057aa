"""What counts as one name, one act, one party; each rule with what it must hold together and what apart."""

import pytest

from evaluation.rules import items, money, names


@pytest.mark.parametrize(
    ("wanted", "said", "one"),
    [
        ("M. Jean DUPRÉ", "DUPRE Jean", True),
        ("Mme L'Hostis", "L’HOSTIS", True),
        ("Jean DUPRÉ", "Jeanne DUPRÉ", False),
        ("M’Barek Ali", "Ali M'BAREK", True),
        ("Cœurdevey", "COEURDEVEY", True),
    ],
)
def test_names(wanted: str, said: str, one: bool) -> None:
    assert (names.plain(wanted) == names.plain(said)) == one


def test_a_holder_is_the_one_member_meant() -> None:
    roll = [names.plain(name) for name in ("Léa MORVAN", "Luc PERRIN", "Anne PERRIN")]
    assert names.holder("Mme MORVAN", roll) == "lea morvan"
    assert names.holder("Léa MORVANT", roll) == "lea morvan"
    assert names.holder("PERRIN", roll) == "perrin", "two members bear it"
    assert names.holder("PERRIN", roll, giver="luc perrin") == "anne perrin", "nobody holds his own"


@pytest.mark.parametrize(
    ("wanted", "said", "one"),
    [
        ("Montcorbel", "Commune de Montcorbel", True),
        ("Pays de Vère", "Communauté de communes du Pays de Vère", True),
        ("Montcorbel", "Montcorbel-les-Bois", True),
        ("Montcorbel-les-Bois", "Montcorbel", False),
        ("Montcorbel", "12 rue de la Fontaine Montcorbel 00000 Valmorin", False),
    ],
)
def test_councils(wanted: str, said: str, one: bool) -> None:
    assert names.same_council(wanted, said) == one


def test_one_is_not_true() -> None:
    assert not names.exact(1, True)
    assert not names.exact(False, 0)
    assert names.exact(None, None)


@pytest.mark.parametrize(
    ("wanted", "said", "one"), [("D - 2023 015", "D-2023015", True), ("2023-1-11", "2023-11-1", False), ("N° 12/2024", "n°12-2024", True)]
)
def test_numbers(wanted: str, said: str, one: bool) -> None:
    assert items.same_number(wanted, said) == one


def test_a_title_that_swallows_its_paragraph_is_none() -> None:
    title = "Tarifs de la restauration scolaire"
    assert items.close_title(title, "Tarifs de la restauration")
    paragraph = "le maire rappelle que le prix du repas n'a pas changé depuis trois ans et propose une hausse"
    assert not items.close_title(title, f"{title} {paragraph}")
    assert not items.close_title(title, "Subventions aux associations")


def test_acts_are_paired_by_number_and_title_then_by_vote() -> None:
    gold: list[names.Record] = [
        {"number": "2024-1", "title": "Tarifs de la cantine", "vote": {"for": 12}},
        {"number": None, "title": "Subventions aux associations", "vote": {"for": 9}},
        {"number": None, "title": "Subventions aux associations", "vote": {"for": 14}},
    ]
    said: list[names.Record] = [gold[2], gold[1], {"number": "2024-2", "title": "Plan local d'urbanisme"}, gold[0]]
    pairs, extra = items.pair(gold, said)
    assert [found for _, found in pairs] == gold
    assert extra == [said[2]]


def test_acts_of_two_numbers_are_two() -> None:
    assert items.kinship({"number": "2024-1", "title": "Tarifs de la cantine"}, {"number": "2024-2", "title": "Tarifs de la piscine"}) == 0


@pytest.mark.parametrize(
    ("wanted", "said", "one"),
    [("SARL Corbel TP", "Corbel", True), ("S.C.P. Morin", "SCP Morin", True), ("Corbel", "Kertec", False), ("", "", False)],
)
def test_parties(wanted: str, said: str, one: bool) -> None:
    assert money.compatible(wanted, said) == one


def test_amounts_are_equal_part_of_the_truth_or_wrong() -> None:
    wanted = {"amount": 1000, "tax": "HT"}
    assert money.same_money(wanted, {"amount": 1000.0, "tax": "HT"}, "supplier")
    assert not money.same_money(wanted, {"amount": 1000, "tax": "TTC"}, "supplier")
    assert money.same_money({"amount": 1000}, {"amount": 1000, "tax": "TTC"}, "beneficiary"), "a grant has no tax basis"
    assert money.held_back(wanted, {"amount": None, "tax": None}, "supplier")
    assert not money.held_back(wanted, {"amount": 900}, "supplier")
    assert money.same_money({"amount": "any"}, {"amount": 12}, "beneficiary")
