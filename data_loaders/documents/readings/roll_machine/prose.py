"""Where a list of names turns into a sentence: "Mme X est désignée secrétaire", "M. Y présente le rapport"; its subject is no entry."""

from data_loaders.documents.readings.roll_machine.stream import linked
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.names.names_vocabulary import BE, GIVEN, LINKS, LITTLE, RELATIVES, SPEAKS, STATES, TAIL
from data_loaders.documents.text.names.names_words import Token, begins_sentence
from data_loaders.documents.text.view import View
from data_loaders.documents.text.word_set import word_set

_CHOSEN = word_set(
    "designe designee designes designees nomme nommee nommes nommees elu elue elus elues choisi choisie rapporte revoque revoquent"
)
_SAYS = SPEAKS | _CHOSEN
_NOT_DONE = TAIL | LITTLE | STATES | LINKS | GIVEN
_IS_NOT = ("n'est", "n'etait", "n'etaient")
_HAS_NOT = ("n'a", "n'ont", "n'avait", "n'avaient")
_ARTICLES = word_set("le la les l un une au ce cette aux du des")


def verb(segment: list[Token]) -> int | None:
    """Place of the word that makes a segment a sentence; None for a list's entry, and for "qui s'en est remis à Mme PETIT pour voter"."""
    if segment[0].folded in RELATIVES and not any(token.kind == "stop" for token in segment):
        return None
    for i, token in enumerate(segment):
        ahead = segment[i + 1].folded if i + 1 < len(segment) else ""
        if token.kind not in ("lower", "function") or i == 0:
            continue
        speaks = token.kind == "lower" and token.folded in _SAYS
        shows = token.folded in ("presente", "presentent") and (ahead in _ARTICLES or ahead[:2] == "l'")
        is_ = token.folded in BE and token.folded != "a" and not (ahead in STATES or ahead == "ete")
        has_not = token.folded in _HAS_NOT and ahead == "pas" and token.kind == "lower"
        denied = (token.folded in _IS_NOT or has_not) and not any(t.folded in GIVEN for t in segment)
        if speaks or shows or is_ or denied or _chair_does(segment, i):
            return i
    return None


def _chair_does(segment: list[Token], i: int) -> bool:
    """Whether the word behind "Monsieur le Maire" is what the chair does: "… Monsieur le Maire rend hommage à M. Guy NOIR"."""
    ahead = segment[max(0, i - 3) : i]
    chair = len(ahead) == 3 and ahead[0].kind == "civ" and ahead[1].folded in ("le", "la") and ahead[2].kind == "function"
    return chair and segment[i].kind == "lower" and segment[i].folded not in _NOT_DONE


def before_subject(view: View, segment: list[Token], at: int) -> list[Token]:
    """The words ahead of the verb's sentence, or of its subject: up to the last civility; none where the segment is the subject itself."""
    last = next((i for i in range(at - 1, -1, -1) if segment[i].kind == "civ"), 0)
    if (stop := next((i for i in range(last + 2, at) if _opens(segment, i)), None)) is not None:
        return segment[: stop + 1]  # "M. Luc NOIR. 1/ Compte rendu … le conseil s'est réuni": the sentence is another
    if (begun := next((i for i in range(1, at) if _has_been(view, segment, i)), None)) is not None:
        return segment[:begun]
    if last and linked(segment[last - 1]):  # a holder, behind whom the next sentence begins: "… à M. Luc MOREAU Le quorum est"
        end = at
        while end and segment[end - 1].kind in ("lower", "particle", "function", "stop"):
            end -= 1
        return segment[:end]
    if not last:  # "Ève ROUX. Luc NOIR est élu secrétaire": the sentence begins behind the full stop
        stops = [
            i for i in range(1, at) if segment[i].kind in ("upper", "cap") and view.raw[segment[i].end - 1] == "." and _long(segment[i])
        ]
        last = stops[-1] + 1 if stops else 0
    return segment[:last]


def _has_been(view: View, segment: list[Token], i: int) -> bool:
    """Whether the verb's sentence begins with it: "M. Luc NOIR et Mme Ève ROUX | A été nommée secrétaire : …"."""
    return segment[i].folded == "a" and view.raw[segment[i].start].isupper() and segment[i + 1].folded == "ete"


def _opens(segment: list[Token], i: int) -> bool:
    """Whether another sentence, or a numbered item, begins at `i`."""
    ahead = next((t for t in segment[i + 1 : i + 3] if t.kind != "dash"), None)
    return segment[i].kind == "stop" or (segment[i].kind == "number" and ahead is not None and begins_sentence(ahead))


def _long(token: Token) -> bool:
    return token.end - token.start > 4


def drop_subjects(view: View, found: list[Entry]) -> None:
    """ "A et B sont élus": neither is an entry of the list; A is the last one found, when only "et" follows it."""
    if found and view.folded[found[-1].end : found[-1].end + 5].strip().startswith("et "):
        found.pop()
