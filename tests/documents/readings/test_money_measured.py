"""Figures that were once shown wrong, in the real papers that print them: each is right now, or told, or left out."""

from data_loaders.documents import pipeline, reading
from data_loaders.documents.paper import Paper
from data_loaders.documents.record import ContractRecord, GrantRecord, PaperRecord
from tests.papers import document, read


def record(name: str) -> PaperRecord:
    return read.record(document(name))


def grants(name: str) -> list[GrantRecord]:
    return [g for d in record(name).deliberations for g in d.grants]


def contracts(name: str) -> list[ContractRecord]:
    return [c for d in record(name).deliberations for c in d.contracts]


def test_a_vote_of_february_told_again_in_october_gives_nothing() -> None:
    given = [g.amount for g in grants("chemere__CM_19_octobre_2010.pdf")]
    assert set(given) == {130, 5000}  # the rest of 82,100 € recalls February's


def test_a_table_read_in_part_says_so() -> None:
    told = [w for w in record("chemere__CM_15_fevrier_2012.pdf").warnings if w.code.startswith("grants_partial")]
    assert len(told) == 1
    assert told[0].values["read"] < told[0].values["rows"]
    assert str(told[0].values["rows"]) in told[0].message


def test_the_first_line_of_a_table_over_three_pages_is_read_first() -> None:
    told = grants("chemere__CM_15_fevrier_2012.pdf")
    assert (told[0].beneficiary, told[0].amount) == ("AEP La Saint Jean", 64008)
    assert len(told) > 20


def test_no_name_holds_the_figures_of_the_columns_beside_it() -> None:
    told = [g.beneficiary for g in grants("chemere__CM_22_janvier_2008.pdf")]
    assert any(name.startswith("Amicale des donneurs de") for name in told)
    assert not any("€" in name for name in told)


def test_a_group_is_one_contract_under_its_leader_and_its_parts_are_a_range() -> None:
    (first, second) = contracts("chemere__CM_5_juillet_2011.pdf")[:2]
    assert (first.amount, first.min_amount, first.max_amount, first.lot) == (None, 100134, 176942, "1")
    assert (second.amount, second.min_amount, second.max_amount, second.lot) == (None, 4573, 8476.6, "2")
    assert first.supplier is not None
    assert first.supplier.startswith("ATEC")


def test_the_price_of_a_snack_is_no_contracts_amount() -> None:
    assert [c.amount for c in contracts("pierrefonds__20241210-PV.pdf") if c.amount is not None and c.amount < 10] == []


def test_a_price_of_a_joint_purchase_is_the_contract_s_and_the_town_s_share_is_told() -> None:
    paper = reading.read(document("montpellier__PV_CM_30_03_2009.pdf"))
    first = paper.page_of(paper.text.index("entreprise SBPR")) - 1  # the act stands on two pages
    act = paper.text[paper.page_starts[first - 1] : paper.page_starts[first + 2]]
    found = pipeline.extract(Paper("act.txt", "", "text/plain", f"Ville de Montpellier\nSéance du 30 mars 2009\n{act}"))
    prices = {c.supplier: c.amount for d in found.deliberations for c in d.contracts if c.lot in ("6", "7", "14")}
    assert prices == {"SBPR": 192447.69, "PISTRE ET FILS": 328270.67, "SUD ENERGIE THERMI": 587837.44}
    told = {w.values["name"] for w in found.warnings if w.code == "share_of_price"}
    assert told >= set(prices)
