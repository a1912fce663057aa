"""What became of an item, chosen among all that is said of it (article L2121-20 CGCT); what contradicts itself is no outcome.

A proposal ranks by who speaks: the council that turns the matter down, a refusal, a withdrawal or a deferral, "prend acte", the
council's own verb, a formula ("adopté"), the counts, the bare word on the vote; of two that speak alike the later one wins.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.choice.votes import vote_instead
from data_loaders.documents.choice.votes.vote_said import (
    LATER_FORMULA,
    SENTENCE_ENDS,
    Decided,
    Said,
    adopted_above,
    contradiction,
    voted_before,
)
from data_loaders.documents.proposal import Considered, Proposal, tell, tracing
from data_loaders.documents.readings.vote import vote_dispositif, vote_opinions, vote_secret, vote_short, vote_turned_down
from data_loaders.documents.readings.vote.counts.vote_counted import Counts
from data_loaders.documents.readings.vote.refusals import vote_no
from data_loaders.documents.readings.vote.vote_formulas import ASKED_TO_NOTE
from data_loaders.documents.readings.vote.vote_outcome import Event
from data_loaders.documents.record import Outcome
from data_loaders.documents.text.view import View

_ACCEPTED = 110  # "propose de reporter ce point … Le conseil accepte" is one decision
_OTHER_PROPOSAL = 20  # of two proposals put to the vote one after the other, the adopted one is the decision
_LATER_WORD = 200  # a word on the vote this far behind speaks of another vote
_AT_ONCE = 130  # behind the title and its reporter
_RANK = {"turned down": 5.0, "verb": 4.0, "formula": 3.0, "counts": 2.0, "word": 1.0}
_CASTING, _CAST_AGAINST = spoken(r"\bpreponder\w{3,5}\b"), spoken(r"[^.;]{0,40}\bcontre\b")
_AGREES = spoken(
    r"(?:suit|suivent|approuve(?:nt)?|adopte(?:nt)?|accepte(?:nt)?|valide(?:nt)?|donne(?:nt)?)(?: (?:cette|la|sa) proposition"
    r"| son accord)?,?(?: |\.)(?:a l'unanim|par \d|$)"
)
_DECISIVE = re.compile(r"(?:approuve|adopte|accepte|valide|autorise|decide)")


def of(said: Said) -> Decided:
    """The item's outcome under the constraints: none against the counts, none of two directions, none by ballot."""
    said, turned = vote_instead.settled(said, vote_turned_down.find(said.view, said.start, said.end, said.title))
    kept = vote_no.keeps(said.view, said.start, said.end, said.title)
    turned = [*turned, vote_dispositif.Ruling("rejected", *kept)] if kept and not vote_turned_down.announced(said.title) else turned
    fate = _spoken(said._replace(events=_announced(said)))
    decided = _constrained(said, fate, turned)
    if not vote_turned_down.announced(said.title):
        decided = vote_instead.wished_against(said, decided)
    if decided.fate and decided.fate.outcome == "rejected" and (above := adopted_above(said, decided.fate)):
        decided = Decided(None, "vote_contradicts", above)
    if tracing():
        _tell(said, decided, turned)
    return decided


def _constrained(said: Said, fate: Event | None, turned: Sequence[vote_dispositif.Ruling]) -> Decided:
    if fate is None and turned and not _is_ballot(said):
        return Decided(Event("rejected", turned[-1].start, turned[-1].end, True))
    if fate and fate.outcome in ("deferred", "withdrawn") and (voted := voted_before(said, fate)):
        return Decided(None, "vote_contradicts", voted)  # of two matters, one adopted and one put off, neither is the item's
    if fate is None or fate.outcome not in ("adopted", "rejected") or _is_ballot(said, fate):
        return Decided(None if fate and fate.outcome in ("adopted", "rejected") else fate)
    if both := vote_opinions.both_ways(said.view, said.start, said.end):
        return Decided(None, "vote_two_directions", both)
    if turned:
        return _turned(said, fate, turned[-1])
    return _agreed(said, fate)


def _agreed(said: Said, fate: Event) -> Decided:
    """What the last words say, unless another closing word or the counts speak against it."""
    if closing := contradiction(said):
        return Decided(None, "vote_contradicts", closing)
    if fate.outcome == "adopted" and (no := vote_no.proposed(*_to_agreement(said, fate))) and vote_instead.of_title(said, no):
        return Decided(None, "vote_two_directions", (no, (fate.start, fate.end)))
    if fate.outcome == "adopted" and not fate.verb and (bad := vote_opinions.unfavourable(said.view, said.start, fate.end)):
        return Decided(None, "vote_two_directions", (bad, (fate.start, fate.end)))
    if fate.outcome == "rejected" and (other := vote_instead.other_given(said, fate)):
        return other
    outvoted = _outvoted(said) if fate.outcome == "adopted" else None
    return _by_casting_vote(said, fate, outvoted) if outvoted else Decided(fate)


def _to_agreement(said: Said, fate: Event) -> tuple[View, int, int]:
    """From the item's start to a bare word of agreement; to nowhere, where the council's own verb says what it decides."""
    return said.view, said.start, said.start if fate.verb and not _AGREES.match(said.view.folded, fate.start) else fate.end


def _turned(said: Said, fate: Event, last: vote_dispositif.Ruling) -> Decided:
    """A refusal holds whatever the counts, unless the council decides something else after it."""
    later = (r for r in vote_dispositif.find(said.view, last.end, said.end) if r.outcome == "adopted" and r.start > last.end)
    other = next((r for r in later if _DECISIVE.match(said.view.folded, r.start)), None)
    if other and fate.outcome == "adopted":
        return Decided(None, "vote_two_directions", ((last.start, last.end), (other.start, other.end)))
    return Decided(Event("rejected", last.start, last.end, True))


def _outvoted(said: Said) -> Counts | None:
    """The counts of the last vote, where as many or more stand against."""
    last = said.counts[-1] if said.counts else None
    if last is None or any(m.start > last.end + _LATER_WORD for m in said.mentions):
        return None
    inside, outside = last.values.get("for"), last.values.get("against")
    return last if outside and inside is not None and outside >= inside else None


def _by_casting_vote(said: Said, fate: Event, counts: Counts) -> Decided:
    """The chair's casting vote (voix prépondérante) decides a tie, where the paper tells of it."""
    casting = _CASTING.search(said.view.folded, said.start, said.end)
    if casting is None or counts.values["for"] != counts.values["against"]:
        return Decided(None, "vote_outvoted", ((fate.start, fate.end), (counts.start, counts.end)))
    against = _CAST_AGAINST.match(said.view.folded, casting.end(), min(said.end, casting.end() + 60))
    return Decided(Event("rejected", *casting.span()) if against else fate)


def _is_ballot(said: Said, fate: Event | None = None) -> bool:
    """An election by ballot tells who is elected, and no outcome of this kind."""
    words = {m.start for m in said.mentions} | {c.start for c in said.counts}
    word = fate.start if fate and not fate.verb and fate.start in words else None
    if fate and said.mentions and vote_secret.OPENS.match(said.view.folded, fate.start):
        word = said.mentions[-1].start
    return vote_secret.election(said.view, said.start, said.end, word)


def _announced(said: Said) -> Sequence[Event]:
    """A refusal that the title announces ("Refus de …") is what was adopted."""
    if not vote_turned_down.announced(said.title):
        return said.events
    return [replace(e, outcome="adopted") if e.verb and e.outcome == "rejected" else e for e in said.events]


def _spoken(said: Said) -> Event | None:
    """The last word on it, `noted` where the council takes note and decides nothing else."""
    found, mentions = said.events, said.mentions
    votes = [Event(outcome, c.start, c.end) for c in said.counts if (outcome := _by_counts(c))]
    if not found and not votes:
        return Event("adopted", mentions[-1].start, mentions[-1].end) if mentions else _in_short(said)
    if refused := _refused(said, votes):
        return refused
    verbs = [e for e in found if e.verb]
    noted = [e for e in found if e.outcome == "noted"]
    later = noted and any(e.outcome == "adopted" and not e.verb and e.start > noted[-1].start + LATER_FORMULA for e in found)
    if noted and not later and (not verbs or verbs[-1].outcome == "noted"):
        return noted[-1]
    formulas = [e for e in found if e.outcome == "adopted"]
    asked = ASKED_TO_NOTE.search(said.view.folded, verbs[-1].end if verbs else said.start, said.end)
    if asked:  # "il est demandé de prendre acte. Adopté": that it takes note was adopted
        return Event("noted", asked.start("note"), asked.end("note"))
    last = formulas or votes or [Event("adopted", m.start, m.end) for m in mentions if m.start > found[-1].end + _LATER_WORD]
    return (verbs and verbs[-1].outcome == "adopted" and verbs[-1]) or (last[-1] if last else None)


def _in_short(said: Said) -> Event | None:
    """Two words at the act's end, where no others tell what became of it."""
    place = None if said.counts else vote_short.find(said.view, said.start, said.end)
    return Event("adopted", *place) if place else None


def _refused(said: Said, votes: Sequence[Event]) -> Event | None:
    """A withdrawal at once; else the last refusal, withdrawal or deferral that no later decision overtakes."""
    first = said.events[0] if said.events else None
    if first and first.outcome == "withdrawn" and not first.cell and first.start - said.start < _AT_ONCE:
        return first  # what follows is another item's, whose heading was not seen
    for outcome in ("rejected", "withdrawn", "deferred"):
        last = next((e for e in reversed(said.events) if e.outcome == outcome), None)
        if last is None or (last.amendment and any(e.outcome == "adopted" and e.start > last.end for e in said.events)):
            continue
        near = _OTHER_PROPOSAL if outcome == "rejected" else _ACCEPTED
        if last.cell and (any(m.start > last.end for m in said.mentions) or any(v.start > last.end for v in votes)):
            continue
        others = [v for v in votes if outcome != "rejected" or SENTENCE_ENDS.search(said.view.folded, last.end, max(last.end, v.start))]
        adopted = any(e.outcome == "adopted" and e.start > last.end + near for e in (*said.events, *others))
        if not adopted and not any(m.start > last.end + _LATER_WORD for m in said.mentions):
            return last
    return None


def _by_counts(counts: Counts) -> Outcome | None:
    inside, outside = counts.values.get("for"), counts.values.get("against")
    if inside is None:
        return None
    return "adopted" if inside > (outside or 0) else "rejected" if outside and outside > inside else None


def _tell(said: Said, decided: Decided, turned: Sequence[vote_dispositif.Ruling]) -> None:
    """Every word on the item's fate with its rank, and why it won or lost."""
    read: list[tuple[str, str, int, int]] = [("turned down", "rejected", r.start, r.end) for r in turned]
    read += [("verb" if e.verb else "formula", e.outcome, e.start, e.end) for e in said.events]
    read += [("counts", _by_counts(c) or "?", c.start, c.end) for c in said.counts]
    read += [("word", "adopted", m.start, m.end) for m in said.mentions]
    for who, outcome, start, end in read:
        won = decided.fate is not None and (start, end) == (decided.fate.start, decided.fate.end)
        reason = "the last that speaks so strongly" if won else decided.doubt or "another speaks later or more strongly"
        proposal: Proposal[object] = Proposal(outcome, (said.view.span(start, end),), f"vote.{who}")
        tell(Considered("vote.outcome", proposal, _RANK[who], "chosen" if won else "held back" if decided.doubt else "lost", reason))
