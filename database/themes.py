"""Themes (matières de la nomenclature @CTES, 6 to 9): guessed from an act's matter code, else from the words of its title.

The table below is the whole rule: the first line that fits wins, and every theme so found is marked as guessed. Order matters:
what an act is (a contract, a grant) gives way to what it is about only where no line of its kind fits.
"""

import re

from database.names import words

OTHER = "other"

# theme -> (matter codes of the nomenclature, title words or phrases in French without accents)
TABLE: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "contracts",
        ("1",),
        (
            "marche public",
            "marches publics",
            "appel d offres",
            "accord cadre",
            "groupement de commandes",
            "delegation de service public",
            "maitrise d oeuvre",
            "avenant",
        ),
    ),
    (
        "staff",
        ("4",),
        (
            "tableau des effectifs",
            "personnel communal",
            "personnel municipal",
            "regime indemnitaire",
            "recrutement",
            "creation de poste",
            "creation d emploi",
            "emplois",
            "agents",
            "RIFSEEP",
            "apprentissage",
        ),
    ),
    (
        "institutions",
        ("5", "9.4"),
        (
            "election",
            "designation de",
            "delegations au maire",
            "delegation au maire",
            "reglement interieur",
            "proces verbal",
            "indemnites de fonction",
            "intercommunal*",
            "decisions du maire",
            "voeu",
            "motion",
            "statuts",
        ),
    ),
    ("police", ("6",), ("police municipale", "videoprotection*", "prevention de la delinquance")),
    (
        "planning",
        ("2",),
        ("plan local d urbanisme", "PLU", "droit de preemption", "urbanisme", "permis de construire", "ZAC", "zone d amenagement"),
    ),
    (
        "property",
        ("3",),
        (
            "acquisition",
            "cession",
            "alienation",
            "vente de",
            "echange de terrain",
            "bail",
            "parcelle",
            "servitude",
            "domaine public",
            "declassement",
        ),
    ),
    ("grants", ("7.5",), ("subvention",)),
    (
        "finance",
        ("7",),
        (
            "budget",
            "compte administratif",
            "compte de gestion",
            "compte financier",
            "decision modificative",
            "affectation du resultat",
            "fiscalite",
            "taux d imposition",
            "taxe",
            "emprunt",
            "garantie d emprunt",
            "admission en non valeur",
            "tarif",
            "fonds de concours",
            "rapport d orientation",
        ),
    ),
    (
        "education",
        ("8.1",),
        ("ecole", "scolaire*", "periscolaire*", "enseignement", "restauration scolaire", "cantine", "college", "lycee"),
    ),
    ("social", ("8.2",), ("social*", "CCAS", "petite enfance", "creche", "senior", "personnes agees", "handicap", "solidarite", "sante")),
    ("roads", ("8.3",), ("voirie", "rue", "stationnement", "eclairage public", "trottoir", "chaussee")),
    ("housing", ("8.5",), ("logement", "habitat", "politique de la ville", "contrat de ville", "renovation urbaine")),
    ("employment", ("8.6", "8.4"), ("emploi", "economi*", "commerce*", "formation professionnelle", "artisan*")),
    ("transport", ("8.7",), ("transport", "mobilite", "velo", "cyclable", "tramway", "bus")),
    (
        "environment",
        ("8.8",),
        ("environnement", "dechet", "eau", "assainissement", "energie", "biodiversite", "espaces verts", "climat", "foret"),
    ),
    (
        "culture",
        ("8.9",),
        (
            "culture",
            "culturel*",
            "musee",
            "bibliotheque",
            "mediatheque",
            "theatre",
            "patrimoine",
            "festival",
            "conservatoire",
            "sport",
            "gymnase",
            "stade",
            "piscine",
            "jumelage",
        ),
    ),
)


def _pattern(phrase: str) -> str:
    """A word takes its plural; one in capitals is an acronym and takes none; "*" stands for any ending."""

    def one(word: str) -> str:
        if word.isupper():
            return word.lower()
        return rf"{word[:-1]}\w*" if word.endswith("*") else rf"{word}(?:s|x|es)?"

    return " ".join(map(one, phrase.split()))


THEMES = (*(theme for theme, _, _ in TABLE), OTHER)
_BY_TITLE = tuple((theme, re.compile(rf"\b(?:{'|'.join(map(_pattern, phrases))})\b")) for theme, _, phrases in TABLE)
_SUBJECTS_FIRST = sorted(TABLE, key=lambda line: -max(len(code) for code in line[1]))


def of_matter(code: str) -> str | None:
    """The theme of a matter code: the line with the longest code that begins it ("7.5.1" is a grant before it is finance)."""
    for theme, codes, _ in _SUBJECTS_FIRST:
        if any(code == known or code.startswith(f"{known}.") for known in codes):
            return theme
    return None


def of_title(title: str | None) -> str | None:
    """The theme of a title by the first line of the table with one of its words; OTHER where none has; None without a title."""
    if not title:
        return None
    plain = " ".join(words(title))
    return next((theme for theme, pattern in _BY_TITLE if pattern.search(plain)), OTHER)
