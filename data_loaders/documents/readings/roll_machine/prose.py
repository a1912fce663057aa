"""Where a list of names turns into a sentence: "Mme X est désignée secrétaire", "M. Y présente le rapport"; its subject is no entry."""

from data_loaders.documents.readings.roll_machine.stream import linked
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.names.names_vocabulary import BE, SPEAKS, STATES
from data_loaders.documents.text.names.names_words import Token
from data_loaders.documents.text.view import View
from data_loaders.documents.text.word_set import word_set

_CHOSEN = word_set("designe designee designes designees nomme nommee nommes nommees elu elue elus elues choisi choisie rapporte")
_ARTICLES = word_set("le la les l un une au ce cette aux du des")


def verb(segment: list[Token]) -> int | None:
    """Place of the word that makes a segment a sentence; None for a list's entry."""
    for i, token in enumerate(segment):
        ahead = segment[i + 1].folded if i + 1 < len(segment) else ""
        if token.kind not in ("lower", "function") or i == 0:
            continue
        speaks = token.kind == "lower" and token.folded in SPEAKS | _CHOSEN
        shows = token.folded in ("presente", "presentent") and (ahead in _ARTICLES or ahead[:2] == "l'")
        is_ = token.folded in BE and token.folded != "a" and not (ahead in STATES or ahead == "ete")
        if speaks or shows or is_:
            return i
    return None


def before_subject(segment: list[Token], at: int) -> list[Token]:
    """The words ahead of the verb's subject: up to the last civility; none where the segment is the subject itself."""
    last = next((i for i in range(at - 1, -1, -1) if segment[i].kind == "civ"), 0)
    if last and linked(segment[last - 1]):  # a holder, behind whom the next sentence begins: "… à M. Luc MOREAU Le quorum est"
        end = at
        while end and segment[end - 1].kind in ("lower", "particle", "function", "stop"):
            end -= 1
        return segment[:end]
    return segment[:last]


def drop_subjects(view: View, found: list[Entry]) -> None:
    """ "A et B sont élus": neither is an entry of the list; A is the last one found, when only "et" follows it."""
    if found and view.folded[found[-1].end : found[-1].end + 5].strip().startswith("et "):
        found.pop()
