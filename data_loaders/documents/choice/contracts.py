"""Contracts (marchés, accords-cadres, concessions, délégations de service public, avenants) that an item awards or amends.

One entry a lot. HT wins where both bases are printed. Losing bids, estimates, loans, leases, land, insurance claims, partnership
agreements and grants are none (Code de la commande publique; CGCT L2122-21 6°).
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.choice.money import contract_bare_told, contract_entries
from data_loaders.documents.readings.contracts import (
    contract_concluded,
    contract_holders,
    contract_scope,
    contract_terms,
)
from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Entry
from data_loaders.documents.readings.contracts.lot_tables import contract_grid
from data_loaders.documents.record import ContractRecord, WarningRecord, warn
from data_loaders.documents.text import money_role
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold
from data_loaders.documents.text.words import thousands


def extract(view: View, item: Segment, title: str | None, *, adopted: bool = False) -> list[ContractRecord]:
    """The contracts of one item, in order; what cannot be attributed surely is left out. `adopted`: its vote says that it is."""
    return _records(view, item, title, adopted=adopted)[0]


def doubts(view: View, item: Segment, title: str | None = None, *, adopted: bool = False) -> list[WarningRecord]:
    """What a reader of these contracts must know: a framework without maximum, amounts that could not be attributed."""
    return _records(view, item, title, adopted=adopted)[1]


# "Le montant des commandes pour la durée initiale du marché est le suivant": renewed, the contract may cost as much again.
_INITIAL = phrase(r"\bmontants? (?:total |totaux )?(?:des commandes |minimum |maximum )?pour la (?:duree|periode) initiale\b")
_RENEWED = phrase(r"\breconduct|\brenouvelable")
# An act that corrects or withdraws an earlier one names who holds the contract, and gives it to nobody.
_RESTATES = phrase(r"\berreurs? materielles? (?:dans|de|sur|a) |\b(?:retrait|abrogation|rectification) d(?:e la|'une) deliberation\b")
_STAGES: dict[str, contract_terms.Stage] = {"amendment": "amended", "termination": "terminated"}


@lru_cache(maxsize=1)  # asked for contracts, then for doubts
def _records(view: View, item: Segment, title: str | None, *, adopted: bool) -> tuple[list[ContractRecord], list[WarningRecord]]:
    if _RESTATES.search(fold(title or "")):
        return [], []
    kind = contract_scope.of(view.folded, item.start, item.end, title)
    entries = contract_entries.of(view, item, kind) if kind else []
    if adopted:
        entries = contract_bare_told.completed(view, item, title, entries)
    if not entries and kind is None:
        return [], []
    entries = [replace(e, price=NOTHING) if _of_thousands(view, item, e) else e for e in entries]
    entries = contract_concluded.lowered(view, item.start, entries, item.end)
    entries = [replace(e, price=NOTHING) for e in entries] if kind == "termination" else entries
    terms = contract_terms.of(view, item.start, item.end)
    stage = _STAGES.get(kind or "") or contract_terms.stage(view.folded, item.start, item.end)
    yearly = money_role.yearly(view.folded, item.start, item.end)
    records = _lots_of_a_year([_of_a_year(_record(view, entry, terms, stage), yearly) for entry in entries], yearly)
    if _RENEWED.search(view.folded, item.start, item.end) and _INITIAL.search(view.folded, item.start, item.end):
        records = [replace(one, scope="period") if one.scope == "total" and _ranged(one) else one for one in records]
    unheld = contract_holders.without_holder(view, item.start, item.end) if kind == "award" and not entries else []
    return records, [*_warnings(view, entries), *unheld, *_in_part(view, item, entries)]


def _of_thousands(view: View, item: Segment, entry: Entry) -> bool:
    """A price printed without its unit under "(en K€)": the figure is no sum in euros."""
    return any(thousands.scaled(view.folded, item.start, one) is not one for one in entry.price.printed)


def _of_a_year(record: ContractRecord, yearly: set[float]) -> ContractRecord:
    """The table prints a plain amount of which the decision says "pour un montant annuel de": it is a year's."""
    return replace(record, scope="year") if record.scope == "total" and record.amount in yearly else record


def _lots_of_a_year(records: list[ContractRecord], yearly: set[float]) -> list[ContractRecord]:
    """Ranges of lots that come to the year's range printed for all of them ("un montant minimum annuel de") are a year's."""
    lots = [one for one in records if one.scope == "total" and _ranged(one)]
    sums = {sum(one.min_amount or 0 for one in lots), sum(one.max_amount or 0 for one in lots)} - {0}
    return [replace(one, scope="year") if one in lots else one for one in records] if sums and sums <= yearly else records


def _ranged(record: ContractRecord) -> bool:
    return record.min_amount is not None and record.max_amount is not None


def _record(view: View, entry: Entry, terms: contract_terms.Terms, stage: contract_terms.Stage) -> ContractRecord:
    price = entry.price
    spans = [view.span(entry.mention.start, entry.mention.end), *(view.span(a.start, a.end) for a in price.printed), *terms.spans]
    scope = price.scope if price.scope in ("year", "period") else "total"
    currency = price.printed[0].currency if price.printed else "EUR"
    return ContractRecord(
        entry.supplier, price.amount, price.minimum, price.maximum, price.change, currency, price.tax,
        "year" if scope == "year" else "period" if scope == "period" else "total",
        terms.duration_months, terms.renewals, terms.procedure, terms.form, entry.lot, stage, entry.confidence, spans,
    )  # fmt: skip


def _in_part(view: View, item: Segment, entries: list[Entry]) -> Iterator[WarningRecord]:
    """Tables of lots of which some rows could not be read, or whose printed sum is more: what is shown is "at least"."""
    kept = {entry.mention.start for entry in entries}
    done = set[int]()  # the rows of one table, its cells read twice
    for lots in contract_grid.read(view, item.start, item.end) if entries else ():
        own = {entry.mention.start for entry in lots.entries if entry.lot or entry.price.known}
        if lots.in_part and kept >= own and not own & done:
            done |= own
            span = [view.span(lots.grid.start, min(lots.grid.end, lots.grid.start + 200))]
            told = {"read": len(lots.entries), "rows": max(lots.rows, len(lots.entries) + 1), "counted": lots.counted}
            if lots.printed is None:
                yield warn("contracts_partial", span, **told)
            else:
                yield warn("contracts_partial_sum", span, **told, total=lots.printed)


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
        "Avenant au marché\nLe conseil approuve l'avenant n° 1 de 90 € HT à la société ORME Z.A. du Val, le marché passe à 990 € HT.",
        [("ORME", 990, None, None, "HT", None)],
    ),
    (
        "Eaux – signature du marché\nL'entreprise LOUP TP, mieux classée, propose :\nTranche ferme ......... 900,00 € HT\n"
        "Tranche conditionnelle ......... 50,00 € HT\nTotal ....... 950,00 € HT\nLe conseil autorise à signer le marché avec LOUP TP.",
        [("LOUP TP", None, 900, 950, "HT", None)],
    ),
    ("Papier\nLe conseil signe avec la société PAPYR l'accord-cadre sans minimum, maximum 9 € HT.", [("PAPYR", None, 0, 9, "HT", None)]),
    (
        "Bacs – avenant n° 1 au marché\nLe marché de la société PLASTI est d'un maximum de 320 000 € HT. "
        "Le conseil approuve l'avenant, qui porte le montant maximum à 352 000 € HT.",
        [("PLASTI", None, None, 352000, "HT", None)],
    ),
    (
        "Espaces verts – choix des entreprises\nLot 1 (nord) : Loup Vert – maximum 30 000 € HT\n"
        "Lot 2 (sud) : Orme SARL – maximum 45 000 € HT",
        [("Loup Vert", None, None, 30000, "HT", "1"), ("Orme SARL", None, None, 45000, "HT", "2")],
    ),
]
NOT_FOUND = [
    "Zones humides\nLa communauté de communes du Val a retenu le cabinet LOUP pour cet inventaire. Le conseil décide de créer un groupe.",
    "Toit\nLes offres reçues : entreprise LOUP 10 000 € HT, entreprise PETIT 9 500 € HT. Le conseil décide de reporter.",
    "Éclairage\nLe contrat signé avec la société LOUP est arrivé à son terme. Le conseil retient le principe d'un nouveau marché.",
    "Nettoyage : signature du marché\nLa société LOUP (82 000 € HT) et la société ORME (79 000 € HT) ont remis une offre.",
    "Salle des fêtes : signature du marché\nLe BUREAU COMMUNAUTAIRE retient le principe d'un marché.",
    "Erreur matérielle dans une délibération\nMarché d'élagage attribué à LOUP TP : la parcelle est AC 141. Le conseil approuve.",
    "Contrat de prêt\nLe conseil décide de retenir la banque Zed pour 200 000 €.",
    "Décisions du maire\nMarché attribué à l'entreprise LOUP pour 10 000 € HT.",
]
