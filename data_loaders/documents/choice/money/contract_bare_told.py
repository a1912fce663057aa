"""What an act buys, told without a verb of award: asked where the words of award told nothing, a holder without a price, or fewer."""

from dataclasses import replace

from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.choice.money import contract_entries
from data_loaders.documents.proposal import Considered, Proposal, tell
from data_loaders.documents.readings.contracts.bare import bare_contract
from data_loaders.documents.readings.contracts.contract_entry import Entry, alike, proposed
from data_loaders.documents.text.view import View


def completed(view: View, item: Segment, title: str | None, entries: list[Entry]) -> list[Entry]:
    """The entries, those without a price with the price that stands by their name; what the act tells by itself where that is more."""
    found = bare_contract.read(view, item.start, item.end, title)
    told = [one for one in found if not (contract_entries.helped(view, item, one) or contract_entries.recited(view, item, one))]
    if not entries:
        return _chosen(view, told)
    pairs = [(entry, [one for one in told if _same(entry, one)]) for entry in entries]
    if any(len(same) != 1 for _, same in pairs) or len({id(same[0]) for _, same in pairs}) < len(pairs):
        return entries
    if len(told) == len(entries) > 1 and all(entry.price.known for entry in entries):
        return entries
    whole = {id(same[0]): entry if entry.price.known else replace(entry, price=same[0].price) for entry, same in pairs}
    return [whole.get(id(one)) or one for one in _chosen(view, told)]


def _same(entry: Entry, one: Entry) -> bool:
    """One firm at one price, as far as both are told."""
    return alike(entry.key, one.key) and (not entry.price.known or not one.price.known or entry.price.amount == one.price.amount)


def _chosen(view: View, told: list[Entry]) -> list[Entry]:
    for one in told:
        seen = proposed(view, one, "no verb of award")
        tell(Considered("contract", Proposal(seen.value, seen.spans, seen.reader, seen.features), 0.0, "chosen", "nothing else was told"))
    return told
