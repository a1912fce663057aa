"""The contracts that words of award tell: which reading of them an item wants, and none of another body's or of an earlier act."""

import re
from dataclasses import replace

from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.choice import contracts_paired
from data_loaders.documents.readings.contracts import (
    contract_concluded,
    contract_list,
    contract_scope,
    contract_supplier,
    contract_told,
    contract_tranches,
)
from data_loaders.documents.readings.contracts.amendments import contract_amendment
from data_loaders.documents.readings.contracts.contract_entry import Entry
from data_loaders.documents.readings.contracts.winners import contract_aided, contract_several, contract_taken
from data_loaders.documents.text import money
from data_loaders.documents.text.body_kinds import OTHER_BODIES
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

# What another body awarded is told by a report: "la communauté de communes a retenu le cabinet LOUP".
_ELSEWHERE = phrase(
    rf"\b(?!etat|caf)(?:{OTHER_BODIES})\b"
    r"[^.;]{0,60}\b(?:(?:a|ont|avait) (?:retenu|choisi|attribue|confie|mandate|designe)|retient|choisit|attribue|confie)\b[^.;]{0,40}\Z"
)
_OF_SEVERAL = phrase(r"\b(?:conseil|bureau) (?:communautaire|metropolitain|departemental|regional)\b|\bcomite syndical\b")
# A recital, unless its holder is named again: "Par délibération de 1985, la Ville a confié l'exploitation du parc à LOUP",
# "Vu la délibération de mars validant la commande à l'entreprise LOUP".
_RECITED = phrase(
    r"\b(?:par|vu) (?:une |sa |la |notre )?deliberation\b[^.;]{0,120}\b(?:(?:a|avait|ont|avons) (?:ete |decide (?:de |d'))?"
    r"(?:confi|attribu|conced|delegu|reten|choisi)\w*|(?:valid|approuv|attribu|confi|reten|accept|autoris)ant)\b[^.;]{0,200}\Z"
)
# The pluperfect tells what an earlier act gave, at the price of then: "Par délibération 10-81, le conseil avait confié … pour 900 €".
_HAD_GIVEN = phrase(
    r"\b(?:(?:par|selon|suivant) (?:une |sa |la |notre )?deliberations?|en (?:19|20)\d\d|conseil(?: [a-z]{5,14})?|assemblee)\b"
    r"[^.;]{0,120}\bavai(?:t|ent) (?:deja |alors |ainsi )?(?:ete |decide (?:de |d'))?"
    r"(?:confi|attribu|conced|delegu|reten|choisi|accept|approuv|valid|sign)\w*[^.;]{0,200}\Z"
)
_BEFORE, _LETTERHEAD, _SENTENCE = 180, 1500, 360


def of(view: View, item: Segment, kind: contract_scope.Kind) -> list[Entry]:
    """What the words of award tell, this council's and now."""
    if kind == "amendment":
        entries = [one for one in contract_amendment.read(view, item.start, item.end) if contract_supplier.is_firm(one.mention.name)]
    elif several := contract_several.read(view, item.start, item.end):
        entries = several
    elif kind in ("agreed", "taken"):
        entries = contract_told.presented(view, item.start, item.end) if kind == "agreed" else []
    else:
        entries = contracts_paired.awarded(view, item.start, item.end, strict=kind == "purchase")
        entries = entries or (contract_concluded.of_ended if kind == "termination" else contract_concluded.read)(view, item.start, item.end)
    if kind not in ("amendment", "termination") and not (entries and all(e.price.known for e in entries)):
        entries = contract_list.framed(view, item.start, item.end, contract_taken.completed(view, item.start, item.end, entries))
    entries = [_in_parts(view, item, one) for one in entries] if len(entries) == 1 else entries
    # A name alone below the rows of a table is the end of a name above it.
    priced = any(e.listed and e.price.known for e in entries)
    entries = [e for e in entries if e.lot or e.price.known or not (e.listed and priced)]
    return [e for e in entries if _own(view, item, e) and (kind in ("amendment", "termination") or not recited(view, item, e))]


def _in_parts(view: View, item: Segment, entry: Entry) -> Entry:
    """The one firm's price told in parts below an earlier naming: "LOUP propose : tranche ferme …, tranche conditionnelle …"."""
    first = view.folded.find(fold(entry.mention.name), item.start, entry.mention.start)
    if first < 0 or entry.price.known:
        return entry
    price = contract_tranches.price_of(view.folded, first, entry.mention.start)
    told = money.find(view.folded, first, entry.mention.start)
    return replace(entry, price=price) if price.known and len(told) == len(price.printed) else entry


def _own(view: View, item: Segment, entry: Entry) -> bool:
    """Not what another body than this council awarded, nor help to a firm; of several communes' papers the council is who awards."""
    return not helped(view, item, entry) and bool(
        entry.decided
        or _OF_SEVERAL.search(view.folded, 0, _LETTERHEAD)
        or not _ELSEWHERE.search(view.folded[max(item.start, entry.mention.intro - _BEFORE) : entry.mention.start])
    )


def helped(view: View, item: Segment, entry: Entry) -> bool:
    """The words beside the name give the firm help, and no work."""
    return contract_aided.is_aided(view.folded, item.start, (entry.mention.start, entry.mention.end), item.end)


def recited(view: View, item: Segment, entry: Entry) -> bool:
    """Named by what an earlier act gave, and nowhere below; or at the price of that act."""
    mention = entry.mention
    before = view.folded[max(item.start, mention.intro - _SENTENCE) : mention.start]
    there = _is_priced_there(view, entry)
    if _HAD_GIVEN.search(before) and there:
        return True
    if not _RECITED.search(before):
        return False
    again = view.folded.find(fold(mention.name), mention.end, item.end)
    return again < 0 or (there and bool(entry.price.printed) and _has_price(view, again, min(item.end, again + _BEFORE)))


def _has_price(view: View, start: int, end: int) -> bool:
    """A sum stands in the sentence that begins here."""
    stop = re.search(r"[.;]\s", view.folded[start:end])
    return bool(money.find(view.folded, start, start + stop.start() if stop else end))


def _is_priced_there(view: View, entry: Entry) -> bool:
    """The price stands in the sentence that names the firm, or none is told."""
    between = (view.folded[entry.mention.end : one.start] for one in entry.price.printed)
    return all(not re.search(r"[.;]\s", told) for told in between)
