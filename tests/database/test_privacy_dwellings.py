"""Homes by a place's name, ages and days of death: covered where they are a private person's; places, offices, terms: readable."""

import pytest

from database.privacy import mask
from tests.database.marked import marked

MEMBERS = ("Irma MERLEAU",)
# `[…]` is covered whole, everything else stays.
PRIVATE = (
    "Adresse du demandeur : [lieu-dit Kerval, 29310 Querval]",
    "Adresse du pétitionnaire : [Penn ar Val, 22140 Plouval]",
    "Domicile : [La Haute Lande, 29310 Querval]",
    "M. [NOIRET]. Adresse : [Kerval Bihan - 29120 Plouval]",
    "M. [NOIRET], propriétaire de la parcelle AB 12, [Le Bourg]",
    "Mme [NOIRET] – [Le Bourg] – demande un raccordement",
    "M. et Mme [NOIRET], [lieu-dit Le Cosval], sollicitent un délaissé",
    "Permis : M. [NOIRET], [La Vieille Ferme], construction d'un hangar",
    "Demande de M. [NOIRET] ([Le Cosval]) pour un branchement",
    "Mme [NOIRET], agricultrice à [Kerval], demande",
    "M. [NOIRET] qui habite [au lieu-dit Le Cosval]",
    "Mme [NOIRET] exploite une ferme [au lieu-dit Kerval]",
    "M. [Jean NOIRET], décédé le [3 mars] à l'âge de [84 ans]",
    "M. [Jean NOIRET], ancien garde champêtre, décédé le [12 mai 2021]",
    "Mme [NOIRET] nous a quittés le [12 février] dans sa [91e année]",
    "le décès de M. [Jean NOIRET], survenu le [3 mars 2021] à [84 ans]",
    "les obsèques de M. [Jean NOIRET] le mardi [4 mai]",
    "Décès : [Julie NOIRET], le [4 mars]",
    "M. [NOIRET], [84 ans], demande un portage de repas",
    "Mme [NOIRET] ([92 ans]), doyenne",
    "Mme [NOIRET] fête ses [100 ans]",
)
WRAPPED = (
    "Adresse du demandeur : [lieu-dit Kerval,\n29310 Querval]\nObjet : branchement",
    "Adresse du demandeur : [Kerval]\nAdresse du projet : Le Bourg",
    "M. [Jean NOIRET], décédé\nle [3\nmars] à l'âge\nde [84 ans]",
    "M. [NOIRET], [lieu-dit Le\nCosval], sollicite",
    "Mme [NOIRET], [Le Bourg]\nMonsieur le Maire expose",
)
PUBLIC = (
    "le chemin communal au lieu-dit Kerval, le hameau de Penn ar Val",
    "Adresse du projet : La Haute Lande, 29310 Querval",
    "Adresse du siège : Le Bourg, 29310 Querval",
    "SA HLM ESPACE DOMICILE : Garantie de principe",
    "Mme MERLEAU, Le Bourg, lit le rapport",
    "Mme MERLEAU (Les Verts) vote contre, 84 ans après",
    "né en 1909 et décédé en 1993 : rue Georges NOIRET",
    "une garantie de 10 ans ; les enfants de 3 ans et plus",
    "capital décès versé le 3 mars",
)
BESIDE = (
    "subvention à M. NOIRET (Les Archers du Val)",
    "M. NOIRET, président, Les Randonneurs",
    "M. NOIRET, Le Crédit du Val",
    "Gérant : M. NOIRET. Adresse : Zone Artisanale, 29310 Querval",
    "convention avec M. NOIRET, La Poste, et la commune",
    "M. NOIRET, Le Président de l'association",
    "M. NOIRET, journaliste (Le Réveil)",
    "embauche de M. NOIRET le 3 mars 2021",
    "M. NOIRET, 10 ans de service",
    "M. NOIRET loue depuis 3 ans",
)


@pytest.mark.parametrize("told", [*PRIVATE, *WRAPPED])
def test_what_is_a_private_person_s_is_covered(told: str) -> None:
    words, shown = marked(told)
    assert mask(words, MEMBERS) == shown


@pytest.mark.parametrize("text", PUBLIC)
def test_what_is_nobody_s_stays_readable(text: str) -> None:
    assert mask(text, MEMBERS) == text


@pytest.mark.parametrize("text", BESIDE)
def test_of_a_sentence_about_somebody_the_name_alone_is_covered(text: str) -> None:
    assert mask(text, MEMBERS) == text.replace("NOIRET", "██████")
