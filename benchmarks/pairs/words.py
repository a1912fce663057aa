"""Invented names and subjects, and how two sources write one of them: nothing is taken of a real firm, place or association."""

import random

STEMS = (
    "ORVELEC",
    "BATILANDE",
    "SOVAROUTE",
    "PLOMBILIA",
    "ISOVANE",
    "COUVRELAC",
    "ECLAIRVAL",
    "GEOLIANE",
    "VERTEPRAIRIE",
    "MIVOUX",
)
TAILS = ("", " TRAVAUX", " INGENIERIE", " SUD", " ENERGIES", " ET FILS", " SERVICES")
FORMS = ("", "SAS ", "SARL ", "SA ", "Société ", "Entreprise ")
WORKS = ("Réfection de la voirie", "Fourniture de mobilier scolaire", "Entretien des espaces verts", "Éclairage public", "Assurances",
         "Restauration scolaire", "Nettoyage des bâtiments", "Rénovation du gymnase", "Maîtrise d'œuvre de la médiathèque",
         "Location de véhicules", "Fourniture de carburant", "Travaux d'étanchéité des toitures")  # fmt: skip
TRADES = ("gros œuvre", "charpente", "menuiseries", "électricité", "plomberie", "peinture")
CLUBS = ("Judo club", "Tennis club", "Comité des fêtes", "Harmonie", "Foyer rural", "Amicale des anciens", "Club de pétanque", "Ciné-club",
         "Jardins partagés", "Théâtre de poche", "Chorale", "Secours solidaire", "École de musique", "Union commerciale")  # fmt: skip
PURPOSES = ("fonctionnement", "subvention annuelle", "festival d'été", "projet pédagogique", "achat de matériel")
PLACES = ("Ambrelac", "Brizeval", "Corvigny", "Dampvelle", "Esquemont", "Fontrière", "Grévanne", "Norvannes")
_ORDER, _CAPITALS, _FORM = 0.1, 0.4, 0.5


def firm(chance: random.Random, name: str) -> str:
    """As one of two sources writes it: capitals or not, its legal form in front or behind or nowhere."""
    said = name if chance.random() < _CAPITALS else name.title()
    form = chance.choice(FORMS)
    if chance.random() < _FORM:
        return f"{form}{said}"
    return f"{said} {form}".strip()


def club(chance: random.Random, name: str) -> str:
    """An association, with or without the word, its words now and then in another order."""
    said = name.upper() if chance.random() < _CAPITALS else name
    words = said.split()
    if chance.random() < _ORDER:
        said = " ".join([words[-1], *words[:-1]])
    return f"Association {said}" if chance.random() < _FORM else said


def subject(chance: random.Random, words: str) -> str:
    """A contract's subject: whole, behind the words of an act, or under those of a notice."""
    before = chance.choice(("", "", "Attribution du marché : ", "Marché public – ", "Autorisation de signer – "))
    behind = chance.choice(("", "", " de la commune", f" – année {chance.randint(2017, 2024)}"))
    return f"{before}{words}{behind}"
