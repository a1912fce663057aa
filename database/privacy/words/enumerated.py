"""The names that are listed from a place on: each a person's, until a firm, a post or another matter follows."""

import re
from collections.abc import Iterator

from database.privacy import lexicon
from database.privacy.body_words import SHORT_FORM, is_body
from database.privacy.lexicon import PARTICLES
from database.privacy.name_words import CALLED, is_full_name, is_given, name_at, tokens
from database.privacy.plain import Span

_NEXT_CALLED = re.compile(rf"\s(?:[–-]\s)?{lexicon.CIVILITY}\s")
_SEVERAL = re.compile(r"(?<![\w'-])(?:MM|Mmes|Mlles|Messieurs|Mesdames|MESSIEURS|MESDAMES)\.?\s{1,2}\Z")
_JOIN = re.compile(
    r"(?: ?(?:,| et| ou|;| /|,? et)|\n(?:et|ou))(?: |\n){1,2}(?:(?:mm?\.?|mmes?\.?|mr|mlles?|monsieur|madame)(?: |\n))?", re.IGNORECASE
)


def names_at(text: str, start: int, *, most: int = 7, listed: bool = False) -> Iterator[Span]:
    """The names listed from `start` on: "A et B", "A, B et C"; `listed`: several are told, as behind "MM." they always are."""
    here, last = start, (start, start)
    listed = listed or bool(_SEVERAL.search(text, max(0, start - 16), start))
    for _ in range(most):
        found = name_at(text, here)
        if found is None or (here > start and not _goes_on(text[slice(*found)], listed=listed)):
            return
        if text[here - 2 : here] == "/ " and " " not in text[slice(*found)] and not text[slice(*found)].isupper():
            return  # "Mme NOIR / Anne / Paul": each by what one calls them
        if text[here - 2 : here] == ", " and (_is_firm(text[slice(*last)], text[slice(*found)]) or _speaks_for(text, last, found)):
            return  # "Mme Anne NOIR, ORMES EAU": whom she speaks for
        yield found
        last = found
        joined = _JOIN.match(text, found[1])
        if not joined:
            return
        here = joined.end()


def _speaks_for(text: str, name: Span, further: Span) -> bool:
    """Whether a post follows ("ATSEM"), or what no civility calls where each person is called by one, as the next behind it."""
    if SHORT_FORM.fullmatch(text, *further):
        return True
    called = CALLED.search(text, max(0, name[0] - 16), name[0]) and _NEXT_CALLED.match(text, further[1])
    return bool(called) and is_full_name(text[slice(*name)]) and not any(map(is_given, text[slice(*further)].split()))


def _is_firm(name: str, further: str) -> bool:
    """Whether what follows a given name and a surname is in capitals, of two words and more, one a firm's, none a given name."""
    first = next((word for word in name.split() if word[1:].islower() and not PARTICLES.issuperset(tokens(word))), None)
    return (
        first is not None
        and " " in name
        and further.isupper()
        and " " in further
        and is_body(further)
        and not any(map(is_given, further.split()))
    )


def _goes_on(name: str, *, listed: bool) -> bool:
    """A further name of an enumeration: it has a word in capitals, an initial or a given name, or several were told and it is no body."""
    return (listed and name[0].isupper() and not is_body(name)) or any(w.isupper() or is_given(w) for w in re.findall(r"[^\W\d_]+", name))
