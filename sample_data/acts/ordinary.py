"""Everyday acts without supplier or grant, in our own words: (title, report, decisions)."""

from random import Random

from sample_data.acts.act import STREETS, Act, of_the, place
from sample_data.french_print import euros

WORDING: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Tarifs de la restauration scolaire pour l'année {next}",
        "Les tarifs n'ont pas évolué depuis deux ans alors que le coût des denrées augmente.",
        ("de fixer le prix du repas à {small} à compter de la rentrée", "de maintenir la grille établie selon le quotient familial"),
    ),
    (
        "Modification du tableau des effectifs",
        "Des départs en retraite et des avancements de grade conduisent à ajuster les emplois de la collectivité.",
        ("de créer deux postes d'adjoint technique à temps complet", "de supprimer un poste de rédacteur"),
    ),
    (
        "Règlement intérieur {of}",
        "L'ancien règlement ne correspondait plus aux usages du lieu.",
        ("d'adopter le nouveau règlement intérieur {of}",),
    ),
    (
        "Dénomination d'une voie nouvelle",
        "Le lotissement livré cet hiver comporte une voie qui n'a pas encore de nom.",
        ("de nommer cette voie « {street} prolongée »",),
    ),
    (
        "Taux des taxes directes locales pour {year}",
        "Les bases prévisionnelles ont été notifiées par les services fiscaux.",
        ("de maintenir les taux votés l'an passé",),
    ),
    (
        "Convention de mise à disposition {of} avec le collège",
        "Les élèves utilisent cet équipement plusieurs demi-journées par semaine.",
        ("d'approuver la convention de mise à disposition", "d'autoriser {mayor} à la signer"),
    ),
    (
        "Garantie d'emprunt pour la construction de logements sociaux",
        "L'opération prévoit {count} logements à loyer modéré dans le quartier de la gare.",
        ("d'accorder la garantie de la commune à hauteur de 50 %",),
    ),
    (
        "Création d'un conseil municipal des jeunes",
        "La démarche a été préparée avec les enseignants et les centres de loisirs.",
        ("de créer un conseil municipal des jeunes de {count} membres", "d'en approuver la charte"),
    ),
    (
        "Plan de circulation {of_street}",
        "Une concertation avec les riverains et les commerçants s'est tenue à l'automne.",
        ("d'approuver le nouveau sens de circulation {of_street}",),
    ),
    (
        "Adhésion au groupement de commandes pour l'achat d'électricité",
        "Le regroupement des acheteurs publics du territoire permet d'obtenir de meilleures conditions.",
        ("d'adhérer au groupement de commandes", "d'autoriser {mayor} à signer la convention constitutive"),
    ),
    (
        "Indemnités de fonction des élus",
        "La loi fixe les montants maximaux selon la population de la commune.",
        ("de fixer les indemnités selon le tableau présenté en séance",),
    ),
    (
        "Décision modificative n° {small_count} du budget principal",
        "Des ajustements de crédits sont nécessaires entre chapitres.",
        ("d'adopter la décision modificative n° {small_count} telle que présentée",),
    ),
    (
        "Ouverture dominicale des commerces en {next}",
        "Les commerçants ont été consultés, ainsi que les organisations professionnelles.",
        ("de donner un avis favorable à l'ouverture des commerces cinq dimanches dans l'année",),
    ),
    (
        "Charte de l'arbre en ville",
        "Les épisodes de chaleur invitent à protéger le patrimoine arboré et à planter davantage.",
        ("d'adopter la charte de l'arbre",),
    ),
    (
        "Horaires {of}",
        "La fréquentation du samedi justifie une amplitude plus large.",
        ("d'approuver les nouveaux horaires d'ouverture {of}",),
    ),
    (
        "Convention avec la gendarmerie pour la vidéoprotection",
        "Le dispositif couvre les entrées de ville et les abords des équipements publics.",
        ("d'approuver la convention", "d'autoriser {mayor} à la signer"),
    ),
    (
        "Transfert de la compétence eau à la communauté de communes",
        "La loi organise ce transfert et laisse un délai aux communes.",
        ("d'approuver le transfert à compter du 1er janvier {next}",),
    ),
    (
        "Instauration du télétravail pour les agents municipaux",
        "Le comité social territorial a rendu un avis sur le projet.",
        ("d'instaurer le télétravail dans la limite de deux jours par semaine",),
    ),
    (
        "Modification simplifiée du plan local d'urbanisme",
        "Le dossier a été mis à la disposition du public pendant un mois et n'a appelé que peu d'observations.",
        ("d'approuver la modification simplifiée du plan local d'urbanisme",),
    ),
    (
        "Fonds de soutien aux commerces du centre",
        "Plusieurs vitrines sont vides {on_street}.",
        ("de créer un fonds de soutien pour trois ans", "d'en adopter le règlement"),
    ),
    (
        "Plan d'action pour la sobriété énergétique",
        "Un diagnostic des bâtiments communaux a été mené avec le syndicat d'énergie.",
        ("d'approuver le plan d'action",),
    ),
    (
        "Classement dans le domaine public de la voirie du lotissement des Acacias",
        "Les voies sont ouvertes à la circulation et en bon état d'entretien.",
        ("de prononcer le classement de ces voies dans le domaine public communal",),
    ),
    (
        "Tarifs de location {of}",
        "Une harmonisation des tarifs entre les salles municipales est proposée.",
        ("de fixer à {big} la location à la journée pour les habitants",),
    ),
    (
        "Motion pour le maintien de la maternité de l'hôpital",
        "La fermeture annoncée éloignerait les familles d'un service essentiel.",
        ("de demander le maintien de la maternité",),
    ),
)
BUDGET_TITLES = (
    "Budget primitif {year}",
    "Compte administratif {last}",
    "Affectation du résultat {last}",
    "Autorisations de programme {year}",
)


def _on(street: str) -> str:
    """Dans la rue, sur la place, sur le quai, sur l'avenue."""
    kind = street.split(maxsplit=1)[0]
    before = {"rue": "dans la ", "place": "sur la ", "avenue": "sur l'"}.get(kind, "sur le ")
    return before + street


def draw(rng: Random, mayor: str, year: int, taken: set[str]) -> Act:
    """One everyday act whose title is not among those `taken` in the session."""
    for _ in range(60):
        title, report, decisions = rng.choice(WORDING)
        building, street = place(rng), rng.choice(STREETS)
        slots = {
            "mayor": mayor,
            "year": year,
            "next": year + 1,
            "of": of_the(building),
            "street": street,
            "of_street": of_the(street),
            "on_street": _on(street),
            "count": rng.randrange(12, 40),
            "small_count": rng.randrange(1, 4),
            "small": euros(rng.randrange(280, 450) / 100),
            "big": euros(rng.randrange(8, 40) * 10),
        }
        if title.format(**slots) not in taken:
            break
    return Act(title.format(**slots), [report.format(**slots)], [d.format(**slots) for d in decisions])


def budget(rng: Random, year: int) -> Act:
    """A budget vote: tables are annexed, no line is printed."""
    title = rng.choice(BUDGET_TITLES).format(year=year, last=year - 1)
    return Act(
        title,
        ["Les documents ont été adressés aux membres du conseil et présentés en commission des finances."],
        ["d'approuver les documents présentés, chapitre par chapitre"],
    )
