"""In which order the acts of a session are read: what was decided first, then minutes approved and what was only told to the council.

Law: CGCT L2121-15 (the minutes of a session are settled at the beginning of the next); what a mayor decided by delegation is told to the
council (L2122-23) and not voted.
"""

import polars as pl

_MINUTES = (
    r"(?i)^(?:[^:]{0,40}:\s*)?(?:(?:approbation|adoption|validation|lecture)\s+d(?:u|es)\s+(?:projet\s+de\s+)?)?"
    r"(?:proc[eè]s[-\s]verba(?:l|ux)|comptes?[-\s]rendus?(?:\s+(?:sommaires?|analytiques?|int[eé]gral|int[eé]graux))?"
    r"\s+d(?:u\s+conseil|e\s+la\s+(?:r[eé]union|s[eé]ance)|es\s+(?:r[eé]unions|s[eé]ances)))(?:\s|$)"
)
_TOLD = r"(?i)^(?:diverses\s+)?informations?\b|[:–-]\s*informations?\s*$"  # a title that ends so tells, and asks for no vote


def decisions_first(acts: pl.DataFrame) -> pl.DataFrame:
    """`acts` (session_id, outcome, title) with the sessions in their order, in each the approved minutes and what was only noted last."""
    title = pl.col("title").fill_null("")
    told = (pl.col("outcome").cast(pl.String) == "noted").fill_null(value=False) | title.str.contains(_TOLD)
    session = pl.col("place_here").min().over("session_id")
    placed = acts.with_row_index("place_here")
    return placed.sort(session, told | title.str.contains(_MINUTES), maintain_order=True).drop("place_here")
