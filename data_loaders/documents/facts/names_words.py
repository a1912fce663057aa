"""The words of a list of names: civilities (civilité), given names, surnames in capitals, particles, functions, marks."""

import re
from dataclasses import dataclass
from typing import Literal

from data_loaders.documents.facts.word_set import word_set
from data_loaders.documents.view import View

Class = Literal[
    "civ", "upper", "cap", "initial", "particle", "function", "lower", "note", "sep", "dash", "line", "dots", "colon", "number", "stop"
]

CIVILITIES = word_set(
    "m mm mr mrs ms mme mmes mlle mlles monsieur messieurs madame mesdames mademoiselle mesdemoiselles maitre docteur dr me"
    " mmc mrne mrnes mne mnes mrme monsieu mile mmme mines"
)
PARTICLES = word_set(
    "de du des d la le les l el al ben bin van von vander der den da das dos do di del della dit dite nee ep epouse veuve y"
    " ter ten zu st ste saint sainte"
)
FUNCTIONS = word_set(
    "maire maires adjoint adjointe adjoints adjointes president presidente presidents vice-president vice-presidente"
    " vice-presidents vice-presidentes conseiller conseillere conseillers conseilleres municipal municipale municipaux"
    " municipales communautaire communautaires metropolitain metropolitaine metropolitains delegue deleguee delegues"
    " deleguees titulaire titulaires suppleant suppleante suppleants suppleantes premier premiere deuxieme troisieme"
    " quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme depute deputee senateur senatrice rapporteur"
    " rapporteure secretaire membre membres doyen doyenne maire-adjoint maire-adjointe maires-adjoints syndical syndicaux"
    " departemental departementale departementaux regional regionale regionaux ministre elu elue elus er eme echevin"
    " questeur"
)
# Words that titles, labels and sentences begin with, and names do not.
NOT_NAMES = word_set(
    "neant aucun personne mandants mandataires mandant mandataire observateurs invitee invitees experts techniciens collaborateurs absent absents absente absentes accord accuse acquisition acte actes adhesion adoption affaires affichage affichee"
    " affiche ajout amenagement annexe annexes annulation application appel approbation apres arrete arrivee arrivees"
    " article assemblee association associations attribution aucun aucune autorisation autres avenant avis bail bilan budget"
    " budgetaire bureau cadre cession chapitre choix code collectivite comite commission commissions commune communes"
    " communaute compte compte-rendu compte-rendus concession conseil conclusion considerant contrat contribution convention"
    " conventions convocation cotisation cout creation date decision decisions definition delegation delegations"
    " deliberation deliberations demande demandes denomination depart departement departs designation determination"
    " dispositif dont election elections emprunt en enfance engagement entendu etat etude excuse excuses excusee excusees"
    " exercice expose fait federation festival finances financement fixation fonction fonctionnement fonds formant garantie"
    " gestion groupe indemnites information informations installation institution instauration intercommunalite"
    " investissement jury liste lecture logement lot mairie maintenance majorite marche marches mise modification"
    " modifications motion ni non nombre nomination nota note notification objet octroi ordre organisation ouverture page"
    " parcelle participation patrimoine personnel plan point portant pour pouvoir pouvoirs presence present presents"
    " presente presentes prise prises prix procedure proces proces-verbal procuration procurations programme projet"
    " proposition protocole publication publie quartier question questions quorum rapport rapports recrutement recu region"
    " reglement remplacement remerciements renouvellement representes represente reunion revision salle seance secretariat"
    " section service services signature societe soutien statut statuts subvention subventions suivi sur syndicat tableau"
    " tarif tarification tarifs taux transfert transition travaux unanimite urbanisme vacation validation vente ville vœu"
    " voeu voirie vote votants votes voix vu zac zone zones signe fin debut total sont etaient ont avaient assistaient"
    " assistait invites invite agents agent directeur directrice directeurs directrices dgs dga administration republique"
    " francaise prefecture sous-prefecture monument rue avenue place centre maison pole direction conservatoire ecole"
    " college lycee stade theatre musee parc societe etablissement office agence union club lundi mardi mercredi jeudi"
    " vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
) - {
    "mars",
    "mai",
    "avril",
    "place",
    "parc",
    "le",
    "sur",
    "fait",
    "page",
    "prix",
    "rue",
    "marche",
    "club",
    "note",
    "octobre",
    "janvier",
    "lundi",
    "jeudi",
    "centre",
    "cadre",
    "en",
    "pour",
}
NAME_KINDS = frozenset(("upper", "cap", "initial", "particle"))
_LOWER_STOPS = word_set("le la les l' il elle ils elles lesquels laquelle un une ce cette ces nous vous je on ayant etant formant ainsi lors")

_TOKEN = re.compile(
    r"(?P<note>\([^(){}]{0,300}\)?\}?|\{[^{}()]{0,300}[)}])"
    r"|(?P<link>-{1,2}>|=>|[→⇒➔►])"
    r"|(?P<dots>\.{3,}|…+|_{3,})"
    r"|(?P<line>\r?\n)"
    r"|(?P<sep>[,;•▪◦●➢·|✓§*&>])"
    r"|(?P<word>[^\W\d_](?:[^\W_]|['’´`.\-‐‑–\[](?=[^\W_])|:(?=[A-Z]\b))*\.?)"
    r"|(?P<dash>[-–—/]+)"
    r"|(?P<number>\d+)"
    r"|(?P<colon>:)"
    r"|(?P<stop>[\"«»?!=%€°])"
)


@dataclass(frozen=True, slots=True)
class Token:
    """[start, end) in the view; `folded` without a final full stop."""

    kind: Class
    start: int
    end: int
    folded: str


def tokens(view: View, start: int, end: int) -> list[Token]:
    """The tokens of view[start:end]."""
    found: list[Token] = []
    for match in _TOKEN.finditer(view.raw, start, end):
        group = match.lastgroup or "stop"
        here, there = match.span()
        folded = view.folded[here:there]
        if group == "link":
            found.append(Token("lower", here, there, "a"))
        elif group == "word":
            found += _words(view, here, there, folded)
        else:
            found.append(Token(group, here, there, folded))  # type: ignore[arg-type]
    return [_in_context(view, found, i) for i in range(len(found))]


def _in_context(view: View, words: list[Token], i: int) -> Token:
    """ "A" before a verb is no initial ("A été élu"); a bare "M" is no civility where the list has no other ("Aziz M BAYE")."""
    token = words[i]
    bare = token.end - token.start == 1
    if token.kind == "initial" and bare and token.folded == "a" and view.folded[token.end : token.end + 5] in (" ete ", " donn"):
        return Token("lower", token.start, token.end, "a")
    if token.kind == "civ" and bare and i and words[i - 1].kind == "cap" and sum(t.kind == "civ" and t.folded == "m" for t in words) == 1:
        return Token("initial", token.start, token.end, "m")
    return token


def _words(view: View, start: int, end: int, folded: str) -> list[Token]:
    """One token, or two where a civility or an initial's full stop is glued to the next word ("M.Jean", "P.DUPONT")."""
    raw = view.raw[start:end]
    glued = re.match(r"(?:mm|mme|mmes|mlle|mr|m|dr)\.(?=[a-z])", folded)
    if glued and len(folded[glued.end() :].split(".")[0]) > 2:
        cut = start + glued.end()
        return [Token("civ", start, cut, folded[: glued.end() - 1]), *_words(view, cut, end, view.folded[cut:end])]
    if tail := re.search(r"(?<=[a-z]{3})\.(?=(?:mm|mme|mmes|mlle|mr|m)\.?$)", folded):
        cut = start + tail.end()
        return [*_words(view, start, cut, view.folded[start:cut]), *_words(view, cut, end, view.folded[cut:end])]
    return [Token(_class(raw, folded.rstrip(".")), start, end, folded.rstrip("."))]


def _class(raw: str, folded: str) -> Class:
    word = raw.rstrip(".")
    if folded in CIVILITIES and not (len(word) == 1 and word != "M") and word not in ("LE", "ME", "MS") and (word != "me"):
        return "civ"
    letters = [c for c in word if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    if word[0].islower():
        if folded in PARTICLES or (folded[:2] in ("d'", "l'") and len(word) > 2 and word[2].isupper()):
            return "particle" if folded in PARTICLES else ("upper" if capitals >= 2 else "cap")
        return "function" if folded in FUNCTIONS else "lower"
    if folded in FUNCTIONS and len(folded) > 2:
        return "function"
    if (
        len(letters) == 1
        or (raw.endswith(".") and len(letters) <= 3 and capitals == len(letters))
        or ("." in word and capitals == len(letters) <= 3)
    ):
        return "initial"
    if folded in PARTICLES and capitals < len(letters):
        return "particle"
    return "upper" if capitals >= 2 and capitals >= 0.6 * len(letters) else "cap"


def joined(words: list[Token]) -> list[Token]:
    """A spaced dash parts names only in a list that commas do not part; between two capitals it then joins them."""
    commas, dashes = (sum(t.kind == kind for t in words) for kind in ("sep", "dash"))
    if not dashes or commas < 2 * dashes:
        return words
    inner = {i for i in range(1, len(words) - 1) if words[i].kind == "dash" and words[i - 1].kind == words[i + 1].kind == "upper"}
    return [t for i, t in enumerate(words) if i not in inner]


def begins_sentence(token: Token) -> bool:
    """Whether the word opens a sentence or a title, so that no list of names goes on after it."""
    return re.sub(r"^[ld]'", "", token.folded) in NOT_NAMES or (token.folded in _LOWER_STOPS and token.kind != "upper")
