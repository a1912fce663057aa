"""Subventions: one in a sentence, or a table of them; and money asked for, which is no grant given."""

from random import Random

from data_loaders.documents.record import BudgetRecord, GrantRecord
from sample_data.acts.act import Act
from sample_data.french_print import euros
from sample_data.name_stock import ASSOCIATIONS

FUNCTIONS = {False: ("33", "40", "025"), True: ("311", "32", "348")}


def _charge(rng: Random, year: int) -> tuple[str, BudgetRecord]:
    """Where it is charged; the chart of accounts changed (M14, then M57)."""
    new = year >= 2024
    function, article = rng.choice(FUNCTIONS[new]), "65748" if new else "6574"
    return (
        f"d'imputer la dépense au chapitre 65, article {article}, fonction {function} du budget principal",
        BudgetRecord(function, [article]),
    )


def single(rng: Random, year: int) -> Act:
    """One association, in a sentence; its officer in the council stands apart."""
    name = rng.choice(ASSOCIATIONS)
    amount = float(rng.randrange(3, 90) * 100)
    charge, budget = _charge(rng, year)
    purpose = rng.choice(("de fonctionnement", "exceptionnelle", "d'équipement"))
    return Act(
        f"Attribution d'une subvention {purpose} à l'association {name}",
        [
            f"L'association {name} a présenté son programme pour l'année {year}.",
            "Son action contribue à la vie locale et rassemble des habitants de tous âges.",
        ],
        [f"d'attribuer une subvention {purpose} de {euros(amount)} à l'association {name}", charge],
        grants=[GrantRecord(name, amount)],
        budget=budget,
        interested=rng.random() < 0.5,
    )


def table(rng: Random, year: int) -> Act:
    """The year's grants, a line each."""
    names = rng.sample(ASSOCIATIONS, rng.randint(6, 11))
    rows = [(name, float(rng.randrange(2, 80) * 50)) for name in names]
    charge, budget = _charge(rng, year)
    return Act(
        f"Subventions aux associations pour l'année {year}",
        ["Les demandes ont été examinées par la commission vie associative au regard des projets présentés."],
        ["d'attribuer les subventions figurant au tableau ci-dessous", charge],
        table=[("Association", "Montant"), *((name, euros(amount)) for name, amount in rows)],
        grants=[GrantRecord(name, amount) for name, amount in rows],
        budget=budget,
    )


def asked_for(rng: Random, mayor: str, year: int) -> Act:
    """A grant that the council hopes to receive: a trap for readers."""
    works = rng.choice(("la création d'une voie cyclable", "la rénovation de la salle polyvalente", "la végétalisation des cours d'école"))
    total = rng.randrange(80, 600) * 1000
    return Act(
        f"Demande de subvention auprès du Département pour {works}",
        [
            f"Le coût prévisionnel de l'opération est estimé à {euros(total)} HT.",
            f"Elle est inscrite au programme d'investissement {year}.",
        ],
        [
            f"de solliciter auprès du Département une subvention de {euros(total * 0.3)}",
            f"d'autoriser {mayor} à déposer le dossier de demande",
        ],
    )
