"""What a join called sure, pair by pair, beside what is true of it."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Judged:
    """The sure pairs of one kind: of each its class and whether it is right; how many pairs both sides tell, and were found at all."""

    sure: list[tuple[str, bool]] = field(default_factory=list)
    partners: int = 0  # pairs that both sides tell
    met: int = 0  # of these, those that are sure or possible

    def add(self, kind: str, *, right: bool) -> None:
        """One pair that was called sure."""
        self.sure.append((kind, right))
