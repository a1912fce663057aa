"""Votes given to names: a ballot between candidates or lists tells who is elected, and no outcome (articles L2121-21 and L2122-7 CGCT).

"M. NOIR obtient 9 voix, Mme PETIT 6", "élit M. NOIR par 9 voix contre 6 à Mme PETIT", "Paul NOIR : 9 voix / Anne PETIT : 6 voix".
"""

import re

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.text.names.names_vocabulary import CIVIL_DOTTED
from data_loaders.documents.text.view import View

_VOICES = r"(?:\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?:voix|suffrages?)"
_OF_BALLOT = spoken(r"\b(?:elue?s?|elit|elire|elisent|elections?|candidat\w{0,4}|designe\w{0,2}|designations?|proclame\w{0,2}|scrutin)\b")
_GOT = spoken(rf"\b(?:obtien\w{{1,4}}|obtenu|recueill\w{{1,4}})(?: \w{{1,10}})?[ :]{{1,3}}{_VOICES}")
_TO = spoken(rf"\b{_VOICES} (?:pour|a|en faveur de) {CIVIL_DOTTED} \w")
_BEATEN = spoken(rf"\bpar {_VOICES} contre (?:\d{{1,3}}|\w{{2,6}})(?: voix)? (?:a|pour) {CIVIL_DOTTED} \w")
_BY_LINE = re.compile(
    r"(?:\A|[\n;,.:(–•-])[ \t]{0,6}(?:(?:M\.|Mme|Mr|Mlle|Monsieur|Madame|Liste)[ ]\S[^\n:;,]{1,50}"
    r"|[A-ZÀ-Ý][\w’'-]{1,20}(?:[ ][A-ZÀ-Ý][\w’'-]{1,20}){1,3})"
    r"[ ]{0,2}[:,(–-]?[ ]{0,2}(?:a[ ]obtenu[ ])?(?P<n>\d{1,3})[ ](?:voix|suffrages?)\b(?![ ](?:pour|contre)\b)"
)
_NO_CANDIDATE = spoken(r"\b(?:pour|contre|abst\w*|oui|non|refus|favorable|defavorable|pouvoirs?|procurations?|majorite|blancs?|nuls?)\b")


def find(view: View, start: int, end: int) -> bool:
    """Whether two candidates or more, or lists, have votes of their own in the item, which is on who is elected or designated."""
    if not _OF_BALLOT.search(view.folded, start, end):
        return False
    told = [m for pattern in (_GOT, _TO) for m in pattern.finditer(view.folded, start, end)]
    lines = [m.span() for m in _BY_LINE.finditer(view.raw, start, end) if not _NO_CANDIDATE.search(view.folded, *m.span())]
    spans = sorted([*(m.span() for m in told), *lines])
    apart = [span for place, span in enumerate(spans) if not place or span[0] >= spans[place - 1][1]]
    return len(apart) > 1 or _BEATEN.search(view.folded, start, end) is not None


def example(text: str) -> bool | None:
    """Are votes given to names in this text?"""
    return find(View.of(text), 0, len(text)) or None


EXAMPLES: list[tuple[str, bool]] = [
    ("Élection d'un délégué\nM. NOIR obtient 9 voix, Mme PETIT obtient 6 voix. M. NOIR est élu.", True),
    ("Le conseil élit M. NOIR par 9 voix contre 6 à Mme PETIT.", True),
    ("Élection du délégué\nPaul NOIR : 9 voix\nAnne PETIT : 6 voix\nLe conseil désigne M. NOIR.", True),
    ("Le conseil désigne M. NOIR (9 voix pour M. NOIR, 6 voix pour Mme PETIT).", True),
    ("Élection\nListe A conduite par M. NOIR : 10 voix\nListe B conduite par Mme PETIT : 5 voix\n", True),
]
NOT_FOUND = [
    "Le conseil désigne M. NOIR par 9 voix pour et 6 voix contre.",
    "Désigne M. NOIR.\nPour : 9 voix\nContre : 6 voix (Mme PETIT, M. ROUX)",
    "Le conseil désigne M. NOIR à l'unanimité.",
    "M. NOIR : 9 voix\nMme PETIT : 6 voix\nLe logo bleu est retenu.",
]
