"""Acts that name private people, invented: land, remissions of debt, cemetery. Their names and addresses must stay masked."""

from random import Random

from data_loaders.documents.record import GrantRecord
from sample_data.acts.act import Act
from sample_data.french_print import euros
from sample_data.name_stock import MEN, STREETS, WOMEN

SURNAMES = ("Pelletrange", "Vasseloup", "Brindamour-Toul", "Cazenoble", "Dutertrelle", "Morandelle", "Fabrezan-Loy")


def _couple(rng: Random) -> tuple[str, str]:
    """Printed names of a couple, and their address."""
    surname = rng.choice(SURNAMES)
    return f"M. {rng.choice(MEN)} {surname} et Mme {rng.choice(WOMEN)} {surname}", f"{rng.randrange(2, 90)} {rng.choice(STREETS)}"


def land(rng: Random, mayor: str) -> Act:
    """A strip of land bought from a couple."""
    people, address = _couple(rng)
    price = euros(rng.randrange(20, 300) * 100)
    parcel = f"{rng.choice('ABCD')}{rng.choice('KLMN')} n° {rng.randrange(12, 480)}"
    return Act(
        f"Acquisition de la parcelle cadastrée {parcel}" + (f" appartenant à {people}" if rng.random() < 0.3 else ""),
        [
            f"La parcelle cadastrée {parcel} appartient à {people}, domiciliés {address}.",
            "Son acquisition permettra d'élargir le trottoir et de sécuriser le cheminement des piétons.",
        ],
        [f"d'acquérir cette parcelle au prix de {price}, frais d'acte en sus", f"d'autoriser {mayor} à signer l'acte notarié"],
        private=(people.split(" et ", maxsplit=1)[0].removeprefix("M. "), address),
    )


def aid(rng: Random) -> Act:
    """A young resident helped to pass the driving test: a grant to a natural person."""
    name, amount = f"{rng.choice(MEN)} {rng.choice(SURNAMES)}", float(rng.choice((300, 400, 500)))
    return Act(
        "Aide au permis de conduire",
        ["Le dispositif aide chaque année quelques jeunes de la commune, en échange d'un engagement auprès d'une association."],
        [f"d'attribuer une aide de {euros(amount)} à M. {name}"],
        grants=[GrantRecord(name, amount)],
        private=(name,),
    )


def remission(rng: Random) -> Act:
    """A debt forgiven to a resident."""
    name = f"Mme {rng.choice(WOMEN)} {rng.choice(SURNAMES)}"
    return Act(
        "Remise gracieuse d'une dette de cantine",
        [f"{name} a sollicité la remise de sa dette envers le service de restauration scolaire en raison de ses difficultés financières."],
        [f"d'accorder à {name} une remise gracieuse de {euros(rng.randrange(60, 700))}"],
        private=(name.removeprefix("Mme "),),
    )
