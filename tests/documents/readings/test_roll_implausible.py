"""What no council's roll can say is held back: a commune inside a name, a letter that is no name's."""

from tests.documents.readings.papers import lines, minutes

DELEGATES = "Luc NOIR, Anne PETIT, Rose DURAND, Guy MOREAU, Paul VERT, Jean DUPONT, Léa ROUX, Zoé BLANC"


def test_few_represented_by_nobody_beside_those_present_stand() -> None:
    roll = f"Présents : {DELEGATES}.\nReprésentés : Noé BRUN, Éva GRIS"
    assert lines(minutes(roll))[-2:] == ["Noé BRUN represented", "Éva GRIS represented"]


def test_a_name_that_swallows_a_commune_is_doubtful() -> None:
    roll = "Étaient présents\n\nLuc Noir - Rose Durand – Saint Hilaire de Brens Anne Petit – Montalieu-Vercieu Guy Moreau - Paul Vert"
    names = [line.name for line in minutes(roll).attendance]
    assert "Luc Noir" in names
    assert not [name for name in names if "Brens" in name or "Vercieu" in name]


def test_the_a_of_a_proxy_in_capitals_is_no_part_of_a_name() -> None:
    record = minutes(
        "Présents : LUC NOIR, ANNE PETIT, GUY MOREAU, PAUL VERT.\nOnt donné pouvoir : ROSE DURAND A LUC NOIR, ZOE BLANC A ANNE PETIT"
    )
    assert not [line.name for line in record.attendance if line.name.endswith(" A")]


def test_a_surname_that_lost_its_apostrophe_is_whole() -> None:
    assert lines(minutes("Présents : DUPONT Jean, L HUILLIER Anne, D HONDT Paul."))[1:] == [
        "L HUILLIER Anne present",
        "D HONDT Paul present",
    ]
