"""The words that name a lot of works, supplies or services (corps d'état): "gros œuvre", "faux plafonds", "courants faibles"."""

import re

from data_loaders.documents.text.view import fold
from data_loaders.documents.text.word_set import word_set

_WORDS = word_set(
    "gros second oeuvre œuvre oeuvres vrd voirie voiries reseau reseaux divers terrassement terrassements demolition demolitions "
    "desamiantage deplombage curage fondations maconnerie maconneries beton ravalement facade facades enduit enduits charpente "
    "charpentes ossature bois metal metallique metalliques couverture couvertures zinguerie etancheite bardage bardages isolation "
    "thermique exterieur exterieure exterieurs exterieures interieur interieure interieurs interieures menuiserie menuiseries "
    "aluminium alu pvc acier vitrerie serrurerie serrurie metallerie fermetures occultations stores protection protections solaire "
    "solaires cloison cloisons cloisonnement cloisonnements doublage doublages faux plafond plafonds suspendus platrerie platreries "
    "plaques agencement agencements mobilier mobiliers peinture peintures revetement revetements sol sols mural muraux mur murs "
    "souple souples dur durs colle colles resine carrelage carrelages faience faiences parquet plomberie sanitaire sanitaires "
    "chauffage ventilation climatisation rafraichissement genie climatique cvc electricite electrique courant courants fort forts "
    "faible faibles cfo cfa ssi eclairage public ascenseur ascenseurs elevateur elevateurs monte charge charges cuisine cuisines "
    "equipement equipements isotherme isothermes restauration froid frigorifique espace espaces vert verts paysager paysagers paysage "
    "plantation plantations amenagement amenagements cloture clotures portail portails arrosage urbain signaletique signalisation "
    "assainissement canalisations eau potable eaux usees pluviales forage traitement panneaux photovoltaiques photovoltaique "
    "structure structures installation installations chantier echafaudage echafaudages nettoyage finition finitions scenographie "
    "scenique sceniques audiovisuel tribunes gradins piscine bassin bassins traitements air fluides chaufferie chaudiere vetements "
    "fournitures fourniture travaux lot base tranche ferme marche prestations prestation restructuration renovation rehabilitation "
    "refection construction extension pierre pierres taille tuile tuiles ardoise ardoises moquette moquettes "
    " et de des du d la le les l a au aux en sur pour avec & - – / + ,"
)
_WORD = re.compile(r"[\w&'’.]+|[&/+–-]")


def past_designation(text: str) -> int:
    """Where the words that follow a lot's designation begin: "CLOISONS FAUX PLAFONDS ORME" → at ORME; the length where none do."""
    here = 0
    for word in _WORD.finditer(text):
        parts = [p for p in re.split(r"['’.]", fold(word.group())) if p]
        if any(p not in _WORDS for p in parts):
            return word.start()
        here = word.end()
    return max(here, len(text))


def example(text: str) -> str:
    """What stands behind the designation."""
    return text[past_designation(text) :]


EXAMPLES: list[tuple[str, str]] = [
    ("CLOISONS – FAUX PLAFONDS ORME", "ORME"),
    ("Revêtements de sols souples Loup et Fils", "Loup et Fils"),
    ("FACADES BRUME FACADES", "BRUME FACADES"),
]
NOT_FOUND = ["GROS OEUVRE - VRD", "Menuiseries extérieures"]
