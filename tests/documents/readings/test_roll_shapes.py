"""Names and tables in less common shapes: a spaced dash inside a surname, a column of communes, an office ahead of the chair's name."""

import pytest

from tests.documents.readings.papers import lines, minutes, read


@pytest.mark.parametrize(
    "listed",
    [
        "PETIT Anne, MERLE – LE GOFF Luc, NOIR Rose\nAbsents : GRIS Paul, ROUX – VERT Léa",
        "\nPETIT Anne\nMERLE – LE GOFF Luc\nNOIR Rose\nAbsents :\nGRIS Paul\nROUX – VERT Léa",
    ],
    ids=["commas", "lines"],
)
def test_a_spaced_dash_joins_the_halves_of_a_surname(listed: str) -> None:
    here = ["PETIT Anne present", "MERLE – LE GOFF Luc present", "NOIR Rose present"]
    record = minutes(f"Présents : DUPONT Jean, {listed}\n".replace("DUPONT Jean, \n", "\nDUPONT Jean\n"))
    assert lines(record) == ["DUPONT Jean present", *here, "GRIS Paul absent", "ROUX – VERT Léa absent"]


def test_a_dash_between_giver_and_holder_joins_nothing() -> None:
    here = "Présents : Jean DUPONT, Anne PETIT, Luc MERLE, Rose NOIR\nPouvoirs :\nLéa ROUX – Anne PETIT\nPaul GRIS – Luc MERLE\n"
    assert lines(minutes(here))[4:] == ["Léa ROUX represented -> Anne PETIT", "Paul GRIS represented -> Luc MERLE"]


_ROWS = (
    ("Commune", "Présents", "Absents"),
    ("Valbourg", "Jean DUPONT, Anne PETIT", "Paul GRIS"),
    ("Les Ormes", "Luc MERLE", ""),
    ("Aubignac", "Rose NOIR", "Léa ROUX"),
)
_PARTED = {
    "tabs": "\n".join("\t".join(row) for row in _ROWS),
    "bars": "\n".join("| " + " | ".join(row) + " |" for row in _ROWS),
    "blanks": "\n".join("".join(f"{cell:<32}" for cell in row).rstrip() for row in _ROWS),
}


@pytest.mark.parametrize("table", _PARTED.values(), ids=_PARTED.keys())
def test_each_commune_has_its_members_beside_it(table: str) -> None:
    said = {line.rsplit(" ", 1)[0]: line.rsplit(" ", 1)[1] for line in lines(minutes(f"{table}\n"))}
    here = dict.fromkeys(("Jean DUPONT", "Anne PETIT", "Luc MERLE", "Rose NOIR"), "present")
    assert said == {**here, "Paul GRIS": "absent", "Léa ROUX": "absent"}


def test_the_office_ahead_of_a_name_in_full_words_hides_nobody() -> None:
    text = (
        "Commune de Valbourg\nPROCES-VERBAL DU CONSEIL MUNICIPAL\nSéance du 12 mai 2022\nLe conseil municipal s'est réuni.\n"
        "Présents : Monsieur le Maire Jean DUPONT, Madame Anne PETIT, Première Adjointe au Maire, Monsieur Luc MERLE.\n"
        "Absents ayant voté par procuration : Monsieur Paul GRIS, qui a donné procuration à Madame Anne PETIT\nAbsente : Madame Léa ROUX,\n"
    )
    here = ["Jean DUPONT present", "Anne PETIT present", "Luc MERLE present"]
    assert lines(read(text)) == [*here, "Paul GRIS represented -> Anne PETIT", "Léa ROUX absent"]


def test_a_dash_inside_a_surname_among_names_that_dashes_part() -> None:
    here = "Présents : Jean DUPONT – Anne PETIT – Luc MERLE – Rose NOIR\n"
    away = "Absents excusés : Paul GRIS – Léa ROUX - VERT\nProcurations : Léa ROUX-VERT donne procuration à Anne PETIT\n"
    assert lines(minutes(f"{here}{away}"))[4:] == ["Paul GRIS excused", "Léa ROUX - VERT represented -> Anne PETIT"]
