"""The vote of a row that a line on the outcome governs: "Délibérations rejetées :" and the acts below it (article L2121-25 CGCT)."""

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.fact import Span
from data_loaders.documents.record import Outcome, VoteRecord
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.fates import FATE, of_word

_FATE = spoken(rf"\b(?:(?P<noted>acte)|{FATE})\b")
_COUNTED = ("adopted", "rejected")


def governed(view: View, own: VoteRecord, head: Span | None) -> VoteRecord:
    """The row's vote: the outcome of the line that governs it, if any, with its own counts; of two outcomes, the one that it tells."""
    if head is None:
        return own
    told = _fates(view, head)
    if len(told) > 1:
        return own if own.outcome in told else VoteRecord()
    outcome = told.pop()
    evidence = [view.span(*head)]
    if outcome not in _COUNTED:
        return VoteRecord(outcome=outcome, evidence=evidence)
    if own.for_ is not None and own.against is not None and (own.for_ > own.against) != (outcome == "adopted"):
        return VoteRecord()  # the counts speak against the line
    words = view.folded[slice(*head)]
    mention = "unanimité" if "unanimite" in words else "majorité" if "majorite" in words else None
    vote = VoteRecord(outcome=outcome, mention=mention, evidence=[*evidence, *(own.evidence if own.for_ is not None else ())])
    vote.for_, vote.against, vote.abstentions, vote.not_voting = own.for_, own.against, own.abstentions, own.not_voting
    if own.against:
        vote.unanimous = None if own.for_ is None and mention == "unanimité" else False if own.for_ else own.unanimous
    elif mention == "unanimité" or (own.for_ and outcome == "adopted" and (mention is None or own.against == 0)):
        vote.unanimous = True
    return vote


def _fates(view: View, head: Span) -> set[Outcome]:
    """What the line tells of."""
    found = _FATE.finditer(view.folded, *head)
    return {"noted" if m["noted"] else of_word(m[0]) for m in found}


def example(text: str) -> list[str]:
    """The outcomes that a line tells."""
    return sorted(_fates(View.of(text), (0, len(text))))


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Délibérations adoptées à l'unanimité", ["adopted"]),
    ("Délibérations retirées ou reportées", ["deferred", "withdrawn"]),
    ("Le conseil a pris acte", ["noted"]),
    ("REPOUSSÉE", ["rejected"]),
]
NOT_FOUND = ["Délibérations du 3 mai"]
