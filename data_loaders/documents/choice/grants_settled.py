"""Which of the grants proposed for an item are given by it: the decision's, a list's once, none of an earlier vote or of two amounts."""

import re
from collections.abc import Mapping

from data_loaders.documents.proposal import Considered, Proposal, Verdict, tell
from data_loaders.documents.readings.contracts.contract_supplier import tidy
from data_loaders.documents.readings.grants import grant_fallen, grant_now, grant_stated
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.readings.grants.grant_tables.grant_table import Read
from data_loaders.documents.readings.roll_machine import rolls
from data_loaders.documents.text.alike import Alike
from data_loaders.documents.text.grant_words import AND_A, NOT_GIVEN, RECALLS
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_PROPOSED = phrase(r"\bpropos\w+|\bil convient\b|\bdecide\b|\bcette annee\b|\bpour l'annee\b|\bsollicite\w*")
_POSTCODE = re.compile(r"(?<!\d)(?P<number>\d{5}) {1,2}\Z")  # "12, rue du Puits | 44000 VALBOURG": who is given to stands above
_ACCOUNT = re.compile(r"65[67]\d\d|674\d\d|204\d\d")  # what grants are booked under, where a head or a phrase names accounts
_NAMES_ACCOUNTS = phrase(r"\b(?:articles?|comptes?(?! (?:tenu|rendu|administratif|de gestion))|imputations?|natures?)\b")
_REFERS = phrase(
    r"\b(?:subventions?|montants?|aides?|bourses?|propositions?|associations?|repartition|tableau|attributions?|sommes?)\b[^.;]{0,90}"
    r"(?:ci-dessus|telles? que|tels? que|propose|presente|liste|enumere|susvise|comme suit|suivant|mentionne|figurant)"
)


_REFUSED_BEHIND = phrase(rf"[ \t]{{0,6}}[:(–—-][^\n;./:]{{0,70}}?\b{NOT_GIVEN}")
_REFUSED_AHEAD = phrase(rf"[^\n;€]{{0,90}}\b{NOT_GIVEN}[^\n;.:€]{{0,40}}\Z")
_TURNED_DOWN = phrase(
    r"\b(?:conseil|assemblee|comite|bureau|elus)(?: municipal| syndical| communautaire)?,? [^.;€]{0,60}?"
    r"\b(?:refuse(?:nt)?|rejette(?:nt)?|repousse(?:nt)?|ne (?:donne|souhaite|retient|suit) pas)\b(?! (?:l'amendement|cet))"
)
# "100 € au Judo"
_TO_ANOTHER = re.compile(r"\s{1,3}(?:à l['’]|aux?\s|à la\s|à\s)(?:(?:association|société|amicale|club|comité)\s)?(?=[A-ZÀ-Ý])")
_FEES = phrase(r"(?:\A|[.;\n]) ?(?:cotisations?|adhesions?) ?:[^.;\n]{0,130}\Z")
_LEAD = 150
# "Une avance de 15 000 € a été versée en janvier": paid before.
_PAID = phrase(r" ?,? (?:a|ont) (?:deja )?ete (?:vers|regl|pay|mandat)ee?s? (?:en|le|au|des|l'an)\b")
# The next cell of a row whose columns are years: asked for no more, given nothing.
_NO_MORE = phrase(
    r"\s{0,3}\n\s{0,3}(?:non demandee?s?|pas de demande|neant|aucune demande|refusee?s?|supprimee?s?|[-–—])[ \t]{0,9}(?:\n|\Z)"
)
_SUM_WITHIN = re.compile(r"\(\s?\d[\d \u00a0\u202f]{0,12}(?:,\d\d)? ?(?:€|euros)\s?\)")
_COMMON = frozenset(("association", "la", "le", "les", "de", "des", "du", "club", "comite", "l"))
_FAR = 200  # a row printed again so far behind is the table's second print
_NEXT_LINES = 200  # a name this near to its sum is of the act
_ROWS = ("coded", "cells", "parted", "lines", "bare", "summed")  # of two that tell as much, the earlier: cells part what lines run together
_CELL, _PROVEN, _HELD, _UNREAD = 1.25, 2.0, 0.25, 0.3


def best(tables: Mapping[str, list[Read]], apart: list[Given]) -> tuple[list[Read], list[Given]]:
    """The reading of the item's tables that tells most: by its rows, by what a printed sum proves, less what it could not read."""
    worth = {name: sum(_worth(one) * (_CELL if name == "cells" else 1.0) for one in found) for name, found in tables.items()}
    worth["parted"] = float(len(apart))
    name = max(_ROWS, key=lambda one: (worth[one], -_ROWS.index(one)))
    return ([], apart) if name == "parted" else (tables[name], [])


def _worth(found: Read) -> float:
    if found.held:
        return _HELD
    return len(found.given) * (_PROVEN if found.proven else 1.0) - _UNREAD * max(0, found.rows - len(found.given))


def settle(view: View, item: tuple[int, int, int], rows: list[Given], told: list[Given]) -> list[Given]:
    """The decision's grants; the report's too where the decision refers to them; none that an earlier vote gave.

    `item`: where it starts, where its decision begins, where it ends.
    """
    start, decision, end = item
    if len(one := [*rows, *told]) == 1 and _TURNED_DOWN.search(view.folded, one[0].amount.end, end):
        _tell(view, one[0], "lost", "the council turns it down")
        return []
    alone = len(rows) + len(told) == 1
    rows, told = (grant_stated.kept(view, (start, end), _now(view, item, found), alone=alone) for found in (rows, told))
    kept = _settled(view, rows, told, decision, end)
    stays = {id(given) for given in kept}
    for given in [*rows, *told]:
        here = id(given) in stays
        _tell(view, given, "chosen" if here else "lost", "" if here else "told elsewhere, or not by the decision")
    return kept


def _now(view: View, item: tuple[int, int, int], found: list[Given]) -> list[Given]:
    """Without those of an earlier vote that the report tells again, where nothing is proposed since."""
    start, decision, end = item
    kept = []
    for given in found:
        at = given.amount.start
        if _is_town(view, start, given):
            _tell(view, given, "lost", "the town of an address")
            continue
        if _is_called(view, given):
            _tell(view, given, "lost", "a name of the roll call above")
            continue
        if _REFUSED_BEHIND.match(view.folded, given.amount.end) or (given.end < at and _REFUSED_AHEAD.match(view.folded[given.end : at])):
            _tell(view, given, "lost", "refused or put off in its own line")
            continue
        if _is_to_another(view, given):
            _tell(view, given, "lost", "the sum stands ahead of whom it goes to")
            continue
        if not_now(view, (start, end), given):
            _tell(view, given, "lost", "paid before, given no more, or a sentence with a sum of its own")
            continue
        if _FEES.search(view.folded, max(start, given.start - _LEAD), given.start):
            _tell(view, given, "lost", "a fee of membership")
            continue
        if grant_fallen.inside(view, start, end, at):
            _tell(view, given, "lost", "an amendment that was turned down")
            continue
        told = [m.end() for m in RECALLS.finditer(view.folded, start, at)] if at < decision and not given.decided else []
        if told and not _PROPOSED.search(view.folded, told[-1], at):
            _tell(view, given, "lost", "an earlier vote told again")
        else:
            kept.append(given)
    return kept


def is_sentence(view: View, table: Read) -> bool:
    """Lines of prose in which each sum stands ahead of whom it goes to: "900 € au Vélo, de / 90 € au Judo"."""
    return bool(table.given) and all(_is_to_another(view, given) for given in table.given)


def _is_to_another(view: View, given: Given) -> bool:
    return given.end < given.amount.start and _TO_ANOTHER.match(view.raw, given.amount.end) is not None


def _is_called(view: View, given: Given) -> bool:
    """The name stands in the roll call, which an act of its own prints above its decision; the sum does not."""
    roll = rolls.first(view) if given.amount.start - given.end > _NEXT_LINES else None
    return roll is not None and roll.people > 1 and roll.start <= given.start < roll.end <= given.amount.start


def not_now(view: View, item: tuple[int, int], given: Given) -> bool:
    """Paid before; of a row whose next year's cell says that nothing is given; or a sentence on a sum of its own in place of a name."""
    no_more = _PAID.match(view.folded, given.amount.end) or _NO_MORE.match(view.folded, given.amount.end)
    return bool(no_more or _SUM_WITHIN.search(view.raw, given.start, given.end)) or grant_now.gave(view.folded, *item, given.amount)


def _is_town(view: View, start: int, given: Given) -> bool:
    """The number before the name is a postcode, not the account of a column "Article" ("65748 ADMR 400")."""
    code = _POSTCODE.search(view.folded, max(0, given.start - 8), given.start)
    return code is not None and not (_ACCOUNT.fullmatch(code["number"]) and _NAMES_ACCOUNTS.search(view.folded, start, given.start))


def _tell(view: View, given: Given, verdict: Verdict, reason: str) -> None:
    spans = (view.span(given.start, given.end), view.span(given.amount.start, given.amount.end))
    tell(Considered("grant", Proposal(given, spans, "grant"), 1.0 if given.decided else 0.0, verdict, reason))


def _settled(view: View, rows: list[Given], told: list[Given], decision: int, end: int) -> list[Given]:
    decided = [g for g in told if g.decided]
    if decided and not _REFERS.search(view.folded, decision, end):
        told, rows = decided, [r for r in rows if r.decided]
    kept: list[Given | None] = [*once(view, rows)]
    of_rows = len(kept)
    names = Alike(_words(view, row) for row in kept if row)
    theirs = {row.amount.start for row in rows}  # one printed sum is given once: to the name of its own row
    for given in sorted((one for one in told if one.amount.start not in theirs), key=lambda g: not g.decided):
        words = _words(view, given)
        same = [(place, one) for place in names.of(words) if (one := kept[place])]
        if any(one.amount.value == given.amount.value or one.decided or place < of_rows for place, one in same):
            if not all(_is_second(view, one, given) for _, one in same):
                continue
        elif same:
            for place, _ in same:
                kept[place] = None  # two amounts for one name, neither decided
            continue
        kept.append(given)
        names.add(words)
    return sorted((one for one in kept if one), key=lambda g: g.amount.start)


def _is_second(view: View, first: Given, second: Given) -> bool:
    """ "une subvention de fonctionnement de 500 € et une subvention exceptionnelle de 90 €": two grants to one name."""
    between = view.folded[first.amount.end : second.amount.start]
    return first.decided == second.decided and len(between) < 90 and bool(AND_A.match(between))


def once(view: View, rows: list[Given]) -> list[Given]:
    """A table printed twice (report and decision) is one table."""
    kept: list[Given] = []
    printed: dict[tuple[str, float], list[int]] = {}
    for row in rows:
        places = printed.setdefault((_name(view, row), row.amount.value), [])
        if all(abs(place - row.start) <= _FAR for place in places):
            kept.append(row)
            places.append(row.start)
    return kept


def _name(view: View, given: Given) -> str:
    return tidy(view.folded[given.start : given.end])


def _words(view: View, given: Given) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]{2,}|\d+", _name(view, given))) - _COMMON
