"""Attendance (présence en séance, CGCT L2121-15, L2121-20): one person in one session's single roll, merged from its papers."""

from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table, owned_by


class Attendance(Table):
    """One line of the roll. `unknown`: papers disagree or a doubt holds it back; it then stays out of rates."""

    __tablename__ = "attendance"
    __table_args__ = (CheckConstraint("status IN ('present', 'represented', 'excused', 'absent', 'unknown')", name="status"),)

    id: Mapped[Key]
    session_id: Mapped[int] = mapped_column(owned_by("council_session"), index=True)
    councillor_id: Mapped[int] = mapped_column(owned_by("councillor"), index=True)
    printed_name: Mapped[str]
    status: Mapped[str]
    arrived_at: Mapped[str | None]
    left_at: Mapped[str | None]
    presence: Mapped[list[dict[str, Any]] | None] = mapped_column(JSON(none_as_null=True))
    proxy_to: Mapped[str | None]
    proxy_to_id: Mapped[int | None] = mapped_column(ForeignKey("councillor.id"), index=True)
    role: Mapped[str | None]
    held_back: Mapped[bool]
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"))
    confidence: Mapped[float]
