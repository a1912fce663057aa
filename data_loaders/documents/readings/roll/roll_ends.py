"""What ends a list of the roll: the words of what comes next in minutes, or a sentence about those listed above."""

import re

from data_loaders.documents.readings.roll.proxy_words import PROXY
from data_loaders.documents.text.names.names_vocabulary import CIVIL, CIVILS
from data_loaders.documents.text.view import View

_BESIDE = "administration|personnel|presse|public"  # who sits beside the council
END = re.compile(
    r"(?<![a-z])(?:secretaires? (?:de|auxiliaire|general)|secretaires? ?:|date (?:de|d'|limite|convocation)"
    r"|convocation|nombre (?:de|d'|total)|nbre|en exercice|"
    r"conseillers? en exercice|membres? en exercice|quorum|votants?|suffrages|ordre du jour|a l'ordre"
    r"|objets?[ \t]{0,2}:|vu (?:le|la|les|l')|considerant|"
    r"le proces[- ]verbal|proces[- ]verbal|le compte[- ]rendu|approbation d|le conseil|la seance|l'assemblee"
    r"|l[ea] (?:benjamine? (?:de l'assemblee|du conseil|des )|plus jeune (?:des|du|membre|conseill|elu))"
    r"|les membres|le president|le maire (?:ouvre|constate|rappelle|propose|expose)|"
    r"formant la majorite|lesquels|lesquelles|il a ete|il est (?:procede|proced)|conformement|"
    r"(?<!la )(?<!l')deliberation n|delib[^a-z]|rapport n|rapporteurs?|acte (?:n|rendu)|accuse de reception|envoye en"
    r"|recu en|publie le|affiche le|depart(?:s)? (?:de|d')|arrivee?s? (?:de|d'|:)|"
    r"agents? (?:presents?|excuse|absent|communa|municipa)"
    rf"|president (?:de seance|: )|debut de|fin de|invite|assiste|{_BESIDE}|services?[ \t]{{0,2}}:"
    r"|directeur|dgs[ \t]{0,2}:|secretariat|(?:demission|deced)[a-z]{0,8}[ \t]{0,2}:|siege vacant"
    rf"|(?:absente?s|excusee?s) (?:ont |a )?(?:donne )?{PROXY}s? (?:donnee?s? )?a(?![a-z])"
    r"|pour memoire|etaient|formant|mandants?|mandataires?|le nombre|la majorite|les conseillers presents|"
    r"page \d|(?:avec |ayant )?voix consultative"
    r"|en (?:application|vertu) d|apres (?:avoir|en avoir|lecture|l'appel|le vote)"
    r"|particip\w{3,5} (?:egalement|aussi)|\d{1,2}(?:er)?[ \t]?[-–)][ \t]?[a-z]{4}|i[ \t]?[-–)]|\*{3,}|-{5,}|_{4,})"
)
# A line of its own that heads others than the members: "Services municipaux", "Assistaient en outre :". No member's office begins it.
OTHERS = re.compile(
    r"(?m)(?:^|(?<=[.;] ))[ \t]{0,20}[•*–-]?[ \t]{0,3}"
    r"(?!(?:\d{1,2}\w{0,4} )?(?:adjoint|deleguee? a|vice|presidente? d|maires? (?!honoraire)|conseill\w{2,4} (?:del|mun|com|syn)))"
    r"(?:[^\W\d_][^\W\d_'’-]{0,20}[ '’-]){0,6}"
    r"(?:assistai(?:en)?t|participai(?:en)?t|autres (?:presente?s|participants|personnes)|personnes (?:invit|qualif|exter)\w+|personnalites"
    rf"|(?:invit|convi)ee?s?|{_BESIDE}|services|agents|fonctionnaires|techniciens|direction|collaborateurs|cabinet"
    r"|auxiliaires?|sans voix|(?:voix|titre) consultati(?:ve|f)|intervenants?|huissiers?|tresori\w{1,3}|comptable|receveur|exterieurs"
    r"|extra-municipales|des jeunes|observateurs|auditeurs|assesseurs|scrutateurs|redact\w{3,4}|diffusion|destinataires|copies?"
    r"|pour information|ampliations?|experts|consultants|bureau d'etudes|prestataires|architectes?|notaires?|gendarmerie|associations"
    r"|assistance|equipe|non elus|hors conseil|anciens|demissionnaires|honoraires?|non votants|parlementaires|deputee?s?|senat\w{3,5}"
    r"|candidats|nouveaux|conseillers departementaux|secretaires? administrati\w{1,3})(?![a-z])"
    r"(?:[ '’-][^\W\d_][^\W\d_'’-]{0,20}){0,6}[ \t]{0,3}(?:\([^():\n]{2,60}\)[ \t]{0,3})?(?=:|\r?\n|\Z)"
)
# "M. A et Mme B ont donné pouvoir à M. C": a sentence about those whom the lists above name.
GAVE_TOGETHER = re.compile(
    r"(?:\n|(?<!\bm)(?<!\bmm)(?<!\bmr)(?<!\bmme)(?<!\b[a-z])\.\s)(?:[^\n.;:]|(?<=\bm)\.|(?<=\bmm)\.|(?<=\bmr)\.|(?<=\bmme)\.){5,200}?"
    r"(?<![a-z])(?:ont|avaient)\s{1,3}(?:egalement\s{1,3})?donne\s"
)
# Who voted how, named behind a vote: no list of the roll stands below it.
VOTED = re.compile(rf"(?<![a-z])(?:pour|contre|abstentions?|abstenus?) ?:\s{{0,3}}{CIVILS}\s")
# Who led the meeting and who wrote it down, told behind those away: "Président : M. X", "Présidence : M. X", "Secrétaire Mme Y".
_SEATED = "(?:president|secretaire)[a-z]{0,2} de (?:la )?(?:seance|reunion)"
_OFFICE = rf"(?:{_SEATED}|presidente?|presidence|maire|secretaires?|secretariat(?: de (?:la )?seance)?|secretaires? du jour)"
_OFFICERS = re.compile(
    rf"(?:\n|(?<=[.;]) )[ \t•*-]{{0,9}}(?P<line>(?:(?:le|la) )?{_OFFICE}(?:[ \t]{{0,3}}[:;-]\s{{0,3}}|\t| {{2}})[ \t]{{0,20}}"
    rf"(?P<name>[a-z])|{_OFFICE} (?={CIVIL} )|(?:le|la) (?:presidence|secretariat) (?=est|a ete|etait)"
    rf"|(?:(?:le|la) )?{_SEATED}[ \t]{{0,3}}\n)|(?:(?<=[a-z)])|[ \t]{{2}}) (?P<on>{_OFFICE} ?: (?={CIVILS} ))"
)
_LISTED = re.compile(r"\n[ \t•*-]{0,9}(?:vice|adjoint|maires?-adjoint|conseill|membre|delegue)[a-z -]{0,40}:")  # a list told by offices
# The first item below a list: "1. Installation des délégués". A numbered list of members begins with its own 1.
_FIRST_ITEM = re.compile(r"\n[ \t]{0,9}1 ?\.[ \t]{1,3}(?=[a-z]{5,20} (?:de|des|du|et|a|au|aux|sur|pour|par|la|les|[dl]'[a-z]{1,20}) )")
_NEXT = 60  # characters of the heading behind the list
_BEARS = re.compile(rf"\n(?P<line>[ \t•*-]{{0,9}}{CIVIL} [^\n,;:]{{3,60}}, ?(?:(?:le|la) )?{_SEATED})")


def officers(view: View, start: int, limit: int) -> int:
    """Where, in the list view[start:limit] of those away, the chair or the secretary is told, who were there; else `limit`."""
    for line in _OFFICERS.finditer(view.folded, start, limit):
        at = line.start("line" if line["line"] else "on")
        if line["name"] and not view.raw[line.start("name")].isupper():
            continue
        first = not view.folded[start:at].strip(" \n\t:-")
        if view.raw[at].isupper() and not (first and _LISTED.search(view.folded, at, limit + _NEXT)):
            return at
    bears = _BEARS.search(view.folded, start, limit)
    return bears.start("line") if bears else limit


def first_item(view: View, start: int, limit: int) -> int:
    """Where the first numbered item begins below names of the list view[start:limit]; else `limit`."""
    item = _FIRST_ITEM.search(view.folded, start, limit)
    return item.start() if item and view.folded[start : item.start()].strip(" \t\n:-") else limit


def begins(view: View, at: int) -> bool:
    """Whether a word opens a line or a sentence, or stands with a capital."""
    before = view.folded[max(0, at - 6) : at].rstrip(" \t")
    return not before or before[-1] in "\n.;:!?•-*" or view.raw[at].isupper()


def bracketed(view: View, start: int, at: int) -> bool:
    """Whether a bracket that is opened behind `start` is still open."""
    opened = view.folded.rfind("(", max(start, at - 200), at)
    return opened >= 0 and view.folded.find(")", opened, at) < 0
