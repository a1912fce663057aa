"""People told by the word right before their name, or by the row where it stands; bodies and places told so stay readable."""

import pytest

from database.privacy import MASK, mask

MEMBERS = ("Sylvie GIRONNET",)
COVERED = (
    # A side of a deed, of a lawsuit, a grave, "le sieur".
    ("propriétaire : NOIRET Michel ; acquéreur : TRAN Thi Lan", ["NOIRET Michel", "TRAN Thi Lan"]),
    ("L'élève Noah Merlot, en classe", ["Noah Merlot"]),
    ("Affaire commune c/ MERLOTON : le maire", ["MERLOTON"]),
    ("Procès MERLOTON contre Commune : accord", ["MERLOTON"]),
    ("Rétrocession de la sépulture MERLOTON-NOIRET", ["MERLOTON-NOIRET"]),
    ("carré B, tombe 17, MERLOTON Alphonse (1903-1977)", ["MERLOTON Alphonse"]),
    ("dû par les nommés Sow et Camara : dette", ["Sow", "Camara"]),
    ("Sieur Anatole Noiret cède, dame Eulalie Merlot reçoit", ["Anatole Noiret", "Eulalie Merlot"]),
    ("Le gérant du bar, Thierry Merlot, demande", ["Thierry Merlot"]),
    ("Le médaillé du travail, Gérard Noiret, reçoit", ["Gérard Noiret"]),
    ("Dossier R.S.A. de T. Merlot : avis", ["T. Merlot"]),
    ("représentée par sa trésorière, Fanny Merlot.", ["Fanny Merlot"]),
    ("permis de construire déposé par Romain Merlot.", ["Romain Merlot"]),
    ("la jeune Zélandine Merlot (séjour ski)", ["Zélandine Merlot"]),
    ("Achat du terrain MERLOTON : le prix", ["MERLOTON"]),
    ("Nom : NOIRET   Prénom : Élodie", ["NOIRET", "Élodie"]),
    ("Pacs entre Camille Noiret et Dominique Merlot.", ["Camille Noiret", "Dominique Merlot"]),
    # Rows of debts, of sales, of one list.
    ("non-valeur :\nNOIRET – 128,40 €\nMERLOT – 56,00 €", ["NOIRET", "MERLOT"]),
    ("Créances éteintes : NOIRET F. 412,00 ; MERLOT J-P. 88,10", ["NOIRET F", "MERLOT J-P"]),
    ("Cantine 2021 / NGUYEN Van Hoa / 64,20 €", ["NGUYEN Van Hoa"]),
    ("DIA n° 23-017 – NOIRET/MERLOTON – bâti", ["NOIRET", "MERLOTON"]),
    ("Permis attribué à :\n- Kylian NOIRET\n- Océane MERLOT\n- Zélindo DURVAL", ["Kylian NOIRET", "Océane MERLOT", "Zélindo DURVAL"]),
    ("Jurés : n° 12 page 4 : Chantal Merlot ; n° 310 page 78 : Mehdi Noiret.", ["Chantal Merlot", "Mehdi Noiret"]),
    ("Aide aux façades – NOIRVAL ZÉLINDA – 800 €", ["NOIRVAL ZÉLINDA"]),
    ("terrain appartenant à NOIRET Cindy\net Josseline Merlot", ["NOIRET Cindy", "Josseline Merlot"]),
    ("accordé aux nommés PERIOUX et BLANCHOT.", ["PERIOUX", "BLANCHOT"]),
    ("Pierre Merlot (père d'élève), Jean-Baptiste Noiret, boulanger.", ["Pierre Merlot", "Jean-Baptiste Noiret"]),
    # Several behind one civility, both surnames of a couple, two civilities glued.
    ("remise par MM. Kasmarek, Merlot et Le Guenn, compte", ["Kasmarek", "Merlot", "Le Guenn"]),
    ("Vente à M. et Mme Théodore NOIRET – MERLOT du lot 5", ["Théodore NOIRET", "MERLOT"]),
    ("M.Mme NOIRET acceptent", ["NOIRET"]),
    # A sentence that goes on over a line's end; a full civility in small letters.
    ("la famille\nMerlot et les époux\nNoiret sollicitent", ["Merlot", "Noiret"]),
    ("Intervention de monsieur merloton dans le public", ["merloton"]),
    # A home in a building, a reason before a proxy.
    ("adresse : 27, rue des Ormes, appartement 12", ["27, rue des Ormes"]),
    ("Sylvie Gironnet, en congé maternité, donne pouvoir", ["congé maternité"]),
    ("Sylvie Gironnet, souffrante, ne participe pas au vote", ["souffrante"]),
)
READABLE = (
    "Contentieux commune c/ État : le tribunal annule l'arrêté.",
    "Affaire Commune / Société SOGEBAT : protocole.",
    "La tombe des soldats du Souvenir Français est restaurée.",
    "Caveau provisoire : tarif 30 €. Columbarium : 400 €.",
    "Admission en non-valeur : TOTAL 1 245,60 €, compte 6541.",
    "Restes à recouvrer 2022 : CANTINE 345,00 ; GARDERIE 120,50.",
    "DIA n° 12 – RUE DU PUITS – bâti – 90 m²",
    "Vendeur : Banque Verte Immobilier. Acquéreur : Ormexia.",
    "La Région, représentée par son président Alain Noiret, cofinance.",
    "MM. Gironnet et Merlot, conseillers municipaux, sont chargés du dossier.",
    "Présentes :\n- Sylvie GIRONNET\n- Océane MERLOT\n- Zélindo DURVAL",
    "Composition\nde la famille\nRessources du foyer",
    "avis de monsieur le maire, de madame la préfète, de monsieur et madame",
    "la réforme de Mme Noiret, sous le gouvernement de M. Merlot",
    "Maître Noiret, qui était le maire de Luze",
    "il n'est plus sénateur de la République – Jacques NOIRET",
    "Aide aux façades – VALMONT HABITAT – 800 €",
    "Litige commune / ORMEXA ROUTE, parcelle AUBIN Nord",
    "Merci de me donner la parole, ils viennent de me faire savoir",
    "rue de la dame Blanche, Notre Dame des Ormes",
)


@pytest.mark.parametrize(("text", "private"), COVERED)
def test_names_behind_such_words_are_covered(text: str, private: list[str]) -> None:
    shown = mask(text, MEMBERS)
    for name in private:
        start = text.index(name)
        assert shown[start : start + len(name)] == "".join(one if one.isspace() else MASK for one in name), shown


@pytest.mark.parametrize("text", READABLE)
def test_bodies_places_and_members_stay_readable(text: str) -> None:
    assert mask(text, MEMBERS) == text
