"""Items without a decision (prend acte), and designations by secret ballot (L2121-21)."""

from random import Random

from sample_data.acts.act import Act
from sample_data.french_print import euros
from sample_data.name_stock import COMPANIES
from sample_data.people import Person

REPORTS = (
    ("Rapport annuel sur le prix et la qualité du service de l'eau", "du rapport annuel sur le prix et la qualité du service de l'eau"),
    ("Rapport d'activité de la communauté de communes", "du rapport d'activité de la communauté de communes"),
    ("Rapport sur l'égalité entre les femmes et les hommes", "du rapport sur l'égalité entre les femmes et les hommes"),
    ("Bilan de la saison culturelle", "du bilan de la saison culturelle"),
    ("Débat d'orientation budgétaire", "de la tenue du débat d'orientation budgétaire"),
    ("Rapport de la commission communale d'accessibilité", "du rapport de la commission communale d'accessibilité"),
)


def report(rng: Random) -> Act:
    """A report laid before the council."""
    title, noted = rng.choice(REPORTS)
    return Act(
        title,
        ["Le document a été transmis avec la convocation. Il appelle plusieurs remarques, auxquelles il est répondu."],
        [noted],
        "noted",
    )


def decisions_of_the_mayor(rng: Random) -> Act:
    """Décisions du maire (L2122-22): the small contracts inside are reported, not voted."""
    company = rng.choice(COMPANIES["services"])
    return Act(
        "Compte rendu des décisions prises par délégation",
        [
            "Les décisions suivantes ont été prises depuis la dernière séance.",
            f"Décision : contrat de maintenance avec la société {company} pour {euros(rng.randrange(8, 90) * 100)} HT.",
        ],
        ["des décisions prises en vertu de la délégation du conseil"],
        "noted",
    )


def designation(rng: Random, people: list[Person]) -> Act:
    """Members sent to an outside body, by secret ballot."""
    body = rng.choice(
        ("au syndicat des eaux", "au conseil d'administration du collège", "à la mission locale", "au comité du parc naturel")
    )
    delegates = rng.sample(people, 2)
    return Act(
        f"Désignation des représentants de la commune {body}",
        ["Le conseil doit désigner deux représentants."],
        [f"de désigner {delegates[0].civil} et {delegates[1].civil} pour représenter la commune {body}"],
        "secret",
    )


def approval(previous: str) -> Act:
    """Approval of the last minutes, an item of its own."""
    return Act(
        f"Approbation du procès-verbal de la séance du {previous}",
        ["Le procès-verbal a été adressé à chacun des membres du conseil."],
        ["d'approuver le procès-verbal"],
    )
