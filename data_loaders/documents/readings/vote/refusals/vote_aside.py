"""What is voted beside the item: how to vote, a member's wish turned down, another's demand, a line of several (article L2121-20 CGCT).

Each such stretch speaks of the item only where nothing else does.
"""

import re
from collections.abc import Iterator

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.fact import Span
from data_loaders.documents.text.view import View, fold

_ANY = r"(?:[^.;\n]|(?<=\bm)\.|(?<=\bmr)\.)"
_TAIL = r"(?: ?\([^()]{0,200}\))?[^.;\n(]{0,60}(?:\([^()]{0,200}\))?"
_REFUSED = (
    r"(?:(?:refus|rejet|repouss|ecart)ee?s?|(?:n'est|ne sont|n'a|n'ont) pas (?:ete )?(?:retenu|accept|adopt|suivi)\w{0,3}|non retenue?s?)\b"
)
_HOW = r"(?:huis clos|(?:scrutin|vote) (?:secret|public)|bulletins? secrets?|main levee|vote (?:par (?:chapitre|article)|separe)|urgence)"
_DELAY = r"(?:question prealable|suspension de seance|demande de (?:report|renvoi|retrait)|ajournement|ce report)"
_MEMBER = r"(?:m\.|mme|mr|mlle|monsieur|madame) (?!l[ea] (?:maire|president|rapporteur))"
# "M. ROUX demande le vote par chapitre, refusé par 6 voix contre 2", "que la question soit ajournée, ce qui est refusé".
_REFUSED_MANNER = spoken(
    rf"\b(?:{_HOW}|{_DELAY})\b{_ANY}{{0,40}}\b{_REFUSED}{_TAIL}"
    rf"|\b(?:ajournee?|reportee?|renvoyee?|retiree?)s?,? ce qui {_ANY}{{0,24}}\b{_REFUSED}{_TAIL}"
)
# "décide, par 9 voix contre 2, de siéger à huis clos".
_MANNER_CHOSEN = spoken(
    rf"\bdecide\w{{0,2}}\b[^.;\n]{{0,90}}?\b(?:de (?:sieger|voter|proceder|recourir|se reunir|deliberer|statuer)|(?:sera|soit)"
    rf" (?:examin|debattu|trait)\w{{0,4}})\b[^.;\n]{{0,50}}\b(?:{_HOW})\b[^.;\n]{{0,40}}"
)
_WISH = spoken(
    rf"(?:cette|sa|ladite) (?:contre-)?(?:proposition|idee|suggestion|demande|variante)\b{_ANY}{{0,30}}\b{_REFUSED}{_TAIL}"
    rf"|\bla (?:contre-)?(?:proposition|suggestion|demande)(?: \w{{1,14}})? de {_MEMBER}{_ANY}{{0,70}}\b{_REFUSED}{_TAIL}"
)
_NAMED = re.compile(
    r"(?:\b(?:M\.|Mme|Mr|Mlle) |[A-ZÀ-Ý][a-zà-ÿ-]+ )[A-ZÀ-Ý'’-]{2,}\b[^.;\n]{0,60}?\s(?:propos|sugg|préf|souhait|voudr|demand)"
)
# "La proposition de A est acceptée ; celle de B n'est pas retenue", "la demande du club de ski est rejetée" beside one that is granted.
_OTHERS_TURNED = r"(?:refus|rejet|repouss|ecart|report|ajourn|renvoy)ee?s?"
_OTHERS = spoken(
    rf"(?<!\w)(?:mais |et )?(?P<whose>celles?|celui|ceux|l'autre|les autres|la demande|le dossier)"
    rf"(?: d[eu]s? {_ANY}{{1,60}}?)?"
    rf" (?:(?:est|sont|a ete|ont ete) (?:\w{{1,12}} )?{_OTHERS_TURNED}|(?:n'est|ne sont) pas (?:retenue?s?|acceptee?s?)){_TAIL}"
)
_GRANTED = spoken(
    r"\b(?:accord|attribu|allou|octroi|vers|vot|accept|reten|reti)\w{1,4}\b[^.;\n]{0,90}|\b(?:acceptee?s?|retenue?s?) a l'unanim"
)
_MONEY = re.compile(r"\d ?(?:€|euros)")
_ASKED = re.compile(r"\b(?:demandes?|voeux?|motions?|requetes?|propositions?|questions?)\b")
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
    rf"(?:(?<=[.;] )|(?<=\n)|\A){_NO_LINE}[^.;:\n€]{{3,60}} ?: ?(?:(?:le |la )?(?:dossier|demande|subvention|aide) )?"
    r"(?:(?:est )?(?:refus|rejet|report|ajourn|renvoy|retir)ee?s?\b)[^.;\n]{0,60}"
)
_SHARED = re.compile(r"[^.;:\n€]{3,60} ?: ?\d[\d ]{0,10}(?:,\d\d)? ?(?:€|euros)")


# "Retire la délibération n° 2024-38": another act, which this one takes back.
_ANOTHER_ACT = spoken(r"s? ?(?:n ?°|no |numero|\d|du \d|prises?|precedentes?|anterieures?|initiales?|relatives?|portant|en date)")
# "Reporté à deux reprises, ce point est soumis au vote"; "reporté en juin 2024" may be what is decided today.
_SINCE = spoken(
    r",? (?:a (?:deux|trois|plusieurs) reprises|(?:deux|trois|plusieurs) fois|depuis|lors d"
    r"|(?:en|le \d{1,2}(?:er)?) (?:[a-z]{3,9} )?(?P<year>(?:19|20)\d\d)\b)"
)
_NEXT_POINT = spoken(r"\b(?:le|la) (?:point|question|dossier|sujet|affaire|deliberation) (?:suivant|precedent)e?\b[^.;\n]{0,80}\Z")


def of_another_act(view: View, start: int, end: int) -> bool:
    """Do these words on a withdrawal take back another act, or speak of the next point?"""
    acts = view.folded.startswith(("retire", "retirent"), start) and view.folded.startswith(("ation", "ision"), end - 5)
    return acts and bool(_ANOTHER_ACT.match(view.folded, end))


def of_another_point(view: View, start: int, place: int) -> bool:
    """Is the next or the last point the subject of the sentence that leads to a place?"""
    return _NEXT_POINT.search(view.folded, max(start, place - _AROUND), place) is not None


def of_the_past(view: View, end: int, session: str | None) -> bool:
    """Do these words go on to say since when, or how often, the matter was put off before the `session`'s day?"""
    said = _SINCE.match(view.folded, end)
    return said is not None and (said["year"] is None or bool(session and said["year"] < session[:4]))


def manner(view: View, start: int, end: int) -> Iterator[Span]:
    """Votes on how to vote, and on putting the matter off where that was refused."""
    for pattern in (_REFUSED_MANNER, _MANNER_CHOSEN):
        yield from (found.span() for found in pattern.finditer(view.folded, start, end))


def wishes(view: View, start: int, end: int, title: str) -> Iterator[Span]:
    """A member's wish that was turned down before the vote on the item; none where by its title the item is that wish."""
    if _ASKED.search(fold(title).replace("œ", "oe")):
        return
    for found in _WISH.finditer(view.folded, start, end):
        named = not found[0].startswith(("cette", "sa", "ladite"))
        if named or _NAMED.search(view.raw, max(start, found.start() - _AROUND), found.start()):
            yield found.span()


def others(view: View, start: int, end: int) -> Iterator[Span]:
    """Another's demand or offer turned down beside one that is taken."""
    for found in _OTHERS.finditer(view.folded, start, end):
        ahead = view.raw[max(start, found.start() - 2) : found.start()].rstrip(" \t")
        if ahead and ahead[-1] not in ";,.\n":
            continue
        granted = _GRANTED.search(view.folded, max(start, found.start() - _AROUND), min(end, found.end() + _AROUND))
        if granted and (found["whose"].startswith(("cel", "ceux")) or _MONEY.search(granted[0])):
            yield found.span()


def lines(view: View, start: int, end: int) -> list[Span]:
    """Lines that tell the fate of one share, one chapter, one lot of several."""
    printed = _printed(view, start, end)
    found = [m.span() for m in _LINE.finditer(printed) if view.raw[start + m.start() : start + m.end()].lstrip(" \t•*–-")[:1].isupper()]
    if _SHARED.search(printed):
        found += [m.span() for m in _SHARE.finditer(printed)]
    return sorted((start + low, start + high) for low, high in found)


def _printed(view: View, start: int, end: int) -> str:
    """The folded words with each line's end where it is printed, inside sentences too."""
    return "".join("\n" if raw == "\n" else folded for raw, folded in zip(view.raw[start:end], view.folded[start:end], strict=True))


def example(text: str) -> list[str]:
    """What is voted beside the item."""
    view, end = View.of(text), len(text)
    found = {*manner(view, 0, end), *wishes(view, 0, end, ""), *others(view, 0, end), *lines(view, 0, end)}
    return [" ".join(text[a:b].strip(" .;,\n").split()) for a, b in sorted(found)]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("M. ROUX demande le vote par chapitre, refusé par 6 voix contre 2. Budget voté.", ["vote par chapitre, refusé par 6 voix contre 2"]),
    (
        "Le conseil décide par 9 voix contre 3 de siéger à huis clos. L'aide est accordée.",
        ["décide par 9 voix contre 3 de siéger à huis clos"],
    ),
    ("M. ROUX demande que le point soit ajourné, ce qui est refusé par 10 voix.", ["ajourné, ce qui est refusé par 10 voix"]),
    (
        "M. ROUX propose 500 € : cette proposition est rejetée (4 pour, 8 contre). Adopté.",
        ["cette proposition est rejetée (4 pour, 8 contre)"],
    ),
    ("L'offre de A est acceptée ; celle de B n'est pas retenue.", ["celle de B n'est pas retenue"]),
    ("Judo : 300 €. Ski : dossier ajourné. Unanimité.", ["Ski : dossier ajourné"]),
    ("Chapitre 012 : 10 pour, 2 contre\nLe budget est adopté.", ["Chapitre 012 : 10 pour, 2 contre"]),
]
NOT_FOUND = [
    "Le maire propose une taxe. Cette proposition est rejetée par 8 voix contre 4.",
    "Le conseil, au scrutin secret, adopte le projet par 9 voix contre 3.",
    "La demande est rejetée à l'unanimité.",
    "Vente du moulin : reportée.",
    "Montant de l'aide : 300 €\nVote : 12 pour, 2 contre",
]
