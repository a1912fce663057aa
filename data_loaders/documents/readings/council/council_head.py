"""A body named by its letterhead: a syndicate (CGCT L5711-1, L5212-1), a group's name whole, a name alone beside the session's heading."""

import re

from data_loaders.documents.text import council_words
from data_loaders.documents.text.view import View, fold

_SYNDICATE = re.compile(
    r"(?:(?<=[\n|#*])|(?<=[\n|#*] )|\A)[ \t]{0,60}(?P<name>(?:(?:grand )?syndicat (?:mixte|intercommunal|intercommunautaire"
    r"|departemental|interdepartemental)(?: (?:ferme|ouvert|a vocation (?:unique|multiple)|a la carte))?"
    r"|s\.?i\.?v\.?[ou]\.?m?\.?|siaepa?|siae|smaep|siea|sictom|smictom|sietom|smitom|siom|smirtom|petr"
    r"|pole (?:metropolitain|d'equilibre territorial et rural))(?= (?:de |des |du |d')| [a-z]))"
)
_FLAT_SYNDICATE = re.compile(
    r"(?P<name>\b(?:syndicat (?:mixte|intercommunal)(?: a vocation (?:unique|multiple))?|sivom|sivu|siaep|sictom|smictom))"
    r"(?= (?:de |des |du |d'|[«\"“]))"
)
_ACRONYM = re.compile(
    r"(?<![A-Za-zÀ-ÿ])[Cc][Oo][Mm][Ii][Tt][EÉeé] [Ss][Yy][Nn][Dd][Ii][Cc][Aa][Ll] (?:du|DU) (?P<name>(?!SAMEDI\b)S[A-Z]{3,12})(?![\w'’])"
)
_QUOTED = re.compile(r" ?(?P<name>[«\"“] ?[^«»\"“”\n]{3,60}[»\"”])")
_SITS = re.compile(r"(?:comite|conseil|bureau)\s(?:syndical|du\ssyndicat)")
_OTHER_SITS = re.compile(r"conseil\s(?:municipal|communautaire|de\scommunaute|metropolitain|departemental|general|regional)")
_SESSION = re.compile(
    r"(?:conseil municipal|seance du)(?: du)?(?: (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))? "
    r"(?:\d{1,2}(?:er)? [a-z]{3,9} \d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})[ \t]{0,4}(?:[-:|][ \t]{1,3}|\r?\n[ \t]{0,20})"
)
_COMPOUND = re.compile(r"[a-z']{2,20}(?:-[a-z']{1,20}){2,5}|(?:saint|sainte|st|ste)[- ][a-z'-]{3,30}")
_WELCOME = re.compile(
    r"\A\s{0,5}(?:bienvenue (?:a|sur le site (?:officiel )?de(?: la (?:commune|ville) de)?)|site officiel de la (?:commune|ville) de) "
)
_BEFORE_KIND = re.compile(
    r"(?<![\w'])[A-ZÀ-Ý][\w'’\-]{2,30}(?: [A-ZÀ-Ý][\w'’\-]{2,30}){0,2} (?:AGGLOM[ÉE]RATION|Agglom[ée]ration"
    r"|COMMUNAUT[ÉE](?! D)|Communaut[ée](?! d)|AGGLO"
    r"|Agglo|M[ÉE]TROPOLE|M[ée]tropole)\b"
)
_BELOW = re.compile(r"\s{0,4}\n\s{0,60}(?=(?:de|des|du) |d')")
_REACH, _TOP = 600, 1500


def syndicate(view: View) -> str | None:
    """The whole print of a syndicate that heads the paper; its trade belongs to its name."""
    head = view.folded[:_TOP]
    sits = _SITS.search(head) is not None
    found = _SYNDICATE.search(head) or (_FLAT_SYNDICATE.search(head[:_REACH]) if sits else None)
    if not found and sits and (short := _ACRONYM.search(view.raw, 0, _REACH)):
        own = (
            council_words.place(view, short.end())
            if view.folded[short.end() : short.end() + 4].startswith((" de ", " du ", " des", " d'"))
            else None
        )
        return " ".join(view.raw[short.start("name") : own[1] if own else short.end()].split())
    if not found or not view.raw[found.start("name")].isupper() or (not sits and (found.start() > _REACH or _OTHER_SITS.search(head))):
        return None
    place = council_words.place(view, found.end(), most=14) or _quoted(view, found.end())
    if place and (below := _BELOW.match(view.folded, place[1])):
        lower = council_words.place(view, below.end(), most=6)
        place = (place[0], lower[1]) if lower else place
    return " ".join(view.raw[found.start("name") : place[1]].split()) if place else None


def _quoted(view: View, at: int) -> tuple[int, int] | None:
    """A name in quotation marks behind its kind: "SYNDICAT INTERCOMMUNAL « VAL D'ORME »"."""
    quoted = _QUOTED.match(view.raw, at)
    return quoted.span("name") if quoted else None


def alone(view: View) -> str | None:
    """A commune's name alone: behind the heading's date or on the line below it, capitals and clearly a place; or a site's welcome."""
    if welcome := _WELCOME.match(view.folded[:_REACH]):
        return council_words.name(view, welcome.end()) if "conseil" in view.folded[:_TOP] else None
    for heading in _SESSION.finditer(view.folded, 0, _REACH):
        line = view.raw[heading.end() : heading.end() + 60].split("\n")[0].strip()
        name = council_words.name(view, heading.end())
        if not name or name != line or not name.isupper():
            continue
        again = name.casefold() in view.raw[heading.end() + len(name) :].casefold()
        if _COMPOUND.fullmatch(fold(name)) or (again and " " not in name):
            return name
    return None


def before_its_kind(view: View) -> str | None:
    """ "VALBOURG AGGLOMÉRATION", "Valbourg Métropole Val d'Orme": the name stands before (and around) its kind."""
    found: list[str] = []
    for match in _BEFORE_KIND.finditer(view.raw[:2500]):
        if not re.match(r"communaut|la |cette|conseil", fold(match[0])):
            rest = council_words.name(view, match.end() + 1) if view.raw[match.end() : match.end() + 1] == " " else None
            found.append(f"{match[0]} {rest if rest and not rest.isupper() else ''}".strip())
    mixed = [name for name in found if not name.isupper()] or found
    return max(set(mixed), key=lambda name: (mixed.count(name), len(name))) if mixed else None


def example(text: str) -> str | None:
    """What a head names."""
    view = View.of(text)
    return syndicate(view) or alone(view) or before_its_kind(view)


EXAMPLES: list[tuple[str, str]] = [
    ("SYNDICAT MIXTE DES EAUX DU VAL D'ORME\n4 place Haute\nCOMITÉ SYNDICAL DU 22 MARS 2023", "SYNDICAT MIXTE DES EAUX DU VAL D'ORME"),
    ("SYNDICAT INTERCOMMUNAL D'ADDUCTION D'EAU\nDE VALMERLE\nCOMITÉ SYNDICAL", "SYNDICAT INTERCOMMUNAL D'ADDUCTION D'EAU DE VALMERLE"),
    ("COMITÉ SYNDICAL DU SYNDICAT INTERCOMMUNAL « VAL D'ORME »", "SYNDICAT INTERCOMMUNAL « VAL D'ORME »"),
    ("Compte-rendu du Comité syndical du SITVOR\ndu 3 mai 2023", "SITVOR"),
    ("SIVOM du Plateau d'Orme\nProcès-verbal de la réunion", "SIVOM du Plateau d'Orme"),
    ("COMPTE-RENDU DU CONSEIL MUNICIPAL DU 6 OCTOBRE 2003\nVALMERLE-SUR-ORME\n\nPrésents :", "VALMERLE-SUR-ORME"),
    ("du conseil municipal du 26/09/2013 – VALMERLE\nPrésents : Groupe Valmerle", "VALMERLE"),
    ("VALMERLE AGGLOMÉRATION\nConseil communautaire", "VALMERLE AGGLOMÉRATION"),
    ("Bienvenue à La Valmerle\nCompte rendu du conseil municipal", "La Valmerle"),
]
NOT_FOUND: list[str] = [
    "CONSEIL MUNICIPAL DU 6 OCTOBRE 2003\nSALLE DES FÊTES\nPrésents :",
    "CONSEIL MUNICIPAL DU 6 OCTOBRE 2003\nJEAN MERLE\nPrésents : JEAN MERLE",
    "COMITÉ SYNDICAL DU SAMEDI 3 MAI 2023",
    "Conseil municipal du 3 mai 2020\nAdhésion au\nSyndicat mixte des eaux du Val d'Orme",
]
