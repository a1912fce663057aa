"""Which suppliers, lots and prices proposed for an item are its contracts: one entry a supplier and lot, the decision first."""

import re
from collections.abc import Iterable
from dataclasses import replace

from data_loaders.documents.choice import weights
from data_loaders.documents.proposal import Considered, Proposal, Verdict, tell
from data_loaders.documents.readings.contracts import contract_ahead, contract_bid, contract_list, contract_terms, contract_told
from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Entry, Price, price_of
from data_loaders.documents.readings.contracts.lot_tables import contract_cells, contract_grid, contract_labelled, contract_table
from data_loaders.documents.readings.tables.grid import Grid
from data_loaders.documents.text.alike import Alike
from data_loaders.documents.text.money_role import Priced, priced
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.taxes import TAXES

_STATED = phrase(
    r"montant (?:total |global )?(?:du|de ce|de la|de l'|des) (?:marche|devis|offre|contrat|prestation|mission|travaux|lot|"
    r"honoraires)|montant de la tranche ferme|forfait (?:provisoire|definitif) de remuneration|"
    rf"\bmontant (?:annuel|global|total)? ?{TAXES}? ?: ?(?=\d)|"
    r"pour un montant|pour la somme (?:totale )?de|montant de la depense|s'elevant|s'eleve(?:ra)? a"
)
_LOTS_AWARDED = phrase(r"attribuer les lots (?:n ?[°o]s? ?)?(?P<lots>\d{1,2}(?:\s?(?:,|et)\s?\d{1,2}){1,12}) aux")
Proposed = Proposal[Entry]
_NEAR = 80


def awarded(view: View, start: int, end: int, *, strict: bool) -> list[Entry]:
    """The contracts that an item awards, in order."""
    decision = contract_terms.decision_start(view.folded, start, end)
    listed = _reread(view, start, end) + list(contract_ahead.propose(view, start, end)) + list(contract_list.propose(view, start, end))
    tables = _tables(list(contract_grid.propose(view, start, end)), listed)
    inside = [(grid.start, grid.end) for grid, _ in tables]
    rows = [p for _, table in tables for p in table]
    if not tables and (labelled := contract_labelled.read(view, start, end)):
        inside, rows = [labelled.stretch], contract_labelled.proposals(view, labelled)
    listed = rows + _outside(listed, inside)
    told = _outside(contract_told.propose(view, start, end, decision, strict=strict), inside)
    told = _beside_rows(told, listed) if listed else _decided_first(told)
    if lots := _decided_lots(view.folded, decision, end):
        listed = _kept(listed, [p for p in listed if p.value.lot is None or p.value.lot in lots], "not among the lots that are awarded")
    entries = contract_list.framed(view, start, end, merge([*listed, *told]))
    return _lonely(view, start, end, entries)


def _reread(view: View, start: int, end: int) -> list[Proposed]:
    """A table of lots read by the order of its numbers, where that finds as many rows as its words and amounts do."""
    cells, words = list(contract_cells.propose(view, start, end)), list(contract_table.propose(view, start, end))
    if not cells:
        return words
    first = min(p.value.mention.start for p in cells)
    last = max(a.end for p in cells for a in p.value.price.printed)
    same = [p for p in words if first - _NEAR <= p.value.mention.start < last]
    if len(same) > len(cells):
        return _kept([*cells, *words], words, "fewer rows than another reading of the table")
    return _kept([*cells, *words], [*cells, *(p for p in words if p not in same)], "read again by the order of the lots")


def _tables(tables: list[tuple[Grid, list[Proposed]]], listed: list[Proposed]) -> list[tuple[Grid, list[Proposed]]]:
    """Of several readings of one table's cells the best; none where the words of its lines tell more contracts than its cells."""
    kept: list[tuple[Grid, list[Proposed]]] = []
    for grid, rows in sorted(tables, key=lambda one: -_worth(one[1])):
        if any(grid.start < other.end and other.start < grid.end for other, _ in kept):
            _kept(rows, [], "another reading of the table's cells is better")
            continue
        words = [p for p in listed if grid.start <= p.value.mention.start < grid.end]
        if _worth(words) > _worth(rows):
            _kept(rows, [], "the lines of the table tell more")
            continue
        kept.append((grid, rows))
    return sorted(kept, key=lambda one: one[0].start)


def _worth(rows: list[Proposed]) -> float:
    return sum(_score(p) for p in rows)


def _outside(proposals: Iterable[Proposed], tables: list[tuple[int, int]]) -> list[Proposed]:
    """What stands in a table whose cells are read is read from its cells alone."""
    every = list(proposals)
    kept = [p for p in every if not any(a <= p.value.mention.start < b for a, b in tables)]
    return _kept(every, kept, "stands in a table read by its cells")


def _beside_rows(told: list[Proposed], listed: list[Proposed]) -> list[Proposed]:
    """Beside a table of lots a sentence speaks of its firms, or of a lot that the table does not hold."""
    rows = {p.value.lot for p in listed}
    firms = Alike(other.value.key for other in listed)
    fit = [
        p
        for p in told
        if firms.of(p.value.key) or (p.value.lot is not None and (p.value.decided or (None not in rows and p.value.lot not in rows)))
    ]
    return _kept(told, fit, "no firm of the table of lots")


def _decided_first(told: list[Proposed]) -> list[Proposed]:
    """Where the decision names firms, the report's others have not won."""
    named = [p.value for p in told if p.value.decided]
    lots = {e.lot for e in named}
    firms = Alike(n.key for n in named)
    fit = [
        p for p in told if not named or firms.of(p.value.key) or (p.value.lot is not None and None not in lots and p.value.lot not in lots)
    ]
    return _kept(told, fit, "not named by the decision")


def _kept(every: list[Proposed], kept: list[Proposed], reason: str) -> list[Proposed]:
    stays = {id(one) for one in kept}
    for lost in every:
        if id(lost) not in stays:
            _tell(lost, "lost", reason)
    return kept


def _tell(proposal: Proposed, verdict: Verdict, reason: str) -> None:
    told: Proposal[object] = Proposal(proposal.value, proposal.spans, proposal.reader, proposal.features)
    tell(Considered("contract", told, _score(proposal), verdict, reason))


def _score(proposal: Proposed) -> float:
    return weights.score(proposal.features, weights.weights("contracts"))


def merge(proposals: Iterable[Proposed]) -> list[Entry]:
    """One entry a supplier and lot: the proposal and the decision tell the same contract twice, and the decision's words win."""
    kept: list[Entry] = []
    firms = Alike()
    for proposal in sorted(proposals, key=lambda p: -_score(p)):
        entry = proposal.value
        same = next((i for i in firms.of(entry.key) if _one_contract(kept[i], entry)), None)
        if same is None:
            kept.append(entry)
            firms.add(entry.key)
            _tell(proposal, "chosen", "")
            continue
        first = kept[same]
        price = _one_price(first, entry)
        differ = not price.known and (first.price.known or entry.price.known)
        _tell(proposal, "held back" if differ else "lost", "two prices for one contract" if differ else "told above")
        kept[same] = replace(
            first, lot=first.lot or entry.lot, price=price, decided=first.decided or entry.decided, also=(*first.also, entry.mention)
        )
    return sorted(kept, key=lambda e: e.mention.start)


def _one_price(first: Entry, second: Entry) -> Price:
    """The decision's where it prints one; two different ones of equal standing are none."""
    if not (first.price.known and second.price.known) or first.price.amount == second.price.amount:
        return first.price if first.price.known else second.price
    if first.listed and second.listed:
        return first.price  # the second table sums up: lot with option
    if first.decided == second.decided:
        return NOTHING
    return first.price if first.decided else second.price


def _one_contract(a: Entry, b: Entry) -> bool:
    if a.listed and b.listed and a.mention.start < b.mention.end and b.mention.start < a.mention.end:
        return None in (a.price.amount, b.price.amount) or a.price.amount == b.price.amount  # two readings of one row
    if a.lot is not None and b.lot is not None:
        return a.lot == b.lot
    if (a.listed and b.listed) or (a.row and b.row and a.price.amount != b.price.amount):
        return False
    return not (a.price.known and b.price.known) or a.price.amount == b.price.amount or not (a.listed or b.listed)


def _decided_lots(folded: str, decision: int, end: int) -> set[str]:
    """The lots that the decision itself names: "attribuer les lots 1, 3 et 8 aux entreprises mentionnées ci-dessus"."""
    named = _LOTS_AWARDED.search(folded, decision, end)
    return set(re.findall(r"\d{1,2}", named["lots"])) if named else set()


def _lonely(view: View, start: int, end: int, entries: list[Entry]) -> list[Entry]:
    """One contract in the item and no price beside its name: the price the item states for it elsewhere, where it states one only."""
    if len(entries) != 1 or entries[0].price.known:
        return entries
    if (bid := contract_bid.price_of(view, start, entries[0])).known:
        return [replace(entries[0], price=bid)]
    if len(_nets(priced(view.folded, start, end))) > 1:
        return entries
    prices = {}
    for found in _STATED.finditer(view.folded, start, end):
        price = price_of(view.folded, found.start(), min(end, found.end() + 90, contract_told.stretch_end(view, found.end(), end) + 1))
        if price.known:
            prices[(price.amount, price.minimum, price.maximum)] = price
    return [replace(entries[0], price=next(iter(prices.values())))] if len(prices) == 1 else entries


def _nets(told: list[Priced]) -> set[float]:
    """The different amounts, without those that only add the VAT to another."""
    plain = [p.amount for p in told if p.role in ("plain", "new", "sum")]
    nets = {a.value for a in plain if a.tax == "HT"}
    return {a.value for a in plain if a.tax != "TTC" or not any(1.0 < a.value / (net or 1) < 1.25 for net in nets)}
