"""The names of a run told apart from a paper's own words in it: "Dossier Léa Noir", "Locataire Roux Luc"."""

from collections.abc import Iterator
from functools import lru_cache

from council import civil_names
from database.privacy import lexicon
from database.privacy.body_words import is_body
from database.privacy.name_words import tokens
from database.privacy.weighed.about import CALLS
from database.privacy.weighed.runs import PARTICLES, Name, Word, bearers, is_initial, names

_SHORTEST = 4  # letters
# Words that only join: who stands behind them is told by what is about, as behind any small word.
_JOINING = lexicon.words(
    "avec selon pour dans chez depuis pendant apres avant entre sans sous vers contre outre malgre suivant ainsi alors aussi comme dont",
    "lors lorsque mais puis quand tandis tous toute toutes notre votre leur leurs cette celui celle elle nous vous elles",
)


def readings(run: tuple[Word, ...]) -> Iterator[Name]:
    """Each way in which a run may hold a name, told beside the papers' own words in it ("Dossier Léa Noir") as outside of it."""
    parts, here, heads = list[tuple[Word, ...]](), 0, list[int]()
    if any(_calls_a_thing(word.said) for word in run):  # "Square Léa Noir"
        yield from names(run)
        return
    for place, word in enumerate(run):
        if _is_a_papers_own(word.said) and not _is_a_surname(run, place):
            heads.append(place)
            parts.append(run[here:place])
            here = place + 1
    for part in (*parts, run[here:]):
        yield from names(part)
    if heads:  # "Petit Léa"
        yield from (name for name in names(run) if any(name.first <= head <= name.last for head in heads))


def _is_a_surname(run: tuple[Word, ...], place: int) -> bool:
    """Whether a word in capitals stands before a given name that is not: "POINT Léa", whatever follows."""
    behind = run[place + 1 : place + 2]
    return run[place].said.isupper() and any(bearers(word.said) and not word.said.isupper() for word in behind)


@lru_cache(maxsize=100_000)
def _is_a_papers_own(word: str) -> bool:
    """A common word that is no given name and no surname's particle, and does more than join."""
    folded = tokens(word)
    if is_initial(word) or len(folded) != 1 or len(folded[0]) < _SHORTEST or not civil_names.is_common(folded[0]):
        return False
    return not (bearers(word) or folded[0] in PARTICLES or folded[0] in _JOINING)


@lru_cache(maxsize=100_000)
def _calls_a_thing(word: str) -> bool:
    """What a place, a building or a body is called by."""
    return not lexicon.PLACES.isdisjoint(tokens(word)) or is_body(word) or bool(CALLS.fullmatch(word))
