"""From a paper to its record: view -> roll call and items -> facts -> guards, cross-checks, doubts of pictures -> how sure each is."""

from council import places
from data_loaders.documents.blocks import first_convening, kind, page_furniture, scan_headers, scan_mend, wide_blanks
from data_loaders.documents.checks import confidence, cross_check, guards, scan_doubt
from data_loaders.documents.choice import council, deliberations, presence_settle, roll
from data_loaders.documents.choice.sessions import session, session_pages
from data_loaders.documents.fact import Span
from data_loaders.documents.paper import Paper
from data_loaders.documents.readings.roll_machine import rolls
from data_loaders.documents.record import PaperRecord, warn
from data_loaders.documents.text.view import View


def extract(paper: Paper) -> PaperRecord:
    """Everything the program can stand behind in `paper`; what it cannot is in `warnings` and `held_back`."""
    dropped = [*page_furniture.find(paper), *scan_headers.find(paper), *wide_blanks.find(paper), *first_convening.find(paper)]
    view = scan_mend.mend(View.of(paper.text, dropped, paper.layout), paper)
    record = _bare(paper, kind.of(view))
    if record.kind != "other":
        return _filled(record, paper, view, dropped)
    called = rolls.first(view).people
    if called > 1 and kind.may_have_sat(view) and (sat := _filled(_bare(paper, "minutes"), paper, view, dropped)).closes:
        return sat  # whatever words its decisions have: the roll makes up the number of members in office
    record.warnings += [warn("nothing_asserted", people=called)] if called > 1 else []
    return record


def _bare(paper: Paper, of: str) -> PaperRecord:
    """A record that says what the paper is, and nothing of what it says."""
    return PaperRecord(
        source=paper.source,
        sha256=paper.sha256,
        media_type=paper.media_type,
        pages=len(paper.page_starts),
        page_starts=list(paper.page_starts),
        scanned_pages=list(paper.scanned_pages),
        kind=of,
    )


def _filled(record: PaperRecord, paper: Paper, view: View, dropped: list[Span]) -> PaperRecord:
    """The record with all that the steps read, guard and weigh, one after the other."""
    council.fill(record, view)
    session.fill(record, view)
    session_pages.fill(record, paper)
    roll.fill(record, paper, view, dropped)
    deliberations.fill(record, view)
    presence_settle.settle(record)
    guards.run(record, paper.text, view)
    session_pages.settle(record, view)
    cross_check.run(record)
    scan_doubt.run(record, paper)
    confidence.run(record, paper)
    record.council = record.council and places.written(record.council)
    return record
