"""Presence at one vote (présence au moment du vote, CGCT L2121-15, L2121-17): yes, no, or it cannot be known."""

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table, owned_by


class VotePresence(Table):
    """One member and one act, where the session's status alone does not tell.

    `tier`: how the answer is known: T0 an item or a place among the items, T1 an hour beside them, T2 the hours of opening and closing
    (a share, no answer for one vote), T3 bounds only. `reason`: what told it, a word of the catalogue (`presence.reason.*`).
    """

    __tablename__ = "vote_presence"
    __table_args__ = (
        UniqueConstraint("deliberation_id", "councillor_id"),
        CheckConstraint("present IN ('yes', 'no', 'unknown')", name="present"),
        CheckConstraint("tier IN ('T0', 'T1', 'T2', 'T3')", name="tier"),
    )

    id: Mapped[Key]
    session_id: Mapped[int] = mapped_column(owned_by("council_session"), index=True)
    deliberation_id: Mapped[int] = mapped_column(owned_by("deliberation"))
    councillor_id: Mapped[int] = mapped_column(owned_by("councillor"), index=True)
    present: Mapped[str]
    tier: Mapped[str]
    reason: Mapped[str]
