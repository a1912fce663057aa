"""What a standard has no place for, or asks for and papers do not print: counted by reason, so that nobody takes a file for the whole."""

from collections import Counter
from dataclasses import dataclass, field

import polars as pl

SCHEMA = {"standard": pl.String, "what": pl.String, "rows": pl.Int64}


@dataclass(slots=True)
class NoPlace:
    """Counts of one standard; `what` ends the key "standards.no_place.<what>" of its sentence."""

    standard: str
    counts: Counter[str] = field(default_factory=Counter)

    def tell(self, what: str, rows: int) -> None:
        """So many rows that lose this."""
        if rows:
            self.counts[what] += rows

    def frame(self) -> pl.DataFrame:
        """One row a reason."""
        rows = [(self.standard, what, count) for what, count in sorted(self.counts.items())]
        return pl.DataFrame(rows, schema=SCHEMA, orient="row")
