"""Avenants and résiliations of contracts awarded before."""

from dataclasses import replace
from random import Random

from sample_data.acts.act import Act, Awarded
from sample_data.french_print import euros, of


def amend(rng: Random, mayor: str, awarded: Awarded) -> Act:
    """A fixed price raised (or lowered): the amendment's amount and the new total."""
    old = awarded.contract
    assert old.amount is not None
    change = float(round(old.amount * rng.choice((0.03, 0.06, 0.11)) / 10) * 10)
    record = replace(old, amount=round(old.amount + change, 2), change=change, procedure=None, stage="amended")
    return Act(
        f"Avenant n° 1 au marché {of(awarded.subject)}",
        [
            f"Le marché {of(awarded.subject)} a été confié à la société {old.supplier}.",
            "En cours d'exécution, des prestations complémentaires se sont révélées nécessaires.",
        ],
        [
            f"d'approuver l'avenant n° 1 au marché conclu avec la société {old.supplier}, d'un montant de {euros(change)} {old.tax}, "
            f"portant le montant du marché de {euros(old.amount)} {old.tax} à {euros(record.amount or 0)} {old.tax}",
            f"d'autoriser {mayor} à signer cet avenant",
        ],
        contracts=[record],
    )


def terminate(mayor: str, awarded: Awarded) -> Act:
    """A contract ended before its term, without amount."""
    record = replace(awarded.contract, amount=None, tax=None, procedure=None, stage="terminated")
    return Act(
        f"Résiliation du marché {of(awarded.subject)}",
        [f"Des manquements répétés ont été constatés dans l'exécution du marché {of(awarded.subject)}."],
        [f"d'autoriser {mayor} à résilier le marché conclu avec la société {record.supplier}"],
        contracts=[record],
    )
