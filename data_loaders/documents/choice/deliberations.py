"""The deliberations of a paper and their votes (délibérations, articles L2121-20 to L2121-25 CGCT): from items to records."""

from dataclasses import asdict, replace
from itertools import pairwise

from data_loaders.documents.blocks.items_marks import told
from data_loaders.documents.blocks.items_prose import prose
from data_loaders.documents.choice import contracts, grants, items, vote, vote_bulk
from data_loaders.documents.choice.headings import items_aside, items_chosen, items_hidden, items_itself, items_merged
from data_loaders.documents.choice.money import aloud
from data_loaders.documents.choice.votes import vote_grouped, vote_tabled
from data_loaders.documents.fact import Fact
from data_loaders.documents.readings.acts import (
    number,
    number_titled,
    publication,
    rapporteur,
    rapporteur_alone,
    rapporteur_chapter,
    rapporteur_column,
    rapporteur_run_in,
    title,
    title_extract,
    title_listed,
    title_row,
)
from data_loaders.documents.readings.budget import budget
from data_loaders.documents.readings.items import items_grouped
from data_loaders.documents.readings.items.items_heading import Heading, Item
from data_loaders.documents.readings.roll_machine import rolls
from data_loaders.documents.readings.tables import gathered_rows
from data_loaders.documents.readings.vote import vote_cell, vote_list, vote_region
from data_loaders.documents.record import DeliberationRecord, PaperRecord, VoteRecord, WarningRecord, warn
from data_loaders.documents.text.view import View

_SHOWN = 80  # so much of a heading in doubt is shown
_MANY = 3  # a page's stamp stands once in each of so many items by no chance


def fill(record: PaperRecord, view: View) -> None:
    """Adds the record's deliberations, in order, each with its evidence."""
    found = items_hidden.parted(view, items.find(view, record.kind))
    record.warnings += [_doubt(view, heading) for heading in items.doubtful(view, record.kind, found)]
    stamped = _own_stamps(view, found)
    spoken = prose(view)
    read = [(item, _deliberation(record, view, spoken, item, stamped=stamped)) for item in found]
    if record.kind == "list" and not any(item.cells for item in found):
        _mend_rows(spoken, read)
    # The heading below an act is the next group's, and nobody read the one above.
    if items_grouped.seems(view) and not any(item.group for item, _ in read):
        for _, one in read:
            one.vote = VoteRecord()
    _reporters_alone(view, read, record)
    rapporteur_run_in.part([one for _, one in read], view.text, record)
    vote_bulk.spread(spoken, [item for item, _ in read], [d.vote for _, d in read], record)
    for item, one in read if record.kind != "list" else ():
        if not item.row:
            items_merged.withhold(record, one, spoken, item.heading.title, item.segment.end)
    none = items_aside.places(view, read) | {_before_roll(view, record.kind, read)}
    none |= items_aside.of_members(record, [said for _, said in read])
    none |= items_itself.places(record, [said.title for _, said in read])
    said = [
        d for n, (item, d) in enumerate(read) if (item.sure or d.vote.outcome) and n not in none and not _is_listed(item, d, read[n + 1 :])
    ]
    record.deliberations = [d for d in said if d.title or d.number]
    for one in record.deliberations:
        number_titled.cut(one, view.text)
    number_titled.take(record.deliberations, view.text)
    if nameless := len(said) - len(record.deliberations):
        record.warnings.append(warn("items_nameless", count=nameless))


def _is_listed(item: Item, said: DeliberationRecord, later: list[tuple[Item, DeliberationRecord]]) -> bool:
    """A line of an agenda or of a contents table, under which nothing was decided; or which counts on and on."""
    if title_listed.runs_on(said.title or "", item.heading.serial):
        return True
    if said.vote.outcome is not None or item.row or item.heading.family == "extract":
        return False
    return title_listed.listed(said.title or "", said.number, item.heading.serial, [d.title or "" for _, d in later])


def _before_roll(view: View, kind: str | None, read: list[tuple[Item, DeliberationRecord]]) -> int | None:
    """The place of the item over whose stretch the roll is called: nothing is dealt with before; an extract's title may be."""
    called = rolls.first(view).start
    for n, (item, said) in enumerate(read):
        if said.vote.outcome is not None or kind in ("extract", "list"):
            return None
        if item.heading.title < called < item.segment.end:
            return n
    return None


def _doubt(view: View, heading: Heading) -> WarningRecord:
    end = heading.title_end or min(len(view.raw), heading.title + _SHOWN)
    return warn("item_doubtful", [view.span(heading.start, end)], title=" ".join(view.raw[heading.title : end].split()))


def _mend_rows(view: View, read: list[tuple[Item, DeliberationRecord]]) -> None:
    """A list's rows, seen together: titles that stand behind another row's vote, votes printed after several rows."""
    for (before, _), (item, said) in pairwise(read):
        if not vote_list.voted(view, item) and title_row.overflows(view, before):
            said.title = None
            said.evidence.pop("title", None)
    vote_list.spread(view, [item for item, _ in read], [said.vote for _, said in read])
    gathered_rows.spread(view, read)


def _reporters_alone(view: View, read: list[tuple[Item, DeliberationRecord]], record: PaperRecord) -> None:
    """Gives items without a reporter the name that stands alone below their title, where the paper keeps that place for it."""
    ends = [(place[1], said) for item, said in read if item.heading.family != "extract" and (place := title.of_item(view, item))]
    alone = rapporteur_alone.of_items(view, [end for end, _ in ends], record)
    for end, said in ends:
        if said.rapporteur is None:
            _put(said, "rapporteur", alone.get(end))


def _own_stamps(view: View, found: list[Item]) -> bool:
    """One reception stamp on whole minutes dates none of their items: each must bear its own."""
    if len(found) < 2 or found[0].heading.family == "extract":
        return True
    if len({m[1] for m in publication.ACTES_ID.finditer(view.folded)}) > 1:
        return True
    each = [publication.stamps(view, item.segment.start, item.segment.end) for item in found]
    alike = len({day for days in each for day in days}) < 2 and len(found) < _MANY
    return all(len(days) == 1 for days in each) and not alike


def _deliberation(record: PaperRecord, view: View, spoken: View, item: Item, *, stamped: bool) -> DeliberationRecord:
    start, end = item.segment.start, item.segment.end
    place = _extract_title(view, item) if item.heading.family == "extract" else title.of_item(view, item)
    said = DeliberationRecord()
    row = item.row or (record.kind == "list" and item.heading.family == "act")
    pieces = title_row.of_table(view, item.pieces) if item.cells else title_row.of_row(view, item) if row else []
    place = next(iter(pieces), None) if row else place
    object_of = title_row.fact(view, pieces) if pieces else title.fact(view, place) if place else None
    _put(said, "title", object_of)
    _put(said, "number", number.of_item(view, item, place))
    body = place[1] if place else item.heading.title
    _put(said, "rapporteur", _reporter(record, view, item, body))
    if stamped:
        session = record.session.date
        _put(said, "published_on", publication.published(view, start, end, session))
        _put(said, "received_on", publication.received(view, start, end, session))
    reported = bool(place) and said.number is not None and told(view.folded[place[0] : place[1]] if place else "")
    said.vote = vote.of_item(
        spoken,
        start if item.heading.family == "extract" else item.heading.voted or body,
        end,
        title=said.title or "",
        reported=reported,
        draft=vote_region.is_draft(view, item.heading.start),
        record=record,
    )
    if item.cells:
        said.vote = vote_tabled.of_item(view, item, said.title, record)
    elif record.kind == "list" and (item.mixed or vote_region.is_mixed(spoken, body, end)):
        said.vote = VoteRecord()
    elif row:
        said.vote = vote_grouped.governed(spoken, vote_cell.better(spoken, said.vote, item.heading.title, end), item.group)
    if said.vote.outcome == "noted" and not said.vote.evidence and object_of:
        said.vote.evidence = list(object_of.spans)
    if not reported:
        _money(record, said, view, item)
    return said


def _reporter(record: PaperRecord, view: View, item: Item, body: int) -> Fact[str] | None:
    told = rapporteur.of_item(view, body, item.segment.end, record, item.segment.start) or rapporteur_column.of_item(view, item, record)
    return told or rapporteur_chapter.of_item(view, item.segment.start, record)


def _extract_title(view: View, item: Item) -> tuple[int, int] | None:
    """Where an extract labels its object; else the one heading that explains it best."""
    if labelled := title_extract.of_extract(view, item):
        return labelled
    heading = items_chosen.sole(view, item.segment.start, item.segment.end)
    return title.of_item(view, replace(item, heading=heading)) if heading else None


def _put(said: DeliberationRecord, key: str, fact: Fact[str] | None) -> None:
    if fact is not None:
        setattr(said, key, fact.value)
        said.evidence[key] = list(fact.spans)


def _money(record: PaperRecord, said: DeliberationRecord, view: View, item: Item) -> None:
    """What the item awards, gives and charges, and what a reader of it must know."""
    adopted = said.vote.outcome == "adopted"
    said.contracts = contracts.extract(view, item.segment, said.title, adopted=adopted)
    said.grants = grants.extract(view, item.segment, said.title, adopted=adopted)
    said.contracts = [one for one in said.contracts if not aloud.outranked(view, one)]
    said.grants = aloud.given(view, (item.segment.start, item.segment.end), said.title, said.grants) if adopted else said.grants
    said.budget = budget.extract(view, item.segment)
    record.warnings += [*contracts.doubts(view, item.segment, said.title, adopted=adopted), *grants.doubts(view, item.segment, said.title)]
    for doubtful in grants.held(view, item.segment, said.title):
        record.held_back.append({"fact": "grant", **asdict(doubtful), "item": {"number": said.number, "title": said.title}})
