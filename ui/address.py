"""The address of a page says all that it shows: filters are read from it and written back, so that a copied link, Back and Forward agree.

Streamlit's own `bind="query-params"` loses the filters on Back across pages, so the address itself is the record here:
a widget takes the address's value whenever it differs from the one last written, and writes its own value otherwise.
"""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, TypeVar
from urllib.parse import urlencode

import streamlit as st

SHARED = ("lang", "council", "from", "to")  # what a link to another page takes along
Params = dict[str, str | list[str]]
T = TypeVar("T")
_SAID, _SEEN = "_said_address", "_seen_words"
_HELD = threading.local()  # each run of a page has a thread to itself
PAGE = "_page"  # which page runs, noted by ui/data_scope.py


def of_year(year: int | str) -> dict[str, str]:
    """The words whose period is a whole year."""
    return {"from": f"{year:0>4}-01-01", "to": f"{year:0>4}-12-31"}


def of_proof(row: Mapping[str, Any]) -> dict[str, object]:
    """The words that open an act for the fact of a contract or a grant: the paper opens where it stands, were it parts before the vote."""
    for owner in ("contract", "grant"):
        if row.get("document_id") is not None and (number := row.get(f"{owner}_id")) is not None:
            return {"document": row["document_id"], "fact": f"{owner}:{number}"}
    return {}


@contextmanager
def held() -> Iterator[None]:
    """While a page is drawn its address is asked for once, and follows what is written here: every word and link of a page reads it.

    So is what is noted of the visit: each look into its state goes through Streamlit's locks.
    """
    _HELD.words, _HELD.noted = words(), {}
    try:
        yield
    finally:
        del _HELD.words, _HELD.noted


def note(name: str, value: T) -> T:
    """Keep this under a name in the visit's state."""
    st.session_state[name] = value
    getattr(_HELD, "noted", {})[name] = value
    return value


def noted(name: str) -> Any:
    """What was noted under a name in the visit, or None."""
    found: dict[str, Any] | None = getattr(_HELD, "noted", None)
    if found is None:
        return st.session_state.get(name)
    if name not in found:
        found[name] = st.session_state.get(name)
    return found[name]


def words() -> Mapping[str, list[str]]:
    """Every word of the address with its values."""
    found: dict[str, list[str]] | None = getattr(_HELD, "words", None)
    return {name: list(st.query_params.get_all(name)) for name in st.query_params} if found is None else found


def values(name: str) -> list[str]:
    """The values of one word of the address."""
    return list(words().get(name, ()))


def value(name: str) -> str | None:
    """The first value of one word of the address."""
    return next(iter(values(name)), None)


def identifier(name: str) -> int | None:
    """A positive number of the address, or None where it is missing or is none."""
    said = value(name) or ""
    return int(said) if said.isascii() and said.isdigit() and len(said) <= 16 else None


def write(name: str, said: Sequence[str]) -> None:
    """Put `said` into the address; nothing said takes the word out."""
    if list(said) == values(name):
        return
    if said:
        st.query_params[name] = list(said)
    else:
        del st.query_params[name]
    found: dict[str, list[str]] = getattr(_HELD, "words", {})
    if said:
        found[name] = list(said)
    else:
        found.pop(name, None)


def bound(name: str, draw: Callable[[str], Any], read: Callable[[list[str]], Any], say: Callable[[Any], list[str]]) -> Any:
    """The widget of one word of the address: `draw(key)` shows it, `read` and `say` turn the address's values into its own and back.

    Two pages may use one word for two lists of choices: what was chosen on the last page is not read on this one.
    """
    key, seen, page = f"_widget_{name}", _seen(), noted(PAGE)
    if seen.get(name) != (page, values(name)) or key not in st.session_state:
        st.session_state[key] = read(values(name))
    chosen = draw(key)
    said = say(chosen)
    write(name, said)
    seen[name] = (page, said)
    return chosen


def pressed(name: str) -> str | None:
    """The first value of a word whose widget is drawn further down: what that was just set to, which the address then says at once.

    Figures above the widget would else be those of the press before.
    """
    key, seen, page = f"_widget_{name}", _seen(), noted(PAGE)
    if seen.get(name) == (page, values(name)) and key in st.session_state:
        write(name, [str(st.session_state[key])] if st.session_state[key] else [])
        seen[name] = (page, values(name))
    return value(name)


def _seen() -> dict[str, tuple[str | None, list[str]]]:
    """By word the page on which its widget was last drawn, and what that then said."""
    found: dict[str, tuple[str | None, list[str]]] | None = noted(_SEEN)
    return note(_SEEN, {}) if found is None else found


def shared() -> Params:
    """The words that a link to another page takes along."""
    return {name: said for name in SHARED if (said := values(name))}


def leading_to(stem: str, **words: object) -> str:
    """The address of another page of ours as a link in a list writes it, from this one."""
    own, along = {name: str(word) for name, word in words.items() if word is not None}, shared()
    if own.keys() & along.keys():
        return f"{stem}?{urlencode(along | own, doseq=True)}"
    taken = _written(tuple((name, tuple(said)) for name, said in along.items()))
    return f"{stem}?{'&'.join(filter(None, (taken, urlencode(own))))}"


@lru_cache(256)
def _written(words: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    """Words of an address: those that all links of a list take along are the same."""
    return urlencode(words, doseq=True)


def keep_only(page: str, names: Sequence[str]) -> None:
    """Take out of the address what `page` does not use (Streamlit leaves the next page's words there on Back)."""
    for name in set(words()) - set(SHARED) - set(names):
        write(name, ())
    _say_again(page)


def _say_again(page: str) -> None:
    """Tell the browser its address: a link from a page to that page itself reaches the server and leaves the address bar as it was.

    On another page than the last the browser writes the address itself, some time after the script began: said too early, the words
    would become one more step of its history, at the page that the visitor has just left.
    """
    now = dict(words())
    before = noted(_SAID) or (None, now)
    if before[0] == page and before[1] != now:
        st.query_params.from_dict(now)
    note(_SAID, (page, now))
