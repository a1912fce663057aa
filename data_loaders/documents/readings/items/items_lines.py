"""Titles that stand alone on their printed lines, unnumbered, right above the text of their act (objet, article R2121-9 CGCT)."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from data_loaders.documents.blocks.items_decisions import DECISION, Decisions
from data_loaders.documents.blocks.items_marks import OPENING, REPORTED, SMALL_TALK
from data_loaders.documents.readings.items.items_candidates import Candidate, known
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View

# A printed line, and the lines in lower case that carry it on.
_LINE = re.compile(
    r"(?<=\n)[ \t]{0,40}(?:[-–•*➢►❖■◆▪✓>\uf0b7\uf0fc\uf0d8][ \t]{0,4})?"
    r"(?P<title>[A-ZÀ-ÖØ-ÞŒ«][^\n]{6,150}(?:\n[ \t]{0,8}[a-zà-ÿ(][^\n]{2,110})?)\n"
)
# A paragraph of up to three printed lines (five in capitals), set apart from what is above and below it.
_BLOCK = re.compile(r"\n[ \t]{0,9}\n[ \t]{0,40}(?P<title>[A-ZÀ-ÖØ-ÞŒ«][^\n]{6,150}(?:\n[ \t]{0,40}[^\s\d][^\n]{2,110}){1,4})(?=\n)")
_MOST_LINES = 3
# How the text of an act opens: who speaks, what is seen and considered.
_TEXT = re.compile(
    r"\s{0,6}(?:(?:monsieur|madame|m\.|mm\.|mme|mr|messieurs|mesdames) [a-z]|(?:le|la) (?:maire|presidente?|conseil|bureau|comite"
    r"|rapporteur\w*"
    r"|commission|commune|collectivite|communaute|syndicat|ville)\b|l'assemblee\b|les (?:membres|elus|conseillers)\b|rapporteure?\b"
    r"|vu |considerant"
    r"|il (?:est|convient|a ete|s'agit|y a|appartient|conviendrait|est propose)\b|suite (?:a|au|aux)\b|dans le cadre\b"
    r"|conformement\b|apres\b"
    r"|par (?:deliberation|courrier|courriel|arrete|lettre|mail)\b|afin d|compte tenu\b|en (?:application|vue|raison|vertu|date"
    r"|\d{4})\b|au vu\b"
    r"|lors d|depuis\b|a l'unanimite|sur (?:proposition|le rapport|rapport|l'expose)|aux termes\b|nous |cette |ce |cet |ces "
    r"|pour (?:memoire|rappel)"
    r"|expose\b|entendu\b|oui l'|chaque annee|l'an dernier|le code\b|il est\b|elle |(?:deux|trois|quatre|plusieurs|aucune?) "
    r"|une? |des |les |l'[a-z]|le |la |on )"
)
_NO_START = re.compile(
    r"(?:monsieur|madame|m\.|mm\.|mmes?|mr|mlle|messieurs|mesdames|le (?:maire|president|conseil|bureau|comite|quorum|proces|compte"
    r"|code|public)"
    r"|la (?:seance|presidente|commission|convocation|parole|deliberation)|les (?:membres|conseillers|elus|deliberations)|il |elle "
    r"|ils |elles |on "
    r"|vu\b|considerant|attendu|apres |pour ?:|pour \d|contre\b|abstentions?\b|votes?\b ?:?|vote \w+ ?:|votants|resultat"
    r"|decision ?:|exprimes|suffrages"
    r"|nombre|date\b|seance\b|presents?\b|absents?\b|excuses?\b|etaient|pouvoirs?\b|procurations?|secretaire|quorum|convocation"
    r"|ont |a ete|fait (?:et|a)\b"
    r"|article|page\b|id ?:|personne ne|total|section|chapitre"
    r"|depenses(?! d'investissement avant)|recettes|annexe|republique|departement|arrondissement|canton|mairie|commune d|ville d"
    r"|communaute d|extrait|registre|proces[- ]verbal|compte[- ]rendu (?:de la|du) |deliberations?\b|rapporteure?\b|objet ?:"
    r"|ouverture (?:de la seance|a \d)|ordre du jour|le \d|l'an |sous la"
    r"|membres|conseillers|titulaires|suppleants|en exercice|signatures?|ainsi|pour (?:extrait|copie)|certifie|affiche|publie"
    r"|transmis|recu|envoye"
    r"|decide|approuve|autorise|adopte|accepte|valide|prend|donne|dit|charge|fixe|precise|sollicite|mandate|demande (?!de |d'|du ))"
)
_VERB = re.compile(
    r"(?<![\w-])(?:est|sont|a ete|ont ete|etait|etaient|sera|seront|soit|doit|doivent|peut|peuvent|propose|rappelle|expose|informe|indique"
    r"|presente|explique"
    r"|demande(?!s?\s(?:de|d'|du))|precise|souhaite|remercie|signale|annonce|donne|ajoute|repond|interroge|decide|approuve|autorise"
    r"|s'etablit|s'eleve"
    r"|s'elevent|ayant|donnent)\b"
)
_ENDS = ".!?:;»)"
_NAME = re.compile(r"(?:M\.|Mmes?|MM\.)|[A-ZÀ-Ö][\w'’-]{1,30} [A-ZÀ-Ö'’-]{3,30}\Z|[A-ZÀ-Ö'’-]{3,30} [A-ZÀ-Ö][a-zà-ÿ-]{1,30}\Z")
_AMOUNT = re.compile(r"\d ?(?:€|euros?|f|francs?)(?: ?(?:ttc|ht))?\Z")
_MARKS = " \t:-–"
_BEFORE = 120
_MOSTLY = 0.6
_NEARLY = 0.8
_REGULAR = 3
_PARAGRAPH = re.compile(r"\n[ \t]{0,9}\n\s{0,30}(?:[-–•*➢►❖■◆▪✓>\uf0b7\uf0fc\uf0d8][ \t]{0,4})?(?=\S)")
# The words that name an act's matter at a title's beginning.
_MATTER = re.compile(
    r"[«\" ]{0,2}(?:\w{3,16} ?[-–:/] ?|[a-z' ]{3,30} ?[:–-] )?(?:approbation|demande|creation|travaux|convention|vote|marche|modification"
    r"|attribution|budget|subvention|adoption|decision|rapport|compte|adhesion|renouvellement|acquisition|avenant|motion|voeu|tarif|contrat"
    r"|commission|actualisation|cession|mise|debat|vente|indemnite|determination|designation|ouverture|garantie|renovation|remuneration"
    r"|affectation|taux|emprunt|report|amenagement|maintenance|redevance|remboursement|annulation|encaissement|transfert|election|choix"
    r"|majoration|versement|octroi|taxe|participation|financement|exoneration|suppression|institution|instauration|autorisation"
    r"|etablissement|changement|recrutement|installation|programme|personnel|tableau|delegation|plan|fonds|admission|refection|achat"
    r"|location|bail|reglement|fixation|revision|denomination|numerotation|classement|declassement|regularisation|echange"
    r"|alienation|servitude"
    r"|prise|signature|validation|lancement|avis|retrait|dissolution|extension|restauration|construction|demolition|entretien"
    r"|fourniture|assurance"
    r"|protocole|mandat|adjonction|nomination|composition|constitution|renonciation|droit|cotisation|bourse|prime|regime|temps|emploi|poste"
    r"|effacement|enfouissement|eclairage|electrification|assainissement|voirie|urbanisme|plu\b|cimetiere|ecole|cantine|salle"
    r"|forfait|provision"
    r"|admissions?|creances?|dissolution|dematerialisation|teletransmission|transaction|groupement|consultation|presentation|organisation)"
)


def titles(view: View, decisions: Decisions) -> list[Candidate]:
    """Lines that a text of their own follows; of those that stand within one undecided item, the ones that name an act's matter."""
    found = list(_lines(view))
    each = regular(view, found)
    doubtful: set[int] = set()
    for one, following in pairwise(found):
        if not decisions.within(one.heading.title, following.heading.start):
            pair = (following,) if each and _names_act(view, one) else () if each else (one, following)
            doubtful |= {c.heading.start for c in pair if not _names_act(view, c)}
    return [c for c in found if c.heading.start not in doubtful]


def regular(view: View, candidates: Sequence[Candidate]) -> bool:
    """Does nearly every paragraph begin with such a title?"""
    if len(candidates) < _REGULAR:
        return False
    starts = {c.heading.title for c in candidates}
    first, last = min(starts), max(starts)
    paragraphs = [m.end() for m in _PARAGRAPH.finditer(view.raw, max(0, first - 3), last + 1)]
    return sum(at in starts for at in paragraphs) >= _NEARLY * max(len(paragraphs), _REGULAR)


def proven(view: View, candidates: Sequence[Candidate]) -> bool:
    """Do most of these titles begin like an act's, or repeat the agenda?"""
    return sum(_names_act(view, c) for c in candidates) >= _MOSTLY * len(candidates)


def _names_act(view: View, candidate: Candidate) -> bool:
    start = candidate.heading.title
    return bool(_MATTER.match(view.folded, start)) or known(view, start)


def _lines(view: View) -> Iterator[Candidate]:
    """Each title once, in order: a longer one that begins where another does is the whole of it."""
    longest = {one.heading.title: one for one in (*_of(view, _LINE), *_of(view, _BLOCK))}
    yield from (longest[start] for start in sorted(longest))


def _of(view: View, pattern: re.Pattern[str]) -> Iterator[Candidate]:
    for line in pattern.finditer(view.raw):
        start, end = line.span("title")
        words = view.folded[start:end].strip(_MARKS)
        if words.count("\n") >= _MOST_LINES and not view.raw[start:end].isupper():
            continue
        if words[-1:] in (",", ";") or (words[-1:] == "." and not _alone(view, *line.span())) or not _is_title(view, start, end, words):
            continue
        if _opens(view, start) and view.raw[line.end() : line.end() + 30].lstrip()[:1].isupper() and _TEXT.match(view.folded, line.end()):
            yield Candidate(Heading(start, start, "title", title_end=end), "lines", True)


def _alone(view: View, start: int, end: int) -> bool:
    """Do blank lines stand above and below? Then a full stop may end a title."""
    return not view.raw[max(0, start - _BEFORE) : start].rpartition("\n")[0].rpartition("\n")[2].strip() and view.raw[
        end : end + 12
    ].lstrip(" \t").startswith("\n")


def _opens(view: View, start: int) -> bool:
    """Does a paragraph end right before this line?"""
    before = view.raw[max(0, start - _BEFORE) : start].rstrip(" \t-–•*➢►❖■◆▪✓>\uf0b7\uf0fc\uf0d8")
    words = before.rstrip()
    return not words or words[-1] in _ENDS or before[len(words) :].count("\n") > 1


def _is_title(view: View, start: int, end: int, words: str) -> bool:
    """No roll, no vote, no sentence: words that name a matter."""
    long_words = sum(len(w) > 3 for w in words.replace("'", " ").split())
    if not long_words or (long_words == 1 and len(words) < 8) or _NAME.match(view.raw[start:end].strip()):
        return False
    told = _AMOUNT.search(words) or _NO_START.match(words) or _VERB.search(words) or DECISION.search(words)
    return not (told or OPENING.match(words) or SMALL_TALK.match(words) or REPORTED.match(words))


def example(text: str) -> list[str]:
    """The titles of a paper that numbers nothing."""
    view = View.of(text)
    return [" ".join(view.raw[c.heading.title : c.heading.title_end].split()) for c in titles(view, Decisions(view))]


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "La séance est ouverte.\nTarifs de la salle\nMonsieur le Maire rappelle les tarifs.\nAccord.\n"
        "Travaux de voirie et demande\nde subvention :\nVu le code,",
        ["Tarifs de la salle", "Travaux de voirie et demande de subvention :"],
    ),
    ("Accord.\n\nTravaux de la piscine.\n\nMonsieur Merle fait un exposé.", ["Travaux de la piscine."]),
    ("Accord.\n\n- Convention avec le club\n\nLe club demande un local.", ["Convention avec le club"]),
    (
        "Accord\n\nRapport sur le prix de l'eau –\nExercice 2020\n\nMonsieur le Maire le présente.",
        ["Rapport sur le prix de l'eau – Exercice 2020"],
    ),
    ("Accord\n\nDépenses d'investissement avant le budget 2023\n\nVu le code,", ["Dépenses d'investissement avant le budget 2023"]),
]
NOT_FOUND = [
    "Accord.\nTravaux de la piscine.\nMonsieur le Maire expose",
    "les tarifs de la\nCommune de Valmerle\nMonsieur le Maire propose",
    "Accord.\nMonsieur Luc MERLE\nLe conseil approuve",
    "Accord.\nVote : 12 pour\nLe conseil approuve",
    "Accord.\n\nPersonne ne prenant la parole,\nil est passé au vote\n\nLe conseil approuve",
    "Accord.\nLe maire rappelle les tarifs\nLe conseil approuve",
]
