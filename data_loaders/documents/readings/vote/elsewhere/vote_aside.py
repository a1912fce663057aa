"""What is voted before the item: how to vote, whether to wait, a member's wish, an amendment (articles L2121-18, -20 and -21 CGCT).

"M. ROUX demande le vote par chapitre, refusé par 6 voix contre 2. Le budget est adopté": only the last word is the item's.
"""

import re
from collections.abc import Iterator

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.vote.elsewhere.vote_told import ANY, TAIL, before
from data_loaders.documents.text.names.names_vocabulary import CIVIL_DOTTED
from data_loaders.documents.text.view import View, fold

_REFUSED = (
    r"(?:(?:refus|rejet|repouss|ecart)ee?s?|(?:n'est|ne sont|n'a|n'ont) pas (?:ete )?(?:retenu|accept|adopt|suivi)\w{0,3}|non retenue?s?)\b"
)
_HOW = (
    r"(?:huis clos|(?:scrutin|vote)s? (?:secret|public)s?|bulletins? secrets?|main levee|vote (?:par (?:chapitre|article)|separe)|urgence)"
)
_DELAY = r"(?:question prealable|suspension de seance|demande de (?:report|renvoi|retrait)|l'?ajournement|(?:le|ce) (?:report|renvoi))"
_SITS = r"(?:sieger|se reunir|deliberer|debattre|examin\w{1,5}|poursuivre)"
# "M. ROUX demande le vote par chapitre, refusé par 6 voix contre 2", "que la question soit ajournée, ce qui est refusé".
_MANNER_REFUSED = spoken(
    rf"\b(?:{_HOW}|{_DELAY})\b{ANY}{{0,40}}\b{_REFUSED}{TAIL}"
    rf"|\b(?:ajournee?|reportee?|renvoyee?|retiree?)s?,? (?:ce qui {ANY}{{0,24}}\b)?{_REFUSED}{TAIL}"
)
# "décide, par 9 voix contre 2, de siéger à huis clos".
_MANNER_CHOSEN = spoken(
    rf"\bdecide\w{{0,2}}\b[^.;\n]{{0,90}}?\b(?:de (?:{_SITS}|voter|proceder|recourir|statuer)|(?:sera|soit)"
    rf" (?:examin|debattu|trait)\w{{0,4}})\b[^.;\n]{{0,50}}\b(?:{_HOW})\b[^.;\n]{{0,40}}"
    rf"|\bpar \d{{1,3}} voix\b[^.;\n]{{0,60}}?\b{_SITS}\b[^.;\n]{{0,20}} (?:a|en) huis clos\b"
)
_OF_MANNER = spoken(rf"\b(?:{_HOW}|{_DELAY})\b")
_MEMBER = rf"{CIVIL_DOTTED} (?!l[ea] (?:maire|president|rapporteur))"
_THIS_WISH = r"(?:cette|sa|ladite) (?:contre-)?(?:proposition|idee|suggestion|demande|variante)\b"
_WISH_OF = rf"la (?:contre-)?(?:proposition|suggestion|demande|idee)(?: \w{{1,14}})? de {_MEMBER}"
_WISH = spoken(rf"{_THIS_WISH}{ANY}{{0,30}}\b{_REFUSED}{TAIL}|\b{_WISH_OF}{ANY}{{0,70}}\b{_REFUSED}{TAIL}")
_NAMED = re.compile(
    r"(?:\b(?:M\.|Mme|Mr|Mlle) |[A-ZÀ-Ý][a-zà-ÿ-]+ )[A-ZÀ-Ý'’-]{2,}\b[^.;\n]{0,60}?\s(?:propos|sugg|préf|souhait|voudr|demand)"
)
_ASKED = re.compile(r"\b(?:demandes?|voeux?|motions?|requetes?|propositions?|questions?)\b")
_AMENDMENT = spoken(
    rf"(?:\A\s{{0,3}}|[.:;\n•–-]\s{{0,2}})(?:(?:(?:l'|cet |les |un |sous-)?amendements?|la (?:contre-proposition|suggestion"
    rf"|demande de report))\b|{_THIS_WISH}|{_WISH_OF}){ANY}{{0,110}}$"
)
_MENDS = r"(?:(?:sous-)?amendement|contre-proposition)s?\b"
_PUT = spoken(rf"\b(?:aux voix|voter|vote)(?: sur| pour)? (?:l'|cet |cette |votre |la |le )?{_MENDS}")  # the chair puts it to the vote …
_SETTLED = spoken(  # … and tells what became of it
    rf"\b{_MENDS}[^.;\n]{{0,40}} (?:(?:est|sont)(?: donc)?|n'est pas|ne sont pas) (?:adopt|rejet|repouss|reten|accept)\w{{1,4}}"
    r"|(?<=\. )(?:(?:il|elle) (?:est|n'est pas) )?(?:adopt|rejet|repouss)ee?(?= ?[.,])"
)
_AROUND, _ASKED_FOR = 220, 260


def manner(view: View, start: int, end: int, title: str) -> Iterator[Span]:
    """Votes on how to vote, and on putting the matter off where that was refused; none where by its title the item is on that."""
    if not _OF_MANNER.search(fold(title)):
        for pattern in (_MANNER_REFUSED, _MANNER_CHOSEN):
            yield from (found.span() for found in pattern.finditer(view.folded, start, end))


def wishes(view: View, start: int, end: int, title: str) -> Iterator[Span]:
    """A member's wish that was turned down before the vote on the item; none where by its title the item is that wish."""
    if _ASKED.search(fold(title).replace("œ", "oe")):
        return
    for found in _WISH.finditer(view.folded, start, end):
        named = not found[0].startswith(("cette", "sa", "ladite"))
        if named or _NAMED.search(view.raw, max(start, found.start() - _AROUND), found.start()):
            yield found.span()


def of_amendment(view: View, start: int, place: int) -> bool:
    """Is an amendment, or a member's wish, the subject of the sentence or line in which the place stands, or just put to the vote?"""
    return _AMENDMENT.search(before(view, start, place)) is not None or _put_to_vote(view, start, place)


def _put_to_vote(view: View, start: int, place: int) -> bool:
    """Does the place stand between "je mets aux voix l'amendement" and the word that settles it?"""
    put = max((m.end() for m in _PUT.finditer(view.folded, max(start, place - _ASKED_FOR), place)), default=None)
    settled = _SETTLED.search(view.folded, put, put + 2 * _ASKED_FOR) if put is not None else None
    return settled is not None and place < settled.end()


def example(text: str) -> list[str]:
    """What is voted before the item; "amendment" where a text ends in the vote on one."""
    view, end = View.of(text), len(text)
    found = [" ".join(text[a:b].strip(" .;,\n").split()) for a, b in sorted({*manner(view, 0, end, ""), *wishes(view, 0, end, "")})]
    return found or (["amendment"] if of_amendment(view, 0, end) else [])


EXAMPLES: list[tuple[str, list[str]]] = [
    ("M. ROUX demande le vote par chapitre, refusé par 6 voix contre 2. Budget voté.", ["vote par chapitre, refusé par 6 voix contre 2"]),
    ("Mme VIAL demande le report, refusé par 6 voix contre 2. Budget voté.", ["le report, refusé par 6 voix contre 2"]),
    (
        "Le conseil décide par 9 voix contre 3 de siéger à huis clos. L'aide est accordée.",
        ["décide par 9 voix contre 3 de siéger à huis clos"],
    ),
    ("M. ROUX demande que le point soit ajourné, ce qui est refusé par 10 voix.", ["ajourné, ce qui est refusé par 10 voix"]),
    (
        "M. ROUX propose 500 € : cette proposition est rejetée (4 pour, 8 contre). Adopté.",
        ["cette proposition est rejetée (4 pour, 8 contre)"],
    ),
    ("L'amendement de M. ROUX est rejeté par ", ["amendment"]),
    ("Mme VIAL veut deux lots. Cette idée est rejetée (", ["amendment"]),
    ("La proposition de M. ROUX de reporter ce point est adoptée par ", ["amendment"]),
    ("Je mets aux voix l'amendement de M. ROUX. Qui est pour ? Trois. L'amendement n'est pas adopté", ["amendment"]),
    ("Le texte est lu.\nAmendement n° 2 (Mme VIAL) : adopté à l'", ["amendment"]),
]
NOT_FOUND = [
    "Le maire propose une taxe. Cette proposition est rejetée par 8 voix contre 4.",
    "Le conseil, au scrutin secret, adopte le projet par 9 voix contre 3.",
    "La délibération ainsi amendée est adoptée par ",
    "Je mets aux voix l'amendement. Pour : 3. L'amendement est rejeté. Je mets aux voix le rapport. Pour : ",
]
