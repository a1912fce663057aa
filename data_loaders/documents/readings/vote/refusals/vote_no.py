"""A no in one word, or in other words than "refuse": "Non, par 6 voix contre 2", "pas d'accord", "pas fait droit" (L2121-20 CGCT).

And a decision to keep what the title would sell, close or dissolve.
"""

import re

from data_loaders.documents.blocks.items_prose import spoken, words
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.vote.refusals.vote_later import opens
from data_loaders.documents.readings.vote.refusals.vote_manner import COUNCIL, MANNER
from data_loaders.documents.readings.vote.vote_turned_down import KEEPS
from data_loaders.documents.text.view import View, fold

_SAID_BY = r"(?:(?:reponse|decision|avis|vote|position|resultat)s?(?: (?:du conseil(?: municipal)?|de l'assemblee|du comite))? ?: ?)"
_HOW = r"(?=,? ?(?:par \d|a l'unanim|a la majorit|unanim|\( ?\d|\(unanim))"
_STOPS = r"(?= ?(?:$|[.;\n]))"
# Alone, these words are an answer; a capital or a mark opens them, a count or an end follows.
_WORD = words(
    rf"(?:non|pas d'accord){_HOW}|avis (?:tres )?defavorable{_HOW}|{_SAID_BY}(?:non|pas d'accord|(?:avis )?defavorable|refus|rejet)"
    rf"(?:{_HOW}|{_STOPS})"
)
_OF = rf"\b{COUNCIL}{MANNER},?"
_OWN = words(
    rf"{_OF} (?:dit|disent|repond(?:ent)?){MANNER},? non\b"
    rf"|{_OF} (?:est|sont)(?: \w{{1,14}})?{MANNER},? (?:opposee?s?|hostiles?|defavorables?)\b(?! l'avis)"
    rf"|{_OF},? (?:opposee?s?|hostiles?|defavorables?) (?:a|au|aux) [^.;,\n]{{2,60}}? a l'unanim"
    rf"|{_OF} (?:maintien(?:t|nent)|confirme(?:nt)?){MANNER},? (?:sa|son|leur) (?:decision de |position de )?refus\b"
    rf"|{_OF} (?:estime|considere|juge)(?:nt)?{MANNER},? qu'il n'y a pas lieu (?:de |d')(?:accueillir|accepter|accorder|donner"
    rf"|faire droit)\b"
    rf"|{_OF} se prononce(?:nt)? (?:a|par) \d{{1,3}} voix contre \d{{1,3}} contre\b"
    rf"|{_OF}(?: \([^()\n]{{3,60}}\))?,? n'adhere(?:nt)? pas\b"
    r"|\bil n'(?:est|a) pas (?:ete )?(?:fait droit|donne suite)\b"
    r"|\b(?:d'accord|unanimes?|favorables?) (?:pour|a) ne pas (?!(?:la |le |les )?(?:recour|proced|augment|modifi|vot))(?:la "
    r"|le |les |l'|y |s'|se )?\w{3,}"
    rf"|\bpas de (?:vente|cession|achat|adhesion|subvention|suite)\b(?:{_HOW}|{_STOPS})"
    r"|\bon ne (?:vend|cede|achete|signe|adhere|donne|finance) pas\b(?= ?\((?:unanim|\d))"
)
_VOTED = words(
    r"\b\d{1,3} voix pour (?:le rejet|le refus)\b|\b(?:le rejet|le refus)(?: [^.;\n]{2,40}?)? est (?:vote|adopte|approuve)\b"
    rf"|{_OF} vote(?:nt)?{MANNER},? (?:le rejet|le refus)\b"
)
_SUPPOSED = spoken(r"\b(?:si|que|lorsque|quand|propose\w{0,3}|invite\w{0,3}|demande\w{0,3}|avait|avaient|commission)\b[^.;:\n]{0,24}$")
_PARTING = spoken(
    r"\b(?:vente|cession|transfert|cede\w*|alienation|dissolution|suppression|fermeture|demolition|destruction|retrait|abandon|denonciation)\b"
)
_PART = r"(?:vend|ced|alien|dissou|supprim|ferm|demol|detrui|retir|abandonn|denonc)"
_KEEPS = words(
    rf"{_OF} (?:decide|souhaite|choisi|prefere|approuve|vote|accepte)\w{{0,5}}{MANNER},? (?:de |d')?(?:ne pas (?:la |le |les |l'|se )?"
    rf"(?P<not>{_PART})\w*|(?P<waives>renoncer) (?:a|au)\b|(?:le maintien|la conservation) d(?:e|u|es)\b"
    r"|(?:conserver|garder|maintenir|preserver)\b)"
)
_KEPT = re.compile(
    r"\W{0,4}(?:(?:le|la|les|l|un|une|ce|cette|cet|ces|son|sa|ses|leur|notre|ancien|ancienne)\b\W{0,4}){0,3}(?P<word>[a-z]{4,})"
)


# "Le maire propose de refuser. Adopté": what is adopted is the refusal; "la commission propose le rejet. Le conseil suit la commission".
_ASKS_NO = words(
    r"(?:(?:propos|preconis|suggere|recommand)\w{0,5}|il est propose|proposition ?:) (?:[\w'-]{1,14} ){0,3}?(?:de |d')?"
    r"(?:(?:refuser|rejeter|ajourner|reporter(?! (?:l[ea]s? |l')(?:reliquat|excedent|deficit|solde|resultat|credit|somme))|retirer"
    r"|decliner|renoncer a)\b|le (?:rejet|refus)\b|une reponse (?:negative|defavorable)"
    r"|ne pas (?:y |l'|la |le |les )?(?P<verb>\w{3,20}))"
    r"|(?:commission|comite|bureau|service)s?[^.;\n]{0,60} avis (?:tres )?defavorable(?=[^.;\n]{0,60}[.;]\s{0,2}(?:le conseil"
    r"|l'assemblee)[^.;\n]{0,24} (?:suit|se range|partage)\b)"
)
_BUT_DOES = spoken(r"[^.;\n]{0,60}\b(?:et|mais) (?:de |d')")
_FAR = 260


def proposed(view: View, start: int, place: int) -> Span | None:
    """A proposal to say no, or to wait, right before a bare word of agreement at `place`; None where none stands there."""
    found = None
    for said in _ASKS_NO.finditer(view.folded, max(start, place - _FAR), place):
        keeps_state = said["verb"] is not None and KEEPS.fullmatch(said["verb"]) is not None
        found = None if keeps_state or _BUT_DOES.match(view.folded, said.end(), place) else said.span()
    return found


def find(view: View, start: int, end: int) -> list[tuple[int, int, bool]]:
    """Every such no in [start, end), in order, each with whether the council is its subject."""
    found = [(*said.span(), False) for said in _WORD.finditer(view.folded, start, end) if opens(view, start, said.start())]
    for pattern in (_OWN, _VOTED):
        for said in pattern.finditer(view.folded, start, end):
            if not _SUPPOSED.search(view.folded, max(start, said.start() - 70), said.start()):
                found.append((*said.span(), True))
    return sorted(found)


def keeps(view: View, start: int, end: int, title: str) -> Span | None:
    """Where the council decides to keep what the title would part with; None where it does not."""
    if not _PARTING.search(fold(title)):
        return None
    found = [m for m in _KEEPS.finditer(view.folded, start, end) if _names(view, m, end, title)]
    return found[-1].span() if found else None


def _names(view: View, said: re.Match[str], end: int, title: str) -> bool:
    """Is what stays named in the title: the thing that is kept, the parting that is waived, or what is not parted with?"""
    named = {w[:6] for w in re.findall(r"[a-z]{4,}", fold(title))}
    behind = re.split(r"[.;\n]", view.folded[said.end() : min(end, said.end() + 60)])[0]
    if said["not"]:
        return bool(named & {w[:6] for w in re.findall(r"[a-z]{4,}", behind)})
    kept = _KEPT.match(behind)
    parting = kept is not None and _PARTING.match(behind, kept.start("word")) is not None
    return kept is not None and kept["word"][:6] in named and parting == bool(said["waives"])


def example(text: str) -> bool | None:
    """True where a text, whose first line may be a title, says no or keeps."""
    title, _, body = text.partition("\n")
    view = View.of(body or title)
    return bool(find(view, 0, len(view.folded)) or (body and keeps(view, 0, len(view.folded), title))) or None


EXAMPLES: list[tuple[str, bool]] = [
    ("Non, par 6 voix contre 2.", True),
    ("Réponse du conseil : non (10 voix contre 2).", True),
    ("Avis défavorable par 7 voix contre 4.", True),
    ("Avis : défavorable", True),
    ("Pas d'accord (9 voix contre 3).", True),
    ("Le conseil dit non à l'unanimité.", True),
    ("Le conseil est opposé, à l'unanimité, à cette demande.", True),
    ("Il n'est pas fait droit à cette demande, par 9 voix contre 3.", True),
    ("Le conseil maintient à l'unanimité sa décision de refus.", True),
    ("Le conseil estime, à l'unanimité, qu'il n'y a pas lieu d'accueillir la demande.", True),
    ("Tout le monde est d'accord pour ne pas le vendre.", True),
    ("10 voix pour le rejet, 2 abstentions.", True),
    ("Le rejet est voté par 9 voix.", True),
    ("Vente du four\nÀ l'unanimité, le conseil décide de conserver le four.", True),
    ("Vente du four\nLe conseil approuve à l'unanimité le maintien du four dans le domaine communal.", True),
    ("Vente du four\nLe conseil décide de renoncer à la vente du four.", True),
]
NOT_FOUND = [
    "Non, répond le maire.",
    "La commission a rendu un avis défavorable par 7 voix contre 4.",
    "Le maire propose que le conseil dise non à l'unanimité.",
    "Les élus sont d'accord pour ne pas augmenter les taux.",
    "Vente du four\nLe conseil décide de maintenir le prix.",
    "Vente du four\nLe conseil décide de maintenir la vente du four.",
    "Vente du four\nLe conseil décide de conserver le produit de la vente du four.",
    "Vente du four\nLe conseil approuve de ne pas reporter la vente du four.",
    "Cession de la parcelle AB 12\nLe conseil décide de ne pas exercer son droit de préemption sur la parcelle.",
    "Tarifs\nLe conseil décide de maintenir les tarifs.",
]
