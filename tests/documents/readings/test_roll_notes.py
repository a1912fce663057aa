"""Words beside a member's name that say more than the heading above, and names that are an office's word."""

import pytest

from tests.documents.readings.papers import lines, read

_TOP = "COMMUNE DE VALBOURG\nCONSEIL MUNICIPAL DU 12 MARS 2021\n"
_FOOT = "\nSecrétaire : Mme Anne PETIT\n\n1. Tarifs\nAdopté à l'unanimité.\n"
_PRESENT = "Présents : M. Luc NOIR, Mme Anne PETIT, M. Guy VERT\n"
_HERE = ["Luc NOIR present", "Anne PETIT present", "Guy VERT present"]
_COUNCIL = "Conseillers municipaux : Luc NOIR, Anne PETIT, Guy VERT, Ève ROUX, Yves GRIS\n"


def _lines(roll: str) -> list[str]:
    return lines(read(_TOP + roll + _FOOT))


@pytest.mark.parametrize(
    "note", [", adjointe, excusée", ", 1ère adjointe, excusée", ", en congé, excusée", " (excusée)", ", qui s'est excusée"]
)
def test_who_is_excused_behind_her_office_is_not_absent(note: str) -> None:
    assert _lines(f"{_PRESENT}Absents : Mme Ève ROUX{note} ; M. Yves GRIS\n") == [*_HERE, "Ève ROUX excused", "Yves GRIS absent"]


def test_who_asked_the_mayor_to_excuse_her_gave_him_no_proxy() -> None:
    told = _lines(f"{_PRESENT}Absents : Mme Ève ROUX, qui a prié le maire de l'excuser ; M. Yves GRIS\n")
    assert "Ève ROUX excused" in told
    assert told[-1] == "Yves GRIS absent"
    gave = _lines(f"{_PRESENT}Absents : Mme Ève ROUX, qui a donné pouvoir à M. Luc NOIR ; M. Yves GRIS\n")
    assert "Ève ROUX represented -> Luc NOIR" in gave


def test_who_is_not_excused_stays_absent() -> None:
    told = _lines(f"{_PRESENT}Absents : Mme Ève ROUX, adjointe, non excusée ; M. Yves GRIS\n")
    assert told == [*_HERE, "Ève ROUX absent", "Yves GRIS absent"]


def test_in_a_list_of_proxies_a_note_without_a_holder_says_the_state() -> None:
    roll = (
        "Ont donné pouvoir : Mme Ève ROUX à M. Luc NOIR, M. Yves GRIS (excusé), M. Jean LAC (absent), Mme Léa BLANC (excusée) à Mme PETIT\n"
    )
    told = ["Ève ROUX represented -> Luc NOIR", "Yves GRIS excused", "Jean LAC absent", "Léa BLANC represented -> Anne PETIT"]
    assert _lines(_PRESENT + roll) == [*_HERE, *told]


def test_a_holder_told_by_a_surname_that_two_bear_is_nobody() -> None:
    roll = "Présents : Luc NOIR, Paul NOIR, Anne PETIT\nExcusés : Yves GRIS donne pouvoir à M. NOIR, Ève ROUX donne pouvoir à Mme PETIT\n"
    assert _lines(roll)[-2:] == ["Yves GRIS represented", "Ève ROUX represented -> Anne PETIT"]


def test_the_list_of_the_council_does_not_seat_those_whom_the_roll_excepts() -> None:
    excused = _lines(f"Tous les conseillers étaient présents sauf Mme Ève ROUX et M. Yves GRIS, excusés.\n{_COUNCIL}")
    assert sorted(excused) == sorted([*_HERE, "Ève ROUX excused", "Yves GRIS excused"])
    assert _lines(f"Tous les conseillers étaient présents sauf Mme Ève ROUX et M. Yves GRIS.\n{_COUNCIL}") == _HERE


def test_the_heading_of_the_next_list_is_no_state_of_those_excepted() -> None:
    roll = "Étaient présents tous les membres à l'exception de Mme Ève ROUX, M. Yves GRIS\nExcusés : M. Jean LAC\n"
    assert _lines(roll) == ["Jean LAC excused"]
    assert _lines(roll.replace("\nExc", " Exc")) == ["Jean LAC excused"]


@pytest.mark.parametrize("dash", ["–", "-"])
def test_a_dash_ahead_of_a_civility_parts_two_lists_of_surnames(dash: str) -> None:
    told = _lines(f"Présents : MM. NOIR, VERT, GRIS {dash} Mmes ROUX, BLANC, PETIT {dash} M. LAC\n")
    assert told == [f"{name} present" for name in ("NOIR", "VERT", "GRIS", "ROUX", "BLANC", "PETIT", "LAC")]


def test_a_surname_spelled_as_an_office_is_a_surname() -> None:
    told = _lines("Étaient présents : MAIRE Aude, NOIR Luc, MAIRE Jean-Pierre, PETIT Anne\n")
    assert told == ["MAIRE Aude present", "NOIR Luc present", "MAIRE Jean-Pierre present", "PETIT Anne present"]
    assert _lines("Présents : M. NOIR Luc, MAIRE, Mme PETIT Anne, ADJOINTE, M. VERT Guy\n")[0] == "NOIR Luc present"


def test_an_office_in_capitals_ahead_of_a_name_is_no_name() -> None:
    record = read(f"{_TOP}Présents : M. LE MAIRE NOIR Luc, Mme PETIT Anne, M. VERT Guy\n{_FOOT}")
    assert lines(record) == ["NOIR Luc present", "PETIT Anne present", "VERT Guy present"]
    assert record.session.president == "NOIR Luc"
    assert read(f"{_TOP}Présents : M. LE MAIRE, Mme PETIT Anne, M. VERT Guy\n{_FOOT}").session.president is None


_SENT = "Présents : M. Luc NOIR, Mme Anne PETIT, formant la majorité des membres en exercice, M. Guy VERT, M. Jean LAC"


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (", souffrant, ayant fait parvenir un pouvoir au nom de Mme PETIT", "represented -> Anne PETIT"),
        (", empêché, ayant donné pouvoir à Mme PETIT", "represented -> Anne PETIT"),
        (" ayant remis un pouvoir écrit à Mme PETIT", "represented -> Anne PETIT"),
        (" qui a adressé sa procuration en faveur de Mme PETIT", "represented -> Anne PETIT"),
        (", absent, ayant laissé pouvoir à Mme PETIT", "represented -> Anne PETIT"),
        (" ayant fait parvenir un pouvoir", "represented"),
        (" ayant remis le rapport", "present"),
    ],
)
def test_a_proxy_told_by_how_it_came_takes_its_giver_out_of_those_present(told: str, line: str) -> None:
    wanted = [*_HERE, f"Jean LAC {line}"]
    assert sorted(_lines(f"{_SENT}{told}.\n")) == sorted(wanted)
    running = f"{_SENT}{told}, Mme Ève ROUX étant excusée et M. Yves\nGRIS absent. Mme PETIT a été nommée secrétaire.\n"
    assert sorted(_lines(running)) == sorted([*wanted, "Ève ROUX excused", "Yves GRIS absent"])


@pytest.mark.parametrize("ahead", ["", ", Mme Ève ROUX"])
def test_who_came_late_on_a_line_below_the_list_is_there_from_then_on(ahead: str) -> None:
    record = read(f"{_TOP}{_PRESENT.rstrip()}{ahead}\nÈve ROUX arrivée à 18h45\nAbsents : M. Yves GRIS\n{_FOOT}")
    assert lines(record) == [*_HERE, "Ève ROUX present", "Yves GRIS absent"]
    assert [line.arrived_at for line in record.attendance if line.name == "Ève ROUX"] == ["18:45"]


def test_who_came_late_below_a_long_list_is_not_lost() -> None:
    listed = "Présents : M. Luc NOIR, Mme Anne PETIT, M. Guy VERT, M. Jean LAC, Mme Léa BLANC, Mme Zoé FAURE, M. Marc LEROY, M. Paul COSTE"
    told = _lines(f"{listed}\nÈve ROUX arrivée à 18h45\nAbsents : M. Yves GRIS\n")
    assert told[-2:] == ["Ève ROUX present", "Yves GRIS absent"]
