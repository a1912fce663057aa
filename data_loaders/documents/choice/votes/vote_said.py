"""All that is said on the fate of one item, and where it speaks against itself (article L2121-20 CGCT)."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from data_loaders.documents.blocks.items_prose import flat, spoken
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.vote.counts.vote_counted import Counts
from data_loaders.documents.readings.vote.elsewhere import vote_aside
from data_loaders.documents.readings.vote.vote_outcome import Event
from data_loaders.documents.readings.vote.vote_unanimity import Mention
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.fates import LATER

LATER_FORMULA = 300  # a closing word this far behind speaks of another vote
_VOTED = spoken(r"(?:\n|[.>•–-] )\s?(?:vote|adopte?e?s?|approuvee?s?|accord)(?: favorable)?,? a l'\Z")  # "Vote favorable à l'unanimité"
# What the last vote of several is about; where such words stand, two closing words speak of two things.
_PARTS = spoken(
    r"\b(?:amendements?|propositions?|contre-propositions?|options?|solutions?|scenarios?|chapitres?|articles?|premiere?|seconde?|deuxieme"
    r"|ensuite|puis|sous-amendements?|lots?|budgets?|candidat\w{0,6}|tours?)\b"
)
SENTENCE_ENDS = re.compile(r"[.;\n]")
_PARTED = re.compile(r"\n[ \t]*\n|\b(?:point|dossier|sujet) suivant\b")
_TITLE = re.compile(r"\n[ \t]*(?=[^\n]{0,90}[A-ZÀ-Þ]{4})[A-ZÀ-Þ0-9][A-ZÀ-Þ0-9'’ .,:;/()–-]{11,90}\n")  # a line in capitals
# In a print without lines another act's heading may stand behind each sentence, or behind a vote that ends with a figure.
_SENTENCE = re.compile(r"(?<!\bM)(?<!\bMM)[.!?»] {1,2}(?=[A-ZÀ-ÞŒ\d«–-])|\d {1,2}(?=\d{1,3}[.)] {0,2}[A-ZÀ-ÞŒ])")
# "La maire propose de renvoyer la question en commission. Accord unanime.": that vote puts off.
_TO_PUT_OFF = spoken(
    rf"\bpropos\w{{1,4}} (?:de |d'|le |un )(?:{LATER}|renvoi|retir)\w{{0,3}}\b[^.;\n]{{0,90}}[.;,]?(?: [\w']{{1,10}}){{0,3}} ?\Z"
)
_BESIDE = 120  # a word on the vote or its counts stand this near to what they adopt


class Decided(NamedTuple):
    """The outcome with its place; or none, and the code of the warning that says why."""

    fate: Event | None
    doubt: str | None = None
    places: tuple[tuple[int, int], ...] = ()


class Said(NamedTuple):
    """All that the readings propose on one item's vote."""

    view: View
    start: int
    end: int
    title: str
    events: Sequence[Event]
    mentions: Sequence[Mention]
    counts: Sequence[Counts]
    aside: Sequence[Span] = ()  # where votes stand that are not the item's own


def of_the_act(said: Said) -> Said:
    """Without the counts, words and refusals of amendments, where a later vote is the act's own."""

    def amended(place: int) -> bool:
        return vote_aside.of_amendment(said.view, said.start, place)

    own = [place for place in (*(m.start for m in said.mentions), *(c.start for c in said.counts)) if not amended(place)]
    own += [e.start for e in said.events if not e.amendment and e.outcome in ("adopted", "rejected") and not amended(e.start)]
    last = max(own, default=said.start)
    kept = [e for e in said.events if e.start >= last or e.outcome not in ("rejected", "deferred") or not amended(e.start)]
    mentions = [m for m in said.mentions if m.start >= last or not amended(m.start)]
    return said._replace(events=kept, mentions=mentions, counts=[c for c in said.counts if c.start >= last or not amended(c.start)])


def contradiction(said: Said) -> tuple[tuple[int, int], ...]:
    """Two votes or closing words in one act that another act's may have run into."""
    return _closing_contradiction(said) or _two_votes(said)


def _closing_contradiction(said: Said) -> tuple[tuple[int, int], ...]:
    """Two closing words of one act that do not agree, where nothing says that several things were voted."""
    ends = [e for e in said.events if not e.verb and e.outcome in ("adopted", "rejected")]
    apart = [(a, b) for a, b in pairwise(ends) if a.outcome != b.outcome and 0 < b.start - a.end < LATER_FORMULA]
    apart = [(a, b) for a, b in apart if SENTENCE_ENDS.search(said.view.folded, a.end, b.start)]
    if not apart or len(said.counts) > 1:
        return ()
    one, other = apart[-1]
    if _PARTS.search(said.view.folded, max(said.start, one.start - 120), other.end):
        return ()
    return ((one.start, one.end), (other.start, other.end))


def _parted(view: View, start: int, end: int) -> bool:
    """Do two places stand in two paragraphs; where the print lost its lines, in two sentences?"""
    return bool(_PARTED.search(view.folded, start, end) or (flat(view) and _SENTENCE.search(view.raw, max(start - 1, 0), end)))


def _two_votes(said: Said) -> tuple[tuple[int, int], ...]:
    """Two votes counted for and against, in two paragraphs, that go two ways, where nothing says of what: another act's may have run in.

    In a print without lines, two that differ at all.
    """
    whole = [c for c in said.counts if c.values.get("for") is not None and c.values.get("against") is not None]
    for one, other in pairwise(whole):
        ways = {c.values["for"] > c.values["against"] for c in (one, other)}
        differ = len(ways) > 1 or (flat(said.view) and one.values != other.values)
        parted = differ and _parted(said.view, one.end, other.start)
        if parted and not _PARTS.search(said.view.folded, max(said.start, one.start - 120), other.start):
            return ((one.start, one.end), (other.start, other.end))
    return ()


def voted_before(said: Said, fate: Event) -> tuple[tuple[int, int], ...]:
    """A vote told to its end, far before something is put off, or in a paragraph above."""
    voted = [*((m.start, m.end) for m in said.mentions), *((c.start, c.end) for c in said.counts)]
    above = [place for place in voted if place[1] <= fate.start and _parted(said.view, place[1], fate.end)]
    above = [place for place in above if not _TO_PUT_OFF.search(said.view.folded, max(said.start, place[0] - 150), place[0])]
    if above:
        return (above[-1], (fate.start, fate.end))
    far = (m for m in said.mentions if fate.start - m.end > LATER_FORMULA)
    closed = [m for m in far if _VOTED.search(said.view.folded, max(said.start, m.start - 40), m.start)]
    return ((closed[-1].start, closed[-1].end), (fate.start, fate.end)) if closed else ()


def adopted_above(said: Said, fate: Event) -> tuple[tuple[int, int], ...]:
    """A vote told as adopted, in a paragraph or above a title of its own before a refusal: another act's may have run in."""
    view, votes = said.view, [*(m.start for m in said.mentions), *(c.start for c in said.counts)]
    for event in reversed(said.events):
        if event.outcome != "adopted" or event.amendment or event.end > fate.start:
            continue
        parted = _parted(view, event.end, fate.start) or _TITLE.search(view.raw, event.end, fate.start)
        if parted and any(abs(vote - event.start) <= _BESIDE for vote in votes):
            several = _PARTS.search(view.folded, max(said.start, event.start - _BESIDE), fate.start)
            return () if several else ((event.start, event.end), (fate.start, fate.end))
    return ()
