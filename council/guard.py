"""Guard (garde-fou): a named rule by which what contradicts itself is held back, marked or told before anything is shown of it.

A guard looks at one paper's record, at one session's papers together, or at the stored tables. Its short name in words is the
catalogue's `guard.<name>`; what it says of one fact is `warning.<name>`.
"""

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

Look = TypeVar("Look")
Scope = Literal["record", "session", "tables"]
# held_back: the fact is shown nowhere as a fact, and listed for a person; marked: shown with the mark, in no rate or total; told: in words.
Effect = Literal["held_back", "marked", "told"]


@dataclass(frozen=True, slots=True)
class Guard(Generic[Look]):
    """One rule; `look` finds what it fires on."""

    name: str
    scope: Scope
    effect: Effect
    look: Look
