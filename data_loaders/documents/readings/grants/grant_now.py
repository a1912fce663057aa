"""Whether a sentence gives its sum now: neither asked for, nor past, nor another body's, nor a ceiling or a part (CGCT L2311-7)."""

import re

from data_loaders.documents.text import money
from data_loaders.documents.text.body_kinds import OTHER_BODIES
from data_loaders.documents.text.grant_words import ASKS, FROM_OTHERS, GAVE, GIVES, PAST, REFUSES
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase

_ASIDE = phrase(
    r"\bdont\b|\benveloppe|pour un montant total|\bsoit un total|\btotal (?:de|des)\b|\brepartir|"
    r"\bbudget (?:total|global|previsionnel)|\bcout (?:total|global)|\bmontant (?:de la )?demande|\bprojet d'un montant|"
    r"\bpar (?:eleve|enfant|habitant|adherent)\b(?![^.;€]{0,60}(?:\bsoit\b|=))|\bplafon|\bmaximum|\bexced(?:er|ant)\b|"
    r"\bdans la limite|\bparticipation aux frais"
)
_CEILING = phrase(r"\b(?:subvention|aide)(?: [a-z']{3,16}){0,2} plafonnee a \Z")  # the ceiling itself is what is given
# A part of a grant, unless it is what is paid now: "il est proposé de lui verser le solde, soit 700 €".
_PART = phrase(r"\b(?:acomptes?|solde)\b")
_PAYS_PART = phrase(
    r"(?<!\ba )(?<!\bont )(?<!avait )(?<!\bete )(?<!ayant )\b(?:vers(?:er|e|ement)|attribu(?:er|e)|accord(?:er|e)|allou(?:er|e)|"
    r"octroyer|regler|"
    r"mandater|payer|liquider|paiement)\b (?:(?!subventions? de)[^.;€]){0,110}?\b(?:le|du|un|d'un|ce) (?:premier |second |dernier )?"
    r"(?:acompte|solde)\b[^.;€]{0,60}\Z"
)
_INSTALMENTS = phrase(
    r"\b(?:regl|vers|paye|mandat|liquid|debloqu)\w{1,4} en \w{1,7} (?:fois|versements?|echeances?|tranches|acomptes|parts)\b"
)
SOLICITS = phrase(r"\bsollicit\w+")
_ELSEWHERE = phrase(r"[^.;]{0,40}\bfait l'objet d'une (?:autre )?deliberation")
PROPOSES = phrase(r"\bpropos\w+|\bdecid\w+|\bconvient\b|\bsouhaite\b|\baccept\w+")
# Another body's money, or another year's: "le Département verse une aide de", "en 2023, une aide de … a été versée".
_OTHERS = phrase(
    rf"\b(?:l[ea] |l')(?:{OTHER_BODIES})(?: [^.;,€]{{1,40}})?? (?:(?:lui |leur )?(?:a|avait) (?:deja )?|(?:lui |"
    rf"leur )?(?!vote)){GAVE}\b[^.;]{{0,60}}\Z|"
    rf"\bla commune d(?:e |u |es |')[^.;,€]{{2,40}} (?:a|avait) (?:deja )?{GAVE}\b[^.;]{{0,60}}\Z"
)
_OWN = phrase(r"\b(?:conseil|assemblee|bureau) (?:communautaire|metropolitain|departementale?|regional|syndical)|\bcommission permanente")
_IN_A_YEAR = phrase(r"\ben 20\d\d,? [^.;€]{0,60}\Z")
_WAS_GIVEN = phrase(r"\s?(?:€ ?)?[^.;€]{0,40}?\b(?:a|avait) (?:deja )?ete (?:vers|accord|attribu|vot|allou|octroy)\w+")
_IN_WORDS = phrase(r"\beuros? \(\Z")  # "cinquante euros (50 €)": the sum told twice
# "la ville a versé 82 000 € à l'association en 2016": of a year before the act's last.
_GAVE = phrase(r"\b(?:a|ont|avons) (?:deja )?(?:verse|accorde|attribue|alloue|donne|vote|octroye)\b[^.;\n]{0,40}\Z")
_IN_YEAR = phrase(r"[^.;\n€]{0,80}\b(?:en|pour|annee|exercice) (?P<year>(?:19|20)\d\d)\b")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_THIS_CENTURY = re.compile(r"\b20\d\d\b")
_LEAD = 150
FAR, NEAR = 1_500, 70
_LETTERHEAD = 1_500


def is_given(folded: str, clause: int, floor: int, amount: Amount, ceiling: int, *, decided: bool, led: bool) -> bool:
    """Given by this council, now. `clause`: where it begins; `floor`, `ceiling`: from the amount before to the next.

    `decided`: the decision prints the sum; `led`: the words that bring the clause give.
    """
    before = folded[max(clause, amount.start - FAR) : amount.start]
    near = folded[max(floor, amount.start - 60) : amount.start]
    gives = [m.start() for m in GIVES.finditer(before)]
    behind = GIVES.search(folded, amount.end, min(ceiling, amount.end + NEAR))
    if not (gives or behind or led):
        return False
    if (
        (_ASIDE.search(near) and not _CEILING.search(near))
        or (_PART.search(near) and not _PAYS_PART.search(before))
        or _ELSEWHERE.match(folded, amount.end)
        or (near.rfind("(") > near.rfind(")") and not _IN_WORDS.search(near))
    ):
        return False
    if (
        is_of_others(folded, before)
        or (_IN_A_YEAR.search(before) and _WAS_GIVEN.match(folded, amount.end))
        or REFUSES.search(before)
        or _INSTALMENTS.search(before)
        or FROM_OTHERS.search(before)
        or (PAST.search(before) and not decided)
    ):
        return False
    if not decided and (asked := SOLICITS.search(before)) and not PROPOSES.search(before, asked.end()):
        return False
    asks = [m.start() for m in ASKS.finditer(before)]
    return not asks or max(asks) < max(gives, default=-1)


def is_of_others(folded: str, before: str) -> bool:
    """The words before a sum say that another body gives it, and the paper is not that body's own."""
    return bool(_OTHERS.search(before)) and not _OWN.search(folded, 0, _LETTERHEAD)


def gave(folded: str, start: int, end: int, amount: Amount) -> bool:
    """Told as given in a year before the last that the item [start, end) names."""
    told = _IN_YEAR.match(folded, amount.end)
    if told is None or not _GAVE.search(folded[max(start, amount.start - _LEAD) : amount.start]):
        return False
    return int(told["year"]) < max(int(year) for year in _YEAR.findall(folded[start:end]))


def latest(folded: str, start: int, end: int) -> int:
    """The last year of this century that the item [start, end) names; 0 where it names none."""
    return max((int(year) for year in _THIS_CENTURY.findall(folded[start:end])), default=0)


def example(text: str) -> list[float]:
    """The sums of a folded sentence that are given now."""
    amounts = money.find(text)
    edges = [0, *(one.end for one in amounts)]
    nexts = [*(one.start for one in amounts[1:]), len(text)]
    given = [is_given(text, 0, low, one, high, decided=True, led=False) for low, one, high in zip(edges, amounts, nexts, strict=False)]
    return [one.value for one, is_now in zip(amounts, given, strict=True) if is_now and not gave(text, 0, len(text), one)]


EXAMPLES: list[tuple[str, list[float]]] = [
    ("le conseil decide de verser 900 € a la chorale", [900]),
    ("il est propose de lui verser le solde, soit 700 €", [700]),
    ("la commune accorde une subvention plafonnee a 500 €", [500]),
    ("accorde 1 € par habitant, soit 940 €", [1, 940]),
    ("le concours de la ville est de 85 000 €", [85000]),
]
NOT_FOUND = [
    "le club sollicite 900 €",
    "un acompte de 900 € a ete verse",
    "le departement lui verse 900 €",
    "la ville a verse 900 € a l'association en 2016 ; budget de 2017",
    "le conseil refuse de verser 900 €",
    "accorde une aide de 20 % dans la limite de 900 €",
]
