"""Keys: equal names are one thing, other names never are."""

import pytest

from database.acts import matters, themes
from database.identities import names
from database.money import contract_keys
from database.money.suppliers import identify
from locales import LANGUAGES, text


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mme Anne-Marie LEGÉ", "LEGE Anne Marie", True),
        ("M. Luc D'ORMES", "Luc d’Ormes", True),
        ("Luc\u200b BLIN", "Luc BLIN", True),
        ("Luc BLIN", "Lucien BLIN", False),
        ("Luc BLІN", "Luc BLIN", False),  # a Cyrillic letter
    ],
)
def test_people(one: str, other: str, same: bool) -> None:
    assert (names.name_key(one) == names.name_key(other)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ville de Rochebelle", "ROCHEBELLE", True),
        ("Commune de l'Île-Verte", "ILE VERTE", True),
        ("Conseil municipal de la ville de Rochebelle", "Rochebelle", True),
        ("CCAS de Rochebelle", "Rochebelle", False),
        ("Communauté de communes de Rochebelle", "Rochebelle", False),
        ("Rochebelle Métropole", "Rochebelle", False),
        ("Villeneuve", "Neuve", False),
    ],
)
def test_councils(one: str, other: str, same: bool) -> None:
    assert (names.council_key(one) == names.council_key(other)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("SARL Toitures du Val", "TOITURES DU VAL", True),
        ("Toitures du Val S.A.S.", "Toitures du Val", True),
        ("Toitures du Val", "Toitures du Mont", False),
        ("SAS", "SARL", False),
        ("Atelier 443 061 841 (Paris)", "ATELIER DE PARIS, SIRET 44306184100047", True),
        ("Atelier 443 061 842", "Atelier 443 061 841", False),
    ],
)
def test_suppliers(one: str, other: str, same: bool) -> None:
    assert (identify(one).id == identify(other).id) is same


def test_only_a_right_siret_is_kept() -> None:
    assert identify("Atelier 44306184100047").siret == "44306184100047"
    assert identify("Atelier 44306184100048").siret is None


def test_numbers() -> None:
    assert names.number_key("D - 20070608") == names.number_key("D-20070608")
    assert names.number_key("n° 2024/12") == names.number_key("2024-12")
    assert names.number_key("2024-12") != names.number_key("2024-1-2")


def test_a_number_is_told_without_the_blank_on_one_side_of_its_hyphen() -> None:
    told = {"DE- 2007/50": "DE-2007/50", "DE -2007/ 50": "DE-2007/50", "D - 20070608": "D - 20070608", "n° 12": "n° 12", None: None}
    assert {one: names.number_said(one) for one in told} == told


def test_the_fullest_print_is_shown() -> None:
    assert names.fullest(["ANNE ROYE", "Anne Roye", "Anne ROYÉ"]) == "Anne ROYÉ"
    assert names.fullest(["BLIN Luc", "Luc BLIN"]) == "Luc BLIN"


def test_every_theme_has_its_label() -> None:
    assert all(text(f"theme.{theme}", language) for theme in themes.THEMES for language in LANGUAGES)


@pytest.mark.parametrize(
    ("title", "theme"),
    [
        ("Attribution du marché public de nettoyage", "contracts"),
        ("Subvention à l'Amicale laïque", "grants"),
        ("Réfection de la rue des Tilleuls", "roads"),
        ("Budget primitif 2024", "finance"),
        ("Plus de fleurs au bourg", "other"),
        ("Business plan", "other"),
        ("Désignation des délégués et élections", "institutions"),
        (None, None),
    ],
)
def test_themes_of_titles(title: str | None, theme: str | None) -> None:
    assert themes.of_title(title) == theme


@pytest.mark.parametrize(
    ("code", "theme"), [("7.5", "grants"), ("7.5.1", "grants"), ("7.10", "finance"), ("8.9", "culture"), ("12", None), ("1", "contracts")]
)
def test_themes_of_matters(code: str, theme: str | None) -> None:
    assert themes.of_matter(code) == theme


@pytest.mark.parametrize(("text", "code"), matters.EXAMPLES)
def test_matters(text: str, code: str | None) -> None:
    found = matters.find(f"Conseil. {text}")
    assert (found and found[0]) == code
    assert found is None or f"Conseil. {text}"[slice(*found[1])] == code


def _row(key: int, title: str, stage: str = "awarded", day: str = "2024-01-01", supplier: int = 1) -> dict[str, object]:
    return {"contract_id": key, "council_id": 1, "supplier_id": supplier, "lot": None, "title": title, "stage": stage, "date": day}


@pytest.mark.parametrize(
    ("amendment", "joined"),
    [
        (_row(2, "Avenant n° 1 au marché d'entretien des toitures communales", "amended", "2025-01-01"), True),
        (_row(2, "Avenant n° 1 au marché de nettoyage des écoles", "amended", "2025-01-01"), False),
        (_row(2, "Avenant n° 1 : entretien des toitures communales", "amended", "2025-01-01", supplier=9), False),
        (_row(2, "Avenant n° 1 : entretien des toitures communales", "amended", "2023-01-01"), False),
        (_row(2, "Entretien des toitures communales", "awarded", "2028-01-01"), False),
        (_row(2, "Avenant n° 1", "amended", "2025-01-01"), False),
    ],
)
def test_an_amendment_joins_the_one_earlier_contract_of_its_object(amendment: dict[str, object], joined: bool) -> None:
    keys = contract_keys.contract_keys([_row(1, "Marché d'entretien des toitures communales"), amendment])
    assert (keys[1] == keys[2]) is joined


def test_an_amendment_with_two_possible_contracts_joins_neither() -> None:
    rows = [
        _row(1, "Entretien des toitures communales"),
        _row(2, "Entretien des toitures communales"),
        _row(3, "Avenant : entretien des toitures communales", "amended", "2025-01-01"),
    ]
    assert len(set(contract_keys.contract_keys(rows).values())) == 3


def test_of_two_contracts_of_one_object_the_sums_tell_which_is_amended() -> None:
    title = "Entretien des toitures communales"
    rows = [_row(1, title) | {"amount_cents": 1000}, _row(2, title, day="2024-06-01") | {"amount_cents": 5000}]
    for key, (total, change) in enumerate([(5500, 500), (5900, 400)], 3):
        rows.append(_row(key, f"Avenant : {title}", "amended", f"2025-0{key}-01") | {"amount_cents": total, "change_cents": change})
    keys = contract_keys.contract_keys(rows)
    assert keys == {1: "1", 2: "2", 3: "2", 4: "2"}


@pytest.mark.parametrize(
    ("title", "total", "joined"),
    [
        ("Centre des arts - Avenant n° 1 - Lot 2 : gros œuvre, charpente", 5500, True),
        ("Centre des arts - Avenant n° 1 - Lot 2 : gros œuvre, charpente", 5600, False),  # no sum to the cent
        ("Gymnase du Val - Avenant n° 1 - gros œuvre", 5500, False),  # no word of the object
    ],
)
def test_sums_to_the_cent_join_an_amendment_whose_title_says_more(title: str, total: int, joined: bool) -> None:
    award = _row(1, "Centre des arts - Signature des marchés de travaux") | {"amount_cents": 5000}
    amendment = _row(2, title, "amended", "2025-01-01") | {"amount_cents": total, "change_cents": 500}
    assert (len(set(contract_keys.contract_keys([award, amendment]).values())) == 1) is joined


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("VAL-DE-BRUME", "Val-de-Brume"),
        ("LA ROCHE SUR L'ONDE", "La Roche sur l'Onde"),
        ("Clairvoncourt", "Clairvoncourt"),
        ("PAYS DES ÉTANGS", "Pays des Étangs"),
    ],
)
def test_a_council_printed_in_capitals_is_shown_as_one_writes_it(printed: str, shown: str) -> None:
    assert names.in_title_case(printed) == shown


@pytest.mark.parametrize(
    ("title", "theme"),
    [
        ("Portail de la ville - Signature du marché", "contracts"),
        ("Marché de nettoyage des bâtiments - Attribution", "contracts"),
        ("Place du Marché : plan de circulation", "roads"),
        ("Débat d'orientation budgétaire", "finance"),
    ],
)
def test_words_of_a_title_tell_its_theme(title: str, theme: str) -> None:
    assert themes.of_title(title) == theme


def test_a_group_is_the_same_whichever_member_is_printed_first() -> None:
    group = frozenset([7, 8])
    award = _row(1, "Marché d'entretien des toitures communales") | {"supplier_id": 7, "holder_ids": group}
    later = _row(2, "Avenant n° 1 au marché d'entretien des toitures communales") | {"stage": "amended", "supplier_id": 8}
    assert len(set(contract_keys.contract_keys([award, later | {"holder_ids": group}]).values())) == 1
    assert len(set(contract_keys.contract_keys([award, later | {"holder_ids": frozenset([8])}]).values())) == 2
    assert len(set(contract_keys.contract_keys([award, later | {"supplier_id": 7, "holder_ids": frozenset([7])}]).values())) == 1
