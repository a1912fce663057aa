"""What a picture says of an item beside its votes: a title that is no words, a day with a misread figure, a company without its name."""

from collections.abc import Callable, Iterable, Iterator
from statistics import mean

from data_loaders.documents.blocks.stamps import holds_stamp
from data_loaders.documents.fact import Span
from data_loaders.documents.record import DeliberationRecord
from data_loaders.documents.text.view import fold

_LEAST_SURE_TITLE, _LEAST_SURE_DAY = 0.5, 0.6
_FORMS = frozenset(("sarl", "sas", "sasu", "sa", "eurl", "scop", "snc", "ets", "etablissements", "societe", "entreprise", "groupe"))
_DAYS = ("published_on", "received_on")
Words = Callable[[Iterable[Span]], Iterator[tuple[str, float]]]


def doubtful(item: DeliberationRecord, held_on: str | None, words: Words) -> Iterator[tuple[str, float]]:
    """(field, how sure) of each field of the item that is not to be believed; `held_on` is the session's day."""
    title = [sure for _, sure in words(item.evidence.get("title", []))]
    if item.title and title and (mean(title) < _LEAST_SURE_TITLE or holds_stamp(item.title)):
        yield "title", min(mean(title), _LEAST_SURE_TITLE)
    for key in _DAYS:
        day = getattr(item, key)
        sure = min((s for word, s in words(item.evidence.get(key, [])) if any(char.isdigit() for char in word)), default=1.0)
        if day and (sure < _LEAST_SURE_DAY or (sure < 1 and not _near(day, held_on))):
            yield key, min(sure, _LEAST_SURE_DAY)


def form_alone(supplier: str | None) -> bool:
    """ "SARL": the company's name behind its form was not read."""
    return supplier is not None and fold(supplier).strip(" .") in _FORMS


def _near(day: str, held_on: str | None) -> bool:
    """An act is published and received after its session, within a year."""
    return held_on is None or 0 <= int(day[:4]) - int(held_on[:4]) <= 1
