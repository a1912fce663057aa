"""Guards over votes: what the counts, the decision's verb or a second closing formula deny (CGCT L2121-20, L2121-21)."""

import re
from collections.abc import Iterator

from data_loaders.documents.checks import denied_words
from data_loaders.documents.checks.guard_finding import Finding, Words, called
from data_loaders.documents.choice.votes import vote_instead
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.vote import vote_turned_down
from data_loaders.documents.readings.vote.vote_formulas import ASKED_TO_NOTE
from data_loaders.documents.record import DeliberationRecord, PaperRecord
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_CASTING = phrase(r"\bprepond|\bvoix du (?:maire|president)\b.{0,30}\bcompte")
_NOT = re.compile(r"\bnon[ -](?=\w)", re.IGNORECASE)  # "propriétés non bâties" refuses nothing
_IT = re.compile(r"(?:de )?ne (?:pas|point|plus) (?:la |le |les |l'|y )")
_BALLOT = phrase(r"(?:de )?ne (?:pas|point) (?:proceder|recourir|voter|passer)\b")
_OPINION = phrase(
    r"\bavis (?:\w{3,12} )?defavorable,? (?:recueille|obtient|(?:est )?(?:adopte|approuve|vote|valide)|a l'unanimite|a la majorite)"
)
_CLOSING = phrase(
    r"\b(?:adopte|approuve|accepte|rejete)e?s? (?:a l'unanimite|a la majorite|par \d{1,3} voix)"
    r"|\bvote ?: ?(?:unanimite|majorite|adopte|approuve|rejete)"
)
_NOTED = phrase(r"\bpr(?:end|ennent|is|enant|ises?) acte\b|\bdont acte\b|\bdonn\w{1,4} acte\b")
_DECIDED_TOO = phrase(
    r"[-–−•*]\s{0,3}(?:et )?(?:(?:decide|approuve|adopte|fixe|accorde|attribue)(?:nt)?|emet(?:tent)? un avis)\b"
    r"|\ba approuve\b|\best (?:adopte|approuve)e?\b"
)
_BESIDE, _LIST = 120, 700  # characters between a vote and "prend acte", and of the list of what is decided
_SERIAL = re.compile(r"\d{2,4} ?[/_-] ?\d{1,4}\Z")  # "DE-2024/54": the year and the place in it
_OTHERS = 2  # heads of other acts in one act's stretch
_SMALLEST = 7  # members of the smallest council (article L2121-2 CGCT)
_TWICE = 2  # where no number of members is printed, the roll may be a part of it
_LEAST_SHARE = 3  # of those who sat, at least one in three says something in a vote whose figures are printed


def not_carried(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """ "Adopté" under as many votes against as for, or more: nothing is adopted so, but by the chair's casting vote in a tie."""
    for item, start, end in words.items(record):
        vote = item.vote
        if vote.outcome != "adopted" or vote.for_ is None or vote.against is None or vote.against < max(vote.for_, 1):
            continue
        if vote.against == vote.for_ and _CASTING.search(words.view.folded, *words.seen(start, end)):
            continue
        yield _of(item, votes_for=vote.for_, against=vote.against)


def turned_down(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """ "Adopté" beside "décide de ne pas": the proposal that was carried turns the matter of the title down."""
    for item, start, end in words.items(record):
        if item.vote.outcome != "adopted":
            continue
        stretch = words.seen(start, end)
        title = _NOT.sub("", item.title or "")
        if no := _turning_down(words.view, *stretch, title) or _in_its_sentence(item, words, stretch, title):
            yield _of(item, beside=words.view.span(*no))


def _turning_down(view: View, start: int, end: int, title: str) -> Span | None:
    """By the words that the choice of the outcome weighs; and where the refusal names the matter by a pronoun alone."""
    for ruling in vote_turned_down.find(view, start, end, title):
        if vote_instead.other_chosen(view, (start, end), (ruling.start, ruling.end)) is None:
            return ruling.start, ruling.end
    spoken = () if vote_turned_down.announced(title) else vote_turned_down.find(view, start, end)
    return next(((ruling.start, ruling.end) for ruling in spoken if _IT.match(view.folded, ruling.start)), None)


def _in_its_sentence(item: DeliberationRecord, words: Words, stretch: Span, title: str) -> Span | None:
    """A refusal in the sentence that the outcome was read in, whatever it names; or the unfavourable opinion that is put to the vote."""
    proofs = [span for span in (words.seen(*proof) for proof in item.vote.evidence) if stretch[0] <= span[0] < stretch[1]]
    if not proofs or vote_turned_down.announced(title):
        return None
    refused = [(ruling.start, ruling.end) for ruling in vote_turned_down.find(words.view, *stretch)]
    for proof in proofs:
        left, right = denied_words.sentence(words.view, *proof, *stretch)
        for start, end in [*refused, *(m.span() for m in _OPINION.finditer(words.view.folded, left, right))]:
            bid = vote_instead.other_chosen(words.view, stretch, (start, end))
            if left <= start < right and bid is None and not _BALLOT.match(words.view.folded, start):
                return start, end
    return None


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


def too_many(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """More printed votes than the council has members: another poll's figures, or another body's; weighted votes are so throughout.

    Fewer people than the smallest council has (article L2121-2 CGCT) are no roll: nothing is held against them.
    """
    roll = len(record.attendance)
    seats = record.session.members_in_office or (_TWICE * roll if roll >= _SMALLEST else 0)
    cast = [(item, sum(n for n in (item.vote.for_, item.vote.against, item.vote.abstentions) if n)) for item, _, _ in words.items(record)]
    counted = [votes for _, votes in cast if votes]
    over = [(item, votes) for item, votes in cast if votes > seats]
    if seats and roll and len(over) * 2 <= len(counted):
        yield from (_of(item, votes=votes, present=seats) for item, votes in over)


def several_closings(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """Two closing formulas that differ, in one item without rounds: two decisions were taken for one, or one reads otherwise."""
    for item, start, end in words.items(record):
        found = {bool(re.search("rejet", closing[0])): closing.span() for closing in _CLOSING.finditer(words.folded, start, end)}
        if item.vote.outcome and not item.vote.rounds and len(found) > 1:
            yield _of(item, beside=found[item.vote.outcome != "rejected"])


def other_acts(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """Heads of other acts, numbered as this one, stand in its stretch: the paper was not parted, and the outcome may be another act's."""
    for item, start, end in words.items(record):
        if not item.number or item.vote.outcome is None or not (serial := _SERIAL.search(item.number)):
            continue
        shape = re.sub(r"\d+", r"\\d{1,4}", re.escape(serial[0]))
        heads = re.finditer(rf"\n\W{{0,4}}(?:[a-z]{{1,4}} ?-? ?)?(?P<own>{shape}) ?[:–-] ?[^\W\d]", words.folded[start:end])
        if len({head["own"] for head in heads} - {serial[0]}) >= _OTHERS:
            yield _of(item)


def noted_yet_decided(record: PaperRecord, words: Words) -> Iterator[Finding]:
    """ "Prend acte" far from the printed vote, or beside another decision; "adopté" where the council was asked to note and no more."""
    for item, start, end in words.items(record):
        asked = ASKED_TO_NOTE.search(words.view.folded, *words.seen(start, end)) if item.vote.outcome == "adopted" else None
        if asked:
            yield _of(item, beside=words.view.span(*asked.span("note")))
        proofs = sorted(item.vote.evidence) if item.vote.outcome == "noted" else []
        acts = [span for span in proofs if _NOTED.search(words.folded[slice(*span)])]
        others = [span for span in proofs if span not in acts]
        if not acts:
            continue
        far = others and min(max(a, c) - min(b, d) for a, b in acts for c, d in others) > _BESIDE
        begins, ends = max(start, acts[0][0] - _BESIDE), min(end, acts[0][1] + _LIST)
        decided = _DECIDED_TOO.search(words.folded, begins, ends)
        if far or decided:
            yield _of(item, beside=decided.span() if decided else None)


def _of(item: DeliberationRecord, beside: Span | None = None, **values: int) -> Finding:
    """Of the vote as it was read, and `beside` it the words that deny it: who looks at it sees both."""
    spans = item.vote.evidence if beside is None or beside in item.vote.evidence else [*item.vote.evidence, beside]
    return Finding("vote", spans, {"item": called(item), **values}, item)
