"""Grants run into one sentence, each name before its amount: "à savoir : Foyer rural 1 000 €, Chasse 200 € et Téléthon 100 €"."""

import re

from data_loaders.documents.readings.grants import grant_begin, grant_beneficiary
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.text import money
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_LED = phrase(
    r"\b(?:suivantes?|comme suit|ci-apres|a savoir|attribuees?|propose(?:es)?|reconduite?s?|(?:re)?partition\)?)\b[^.;:]{0,40}: "
    r"|(?<=[.;] )nouvelles? ?: "
)
_AGAIN = phrase(r"\b(?:montants?|subventions?|aides?)\b[^.;:]{0,50} (?:est|sont) reconduite?s?\b[^.;:]{0,30}: ?\Z")
# Behind an amount: the bracket that closes round it, or what it is for.
_NOTE = r"(?:\)|\s\([^()€\d]{2,60}\))?"
_MARK = re.compile(rf"{_NOTE}\s{{0,3}}(?:[,;]|,?\s{{1,2}}et(?=\s))\s{{0,3}}")
_BETWEEN = re.compile(r"[\s:=(,–-]{0,4}")
_STOP = re.compile(rf"{_NOTE}(?:\.(?:\s|\Z)|\n\n|\n(?=ADOPT|Adopt|VOTE|Vote)|\Z)")
_SEES = phrase(
    r" se voi(?:t|ent) (?:attribuer|accorder|allouer|octroyer|verser) (?:une (?:subvention|aide) (?:de|d'un montant de) )?(?=\d)"
)
_BEGINS = re.compile(r"[.;:]\s|\n")
_LONGEST, _NAME, _BEFORE, _FURTHER = 900, 90, 260, 30


def read(view: View, start: int, end: int, decision: int) -> list[Given]:
    """The grants of each run of two at least that words of giving bring; none of a run of which one part is no name and amount."""
    found: list[Given] = []
    for led in _LED.finditer(view.folded, start, end):
        lead = view.folded[max(start, led.start() - _BEFORE) : led.end()]
        further = bool(found) and led.start() - found[-1].amount.end < _FURTHER  # "Nouvelle : …" behind those given again
        given = grant_begin.is_giving(lead) and (not grant_begin.is_past(lead, 0) or _AGAIN.search(lead) is not None)
        if not (given or further):
            continue
        run = _run(view, led.end(), end)
        found += [Given(*name, amount, amount.start >= decision) for name, amount in run] if len(run) > 1 or further else []
    return found or [Given(*name, amount, amount.start >= decision) for name, amount in _seen(view, start, end)]


def _seen(view: View, start: int, end: int) -> list[tuple[tuple[int, int], money.Amount]]:
    """ "Le Judo du Val se voit attribuer 1 200 € et la Chorale 750 €": the first with the verb, the others without."""
    for sees in _SEES.finditer(view.folded, start, end):
        left = max(start, sees.start() - _NAME)
        begin = max((m.end() for m in _BEGINS.finditer(view.raw, left, sees.start())), default=left)
        amount = next(iter(money.find(view.folded, sees.end(), min(end, sees.end() + 30))), None)
        name = grant_beneficiary.of_label(view, begin, sees.start())
        mark = _MARK.match(view.folded, amount.end, end) if amount and amount.start == sees.end() else None
        others = _run(view, mark.end(), end) if mark else []
        if amount and name and others:
            return [(name, amount), *others]
    return []


def _run(view: View, start: int, end: int) -> list[tuple[tuple[int, int], money.Amount]]:
    limit = min(end, start + _LONGEST)
    run: list[tuple[tuple[int, int], money.Amount]] = []
    here = start
    for amount in money.find(view.folded, start, limit):
        name = grant_beneficiary.of_label(view, here, amount.start) if amount.start - here < _NAME else None
        whole = name and "\n" not in view.raw[slice(*name)].strip() and _BETWEEN.fullmatch(view.folded, name[1], amount.start)
        if name is None or not whole or amount.value <= 0 or money.find(view.folded, *name):
            return []
        run.append((name, amount))
        mark = _MARK.match(view.folded, amount.end, limit)
        if mark is None:
            return run if _STOP.match(view.raw, amount.end, min(end, limit + 70)) else []
        here = mark.end()
    return []


def example(text: str) -> list[tuple[str, float]]:
    """The grants of a text."""
    return [(text[g.start : g.end], g.amount.value) for g in read(View.of(text), 0, len(text), 0)]


_GIVES = "Le conseil décide d'attribuer les subventions suivantes : "
EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    (
        f"{_GIVES}Foyer rural 1 000 €, Anciens combattants du Val : 150 €, Chasse 200 € et Téléthon 100 €.",
        [("Foyer rural", 1000), ("Anciens combattants du Val", 150), ("Chasse", 200), ("Téléthon", 100)],
    ),
]
EXAMPLES.append(("Le Judo du Val se voit attribuer 1 200 € et la Chorale 750 €.", [("Le Judo du Val", 1200), ("Chorale", 750)]))
EXAMPLES += [
    (f"{_GIVES}Maison du Val (14 000 €), Régie Orme (9 500 €).\nADOPTÉ", [("Maison du Val", 14000), ("Régie Orme", 9500)]),
    (
        "Subventions\nSont reconduites : Chasse 150 €, Pétanque 90 €. Nouvelle : Foyer rural 100 €. Unanimité.",
        [("Chasse", 150), ("Pétanque", 90), ("Foyer rural", 100)],
    ),
]
NOT_FOUND = [
    "Le Judo du Val se voit attribuer 1 200 € et 750 €.",
    f"{_GIVES}Foyer rural 1 000 €.",
    f"{_GIVES}Foyer rural 1 000 €, dont le loyer 150 €, Chasse 200 €.",
    "Les demandes reçues sont les suivantes : Foyer rural 1 000 €, Chasse 200 €.",
    f"{_GIVES}Foyer rural 1 000 €, Chasse 200 € pour le banquet.",
]
