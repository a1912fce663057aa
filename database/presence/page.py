"""The acts of one paper as its text orders them, and the hours that it tells among them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from database.acts.act_keys import Act


@dataclass(frozen=True, slots=True)
class Anchor:
    """An hour that a paper tells at a place of its text; minutes since midnight, past it where the session went on."""

    at: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Page:
    """The acts of one paper as its text orders them: for each act key [start, start of its vote, end of its vote]; the hours it tells."""

    acts: Mapping[str, tuple[int, int | None, int | None]]
    anchors: Sequence[Anchor] = ()

    @property
    def first(self) -> int | None:
        """Where the first act begins."""
        return min((start for start, _, _ in self.acts.values()), default=None)


def page(acts: Sequence[Act], anchors: Sequence[Anchor] = ()) -> Page:
    """The places of a paper's acts; acts whose places go back in the text are left out, since nothing orders them."""
    found: dict[str, tuple[int, int | None, int | None]] = {}
    here = -1
    for act in acts:
        evidence = act.record.get("evidence") or {}
        starts = [span[0] for field in ("number", "title") for span in evidence.get(field) or []]
        vote = (act.record.get("vote") or {}).get("evidence") or []
        if starts and min(starts) > here:
            here = min(starts)
            within = [span for span in vote if span[0] >= here]
            found[act.key] = (here, min((s for s, _ in within), default=None), max((e for _, e in within), default=None))
    return Page(found, anchors)
