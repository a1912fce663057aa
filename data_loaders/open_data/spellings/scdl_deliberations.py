"""Titles of SCDL deliberations: names and titles of the schemas 2.0.0 to 2.1.5, and those of portals and towns."""

SPELLINGS: dict[str, tuple[str, ...]] = {
    "council_name": ("coll nom", "collectivite", "nom de la collectivite"),
    "council_siret": ("coll siret", "siret", "code siret de la collectivite", "siret de la collectivite"),
    "number": ("delib id", "numero de deliberation", "delib num", "identifiant de la deliberation", "numero de la deliberation"),
    "date": (
        "delib date",
        "date de deliberation",
        "date cm",
        "date de seance",
        "date de la seance",
        "date seance",
        "date de la deliberation",
        "date d adoption de la deliberation",
    ),
    "matter_code": (
        "delib matiere code",
        "code de la matiere de la deliberation",
        "code de matiere issu de la nomenclature actes",
        "code matiere",
    ),
    "matter_name": ("delib matiere nom", "nom de la matiere de la deliberation", "nom de matiere", "matiere"),
    "title": ("delib objet", "objet", "titre", "objet de la deliberation"),
    "budget_year": ("budget annee", "annee du budget"),
    "budget_name": ("budget nom", "nom du budget"),
    "prefecture_id": ("pref id", "identifiant de l entite exercant le controle de legalite"),
    "prefecture_date": (
        "pref date",
        "date d enregistrement de la deliberation au controle de legalite",
        "date d enregistrement de la deliberation aupres du controle de legalite",
    ),
    "members": (
        "vote effectif",
        "effectif theorique des votants",
        "decompte de l effectif total des elus susceptibles de participer au vote presents a la seance",
    ),
    "voters": (
        "vote reel",
        "effectif reel des votants",
        "nombre de votants",
        "votants",
        "decompte de l effectif total des elus ayant reellement participe au vote exclusion des absents",
    ),
    "votes_for": ("vote pour", "pour", "nombre de votes pour"),
    "votes_against": ("vote contre", "contre", "nombre de votes contre"),
    "abstentions": ("vote abstention", "abstention", "nombre de votes abstention"),
    "url": ("delib url", "lien vers le document de la deliberation", "lien pdf", "url pdf"),
}
IGNORED = ("elu s", "direction", "etat", "numero de projet de deliberation", "numero poseidon", "geom", "geo point 2d")
