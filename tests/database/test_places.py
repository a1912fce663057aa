"""The list of councils: one name, however it is written. "Saint-Aubin" stands for any saint's commune."""

import pytest

from council import places


@pytest.mark.parametrize("written", ["Saint-Aubin", "SAINT AUBIN", "St-Aubin", "st aubin"])
def test_a_name_is_known_however_it_is_written(written: str) -> None:
    assert places.is_commune(written)
    assert len({p.department for p in places.communes(written)}) > 1


def test_an_article_makes_no_other_name() -> None:
    assert places.key("Les Ormes") == places.key("ormes")
    assert places.key("L'Orme-Haut") == "orme haut"


@pytest.mark.parametrize(("name", "key"), [("Valmeille-Aubignac", "valmeille aubignac"), ("Orme-la-Forêt", "orme la foret")])
def test_an_article_or_its_letters_inside_a_name_stay(name: str, key: str) -> None:
    assert places.key(name) == key


@pytest.mark.parametrize("short", ["Orme s/Mer", "ORME S/ MER", "Orme/Mer", "Orme-s/-Mer"])
def test_a_stroke_is_a_small_word(short: str) -> None:
    assert places.key(short) == places.key("Orme-sur-Mer")
    assert places.key("Orme s/s Bois") == places.key("Orme ss Bois") == places.key("Orme-sous-Bois")


def test_what_is_no_commune() -> None:
    assert not places.is_commune("Myriam")
    assert not places.is_commune("")
    assert places.of_siren("000000000") is None


def test_a_group_is_known_without_its_kind() -> None:
    group = next(p for p in places._places() if p.kind == "CC")
    assert group in places.groups(f"Communauté de communes {group.name.removeprefix('CC ')}")
    assert places.of_siren(group.siren) == group


def test_each_key_is_that_of_its_name() -> None:
    named = [p for p in places._places() if p.kind in (*places._COMMUNES, "department", "region")]
    assert len(named) > 30_000
    assert [p for p in named if places.key(p.name) != p.key] == []


def test_a_department_is_named_by_its_code() -> None:
    assert places.department("none") == "none"
    assert places.department(next(p.code for p in places._places() if p.kind == "department")) != ""


def test_a_list_by_what_is_typed_has_the_whole_name_first_then_what_begins_so_the_largest_first() -> None:
    found = places.like("Saint-Aubin", 200)
    rank = [(p.key != "saint aubin", not p.key.startswith("saint aubin"), -int(p.population or 0)) for p in found]
    assert rank == sorted(rank)
    assert rank[0][0] is False
    assert all(" saint aubin" in f" {p.key}" for p in found)
    assert places.like("saint aubin", 3) == found[:3]
    assert places.like(" - ", 3) == ()


def test_a_commune_no_more_in_office_says_what_it_is_part_of_unless_that_bears_its_name() -> None:
    by_code = {(place.kind, place.code): place for place in places._places()}
    assert places.part_of(by_code["delegated", "44040"]) == "Chaumes-en-Retz"
    assert places.part_of(by_code["commune", "44005"]) == ""
    same = [place for place in places._places() if place.into and place.key == by_code["commune", place.into].key]
    assert same
    assert not any(map(places.part_of, same))
