"""The vote of a table's row: where its word and its voices contradict each other no outcome is stated (article L2121-20 CGCT)."""

from data_loaders.documents.readings.items.items_heading import Item
from data_loaders.documents.readings.tables import acts_votes
from data_loaders.documents.record import PaperRecord, VoteRecord, warn
from data_loaders.documents.text.view import View


def of_item(view: View, item: Item, title: str | None, record: PaperRecord) -> VoteRecord:
    """What the cells tell."""
    vote = acts_votes.read(view, item.cells)
    if acts_votes.contradicts(vote):
        vote.outcome = None
        record.warnings.append(warn("vote_contradicts", vote.evidence, item=title or "?"))
    return vote
