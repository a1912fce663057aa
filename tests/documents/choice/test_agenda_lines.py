"""Lines of an agenda or of a contents table, in minutes flattened to one line, head no item."""

from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.choice import deliberations
from data_loaders.documents.choice.headings import items_aside
from data_loaders.documents.readings.items.items_heading import Heading, Item
from data_loaders.documents.record import AttendanceRecord, DeliberationRecord, PaperRecord, VoteRecord


def _item(serial: int) -> Item:
    return Item(Heading(0, 0, "place", (serial,)), Segment("item", 0, 10))


def test_a_stretch_of_the_roll_is_no_title() -> None:
    roll = [
        AttendanceRecord(name=name, status="present", evidence=[(at, at + 9)])
        for at, name in ((40, "NOIR Luc"), (51, "VERT Guy"), (62, "ROUX Eve"))
    ]
    said = DeliberationRecord(title="NOIR Luc, VERT Guy, ROUX Eve", evidence={"title": [(38, 80)]})
    assert items_aside.of_members(PaperRecord("a.txt", "0", attendance=roll), [said]) == {0}
    assert items_aside.of_members(PaperRecord("a.txt", "0", attendance=roll[:2]), [said]) == set()


def test_a_sentence_on_a_member_is_no_title() -> None:
    roll = [AttendanceRecord(name="Luc NOIR", status="present", evidence=[(0, 8)])]
    told, elected = DeliberationRecord(title="Luc NOIR défend la vente"), DeliberationRecord(title="Luc NOIR élu adjoint")
    assert items_aside.of_members(PaperRecord("a.txt", "0", attendance=roll), [told, elected]) == {0}


def test_a_title_that_counts_on_heads_no_item_where_nothing_is_decided() -> None:
    said = DeliberationRecord(title="Convention d'occupation 11- Marchés publics de la commune")
    assert deliberations._is_listed(_item(10), said, [])
    said.vote = VoteRecord(outcome="adopted")
    assert not deliberations._is_listed(_item(10), said, [])


def test_a_title_that_counts_on_and_on_heads_none_whatever_is_decided_behind_it() -> None:
    said = DeliberationRecord(title="Plan d'équipement 8 - Voie verte de la Loutre 9 - Ferme du Loup", vote=VoteRecord(outcome="adopted"))
    assert deliberations._is_listed(_item(7), said, [])
    assert not deliberations._is_listed(_item(3), said, [])
