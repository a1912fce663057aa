"""Marchés publics: fixed prices, frameworks with ranges, lots."""

from random import Random
from typing import Literal

from data_loaders.documents.record import ContractRecord
from sample_data.acts.act import Act, of_the, place
from sample_data.french_print import euros, of
from sample_data.name_stock import COMPANIES

SUBJECTS = {
    "travaux": (
        "travaux de réfection de la toiture {of}",
        "travaux d'extension {of}",
        "travaux d'accessibilité {of}",
        "rénovation thermique {of}",
    ),
    "services": (
        "fourniture de repas pour la restauration scolaire",
        "nettoyage des bâtiments communaux",
        "transport des élèves vers la piscine",
    ),
    "énergie": (
        "exploitation des installations de chauffage",
        "modernisation de l'éclairage public",
        "maintenance des installations électriques {of}",
    ),
    "espaces verts": ("entretien des espaces verts", "élagage des arbres d'alignement"),
    "études": ("maîtrise d'œuvre pour la restructuration {of}", "étude de programmation pour l'aménagement {of}"),
}
SIGN = "d'autoriser {mayor} à signer toutes les pièces nécessaires à l'exécution de la présente délibération"
LOTS = ("Gros œuvre", "Charpente et couverture", "Menuiseries extérieures", "Électricité", "Peinture et sols")


def subject_of(rng: Random) -> tuple[str, str]:
    """What is bought, and the trade of those who sell it."""
    trade = rng.choice(sorted(SUBJECTS))
    return rng.choice(SUBJECTS[trade]).format(of=of_the(place(rng))), trade


def amount_of(rng: Random, low: int, high: int) -> float:
    """A price with cents or without."""
    whole = rng.randrange(low, high)
    return float(whole - whole % 500) if rng.random() < 0.5 else whole + rng.randrange(1, 100) / 100


def _holder(rng: Random, trade: str) -> tuple[str, str]:
    """Who gets it, and how that is printed: designers sometimes bid together."""
    if trade == "études" and rng.random() < 0.3:
        joint = " / ".join(rng.sample(COMPANIES[trade], 2))
        return joint, f"au groupement {joint}"
    company = rng.choice(COMPANIES[trade])
    return company, f"à {rng.choice(('la société', 'l’entreprise'))} {company}".replace("’", "'")


def _price(rng: Random) -> tuple[float, Literal["HT", "TTC"], str]:
    """Without tax, with tax, or both."""
    price = amount_of(rng, 18_000, 400_000)
    chance = rng.random()
    if chance < 0.12:
        return price, "TTC", f"{euros(price)} TTC"
    both = f", soit {euros(round(price * 1.2, 2))} TTC" if chance < 0.4 else ""
    return price, "HT", f"{euros(price)} HT{both}"


def fixed(rng: Random, mayor: str) -> Act:
    """A single price, without tax, or both ways (then the price without tax is the record)."""
    subject, trade = subject_of(rng)
    company, called = _holder(rng, trade)
    price, tax, printed = _price(rng)
    return Act(
        rng.choice((f"Marché {of(subject)} - Attribution", f"Attribution du marché {of(subject)}")),
        [
            f"Une consultation a été engagée selon la procédure adaptée pour le marché {of(subject)}.",
            f"À la date limite de remise des plis, {rng.choice(('trois', 'quatre', 'cinq'))} offres étaient parvenues en mairie. "
            "L'analyse a porté sur la valeur technique et sur le prix.",
        ],
        [f"d'attribuer le marché {called} pour un montant de {printed}", SIGN.format(mayor=mayor)],
        contracts=[ContractRecord(company, price, tax=tax, procedure="procédure adaptée", stage="awarded")],
        subject=subject,
    )


def framework(rng: Random, mayor: str, year: int) -> Act:
    """Accord-cadre à bons de commande: a minimum and a maximum a year, one only, or (before 2022) no maximum."""
    subject, trade = subject_of(rng)
    company = rng.choice(COMPANIES[trade])
    low = rng.randrange(5, 60) * 1000.0
    high = low * rng.choice((3, 4, 5))
    record = ContractRecord(
        company,
        tax="HT",
        procedure="appel d'offres ouvert",
        form="accord-cadre à bons de commande",
        duration_months=12,
        renewals=3,
        scope="year",
    )
    shape = rng.choice(("both", "both", "no minimum", "whole period", "no maximum"))
    if shape == "no maximum" and year < 2022:
        record.min_amount = low
        printed = f"avec un montant minimum annuel de {euros(low)} HT et sans maximum"
    elif shape == "no minimum":
        record.min_amount, record.max_amount = 0.0, high
        printed = f"sans minimum et avec un montant maximum annuel de {euros(high)} HT"
    elif shape == "whole period":
        record.min_amount, record.max_amount, record.scope, record.duration_months, record.renewals = low, high, "total", 48, None
        printed = f"pour un montant total minimum de {euros(low)} HT et maximum de {euros(high)} HT"
    else:
        record.min_amount, record.max_amount = low, high
        printed = f"pour un montant annuel minimum de {euros(low)} HT et maximum de {euros(high)} HT"
    length = "quatre ans" if record.duration_months == 48 else "un an, reconductible trois fois"
    return Act(
        f"Accord-cadre {of(subject)} - Autorisation de signature",
        [
            f"Le contrat en cours pour l'accord-cadre {of(subject)} arrive à son terme. Un appel d'offres ouvert a été lancé.",
            f"La commission d'appel d'offres a retenu l'offre de la société {company}, économiquement la plus avantageuse.",
        ],
        [
            f"d'autoriser {mayor} à signer avec la société {company} un accord-cadre à bons de commande, {printed}, conclu pour {length}",
        ],
        contracts=[record],
    )


def lots(rng: Random, mayor: str) -> Act:
    """One work, a contract a lot; a lot may have found nobody."""
    building = place(rng)
    names = rng.sample(LOTS, rng.randint(3, 4))
    companies = rng.sample(COMPANIES["travaux"] + COMPANIES["énergie"], len(names))
    decisions, contracts = [], []
    for number, (name, company) in enumerate(zip(names, companies, strict=True), 1):
        price = amount_of(rng, 9_000, 260_000)
        if number == len(names) and rng.random() < 0.4:
            decisions.append(f"de déclarer infructueux le lot n° {number} - {name}")
            contracts.append(ContractRecord(None, procedure="procédure adaptée", lot=str(number), stage="unsuccessful"))
            continue
        decisions.append(f"d'attribuer le lot n° {number} - {name} à l'entreprise {company} pour un montant de {euros(price)} HT")
        contracts.append(ContractRecord(company, price, tax="HT", procedure="procédure adaptée", lot=str(number), stage="awarded"))
    return Act(
        f"Réhabilitation {of_the(building)} - Attribution des marchés de travaux",
        [
            f"Le projet de réhabilitation {of_the(building)} est entré dans sa phase opérationnelle.",
            f"La consultation, passée en procédure adaptée, comportait {len(names)} lots.",
        ],
        [*decisions, SIGN.format(mayor=mayor)],
        contracts=contracts,
    )


def shared_framework(rng: Random, mayor: str) -> Act:
    """An accord-cadre with several holders (multi-attributaire): one range, whoever gets the orders."""
    subject, trade = subject_of(rng)
    companies = rng.sample(COMPANIES[trade], min(len(COMPANIES[trade]), rng.choice((2, 3))))
    low = rng.randrange(5, 60) * 1000.0
    high = low * rng.choice((3, 4))
    record = ContractRecord(
        " / ".join(companies),
        min_amount=low,
        max_amount=high,
        tax="HT",
        procedure="appel d'offres ouvert",
        form="accord-cadre à bons de commande",
        duration_months=48,
        scope="total",
        stage="awarded",
    )
    named = f"{', '.join(companies[:-1])} et {companies[-1]}"
    return Act(
        f"Accord-cadre multi-attributaire {of(subject)} - Attribution",
        [f"Un appel d'offres ouvert a été lancé pour l'accord-cadre à bons de commande {of(subject)}, conclu pour quatre ans."],
        [
            f"d'attribuer l'accord-cadre aux sociétés {named}, "
            f"pour un montant total minimum de {euros(low)} HT et maximum de {euros(high)} HT",
            SIGN.format(mayor=mayor),
        ],
        contracts=[record],
    )
