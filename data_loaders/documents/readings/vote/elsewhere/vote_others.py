"""What an item tells the fate of beside its own: another act or point, another's demand, one line of several (article L2121-20 CGCT).

"Judo : 300 €. Ski : dossier ajourné. Adopté à l'unanimité": the last word alone is the item's.
"""

import re
from collections.abc import Iterator

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.vote.elsewhere.vote_told import ANY, TAIL
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.fates import LATER, POINT, REFUSED

# "La proposition de A est acceptée ; celle de B n'est pas retenue", "la demande du club de ski est rejetée" beside one that is granted.
_OTHERS_TURNED = rf"(?:{REFUSED}|{LATER}|ecart)ee?s?"
_OTHERS = spoken(
    rf"(?<!\w)(?:mais |et )?(?P<whose>celles?|celui|ceux|l'autre|les autres|la demande|le dossier)"
    rf"(?: d(?:[eu]s? |'){ANY}{{1,60}}?)?"
    rf" (?:(?:est|sont|a ete|ont ete) (?:\w{{1,12}} )?{_OTHERS_TURNED}|(?:n'est|ne sont) pas (?:retenue?s?|acceptee?s?)){TAIL}"
)
_GRANTED = spoken(
    r"\b(?:accord|attribu|allou|octroi|vers|vot|accept|reten|reti)\w{1,4}\b[^.;\n]{0,90}"
    r"|\bnous proposons\b[^.;\n]{0,90}|\b(?:acceptee?s?|retenue?s?) a l'unanim"
)
_MONEY = re.compile(r"\d ?(?:€|euros)")
_AROUND = 220
# "Ski-club, 900 € : reportée", "Commune d'Azé : dossier ajourné", "Chapitre 012 : 10 pour, 2 contre": one line of several.
_NO_LINE = (
    r"(?!vote|resultat|decision|avis|conclusion|le conseil|apres|adopt|pour|contre|abst|scrutin|proposition|il est|delib"
    r"|[^\n:€]{0,80}\b(?:propos|demand|souhait|decid|accord|est|sont|sera)\w{0,2}\b)"
)
_PART = r"(?:chapitres?|articles?|titres?|sections?|operations?|lots?)\b[^\n:]{0,60}:"
_LINE = re.compile(
    rf"(?:(?<=\n)|\A)[ \t•*–-]{{0,6}}{_NO_LINE}(?:[^\n:]{{3,80}}?(?:(?:€|euros)[^\n€:]{{0,8}}:|\.{{4,60}})|{_PART})"
    r"(?=[^\n]{0,40}\b(?:pour|contre|unanim|refus|rejet|report|ajourn|retir))[^\n]{0,120}"
)
_SHARE = re.compile(
    rf"(?:(?<=[.;] )|(?<=\n)|\A){_NO_LINE}[^.;:\n€]{{3,60}} ?: ?"
    rf"(?:(?:le |la )?(?:dossier|demande|subvention|aide)(?: (?:non )?[a-z]{{4,12}},)? )?"
    rf"(?:(?:est )?(?:{REFUSED}|{LATER}|retir)ee?s?\b)[^.;\n]{{0,60}}"
)
_ARTICLE = re.compile(rf"(?:(?<=\n)|\A)[ \t•*–-]{{0,6}}article (?:[2-9]|\d\d) ?[:.–-] ?[^\n]{{0,110}}?\b(?:{LATER})ee?s?\b[^\n]{{0,80}}")
# Only whether such a share is there is asked: of the words ahead of its colon the last three letters tell as much as sixty.
_SHARED = re.compile(r"[^.;:\n€]{3} ?: ?\d[\d ]{0,10}(?:,\d\d)? ?(?:€|euros)|, \d[\d ]{0,10}(?:,\d\d)? ?(?:€|euros) \(")
# "Retire la délibération n° 2024-38": another act, which this one takes back.
_ANOTHER_ACT = spoken(r"s? ?(?:n ?°|no |numero|\d|du \d|prises?|precedentes?|anterieures?|initiales?|relatives?|portant|en date)")
_NEXT_POINT = spoken(rf"\b(?:le|la) {POINT} (?:suivant|precedent)e?\b[^.;\n]{{0,80}}\Z")


def of_another_act(view: View, start: int, end: int) -> bool:
    """Do these words on a withdrawal take back another act, or speak of the next point?"""
    acts = view.folded.startswith(("retire", "retirent"), start) and view.folded.startswith(("ation", "ision"), end - 5)
    return acts and bool(_ANOTHER_ACT.match(view.folded, end))


def of_another_point(view: View, start: int, place: int) -> bool:
    """Is the next or the last point the subject of the sentence that leads to a place?"""
    return _NEXT_POINT.search(view.folded, max(start, place - _AROUND), place) is not None


def others(view: View, start: int, end: int) -> Iterator[Span]:
    """Another's demand or offer turned down beside one that is taken."""
    for found in _OTHERS.finditer(view.folded, start, end):
        ahead = view.raw[max(start, found.start() - 2) : found.start()].rstrip(" \t")
        if ahead and ahead[-1] not in ";,.\n":
            continue
        granted = _GRANTED.search(view.folded, max(start, found.start() - _AROUND), min(end, found.end() + _AROUND))
        listed = len(_MONEY.findall(view.folded, start, found.start())) > 1 and _GRANTED.search(view.folded, start, found.start())
        if listed or (granted and (found["whose"].startswith(("cel", "ceux")) or _MONEY.search(granted[0]))):
            yield found.span()


def lines(view: View, start: int, end: int) -> list[Span]:
    """Lines that tell the fate of one share, one chapter, one lot of several."""
    printed = _printed(view, start, end)
    found = [m.span() for m in _LINE.finditer(printed) if view.raw[start + m.start() : start + m.end()].lstrip(" \t•*–-")[:1].isupper()]
    found += [m.span() for m in _ARTICLE.finditer(printed)]
    if ("€" in printed or "euros" in printed) and _SHARED.search(printed):
        found += [m.span() for m in _SHARE.finditer(printed)]
    return sorted((start + low, start + high) for low, high in found)


def _printed(view: View, start: int, end: int) -> str:
    """The folded words with each line's end where it is printed, inside sentences too."""
    lines, place = [], start
    for line in view.raw[start:end].split("\n"):
        lines.append(view.folded[place : place + len(line)])
        place += len(line) + 1
    return "\n".join(lines)


def example(text: str) -> list[str]:
    """Another's demand and the lines of several that a text tells the fate of."""
    view, end = View.of(text), len(text)
    return [" ".join(text[a:b].strip(" .;,\n").split()) for a, b in sorted({*others(view, 0, end), *lines(view, 0, end)})]


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "décide d'attribuer les subventions suivantes :\nCommune de Loup : 11 520 €\nCommune de Roux : 6 300 €\n"
        "La demande de la commune de Merle (15 300 € HT) est renvoyée à 2019.\nADOPTÉ À L'UNANIMITÉ",
        ["La demande de la commune de Merle (15 300 € HT) est renvoyée à 2019"],
    ),
    ("L'offre de A est acceptée ; celle de B n'est pas retenue.", ["celle de B n'est pas retenue"]),
    (
        "Nous accordons 300 € au judo et 200 € au ski. Le dossier d'Azur, 90 € demandés, est renvoyé à l'automne. Unanimité.",
        ["Le dossier d'Azur, 90 € demandés, est renvoyé à l'automne"],
    ),
    ("Judo : 300 €. Ski : dossier ajourné. Unanimité.", ["Ski : dossier ajourné"]),
    ("Chapitre 012 : 10 pour, 2 contre\nLe budget est adopté.", ["Chapitre 012 : 10 pour, 2 contre"]),
]
EXAMPLES += [
    (
        "Bray, 300 € (toit) ; Orme, 200 € ; Brume : dossier incomplet, ajourné.\n[Adopté : 13 pour]",
        ["Brume : dossier incomplet, ajourné"],
    ),
    (
        "Article 1 : une aide est versée.\nArticle 2 : La demande du Ski est renvoyée à une autre séance.\nAdopté.",
        ["Article 2 : La demande du Ski est renvoyée à une autre séance"],
    ),
]
NOT_FOUND = [
    "Article 1 : La demande du Ski est renvoyée à une autre séance.",
    "La demande est rejetée à l'unanimité.",
    "Vente du moulin : reportée.",
    "Montant de l'aide : 300 €\nVote : 12 pour, 2 contre",
]
