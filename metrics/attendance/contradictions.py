"""Lines of a roll that say two things: present for the whole session, and a proxy given by the same words (pouvoir, CGCT L2121-20)."""

import polars as pl

_GIVES = (
    r"(?i)\b(?:pouvoirs?|procurations?|mandat)\s+(?:est\s+|a\s+[ée]t[ée]\s+)?(?:donn[ée]+e?s?\s+)?(?:à|a|au)\s"
    r"|\b(?:donne|donné|donnant)\s+(?:pouvoir|procuration|mandat)\b|\brepr[ée]sent[ée]e?\s+par\b"
)


def contradictory(lines: pl.DataFrame) -> pl.DataFrame:
    """The lines of `attendance.lines` that read as present throughout beside a proxy given: nothing is stated from them."""
    gives = pl.col("proxy_to").is_not_null() | pl.col("quote").str.contains(_GIVES).fill_null(value=False)
    return lines.filter(pl.col("state").cast(pl.String) == "present_full", gives)
