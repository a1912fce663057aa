"""Initials that a council's own papers write out are spelt beside the names that bear them, and no others."""

from ui.rows import abbreviations

TITLES = [
    "Demande de subvention : Association Familiale Rurale (AFR) du Val",
    "Association familiale rurale (AFR) : Cantine",
    "Convention avec l’Union sportive et culturelle d’Orme (USCO)",
    "Vente du lavoir (ABC)",
    "Comité des fêtes (CDF) et Club de danse folklorique (CDF)",
    None,
]


def test_initials_are_spelt_as_the_titles_do() -> None:
    spelt = abbreviations.spelt(TITLES)
    assert spelt == {"AFR": "association familiale rurale", "USCO": "union sportive et culturelle d’orme"}
    said = [one.replace("\u00a0", " ").replace("\u202f", " ") for one in abbreviations.said("AFR – Cantine", spelt=spelt)]
    assert said == ["AFR : association familiale rurale"]


def test_initials_that_no_paper_of_the_council_writes_out_stay_as_they_are() -> None:
    assert abbreviations.said("AFR – Cantine") == []
    assert abbreviations.said("AFR – Cantine", spelt=abbreviations.spelt(["Subvention AFR", "Vente (AFR)"])) == []
