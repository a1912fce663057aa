"""The object of an item (objet de la délibération): from its heading to where the text of the act begins."""

import re

from data_loaders.documents.fact import Fact
from data_loaders.documents.readings.acts.title_end import end_of
from data_loaders.documents.readings.acts.title_theme import AHEAD
from data_loaders.documents.readings.items.items_heading import Item
from data_loaders.documents.text.view import View

LONGEST = 420
_OF = r"(?: de (?:la |l')(?:presente )?(?:deliberation|acte|affaire))?"
_OPENS = re.compile(
    rf"(?:[\s:.,;_|\])}}>*•»–—─―=-]|objet{_OF}\b ?:?|o b j e t ?:?|sujet ?:|libelle ?:|(?:titre|intitule){_OF} ?:|vote ?(?=20)"
    r"|\d{1,3} ?[°.)/–-]{1,2} ?(?=objet ?:))*"
)
_DAY = r"\d{1,2}(?:er)? [a-z]{3,9} \d{4}"
_NUMBERED = re.compile(
    rf"(?:examinee? le {_DAY}\s[:-]\s"
    r"|(?:19|20)\d\d[-/._]\d{1,3}(?:[-/._]\d{1,4})?\s[-:]\s"
    rf"|(?:deliberation |rapport )?n ?° ?(?:[a-z]{{1,5}}[ -]?)?[\d/_.-]{{1,14}}(?: du {_DAY})?[\s:–-]{{1,3}})(?=[a-z«])"
)
# The class of the act in the prefecture's list ("7.5 Subventions"), printed on its own line.
_MATTER = re.compile(
    r"(?:(?:nomenclature|matiere|domaine|classification|code matiere)[^\n:]{0,20}:\s?)?\d(?:\.\d{1,2}){1,2}\.?\s?[-–:]?\s?"
    r"[^\n\d]{0,70}\n\s{0,8}"
)
# The office that prepared the act, on its own line above the title.
_OFFICE = re.compile(r"(?:Direction|DIRECTION|Service|SERVICE|P[oôÔ]le|P[OÔ]LE)\s[^\n]{3,90}\n\s{0,8}(?=[A-ZÀ-Ö’']{3})")
_GAP = re.compile(r"(?<=\S) {5,40}(?=\S)")
_CIVIL_TAIL = re.compile(r"\s(?:mm?\.?|mmes?|mr|mlle|monsieur|madame)\.?$")
_PARAGRAPH, _HEADLINE = 400, 160
_LEAST_ANNOUNCED = 24
_MOST_ANNOUNCED = 12
_ENTRY = re.compile(r"\s{0,3}(?:(?<=\n)[A-ZÀ-Ö]|[•*] |(?:\d{1,3}|[IVX]{1,5}) ?[.)/°–-]|[Nn] ?° ?\d|D[ée]lib[ée]ration n)")
_ROLL_OPENS = re.compile(r"l'an (?:deux|mil|20)")  # the roll's first words, printed beside the object
_SUM_BELOW = re.compile(r"\n\s{0,12}[–•*-] [^\n]{0,120}(?:€|euros)")  # what an act tells line by line, each with its sum
_ASKED = r"(?:de |d'|des (?!membres|elus|conseill|presents)|du (?!conseil|comite|bureau|public)|sur |avec |entre )"  # behind a noun
_OUTCOME = re.compile(rf"(?:accord(?!-cadre)(?! {_ASKED})|unanimite|(?:adopte|approuve|vote(?! {_ASKED}))e?s?|majorite)\b.{{0,20}}")
_NO_TITLE = re.compile(
    r"(?:n'(?:a|ont|ayant) (?:pas|point)|ne (?:prend|prennent|prenant|participe|participent|participant) pas)\b"
)  # of a vote
# The opening of the sitting names no act.
_SITTING = re.compile(r"\bsous la presidence d|\bs'est reuni|\b(?:legalement|dument|regulierement) convoque|\bsuite a la convocation\b")
# What the council does is no name of what it is about: "Question n° 3 : AUTORISE, par 25 voix …".
_RULING = re.compile(
    r"(?:adopte|approuve|autorise|attribue|decide|fixe|reporte|repousse|rejette|accepte|valide|accorde|prend acte)"
    r"[ ,]{0,3}(?:par|a l'unanimite|a la majorite)?"
)
_TRAILING = " \t\n\r:;,.*_|/–—─―=+#~-"
_PAGE = re.compile(r"(?:\((?:d[ée]lib\w{0,9})?| page ?\d{1,3})\Z")
_NUMBER_TAIL = re.compile(
    r"\s?\((?:(?:n ?°|dl|dcm|del|delib\w*)[^)\n]{2,30}|(?:19|20)\d\d[-/._]\d{1,4}(?:[-/._]\d{1,4})?)\)$"
    r"|\n[ \t]{0,8}n ?° ?(?:[a-z]{1,6}[ _-]?)?\d{2,4}(?:[-_/.]\d{1,4}){1,3}$"
)


def of_item(view: View, item: Item) -> tuple[int, int] | None:
    """Where the title of a headed item stands in the view; None where the heading has none."""
    heading = item.heading
    start = begin(view, heading.title, item.segment.end)
    start = theme.end() if (theme := AHEAD.match(view.raw, start, item.segment.end)) else start
    stop = min(item.segment.end, start + LONGEST)
    if heading.title_end:
        stop = min(stop, heading.title_end)
    column = _GAP.search(view.raw, start + 4, stop)  # the next column of a table
    stop = column.start() if column else stop
    sums = _SUM_BELOW.search(view.raw, start, min(len(view.raw), stop + 140))
    stop = min(stop, sums.start()) if sums else stop
    block = heading.family == "title" and bool(heading.title_end) and "\n" in view.raw[start:stop]  # its own lines, all of them
    end = end_of(view, start, stop, by_lines=has_lines(view, start) and not block)
    return trimmed(view, start, _announced(view, start, end) or end)


def _announced(view: View, start: int, end: int) -> int | None:
    """Where a longer title ends by its first print, in an agenda, whose next entry follows it there; None where nothing tells."""
    head, longest, stop, place = view.folded[start : start + _LEAST_ANNOUNCED], 0, 0, -1
    for _ in range(_MOST_ANNOUNCED):  # titles that begin alike: the one that is alike for longest
        place = view.folded.find(head, place + 1, start)
        if place < 0 or len(head) < _LEAST_ANNOUNCED:
            break
        same = _alike(view.folded, place, start, end)
        if same > longest:
            longest, stop = same, place + same
    over = start + longest
    opens = view.raw[over:end].lstrip()[:1].isupper() and not view.raw[over].isalnum()
    return over if longest >= _LEAST_ANNOUNCED and opens and _ENTRY.match(view.raw, stop) else None


def _alike(folded: str, before: int, start: int, end: int) -> int:
    """How many characters the texts at two places share, without blanks at their end."""
    limit = min(end - start, start - before)
    same = next((i for i in range(limit) if folded[start + i] != folded[before + i]), limit)
    return len(folded[start : start + same].rstrip())


def begin(view: View, start: int, end: int) -> int:
    """Where the title's own words begin: after labels and marks."""
    opens = _OPENS.match(view.folded, start, min(end, start + 60))
    start = opens.end() if opens else start
    office = _OFFICE.match(view.raw, start, min(end, start + 140))
    start = office.end() if office else start
    matter = _MATTER.match(view.folded, start, min(end, start + 140))
    start = matter.end() if matter else start
    numbered = _NUMBERED.match(view.folded, start, min(end, start + 70))
    return numbered.end() if numbered else start


def has_lines(view: View, start: int) -> bool:
    """Is the text here printed in lines or in paragraphs of a line each, not flattened to one?"""
    near = view.folded.count("\n", max(0, start - 600), start + 600) >= 4
    return near or (view.folded.count("\n") * _PARAGRAPH > len(view.folded) and "\n" in view.folded[start : start + _HEADLINE])


def trimmed(view: View, start: int, end: int) -> tuple[int, int] | None:
    """The range without what is no word of the title at its ends; None where nothing is left."""
    end = _stripped(view, start, end)
    civil = _CIVIL_TAIL.search(view.folded[start:end])
    end = start + civil.start() if civil else end
    number = _NUMBER_TAIL.search(view.folded[start:end])
    end = start + number.start() if number else end
    words = view.folded[start:end]
    if (
        _OUTCOME.fullmatch(words)
        or _RULING.fullmatch(words)
        or _ROLL_OPENS.match(view.folded, start)
        or _NO_TITLE.match(view.folded, start)
        or _SITTING.search(words)
    ):
        return None
    return (start, end) if sum(c.isalpha() for c in words) >= 3 else None


def _stripped(view: View, start: int, end: int) -> int:
    """The end without marks, blanks and a page's number after the last word."""
    while True:
        words = view.raw[start:end].rstrip(_TRAILING)
        page = _PAGE.search(words.lower())
        kept = start + (page.start() if page else len(words))
        if kept == end:
            return end
        end = kept


def fact(view: View, place: tuple[int, int]) -> Fact[str]:
    """The title as printed, its lines joined."""
    return Fact(" ".join(view.raw[place[0] : place[1]].split()), (view.span(*place),))


def example(text: str) -> str | None:
    """The title at the beginning of a text."""
    view = View.of(text)
    start = begin(view, 0, len(text))
    place = trimmed(view, start, end_of(view, start, min(len(text), start + LONGEST), by_lines="\n" in text))
    return fact(view, place).value if place else None


EXAMPLES: list[tuple[str, str]] = [
    ("FINANCES – Décision modificative Vu le Code général des collectivités territoriales", "FINANCES – Décision modificative"),
    ("Objet : Adhésion à une fondation\nLa fondation est un organisme", "Adhésion à une fondation"),
    ("APPROBATION DU PROCES VERBAL DU 30 NOVEMBRE 2022 Le compte-rendu est adopté", "APPROBATION DU PROCES VERBAL DU 30 NOVEMBRE 2022"),
    ("AIDES FACULTATIVES Les dossiers lus font l'objet d'un état distinct.", "AIDES FACULTATIVES"),
    ("Bail du four\nN° CP-2023-04-14/101\nVu le code", "Bail du four"),
    ("Bail du four Envoyé en préfecture le 12/06/2019 Reçu en préfecture le 13/06/2019", "Bail du four"),
    ("Vente d'un terrain au lieu-dit La\nCroix\nVu le code", "Vente d'un terrain au lieu-dit La Croix"),
    ("Antenne de téléphonie (n°02/2020-03) Monsieur le Maire expose", "Antenne de téléphonie"),
    ("7.5 Subventions\nAide au club nautique\nVu le code", "Aide au club nautique"),
    ("RAPPORT SOCIAL UNIQUE 2021 – Rapporteur : Jeanne MERLE", "RAPPORT SOCIAL UNIQUE 2021"),
    ("Vente du livre « Luc et Lise. Un été » au musée. La vente", "Vente du livre « Luc et Lise. Un été » au musée"),
    ("Accueil d’un jeune au musée et recrutement Le service civique s’adresse aux jeunes", "Accueil d’un jeune au musée et recrutement"),
    ("Adhésion à la mission de médiation Paul Renard expose : - Vu le code", "Adhésion à la mission de médiation"),
    ("Convention avec l’association La Ruche est de Valmerle", "Convention avec l’association La Ruche est de Valmerle"),
    ("Plan local de l’habitat - Avis sur le projet -\nDossier retiré.", "Plan local de l’habitat - Avis sur le projet"),
    ("Encaissement de chèques Monsieur le Maire rappelle le tarif", "Encaissement de chèques"),
    ("Vote des taux\nLe maire propose de les maintenir.", "Vote des taux"),
    ("Digues - Association Syndicale Autorisée des digues\nMonsieur le Maire", "Digues - Association Syndicale Autorisée des digues"),
    ("Cession de la parcelle AB\n123 au lieu-dit du Loup\nVu le code", "Cession de la parcelle AB 123 au lieu-dit du Loup"),
    ("Convention avec le Syndicat\nIntercommunal du Val\nMonsieur le maire expose.", "Convention avec le Syndicat Intercommunal du Val"),
    ("Accord-cadre travaux\nLe maire expose.", "Accord-cadre travaux"),
    ("Accord de partenariat\nLe maire expose.", "Accord de partenariat"),
    ("TARIFS\nMme ORME, intéressée, quitte la salle. Vote : 5 pour\n", "TARIFS"),
    ("RÈGLEMENT DES SALLES\nVote pour : 5 – Vote contre : 1 (Mme ORME)\n", "RÈGLEMENT DES SALLES"),
    ("RIFSEEP\nReporté\n", "RIFSEEP"),
    ("PACTE FISCAL – Votes pour : 4 ; contre : 2.", "PACTE FISCAL"),
    ("Salage avec M. ORME : M. ORME sort. Accord par 4 voix.", "Salage avec M. ORME"),
    ("tarifs du four\nexposé : le maire\nle four est vieux\napprouvé (4 pour)", "tarifs du four"),
    ("AIDES 2022\nClub du Loup 200 € – Foyer 100 €\nPour : 12", "AIDES 2022"),
    ("Aides (Club :\n1 200 € ; Foyer : 100 €)\nApprouvée", "Aides (Club : 1 200 € ; Foyer : 100 €)"),
    ("Déneigement : le conseil accepte la convention par 4 voix pour et 1 contre.", "Déneigement"),
]
NOT_FOUND = [
    *("Vote du conseil", "AUTORISE, par 25 voix pour et 2 contre", "N'a pas pris part au vote : 1 (Mme ORME)", "Votes des membres"),
    "Accord à l’unanimité",
    "Marcq sous la présidence de Monsieur Luc NOIR, Président, suite à la convocation faite le 27 février 2023",
    "L’an deux mille vingt, le quatorze février, RECONSTRUCTION DU",
    "",
    " : - ",
]
