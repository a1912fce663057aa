"""Report (signalement): a visitor's word that a line is wrong. It changes no figure; an operator's decision on the line may."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table


class Report(Table):
    """Known by the paper's bytes, the kind of fact and its place, as decisions are. `shown` is what the page said when it was filed.

    `state`: "open", "decided" (a correction answers it) or "set_aside" (an operator answered without one). Nothing of the visitor is kept
    but these words, and they are shown to operators alone.
    """

    __tablename__ = "report"
    __table_args__ = (CheckConstraint("state IN ('open', 'decided', 'set_aside')", name="state"), Index(None, "state", "filed_at"))

    id: Mapped[Key]
    sha256: Mapped[str]
    kind: Mapped[str]
    place: Mapped[str]
    about: Mapped[str | None]
    shown: Mapped[dict[str, Any]] = mapped_column(JSON)
    wanted: Mapped[str]
    reason: Mapped[str]
    filed_at: Mapped[datetime]
    state: Mapped[str]
    answer: Mapped[str | None]
    answered_at: Mapped[datetime | None]
