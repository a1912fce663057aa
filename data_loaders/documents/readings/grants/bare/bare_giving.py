"""Is an act about help that the council gives? Judged by its title and its words together; and which sentences turn a demand down."""

from data_loaders.documents.readings.grants import grant_asked
from data_loaders.documents.text import money
from data_loaders.documents.text.grant_words import FROM_OTHERS, GRANT, NOT_GIVEN
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import fold
from data_loaders.documents.text.words.taxes import TAX

_HELP = phrase(
    r"\b(?:subvent[il]ons?|aides?|aidee?s?|aider|soutiens?|soutenir|concours|coups? de pouce|dons?|bourses?|primes?|secours|solidarite|"
    r"allocations?|cooperatives? scolaires?|participations?|contributions?|dotations?(?! de soutien| globale)|avances?|cadeaux?|"
    r"gratifications?|parrainages?|mecenat|"
    r"adresse \d|octroi\w*|octroy\w*|allou\w+|concede\w*)\b"
)
_BODIES = phrase(
    r"\b(?:associations?|associatifs?|associative|amicales?|comites?|clubs?|foyers?|cooperatives?|organismes?|societes locales|festival|"
    r"voyages?|sejours?|classes? (?:de|d')|ecoles?|colleges?|lycees?|eleves|jeunes|sinistres?|restos|telethon|c\.?c\.?a\.?s\b|ateliers?|"
    r"ogec|facades?|poeles?|recuperateurs?|velos?|permis|commerces?|artisans?|congres|tournoi|fete)\b"
)
_ELSE = phrase(
    r"\b(?:tarifs?|cotisations?|adhesions?|emprunts?|prets?|garantie|proces[- ]verbal|compte[- ]rendu|budgets?|decisions? modificatives?|"
    r"comptes? (?:administratif|de gestion|financier)|orientations? budgetaires?|marches?|avenants?|devis|ventes?|cessions?|"
    r"acquisitions?|"
    r"achats?|baux|bail|loyers?|locations?|indemnites?|recrutements?|plans? de financement|demandes? de (?:subvention|dotation|"
    r"concours)s? "
    r"(?:a|au|aupres|detr|dsil|etat|fonds)|financements?|charges scolaires|redevances?|taxes?|impots?|concessions?|travaux|regies?|"
    r"amortissements?|admissions? en non|decisions du maire|questions? diverses|informations?|mise a disposition|occupation|fermages?|"
    r"designations?|elections?|conventions? de (?:mise|gestion|servitude)|remboursements?|syndicats?)\b"
)
_PLAN = phrase(r"\bplans? (?:previsionnel )?de financement\b|\bdetr\b|\bdsil\b|\bautofinancement\b|\bfonds propres\b")
_TURNED = phrase(
    rf"\b{NOT_GIVEN}|\b(?:dossier|demande) retiree?\b|\brien n'est\b|\brien (?:cette annee|pour)\b|\bpas d'(?:attribution|aide)\b|"
    rf"\bpas de (?:subvention|suite)\b|"
    r"\bnon satisfait\w*|\breexamin\w+|\bremise? (?:a|au|en)\b|\bincomplet\w*|\becart\w+|\bdecision remise|\bne (?:sera|seront) pas\b|"
    r"\bn'(?:est|a|ont|obtient) (?:pas|rien)\b|\brefuse\b|\brefus\b|\brejete\w*|\bs'abst\w+|\bamendement\b"
)
# The help itself with its sum, or a sum and whom it is for: as good as a title.
_OF_SUM = phrase(
    r"\b(?:subvent[il]ons?|aides?|soutien|concours|don|bourse|prime|secours|participation|contribution|avances?)(?: [a-z]{4,16}){0,2} "
    r"(?:de |d'un montant de |a |: ?)\d|\b(?:accord|attribu|allou|octroy|vers|donn|debloqu)\w{1,4} (?:[a-z']{1,12} "
    r"){0,4}\d[\d ]{0,8}(?:€|euros?)|\b(?:recevr|toucher|percevr)(?:a|ont) [^.;€]{0,40}\d|"
    r"\b(?:accord|attribu|allou|octroy|vers)\w{1,4} (?:a |aux? )[^.;€\n\d]{3,90}\d[\d ]{0,8}(?:€|euros?|et \d)|"
    r"\b(?:accord|attribu|allou|octroy|vers|vot)ee? ?: ?\d|\d (?:€|euros?) que [^.;€]{0,50}\b(?:accord|attribu|allou|octro|vers|"
    r"donn)\w{1,4}|"
    r"\b(?:vot|attribu|accord|allou|octroy|vers)\w{1,4} (?:[a-z']{1,12} ){0,3}(?:sommes?|montants?) (?:suivants?|suivantes?|ci-)|"
    r"\b(?:subvention|aide|concours|participation|contribution|soutien) [^.;€]{0,40}\b(?:est|sera) (?:de|fixee? a|arretee? a|portee? a) \d|"
    r"\b(?:au profit|au benefice|en faveur) d[^.;€\n]{3,70}\d|\d (?:€|euros?)[^.;€]{0,50}\b(?:en faveur|au profit|au benefice|a son "
    r"profit)\b"
)
# The title is a body and a sum: "Sou des écoles : 1 150 € pour le voyage".
_OWN_SUM = phrase(
    r"(?:[\w./-]{1,12} )?(?:les? |la |l')?(?:associations?|amicales?|comites?|clubs?|foyers?|cooperatives?|sou des ecoles|unions?|"
    r"societes? de|"
    r"donneurs de sang|anciens combattants|ecoles? de)\b[^:;.,€\n]{0,50} ?[:–-] ?\d[\d ]{0,7} ?(?:€|euros?)"
)
_GIVES_ITSELF = phrase(
    r" ?,? (?:[a-z]{3,14} )?(?:vers|apport|accord|attribu|octroi|octroy|allou|donn|financ|offr|consen|particip|cofinanc)"
    r"(?:e|era|ent|eront|ait|ira|it|ant)\b"
)
_ASSOCIATIVE = phrase(r"\b(?:vie associative|associations?|amicales?|comites?|clubs?|cooperatives?|foyers?)\b")
_LEAST = 3


def gives(folded: str, start: int, end: int, title: str | None) -> bool:
    """Whether title and words speak of help given, and of nothing else that costs money."""
    head = fold(title) if title else folded[start : min(end, start + 160)].split("\n", 1)[0]
    if (
        FROM_OTHERS.search(head)
        or _PLAN.search(folded, start, end)
        or grant_asked.to_council(folded, start, end)
        or grant_asked.by_council(folded, start, end)
    ):
        return False
    named = _of_help(head, 0, len(head))
    if _ELSE.search(head) and not GRANT.search(head):
        return False
    taxed = TAX.search(folded, start, end) is not None
    if is_own_sum(head) and not taxed:
        return True
    named = named or (_OF_SUM.search(folded, start, end) is not None and not taxed)
    listed = bool(_ASSOCIATIVE.search(head)) and len(money.find(folded, start, end)) > 1 and not taxed
    judged = listed + 2 * named + bool(_BODIES.search(head)) + _of_help(folded, start, end)
    return judged + bool(_BODIES.search(folded, start, end)) >= _LEAST


def is_own_sum(head: str) -> bool:
    """The (folded) title is a body and its sum, no more."""
    return _OWN_SUM.match(head) is not None


def titled(title: str | None) -> bool:
    """The title itself speaks of help: rows below it are given, whatever leads to them."""
    head = fold(title or "")
    return _of_help(head, 0, len(head)) or _ASSOCIATIVE.search(head) is not None


def helps(folded: str, start: int, end: int) -> bool:
    """The sentence speaks of help, and none that another gives."""
    return _of_help(folded, start, end) or _OF_SUM.search(folded, start, end) is not None


def _of_help(folded: str, start: int, end: int) -> bool:
    return bool(GRANT.search(folded, start, end) or _HELP.search(folded, start, end))


def of_others(folded: str, name_end: int, end: int) -> bool:
    """Who is named gives, and is not given to: "GRDF versera à l'association 8 000 €"."""
    return bool(_GIVES_ITSELF.match(folded, name_end, end))


def turned_down(folded: str, start: int, end: int) -> bool:
    """The stretch refuses, puts off or sets aside what it names."""
    return bool(_TURNED.search(folded, start, end))


def example(text: str) -> str | None:
    """ "given" where an act, whose title is its first line, gives help."""
    folded = fold(text)
    return "given" if gives(folded, 0, len(folded), text.split("\n", 1)[0]) else None


EXAMPLES: list[tuple[str, str]] = [
    ("Vie associative\nJudo : 90 €, Vélo : 50 €. Le conseil vote ces aides.", "given"),
    ("Coup de pouce au judo\n90 €. Accord.", "given"),
    ("Festival\nL'association Loup l'organise. Le conseil fixe son concours à 90 €.", "given"),
]
NOT_FOUND = [
    "Toiture\nDevis Loup 900 € HT. Le conseil sollicite une subvention.",
    "Emprunt\nLa banque Loup prête 9 000 €.",
    "Adhésion à l'association Loup\nCotisation de 90 €.",
    "Halle : plan de financement\nDETR 9 000 €.",
]
