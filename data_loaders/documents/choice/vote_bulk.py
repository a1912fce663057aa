"""The vote of items that were voted as one (vote en bloc, article L2121-20 CGCT): the sentence that says so speaks for each of them."""

from collections.abc import Sequence

from data_loaders.documents.choice import vote
from data_loaders.documents.readings.items.items_heading import Item
from data_loaders.documents.readings.vote import vote_together
from data_loaders.documents.record import PaperRecord, VoteRecord
from data_loaders.documents.text.view import View

_BESIDE = 200  # the counts and names of the vote stand this near behind its sentence


def spread(view: View, items: Sequence[Item], votes: Sequence[VoteRecord], record: PaperRecord) -> None:
    """Marks the items that one vote decides, and gives its result to those that say nothing of their own."""
    for bulk in vote_together.find(view):
        holder = next((item for item in items if item.segment.start <= bulk.start < item.segment.end), None)
        limit = holder.segment.end if holder else len(view.folded)
        undecided = [v.outcome is None for v in votes]
        for place in vote_together.covered(bulk, items, undecided):
            votes[place].bulk = True
            if votes[place].outcome is not None:
                continue
            said = vote.of_item(view, bulk.start, min(limit, bulk.end + _BESIDE), record=record)
            votes[place].outcome, votes[place].unanimous, votes[place].mention = said.outcome, said.unanimous, said.mention
            votes[place].for_, votes[place].against = said.for_, said.against
            votes[place].abstentions, votes[place].not_voting = said.abstentions, said.not_voting
            votes[place].evidence = list(said.evidence)
