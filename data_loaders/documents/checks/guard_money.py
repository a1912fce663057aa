"""Guards over money: a unit price, a trifle, a member of the council, an older vote, a share of the price, a table read in part.

Code de la commande publique R2112-6 (unit prices); CGCT L2311-7 (a grant needs a deliberation of its own).
"""

import re
from collections.abc import Iterator

from data_loaders.documents.checks.guard_finding import Fact, Finding, Words, called
from data_loaders.documents.fact import Span
from data_loaders.documents.record import ContractRecord, DeliberationRecord, GrantRecord, PaperRecord
from data_loaders.documents.text import money
from data_loaders.documents.text.names import names_match
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import fold

_TRIFLE = 10.0  # no contract is put to a council for less
_BEFORE, _AFTER, _SENTENCE = 60, 40, 260
_UNIT_BEFORE = phrase(r"\b(?:prix|cout|tarif|montant) unitaires?\b[^.;\n]{0,50}$|\bunitaires? (?:de|:)? ?$")
_UNIT_AFTER = phrase(
    r"[^.;\n]{0,12}?(?:\bunitaire\b|\b(?:a |par |de )?l'unite\b|\bpar (?:repas|enfant|eleve|jour|heure|agent|habitant|tonne|km"
    r"|rotation|numero)\b"
    r"|\ble (?:repas|m2|m3|metre|kg|litre|gouter|numero|passage|kilometre|sac|bac)\b|\bla (?:rotation|tonne|journee|seance"
    r"|piece|page|visite)\b"
    r"|\b(?:de )?l'(?:heure|exemplaire)\b|/ ?(?:m2|m3|ml|kg|t\b|h\b|repas|unite))"
)
# What an earlier act gave: "avait décidé, dans sa séance du …, d'accorder", "par délibération du …, le conseil a attribué".
_RECALLED = phrase(
    r"\b(?:avait|avaient) (?:deja )?(?:decide|accorde|attribue|vote|alloue|octroye|approuve|fixe)"
    r"|\bpar (?:une )?deliberation (?:n ?°? ?[\w/.-]{1,20} )?(?:en date )?du [^.;]{4,60}"
    r"(?:a|avait) (?:decide|accorde|attribue|vote|alloue|octroye)"
)
# The head of a list of what was given once, and a row of it: "Rappel des demandes 2019, on a donné 3 110 € :".
_LIST_RECALLED = phrase(
    r"\brappel\w*\b[^.;:]{0,120}\b(?:a|ont|avons|avait|avaient|avions) (?:ete )?(?:donn|vers|attribu|accord|allou|octroy|vot)ee?s?\b"
    r"[^.;:\n]{0,60}:"
)
_ROW = re.compile(r"[^\n]{2,70}\d\s?(?:€|euros?)?\s*")
_DECIDES = phrase(r"\b(?:decide(?:nt)?|propose|apres en avoir delibere|approuve|accorde|attribue|alloue)\b")
# A list of what the mayor decided by delegation (CGCT L2122-23): "Décision n° 2008-681 : d'attribuer le marché …".
_REPORTED = phrase(
    r"\bdecision n ?(?:°|o|º)? ?\d{2,4}[-/.]\d{1,5} ?:"
    r"|\b20\d\d/\d{4} (?=d'attribuer|attribution d|la ville de|la commune|de (?:passer|signer|confier|conclure)|conclusion d)"
)
_VOTED = phrase(r"\bdelibere\b|\bconseil (?:municipal|communautaire) (?:decide|autorise|approuve)\b")
_REPORT = 500
_SHARE = phrase(r"[^.]{0,40}?\bpart (?:de|a la charge de) la (?:ville|commune|communaute|collectivite|metropole)\b")
_DEPUTY = phrase(r"\bsuppleante?s?\b")
# "Report d'affectation de subventions votées en 2023".
_CARRIED = phrase(
    r"\breports? (?:d'affectation )?(?:de|des) (?:\w{3,12} )?subventions?\b[^.;]{0,30}\b(?:vote|accorde|attribue|alloue)es?\b"
)
_TO_WHOM = phrase(r"\ba l'association [^,;.]{3,70}? une (?:subvention|aide|somme)[^,;.]{0,60}? ?de ?\Z")
_TOTAL = phrase(r"\b(?:sous-)?total (?:general|des subventions|subventions)?")
_LEAST_LINES = 4
_NO_LESS = 0.01


def trifle(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """A contract of less than ten euros is a unit price, or a figure of something else."""
    for item, contract in _contracts(record):
        printed = [n for n in (contract.amount, contract.max_amount) if n is not None]
        if any(0 < n < _TRIFLE for n in printed):
            yield _of("contract", item, contract, contract.supplier)


def unit_price(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """The words beside the amount make it a price of one piece, one hour, one meal."""
    for item, contract in _contracts(record):
        if any(_is_unit(words, span) for span in _priced(words, contract)):
            yield _of("contract", item, contract, contract.supplier)


def share_of_price(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """The next words tell another figure as the council's own part of it."""
    for item, contract in _contracts(record):
        if any(_SHARE.match(words.folded, end) for _, end in _priced(words, contract)):
            yield _of("contract", item, contract, contract.supplier)


def reported(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """A contract that the mayor awarded by delegation, and the council is only told of: no decision of this session."""
    for item, contract in _contracts(record):
        start = min((start for start, _ in contract.evidence), default=0)
        names = [span for span in contract.evidence if not re.search(r"\d{3}", words.folded[slice(*span)])]
        place = max((start for start, _ in names), default=start)
        found = list(_REPORTED.finditer(words.folded, max(0, place - _REPORT), place))
        if found and not _VOTED.search(words.folded, found[-1].end(), place):
            yield _of("contract", item, contract, contract.supplier)


def seated_supplier(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """A contract with a member of the council: a delegate named in a list ("Titulaire : …, suppléant : …"), not who holds a contract."""
    members = [line.name for line in record.attendance]
    for item, contract in _contracts(record):
        named = fold(contract.supplier or "")
        if _DEPUTY.search(named) or any(names_match.same(contract.supplier or "", member) for member in members):
            yield _of("contract", item, contract, contract.supplier)


def recalled(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """A grant told in a sentence on what an earlier session gave."""
    for item, start, _ in words.items(record):
        for grant in item.grants:
            if any(_is_recalled(words, start, span) for span in _figures(words, grant.evidence)):
                yield _of("grant", item, grant, grant.beneficiary)


def named_before(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """ "À l'association A une subvention de 300 € pour des travaux à B": the name behind the amount is a place or a purpose."""
    for item, _, _ in words.items(record):
        for grant in item.grants:
            figures, names = _figures(words, grant.evidence), [start for start, _ in grant.evidence]
            after = figures and max(names) > figures[0][0]
            before = words.folded[max(0, figures[0][0] - _SENTENCE) : figures[0][0]] if after else ""
            if _TO_WHOM.search(before) and fold(grant.beneficiary) not in before:  # the title may name the very one
                yield _of("grant", item, grant, grant.beneficiary)


def carried_over(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """Grants of an act that carries those of an earlier year over: they may be counted in that year's vote too."""
    for item in record.deliberations:
        if item.grants and _CARRIED.search(fold(item.title or "")):
            yield Finding("paper", (), {"item": called(item), "lines": len(item.grants)}, item)


def part_read(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """A list of grants whose printed total is more than its lines read: its sum is "at least"."""
    for item, start, end in words.items(record):
        lines = [grant for grant in item.grants if grant.amount]
        if len(lines) < _LEAST_LINES or _told(record, start, end):
            continue
        read, last = sum(grant.amount or 0 for grant in lines), max(stop for grant in lines for _, stop in grant.evidence)
        printed = [total for total in _totals(words, start, end) if total[0] > last - _SENTENCE]
        more = [value for _, value in printed if value > read + _NO_LESS]
        if more and not any(abs(value - read) <= _NO_LESS for _, value in printed):
            yield Finding("paper", item.vote.evidence, {"item": called(item), "lines": len(lines), "read": read, "total": max(more)}, item)


def _told(record: PaperRecord, start: int, end: int) -> bool:
    """The choice of the item's table has said already that it was read in part."""
    return any(w.code.startswith("grants_partial") and any(start <= place < end for place, _ in w.evidence) for w in record.warnings)


def _totals(words: Words, start: int, end: int) -> Iterator[tuple[int, float]]:
    for match in _TOTAL.finditer(words.folded, start, end):
        line = words.folded.find("\n", match.end())
        stop = min(end, match.end() + _BEFORE, line if line > 0 else end)
        yield from ((match.start(), one.value) for one in money.find(words.folded, match.end(), stop)[:1])


def _contracts(record: PaperRecord) -> Iterator[tuple[DeliberationRecord, ContractRecord]]:
    for item in record.deliberations:
        yield from ((item, contract) for contract in item.contracts)


def _figures(words: Words, spans: list[Span]) -> list[Span]:
    """The proofs that hold a figure."""
    return [span for span in spans if re.search(r"\d", words.folded[slice(*span)])]


def _priced(words: Words, contract: ContractRecord) -> list[Span]:
    """The proofs that print one of the contract's amounts, and no more than it."""
    told = {n for n in (contract.amount, contract.min_amount, contract.max_amount) if n}
    return [
        (one.start, one.end)
        for start, end in _figures(words, contract.evidence)
        for one in money.find(words.folded, start, min(len(words.folded), end + 12))
        if one.value in told
    ]


def _is_unit(words: Words, span: Span) -> bool:
    before = words.folded[max(0, span[0] - _BEFORE) : span[0]]
    return bool(_UNIT_BEFORE.search(before) or _UNIT_AFTER.match(words.folded[span[1] : span[1] + _AFTER]))


def _is_recalled(words: Words, start: int, span: Span) -> bool:
    """From the last sentence's end to the figure an older act speaks, and today's does not; or it heads rows down to the figure's."""
    heads = [head.end() for head in _LIST_RECALLED.finditer(words.folded, max(start, span[0] - _REPORT), span[0])]
    if heads and all(_ROW.fullmatch(line) for line in words.folded[heads[-1] : span[1]].split("\n") if line.strip()):
        return True
    before = words.folded[max(start, span[0] - _SENTENCE) : span[0]]
    found = list(_RECALLED.finditer(before))
    if not found:
        return False
    between = before[found[-1].end() :]
    return not re.search(r"[.!?»]\s+\S", between) and not _DECIDES.search(between)


def _of(fact: Fact, item: DeliberationRecord, line: ContractRecord | GrantRecord, name: str | None) -> Finding:
    return Finding(fact, line.evidence, {"name": name or "?", "item": called(item)}, item, line)
