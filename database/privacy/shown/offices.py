"""Whether a name is printed in an elected office, or in what only a member of a council does."""

import re

from database.privacy.shown.office_words import COUNCIL_OF, DELEGATE, DEPUTY, ELECTED, HEADS, NEXT, REPLACED, STANDS_FOR, WITH_ANOTHER
from database.privacy.shown.other_bodies import in_another_body
from database.privacy.shown.roll_words import STAFF
from database.privacy.shown.signatures import signs
from database.privacy.shown.votes import votes

_OFFICE_BEFORE = re.compile(
    r"(?i)(?<!\w)"
    rf"(?:présidence de|mandats? (?:électi\w{{1,3}}|municipa\w{{1,3}}|communauta\w{{1,5}}|de (?:maire|conseill[eè]re? {COUNCIL_OF}))"
    r" (?:exercés?|accomplis?|tenus?) par"
    rf"|{ELECTED}|secrétaire de séance ?:?|rapporteure?s?(?: du (?:dossier|rapport|projet))?(?: est| sont)? ?:?|le maire ?[:,]"
    rf"|(?<!de )président ?:|pouvoir à"
    r"|(?:rapports?|secteurs?|délibérations?) présentée?s? par"
    r"|pour extrait (?:certifié )?conforme(?: au registre)?[ ,:]{0,3}"
    rf"|procuration à|mandat à|secrétaires?(?: auxiliaires?)? de (?:la )?s[ée]ance(?: désignée?s?)?(?: est"
    rf"| sont)?[ ,:]{{0,3}}(?:à l'unanimité ?[,:]?)?"
    r"|(?:secrétariat de (?:la )?séance|fonctions? de secrétaire(?: de séance)?)[^.;:\d]{0,30} (?:à|par)|démissionnaires? ?:"
    r"|suivante?s? (?:de|sur la) liste ?,?|suppléante? (?:de )?(?=m)|: (?:absente?|excusée?),? représentée? par"
    r"|nouve(?:au|lle)s? (?:conseill[eè]re?s?|élue?s?|adjointe?s?)(?: municipa\w{1,3}"
    r"| communautaires?)?)"
    r" ?,? ?(?:m[mr]?\.?|mmes?|m(?:el)?lle|monsieur|madame)? ?$"
)
_OFFICE_AFTER = re.compile(
    rf"(?i)^ ?,? {{0,2}}\(?(?:qui )?(?:est |était |fut |a été |sont |ont été )?(?:alors |également |aussi )?"
    rf"(?:(?:désigné|nommé|élu)(?:e|\(e\))?s? )?(?:en qualité de |comme )?(?:le |la )?"
    rf"(?:(?:ancien(?:ne)? |alors |ex[ -])?{ELECTED}"
    r"|(?:a |ayant )?donn\w{1,5} (?:pouvoir|procuration)\b"
    r"|(?:n'(?:a|ont) pu [^.;:█]{3,40} et )?(?:a|ont) (?:remis|confié|laissé|donné) [^.;:█]{0,40}\b(?:pouvoir|procuration)\b"
    r"|,? ?(?:a|ont) (?:informé|fait part|annoncé|signifié)[^.;█]{0,60}\b(?:démissionner|démission) (?:du|de (?:son|leur)"
    r" (?:mandat|poste|siège))[^.;█]{0,20}\b(?:conseil|conseill[eè]re?|élue?)\b(?! (?:des|de la|citoyen|d'école|d'admin))"
    r"|(?:maire|présidente?)(?: de séance)?,? (?:donne lecture|ouvre la séance|lève la séance|déclare la séance|met aux voix"
    r"|soumet au vote)\b"
    rf"|{REPLACED}en (?:sa )?qualité de {STANDS_FOR}\b"
    rf"|{WITH_ANOTHER}(?:sont )?(?:donc )?(?:appelée?s à siéger|installée?s dans leurs fonctions)\b"
    rf"|{WITH_ANOTHER}(?:sont|ont été) (?:désignée?s|nommée?s|élue?s) (?:comme )?secrétaires de séance"
    rf"|(?:a )?(?:démissionn\w{{1,3}} )?(?:de (?:ses|sa|leurs?) fonctions?|de (?:son|leurs?) (?:mandat|poste)s?"
    rf"|en (?:sa )?qualité) de (?:maire|conseill[eè]re?"
    rf" (?:m[ui][nb]i|comm|dép|rég)|adjointe?(?! (?:admin|tech))|vice[ -]présid|délégué\w{{0,2}} communau)"
    r"|(?:dans|durant|pendant) (?:le|son|leur|ce) mandat (?:de )?\d"
    rf"|nouve(?:au|lle) (?:conseill[eè]re?|élue?|adjointe?)(?! (?:admin|tech))"
    rf"|(?:qui )?(?:ont|avai(?:en)?t|a|ayant)(?: respectivement)? donné (?:pouvoir|procuration)|qui donne(?:nt)? (?:pour|pouvoir"
    rf"|procuration)\b"
    rf"|(?:est|sont|étai(?:en)?t) (?:absente?s?|excusée?s?)(?![\w-]| pour| de| d'|\s?:)|(?:est|sont|étant) arrivée?s? (?:à \d|pour le vote"
    rf"|au point|au moment)|arrivée?s? à \d{{1,2}} ?[hH:]"
    rf"|{WITH_ANOTHER}(?:est|sont) (?:annoncée?s?|attendue?s?) [^.;:█]{{0,16}}\bretard\b"
    rf"|à \d{{1,2}} ?h ?\d{{0,2}}[^.;]{{0,3}}\(?avant le vote"
    rf"|\.? ?comme secrétaire de ?(?:la |cette )?(?:dite )?s[ée]ance|(?:ayant|a) obtenu [^.;]{0, 30}(?:suffrages|voix)"
    rf"|représentante?s? (?:titulaires? |suppléante?s? )?de la (?:collectivité|commune|ville|communauté)"
    rf"|conseill[eè]re?,? en qualité de secrétaire de s[ée]ance"
    r"|jusqu(?:e[ -]là|'alors|'ici) (?:(?:déléguée?|membre|élue?) )?(?:suppléante?|titulaire)\b"
    r"|(?:est|sont|étai(?:en)?t) présente?s? (?:à (?:partir|compter) d|jusqu')(?:e l'|e la |u |au |à l'|à la |e )"
    r"(?:intervention|affaire|point|délibération|question|vote|rapport|n°|\d{1,2} ?h)"
    rf"|présidente? (?:empêché|excusé|absent)e?|{DELEGATE}|{HEADS}|{DEPUTY}"
    r"|devien(?:t|nent|dra) (?:déléguée?s? )?(?:titulaire|suppléante?)s?\b(?! d)"
    rf"|{WITH_ANOTHER}respectivement (?:maires?|présidente?s?) d"
    r"|(?:revient|rejoint|sort|entre|quitte|se retire|arrive)(?: de| en| dans)?(?: la)? séance\b)"
)
_PUBLIC_BODY = r"(?:communes?|communauté|ville|métropole|département|région|syndicat (?:mixte|intercommunal|départemental))"
# "la Communauté de communes …, représentée par son Président, M. …": an association's president holds no public office.
_FOR_A_BODY = re.compile(
    rf"(?i)\b{_PUBLIC_BODY}\b"
    r"(?![^;]*\bassociation\b)"
    r"[^;]{0,120}\breprésentée?s? par (?:son|sa|le|la) (?:maire|(?:vice[ -])?présidente?)(?: en exercice)?"
    r" ?,? ?(?:mm?\.?|mmes?|monsieur|madame)? (?:[A-ZÀ-Ý][\w'-]{1,20} )?$"
)
# "la Communauté de communes …, M. X, en sa qualité de président": signed for it.
_AS_HEAD = re.compile(r"(?i),? ?(?:agissant )?en (?:sa )?qualité de (?P<head>maire|(?:vice[ -])?présidente?)\b")
_NAMES_A_BODY = re.compile(
    rf"(?i)\b{_PUBLIC_BODY}\b"
    r"(?![^;]*\b(?:associations?|sociétés?|sarl|sas|fédération|club|amicale|comité|entreprise)\b)[^;]{0,90}$"
)
_TABLE_OFFICE = re.compile(
    r" (?:Conseill[eè]re?|Adjointe?|Maire|Présidente?|Vice-[Pp]résidente?"
    r"|(?:[A-ZÀ-Ý'-]{3,20} [A-ZÀ-Ý][\w-]{2,20} (?=(?:Démissionnaire|Décédée?) D))?"
    r"(?:(?:Démissionnaire|Décédée?) ?){1,3}(?<=\w))(?= [A-ZÀ-Ý]{3,} | ?\n| ?$)"
)
# "le président de la région des Ormes, M. NOIR", "le maire de Luze, Paul NOIR"
_HEADS_BEFORE = re.compile(
    rf"(?i)\b{HEADS}\w{{0,12}}(?: (?!et\b|ou\b|par\b|pour\b|à\b|que\b|qui\b|a\b|est\b)[\w'-]{{1,20}}){{0,5}} ?[,:]? "
    r"(?:(?:m\.|mme|monsieur|madame) )?\Z"
)
# The bureau of an association: its treasurer stands behind whoever presides.
_PRESIDES_OVER = re.compile(r"(?i)\b(?:vice[ -])?présidente?\s?:\s{0,3}(?:(?:m\.|mme|monsieur|madame) )?\Z")
_TREASURER = re.compile(r"(?i)[^.█]{0,90}\btrésori(?:er|ère)\b")
# "ont obtenu : M. NOIR 12 voix"
_OBTAINED, _VOICES = (
    re.compile(r"(?i)\b(?:(?:ont|a|ayant) obtenu|scrutin|suffrages exprimés)\b[^█]{0,160}\Z"),
    re.compile(r"\s?[,:(–-]{0,2}\s?\d{1,3} (?:\([\w-]{2,20}\) )?(?:voix|suffrages)(?! (?:pour|contre))"),
)
# A roll by line: behind a colon, or with a capital behind nothing.
_CALLED = re.compile(
    r"\s{0,2}: (?i:présent|absent|excusé|représenté)e?\b|\s{1,3}[–-]?\s?(?:Présent|Absent|Excusé|Représenté|Suppléé)e?\b"
    r"|\s{1,3}(?:Procuration|Pouvoir) à\b"
)
_RELIEVED = re.compile(r"(?i)\b(?:arrivée|départ|sortie|retour) d(?:e|u|es) (?:mm?\.?|mmes?|monsieur|madame)? ?\Z")
_OF_A_TOWN = re.compile(
    r"\b[Mm]aire (?:de |d'|du |des )[A-ZÀ-Ý][\w'-]{2,20}(?: (?!et\b)[\w'-]{2,20}){0,3}, (?:(?:M\.|Mme|Monsieur|Madame) )?\Z"
    r"|(?i:conseill[eè]re?)\b[^.;]{0,60}\ben remplacement de (?:(?:M\.|Mme|Monsieur|Madame) )?\Z"
)
# "Mme NOIR a donné procuration à M. ROUX et Mme BRUN à M. VERT"
_CHAINED = re.compile(
    r"(?i)\bdonn\w{1,5} (?:pouvoir|procuration)s? à (?:mr?\.?|mme|monsieur|madame) [^.;:█]{3,45} et (?:mr?\.?|mme|monsieur|madame) "
    r"(?P<giver>[^.;:,█]{3,35} à (?:mr?\.?|mme|monsieur|madame) )?\Z"
)
_GIVES_TO = re.compile(r"\s{1,2}à\s{1,2}(?:Mr?\.?|Mme|Monsieur|Madame)\s[A-ZÀ-Ý]")
# "M. NOIR a remis à Mme ROUX un pouvoir"
_HANDED, _A_PROXY = (
    re.compile(r"(?i)\b(?:a|ont) (?:remis|confié|laissé|donné) à (?:(?:mr?\.?|mme|monsieur|madame) )?\Z"),
    re.compile(r"(?i),? ?(?:un |son |leur |sa )?(?:pouvoir|procuration)\b"),
)
# The electoral code, article L. 270: who follows a member that died or resigned.
_RESIGNED = re.compile(
    r"(?i)\b(?:conseill[^█]{0,140}\bdémissions?|L\.? ?270\b[^█]{0,80}\b(?:décès|démissions?)) de (?:(?:monsieur|madame|m\."
    r"|mme) )?(?:[\w'-]{2,20} ){0,3}(?:et (?:monsieur|madame|m\.|mme) )?\Z"
)
# Who was mayor once: "élue en 1947 sous la municipalité de M. NOIR", "conseillère lors des mandats exercés par M. NOIR".
_ONCE_MAYOR = re.compile(
    r"(?i)\b(?:(?:municipalité|mandature|équipe municipale) (?:de |d')|(?:conseill[eè]re?s?|élue?s?|adjointe?s?|maires?)\b[^.;]{0,80}"
    r"\b(?:lors|durant|pendant|au cours) (?:d(?:es|u)|les?) mandats? (?:exercés?|accomplis?) par "
    r"|municipalités?(?: successivement| successives)? (?:sous|de|menées? par)"
    r" (?:[^.;:█]{3,40}(?:, | et )){0,3})(?:(?:mm?\.?|mme|monsieur|madame) )?\Z"
)
# "le préfet de l'Orne arrivé cet été, Paul NOIR": in apposition to an office of the State.
_OF_THE_STATE = re.compile(
    r"(?i)\b(?:ministre|(?:sous-)?préf[eè]te?|députée?|sénat(?:eur|rice)) (?:de |du |des |d'|en charge )"
    r"(?:(?! (?:a|est|et|par|que|qui|pour|auprès|demande|informe|autoris\w+) )[^.;:,█–]){2,70}(?:,| –) ?"
    r"(?:(?:m\.|mme|monsieur|madame) )?\Z"
)
# "Suite à la démission de Mme NOIR, la commune de Luze a désigné M. ROUX": a delegate; "du Président, M. NOIR, et de délégués"
_LEFT, _FOLLOWED = (
    re.compile(r"(?i)\bdémission de (?:(?:m\.|mme|monsieur|madame) )?\Z"),
    re.compile(r"(?i),?[^.█]{0,60}\b(?:commune|conseil)\b[^.█]{0,40}\ba (?:désigné|élu|nommé) "),
)
_PRESIDES = re.compile(r"(?i)\bprésidente?, (?:(?:m\.|mme|monsieur|madame) )?\Z")
_AND_DELEGATES = re.compile(r"(?i), et (?:de |des |les |ses )(?:vice[ -]présidents|délégués|élus|conseillers)\b(?! du personnel)")
# "Un secrétaire de séance est désigné. Le conseil désigne Léa NOIR en cette qualité."
_SO_NAMED, _AS_SAID = re.compile(r"(?i)\bsecrétaire de (?:la )?séance\b[^█]{0,160}\Z"), re.compile(r"(?i),? ?en cette qualité(?! d)")
_BOTH = ((_VOICES, _OBTAINED), (_AS_SAID, _SO_NAMED), (_FOLLOWED, _LEFT), (_AND_DELEGATES, _PRESIDES), (_A_PROXY, _HANDED))
_AT_AN_HOUR = re.compile(r"\s(?:à|vers) \d{1,2} ?[hH:]")


def in_office(text: str, start: int, end: int) -> bool:
    """Whether an elected office is printed right before or after the name: a job is none ("conseillère bancaire")."""
    nothing_behind = NEXT.match(text, end)
    if not nothing_behind and (_CALLED.match(text, end) or _TABLE_OFFICE.match(text, end)):
        return True
    if STAFF.match(text, end) or (_TREASURER.match(text, end) and _PRESIDES_OVER.search(text, max(0, start - 40), start)):
        return False
    if _AT_AN_HOUR.match(text, end) and _RELIEVED.search(text, max(0, start - 40), start):
        return True
    behind, before = (
        " ".join(text[end : end + 110].split("\n\n", maxsplit=1)[0].split()),
        " ".join([*text[max(0, start - 60) : start].split(), ""]),
    )
    after = (" " if text[end : end + 1].isspace() else "") + behind
    wide = " ".join([*text[max(0, start - 220) : start].split(), ""])
    chained = _CHAINED.search(wide)
    if chained and (chained["giver"] or _GIVES_TO.match(text, end)):
        return True
    if (head := _AS_HEAD.match(behind)) and (head["head"].lower() == "maire" or _NAMES_A_BODY.search(wide)):
        return True
    return bool(
        (_OFFICE_AFTER.match(after) and not nothing_behind)
        or _OFFICE_BEFORE.search(before)
        or signs(wide, behind)
        or _FOR_A_BODY.search(wide)
        or _HEADS_BEFORE.search(wide)
        or _OF_A_TOWN.search(wide)
        or _RESIGNED.search(wide)
        or any(after.match(behind) and said.search(wide) for after, said in _BOTH)
        or _ONCE_MAYOR.search(wide)
        or votes(wide, after)
        or _OF_THE_STATE.search(wide)
        or in_another_body(text, start, end)
    )
