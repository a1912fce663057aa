"""The rate of attendance (M1) with its certain and possible bounds: one rule for councillors, sessions and councils.

Law: CGCT L2121-15. k: present in full or in part; n: whose status is known.
"""

import polars as pl

from metrics.fraction import rate

SEATED = ["present_full", "present_part", "represented", "excused", "absent"]
PRESENT = pl.col("present_full") + pl.col("present_part")


def bounds(shown: pl.Expr | None = None) -> dict[str, pl.Expr]:
    """M1 = k / n and its certain and possible bounds over all seats or sessions; null where not shown."""
    seats = pl.col("seats")
    found = {
        "rate": rate(pl.col("k"), pl.col("n")),
        "certain": rate(pl.col("present_full"), seats, known=pl.col("n")),
        "possible": rate(pl.col("k") + pl.col("unknown"), seats, known=pl.col("n")),
    }
    return found if shown is None else {name: pl.when(shown).then(value) for name, value in found.items()}
