"""Vote (scrutin, CGCT L2121-20, L2121-21): the final vote of a deliberation; counts null where they are not printed."""

from typing import Any

from sqlalchemy import JSON, CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Table, owned_by


class Vote(Table):
    """What the council decided and how; `rounds` keeps each vote of an item voted in several."""

    __tablename__ = "vote"
    __table_args__ = (CheckConstraint("outcome IN ('adopted', 'rejected', 'deferred', 'withdrawn', 'noted')", name="outcome"),)

    deliberation_id: Mapped[int] = mapped_column(owned_by("deliberation"), primary_key=True, autoincrement=False)
    session_id: Mapped[int] = mapped_column(owned_by("council_session"), index=True)
    outcome: Mapped[str | None]
    unanimous: Mapped[bool | None]
    mention: Mapped[str | None]
    votes_for: Mapped[int | None]
    votes_against: Mapped[int | None]
    abstentions: Mapped[int | None]
    not_voting: Mapped[int | None]
    secret: Mapped[bool | None]
    bulk: Mapped[bool]
    rounds: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    in_rates: Mapped[bool]
    confidence: Mapped[float]
