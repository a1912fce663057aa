"""A syndicate that heads its paper (CGCT L5711-1, L5212-1): its kind, its trade and its place are its name."""

import re

from data_loaders.documents.fact import Span
from data_loaders.documents.text import body_kinds, council_words
from data_loaders.documents.text.view import View

_KIND = (
    r"(?:grand )?syndicat (?:mixte|intercommunal|intercommunautaire|departemental|interdepartemental)"
    r"(?: (?:ferme|ouvert|a vocation (?:unique|multiple)|a la carte))?|pole (?:metropolitain|d'equilibre territorial et rural)"
    r"|syndicat(?= (?:des |d')[a-z]{3})"
)
# What they are called for short, in capitals: SIVOM, SIAEP, SMICTOM, SIRTOM, SYDED … and never these other words.
_SHORT = (
    r"(?!(?:siege|signatures?|signataires?|simple|situation|sinistres?|signes?|site|syndic|syndicats?|syndical[e]?|systeme|synthese|symbole"
    r"|mixte)(?![a-z]))(?:s\.?[iym]\.?(?:[a-z]\.?){1,8}|petr)(?![a-z])"
)
_HEADS = re.compile(
    rf"(?:(?<=[\n|#*])|(?<=[\n|#*] )|\A)[ \t]{{0,60}}(?P<name>(?:{_KIND}|(?P<short>{_SHORT}))(?= (?:de |des |du |d')| [a-z]))"
)
_TOLD = re.compile(
    rf"(?:\b(?P<name>{_KIND})|(?:(?:comite|conseil|bureau) syndical|(?:communes|membres)|(?:membres|delegues) du (?:comite|conseil|bureau))"
    rf" du (?P<short>{_SHORT}))(?=\s(?:de\s|des\s|du\s|d')| ?[«\"“])"
)
_ALONE = re.compile(
    r"(?<![A-Za-zÀ-ÿ])[Cc][Oo][Mm][Ii][Tt][EÉeé] [Ss][Yy][Nn][Dd][Ii][Cc][Aa][Ll] (?:du|DU) "
    r"(?P<name>(?!(?:SAMEDI|SYNDICAT)\b)S[A-Z]{3,12})(?![\w'’])"
)
_SITS = re.compile(r"(?:comite|conseil|bureau)\s(?:syndical|du\ssyndicat)|delegues des communes du s|reunion du syndicat")
_OTHERS_SIT = re.compile(body_kinds.COUNCIL_BUT_SYNDICATES)
_FOR = re.compile(r" pour (?:la |le |les |l')?")
# A word of geography in small letters goes on with the name: "SICTOM du secteur de Valbourg".
_COUNTRY = re.compile(
    r"\s{1,2}(?:(?:du|de\sla|de\sl'|des|de)\s{0,2})?(?:secteur|region|canton|bassin|vallees?|plateau|arrondissement|pays|sud|nord|est|ouest)"
    r"(?=\s(?:de|d'|du|des))"
)
_QUOTED = re.compile(r"(?: (?:de la|du|des|DE LA|DU|DES) [A-ZÀ-Ýa-zà-ÿ]{4,20})?\s{0,4}(?P<name>[«\"“] ?[^«»\"“”\n]{3,60}[»\"”])")
_BELOW = re.compile(r"\s{0,4}\n\s{0,60}(?=(?:de|des|du) |d')")
# The trade's adjective on the next line: "SYNDICAT INTERCOMMUNAL D'EAU⏎POTABLE DE L'ORME".
_TRADE_BELOW = re.compile(
    r"[ \t]{0,4}\n[ \t]{0,60}[a-z]{2,12}(?:ique|able|aire|er[es]{0,3}|elle|el|al|aux|ifs?|ives?)s?(?= (?:de|des|du) | d')"
)
_BROKEN = re.compile(r"\s(?:de\sla|de|du|des)\n")
_CAPITALS = re.compile(r" ?[A-ZÀ-Ý][A-ZÀ-Ý '’-]{5,90}[A-ZÀ-Ý](?=[ \t]*\n)")
_CHAIR = re.compile(r"\ssous l[ae]\s")
_REACH, _TOP, _MOST = 600, 1500, 14


def name(view: View) -> str | None:
    """The whole print of the syndicate that heads the paper."""
    head = view.folded[:_TOP]
    sits = _SITS.search(head) is not None
    found = next((m for m in _HEADS.finditer(head) if _capitals(view, m)), None)
    if not found and sits:
        found = next((m for m in _TOLD.finditer(head[:_REACH]) if _capitals(view, m)), None)
        short = _ALONE.search(view.raw, 0, _REACH)
        if short and not (found and _behind(view, found.end())):
            return short["name"]
    if not found or (not sits and (found.start() > _REACH or _OTHERS_SIT.search(head))):
        return None
    stop = _behind(view, found.end())
    start = found.start("name") if found["name"] else found.start("short")
    return " ".join(view.raw[start:stop].split()) if stop else None


def _capitals(view: View, found: re.Match[str]) -> bool:
    """A kind begins with a capital; what is short for it is all in capitals."""
    if found["short"]:
        return view.raw[slice(*found.span("short"))].isupper()
    return view.raw[found.start("name")].isupper()


def _behind(view: View, at: int) -> int | None:
    """Where the name that begins with the kind before `at` ends."""
    purpose = _FOR.match(view.folded, at)
    country = _COUNTRY.match(view.folded, at)
    broken = _BROKEN.match(view.folded, at)
    begin = next((m.end() for m in (purpose, country, broken) if m), at)
    place = council_words.place(view, begin, most=_MOST)
    end = _trimmed(view, place) if place else _line(view, begin)
    trade = _TRADE_BELOW.match(view.folded, end) if end else None
    if trade and view.raw[trade.end() - 1].isupper() == view.raw[at - 1].isupper():
        further = council_words.place(view, trade.end(), most=_MOST)
        end = further[1] if further else end
    elif end and (below := _BELOW.match(view.folded, end)):
        lower = council_words.place(view, below.end(), most=6)
        end = lower[1] if lower else end
    quoted = _QUOTED.match(view.raw, end or at)
    return quoted.end() if quoted else end


def _line(view: View, at: int) -> int | None:
    """The end of a line of capitals alone, whose words name a trade: "SYNDICAT MIXTE POUR L'AMÉNAGEMENT DES EAUX"."""
    line = _CAPITALS.match(view.raw, at)
    return line.end() if line else None


def _trimmed(view: View, place: Span) -> int:
    """Its end without who chairs, and without the one letter that begins an address: "Syndicat de l'Orme Z.I. Nord"."""
    if chair := _CHAIR.search(view.folded, *place):
        return chair.start()
    words = view.raw[slice(*place)]
    last = words.rsplit(maxsplit=1)
    return place[1] - 1 - len(last[1]) if len(last) == 2 and len(last[1]) == 1 and last[1].isalpha() else place[1]


def example(text: str) -> str | None:
    """The syndicate that heads a text."""
    return name(View.of(text))


EXAMPLES: list[tuple[str, str]] = [
    ("SYNDICAT MIXTE DES EAUX DU VAL D'ORME\n4 place Haute\nCOMITÉ SYNDICAL DU 22 MARS 2023", "SYNDICAT MIXTE DES EAUX DU VAL D'ORME"),
    ("SYNDICAT INTERCOMMUNAL D'ADDUCTION D'EAU\nDE VALMERLE\nCOMITÉ SYNDICAL", "SYNDICAT INTERCOMMUNAL D'ADDUCTION D'EAU DE VALMERLE"),
    ("SYNDICAT INTERCOMMUNAL D'EAU\nPOTABLE DE L'ORME\nCOMITÉ SYNDICAL", "SYNDICAT INTERCOMMUNAL D'EAU POTABLE DE L'ORME"),
    ("SYNDICAT INTERCOMMUNAL D'EAU\nORDINAIRE DU 3 MAI\nCOMITÉ SYNDICAL", "SYNDICAT INTERCOMMUNAL D'EAU"),
    ("COMITÉ SYNDICAL DU SYNDICAT INTERCOMMUNAL « VAL D'ORME »", "SYNDICAT INTERCOMMUNAL « VAL D'ORME »"),
    ("Compte-rendu du Comité syndical du SITVOR\ndu 3 mai 2023", "SITVOR"),
    ("SIVOM du Plateau d'Orme\nProcès-verbal de la réunion", "SIVOM du Plateau d'Orme"),
    ("Syndicat mixte pour l'Entretien de l'Orme\nCOMITÉ SYNDICAL", "Syndicat mixte pour l'Entretien de l'Orme"),
    ("Réunis les membres du comité syndical du SICTOM du secteur de Valmerle, sous la", "SICTOM du secteur de Valmerle"),
    ("Se sont réunis les délégués des communes du SIRTOM de la\nRégion d'Orme, en Assemblée", "SIRTOM de la Région d'Orme"),
    ("SYNDICAT DES EAUX DE LA MERLE\nComité syndical du 12 octobre 2017", "SYNDICAT DES EAUX DE LA MERLE"),
    ("SITROM REGION D'ORME\nREUNION DU BUREAU", "SITROM REGION D'ORME"),
    ("SYNDICAT MIXTE DU THÉÂTRE\n\n« Orme et Scène »\nCOMITÉ SYNDICAL", "SYNDICAT MIXTE DU THÉÂTRE « Orme et Scène »"),
    ("SYNDICAT MIXTE POUR L'AMÉNAGEMENT DE L'ORME\nCOMITÉ SYNDICAL", "SYNDICAT MIXTE POUR L'AMÉNAGEMENT DE L'ORME"),
    ("RÉUNION DU SYNDICAT INTERCOMMUNAL D'EAU POTABLE DE L'ORME SOUS LA", "SYNDICAT INTERCOMMUNAL D'EAU POTABLE DE L'ORME"),
    ("Comité syndical du 3 mai\nSyndicat mixte du Bassin d'Orme Z.I. Nord", "Syndicat mixte du Bassin d'Orme"),
]
NOT_FOUND: list[str] = [
    "COMITÉ SYNDICAL DU SAMEDI 3 MAI 2023",
    "Conseil municipal du 3 mai 2020\nAdhésion au\nSyndicat mixte des eaux du Val d'Orme",
    "COMITÉ SYNDICAL DU SYNDICAT\nSéance du 3 mai 2023",
    "COMITÉ SYNDICAL\nSIEGE DE VALBOURG\nSITUATION DE LA COMMUNE",
]
