"""The vote of one item (articles L2121-20 and L2121-21 CGCT): outcome, unanimity, counts, positions, from the words near the item's end."""

from collections.abc import Sequence
from functools import partial

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.choice.votes import vote_agreed, vote_foreign, vote_outcome, vote_said
from data_loaders.documents.choice.votes.vote_said import Decided, Said
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.vote import vote_options, vote_positions, vote_region, vote_secret, vote_sitting, vote_unanimity
from data_loaders.documents.readings.vote.counts import vote_counts
from data_loaders.documents.readings.vote.counts.vote_counted import Counts
from data_loaders.documents.readings.vote.vote_outcome import events as told_fates
from data_loaders.documents.record import PaperRecord, VoteRecord, warn
from data_loaders.documents.text.view import View

_TOLD = spoken(r"\b(?:a|ont) ete (?:\w{1,14} )?(?:adopte|approuve|vote|valide)e?s? a l'$")
_NEAR_END = 350  # counts and word of one vote stand this near to one another
_MOST_EVIDENCE = 12


def of_item(
    view: View,
    start: int,
    end: int,
    *,
    title: str = "",
    reported: bool = False,
    draft: bool = False,
    record: PaperRecord | None = None,
) -> VoteRecord:
    """The vote of the item view[start:end]; `reported` items (decisions of the mayor, told under an act's number) are noted."""
    vote = VoteRecord()
    if draft:
        return vote
    start, end = vote_region.region(view, start, end)
    own = partial(_own, view, (start, end), title)
    events = [e for e in told_fates(view, start, end) if own(e.start, e.end) and not _of_less(view, start, e.start, e.end)]
    mentions = [m for m in vote_unanimity.find(view, start, end) if own(m.start, m.end)]
    options = vote_options.find(view, start, end)
    counts = [] if options else vote_counts.find(view, start, end)
    told = vote_foreign.of_today(Said(view, start, end, title, events, mentions, counts), _day(record))
    if reported and not any(e.verb and e.outcome == "adopted" for e in told.events):
        noted = [e for e in told.events if e.outcome == "noted"]
        vote.outcome, vote.evidence = "noted", [view.span(e.start, e.end) for e in noted[-1:]]
        return vote
    said = vote_said.of_the_act(vote_foreign.own(told, _day(record)))
    decided = vote_outcome.of(said)
    _outcome(vote, said, decided, record)
    if vote.rounds or len(said.counts) < len(told.counts):
        vote.rounds = _rounds(told.counts, told.mentions)
    if options:
        vote.unanimous, vote.evidence = None, sorted({*vote.evidence, view.span(*options)})
    if record is not None and decided.doubt:
        _doubt(record, vote, said, decided)
    return vote


def _of_less(view: View, item: int, start: int, end: int) -> bool:
    """Whether words tell of a row or a part alone, and not of the whole item."""
    return vote_region.in_row(view, start, end) or vote_region.of_part(view, item, start)


def _own(view: View, bounds: Span, title: str, start: int, end: int) -> bool:
    """Whether words speak of the item, and not of the sitting."""
    return not vote_sitting.settles(view, bounds, (start, end), title)


def _day(record: PaperRecord | None) -> str | None:
    """The day of the paper's session."""
    return record.session.date if record else None


def _outcome(vote: VoteRecord, said: Said, decided: Decided, record: PaperRecord | None) -> None:
    """The outcome, and what is told of how it came about."""
    view, start, end = said.view, said.start, said.end
    if decided.fate is None and decided.doubt in (None, "vote_contradicts"):
        _elected(view, vote, start, end)
        return
    spans: list[Span] = []
    if decided.fate is not None:
        vote.outcome = decided.fate.outcome
        spans.append(view.span(decided.fate.start, decided.fate.end))
    if vote.outcome in ("withdrawn", "deferred"):
        vote.evidence = spans
        return
    said = _of_the_noting(said, decided) if vote.outcome == "noted" else said
    last = _last_vote(said.mentions, said.counts)
    _count(vote, last, spans)
    _mention(view, vote, said.mentions, last, spans)
    _manner(view, vote, start, end, spans)
    _positions(view, vote, last, (start, end), spans, record=record)
    vote.unanimous = vote_agreed.of(said, vote, last, spans)
    vote.rounds = _rounds(said.counts, said.mentions)
    vote.evidence = sorted(set(spans))[:_MOST_EVIDENCE]


def _of_the_noting(said: Said, decided: Decided) -> Said:
    """What is taken note of may tell of other votes: only a word beside the note speaks of it."""
    if decided.fate is None:
        return said
    first, last = decided.fate.start - _NEAR_END, decided.fate.end + _NEAR_END
    near = [m for m in said.mentions if first < m.start < last and not _TOLD.search(said.view.folded[max(0, m.start - 60) : m.start])]
    return said._replace(mentions=near, counts=[c for c in said.counts if first < c.end and c.start < last])


def _doubt(record: PaperRecord, vote: VoteRecord, said: Said, decided: Decided) -> None:
    """Tells why no outcome is stated."""
    spans = [said.view.span(*place) for place in decided.places]
    record.warnings.append(warn(str(decided.doubt), spans, item=said.title or "?"))
    vote.evidence = vote.evidence or spans


def _last_vote(mentions: Sequence[vote_unanimity.Mention], counts: Sequence[Counts]) -> Counts | None:
    """The counts of the item's last vote; None where a later vote is told in words alone."""
    if not counts:
        return None
    later = mentions and mentions[-1].start - counts[-1].end > _NEAR_END
    return None if later else counts[-1]


def _count(vote: VoteRecord, last: Counts | None, spans: list[Span]) -> None:
    if last is None:
        return
    vote.for_, vote.against = last.values.get("for"), last.values.get("against")
    vote.abstentions, vote.not_voting = last.values.get("abstentions"), last.values.get("not_voting")
    spans += last.spans


def _mention(view: View, vote: VoteRecord, mentions: Sequence[vote_unanimity.Mention], last: Counts | None, spans: list[Span]) -> None:
    """The word on the vote: that nearest to the counts, else the last; an earlier vote's word does not speak of later counts."""
    if not mentions:
        return
    counted = last is not None and last.values.get("for") is not None
    word = min(mentions, key=lambda m: max(last.start - m.end, m.start - last.end)) if last and counted else mentions[-1]
    if last and counted and last.start - word.end > _NEAR_END and len(mentions) > 1:
        return
    vote.mention = word.word
    spans.append(view.span(word.start, word.end))


def _elected(view: View, vote: VoteRecord, start: int, end: int) -> None:
    """An election tells no outcome but who is elected: that its ballot was secret is told all the same (L2121-21)."""
    vote.secret, place = vote_secret.secret(view, start, end)
    vote.evidence = [view.span(*place)] if place else []


def _manner(view: View, vote: VoteRecord, start: int, end: int, spans: list[Span]) -> None:
    vote.secret, place = vote_secret.secret(view, start, end)
    if place:
        spans.append(view.span(*place))
    together = vote_secret.bulk(view, start, end)
    vote.bulk = together is not None
    if together:
        spans.append(view.span(*together))


def _positions(
    view: View, vote: VoteRecord, last: Counts | None, bounds: tuple[int, int], spans: list[Span], *, record: PaperRecord | None
) -> None:
    """Secret ballots have no named votes; a list that disagrees with its printed count is left out."""
    if vote.secret:
        return
    labels = last.labels if last else vote_counts.labels(view, *bounds)
    found = vote_positions.find(view, *bounds, labels, record)
    printed = {"against": vote.against, "abstention": vote.abstentions, "not_voting": vote.not_voting, "for": vote.for_}
    for stand, number in printed.items():
        people = [f for f in found if f.value["position"] == stand and f.value["kind"] == "person"]
        if number is not None and len(people) > number:
            found = [f for f in found if f not in people]
    vote.positions = [f.value for f in found]
    spans += [s for f in found for s in f.spans]


def _rounds(counts: Sequence[Counts], mentions: Sequence[vote_unanimity.Mention]) -> list[dict[str, object]]:
    """Each vote of an item that was voted in several."""
    if len(counts) < 2:
        return []
    keys = ("for", "against", "abstentions", "not_voting")
    return [{"mention": _word_by(c, mentions), **{k: c.values.get(k) for k in keys}} for c in counts]


def _word_by(counts: Counts, mentions: Sequence[vote_unanimity.Mention]) -> str | None:
    near = [m for m in mentions if abs(m.start - counts.end) < _NEAR_END]
    return min(near, key=lambda m: abs(m.start - counts.end)).word if near else None
