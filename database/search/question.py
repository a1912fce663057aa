"""What is looked for, and how either engine is asked for it: nothing typed ever reaches its own syntax, for terms are a-z and 0-9."""

from collections.abc import Sequence
from dataclasses import dataclass

SHORTEST_START = 3


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that must be there: terms that follow each other, or (`starts`) a word that begins in one of these ways.

    `others`: terms that follow each other and, as councils write, mean what the first ones do: either will do.
    """

    terms: tuple[str, ...]
    starts: tuple[str, ...] = ()
    others: tuple[tuple[str, ...], ...] = ()

    @property
    def phrases(self) -> tuple[tuple[str, ...], ...]:
        """The terms that follow each other, in each way that will do."""
        return (self.terms, *self.others)

    def needle(self, term: str) -> str | None:
        """Which of the things looked for this term is."""
        if any(term in phrase for phrase in self.phrases):
            return term
        return next((start for start in self.starts if term.startswith(start)), None)


@dataclass(frozen=True, slots=True)
class Question:
    """All parts must be there. `cut`: more was typed than is looked for; `common`: only words that stand everywhere were typed.

    `also`: what is looked for in place of everyday words that were typed, as councils write it.
    """

    parts: tuple[Part, ...]
    cut: bool = False
    common: bool = False
    also: tuple[str, ...] = ()

    def needle(self, term: str) -> str | None:
        """Which of the things looked for this term is; None for any other."""
        return next((found for part in self.parts if (found := part.needle(term))), None)

    def held_by(self, words: set[str]) -> bool:
        """Whether all parts are among these terms, in whatever order."""
        return all(
            any(map(part.needle, words)) if part.starts else any(words.issuperset(one) for one in part.phrases) for part in self.parts
        )

    def loosened(self) -> "Question | None":
        """The same with the last word read as a beginning, as one who is still typing means it; None where it is too short."""
        last = self.parts[-1] if self.parts else None
        if last is None or last.starts or len(last.terms) != 1 or len(last.terms[0]) < SHORTEST_START:
            return None
        return Question((*self.parts[:-1], Part((), last.terms)), self.cut, also=self.also)

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
    ways = [f"{start}*" for start in _quoted(part.starts)] or _quoted([" ".join(one) for one in part.phrases])
    return "(" + " OR ".join(ways) + ")"


def _tsquery(part: Part) -> str:
    ways = [f"{start}:*" for start in _quoted(part.starts, "'")]
    ways = ways or ["(" + " <-> ".join(_quoted(one, "'")) + ")" for one in part.phrases]
    return "(" + " | ".join(ways) + ")"
