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
_ORDER, _CAPITALS, _FORM, _MISTAKEN = 0.1, 0.4, 0.5, 0.05


def firm(chance: random.Random, name: str, own: str | None = None) -> str:
    """As one of two sources writes it: capitals or not, a legal form in front or behind or nowhere; `own`: its form, seldom mistaken."""
    said = name if chance.random() < _CAPITALS else name.title()
    form = chance.choice(FORMS) if own is None or chance.random() < _MISTAKEN else chance.choice((own, own, "", "Société "))
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


_HEADS = ("Bel", "Mar", "Dur", "Cham", "Ros", "Val", "Per", "Gar", "Lef", "Mont", "Cor", "Fal", "Tar", "Ver", "Bru", "Nav")
_ENDS = ("ard", "in", "eau", "et", "ier", "on", "ot", "aud", "oux", "ois", "ère", "elle")
GIVEN = ("Jean", "Jeanne", "Marie", "Anne-Marie", "Jean-Paul", "Paul", "Paule", "Claude", "Dominique", "Camille", "Louis", "Louise",
         "Michel", "Michèle", "Martin", "Martine", "Frédéric", "Frédérique", "Élise", "Zoé", "Noël", "Françoise", "François", "Luc",
         "Lucie", "René", "Renée", "Julien", "Julie", "André")  # fmt: skip
_SURNAME_OF_A_GIVEN, _PARTICLE = 0.08, 0.07
_ALONE, _LETTER, _ACCENTS, _HYPHEN = 0.05, 0.02, 0.25, 0.15


def surname(chance: random.Random) -> str:
    """A family name in capitals; some are given names as well, some open with small words."""
    if chance.random() < _SURNAME_OF_A_GIVEN:
        return chance.choice(GIVEN).upper()
    whole = f"{chance.choice(_HEADS)}{chance.choice(_ENDS)}".upper()
    return f"{chance.choice(('LE ', 'DE LA ', 'DU ', 'D’'))}{whole}" if chance.random() < _PARTICLE else whole


def in_roll(chance: random.Random, family: str, given: tuple[str, ...], married: str | None) -> str:
    """A councillor as rolls print one: order, capitals, civility, a married name or none, now and then misread or the surname alone."""
    said = f"{family}-{married}" if married and chance.random() < 0.4 else family
    said = said if chance.random() < 0.6 else said.title()
    first = given[0] if chance.random() < 0.85 else " ".join(given)
    name = f"{first} {said}" if chance.random() < 0.6 else f"{said} {first}"
    if chance.random() < _ALONE:
        name = said
    if chance.random() < _ACCENTS:
        name = name.translate(str.maketrans("éèêëÉÈÀàçïôœ’", "eeeeEEAaciooe'"[:13]))
    if chance.random() < _HYPHEN:
        name = name.replace("-", " ")
    if chance.random() < _LETTER:
        place = chance.randrange(len(name))
        name = f"{name[:place]}{chance.choice('aeiorn')}{name[place + 1 :]}"
    return f"{chance.choice(('M. ', 'Mme '))}{name}" if chance.random() < 0.3 else name


_BODIES = ("Commune", "COMMUNE", "Ville", "Mairie", "Conseil municipal")
_BESIDE = ("CCAS de {}", "Centre communal d'action sociale de {}", "Communauté de communes de {}", "Caisse des écoles de {}",
           "Syndicat des eaux de {}", "Office de tourisme de {}", "{} Habitat", "Régie des eaux de {}", "{} Agglomération")  # fmt: skip
_ARTICLES = {"Le ": "du ", "Les ": "des ", "La ": "de la ", "L'": "de l'"}


def commune(chance: random.Random, name: str) -> str:
    """A commune as a table or a letterhead names it: bare, or with what it is, its article drawn into the word before it."""
    said = name.replace("Saint", "St") if chance.random() < 0.1 else name
    if chance.random() < 0.5:
        article = next((one for one in _ARTICLES if said.startswith(one)), "")
        of = _ARTICLES.get(article, "d'" if said[0] in "AEIOUYÉÈÎH" else "de ")
        said = f"{chance.choice(_BODIES)} {of}{said.removeprefix(article)}"
    return said.upper() if chance.random() < 0.3 else said


def beside(chance: random.Random, name: str) -> str:
    """A body that is not the commune, and bears its name."""
    return chance.choice(_BESIDE).format(name)
