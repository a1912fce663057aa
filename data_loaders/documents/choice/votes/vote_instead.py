"""A refusal that is not the item's fate: of one bid where another is chosen, or of a wish that the title does not name (L2121-20 CGCT)."""

import re
from collections.abc import Sequence

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.choice.votes.vote_said import SENTENCE_ENDS, Decided, Said
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.vote import vote_dispositif, vote_turned_down
from data_loaders.documents.readings.vote.refusals import vote_refused
from data_loaders.documents.readings.vote.vote_dispositif import Ruling
from data_loaders.documents.readings.vote.vote_outcome import Event
from data_loaders.documents.text.view import View, fold

_BID = spoken(r"\b(?:offre|candidature|devis|option|variante|soumission|solution|scenario|hypothese|entreprise|candidat)s?\b")
_CHOOSES = re.compile(
    r"(?:attribue|retien|choisi|accepte|adopte|opte|confie|valide|autorise(?:nt)?[^.;\n]{0,60}?(?:la signature|a signer)\b"
    r"|decide(?:nt)? (?:de |d')(?:reten|attribu|vend|ced|chois|confi|accept))"
)
_AND_CHOOSES = spoken(r"(?:,|;| et| puis| mais) ?(?:d'|de )?(?P<verb>attribu|retien|reten|chois|accept|adopt|opte|confi|approuv)")
_SENTENCE_ENDS = re.compile(r"(?<!\bm)(?<!\bmm)(?<!\bste)[.;](?!\d)|\n")
_MOTION = re.compile(r"\b(?:motion|voeu|avis)\b")
_ONES_ASKING = spoken(r"\bla demande (?:du|de la|de l'|des|de m\.|de mme)\b[^.;\n]{0,60}$")
_GIVES = re.compile(r"(?:accorde|attribue|alloue|octroie|vote|verse|donne(?!\w* (?:son|leur|un)))")
_GIVEN, _LIST = re.compile(r"\d ?(?:€|euros)"), 2  # the sums of a list of grants
_BEFORE, _BEHIND, _SENTENCE = 70, 70, 220


def settled(said: Said, turned: Sequence[Ruling]) -> tuple[Said, list[Ruling]]:
    """What is said and turned down, less each bid refused where another is chosen: the choice is the decision."""
    events, chosen = [], []
    for event in said.events:
        place = other_chosen(said.view, (said.start, said.end), (event.start, event.end)) if event.outcome == "rejected" else None
        if place is None:
            events.append(event)
        else:
            chosen.append(Event("adopted", *place, verb=True))
    turned = [r for r in turned if not any(low <= r.start < high for low, high in said.aside)]
    kept = [r for r in turned if other_chosen(said.view, (said.start, said.end), (r.start, r.end)) is None]
    return said._replace(events=sorted([*events, *chosen], key=lambda e: e.start)), kept


def other_chosen(view: View, item: Span, refusal: Span) -> Span | None:
    """Where another bid than the refused one is chosen in the item; None where none is, or what is refused is no bid."""
    start, end = refusal
    first, stop = _sentence(view, item, refusal)
    if not _BID.search(view.folded, max(first, start - _BEFORE), min(stop, end + _BEHIND)):
        return None
    if beside := _AND_CHOOSES.search(view.folded, end, stop):
        return beside.span("verb")
    rulings = (r for r in vote_dispositif.find(view, *item) if r.outcome == "adopted" and not first <= r.start < end)
    other = next((r for r in rulings if _CHOOSES.match(view.folded, r.start)), None)
    return (other.start, other.end) if other else None


def _sentence(view: View, item: Span, place: Span) -> Span:
    """The bounds of the sentence round a place."""
    low, high = max(item[0], place[0] - _SENTENCE), min(item[1], place[1] + _SENTENCE)
    first = max((m.end() for m in _SENTENCE_ENDS.finditer(view.folded, low, place[0])), default=low)
    last = _SENTENCE_ENDS.search(view.folded, place[1], high)
    return first, last.start() if last else high


def wished_against(said: Said, decided: Decided) -> Decided:
    """ "Ne souhaite pas vendre", "renonce au projet", with no other decision: a refusal of what the title asks for, else no outcome."""
    fate = decided.fate
    if fate is None or fate.outcome != "adopted":
        return decided
    title = fold(said.title)
    for wish, asked in vote_refused.wishes(said.view, said.start, said.end, title):
        if fate.verb and not wish.start <= fate.start < wish.end:
            continue
        if asked:
            return Decided(Event("rejected", wish.start, wish.end, verb=True))
        return Decided(None, "vote_two_directions", ((wish.start, wish.end),))
    return decided


def of_title(said: Said, no: tuple[int, int]) -> bool:
    """A no to the matter; under a title that says no itself ("Motion contre …"), only one to the motion or an opinion."""
    return not vote_turned_down.announced(said.title) or bool(_MOTION.search(said.view.folded, no[0], no[1] + 30))


def other_given(said: Said, fate: Event) -> Decided | None:
    """ "La demande du Ski est rejetée" in one sentence, and in another the council gives: of two matters neither is the act's fate.

    Below a list of what is given, one request that falls is one of several, and the list is adopted.
    """
    asks = _ONES_ASKING.search(said.view.folded, max(said.start, fate.start - 70), fate.start)
    if fate.verb or asks is None:
        return None
    gives = (e for e in said.events if e.verb and e.outcome == "adopted" and _GIVES.match(said.view.folded, e.start))
    other = next((e for e in gives if SENTENCE_ENDS.search(said.view.folded, min(e.end, fate.end), max(e.start, fate.start))), None)
    if other and len(_GIVEN.findall(said.view.folded, other.end, max(other.end, asks.start()))) >= _LIST:
        return Decided(other)
    return Decided(None, "vote_two_directions", ((fate.start, fate.end), (other.start, other.end))) if other else None
