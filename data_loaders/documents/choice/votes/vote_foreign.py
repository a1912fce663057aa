"""What is told in an item and is no vote of its own: another body's, an earlier day's, one line's (article L2121-20 CGCT)."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from data_loaders.documents.choice.votes.vote_said import Said
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.vote.elsewhere import vote_aside, vote_other_body, vote_other_day, vote_others
from data_loaders.documents.readings.vote.vote_outcome import Event
from data_loaders.documents.readings.vote.vote_unanimity import Mention

_FATES = ("adopted", "rejected")
_LEAST_LINES = 2


def of_today(said: Said, session: str | None) -> Said:
    """Less the refusals, counts and unanimity of another day or body than the `session`'s, and of how to vote: no rounds of this either."""
    view, start, end = said.view, said.start, said.end
    aside = list(vote_aside.manner(view, start, end, said.title))

    def foreign(place: int) -> bool:
        return (
            any(low <= place < high for low, high in aside)
            or vote_other_body.of_commission(view, start, place)
            or vote_other_body.cited(view, start, place)
            or vote_other_day.recalled(view, start, place, session)
        )

    def elsewhere(place: int) -> bool:
        return foreign(place) or vote_other_body.of_another_body(view, start, place)

    def over(told: Event | Mention) -> bool:
        return vote_other_day.already(view, start, told.end, session)

    return said._replace(
        events=[
            e
            for e in said.events
            if (e.outcome != "rejected" or not any(map(foreign, (e.start, e.end)))) and (e.verb or e.outcome not in _FATES or not over(e))
        ],
        mentions=[m for m in said.mentions if not over(m)],
        counts=[c for c in said.counts if not elsewhere(c.start)],
    )


def own(said: Said, session: str | None) -> Said:
    """Less what another body voted; and less what was voted aside or before the `session`'s day, where the item tells a vote of its own."""
    view, start, end = said.view, said.start, said.end
    said = said._replace(events=[e for e in said.events if not _of_another(said, e, session)])
    said = _less(said, lambda at, _: vote_other_body.of_another_body(view, start, at) or vote_other_body.cited(view, start, at))
    said = _without(
        said, chain(vote_aside.manner(view, start, end, said.title), vote_aside.wishes(view, start, end, said.title)), later=True
    )
    said = _without(said, vote_others.others(view, start, end), later=False)
    said = _of_lines(said)
    kept = _less(
        said,
        lambda place, stop: any(vote_other_day.of_earlier_day(view, start, at, session) for at in (place, stop)),
    )
    return kept if _votes(kept) else said


def _of_another(said: Said, event: Event, session: str | None) -> bool:
    """Words on what is put off or withdrawn that speak of another act or point, or of what was done with this one before its vote."""
    if event.outcome not in ("withdrawn", "deferred") or event.verb:
        return False
    later = any(place > event.end for place in _votes(said))
    before = later and vote_other_day.of_the_past(said.view, event.end, session)
    elsewhere = vote_others.of_another_point(said.view, said.start, event.start)
    return before or elsewhere or vote_others.of_another_act(said.view, event.start, event.end)


def _less(said: Said, foreign: Callable[[int, int], bool]) -> Said:
    """Without the words and counts whose range is foreign; a verb of the council's is its own."""
    return said._replace(
        events=[e for e in said.events if e.verb or e.outcome not in _FATES or not foreign(e.start, e.end)],
        mentions=[m for m in said.mentions if not foreign(m.start, m.end)],
        counts=[c for c in said.counts if not foreign(c.start, c.end)],
    )


def _votes(said: Said) -> list[int]:
    """Where the item's own votes are told."""
    told = [e.start for e in said.events if e.outcome in _FATES]
    return [*told, *(m.start for m in said.mentions), *(c.start for c in said.counts)]


def _outside(said: Said, spans: Sequence[Span]) -> Said:
    """Without all that stands inside the stretches."""

    def inside(place: int) -> bool:
        return any(low <= place < high for low, high in spans)

    return said._replace(
        events=[e for e in said.events if not inside(e.start)],
        mentions=[m for m in said.mentions if not inside(m.start)],
        counts=[c for c in said.counts if not inside(c.start)],
        aside=(*said.aside, *spans),
    )


def _without(said: Said, spans: Iterable[Span], *, later: bool) -> Said:
    """Without the stretches that another vote of the item overtakes; `later`: it must be told behind them."""
    for span in spans:
        rest = _outside(said, [span])
        if any(place > span[0] or not later for place in _votes(rest)):
            said = rest
    return said


def _of_lines(said: Said) -> Said:
    """Without single lines' fates, where the item has its own; the counts of several lines alone are no vote of the item."""
    lines = vote_others.lines(said.view, said.start, said.end)
    rest = _outside(said, lines)
    counted = [c for c in said.counts if any(low <= c.start < high for low, high in lines)]
    return rest if _votes(rest) or len(counted) >= _LEAST_LINES else said
