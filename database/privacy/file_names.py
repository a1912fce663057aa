"""Private persons in the names of files ("2021-04-12_vente_VERDIER.pdf"): words parted by anything, in any case."""

import re
from collections.abc import Callable, Collection

from database.privacy.lexicon import PARTICLES, words
from database.privacy.name_words import is_given, tokens
from database.privacy.plain import Span
from database.privacy.public import Public

_BETWEEN = re.compile(r"[_+\-]")
# A civility in a file's name written small, and the two words after it.
_TITLED_SMALL = re.compile(r"\b(?:mr?|mme|mlle|monsieur|madame)(?: [a-zß-ÿ]{2,30}){1,2}\b")
_WORD = re.compile(r"(?<!\w)[^\W\d_]{1,30}(?!\d)|[^\W\d_]{3,30}")  # "m05" is a number, no civility
_ENDING = re.compile(r"(?:\.[A-Za-z]\w{0,9}){1,2}$")
# A table is of many, no matter of one person: words before a name tell one there only where they are of persons.
_TABLE = re.compile(r"(?i)\.(?:csv|tsv|xlsx?|ods|json|xml|parquet|db)(?:\.(?:zip|gz))?$")
_OF_PERSONS = words("consorts succession epoux famille mm m mr mme mmes mlle monsieur madame")
# Matters of one person: what stands behind them in a file's name, and is no word of the trade, is a name.
_MATTER = words(
    "vente cession achat acquisition bail location recrutement nomination titularisation licenciement courrier lettre demande",
    "reclamation consorts succession indivision epoux famille indemnisation indemnite secours bourse concession demission",
    "remise gracieuse pc dp dia declaration permis certificat urbanisme servitude echange mm m mr mme mmes mlle monsieur",
    "madame agent contrat",
)
_TRADE = words(
    "a au aux avec avenant avenue batiment bati bien bois bornage budget cadastre cadastree centre chemin cimetiere",
    "cinquantenaire commerce commun communal communale commune compte construire construction convention cr dans date de",
    "deliberation delegation depot des desaffectation diverse division domaine droit du ecole emploi en entre et exceptionnel",
    "exceptionnelle fonds foncier funeraire garage hangar immeuble immobiliere la le les local logement lot lotissement maison",
    "mairie maire materiel n no num ou par parcelle parcelles parking passage permis place pour presbytere preemption prive",
    "projet propriete proprietes public publique pv reglement rue rural salle section sur temporaire terrain terrains",
    "territorial tracteur travaux trentenaire un une urbanisme vehicule vehicules voirie zone jardin bourse bafa conduire aide",
    "sociale scolaire amenager amiable annexe annuelle signature signee signe vf vdef definitif definitive scan copie pdf doc",
    "docx odt txt conseil municipal seance proces verbal juillet janvier fevrier mars avril mai juin aout septembre octobre",
    "novembre decembre adjoint technique administratif agent agents animateur saisonnier saisonniers contractuel stagiaire",
    "chaque ete hiver remplacement temps complet non marche marches appel offres ordre jour liste",
)
# What bears the name of somebody who is honoured.
_PLACES = words(
    "rue avenue boulevard place square impasse allee quai pont stade gymnase ecole ecoles college lycee creche",
    "mediatheque bibliotheque theatre halle piscine esplanade",
)
_LEAST = 3


def hidden(name: str, masked: Callable[[str], str], councillors: Collection[str]) -> list[Span]:
    """Ranges of a file's name that name a private person; `masked` covers a text."""
    matters = _OF_PERSONS if _TABLE.search(name) else _MATTER
    said = _BETWEEN.sub(" ", _ENDING.sub("", name))
    found = [m.span() for one in (said, _TITLED_SMALL.sub(lambda found: found[0].title(), said)) for m in re.finditer("█+", masked(one))]
    public = Public(councillors)
    matter, behind, named, honoured = False, False, False, False
    for word in _WORD.finditer(said):
        folded = "".join(tokens(word[0]))
        if folded in matters:
            matter = behind = True
            named = honoured = False
        elif folded in _PLACES and not matter:
            honoured = True
        elif len(folded) < _LEAST or folded in _TRADE or folded in PARTICLES or honoured:
            continue
        elif (behind or named or is_given(word[0], sure=True)) and word[0] not in public:
            found.append(word.span())
            named = True
        else:
            behind = False
    return found
