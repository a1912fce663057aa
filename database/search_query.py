"""What a visitor typed, as a question to either engine: nothing typed ever reaches an engine's own syntax, for terms are a-z and 0-9."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from database.search_terms import folded, stem, terms

_LONGEST_ASKED = 400  # characters read
_MOST_TERMS = 12
_SHORTEST_START = 3
_QUOTED = re.compile(r"[\"«»“”„]")
_BEGINNING = re.compile(r"(?<![^\W_])([^\W_]{1,40})\*")


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that must be there: terms that follow each other, or (`starts`) a word that begins in one of these ways."""

    terms: tuple[str, ...]
    starts: tuple[str, ...] = ()

    def needle(self, term: str) -> str | None:
        """Which of the things looked for this term is."""
        if term in self.terms:
            return term
        return next((start for start in self.starts if term.startswith(start)), None)


@dataclass(frozen=True, slots=True)
class Question:
    """All parts must be there. `cut`: more was typed than is looked for; `common`: only words that stand everywhere were typed."""

    parts: tuple[Part, ...]
    cut: bool = False
    common: bool = False

    def needle(self, term: str) -> str | None:
        """Which of the things looked for this term is; None for any other."""
        return next((found for part in self.parts if (found := part.needle(term))), None)

    def loosened(self) -> "Question | None":
        """The same with the last word read as a beginning, as one who is still typing means it; None where it is too short."""
        last = self.parts[-1] if self.parts else None
        if last is None or last.starts or len(last.terms) != 1 or len(last.terms[0]) < _SHORTEST_START:
            return None
        return Question((*self.parts[:-1], Part((), last.terms)), self.cut)

    def fts5(self, tags: Sequence[str] = (), kinds: Sequence[str] = ()) -> str:
        """For SQLite's MATCH, with all of the index's own words `tags` and any of `kinds`; every term quoted."""
        any_kind = [f"({' OR '.join(_quoted(kinds))})"] if kinds else []
        return " AND ".join([*map(_fts5, self.parts), *_quoted(tags), *any_kind])

    def tsquery(self, tags: Sequence[str] = (), kinds: Sequence[str] = ()) -> str:
        """The same for PostgreSQL, as the text of a tsquery."""
        any_kind = ["(" + " | ".join(_quoted(kinds, "'")) + ")"] if kinds else []
        return " & ".join([*map(_tsquery, self.parts), *_quoted(tags, "'"), *any_kind])


def _quoted(words: Sequence[str], sign: str = '"') -> list[str]:
    return [f"{sign}{word}{sign}" for word in words]


def _fts5(part: Part) -> str:
    if not part.starts:
        return f'"{" ".join(part.terms)}"'
    return "(" + " OR ".join(f"{start}*" for start in _quoted(part.starts)) + ")"


def _tsquery(part: Part) -> str:
    if not part.starts:
        return "(" + " <-> ".join(_quoted(part.terms, "'")) + ")"
    return "(" + " | ".join(f"{start}:*" for start in _quoted(part.starts, "'")) + ")"


def question(typed: str) -> Question:
    """Reads any text: words, "words that follow each other", and beginnings (pisc*)."""
    read = typed[:_LONGEST_ASKED]
    parts: list[Part] = []
    for place, piece in enumerate(_QUOTED.split(read)):
        if place % 2:
            parts += [Part(tuple(one.term for one in terms(piece)))]
        else:
            parts += _loose(piece)
    parts = list(dict.fromkeys(part for part in parts if part.terms or part.starts))
    kept = _first(parts)
    common = not kept and any(char.isalnum() for char in read)
    return Question(tuple(kept), cut=len(typed.strip()) > _LONGEST_ASKED or kept != parts, common=common)


def _loose(piece: str) -> list[Part]:
    starts = [folded(word) for word in _BEGINNING.findall(piece)]
    found = [Part((), tuple(dict.fromkeys((start, stem(start))))) for start in starts if len(start) >= _SHORTEST_START]
    return [*(Part((one.term,)) for one in terms(_BEGINNING.sub(" ", piece))), *found]


def _first(parts: list[Part]) -> list[Part]:
    """As many parts as are looked for at once; a phrase too long is cut."""
    kept: list[Part] = []
    left = _MOST_TERMS
    for part in parts:
        if left <= 0:
            break
        kept.append(Part(part.terms[:left], part.starts))
        left -= len(part.terms) or 1
    return kept
