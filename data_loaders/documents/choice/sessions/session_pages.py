"""The numbers of members that scanned minutes print in the margin of each page, taken from where OCR read them as figures."""

from collections import Counter

from data_loaders.documents.blocks import scan_mend
from data_loaders.documents.choice.sessions import session
from data_loaders.documents.fact import Fact
from data_loaders.documents.paper import Paper
from data_loaders.documents.readings.session import session_convening, session_count_again, session_counts
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.text.view import View

_TOP = 900  # characters of a page


def fill(record: PaperRecord, paper: Paper) -> None:
    """Sets the counts and the day of convening that the first page does not give, where every other page that does gives the same.

    The number in office is the council's: where pages read it differently, the reading that most give is taken, or none.
    """
    pages = [number for number in paper.scanned_pages if number > 1]
    if not pages:
        return
    said: dict[str, list[Fact[int] | Fact[str]]] = {}
    for number in pages:
        view = _top(paper, number)
        end = len(view.folded)
        for count, told in session_counts.propose(view, 0, end).items():
            if fact := session.agreed(count, told):
                said.setdefault(count, []).append(fact)
        if convened := session.best("convened_on", session_convening.propose(view, end, record.session.date)):
            said.setdefault("convened_on", []).append(convened)
    for key, facts in said.items():
        known = getattr(record.session, key)
        if known is None and len({fact.value for fact in facts}) == 1:
            session.put(record, key, facts[0])
    _weigh_office(record, [fact.value for fact in said.get("members_in_office", ())])


def settle(record: PaperRecord, view: View) -> None:
    """Takes back a number that the paper prints otherwise above a later act or for a later hour: it is not the whole session's.

    The roll is read with it first: it is the number of those whom the roll names.
    """
    for key, value, _ in session_count_again.find(view):
        if key != "members_in_office" and getattr(record.session, key) not in (None, value):
            session.forget(record, key)


def _top(paper: Paper, number: int) -> View:
    """The beginning of one page alone."""
    start = paper.page_starts[number - 1]
    end = min(start + _TOP, *paper.page_starts[number:][:1] or [len(paper.text)])
    return scan_mend.mend(View.of(paper.text, [(0, start), (end, len(paper.text))]), paper)


def _weigh_office(record: PaperRecord, others: list[int | str]) -> None:
    """Takes back the number of the first page where more pages give another one."""
    first = record.session.members_in_office
    votes = Counter([*others, first] if others and first is not None else ())
    if len(votes) > 1 and votes[first or 0] <= max(count for value, count in votes.items() if value != first):
        session.forget(record, "members_in_office")
