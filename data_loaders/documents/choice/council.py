"""Whose council a paper is: what its letterhead, its sentences, its stamps and the national list of councils propose, weighed.

A name that the list knows weighs more; a name that opens like a person's and that the list does not know is none. Two near equals that
differ are held back.
"""

from collections import defaultdict
from collections.abc import Iterable

from council import places
from data_loaders.documents.choice.weights import score, weights
from data_loaders.documents.proposal import Considered, Proposal, tell
from data_loaders.documents.readings.council import (
    council_authority,
    council_body,
    council_elsewhere,
    council_first_line,
    council_letterhead,
    council_listed,
    council_name,
    council_stamp,
)
from data_loaders.documents.record import PaperRecord, warn
from data_loaders.documents.text.view import View
from locales import text

_LEAST = 3.0
_MARGIN = 1.0


def fill(record: PaperRecord, view: View) -> None:
    """Sets the record's council; of two communes of one name it says which they are."""
    if other := council_body.find(view):
        record.body = other[0]
        record.warnings.append(warn("other_body", [view.span(*other[1])], body=text(f"body.{record.body}", "fr")))
    if council_elsewhere.meets(view) or council_stamp.is_of_another_body(view):
        return
    record.council = choose(propose(view))
    if record.council and (alike := _homonyms(view, record.council)):
        record.warnings.append(warn("council_homonyms", name=record.council, candidates=places.in_words(alike)))


def propose(view: View) -> list[Proposal[str]]:
    """All that the readings propose."""
    return [
        *council_name.propose(view),
        *council_stamp.propose(view),
        *council_letterhead.propose(view),
        *council_first_line.propose(view),
        *council_listed.propose(view),
        *council_authority.propose(view),
    ]


def choose(proposals: Iterable[Proposal[str]]) -> str | None:
    """The name that weighs most, where it weighs enough and stands clear of the next."""
    table = weights("council")
    met: dict[str, list[tuple[float, Proposal[str]]]] = defaultdict(list)
    for proposal in proposals:
        met[places.key(proposal.value)].append((score(proposal.features, table), proposal))
    ranked = sorted(((sum(s for s, _ in found), key) for key, found in met.items()), reverse=True)
    if not ranked:
        return None
    best, key = ranked[0]
    near = [s for s, other in ranked[1:] if best - s < _MARGIN and not (other in key or key in other)]
    held = best < _LEAST or bool(near)
    for total, name in ranked:
        for _, proposal in met[name]:
            verdict = "held back" if held and name == key else "chosen" if name == key else "lost"
            reason = f"{total:.1f} in all" + (", too near the next or too weak" if held and name == key else "")
            tell(Considered("council", Proposal(*_plain(proposal)), total, verdict, reason))  # type: ignore[arg-type]
    return None if held else max(met[key], key=lambda m: m[0])[1].value


def _plain(proposal: Proposal[str]) -> tuple[object, ...]:
    return (proposal.value, proposal.spans, proposal.reader, proposal.features)


def _homonyms(view: View, name: str) -> tuple[places.Place, ...]:
    """The communes in office of that name, where neither a department's name, a postcode nor a stamp tells them apart."""
    found = places.in_office(name)
    if len(found) < 2:
        return ()
    head = f"{view.folded[:3000]} {view.folded[-1500:]}"
    words = places.key(head)
    told = [p for p in found if places.key(places.department(p.department)) in words or p.siren in head]
    return () if len(told) == 1 else found
