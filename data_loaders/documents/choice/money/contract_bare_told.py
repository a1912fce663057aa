"""What an act buys, told without a verb of award: asked only where the words of award told nothing, or a holder without a price."""

from dataclasses import replace

from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.choice.money import contract_entries
from data_loaders.documents.proposal import Considered, Proposal, tell
from data_loaders.documents.readings.contracts.bare import bare_contract
from data_loaders.documents.readings.contracts.contract_entry import Entry, alike, proposed
from data_loaders.documents.text.view import View


def completed(view: View, item: Segment, title: str | None, entries: list[Entry]) -> list[Entry]:
    """The entries, the one without a price with the price that stands by its name; what the act tells by itself where there is none."""
    lone = len(entries) == 1 and not entries[0].price.known
    if entries and not lone:
        return entries
    found = bare_contract.read(view, item.start, item.end, title)
    told = [one for one in found if not (contract_entries.helped(view, item, one) or contract_entries.recited(view, item, one))]
    for one in told:
        seen = proposed(view, one, "no verb of award")
        tell(Considered("contract", Proposal(seen.value, seen.spans, seen.reader, seen.features), 0.0, "chosen", "nothing else was told"))
    if not lone:
        return told
    same = [one for one in told if alike(one.key, entries[0].key)]
    return [replace(entries[0], price=same[0].price)] if len(same) == 1 == len(told) else entries
