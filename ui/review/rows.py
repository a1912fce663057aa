"""The doubts and the log of decisions as the visitor reads them: codes in words, what was read in one line."""

from collections.abc import Callable
from typing import Any

import polars as pl

from database.review import words as review_words
from metrics.filters.filters import Filters
from ui import data
from ui.language import language, say, say_if_known
from ui.review import said as review_said

# A card on a phone has the first five: what it is, of which session, why, the words, and of which act.
IN_CARD = 5
TO_CHECK = ("fact", "date", "sign", "quote", "about", "said", "who", "value", "council", "source", "page", "confidence", "review_state")
_SIDES = ("before", "after")


def to_check() -> pl.DataFrame:
    """The doubts, those that settle most first; `fact` is the kind in words, `kind_code` its own word."""
    found = data.frames()["doubts"]
    shown = _kinds(found)
    shown = shown.with_columns(
        pl.Series("who", [review_said.who(said) for said in found["said"]], dtype=pl.String),
        pl.Series("said", [review_said.value(said) for said in found["said"]], dtype=pl.String),
        _why(found, data.frames()["warnings"]),
        _worded(shown["review_state"], lambda state: say(f"review.doubt_state.{state}")),
    )
    return shown.sort("value", "date", "doubt_id", descending=[True, True, False], nulls_last=True)


def one_of_each_first(rows: pl.DataFrame) -> pl.DataFrame:
    """The first row of each kind, that of most rows before the others, then the rest in their order: a first screen shows every kind."""
    kind = pl.col("kind_code")
    first = pl.when(pl.int_range(pl.len()).over(kind) == 0).then(pl.len().over(kind))
    return rows.sort(first, descending=True, nulls_last=True, maintain_order=True)


def decided() -> pl.DataFrame:
    """The log, the last decision first."""
    found = data.frames()["corrections"]
    sides = list(map(review_said.sides, found["before"], found["after"]))
    texts = {name: [pair[place] for pair in sides] for place, name in enumerate(_SIDES)}
    shown = _kinds(found)
    shown = shown.with_columns(
        pl.Series("who", [review_said.who(said) for said in found["before"]], dtype=pl.String),
        *(pl.Series(name, cells, dtype=pl.String) for name, cells in texts.items()),
        pl.Series("effect", [review_said.effect(one) for one in found["effect"]], dtype=pl.String),
        *(
            pl.Series(f"rate_{side}", [review_said.rate(one, place) for one in found["effect"]], dtype=pl.String)
            for place, side in enumerate(_SIDES)
        ),
        _worded(found["decision"], lambda verb: say(f"review.verb.{verb}")),
        _worded(shown["review_state"], lambda state: say(f"review.state.{state}")),
    )
    return shown.sort("decided_at", "correction_id", descending=[True, False], nulls_last=True)


def unpriced(rows: pl.DataFrame, filters: Filters) -> int:
    """How many contracts have no amount read, where each of those that wait to be checked is one of them; else 0."""
    waiting = rows.filter(sign=review_words.sign("contract_no_amount", language()))
    if waiting.is_empty() or data.wide():
        return 0
    told = pl.concat_str("number", "title", separator=" – ", ignore_nulls=True)
    those = data.contracts(filters).filter(pl.col("amount_not_printed")).select("document_id", about=told)
    return 0 if waiting.join(those, on=["document_id", "about"], how="anti").height else those.height


def kinds(rows: pl.DataFrame) -> dict[str, str]:
    """The kinds that the rows hold, by their own word."""
    return dict(sorted(rows.select("kind_code", "fact").unique().iter_rows(), key=lambda pair: str(pair[1]).casefold()))


def of_kind(rows: pl.DataFrame, kind: str | None) -> pl.DataFrame:
    """The rows of one kind; all of them where none is asked for."""
    return rows.filter(pl.col("kind_code") == kind) if kind else rows


def asked(rows: pl.DataFrame, number: int | None) -> dict[str, Any] | None:
    """The doubt of the address, where it still is one."""
    found = rows.filter(pl.col("doubt_id") == (-1 if number is None else number))
    return found.row(0, named=True) if found.height else None


def _why(found: pl.DataFrame, warnings: pl.DataFrame) -> pl.Series:
    """Why each is a doubt; where a number printed is not the number read, both numbers, as the paper's warning counts them."""
    counted = {
        (row["document_id"], row["code"]): row["values"]
        for row in warnings.filter(pl.col("code").is_in(found["sign"].unique().implode())).iter_rows(named=True)
    }
    whole = set(data.frames()["sessions"].filter("closes")["session_id"])
    said = [
        review_said.numbers(sign, counted.get((document, sign)), whole=session in whole) or review_words.sign(sign, language())
        for document, sign, session in found.select("document_id", "sign", "session_id").iter_rows()
    ]
    return pl.Series("sign", said, dtype=pl.String)


def _kinds(found: pl.DataFrame) -> pl.DataFrame:
    fact = _worded(found["kind"], lambda kind: say_if_known(f"fact.{kind}", kind))
    return found.with_columns(fact.alias("fact")).rename({"kind": "kind_code", "state": "review_state"})


def _worded(cells: pl.Series, word: Callable[[str], str]) -> pl.Series:
    known = {one: word(one) for one in cells.drop_nulls().unique()}
    return pl.Series(cells.name, [known.get(one) for one in cells], dtype=pl.String)
