"""Titles that open a printed line, numbered or not, wherever they stand (objet, article R2121-9 CGCT).

A wide reading: each line that could be a title is proposed, in the style in which it is set; what stands round it says how likely.
"""

import re
from collections.abc import Iterator

from data_loaders.documents.blocks.items_decisions import DECISION
from data_loaders.documents.readings.items.items_candidates import FIGURE, MARK, HeadingProposal, proposed
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.names.names_vocabulary import CIVILS_DOTTED
from data_loaders.documents.text.view import View

_LINE = re.compile(
    rf"(?:(?<=\n)|\A)[ \t]{{0,60}}(?P<mark>{MARK}[ \t]{{0,6}}(?:[-–][ \t]{{1,3}})?)?"
    rf"(?P<title>(?:[A-ZÀ-ÖØ-ÞŒ«\"]|{FIGURE.pattern})[^\n]{{3,240}})"
)
# How the text of an act opens: who speaks, what is seen and considered.
TEXT_OPENS = re.compile(
    rf"\s{{0,6}}(?:{CIVILS_DOTTED} [a-z]|(?:le|la) (?:maire|presidente?|conseil|bureau|comite"
    r"|rapporteur\w*"
    r"|commission|commune|collectivite|communaute|syndicat|ville)\b|l'assemblee\b|les (?:membres|elus|conseillers)\b|rapporteure?\b"
    r"|vu |considerant"
    r"|il (?:est|convient|a ete|s'agit|y a|appartient|conviendrait|est propose)\b|suite (?:a|au|aux)\b|dans le cadre\b"
    r"|conformement\b|apres\b"
    r"|presentee? par (?:m\.|mme|monsieur|madame|le groupe)"
    r"|par (?:deliberation|courrier|courriel|arrete|lettre|mail)\b|afin d|compte tenu\b|en (?:application|vue|raison|vertu|date"
    r"|\d{4})\b|au vu\b"
    r"|lors d|depuis\b|a l'unanimite|sur (?:proposition|le rapport|rapport|l'expose)|aux termes\b|nous |cette |ce |cet |ces "
    r"|pour (?:memoire|rappel)"
    r"|expose\b|entendu\b|oui l'|chaque annee|l'an dernier|le code\b|il est\b|elle |(?:deux|trois|quatre|plusieurs|aucune?) "
    r"|une? |des |les |l'[a-z]|le |la |on )"
)
# "TOIT DE L'ÉCOLE", "BOIS DE LA PLAINE": a title in capitals goes on behind its article.
_RUNS_ON = re.compile(
    r"(?<=[A-ZÀ-Þ] )(?:L['’]|(?:LE|LA|LES|DES|UNE?) )"
    r"(?!CONSEIL|D[ÉE]LIB|MAIRE|PR[ÉE]SIDENT|BUREAU|COMIT|ASSEMBL|RAPPORT|MEMBRES|[ÉE]LUS|COMMI)"
    r"[A-ZÀ-Þ]{2}"
)
# "Luc-Rémi ROUX présente les demandes."
_SPEAKER = re.compile(
    r"[A-ZÀ-Þ][a-zà-ÿ]{1,14}(?:[- ][A-ZÀ-Þ][a-zà-ÿ]{1,14})? (?:[A-ZÀ-Þ][A-ZÀ-Þ'’-]{1,20} ){1,3}"
    r"(?:présente|rapporte|expose|indique|rappelle|propose|informe|explique|précise|donne (?:lecture|connaissance))\b"
)
NO_START = re.compile(
    r"(?:monsieur|madame|m\.|mm\.|mmes?\b|mr\b|mlle|messieurs|mesdames|le (?:maire|president|conseil|bureau|comite|quorum|proces|compte"
    r"|code|public)\b"
    r"|la (?:seance|presidente|commission|convocation|parole|deliberation)|les (?:membres|conseillers|elus|deliberations)|il |elle "
    r"|ils |elles |on "
    r"|(?:oui|non|blancs?|nuls?)\b ?:|delegations? de (?:vote|pouvoir)s?\b ?:"
    r"|vu\b|considerant|attendu|apres |pour ?:|pour \d|contre\b|votes? contre\b|abstentions?\b|votes?\b ?:|vote \w+ ?:"
    r"|votee?s? (?:a|par|avec|sans)\b|votants|resultat"
    r"|decision ?:|exprimes|suffrages"
    r"|nombre(?! d'adjoint| de (?:postes? d'|vice))"
    r"|date (?:de|d')|soit \d|seance\b|presents?\b|absents?\b|excuses?\b|etaient|pouvoirs?\b|procurations?|secretaire|quorum|convocation"
    r"|ont |a ete|fait (?:et|a)\b"
    r"|article|page\b|id ?:|personne ne|tota(?:l|ux)\b|section|chapitre"
    r"|depenses(?! d'investissement avant)|recettes|republique|departement d|arrondissement|canton|mairie|commune d|ville d"
    r"|extrait|registre|rapporteure?\b"
    r"|ouverture (?:de la seance|a \d)|le \d|l'an |sous la"
    r"|membres|conseillers|titulaires|suppleants|en exercice|signatures?|ainsi|"
    r"pour (?:extrait|copie|le (?:president|maire)|la (?:presidente|maire))|"
    r"certifie|affiche|publie"
    r"|transmis|recu|envoye|unanimite|adopte|"
    r"attribue\b|alloue\b|octroie\b|accorde\b|decide|approuve|autorise|accepte|valide|prend|donne|dit\b|charge\b|fixe\b|precise|sollicite|mandate"
    r"|designe\b|nomme\b|elit\b|confie\b|retient\b|rejette\b|refuse\b|constate\b|confirme\b"
    r"|demande (?!de |d'|du )"
    r"|(?:libelles?|demandeurs?|beneficiaires?|montants?|observations?)[ \t]{0,9}(?:\n|\Z)|[^\n]{3,40}\bcedex\b)"  # tables, addresses
)
_LINKS = ("de", "du", "des", "et", "la", "le", "les", "à", "au", "aux", "par", "pour", "sur", "un", "une", "que", "qui", "ou", "en", "dans")
_AMOUNT = re.compile(r"[\s:.…–-]\d[\d .]{0,12}(?:,\d{1,2})?\s?(?:€|euros?)[ .;,]{0,3}\Z")
_VALUE = re.compile(r"\s{0,3}\n[ \t]{0,60}\d[\d .,]{0,14}(?:€|euros?\b|%)[ \t.;]{0,60}(?:\n|\Z)")
_CELL = 3  # words of a table's head or side: "Taux", and below it "3,25 %"
_ABOVE = 160
_MARK = 3  # signs that tell one mark from another


def text_opens(view: View, place: int) -> bool:
    """Does the text of an act open here, and no more of a title in capitals?"""
    if _RUNS_ON.match(view.raw, place):
        return False
    return bool(TEXT_OPENS.match(view.folded, place) or _SPEAKER.match(view.raw, place))


def lines(view: View) -> Iterator[HeadingProposal]:
    """Each line that opens with a capital, none of whose first words are a roll's, a vote's or a sentence's of the act."""
    for found in _LINE.finditer(view.raw):
        start = found.start("title")
        if NO_START.match(view.folded, start) or DECISION.match(view.folded, start) or _carried_on(view, found.start()):
            continue
        if (_AMOUNT.search(view.folded, start, found.end()) and _listed(view, found.start())) or _is_cell(view, found):
            continue
        yield proposed(Heading(start, start, "title"), _style(view, found), line=True)


def _style(view: View, found: re.Match[str]) -> str:
    mark = (found["mark"] or "").split(" ")[0].strip().replace("−", "-")[:_MARK]  # a minus sign set as a dash
    letters = [c for c in found["title"][:60] if c.isalpha()]
    case = "caps" if letters and sum(c.isupper() for c in letters) > 0.85 * len(letters) else "mixed"
    set_as = view.set_at(found.start("title"))
    bold = "" if set_as is None or set_as.bold is None else "|bold" if set_as.bold else "|plain"
    return f"line:{mark}{case}{bold}"


def _carried_on(view: View, line: int) -> bool:
    """Does the line above, not parted by a blank one, end in the middle of a sentence?"""
    above = view.raw[max(0, line - _ABOVE) : max(0, line - 1)]
    last = above.rpartition("\n")[2].rstrip()
    return bool(last) and (last[-1] == "," or last.split()[-1].lower() in _LINKS)


def _is_cell(view: View, found: re.Match[str]) -> bool:
    """A few words alone, and right below them a value alone."""
    return len(found["title"].split()) <= _CELL and _VALUE.match(view.folded, found.end()) is not None


def _listed(view: View, line: int) -> bool:
    """Does the line above announce a list, or end with an amount as its rows do?"""
    above = view.folded[max(0, line - _ABOVE) : line].rstrip().rpartition("\n")[2]
    return above.endswith(":") or bool(_AMOUNT.search(above))


def example(text: str) -> list[str]:
    """The lines that may be titles."""
    view = View.of(text)
    return [view.raw[p.value.title :].split("\n")[0] for p in lines(view)]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("La séance est ouverte.\nTarifs de la salle\nMonsieur le Maire rappelle les tarifs.\n", ["Tarifs de la salle"]),
    ("Accord.\n\n- Convention avec le club\n\nLe conseil", ["Accord.", "Convention avec le club"]),
    ("Accord.\n• – Vote des coupes\nMadame le maire", ["Accord.", "Vote des coupes"]),
    ("Accord.\n*** Vote des coupes\nMadame le maire", ["Accord.", "Vote des coupes"]),
    ("Accord.\n− Vote des subventions aux clubs\nMadame le maire", ["Accord.", "Vote des subventions aux clubs"]),
    ("Accord\n\nDépenses d'investissement avant budget\n\nVu le code,", ["Accord", "Dépenses d'investissement avant budget"]),
]
NOT_FOUND = [
    "les tarifs de la\nCommune de Valmerle\nMonsieur le Maire propose",
    "Monsieur Luc MERLE\nLe conseil approuve",
    "Voté à l'unanimité sous réserve\nLe conseil approuve",
    "Vote : 12 pour\nLe conseil approuve",
    "ATTRIBUE les subventions suivantes :\nLe conseil approuve",
    "le conseil municipal :\n-DESIGNE :\n-Monsieur Luc MERLE, délégué titulaire",
    "le budget suivant :\nLIBELLÉ\nLe conseil approuve",
    "les bureaux :\n44999 VALMERLE CEDEX 2\nLe conseil approuve",
    "le prêt :\nTaux\n3,25 %\nEchéance annuelle\n4 264,43 €\nLe conseil approuve",
    "le conseil vote :\nAmicale des tilleuls : 300 €\nClub de judo : 1 450,50 €\n",
]
