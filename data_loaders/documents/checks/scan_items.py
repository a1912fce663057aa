"""What a picture says of an item beside its votes: a title of which OCR made no words, a day of reception with a misread figure."""

from collections.abc import Callable, Iterable, Iterator
from statistics import mean

from data_loaders.documents.fact import Span
from data_loaders.documents.record import DeliberationRecord

_LEAST_SURE_TITLE, _LEAST_SURE_DAY = 0.5, 0.6
_DAYS = ("published_on", "received_on")
Words = Callable[[Iterable[Span]], Iterator[tuple[str, float]]]


def doubtful(item: DeliberationRecord, held_on: str | None, words: Words) -> Iterator[tuple[str, float]]:
    """(field, how sure) of each field of the item that is not to be believed; `held_on` is the session's day."""
    title = [sure for _, sure in words(item.evidence.get("title", []))]
    if item.title and title and mean(title) < _LEAST_SURE_TITLE:
        yield "title", mean(title)
    for key in _DAYS:
        day = getattr(item, key)
        sure = min((s for word, s in words(item.evidence.get(key, [])) if any(char.isdigit() for char in word)), default=1.0)
        if day and (sure < _LEAST_SURE_DAY or (sure < 1 and not _near(day, held_on))):
            yield key, min(sure, _LEAST_SURE_DAY)


def _near(day: str, held_on: str | None) -> bool:
    """An act is published and received after its session, within a year."""
    return held_on is None or 0 <= int(day[:4]) - int(held_on[:4]) <= 1
