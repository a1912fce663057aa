"""Money that is none of the act's: a trifle, a unit price, an older grant, a share of the price; and a table read in part."""

import pytest

from data_loaders.documents.checks import guards
from data_loaders.documents.record import AttendanceRecord, ContractRecord, DeliberationRecord, GrantRecord, PaperRecord, VoteRecord

TITLE = "Restauration scolaire"


def _item(words: str) -> tuple[PaperRecord, str]:
    """A paper of one adopted act: its title, then the words."""
    whole = f"{TITLE}. {words}"
    vote = VoteRecord("adopted", evidence=[(len(TITLE), len(whole))])
    item = DeliberationRecord("7", TITLE, vote=vote, evidence={"title": [(0, len(TITLE))]})
    return PaperRecord("a.txt", "", deliberations=[item]), whole


def _run(record: PaperRecord, words: str) -> list[str]:
    guards.run(record, words)
    return [warning.code for warning in record.warnings]


def _contract(words: str, printed: str, **amounts: float) -> list[str]:
    record, whole = _item(words)
    start = whole.index(printed)
    line = ContractRecord("Cuisine du Val", evidence=[(start, start + len(printed))], **amounts)  # type: ignore[arg-type]
    record.deliberations[0].contracts = [line]
    return _run(record, whole)


def test_a_trifle_and_a_unit_price_are_no_contracts() -> None:
    assert _contract("Goûters : 0,83 € TTC.", "0,83 €", amount=0.83) == ["trifle"]
    assert _contract("Repas au prix unitaire de 12,40 € HT.", "12,40 €", amount=12.4) == ["unit_price"]
    assert _contract("Repas à 12,40 € HT par repas.", "12,40 €", amount=12.4) == ["unit_price"]
    assert _contract("Marché de 12 400 € HT, prix unitaires au bordereau.", "12 400 €", amount=12400.0) == []
    assert _contract("Sans minimum, maximum 90 000 € HT.", "90 000 €", min_amount=0.0, max_amount=90000.0) == []


@pytest.mark.parametrize(("title", "told"), [
    ("Report d'affectation de subventions votées en 2023", ["carried_over"]), ("Report de l'attribution des subventions", []),
])  # fmt: skip
def test_grants_carried_over_from_an_earlier_year_are_told(title: str, told: list[str]) -> None:
    record, words = _item("Judo du Val 500 €")
    record.deliberations[0].title = title
    record.deliberations[0].grants = [GrantRecord("Judo du Val", 500.0, evidence=[(words.index("Judo"), len(words))])]
    assert _run(record, words) == told
    assert record.deliberations[0].grants


def test_a_price_beside_the_towns_own_share_is_told() -> None:
    words = "Le marché s'élève à 587 837 € HT dont la part de la Ville s'élève à 520 285 € HT."
    assert _contract(words, "587 837 €", amount=587837.0) == ["share_of_price"]
    words = "Façade, pour un montant total de 192 447 € HT ; la part de la Ville s'élève à 117 393 € HT."
    assert _contract(words, "192 447 €", amount=192447.0) == ["share_of_price"]


def test_a_delegate_and_a_member_of_the_council_hold_no_contract() -> None:
    for name in ("Odile AUBRAC", "Rémi SOLOGNE Suppléant"):
        record, words = _item(f"Syndicat des eaux, titulaire : {name}.")
        start = words.index(name)
        record.deliberations[0].contracts = [ContractRecord(name, evidence=[(start, start + len(name))])]
        record.attendance = [AttendanceRecord("AUBRAC Odile", "present")]
        assert _run(record, words) == ["seated_supplier"]
        assert record.deliberations[0].contracts == []


def _grants(words: str, *lines: tuple[str, float]) -> tuple[list[str], PaperRecord]:
    record, whole = _item(words)
    for printed, amount in lines:
        start = whole.index(printed)
        record.deliberations[0].grants.append(GrantRecord(f"Amicale {amount}", amount, evidence=[(start, start + len(printed))]))
    return _run(record, whole), record


def test_rows_below_what_was_given_once_are_recalled_and_no_others() -> None:
    words = "Rappel des demandes 2019, on a donné 150 € :\nJudo : 60 €\u00a0\nChorale (enfants) 90 €\nCette année :\nJudo : 70 €\n"
    codes, record = _grants(words, ("60 €", 60.0), ("90 €", 90.0), ("70 €", 70.0))
    assert codes == ["recalled", "recalled"]
    assert [grant.amount for grant in record.deliberations[0].grants] == [70.0]


def test_a_grant_that_an_earlier_session_gave_is_none_of_todays() -> None:
    recalled = "Le conseil avait décidé, dans sa séance du 16 février, d’accorder une subvention de 40 000 € à l'Amicale."
    codes, record = _grants(f"{recalled} Le conseil décide d'accorder 5 000 € de plus.", ("40 000 €", 40000.0), ("5 000 €", 5000.0))
    assert codes == ["recalled"]
    assert [grant.amount for grant in record.deliberations[0].grants] == [5000.0]


def test_a_place_behind_the_amount_is_no_beneficiary() -> None:
    record, whole = _item("Le conseil décide d'accorder à l'association Le Moulin une subvention de 400 € pour le chantier à Valbourg.")
    places = [(start, start + len(words)) for words in ("Valbourg", "400 €") if (start := whole.index(words))]
    record.deliberations[0].grants = [GrantRecord("Valbourg", 400.0, evidence=places)]
    assert _run(record, whole) == ["named_before"]
    record.deliberations[0].grants = [
        GrantRecord("Le Moulin", 400.0, evidence=[(whole.index("Le Moulin"), whole.index(" une")), places[1]])
    ]
    assert _run(PaperRecord("a.txt", "", deliberations=record.deliberations), whole) == []


def test_a_name_in_the_title_and_again_behind_the_amount_is_one_beneficiary() -> None:
    record, whole = _item("Aide à l'association Le Moulin\nLe conseil décide d'attribuer une aide de 600 € à l'association Le Moulin.")
    name, sum_at = whole.rindex("Le Moulin"), whole.index("600 €")
    record.deliberations[0].grants = [GrantRecord("Le Moulin", 600.0, evidence=[(name, name + 9), (sum_at, sum_at + 5)])]
    assert _run(record, whole) == []


def test_a_table_whose_total_is_more_than_its_lines_was_read_in_part() -> None:
    table = "Judo 100 €\nTennis 200 €\nBoules 300 €\nChorale 400 €\nTotal : {} €\n"
    lines = (("100 €", 100.0), ("200 €", 200.0), ("300 €", 300.0), ("400 €", 400.0))
    codes, record = _grants(table.format("9 000"), *lines)
    assert codes == ["part_read"]
    assert record.warnings[0].values == {"item": "7", "lines": 4, "read": 1000.0, "total": 9000.0}
    assert _grants(table.format("1 000"), *lines)[0] == []


def test_a_contract_of_the_mayors_decisions_is_reported_and_not_voted() -> None:
    words = "Décision n° 2008-68 : (Direction du patrimoine) : d’attribuer le marché à Cuisine du Val pour un montant de 8 720 € HT. "
    assert _contract(words, "Cuisine du Val pour un montant de 8 720 €", amount=8720.0) == ["reported"]
    listed = "2013/0390 D’attribuer le marché de mobilier à Cuisine du Val pour un montant de 8 720 € HT. "
    assert _contract(listed, "Cuisine du Val pour un montant de 8 720 €", amount=8720.0) == ["reported"]
    voted = f"{words} Le conseil, après en avoir délibéré, retient Cuisine du Val pour 9 300 €."
    assert _contract(voted, "9 300 €", amount=9300.0) == []
    assert _contract("Marché n° 2008-68 : Cuisine du Val, 9 300 €.", "9 300 €", amount=9300.0) == []
