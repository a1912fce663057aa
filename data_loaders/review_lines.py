"""One doubt, or one decision, as a line of the terminal, private persons masked as on the pages."""

from typing import Any

from sqlalchemy import Engine

from database.acts import acts
from database.acts.quotes import shorten
from database.privacy.masking import Masker
from database.review import words as review_words
from database.review.doubts import doubt_id
from database.review.frames import covered
from database.review.listed import Listed
from locales import text

_SHORT = 120


def number_of(row: dict[str, Any]) -> int:
    """The number by which the decided fact is decided again."""
    return doubt_id(row["sha256"], row["kind"], row["place"])


def line_of(one: Listed, masker: Masker) -> str:
    """A doubt with the number that decides it."""
    said = covered(one.kind, one.said, (one.council_id, one.council), masker)
    return text(
        "review.line",
        "fr",
        id=one.id,
        value=f"{one.value:.1f}",
        confidence=f"{one.confidence:.2f}",
        kind=text(f"fact.{one.kind}", "fr"),
        who=_who(said, one.about, one.council_id, masker),
        said=review_words.value(said, "fr"),
        sign=review_words.sign(one.sign, "fr"),
        council=one.council or "–",
        date=one.date or "–",
    )


def _who(said: dict[str, Any] | None, about: str | None, council_id: int | None, masker: Masker) -> str:
    """Whom the fact is about, and the act that it is of."""
    who = review_words.who(said)
    named = [who] if who != review_words.NOBODY else []
    return ", ".join([*named, *([shorten(masker(about, council_id), _SHORT)] if about else [])]) or who


def place_of(engine: Engine, one: Listed, masker: Masker) -> str:
    """The words of a doubt and their page, else its file."""
    passage = next(iter(acts.evidence_of(engine, "doubt", one.id)), None)
    if passage is None:
        return masker.file_name(one.source, one.council_id)
    return text("review.passage", "fr", source=passage.source, page=passage.page, quote=shorten(passage.quote, _SHORT))


def decision_line(row: dict[str, Any], masker: Masker) -> str:
    """A decision of the log: before, after, and what it moved."""
    council = (row["council_id"], row["council"])
    before, after = (covered(row["kind"], row[name], council, masker) for name in ("before", "after"))
    sides = review_words.sides(before, after, "fr")
    return text(
        "review.log",
        "fr",
        id=number_of(row),
        at=f"{row['decided_at']:%Y-%m-%d %H:%M}",
        author=row["author"],
        verb=text(f"review.verb.{row['decision']}", "fr"),
        who=_who(before, row["about"], council[0], masker),
        before=sides[0],
        after=sides[1],
        reason=masker(row["reason"], council[0]),
        state=text(f"review.state.{row['state']}", "fr"),
        effect=review_words.effect(row["effect"], "fr"),
        source=masker.file_name(row["source"] or "–", council[0]),
    )


def removal_line(row: dict[str, Any], masker: Masker) -> str:
    """A person masked, or a paper erased, as the log tells it: neither the name nor the paper."""
    return text(
        "removal.log",
        "fr",
        at=f"{row['decided_at']:%Y-%m-%d %H:%M}",
        fact=text(f"fact.{row['kind']}", "fr"),
        verb=text(f"review.verb.{row['decision']}", "fr"),
        council=row["council"] or "–",
        reason=masker(row["reason"], row["council_id"]),
        state=text(f"review.state.{row['state']}", "fr"),
    )
