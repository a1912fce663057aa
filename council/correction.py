"""Correction (rectification): one person's decision on one fact of one paper; a source of its own, which edits nothing that was read."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table


class Correction(Table):
    """Known by the paper's bytes, the kind of fact and its place in the paper, so that it outlives readings; `turn` counts decisions on it.

    `before` is what was read when it was decided, `after` what holds since (null: the fact is none). The last turn is in force.
    `state`: "applied"; "again" where the reading changed and the decision no longer answers it.
    """

    __tablename__ = "correction"
    __table_args__ = (
        CheckConstraint("decision IN ('confirm', 'correct', 'reject')", name="decision"),
        CheckConstraint("state IN ('applied', 'again')", name="state"),
        Index(None, "sha256"),
    )

    id: Mapped[Key]
    sha256: Mapped[str]
    kind: Mapped[str]
    place: Mapped[str]
    about: Mapped[str | None]
    turn: Mapped[int]
    decision: Mapped[str]
    before: Mapped[dict[str, Any]] = mapped_column(JSON)
    after: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    author: Mapped[str]
    reason: Mapped[str]
    decided_at: Mapped[datetime]
    effect: Mapped[dict[str, Any]] = mapped_column(JSON)
    state: Mapped[str]
