"""A commune that the head does not name, a roll too short for its commune, a proxy whose two names are both away: invented words."""

import pytest

from data_loaders.documents.record import AttendanceRecord, PaperRecord
from tests.documents.checks.guarded import run

HEAD = "DEPARTEMENT DU LOT\nCommune de FIGEAC\nSéance du 3 mai 2022\n"


@pytest.mark.parametrize(
    ("council", "words", "kept"),
    [
        ("Annecy", HEAD + "La commune de Figeac adhère au réseau d’Annecy." + "." * 2000 + "Vu la délibération de la ville d’Annecy", True),
        ("Annecy", HEAD + "." * 2000 + "la commune d’Annecy", False),
        ("Figeac", HEAD, True),
        ("Villiers-le-Bel", "VILLE DE VILLIERS LE BEL\nLe conseil", True),
        ("Annecy", "Le conseil municipal s’est réuni." + "." * 2000 + "la commune d’Annecy", True),
    ],
)
def test_a_commune_that_the_head_does_not_name_is_held_back(council: str, words: str, kept: bool) -> None:
    record = PaperRecord("a.txt", "", council=council)
    assert run(record, words) == ([] if kept else ["named_elsewhere"])
    assert record.council == (council if kept else None)
    assert kept or (record.held_back[0]["fact"], record.held_back[0]["value"]) == ("council", council)


def test_giver_and_holder_of_one_proxy_are_not_both_away() -> None:
    words = "Pouvoirs : Lise ONFRAY pour Paul VERDIER. Anne ROY."
    names = ("Lise ONFRAY", "Paul VERDIER", "Anne ROY")
    places = [words.index(name) for name in names]
    lines = [AttendanceRecord(n, "represented", evidence=[(at, at + len(n))]) for n, at in zip(names, places, strict=True)]
    record = PaperRecord("a.txt", "", attendance=lines)
    assert run(record, words) == ["pair_away", "pair_away"]
    assert [line.name for line in record.attendance] == ["Anne ROY"]


def test_a_holder_read_as_away_and_a_giver_who_leaves_are_not_known() -> None:
    words = "Pouvoirs : Odile AUBRAC pour Ida du Lac, à partir du point 1. Lise ONFRAY pour Paul VERDIER, à partir du point 2. Anne ROY."
    leaves = [{"from": None, "to": {"time": None, "item": "1"}}]
    lines = [AttendanceRecord(name, "present", presence=leaves) for name in ("Odile AUBRAC", "Paul VERDIER", "Anne ROY")]
    lines.append(AttendanceRecord("Lise ONFRAY", "represented"))
    for line in lines:
        line.evidence.append((words.index(line.name), words.index(line.name) + len(line.name)))
    record = PaperRecord("a.txt", "", attendance=lines)
    assert run(record, words) == ["pair_away"] * 3
    assert [line.name for line in record.attendance] == ["Anne ROY"]


@pytest.mark.parametrize(("read", "printed", "fires"), [(9, None, True), (15, None, False), (9, 15, False)])
def test_a_roll_too_short_for_its_commune_is_marked(read: int, printed: int | None, fires: bool) -> None:
    lines = [AttendanceRecord(f"Odile AUBRAC{n}", "present") for n in range(read)]
    record = PaperRecord("a.txt", "", council="Arthun", attendance=lines)
    record.session.members_in_office = printed
    assert run(record) == (["few_for_size"] if fires else [])
    assert len(record.attendance) == read
