"""The sums of a sentence that an act on grants may give: none asked for, past, of others, of a budget, a ceiling, a total or a part."""

import re
from dataclasses import dataclass

from data_loaders.documents.readings.grants import grant_parts
from data_loaders.documents.text import money
from data_loaders.documents.text.grant_words import GRANT
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

# Of the sum itself, whoever is named between: asked for, past, a ceiling.
_HARD = phrase(
    r"(?:\bdemand(?:e|es|ait|aient|ant|aie)\b|\bsollicit\w+|\bsouhait\w+|\bbesoins?\b|\bvoudrai\w+|\battend\w*|\breclam\w+|\bespere\w*|"
    r"\bavai(?:t|ent)\b|\b(?:a|ont) (?:deja )?(?:percu|recu|touche)s?\b(?! (?:un|l')\W?avis)|"
    r"\b(?:donn|accord|attribu|allou|octroy|vers|prevoy|fix|propos|sugger|preconis)ai(?:t|ent)\b|"
    r"\bdeja\b|\bl'an (?:dernier|passe)|\bannee (?:derniere|passee|precedente)|\bpour memoire|\bprecede\w+|"
    r"\bau lieu d|\bcontre\b|\ben plus d|\boutre\b|\bfactur\w+|\bevalue\w*|\bestim\w+|\bvaleur|\ben nature|\bplafon\w*|\bexced\w*|"
    r"\bdepass\w*|"
    r"\blimite\b|\bmaximum|\bau plus|\bau maximum|\bacomptes?\b|\bdont\b|\by compris\b|\bcompris\b|\brefus\w*|\brejet\w*|"
    r"\bversements? (?:de|d')|\btranches?\b|\bsoit ramene|\bgarantie\b|\bemprunt\w*)[^€;]{0,60}\Z|[x×*] ?\Z"
)
# Of what is named right before the sum: a budget, an expense, a total, another body's share; a name between begins anew.
_SOFT = phrase(
    r"(?:\bcredits?\b|\benveloppe|\bbudget\w*|\binscri\w+|\bdisponible|\breliquat|\breserve\b|\bcagnotte|\bsous-total|\btotal\w*|"
    r"\bau total|\bensemble\b(?! [a-z])|\ben tout\b|\bcumul\w*|\brepresent\w+|\blocati\w+|\bmises? a disposition|\bgratuit\w*|"
    r"\betat\b|\bregion\b|\bdepartement\w*|\bcaf\b|\bdrac\b|\bfeder\b|\bdetr\b|\bdsil\b|\bagence de l'eau|\beurope\w*|\bdepenses?\b|"
    r"\bcouts?\b|\bcoute\w*|\binvestissements?\b|\btravaux\b|\bdevis\b|\bdeficit\w*|\bproduits\b|\bcharges\b|\bfrais\b|\bloyers?\b|"
    r"\bcautions?\b|\bcachets?\b|\bpart d|\brecettes?\b|\bfonds propres|\bautofinanc\w+|\bcotisations?\b|\badhesion|\btarifs?\b|\bprix\b|"
    r"\bcontribution (?:est|de la region|demandee)|\bpar (?:eleve|enfant|habitant))[^€;]{0,60}\Z"
)
# "Un crédit de 1 000 € est ouvert au bénéfice de l'association Loup": the credit itself is given.
_CREDIT = phrase(r"\bun credit de \Z")
_FOR = phrase(r"[^.;€]{0,50}\b(?:au benefice|en faveur|au profit) d")
_FEES = phrase(r"\b(?:cotisations?|adhesions?)\b")
# An earlier act told again, and what each of many gets.
_TOLD = phrase(r"\bdeliberation du [^.;]{0,60}\b(?:donn|accord|attribu|allou|octroy|vers|prevoy|fix|av)(?:ait|aient)\b")
_EACH = phrase(r"\b\d{1,4} (?:enfants?|eleves?|jeunes|adherents?|licencies?|habitants?|participants?) (?:a|x|de) ?\Z")
_PLAIN = phrase(
    r"\b(?:subvention|aide|fonds de concours|concours|don)s? (?:[a-z']{3,14} ){0,2}(?:de|d'un montant de|a) "
    r"(?P<figure>\d{1,3}(?: \d{3}){1,2}|\d{2,3}00)(?:,\d\d)?(?! ?(?:€|euros?|%|m2|ans|h\b|e\b|\d|,))(?=[ .;,])"
)
_OF_YEAR = phrase(r"\b(?:en|pour|annee|exercice|subvention|aide|rappel) (?P<year>(?:19|20)\d\d)\b ?[:,-]? ?(?:[a-z' ]{0,30})\Z")
_AFTER = phrase(
    r"\s{0,2}[,(]? ?(?:(?:etaient |sont |est |etait )?(?:demand|sollicit|souhait|reclam|espere|attend)\w*|en (?:19|20)\d\d\b|"
    r"(?:l'an |l'annee )(?:dernier|passe|derniere|passee|precedente)|/|[x×*] ?\d|"
    r"par (?:[a-z'-]{3,16} )?(?:eleve|enfant|jeune|habitant|hab|adherent|licencie|jour|mois|classe|nuit|repas|place|logement|famille|"
    r"personne|"
    r"foyer|an\b)|"
    r"des? (?:budget|recettes?|depenses?|travaux|frais|detr|credits?)|d(?:e |u |')(?:l'etat|etat|la region|region|departement|conseil|la "
    r"caf)|"
    r"(?:votes?|verses?|accordes?|attribues?|alloues?) (?:au (?!f|c)|en\b|l'an\b)|deja\b|(?:a|ont|avait|"
    r"avaient) (?:deja )?(?:ete )?(?:vers|"
    r"accord|attribu|vot|allou|pay|mandat|regl)\w+|en moyenne|d'aide a l'achat|sur \d)"
)
_PRODUCT = phrase(r"(?:=|\bsoit|\bdonc|\bce qui (?:fait|donne)) ?(?:pour \d{1,4} [a-z]{3,14} ?:? ?)?(?:un (?:total|montant) de )?\Z")
_FIGURE = r"(?P<figure>\d{1,3}(?:[ .]\d{3})?(?:,\d\d?)?)"
_MARK = re.compile(r"\s{0,12}(?:[-–—•*▪➢►>·][ \t]?)?")
_LAST = re.compile(rf"(?<![\d,.]){_FIGURE}[ \t]?(?:€|euros?)?[.;,]?\s{{0,3}}\Z")
_PARTS = re.compile(r"(?:\.\.|…|__|[:–—=|\t]|-(?=\s)|\s\s)[\s.:…_-]{0,3}\Z")  # what stands between a name and its figure
_FIRST = re.compile(rf"{_FIGURE}[ \t]?(?:€ ?[–—:=-]|euros? ?[–—:=-]|€?[ \t]?[:=|\t]|  )[ \t]{{0,9}}(?=[A-ZÀ-Þ«])")
_INSTALMENTS = phrase(
    r"\ben (?:deux|trois|quatre|\d) (?:fois|versements|parts|echeances|tranches|acomptes)\b|\bpar (?:moities|quarts|tiers)\b"
)
_TOTAL = phrase(r"\b(?:total|totaux|ensemble(?! [a-z])|montant global|somme globale)\b(?! ?(?:passe|est porte|monte|atteint|vote))")
_ALONE = re.compile(
    r"\n[ \t]{0,9}(?i:total|totaux|ensemble|somme)[ \t]{0,9}(?P<sums>(?:\n[ \t]{0,9}\d{1,3}(?:[ .]\d{3}){0,2}(?:,\d\d)?[ \t]?(?:€|"
    r"euros)?[ \t]*(?=\n|\Z)){1,3})"
)
_LEAST, _WIDEST, _CLOSE = 5, 95, 0.011


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount that may be given; `row` the label beside it where the line is a row of a list, no more."""

    amount: Amount
    row: tuple[int, int] | None = None


def of(view: View, start: int, end: int, *, bare: bool, names: tuple[int, ...] = (), year: int = 0) -> list[Sum]:
    """The sums of a sentence, in order; `bare`: a figure without its euro is one where it closes or begins a row.

    `names`: where the names of the sentence end; `year`: the act's own, a sum of an earlier one is past.
    """
    amounts = grant_parts.wholes(view, money.find(view.folded, start, end))
    fees = _FEES.search(view.folded, start, end) and not GRANT.search(view.folded, start, end)
    first = amounts[0].start if amounts else end
    if fees or _INSTALMENTS.search(view.folded, start, first) or _TOLD.search(view.folded, start, end):
        return []
    if not amounts and (plain := _PLAIN.search(view.folded, start, end)):  # "un fonds de concours de 18 500."
        return [Sum(Amount(*plain.span("figure"), money.written(plain["figure"]), "EUR", None, bare=True))]
    if len(amounts) < 2 and (bare or amounts) and (row := _row(view, start, end)):
        return [row]
    kept: list[Sum] = []
    for i, amount in enumerate(amounts):
        floor = amounts[i - 1].end if i else start
        if amount.value < _LEAST or amount.tax or amount.currency not in ("EUR", "FRF"):
            continue
        anew = max([n for n in names if floor <= n <= amount.start], default=floor)
        if _is_given(view, (start, floor, anew), amount, amounts[i - 1] if i else None, year):
            kept.append(Sum(amount))
    return kept


def _is_given(view: View, edges: tuple[int, int, int], amount: Amount, previous: Amount | None, year: int) -> bool:
    start, floor, anew = edges
    before = view.folded[max(floor, amount.start - 90) : amount.start]
    near = view.folded[max(anew, amount.start - 90) : amount.start]
    if previous and _PRODUCT.search(before) and _AFTER.match(view.folded, previous.end):
        before = near = view.folded[max(start, previous.start - 90) : previous.start]  # "35 € par jeune (9 jeunes), donc 315 €"
    told = _OF_YEAR.search(before)
    if told and int(told["year"]) < year:
        return False
    soft = _SOFT.search(near) and not (_CREDIT.search(near) and _FOR.match(view.folded, amount.end))
    return not (_HARD.search(before) or _EACH.search(before) or soft or _AFTER.match(view.folded, amount.end))


def _row(view: View, start: int, end: int) -> Sum | None:
    begin = _MARK.match(view.raw, start, end).end()  # type: ignore[union-attr]
    found, first = _LAST.search(view.raw, begin, end), _FIRST.match(view.raw, begin, end)
    if first:
        found, label = first, (first.end(), end)
    elif found and _PARTS.search(view.raw, max(begin, found.start() - 40), found.start()):
        label = (begin, found.start())
    else:
        return None
    text = view.raw[slice(*label)].rstrip(" .:…_\t–—=|-")
    if not 2 < len(text) < _WIDEST or re.search(r"[€|\n]|\d\d", text) or _TOTAL.search(view.folded, *label):
        return None
    if _HARD.search(view.folded, *label) or _SOFT.search(view.folded, *label):
        return None
    value = money.written(found["figure"])
    if value < _LEAST or (1900 <= value <= 2100 and len(found["figure"]) == 4):
        return None
    low, high = found.span("figure")
    return Sum(Amount(low, high, value, "EUR", None, bare=True), (label[0], label[0] + len(text)))


def totals(view: View, start: int, end: int) -> list[float]:
    """What the act prints as its total, in figures with or without a unit."""
    found = []
    for match in _TOTAL.finditer(view.folded, start, end):
        if figure := re.match(
            r"[^\d\n;]{0,40}(\d{1,3}(?:[ .]\d{3}){0,2}(?:,\d\d)?)(?![\d/])", view.folded[match.end() : min(end, match.end() + 90)]
        ):
            found.append(money.written(figure[1]))
    for alone in _ALONE.finditer(view.raw, start, end):  # a cell, and below it the sums of the columns
        found += [money.written(one.group()) for one in re.finditer(r"\d{1,3}(?:[ .]\d{3}){0,2}(?:,\d\d)?", alone["sums"])]
    return found


def closes(printed: list[float], sums: list[float]) -> bool:
    """The sums come to one of the totals that are printed."""
    return any(abs(total - sum(sums)) <= _CLOSE for total in printed)


def example(text: str) -> list[float]:
    """The sums of a sentence."""
    return [one.amount.value for one in of(View.of(text), 0, len(text), bare=True)]


EXAMPLES: list[tuple[str, list[float]]] = [
    ("Le club voudrait 1 500 €, 400 € iront à l'amicale", [400]),
    ("35 € par jeune (9 jeunes), donc 315 € au foyer", [315]),
    ("Les Amis du Four ....... 1 200", [1200]),
    ("80\tFNATH", [80]),
    ("deux cents euros (200 €)", [200]),
]
NOT_FOUND = [
    "La délibération de 2017 donnait 700 €",
    "sans pouvoir excéder 55 000 €",
    "Crédits ouverts : 3 000 €",
    "Total : 1 470 €",
    "(2 000 € demandés)",
    "16 100 € en 2004",
    "Le club a perçu 3 000 €",
    "valeur 260 €",
    "un coût de 900 € TTC",
    "Exercice : 2014",
]
