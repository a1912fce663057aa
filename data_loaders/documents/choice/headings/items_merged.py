"""An act in which the council deliberates more than once is several: what is decided in it is no one act's (article L2121-29 CGCT).

Each act closes by one formula ("après en avoir délibéré, décide"). Where a second stands in it, a heading between them was not seen, and
whose the outcome, the grants and the contracts are cannot be told.
"""

from dataclasses import asdict

from data_loaders.documents.blocks.items_prose import spoken as spoken_words
from data_loaders.documents.fact import Span
from data_loaders.documents.record import DeliberationRecord, PaperRecord, VoteRecord, warn
from data_loaders.documents.text.view import View

_FORMULA = spoken_words(r"\bapres (?:en )?(?:avoir (?:\w{1,12} )?delibere\b|deliberation\b(?= ?[,:]))")
_APART = 250  # nearer, the report or the vote's table says the same formula again


def formulas(spoken: View, start: int, end: int) -> list[Span]:
    """The formulas that open a decision in [start, end), each far from the one before."""
    found: list[Span] = []
    for one in _FORMULA.finditer(spoken.folded, start, end):
        if not found or one.start() - found[-1][1] > _APART:
            found.append(one.span())
    return found


def withhold(record: PaperRecord, said: DeliberationRecord, spoken: View, start: int, end: int) -> None:
    """Takes vote, contracts and grants from an act that holds several formulas, but for grants above the second, and tells so."""
    places = formulas(spoken, start, end)
    if len(places) < 2 or not (said.vote.outcome or said.grants or said.contracts):
        return
    item = {"number": said.number, "title": said.title}
    again = spoken.span(*places[1])[0]
    above = said.grants if all(high <= again for line in said.grants for _, high in line.evidence) else []  # the first act's
    for kind, lines in (("grant", said.grants if not above else []), ("contract", said.contracts)):
        record.held_back += [{"fact": kind, **asdict(line), "item": item} for line in lines]
    said.vote, said.grants, said.contracts = VoteRecord(), above, []
    record.warnings.append(warn("act_of_several", [spoken.span(*place) for place in places], item=said.number or said.title or ""))


def example(text: str) -> list[str] | None:
    """The formulas of an act that holds several."""
    view = View.of(text)
    found = formulas(view, 0, len(text))
    return [text[slice(*one)] for one in found] if len(found) > 1 else None


_MATTER = "Le maire présente le dossier au conseil, en rappelle le coût et la durée, et répond aux questions. " * 3
_DELIBERATED = "Après en avoir délibéré"
EXAMPLES: list[tuple[str, list[str]]] = [
    (f"{_DELIBERATED}, le conseil approuve le bail.\n{_MATTER}\n{_DELIBERATED}, le conseil fixe le loyer.", [_DELIBERATED, _DELIBERATED]),
    (
        f"Le conseil, après délibération, décide d'acheter.\n{_MATTER}\nLe conseil, après avoir délibéré, décide de vendre.",
        ["après délibération", "après avoir délibéré"],
    ),
]
NOT_FOUND = [
    f"{_MATTER}{_DELIBERATED}, le conseil approuve le bail.",
    f"{_DELIBERATED}, le conseil approuve le bail. Ainsi fait et délibéré.",
    f"{_DELIBERATED} à huis clos, puis après en avoir délibéré, le conseil approuve le bail. {_MATTER}",
]
