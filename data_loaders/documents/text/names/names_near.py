"""One person's name beside a word of office: "sous la présidence de Monsieur X, Maire", "Mme Y est nommée secrétaire"."""

from dataclasses import dataclass

from data_loaders.documents.text.names import names, names_cut
from data_loaders.documents.text.names.names_vocabulary import COMPOUND, PARTICLES
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token, begins_sentence, tokens
from data_loaders.documents.text.view import View
from data_loaders.documents.text.word_set import word_set

_PASSED = word_set(
    "le la l de du des d son sa notre a au aux en et age d'age doyen doyenne conseil commune ville communaute seance puis"
    " par ci apres exercice benjamin benjamine plus jeune assemblee l'assemblee"
)
_NEVER_LAST = word_set("du de des le la les")  # in capitals too: "M. NOIR DU 4 MAI"
_MOST_TOKENS = 26
_PLACES = word_set("commune ville communes")
_VOTES = word_set("pour contre abstention abstentions neant aucun aucune")


@dataclass(frozen=True, slots=True)
class NameNear:
    """A name at [start, end) of the view."""

    name: str
    start: int
    end: int


def after(view: View, at: int, limit: int = 160, letters: bool = False) -> NameNear | None:
    """The first person named after `at`; roles and civilities before the name are passed over, anything else ends the search.

    `letters`: initials alone ("J.-P. D.") are a name too.
    """
    words = tokens(view, at, min(len(view.raw), at + limit))[:_MOST_TOKENS]
    i = 0
    while i < len(words):
        token = words[i]
        if token.kind in NAME_KINDS:
            run = _run(view, words, i, letters)
            led = i > 0 and words[i - 1].kind == "civ"
            if len(run) == 1 and (run[0].folded in _VOTES or (begins_sentence(run[0]) and not led)):
                return None  # "sous la présidence du maire. PRÉSENTS : …"
            if run and not (_of_place(words, i) and i + len(run) < len(words)):
                return _named(view, run)
            i += max(1, len(run))
            continue
        if token.kind in ("stop", "number", "note") or (token.kind == "lower" and token.folded not in _PASSED):
            return None
        if token.kind == "line" and i and view.raw[words[i - 1].end - 1] == "." and words[i - 1].kind == "function":
            return None
        if token.kind == "function" and i and view.raw[words[i - 1].end - 1] == "." and words[i - 1].kind != "civ":
            return None
        i += 1
    return None


def before(view: View, at: int, reach: int = 90) -> NameNear | None:
    """The name that ends right before `at` (a comma or an office may stand between)."""
    words = tokens(view, max(0, at - reach), at)
    while words and (
        words[-1].kind in ("sep", "function", "line", "note") or (words[-1].kind in ("lower", "particle") and words[-1].folded in _PASSED)
    ):
        words.pop()
    run: list[Token] = []
    for token in reversed(words):
        stopped = run and view.raw[token.end - 1] == "." and token.kind != "initial"
        if token.kind not in NAME_KINDS or stopped or (token.kind == "cap" and begins_sentence(token)):
            break
        run.insert(0, token)
    while run and run[0].kind == "particle" and view.raw[run[0].start].islower():
        run.pop(0)
    found = names_cut.pieces(run, None) if run else []
    return _named(view, found[-1]) if found else None


def _run(view: View, words: list[Token], i: int, letters: bool = False) -> list[Token]:
    run: list[Token] = []
    for n, token in enumerate(words[i:], i):
        if token.kind == "line" and _titled(words, n, run):
            break
        if token.kind == "dash" and run and run[-1].folded in COMPOUND and token.start == run[-1].end and _given(words, n + 1):
            continue  # "Jean- Luc PETIT"
        particled = bool(run) and len(run) > 1 and run[-1].folded in PARTICLES and token.kind == "upper"  # "Cécile DU PARC"
        if token.kind not in NAME_KINDS or (begins_sentence(token) and not particled and (token.kind == "cap" or len(run) > 1)):
            if not (token.kind == "line" and run and names_cut.order(names_cut.shape(run)) == "plain") or _lettered(run):
                break
            continue
        if len(run) == 1 and _headed(words, i, n):
            break
        if token.kind == "initial" and _lettered(run):
            break  # "J. Petit" and, without a mark between them, "P. Moreau"
        if run and view.raw[run[-1].end - 1] == "." and run[-1].kind != "initial":
            break
        run.append(token)
    while run and (run[-1].kind == "particle" or (len(run) > 1 and run[-1].folded in _NEVER_LAST)):
        run.pop()
    return run if any(t.kind in ("upper", "cap") for t in run) or (letters and len(run) > 1) else []


def _titled(words: list[Token], n: int, run: list[Token]) -> bool:
    """Whether behind the line end at `n` capitals follow a bare surname: a title's ("M. PETIT | ADOPTION DU BUDGET"), none of his."""
    ahead = next((t for t in words[n:] if t.kind != "line"), None)
    return bool(run) and all(t.kind == "upper" for t in run) and ahead is not None and ahead.kind == "upper"


def _headed(words: list[Token], i: int, n: int) -> bool:
    """Whether a title of two words or more begins at `n` behind the bare surname at `i`: "Mme PETIT PROCÈS VERBAL"."""
    led = i > 0 and words[i - 1].kind == "civ" and words[i].kind == words[n].kind == "upper" and begins_sentence(words[n])
    return led and n + 1 < len(words) and words[n + 1].kind == "upper"


def _given(words: list[Token], n: int) -> bool:
    """Whether the rest of a given name stands at `n`, and a surname behind it."""
    return n + 1 < len(words) and words[n].kind == "cap" and words[n + 1].kind in NAME_KINDS


def _lettered(run: list[Token]) -> bool:
    """Whether the run is whole: an initial and a surname."""
    return len(run) > 1 and run[0].kind == "initial" and run[-1].kind in ("cap", "upper")


def _of_place(words: list[Token], i: int) -> bool:
    """ "Maire de Valbourg", "Commune d'Aubignac": the name of a commune, not of a person."""
    if i and words[i - 1].folded in _PLACES and words[i - 1].kind != "civ":
        return True
    if i > 1 and words[i - 1].kind == "particle" and words[i - 2].folded in _PLACES:
        return True
    if i and words[i].kind == "particle" and words[i - 1].kind == "function":
        return True
    passed = [t for t in words[:i] if t.kind not in ("line", "sep")]
    return len(passed) > 1 and passed[-1].folded in ("de", "d", "du", "des", "l", "la") and any(t.kind == "function" for t in passed)


def _named(view: View, run: list[Token]) -> NameNear | None:
    found = names_cut.pieces(run, None)
    if not found:
        return None
    first, last = found[0][0], found[0][-1]
    return NameNear(names.printed(view, first.start, last.end), first.start, last.end)
