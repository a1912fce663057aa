"""What contradicts itself in a roll is held back or told, on invented names; who is a member stays."""

import pytest

from data_loaders.documents.record import AttendanceRecord, DeliberationRecord, VoteRecord
from locales import Language, text
from tests.documents.checks.guarded import roll, run


def test_present_all_along_gives_no_proxy() -> None:
    record = roll(
        AttendanceRecord("Lise ONFRAY", "present", proxy_to="Paul VERDIER"),
        AttendanceRecord("Paul VERDIER", "present"),
        AttendanceRecord("Anne ROY", "present", left_at="19:00", proxy_to="Paul VERDIER"),
    )
    assert run(record) == ["seated_with_proxy"]
    assert [line.name for line in record.attendance] == ["Paul VERDIER", "Anne ROY"]
    assert record.held_back[0]["name"] == "Lise ONFRAY"


def test_a_proxy_to_one_who_is_away_or_represented_is_not_kept() -> None:
    record = roll(
        AttendanceRecord("Jeanne MARTEAU", "present"),
        AttendanceRecord("Paul VERDIER", "excused"),
        AttendanceRecord("Lise ONFRAY", "represented", proxy_to="Paul VERDIER"),
        AttendanceRecord("Odile AUBRAC", "represented", proxy_to="Jeanne MARTEAU"),
        AttendanceRecord("Luc BLIN", "represented", proxy_to="Anne ROY"),
        AttendanceRecord("Anne ROY", "represented", proxy_to="Luc BLIN"),
    )
    assert run(record) == ["holder_away", "crossed_proxies", "crossed_proxies"]
    assert [line.name for line in record.attendance] == ["Jeanne MARTEAU", "Paul VERDIER", "Odile AUBRAC"]


@pytest.mark.parametrize(("office", "proxies", "kept"), [(None, 2, False), (None, 1, True), (4, 2, True), (5, 2, False)])
def test_nobody_is_absent_while_proxies_that_are_counted_go_unnamed(office: int | None, proxies: int, kept: bool) -> None:
    record = roll(
        AttendanceRecord("Jeanne MARTEAU", "present"),
        AttendanceRecord("Lise ONFRAY", "represented", proxy_to="Jeanne MARTEAU"),
        AttendanceRecord("Anne ROY", "excused"),
        stated_present=1,
        stated_represented=proxies,
        members_in_office=office,
    )
    assert run(record) == ([] if kept else ["proxies_untold"])
    assert [line.name for line in record.attendance if line.status == "excused"] == ["Anne ROY"] * kept


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "Anne ROY est dit absent ou excusé,"), ("en", "Anne ROY is read as absent or excused,")]
)
def test_the_excused_are_not_said_to_be_told_absent(language: Language, said: str) -> None:
    assert text("warning.proxies_untold", language, name="Anne ROY").startswith(said)


def test_absent_but_named_in_a_vote_is_held_back() -> None:
    record = roll(AttendanceRecord("Anne ROY", "present"), AttendanceRecord("Luc BLIN", "absent"))
    vote = VoteRecord(positions=[{"who": "Luc BLIN", "kind": "person", "position": "against"}])
    record.deliberations.append(DeliberationRecord(vote=vote))
    assert run(record) == ["absent_but_voting"]
    assert [line.name for line in record.attendance] == ["Anne ROY"]


@pytest.mark.parametrize(
    "name",
    [
        "Simon PERRIN (agents municipaux)",
        "Valombreuse",
        "Ville de Valombreuse",
        "Secrétaire de mairie",
        "Pouvoirs",
        "ONFRAY Lise Cons",
        "VERDIER Paul Démissionnaire",
        "DES",
        "Le Préfet d’Ille",
    ],
)
def test_a_line_of_staff_or_a_place_is_no_member(name: str) -> None:
    record = roll(AttendanceRecord(name, "present"), AttendanceRecord("Anne ROY", "present"))
    record.council = "Valombreuse"
    assert run(record) == ["not_a_member"]
    assert [line.name for line in record.attendance] == ["Anne ROY"]


def test_the_title_below_a_list_of_the_absent_is_no_member() -> None:
    record = roll(AttendanceRecord("Anne ROY", "present"), AttendanceRecord("Eaux Pluviales", "absent", evidence=[(40, 54)]))
    record.deliberations = [DeliberationRecord(title="Eaux Pluviales du bourg", evidence={"title": [(40, 63)]})]
    assert run(record) == ["not_a_member"]
    assert [line.name for line in record.attendance] == ["Anne ROY"]


@pytest.mark.parametrize("name", ["Lavoirs de Valombreuse", "CAISSES LOCALES D'ENTRAIDE"])
def test_last_words_printed_as_no_other_name_are_no_member(name: str) -> None:
    surnames = ("ROY", "DELMAS", "CORBIN", "BELLAC", "LE VAN", "DUVAL", "MOREL", "PETIT", "ADAM", "de LEROY", "DE SAINT GILLES")
    lines = [AttendanceRecord(f"Anne {surname}", "present", evidence=[(n, n + 1)]) for n, surname in enumerate(surnames)]
    record = roll(*lines, AttendanceRecord(name, "absent", evidence=[(90, 95)]))
    assert run(record) == ["not_a_member"]
    assert run(roll(*lines, AttendanceRecord(name, "present", evidence=[(0, 1)]), lines[-1])) == []  # a member within the list
    short = roll(AttendanceRecord("Anne ROY", "present"), AttendanceRecord(name, "absent"))
    assert run(short) == []  # too few to tell how names are printed


def test_a_name_without_its_last_word_is_held_back() -> None:
    assert run(roll(AttendanceRecord("Anne ROY", "present"), AttendanceRecord("Luc DE", "represented"))) == ["not_a_member"]
    assert run(roll(AttendanceRecord("Anne ROY", "present"), AttendanceRecord("Luc LE DU", "represented"))) == []


def test_a_name_that_holds_such_a_word_is_one() -> None:
    names = ["Agnès CONSEIL", "Paul MAIRE", "Luc PRÉSENT", "Anne de VALOMBREUSE", "Rose DELAVILLE"]
    record = roll(*(AttendanceRecord(name, "present") for name in names))
    record.council = "Valombreuse"
    assert run(record) == []


def test_officers_are_of_the_roll_and_two_people() -> None:
    record = roll(AttendanceRecord("Anne ROY", "present"), president="Anne ROY", secretary="Anne ROY")
    assert run(record) == ["one_for_both"]
    record = roll(AttendanceRecord("Anne ROY", "present"), president="Anne ROY", secretary="Luc BLIN")
    assert run(record) == ["officer_unlisted"]
    assert record.session.secretary == "Luc BLIN"


def test_more_printed_than_read_is_told() -> None:
    record = roll(AttendanceRecord("Anne ROY", "present"), stated_present=2)
    assert run(record) == ["more_printed"]
    record = roll(AttendanceRecord("Anne ROY", "present"), stated_present=2)
    record.held_back = [{"fact": "attendance", "name": "Luc BLIN"}]
    assert run(record) == []
