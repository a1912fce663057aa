"""The vote that the cells of a table's row tell: voices, outcome, unanimity (articles L2121-20 and L2121-25 CGCT)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.tables import acts_cells, acts_table
from data_loaders.documents.readings.tables.acts_head import COUNTS
from data_loaders.documents.readings.vote import vote_cell
from data_loaders.documents.readings.vote.counts.vote_numbers import number
from data_loaders.documents.record import Outcome, VoteRecord
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.fates import FATE, of_word

Cells = Sequence[tuple[str, Span]]

_FATE = re.compile(FATE)
_NOUNS: tuple[tuple[str, Outcome], ...] = (
    *(("adoption", "adopted"), ("approbation", "adopted"), ("rejet", "rejected"), ("ajournement", "deferred"), ("report", "deferred")),
    *(
        ("retrait", "withdrawn"),
        ("information", "noted"),
        ("pour information", "noted"),
        ("favorable", "adopted"),
        ("avis favorable", "adopted"),
    ),
    *(("defavorable", "rejected"), ("avis defavorable", "rejected")),
)
_UNDECIDED = re.compile(r"(?:(?:debat )?sans|pas de|aucune?|absence de) (?:objet|suite|vote|decision|deliberation)\b")
_NONE = frozenset(("-", "--", "/", ""))
_PUT_OFF = frozenset(("deferred", "withdrawn"))


def read(view: View, cells: Cells) -> VoteRecord:
    """The vote; the outcome stays open where the word and the voices contradict each other."""
    told = dict(cells)
    words = {name: view.folded[slice(*span)].strip(" .|") for name, span in cells}
    counts, lines = _counts(words), [span for name, span in cells if name in ("outcome", "below")]
    said = " ".join(view.folded[slice(*span)].strip(" .|") for span in lines)
    counts = counts or _told(view, lines)
    vote = VoteRecord(evidence=[view.span(*span) for name, span in cells if name in (*COUNTS, "outcome", "below", "all") and words[name]])
    vote.outcome = _outcome(said, counts)
    if vote.outcome in _PUT_OFF:
        return VoteRecord(outcome=vote.outcome, evidence=[view.span(*told["outcome"])])
    vote.for_, vote.against = counts.get("for"), counts.get("against")
    vote.abstentions, vote.not_voting = counts.get("abstentions"), counts.get("not_voting")
    all_ = "unanim" in said or words.get("all") in ("x", "oui")
    vote.mention = "unanimité" if all_ else "majorité" if "majorit" in said else None
    vote.outcome = vote.outcome or ("adopted" if vote.mention and vote.for_ is None else None)
    vote.unanimous = _unanimous(vote)
    return vote if vote.outcome or counts else VoteRecord()


def contradicts(vote: VoteRecord) -> bool:
    """Does the word tell the contrary of the voices?"""
    if vote.for_ is None or vote.against is None:
        return False
    return (vote.outcome == "adopted" and vote.against >= vote.for_) or (vote.outcome == "rejected" and vote.for_ > vote.against)


def _counts(words: dict[str, str]) -> dict[str, int]:
    """The voices; a row of strokes alone had no vote."""
    printed = {name: words[name] for name in COUNTS if words.get(name)}
    if not any(word.isdigit() for word in printed.values()):
        return {}
    return {name: number(word) for name, word in printed.items()}


def _told(view: View, lines: Sequence[Span]) -> dict[str, int]:
    """The voices that the lines of an outcome's cell tell; none where two of them tell one side."""
    told = [acts_cells.voices(view.folded[slice(*line)]) or vote_cell.counts(view, *line) for line in lines if acts_cells.plain(view, line)]
    counts = {name: value for one in told for name, value in one.items()}
    return counts if len(counts) == sum(map(len, told)) else {}


def _outcome(said: str, counts: dict[str, int]) -> Outcome | None:
    """The word's, else that of the voices."""
    if _UNDECIDED.match(said):
        return None
    fates = {of_word(fate[0]) for fate in _FATE.finditer(said)}
    if fates:
        return fates.pop() if len(fates) == 1 else None
    if "acte" in said:
        return "noted"
    noun = next((outcome for word, outcome in _NOUNS if said.startswith(word)), None)
    if noun or said not in _NONE:
        return noun or ("adopted" if "unanim" in said or "majorit" in said else None) or _by_voices(counts)
    return _by_voices(counts)


def _by_voices(counts: dict[str, int]) -> Outcome | None:
    inside, outside = counts.get("for"), counts.get("against", 0)
    return None if inside is None or inside == outside else "adopted" if inside > outside else "rejected"


def _unanimous(vote: VoteRecord) -> bool | None:
    """Of the voices expressed, else of the word."""
    if vote.for_ is not None and vote.against is not None:
        return None if vote.for_ == vote.against == 0 else not (vote.for_ and vote.against)
    if vote.against:
        return None if vote.for_ is None else False
    if vote.mention == "unanimité":
        return True
    return True if vote.for_ and vote.mention is None else None


def example(text: str) -> list[tuple[Outcome | None, bool | None, int | None]]:
    """Outcome, unanimity and voices for of each row whose words and voices agree."""
    view = View.of(text)
    votes = [read(view, row.cells) for row in acts_table.rows(view)]
    return [(v.outcome, v.unanimous, v.for_) for v in (replace(v, outcome=None) if contradicts(v) else v for v in votes)]


_HEAD = "N°  OBJET  POUR  CONTRE  ABST.  DECISION\n"
EXAMPLES: list[tuple[str, list[tuple[Outcome | None, bool | None, int | None]]]] = [
    (
        f"{_HEAD}24-1  Tarifs  11  0  2  Approuvé\n24-2  Bail  9  2  0  Adopté\n24-3  Prêt  0  9  /  Rejeté\n24-4  Don  -  -  -  Retiré\n",
        [("adopted", True, 11), ("adopted", False, 9), ("rejected", True, 0), ("withdrawn", None, None)],
    ),
    (
        f"{_HEAD}24-1  Rapport sur l'eau  -  -  -  Prend acte\n24-2  Bail  12  0  0  Rejeté\n24-3  Don  12  0  0  -\n",
        [("noted", None, None), (None, True, 12), ("adopted", True, 12)],
    ),
    (
        "N°  OBJET  VOTE\n24-1  Tarifs  Unanimité\n24-2  Bail  Adopté à la majorité\n24-3  Don  12 pour, 1 contre\n24-4  Prêt  Ajourné\n",
        [("adopted", True, None), ("adopted", None, None), ("adopted", False, 12), ("deferred", None, None)],
    ),
    (
        "N°    OBJET      VOTE\n24-1  Tarifs     Rejetée\n      du four    9 pour, 11 contre\n24-2  Bail       Adopté\n"
        "                 12 pour\n                 2 contre (M. PIN, Mme ORME)\n24-3  Prêt       Adopté à\n                 l'unanimité\n",
        [("rejected", False, 9), ("adopted", False, 12), ("adopted", True, None)],
    ),
    (
        "N°  OBJET  VOTE\n24-1  Tarifs  Pas de décision\n24-2  Bail  Débat sans vote\n24-3  Eau  Pour information\n24-4  Don  Sans objet\n",
        [(None, None, None), (None, None, None), ("noted", None, None), (None, None, None)],
    ),
    (
        "N°\nObjet\nVote\n24-1\nTarifs\nAdoptée\nPour : 15\nContre : 3\n24-2\nBail\nAdopté\n12 pour\n9 pour\n",
        [("adopted", False, 15), ("adopted", None, None)],
    ),
]
NOT_FOUND = [_HEAD, "Nom  Pour  Contre\nPIN  X  -\nLOUP  -  X\n"]
