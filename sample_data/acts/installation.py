"""A term's first evening: the council is installed and gets to work (L2121-7)."""

from sample_data.acts.act import Act
from sample_data.session_plan import SessionPlan


def first_acts(session: SessionPlan) -> list[Act]:
    """What a new council settles first."""
    deputies = sum(1 for member in session.members if member.role) - 1
    mayor = "à Mme la maire" if session.mayor.woman else "à M. le maire"
    return [
        Act(
            "Installation du conseil municipal",
            ["Les résultats des élections sont rappelés."],
            ["de l'installation du conseil municipal"],
            "noted",
        ),
        Act(
            "Fixation du nombre d'adjoints",
            ["Le nombre d'adjoints ne peut dépasser trente pour cent de l'effectif du conseil."],
            [f"de fixer à {deputies} le nombre d'adjoints"],
        ),
        Act(
            f"Délégations du conseil municipal {mayor}",
            ["Pour la bonne marche des services, certaines décisions peuvent être déléguées pour la durée du mandat."],
            [f"de déléguer {mayor} les attributions énumérées dans le projet"],
        ),
        Act(
            "Constitution des commissions municipales",
            ["Chaque commission respecte la représentation proportionnelle des groupes."],
            ["de créer cinq commissions permanentes de huit membres"],
        ),
    ]
