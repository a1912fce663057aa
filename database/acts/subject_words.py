"""The words that tell what a purchase or a grant is for, in a title or a beneficiary's name; `theme_words` has those that tell acts.

Heads of the functional nomenclature (M57): "general" is head 0 (services généraux, cimetières, relations internationales).
"""

# theme -> words or phrases in French without accents, written as in `theme_words`
SUBJECTS: dict[str, tuple[str, ...]] = {
    "general": (
        "logiciel", "informatique*", "telephoni*", "telecommunication*", "fibres optiques", "photocopieur",
        "teletransmission", "site internet", "bulletin municipal", "journal municipal", "parutions municipales",
        "fournitures de bureau", "droguerie", "affranchissement", "hotel de ville", "logiciels de la mairie", "mairie",
        "batiment administratif", "bureaux des permanences", "local municipal", "batiments communaux",
        "batiments municipaux", "cimetiere", "columbarium", "caveaux", "exhumation", "funeraire*",
        "relations internationales", "cooperation decentralisee", "association des maires", "departementale des maires",
        "maires du pays", "personnel municipal", "personnel communal", "avocats", "droits de l homme",
        "mediation penale", "combattant*", "souvenir francais", "anciens combattants", "jumelage", "mutuelle",
    ),
    "police": (
        "videosurveillance", "securite civile", "sapeur* pompier*", "fourriere animale", "secouriste*",
    ),
    "education": (
        "classe", "eleve*", "parents d eleves", "cooperative scolaire", "coop scolaire", "OGEC", "APE", "APEL", "FCPE",
        "RASED", "universite", "universitaire*", "etudiant*", "laique*", "cuisine professionnelle", "sou des ecoles",
        "caisse des ecoles", "MFR", "apprentis", "recherche scientifique", "PEEP",
    ),
    "social": (
        "halte garderie", "multi accueil", "aide alimentaire", "banque alimentaire", "restos du coeur",
        "restaurant* du coeur", "croix rouge", "medecin*", "secours populaire", "secours catholique", "handicape*",
        "ADMR", "ADAPEI", "donneurs de sang", "don du sang", "diabetique*", "cancer", "octobre rose", "alzheimer",
        "sida", "insertion", "mediation familiale", "centre social", "mission locale", "solidaire*", "aide a domicile",
        "familial* rural*", "famille*", "femme*", "homophobie", "ADIL", "egalite", "retraite*", "aines", "troisieme age",
        "aveugle*", "sourd*", "hopital", "hospitalier*", "planning familial", "entraide", "samu", "paralyses",
        "mutilation*", "toxicomanie", "humanitaire*", "personnes agees", "soins palliatifs", "addiction*", "alcool",
        "aphasique*", "epilepsie", "autisme", "retinite", "deficient*", "malade*", "victimes", "chomeurs",
        "accidentes de la vie", "telethon", "brulures", "brules", "personnes en difficulte*", "homeopathie",
        "sante mentale",
    ),
    "roads": (
        "carrefour*", "feux tricolores", "giratoire", "parking", "ouvrages d art", "pont", "route", "chemin rural",
        "chemins ruraux", "mobilier urbain", "signalisation", "cheque parking", "zone pietonne", "enrobe", "allee",
        "desserte", "parvis",
    ),
    "housing": (
        "ravalement", "stationnement des gens du voyage", "PRU", "OPAH", "HLM", "gens du voyage", "locataire*",
    ),
    "planning": (
        "architecte coordonnateur", "lotissement", "amenagement concerte", "projet urbain",
    ),
    "employment": (
        "magasin", "commercial*", "tourisme", "touristique*", "chambre de commerce", "chambre de metiers", "incubation",
        "pepiniere", "aides directes", "agricole*", "agriculteur*", "drainage", "marche de noel", "entrepreneur*",
        "commerce", "commercant*", "antiquaires",
    ),
    "transport": (
        "multimodal", "covoiturage", "gare routiere",
    ),
    "environment": (
        "nettoiement", "transport des dechets", "collecte des dechets", "dechets recyclables", "proprete",
        "ordures menageres", "horticole*", "horticulture", "vegetaux", "semences", "plantes", "bassin* de retention",
        "inondation*", "pluvial*", "frelon*", "graffitis", "qualite de l air", "sanitaires", "ecologi*", "chasse",
        "ACCA", "peche", "pecheurs", "animaux", "jardin*", "zoologique", "serre amazonienne", "developpement durable",
        "apiculteur*", "ecologie", "coulee verte", "bassin versant", "paysan*",
    ),
    "culture": (
        "football", "foot", "rugby", "volley", "handball", "hand", "basket", "tennis", "judo", "karate", "boxe",
        "gymnastique", "gym", "petanque", "bouliste", "cycl*", "natation", "aquatique", "athletisme", "athletique",
        "escrime", "tambourin", "echecs", "skate*", "ski", "roller", "course", "randonnee", "handisport", "olympique",
        "sportif*", "sportive*", "vestiaire", "billard", "bowling", "tir", "arc", "danse", "choeur*", "choral*",
        "chorale", "musique*", "musical*", "musicale*", "harmonie", "fanfare", "orchestre", "opera", "cirque", "cinema",
        "cine", "film*", "exposition", "art", "arts", "artist*", "artisti*", "conte", "livre", "lire", "lecture",
        "poesie", "spectacle*", "compagnie*", "photographi*", "comite des fetes", "fete*", "carnaval", "loisirs",
        "salle des fetes", "salle multifonctions", "salle polyvalente", "maison pour tous", "hip hop", "slam", "scene*",
        "jazz", "rock*", "histoire", "memoire", "archeolog*", "occitan*", "radio", "ludotheque*", "scout*", "eclaireu*",
        "archives municipales", "maquettes", "offres culturelles", "chants", "theatral*", "folklori*", "boules",
        "boulistes", "creation musicale", "compagnie theatrale", "langues", "futsal", "badminton", "taekwondo", "aikido",
        "canoe", "kayak", "running", "inline", "athletic", "foulees", "full contact", "dojo", "equestre", "omnisports",
        "racing club", "boule", "chanson*", "clown*", "editions", "eglise", "clocher",
    ),
}  # fmt: skip
