"""The reference deliberation: the public facts of Bordeaux's act D-20070608 of 26 November 2007, in our words and layout.

The names are those of the elected members, public in the act; no sentence of the original is kept.
"""

from data_loaders.documents.record import (
    AttendanceRecord,
    BudgetRecord,
    ContractRecord,
    DeliberationRecord,
    PaperRecord,
    SessionRecord,
    Status,
    VoteRecord,
)

CHAIR = "M. Alain JUPPE"
UNTIL = {
    "Mme Anne WALRYCK": "18h30",
    "Mme Marie-Christine GUITER-ROCHE": "18h",
    "Mme Chantal BOURRAGUÉ": "17h30",
    "M. Daniel JAULT": "18h",
    "M. Jean-Michel PEREZ": "18h50",
    "Mme Brigitte NABET": "18h30",
}
PRESENT = [
    "M. Hugues MARTIN",
    "M. Didier CAZABONNE",
    "M. Michel DUCHENE",
    "Mme Véronique FAYET",
    "M. Jean-Paul JAUFFRET",
    "M. Jean-Charles BRON",
    "Mme Françoise BRUNET",
    "M. Dominique DUCASSOU",
    "Mme Anne WALRYCK",
    "M. Stéphan DELAUX",
    "Mme Carole JORDA-DEDIEU",
    "M. Jean-Marc GAUZERE",
    "M. Claude BOCCHIO",
    "Mme Elisabeth VIGNÉ",
    "M. Joël QUANCARD",
    "Mme Muriel PARCELIER",
    "M. Jean-Michel GAUTÉ",
    "M. Henri PONS",
    "M. Pierre LOTHAIRE",
    "M. Jean-Louis DAVID",
    "M. Alain MOGA",
    "M. Bruno CANOVAS",
    "Mme Françoise PUJO",
    "Mme Michelle DARCHE",
    "Mme Ana De OLIVEIRA-POMMET",
    "M. Patrick SIMON",
    "Mme Anne CASTANET",
    "M. Charles CAZENAVE",
    "Mme Marie-Christine GUITER-ROCHE",
    "M. Alexis BANAYAN",
    "Mme Eliane BON",
    "Mme Chantal BOURRAGUÉ",
    "Mme Martine MOULIN-BOUDARD",
    "Mme Nadine MAU",
    "Mme Françoise MASSIE",
    "M. Jean-Didier BANNEL",
    "M. Alain PETIT",
    "Mme Christine CHARRAS",
    "Mme Marie-Claude CARLE DE LA FAILLE",
    "Mme Elisabeth TOUTON",
    "Mme Sonia DUBOURG-LAVROFF",
    "Mme Laurence DESSERTINE",
    "M. Jean MERCHERZ",
    "M. Guillaume HÉNIN",
    "Mme Chrystèle PALVADEAU",
    "M. Daniel JAULT",
    "M. Jean-Michel PEREZ",
    "Mme Claude MELLIER",
    "M. Jacques RESPAUD",
    "Mme Martine DIEZ",
    "Mme Brigitte NABET",
    "M. Vincent MAURIN",
    "M. Matthieu ROUYEYRE",
    "M. Pierre HURMIC",
    "Mme Marie-Claude NOEL",
    "M. Patrick PAPADATO",
]
EXCUSED = ("Mme Anne-Marie CAZALET", "M. Jacques VALADE", "Mme Mireille BRACQ", "M. Jacques COLOMBIER")
TITLE = "Portail internet de la Ville : hébergement et exploitation - Signature du marché"
ARTICLES = ["2031", "205", "2183", "232", "611", "6156", "6184", "617"]


def text() -> str:
    """The act as we tell it."""
    present = "\n".join(f"- {name}{_until(name)}" for name in PRESENT)
    excused = "\n".join(f"- {name}" for name in EXCUSED)
    return f"""VILLE DE BORDEAUX

EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL

Séance du lundi 26 novembre 2007 à 15 heures

Délibération n° D-20070608

Conseillers en exercice : 61
Date de publicité : 27/11/2007

Sous la présidence de {CHAIR}, maire

Étaient présents :
{present}

Étaient excusés :
{excused}

Objet : {TITLE}

Rapporteur : M. Jean-Michel GAUTÉ, adjoint au maire

La Ville confie l'hébergement de son portail à un prestataire. Un appel d'offres ouvert a été lancé pour renouveler ce contrat.

La commission d'appel d'offres a retenu l'offre de la société AQUITAINE VALLEY. Il s'agit d'un marché à bons de commande, \
conclu pour trois ans, d'un montant total minimum de 200 000 € TTC et maximum de 500 000 € TTC.

Il est proposé d'autoriser M. le maire à signer le marché avec la société AQUITAINE VALLEY.

La dépense sera imputée à la rubrique 020, articles {", ".join(ARTICLES)}.

ADOPTÉ À L'UNANIMITÉ
"""


def _until(name: str) -> str:
    if name not in UNTIL:
        return ""
    return f" ({'présente' if name.startswith('Mme') else 'présent'} jusqu'à {UNTIL[name]})"


def _member(printed: str, status: Status) -> AttendanceRecord:
    left = UNTIL.get(printed)
    clock = left.replace("h", ":") + ("00" if left.endswith("h") else "") if left else None
    return AttendanceRecord(printed.split(" ", 1)[1], status, left_at=clock, role="maire" if printed == CHAIR else None)


def record() -> PaperRecord:
    """The facts that `text` prints."""
    session = SessionRecord(date="2007-11-26", time="15:00", president="Alain JUPPE", members_in_office=61)
    contract = ContractRecord(
        "AQUITAINE VALLEY",
        min_amount=200_000.0,
        max_amount=500_000.0,
        tax="TTC",
        duration_months=36,
        procedure="appel d'offres ouvert",
        form="marché à bons de commande",
    )
    act = DeliberationRecord("D-20070608", TITLE, "Jean-Michel GAUTÉ", "2007-11-27")
    act.vote = VoteRecord("adopted", True, "unanimité")
    act.contracts, act.budget = [contract], BudgetRecord("020", ARTICLES)
    roll = [_member(CHAIR, "present"), *(_member(n, "present") for n in PRESENT), *(_member(n, "excused") for n in EXCUSED)]
    return PaperRecord("", "", council="Bordeaux", session=session, attendance=roll, closes=True, deliberations=[act], kind="extract")
