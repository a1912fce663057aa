"""Whether a vote was unanimous (suffrages exprimés, article L2121-20 CGCT; JO Sénat 24/3/2005): counts before words, words before names."""

import re

from data_loaders.documents.blocks.items_decisions import ALL_AGREE
from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.choice.votes.vote_said import Said
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.vote.counts.vote_counted import Counts
from data_loaders.documents.readings.vote.refusals import vote_dissent
from data_loaders.documents.record import VoteRecord
from data_loaders.documents.text.names.names_vocabulary import CIVILS_DOTTED
from data_loaders.documents.text.view import View

_LESS = spoken(r",? (?:moins|sauf) (?:une?|deux|trois|quatre|cinq|\d{1,2}) voix\b(?! contre)")  # against or abstaining, nobody knows
_OUT_OF = spoken(r"(?: voix)?(?: pour)? sur (?:\d|les |un total)")  # "18 voix pour sur 21 votants": of the others nothing is told
_ALL = spoken(ALL_AGREE)
_FOR_NAMED = spoken(rf"\bpour ?: ?{CIVILS_DOTTED}")
# The chair finds nobody against: abstentions are no voices expressed.
_NOBODY = spoken(
    r"\b(?:pas d'(?:opposition|avis contraire|objection)|(?:pas|aucun) (?:de )?vote contre|aucune (?:voix contre|opposition)"
    r"|personne contre)"
    r" ?[.,;]|\bqui (?:est |vote )?contre ?\? (?:personne|aucune?|pas de vote contre)\b"
)
_SENTENCE_ENDS = re.compile(r"(?<!\bm)(?<!\bmm)\.(?!\d)|[;\n]")


def of(said: Said, vote: VoteRecord, last: Counts | None, spans: list[Span]) -> bool | None:
    """Whether all agreed: somebody told against in so many words speaks before the rest, and one who is excepted leaves it open."""
    after = said.mentions[-1].end if said.mentions else None
    against = vote_dissent.against(said.view, said.start, said.end)
    if against and not vote.against and vote.outcome == "adopted":
        spans.append(said.view.span(*against))
        beside = after is None or vote.mention != "unanimité" or not _SENTENCE_ENDS.search(said.view.folded, *_between(against, said))
        return False if beside else None
    if after and not vote.against and (_LESS.match(said.view.folded, after) or vote_dissent.excepted(said.view, after, said.end)):
        return None
    if last and vote.against is None and _OUT_OF.match(said.view.folded, last.end):
        return None
    told = _unanimous(said.view, vote, last)
    silent = told is None and vote.outcome == "adopted" and vote.mention is None and vote.against is None and not vote.positions
    if silent and (nobody := _NOBODY.search(said.view.folded, said.start, said.end)):
        spans.append(said.view.span(*nobody.span()))
        return True
    if told is None and vote.outcome == "adopted" and not said.counts and (all_ := _ALL.search(said.view.folded, said.start, said.end)):
        spans.append(said.view.span(*all_.span()))
        return True
    return told


def _between(against: Span, said: Said) -> Span:
    """What stands between the last word on the vote and who was against."""
    word = said.mentions[-1]
    return (word.end, max(word.end, against[0])) if word.start < against[0] else (against[1], word.start)


def _unanimous(view: View, vote: VoteRecord, last: Counts | None) -> bool | None:
    """Of the votes expressed (suffrages exprimés): counts before words, words before names; None where it cannot be known."""
    against = bool(vote.against) or any(p["position"] == "against" for p in vote.positions)
    in_favour = bool(vote.for_) or any(p["position"] == "for" for p in vote.positions)
    if vote.secret and vote.for_ is None and vote.mention != "unanimité":
        return None
    if against:
        if vote.for_ == 0 or (not in_favour and vote.mention == "unanimité" and vote.outcome != "adopted"):
            return True
        if vote.mention == "unanimité" and not vote.against:
            return None  # named against, while the words say all
        return False if in_favour or vote.outcome in ("adopted", "noted") else None
    counted = vote.against == 0 or vote.abstentions is not None
    if vote.mention == "unanimité" or (in_favour and (vote.mention != "majorité" or counted)):
        return True
    named = last and _FOR_NAMED.search(view.folded, max(0, last.start - 1500), last.start + 40)
    return True if vote.against == 0 and (named or (vote.outcome == "adopted" and vote.mention is None)) else None
