"""Doubt (fait à vérifier): a fact that a person should look at in its paper before it enters a figure."""

from typing import Any

from sqlalchemy import JSON, CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table, owned_by


class Doubt(Table):
    """One doubt of one session's current papers: `place` says which fact of the paper, `about` which act of it in words.

    `value` is how much a decision would settle, `sign` why it is one (catalogue: `doubt.<sign>`); `state` is "again" where an earlier
    decision no longer answers what is now read.
    """

    __tablename__ = "doubt"
    __table_args__ = (CheckConstraint("state IN ('open', 'again')", name="state"),)

    id: Mapped[Key]
    session_id: Mapped[int] = mapped_column(owned_by("council_session"), index=True)
    document_id: Mapped[int] = mapped_column(owned_by("document"), index=True)
    kind: Mapped[str]
    place: Mapped[str]
    about: Mapped[str | None]
    sign: Mapped[str]
    said: Mapped[dict[str, Any]] = mapped_column(JSON)
    confidence: Mapped[float]
    value: Mapped[float]
    state: Mapped[str]
