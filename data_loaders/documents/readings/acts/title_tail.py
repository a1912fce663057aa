"""How it was voted and what became of it, run in behind a title on its own line (intitulé, article L2121-20 CGCT).

A dash, a colon, a bracket or a row of dots parts these words from the title; a noun alone ("– Refus") may belong to a title that is
set with a capital, so it counts in lower case, or before a count.
"""

import re

from data_loaders.documents.text.names.names_vocabulary import CIVILS_DOTTED
from data_loaders.documents.text.view import View

_MARK = r"(?:\s{0,2}[-:]\s{1,2}|\s{1,2}\()"
_N = r"\d{1,3}"
_STAND = r"(?:voix |votes? )?(?:pour|contre|abst(?:entions?|\b\.?))"
_COUNTED = (
    rf"(?:{_N} ?{_STAND}\b(?! (?:\w*'|l[ae]s? |une? |des |chaque |tou))"
    rf"|(?:votants|exprimes|pour|contre|abstentions?)\s?:?\s?{_N}\b(?!\s?(?:[%€]|ans?\b|jours?\b|mois\b))"
    rf"|{_N} ?[pca]\b ?/|{_N} (?:oui|voix)\b)"
)
_CHAIR = r"(?:le (?:conseil|maire|president)|la (?:presidente|maire)|l'assemblee)"
_HOW = rf"(?:a l'unanim|a la majorit|unanim|par {_N}|par {_CHAIR}\b|{_COUNTED}|{_N}/{_N})"
_ENDS = rf"(?=,? ?(?:$|[.;|\n(]|- |{_HOW}))"
_WHEN = (
    r"(?= (?:a (?:une|la) (?:prochaine|autre|date|seance|commission|reunion)|en (?:commission|reunion)|au \d|au prochain|de l'ordre du jour"
    r"|sine die|ulterieurement|dans l'attente|pour (?:complement|etude)))"
)
_DONE = r"(?:adopte|approuve|accepte|accorde|valide|vote|retenu|rejete|refuse|ajourne|reporte|retire|ecarte|repousse|renvoye|differe)e?s?"
_NOT = r"(?:non |n'(?:est|a) pas (?:ete )?|ne sont pas |est |sont |a ete |ont ete )?"
_NOTED = (
    r"(?:(?:il est |le conseil |l'assemblee |le comite |le bureau )(?:\w{4,16} )?(?:pris|prend) acte\b|pris acte\b"
    r"|prise d'acte\b|dont acte\b"
    r"|communication sans vote\b|sans vote\b"
    r"|(?:(?:pas de|aucune|absence de) (?:decision|vote|deliberation)(?: prise)?|sans objet|pour information)(?= ?(?:$|[.;|\n()])))"
)
_NOUN = (
    r"(?:refus|rejet|accord|report|ajournement|retrait|non|oui|avis (?:tres )?(?:de)?favorable|unanimite|majorite(?: relative| absolue)?)"
)
_BY = (
    r"(?= (?:du conseil|de l'assemblee|du comite|du bureau|des elus|unanime)|(?<=oui)(?:,| a l| au (?:prix|tarif|montant|taux))"
    r"|(?<=non) a l)"
)
# "Curage : confié à Merle", "Chaudière : devis Merle accepté", "Cerfs-volants : décision remise au printemps".
_GIVEN = (
    r"(?:(?:confie|attribue|accorde|alloue|octroye)e?s? (?:a|au|aux)\b"
    r"|(?:le |les )?(?:devis|offres?) [^;:|\n]{2,60}? (?:accepte|retenu|valide|ecarte|refuse|choisi)e?s?\b"
    r"|decision (?:remise|reportee|ajournee|differee)\b)"
)
_WHO = rf"{CIVILS_DOTTED} [\w' -]{{3,50}}?"
_TAIL = re.compile(
    rf"{_MARK}(?:{_COUNTED}|{_HOW}|{_NOTED}|{_NOT}{_DONE}(?:{_ENDS}|{_WHEN})|(?P<noun>{_NOUN})(?:{_BY}|(?P<ends>{_ENDS})|{_WHEN})"
    rf"|(?<=: ){_GIVEN}"
    r"|(?:vote|scrutin|resultat du vote)\s?:\s|(?:sous la )?presidence d"
    rf"|{_WHO} (?:est |sont |a ete |ont ete )?(?:elu|designe|proclame)e?s?\b)"
)
_DOTS = re.compile(r"\s?(?:\.{5,}|…{2,}|(?:\. ){4,})")
# " – devis X 16 904 € ; devis Y 17 210 €" is text.
_SUMS = re.compile(r"\s- (?=[^\n€(]{3,80}?\d ?(?:€|euros?\b)[^\n€(]{3,80}?\d ?(?:€|euros?\b))")
_OPEN = re.compile(r"\s?\([^()]{0,40}\Z")
_VOTE = re.compile(r"[ ,]{0,3}(?:a l'unanim|a la majorit|unanim|par \d|\(|\d)")
_LEAST, _NEAR = 3, 20


def begin(view: View, start: int, stop: int) -> int:
    """Where the words behind the title in [start, stop) begin to tell of its vote; `stop` where none do."""
    dots = _DOTS.search(view.folded, start + _LEAST, stop)
    stop = dots.start() if dots else stop
    sums = _SUMS.search(view.folded, start + _LEAST, stop)
    stop = sums.start() if sums else stop
    for tail in _TAIL.finditer(view.folded, start + _LEAST, stop):
        if _is_told(view, tail):
            stop = tail.start()
            break
    opened = _OPEN.search(view.raw, start + _LEAST, stop)
    return opened.start() if opened and view.raw[stop : stop + 1] != ")" else stop


def _is_told(view: View, tail: re.Match[str]) -> bool:
    """Not a noun of a title in capitals or with one, alone at its end ("Concessions – REFUS")."""
    if tail["noun"] is None or tail["ends"] is None or view.raw[tail.start("noun")].islower():
        return True
    behind = view.folded[tail.end() : tail.end() + _NEAR].partition("\n")[0]  # past `stop`: the vote's own words may have set it
    return _VOTE.match(behind) is not None


def example(text: str) -> str | None:
    """The title, where words on its vote stand behind it."""
    place = begin(View.of(text), 0, len(text))
    return text[:place] if place < len(text) else None


EXAMPLES: list[tuple[str, str]] = [
    ("Motion pour la gare (18 pour, 1 contre)", "Motion pour la gare"),
    ("Achat du pré : refus, 5 contre, 3 pour", "Achat du pré"),
    ("Échange de prés – Reporté à la prochaine séance", "Échange de prés"),
    ("Plan vélo : bilan – Il est pris acte", "Plan vélo : bilan"),
    ("Cession du four ......... rejeté 8 P / 11 C", "Cession du four"),
    ("ACCUEIL D'UN CIRQUE – VOTE : REFUS (2 POUR, 6 CONTRE)", "ACCUEIL D'UN CIRQUE"),
    ("Demande d'aide : Votants 8 – Pour 7 – Abstention 1", "Demande d'aide"),
    ("Échange : Refus (3 pour, 4 contre)", "Échange"),
    ("Adhésion à l'agence : refus de l'assemblée (1 pour, 4 contre)", "Adhésion à l'agence"),
    ("Cession du four – Refus à l'unanimité", "Cession du four"),
    *(("Curage : confié à Merle au prix de 2 €", "Curage"), ("Chaudière : devis Merle accepté, 11 240 €", "Chaudière")),
    ("Columbarium (délib", "Columbarium"),
    ("Clôture du budget : adopté 6/6", "Clôture du budget"),
    ("Aide aux écoles : 250 € (unanimité)", "Aide aux écoles : 250 €"),
    ("Bail du four : oui, 450 €", "Bail du four"),
    ("Élection d'une adjointe – Mme Rose ORME élue au 2e tour", "Élection d'une adjointe"),
    ("Compte administratif (présidence de Mme ORME)", "Compte administratif"),
    ("Eaux de pluie – Devis ORME 16 904,00 € HT ; devis LOUP 17 210,50 € HT. Accord", "Eaux de pluie"),
    *(("Taux – Pas de décision", "Taux"), ("Eau : pour information", "Eau"), ("Poste (sans objet)", "Poste")),
    ("Vente du pré – Retirée de l'ordre du jour par le président", "Vente du pré"),
]
NOT_FOUND = [
    "Reprise de concessions – REFUS",
    "Vœu : non au tracé de la rocade",
    "Cession d'un pré – Avis favorable sur le prix",
    "Subvention – vote du montant",
    *("Repas (5 pour les enfants)", "Bulletin : pour information des habitants", "Don – sans objet précis"),
    "Marché de voirie – Accord-cadre",
    "Convention (2024-2026)",
    "Acquisition de la parcelle AB 12 – Refus de vente",
]
