"""What a council leaves for later: "en attente", "avant de se prononcer", or a "report" proposed and voted (article L2121-20 CGCT)."""

import re

from data_loaders.documents.blocks.items_prose import words
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.vote.refusals.vote_manner import COUNCIL, MANNER
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.fates import POINT

_MATTER = r"(?:dossier|projet|point|question|affaire|decision|demande|sujet|deliberation|proposition|vote)s?"
_POSTPONED = r"(?:point|dossier|sujet|question|affaire|decision|vote|examen|debat)s?"  # a "demande" or "projet" repoussé is refused
_WAITING = r"en (?:attente|suspens|sursis)\b"
_VOTED = r"(?=,? (?:a l'unanim|a la majorite|par \d))"
_RULES = (
    r"avant (?:de (?:se prononcer|se positionner|statuer|deliberer|decider|prendre (?:une|sa|toute|la) decision|donner (?:son|un) (?:avis"
    r"|accord)|voter|trancher)|d'(?:approuver|accepter|adopter|autoriser|emettre un avis|arreter sa decision|y donner suite)"
    r"|toute (?:decision|deliberation))\b"
)
_WANTS = r"(?:demande|souhaite|sollicite|attend|desire|exige|reclame|prefere|decide)(?:nt|ent)?"
# After the council and how it voted; a word of the matter "en attente" counts alone where a vote follows.
PUT_ASIDE = (
    rf"\b(?:decide|souhaite|prefere|choisi|convien|propose|demande)\w{{0,3}}{MANNER},? (?:de |d')?(?:mettre|laisser|garder|maintenir"
    rf"|placer) (?:[\w'-]{{1,14}} ){{0,6}}?{_WAITING}"
    rf"|\b{COUNCIL}{MANNER},? (?:met|mettent|laisse|laissent|place|placent) (?:[\w'-]{{1,14}} ){{0,6}}?{_WAITING}"
    rf"|\b{_MATTER} (?:(?:est|sont|reste|restent) )?(?:mise?s? |laissee?s? )?{_WAITING}{_VOTED}"
    rf"|\b(?:{COUNCIL}{MANNER},? {_WANTS}|il est (?:decide|convenu|prefere){MANNER},? (?:de|d')) ?[^.;\n]{{3,90}}?\b{_RULES}"
    rf"|\b{_RULES},? (?:le |l'|les ){COUNCIL}{MANNER},? {_WANTS}\b"
    rf"|\b(?:decid|conven|souhait|prefer|propos|chois)\w{{1,4}}{MANNER},? (?:de |d')?repousser "
    rf"(?:ce|cette|le|la|l'|sa|son|leur) ?{_POSTPONED}\b"
    rf"|\b{COUNCIL}{MANNER},? (?:repousse|reserve)(?:nt)?{MANNER},? (?:ce|cette|sa|son|leur) ?{_POSTPONED}\b"
    rf"|\b{COUNCIL}{MANNER},? [^.;\n]{{3,120}}? et (?:reporte|repousse|remet|differe)(?:nt|tent)?{MANNER},? (?:sa|leur) decision\b"
    rf"|\b{COUNCIL}{MANNER},? {_WANTS} [^.;\n]{{0,30}}\bdevis\b[^.;\n]{{0,40}}(?:[.;,]| et) (?:remet(?:tent)?|reporte(?:nt)?|differe(?:nt)?"
    r"|repousse(?:nt)?|(?:la|sa|leur) decision sera (?:prise|rendue|arretee)) "
    rf"|\b{COUNCIL}{MANNER},? ne (?:(?:se prononce|statue|delibere|tranche)(?:nt)? pas\b|(?:peut|peuvent) pas (?:se prononcer|statuer)\b)"
)
_TALK = r"en (?:reparler|rediscuter|redebattre)\b"
_REVIEW = r"(?:revoir|reprendre|reexaminer|representer|rediscuter|reetudier) (?:ce|cette|cet|le|la|l')"
_PUTS = r"(?:approuve|accepte|vote|decide)(?:nt)?"
# "Il est décidé d'en reparler", "de revoir ce point", "accord unanime pour en rediscuter", "approuve le report de ce point"
COME_BACK = (
    rf"\b(?:decid|conven|souhait|prefer|propos)\w{{1,4}}{MANNER},? (?:de |d')(?:{_TALK}|{_REVIEW} ?{POINT}s?\b|inscrire a nouveau\b"
    r"|renvoyer l'(?:etude|examen)\b)"
    rf"|\b(?:accord|d'accord)[^.;\n]{{0,20}} pour (?:{_TALK}|{_REVIEW})"
    rf"|\b{POINT}s? (?:sera|seront) (?:revue?s?|reprise?s?|reexaminee?s?|representee?s?|rediscutee?s?)\b"
    rf"|\b{COUNCIL}{MANNER},? {_PUTS}{MANNER},? le report(?: (?:de ce |de cette |du |de la |de l')?(?:{POINT}s?|a une|a la|au)\b"
    r"|(?=[.;\n]|,? (?:a l'unanim|a la majorite|par \d)))"
)
_SAID = words(f"{PUT_ASIDE}|{COME_BACK}")
# A noun that is the decision: a capital or a mark opens it.
_NOUN = words(
    r"(?:(?:vote|decision|resultat) ?: ?)?(?:report|renvoi|ajournement)(?=,? (?:a l'unanim|a la (?:prochaine"
    r"|majorit|seance|reunion|session)|a une"
    r"|au (?:conseil|prochain|mois)|en commission"
    r"|a la commission)| ?(?:$|[.;\n]))|(?:vote|decision|examen|choix) (?:reportee?|ajournee?|differee?)\b(?! par\b)"
)
_OPENS = re.compile(r"(?:\A|[.:;\n>•–-])\s{0,3}\Z")
# A postponement that is itself what was proposed and voted: "propose le report. Adopté", "le report est adopté".
_PROPOSED = rf"(?:{POINT}|decision|vote|examen)s?\b"
_OF_IT = rf"(?:de (?:ce|cette|la|l'|son) ?|du |d'une? |a (?:l'|la |une |un )){_PROPOSED}"
_PUTTING_OFF = r"(?:le report|l'ajournement|le renvoi)"
_AGREED = (
    r"(?:adopte|accepte|approuve|accorde|valide)e?s?\b|accord\b|unanimite\b|oui\b|tout le monde\b"
    r"|(?:le |l'|les )?(?:conseil|assemblee|comite|bureau|membres|elus)[^.;:\n]{0,40} (?:l')?(?:accepte|approuve|adopte|valide|d'accord)"
)
_PUT_TO_VOTE = words(
    rf"\b{_PUTTING_OFF}(?: {_OF_IT}| en commission| (?:a|au|en) [^.;:\n]{{3,30}})? (?:est|a ete)"
    rf" (?:\w{{1,14}} )?(?:adopte|accepte|approuve|vote|decide)\b"
    rf"|\b(?:propos|demand|sollicit|suggere)\w{{0,3}} (?:de (?:reporter|ajourner|renvoyer|differer|repousser) "
    rf"(?:l'examen d[ue] |le vote d[ue] )?"
    rf"(?:ce|cette|le|la|l'|cet|sa) ?{_PROPOSED}|{_PUTTING_OFF} {_OF_IT})[^.;:\n]{{0,60}}[.;,] ?(?:{_AGREED})"
)
# What is carried over is money: "le report de l'excédent est adopté".
_CARRIED = words(
    r"\breports? (?:a nouveau|de (?:l'|la |ces |ce )?|des |du |d'un )(?:excedent|deficit|resultat|solde|credit|reste|depense|somme|fonds)"
    r"|\breport\b[^.\n]{0,60}(?:€|\beuros?\b|\bfonctionnement\b|\binvestissement\b)"
)


def opens(view: View, start: int, place: int) -> bool:
    """Do the words at a place open a sentence, a line or an answer: by a capital, or behind a mark?"""
    return view.raw[place].isupper() or _OPENS.search(view.folded, max(start, place - 4), place) is not None


def find(view: View, start: int, end: int) -> list[Span]:
    """Each "Report au conseil de septembre." that stands alone in [start, end); each voted postponement, where no sum is carried over."""
    found = [m.span() for m in _NOUN.finditer(view.folded, start, end) if opens(view, start, m.start())]
    voted = not _CARRIED.search(view.folded, start, end) and _PUT_TO_VOTE.finditer(view.folded, start, end)
    return [*found, *(m.span() for m in voted or ())]


def example(text: str) -> bool | None:
    """True, where a text leaves the matter for later."""
    view = View.of(text)
    return _SAID.search(view.folded) is not None or bool(find(view, 0, len(text))) or None


EXAMPLES: list[tuple[str, bool]] = [
    ("Le conseil décide à l'unanimité de mettre ce dossier en attente.", True),
    ("Les membres présents, à la majorité, laissent la question en suspens.", True),
    ("Le conseil municipal, à l'unanimité, demande deux devis de plus avant de se prononcer.", True),
    ("Avant de statuer, le conseil municipal souhaite entendre le porteur du projet.", True),
    ("Il est décidé d'en reparler à la prochaine réunion.", True),
    ("Le conseil, à l'unanimité, décide de revoir ce point en septembre.", True),
    ("Le conseil approuve le report de ce point à une date ultérieure.", True),
    ("Le conseil décide le report à l'unanimité.", True),
    ("Report au conseil de septembre.", True),
    ("Le devis est lu. Décision : ajournement.", True),
    ("Projet en attente, à l'unanimité.", True),
    ("Le conseil ne se prononce pas.", True),
    ("Le conseil décide de repousser ce point à une prochaine séance.", True),
    ("Le conseil municipal, à l'unanimité, repousse sa décision à l'automne.", True),
    ("Le conseil invite le maire à revoir le loueur et reporte sa décision à l'automne.", True),
    ("Le conseil demande un second devis et remet sa décision à la prochaine séance.", True),
    ("Le conseil souhaite d'autres devis ; la décision sera prise en avril.", True),
    ("Il est décidé de laisser passer l'été avant de se prononcer.", True),
    ("Vote : report à la séance d'automne, à l'unanimité.", True),
    ("Le maire propose le report de cette question. Adopté à l'unanimité.", True),
    ("M. LOUP demande l'ajournement de ce point. Le conseil municipal l'approuve.", True),
    ("Mme ORME propose de renvoyer le dossier en commission ; le conseil approuve à l'unanimité.", True),
    ("Le report est adopté à l'unanimité.", True),
    ("Le renvoi en commission est approuvé.", True),
    ("Trois candidats ont été entendus. Choix reporté, le comité souhaitant voir une salle.", True),
]
NOT_FOUND = [
    "Le dossier est en attente de la réponse du Département.",
    "Le conseil approuve le devis avant travaux.",
    "Le report de crédits est voté.",
    "Le conseil décide de repousser la demande de M. LOUP.",
    "Le conseil demande un second devis.",
    "Le conseil attend que le Département se réunisse et reporte les crédits non utilisés.",
    "Il faut attendre l'avis du Département avant de se prononcer, dit le maire.",
    "Le report de l'excédent est adopté à l'unanimité.",
    "Le report est adopté : 13 000 € en fonctionnement.",
    "M. LOUP demande l'ajournement de ce point. Sa demande est rejetée.",
    "M. LOUP propose le report de ce point. Mme ORME s'y oppose. Le projet est adopté.",
]
