"""Contracts (marchés, accords-cadres, concessions, délégations de service public, avenants) that an item awards or amends.

One entry a lot. HT wins where both bases are printed. Losing bids, estimates, loans, leases, land, insurance claims, partnership
agreements and grants are none (Code de la commande publique; CGCT L2122-21 6°).
"""

import re
from dataclasses import replace
from functools import lru_cache

from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.readings.contracts import (
    contract_amendment,
    contract_bid,
    contract_grid,
    contract_holders,
    contract_list,
    contract_scope,
    contract_table,
    contract_terms,
    contract_told,
)
from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Entry, alike, merge, price_of
from data_loaders.documents.record import ContractRecord, WarningRecord, warn
from data_loaders.documents.text.money_role import Priced, priced
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_STATED = phrase(
    r"montant (?:total |global )?(?:du|de ce|de la|de l'|des) (?:marche|devis|offre|contrat|prestation|mission|travaux|lot|"
    r"honoraires)|montant de la tranche ferme|forfait (?:provisoire|definitif) de remuneration|"
    r"pour un montant|montant de la depense|s'elevant|s'eleve(?:ra)? a"
)
_LOTS_AWARDED = phrase(r"attribuer les lots (?:n ?[°o]s? ?)?(?P<lots>\d{1,2}(?:\s?(?:,|et)\s?\d{1,2}){1,12}) aux")


def extract(view: View, item: Segment, title: str | None) -> list[ContractRecord]:
    """The contracts of one item, in order; what cannot be attributed surely is left out."""
    return _records(view, item, title)[0]


def doubts(view: View, item: Segment, title: str | None = None) -> list[WarningRecord]:
    """What a reader of these contracts must know: a framework without maximum, amounts that could not be attributed."""
    return _records(view, item, title)[1]


@lru_cache(maxsize=1)  # asked for contracts, then for doubts
def _records(view: View, item: Segment, title: str | None) -> tuple[list[ContractRecord], list[WarningRecord]]:
    kind = contract_scope.of(view.folded, item.start, item.end, title)
    if kind is None:
        return [], []
    if kind == "amendment":
        entries = contract_amendment.read(view, item.start, item.end)
    elif kind == "agreed":
        entries = contract_told.presented(view, item.start, item.end)
    else:
        entries = _awarded(view, item.start, item.end, strict=kind == "purchase")
    if kind == "termination":
        entries = [replace(e, price=NOTHING) for e in entries]
    terms = contract_terms.of(view, item.start, item.end)
    stage: contract_terms.Stage = (
        "amended"
        if kind == "amendment"
        else "terminated"
        if kind == "termination"
        else contract_terms.stage(view.folded, item.start, item.end)
    )
    records = [_record(view, entry, terms, stage) for entry in entries]
    unheld = contract_holders.without_holder(view, item.start, item.end) if kind == "award" and not entries else []
    return records, [*_warnings(view, entries), *unheld]


def _awarded(view: View, start: int, end: int, *, strict: bool) -> list[Entry]:
    folded = view.folded
    decision = contract_terms.decision_start(folded, start, end)
    drawn = list(contract_grid.read(view, start, end))
    listed = [e for _, entries in drawn for e in entries]
    inside = [(grid.start, grid.end) for grid, _ in drawn]
    loose = [e for table in contract_table.read(view, start, end) for e in table] + contract_list.read(view, start, end)
    listed += [e for e in loose if not any(a <= e.mention.start < b for a, b in inside)]
    told = [
        t for t in contract_told.read(view, start, end, decision, strict=strict) if not any(a <= t.mention.start < b for a, b in inside)
    ]
    if listed:
        rows = {e.lot for e in listed}
        told = [
            e
            for e in told
            if any(alike(e.key, other.key) for other in listed)
            or (e.lot is not None and (e.decided or (None not in rows and e.lot not in rows)))
        ]
    elif any(e.decided for e in told):
        named = [e for e in told if e.decided]
        lots = {e.lot for e in named}
        told = [
            e for e in told if any(alike(e.key, n.key) for n in named) or (e.lot is not None and None not in lots and e.lot not in lots)
        ]
    decided_lots = _decided_lots(folded, decision, end)
    if decided_lots and listed:
        listed = [e for e in listed if e.lot is None or e.lot in decided_lots]
    entries = contract_list.framed(view, start, end, merge([*listed, *told]))
    return _lonely(view, start, end, entries)


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


def _record(view: View, entry: Entry, terms: contract_terms.Terms, stage: contract_terms.Stage) -> ContractRecord:
    price = entry.price
    spans = [view.span(entry.mention.start, entry.mention.end), *(view.span(a.start, a.end) for a in price.printed), *terms.spans]
    scope = price.scope if price.scope in ("year", "period") else "total"
    currency = price.printed[0].currency if price.printed else "EUR"
    return ContractRecord(
        entry.mention.name, price.amount, price.minimum, price.maximum, price.change, currency, price.tax,
        "year" if scope == "year" else "period" if scope == "period" else "total",
        terms.duration_months, terms.renewals, terms.procedure, terms.form, entry.lot, stage, entry.confidence, spans,
    )  # fmt: skip


def _warnings(view: View, entries: list[Entry]) -> list[WarningRecord]:
    said = []
    for entry in entries:
        span = view.span(entry.mention.start, entry.mention.end)
        if entry.price.unlimited:
            said.append(warn("contract_no_maximum", [span], supplier=entry.mention.name))
        elif not entry.price.known and entry.price.change is None:
            said.append(warn("contract_no_amount", [span], supplier=entry.mention.name))
    return said


def example(text: str) -> list[tuple[str | None, float | None, float | None, float | None, str | None, str | None]]:
    """Supplier, amount, minimum, maximum, tax and lot of the contracts of an item whose title is its first line."""
    said = extract(View.of(text), Segment("item", 0, len(text)), text.split("\n", 1)[0])
    return [(c.supplier, c.amount, c.min_amount, c.max_amount, c.tax, c.lot) for c in said]


EXAMPLES: list[tuple[str, list[tuple[str, float | None, float | None, float | None, str, str | None]]]] = [
    (
        "Marché de voirie\nLe conseil décide d'attribuer le marché à l'entreprise LOUP TP pour 4 560 € HT soit 5 472 € TTC.",
        [("LOUP TP", 4560, None, None, "HT", None)],
    ),
    (
        "Papier\nLe conseil autorise le maire à signer avec la société PAPYR l'accord-cadre sans minimum, maximum 90 000 € HT.",
        [("PAPYR", None, 0, 90000, "HT", None)],
    ),
]
NOT_FOUND = [
    "Toit\nLes offres reçues : entreprise LOUP 10 000 € HT, entreprise PETIT 9 500 € HT. Le conseil décide de reporter.",
    "Contrat de prêt\nLe conseil décide de retenir la banque Zed pour 200 000 €.",
    "Décisions du maire\nMarché attribué à l'entreprise LOUP pour 10 000 € HT.",
]
