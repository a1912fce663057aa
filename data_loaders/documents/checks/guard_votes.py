"""Guards over votes: what the counts, the decision's verb or a second closing formula deny (CGCT L2121-20, L2121-21)."""

import re
from collections.abc import Iterator

from data_loaders.documents.checks.guard_finding import Finding, Words, called
from data_loaders.documents.record import DeliberationRecord, PaperRecord
from data_loaders.documents.text.phrase import phrase

_CASTING = phrase(r"\bprepond|\bvoix du (?:maire|president)\b.{0,30}\bcompte")
_DECIDES = phrase(r"\bdecide(?:nt)?\b")
# Who decides "de ne pas" turns the matter down, but for how the vote is held, what stays as it is, and a right that is not used.
_NOT_TO = phrase(
    r"[^.;]{0,60}?\bde ne pas (?!(?:proceder|recourir|voter|effectuer|faire usage|exercer|user|preempter|augmenter|majorer"
    r"|modifier|changer|reviser|utiliser|l'exercer|le faire au|designer|elire)\b)"
)
_OTHER = re.compile(r"\bd(?:e\s|')\s?(?!ne\b)[a-z]{2,15}(?:er|ir|re)\b")
_SECRET = re.compile(r"secret|bulletin|main\s+levee")
_QUOTED = re.compile(r"\b(?:avait|avaient|rappel\w{0,6}|vu\s+la|considerant)\b")
_NEAR = 90
_CLOSING = phrase(
    r"\b(?:adopte|approuve|accepte|rejete)e?s? (?:a l'unanimite|a la majorite|par \d{1,3} voix)"
    r"|\bvote ?: ?(?:unanimite|majorite|adopte|approuve|rejete)"
)
_LEAST_SHARE = 3  # of those who sat, at least one in three says something in a vote whose figures are printed


def not_carried(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """ "Adopté" under as many votes against as for, or more: nothing is adopted so, but by the chair's casting vote in a tie."""
    for item, start, end in words.items(record):
        vote = item.vote
        if vote.outcome != "adopted" or vote.for_ is None or vote.against is None or vote.against < max(vote.for_, 1):
            continue
        if vote.against == vote.for_ and _CASTING.search(words.folded, start, end):
            continue
        yield _of(item, votes_for=vote.for_, against=vote.against)


def turned_down(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """ "Adopté" beside "décide de ne pas": the proposal that was carried turns the matter of the title down."""
    for item, start, end in words.items(record):
        first = _first_decision(words.folded, start, end) if item.vote.outcome == "adopted" else None
        if first is not None and _turns_down(words.folded, first.end()):
            yield _of(item)


def _first_decision(folded: str, start: int, end: int) -> re.Match[str] | None:
    """Where the council first decides in the item, older acts that are quoted left out."""
    for match in _DECIDES.finditer(folded, start, end):
        if not _QUOTED.search(folded, max(start, match.start() - _NEAR), match.start()):
            return match
    return None


def _turns_down(folded: str, place: int) -> bool:
    """What the council decides on the matter, and not on the form of a ballot: "de ne pas", with no other decision ahead of it."""
    denied = _NOT_TO.match(folded, place)
    return bool(denied and not _OTHER.search(denied[0][:-7]) and not _SECRET.search(folded[denied.end() : denied.end() + _NEAR]))


def both_sides(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """ "À l'unanimité" with votes printed on both sides, or a member named against what was adopted."""
    for item, _, _ in words.items(record):
        vote = item.vote
        if not vote.unanimous:
            continue
        named = vote.outcome == "adopted" and any(position.get("position") == "against" for position in vote.positions)
        if (vote.for_ and vote.against) or named:
            yield _of(item)


def too_few(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """Printed votes that are a small part of those who sat: a figure of something else (a lot, a list, one choice of several)."""
    sat = max(sum(line.status == "present" for line in record.attendance), record.session.stated_present or 0)
    for item, _, _ in words.items(record):
        vote = item.vote
        if vote.for_ is None or vote.secret or vote.rounds:
            continue
        cast = sum(n for n in (vote.for_, vote.against, vote.abstentions, vote.not_voting) if n is not None)
        if cast * _LEAST_SHARE < sat:
            yield _of(item, votes=cast, present=sat)


def several_closings(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """Two closing formulas that differ, in one item without rounds: two decisions were taken for one, or one reads otherwise."""
    for item, start, end in words.items(record):
        found = {" ".join(m[0].split()) for m in _CLOSING.finditer(words.folded, start, end)}
        fates = {bool(re.search("rejet", closing)) for closing in found}
        if item.vote.outcome and not item.vote.rounds and len(fates) > 1:
            yield _of(item)


def _of(item: DeliberationRecord, **values: int) -> Finding:
    return Finding("vote", item.vote.evidence, {"item": called(item), **values}, item)
