"""Lists and tables of grants in the layouts that councils use: which rows, which column, and what is only asked, past or refused."""

import pytest

from data_loaders.documents.choice import grants
from tests.documents.readings.items import given, item

DECIDES = "Le conseil municipal, après en avoir délibéré, à l'unanimité,\n"


@pytest.mark.parametrize(
    ("layout", "names"),
    [
        ("- Chorale du Val : {a}\n- Judo Club : {b}\n", None),
        ("Chorale du Val ............ {a}\nJudo Club ......... {b}\n", None),
        ("Chorale du Val\n{a}\nJudo Club\n{b}\nTotal\n700 €\n", None),
        ("Chorale du Val : {a} ; Judo Club : {b}.", None),
        ("Chorale du Val {a}, Judo Club {b}.", None),
        ("MUSIQUE\n- Chorale du Val : {a}\n- Croix-Verte : néant\nSPORT\n- Judo Club : {b}\n", None),
        ("| Association | Montant |\n|---|---|\n| Chorale du Val | {a} |\n| Judo Club | {b} |\n", None),
        ("1    Chorale du Val     {a}\n2    Judo Club     {b}\n", None),
        ("{a} à la Chorale du Val\n{b} au Judo Club\n", None),
    ],
)
def test_one_list_many_layouts(layout: str, names: None) -> None:
    words = layout.format(a="400 €", b="300 €")
    said = grants.extract(*item(f"Subventions 2023\n{DECIDES}vote les subventions suivantes :\n{words}"))
    assert given(said) == [("Chorale du Val", 400), ("Judo Club", 300)]


@pytest.mark.parametrize(
    "table",
    [
        "Association  Subvention 2021  Demande 2022  Vote 2022  Pour  Contre\n"
        "Chorale du Val  400 €  500 €  450 €  14  1\nJudo Club  90 €  90 €  80 €  15  0",
        "Association\n2021\n2022 demandé\n2022 voté\nChorale du Val\n400 €\n500 €\n450 €\nJudo Club\n90 €\n90 €\n80 €",
        "Bénéficiaire  Coût du projet  Montant attribué\nChorale du Val  9 000 €  450 €\nJudo Club  1 200 €  80 €\nTOTAL  530 €",
        "ASSOCIATIONS VOTE 2022\nChorale du Val 450.00\nJudo Club 80.00\nTOTAL 530.00",
    ],
)
def test_the_column_that_is_given(table: str) -> None:
    assert given(grants.extract(*item(f"Subventions 2022\n{table}\n{DECIDES}approuve."))) == [("Chorale du Val", 450), ("Judo Club", 80)]


def test_the_same_as_last_year_and_nothing() -> None:
    table = "Bénéficiaires  2019  2020\nChorale du Val  400 €  idem\nJudo Club  90 €  -\nVélo Club  50 €  60 €\nCroix-Verte 20 € 20 €\n"
    said = grants.extract(*item(f"Subventions 2020\n{table}{DECIDES}approuve."))
    assert given(said) == [("Chorale du Val", 400), ("Vélo Club", 60), ("Croix-Verte", 20)]


def test_votes_beside_the_rows_are_no_names() -> None:
    table = (
        "Tiers Proposées\nChorale du Val 400 € 12 pour\n1 contre\nJudo Club 300 € unanimité\nVélo Club 90 €\n"
        "1 ne prend pas\npart au vote\nCroix-Verte 20 €\n"
    )
    said = grants.extract(*item(f"Subventions aux associations\n{table}{DECIDES}approuve."))
    assert given(said) == [("Chorale du Val", 400), ("Judo Club", 300), ("Vélo Club", 90), ("Croix-Verte", 20)]


def test_francs_stay_francs() -> None:
    said = grants.extract(
        *item("Subventions 1998\nSont votées les subventions ci-après :\n- Chorale ..... 18.000 F\n- Judo ..... 2.500 F\n")
    )
    assert [(g.amount, g.currency) for g in said] == [(18000, "FRF"), (2500, "FRF")]


def test_last_years_list_beside_this_years() -> None:
    text = (
        "Subventions\nRappel des subventions versées en 2020 :\n- Chorale : 300 €\n- Judo : 90 €\n"
        "Le conseil attribue pour 2021 :\n- Chorale : 350 €\n- Judo : 80 €"
    )
    assert given(grants.extract(*item(text))) == [("Chorale", 350), ("Judo", 80)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Afin de soutenir l'association Le Phare, il est proposé de lui attribuer une subvention de 200 €.", ("Le Phare", 200)),
        ("Le conseil décide de soutenir l'association Le Phare à hauteur de 200 euros.", ("Le Phare", 200)),
        ("Le conseil décide de faire un don de 200 € à la Protection civile.", ("Protection civile", 200)),
        ("Le conseil attribue un fonds de concours de 200 € à la commune de Valbourg.", ("commune de Valbourg", 200)),
    ],
)
def test_other_words_of_giving(words: str, expected: tuple[str, float]) -> None:
    assert given(grants.extract(*item(f"Soutien aux associations\n{words}"))) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Travaux 2022 et demandes de subventions\nToiture de l'école : 10 000 €\nCour de la Crèche : 7 000 €\nLe conseil approuve.",
        "Subventions aux associations\nDemandes reçues :\n- Chorale : 300 €\n- Judo : 90 €\nLe conseil décide de reporter.",
        "Subventions aux associations\nLe conseil refuse les subventions suivantes :\n- Chorale : 300 €\n- Judo : 90 €",
        "Subvention à la Chorale\nChapitre Article Désignation Montant\n60612 Energie 7 800,23\n66111 Intérêts 610,00\n",
    ],
)
def test_lists_that_give_nothing(text: str) -> None:
    assert grants.extract(*item(text)) == []
