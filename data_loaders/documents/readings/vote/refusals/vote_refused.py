"""Refusals that stand alone: "refusée à l'unanimité", "unanimité contre", "le conseil n'accepte pas" (article L2121-20 CGCT).

The passive names what is refused; the council's own "no" needs no word of the title; of a wish against ("ne souhaite pas vendre",
"renonce au projet") nobody knows whether it is the matter of the title that falls.
"""

import re
from dataclasses import dataclass

from data_loaders.documents.blocks.items_prose import spoken, words
from data_loaders.documents.readings.vote.refusals.vote_manner import COUNCIL, MANNER
from data_loaders.documents.readings.vote.vote_turned_down import KEEPS
from data_loaders.documents.text.view import View

_BY = (
    r",? (?:a l'unanim|unanimement|a la majorite|a une (?:large |forte |courte )?majorite|par (?:\d|le conseil|l'assemblee"
    r"|les (?:membres|elus)))"
)
_PARTICIPLE = r"(?:refuse|ecarte|decline|rejete|repousse)e?s?"
_VERB = re.compile(_PARTICIPLE)
_DONE = r"(?:est|sont|a ete|ont ete)(?: (?!pas\b)\w{1,14}){0,2}"
_NOT_DONE = r"n(?:'est|e sont|'a|'ont) pas (?:ete )?(?:adopte|approuve|accepte|retenu|valide|accorde|agree)e?s?\b"
_PASSIVE = words(
    rf"\b(?:{_DONE} )?{_PARTICIPLE}{_BY}"
    rf"|\b(?:a l'unanimite|a la majorite)(?: des [a-z ]{{4,40}})?, [^.;:\n]{{3,70}} (?:est"
    rf"|sont)(?: \w{{1,14}})? {_PARTICIPLE}(?= ?(?:$|[.;,\n]))"
    rf"|\b{_NOT_DONE}(?!,? (?:par (?:la commission|l'etat|le prefet)|a ce jour|encore))"
    r"|\b(?:demande|proposition|motion|requete|projet|hausse|augmentation|adhesion|vente|cession|acquisition|subvention)s?"
    r" (?:est|sont)(?: \w{1,14})? (?:refuse|ecarte|decline)e?s?(?= ?(?:$|[.;,\n]))"
)
# A sentence that is the refusal itself; a capital or a mark opens it.
_BARE = words(
    r"refus(?: (?:du conseil|de l'assemblee)(?: municipal)?)?(?:,? a l'unanim|,? a la majorite| unanime|,? par \d{1,2} voix)"
    r"|(?:vote ?:? )?contre,? a l'unanimite\b|(?:a l'|vote ?:? )?unanimite contre(?= ?(?:$|[.;\n]| l[ae] | ce | cette ))"
    r"|unanimement contre\b"
    r"|tous contre\b(?= ?(?:$|[.;,\n]))"
    r"|non (?:adopte|approuve|accepte|retenu|valide|accorde)e?s?(?= ?(?:$|[.;\n(]|,? a l'unanim|,? a la majorite|,? par \d))"
    r"|(?:vote|decision|resultat du vote)(?: du conseil(?: municipal)?)? ?:\s?(?:contre|non|defavorable|refus|rejet)(?= ?(?:$|[.;\n]"
    r"| a l'unanim))"
)
_OPENS = re.compile(r"(?:\A|[.:;,\n>•–-])\s{0,3}\Z")
_THING = (
    r"(?:l'|la |le |les |cette |ce |cet |ces )(?:\w{1,12} )?(?:offre|proposition|candidature|demande|devis|projet|requete|idee"
    r"|convention)s?\b"
)
_END = r"(?= ?(?:$|[.;\n]|,? a l'unanim|,? a la majorite|,? par \d))"
_NO = (
    rf"vote(?:nt)?(?: unanimement| a l'unanimite)? contre\b(?! (?:la montre|l'avis))|(?:est|sont) (?:\w{{1,14}} )?(?:contre"
    rf"|opposee?s? a|hostiles? a)"
    r"\b(?! l'avis)|se (?:dit|disent|declare(?:nt)?|montre(?:nt)?|positionne(?:nt)?) (?:\w{1,14} )?(?:contre|opposee?s?|hostiles?"
    r"|defavorables?)\b"
    r"|n'y donne(?:nt)? (?:pas|aucune) suite\b|n'y (?:repond(?:ent)?|consen(?:t|tent)|souscri(?:t|vent)) pas\b"
    r"|ne donne(?:nt)? pas (?:(?:son|leur|d'|une|de) ?)(?:accord|aval|agrement|autorisation|assentiment|avis favorable"
    r"|reponse favorable|suite)\b"
    rf"|n'(?:accepte|agree|approuve|autorise|valide|adopte|accorde)(?:nt)? pas(?:{_END}| {_THING})"
    rf"|ne (?:retien(?:t|nent)|valide(?:nt)?|souscri(?:t|vent) pas a) pas {_THING}|decline(?:nt)? {_THING}"
    r"|(?:maintien(?:t|nent)|confirme(?:nt)?|reitere(?:nt)?|renouvelle(?:nt)?) (?:son|leur) (?:refus|opposition|rejet|desaccord"
    r"|avis defavorable)\b"
    rf"|decide(?:nt)?{MANNER} de (?:maintenir|confirmer|reiterer|renouveler) (?:son|leur) (?:refus|opposition|rejet|desaccord"
    rf"|avis defavorable)\b"
    r"|(?:exprime|manifeste|marque|emet|oppose|signifie|notifie)(?:nt)? (?:son|leur|un|sa) (?:\w{1,10} )?(?:opposition|desaccord"
    r"|refus|rejet)\b"
)
_OWN = words(rf"\b{COUNCIL}{MANNER},? (?P<no>{_NO})")
_WISH = words(
    rf"\b{COUNCIL}{MANNER},? (?:ne (?:souhaite|desire|veut|veulent|envisage)(?:nt)? pas (?:de |d'|s'|se |y |le |la |les "
    rf"|l')?(?P<verb>\w{{3,20}})"
    r"|(?:(?:renonce|abandonne)(?:nt)?,? (?:a |au |aux |le |la |les |l'|ce |cet |cette )(?:ce |cet |cette |la |l'|ces )?"
    r"(?:\w{1,12} )?(?:projet|acquisition|achat|vente|cession|travaux|construction|operation|adhesion|demande|creation|idee)\b))"
)
_NO_STAND = re.compile(
    r"(?:prendre|donner|se|participer|voter|vote|recour|proced|intervenir|prononcer|positionner|exprimer|attendre|retarder)\w*"
)
_ASKS = re.compile(r"\b(?:demande|proposition|offre|sollicitation|vente|cession|achat|acquisition|requete|candidature|adhesion)s?\b")
_SUPPOSED = spoken(r"\b(?:si|que|lorsque|quand|propose\w{0,3}|invite\w{0,3}|avait|avaient)\b[^.;:\n]{0,14}$")
_TOLD = spoken(r"\b(?:si|sera|seront|propose|proposent|avait|deja|dont|qui|que|ayant)\b[^.;:\n]{0,60}$")
_FURTHER = 120


@dataclass(frozen=True, slots=True)
class Refusal:
    """Where a refusal stands (view offsets), and whether the council itself is its subject."""

    start: int
    end: int
    own: bool


def find(view: View, start: int, end: int) -> list[Refusal]:
    """Every refusal in [start, end) that speaks plainly, in order."""
    found: list[Refusal] = []
    for said in _PASSIVE.finditer(view.folded, start, end):
        word = view.raw[said.start() : said.end()].split()[0]  # "refusée" and no "refuse": the accent tells the participle
        verb = _VERB.match(view.folded, said.start()) and not ("é" in word.lower() or word.isupper())
        if not verb and not _TOLD.search(view.folded, max(start, said.start() - _FURTHER), said.start()):
            found.append(Refusal(said.start(), said.end(), False))
    for said in _BARE.finditer(view.folded, start, end):
        if view.raw[said.start()].isupper() or _OPENS.search(view.folded, max(start, said.start() - 4), said.start()):
            found.append(Refusal(said.start(), said.end(), False))
    for said in _OWN.finditer(view.folded, start, end):
        if not _SUPPOSED.search(view.folded, max(start, said.start() - 60), said.start()):
            found.append(Refusal(said.start("no"), said.end(), True))
    return sorted(found, key=lambda r: r.start)


def wishes(view: View, start: int, end: int, title: str) -> list[tuple[Refusal, bool]]:
    """The council's wishes against something, each with whether the title (folded) asks for what is then not wished."""
    found = []
    for said in _WISH.finditer(view.folded, start, end):
        if _SUPPOSED.search(view.folded, max(start, said.start() - 60), said.start()):
            continue
        if said["verb"] and (KEEPS.fullmatch(said["verb"]) or _NO_STAND.fullmatch(said["verb"])):
            continue
        asked = bool(said["verb"] and _ASKS.search(title))
        found.append((Refusal(said.start(), said.end(), True), asked))
    return found


def example(text: str) -> bool | None:
    """True, where a text refuses."""
    return bool(find(View.of(text), 0, len(text))) or None


EXAMPLES: list[tuple[str, bool]] = [
    ("La vente est refusée à l'unanimité.", True),
    ("Ces deux requêtes sont donc écartées à la majorité.", True),
    ("À l'unanimité des membres présents, la requête est refusée.", True),
    ("La candidature n'a pas été retenue.", True),
    ("Le devis est lu. Refus à l'unanimité.", True),
    ("Vote : contre à l'unanimité.", True),
    ("Unanimité contre.", True),
    ("Le conseil municipal, après en avoir délibéré, est opposé à ce projet.", True),
    ("Les élus votent contre.", True),
    ("Vote : pour 5, contre 7. La hausse est refusée.", True),
    ("Tous les membres se déclarent défavorables à cette cession.", True),
    ("Le comité syndical, à l'unanimité, n'accepte pas cette offre.", True),
    ("Le conseil maintient son refus.", True),
    ("L'assemblée décide à l'unanimité de confirmer son opposition.", True),
]
NOT_FOUND = [
    "Pour : unanimité Contre : 0 Abstention : 0",
    "Pour Contre Abstention UNANIMITE",
    "Approuvé à l'unanimité, contre l'avis de la commission.",
    "Le conseil approuve. M. Roux vote contre.",
    "Les membres de l'opposition votent contre.",
    "Le maire propose que le conseil vote contre.",
    "Le conseil municipal n'accepte pas que la route soit fermée sans préavis.",
    "Le maire signale que la subvention de l'État est refusée par le préfet.",
    "Le rapport est retiré ; il n'est pas voté.",
    "Une subvention, déjà refusée par l'État, est demandée.",
    "Si la demande est refusée par le conseil, le bail prend fin.",
]
