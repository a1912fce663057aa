"""Session (séance, CGCT L2121-7 to L2121-18): one sitting of a council, as all of its papers together tell it."""

import datetime
from typing import Any

from sqlalchemy import JSON, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table, owned_by


class CouncilSession(Table):
    """One sitting. `closes`: the roll equals the members in office; null where their number is not printed.

    `breaks`: suspensions, {"from", "to"} as HH:MM; they shorten the session, nobody left.
    """

    __tablename__ = "council_session"
    __table_args__ = (UniqueConstraint("council_id", "date"),)

    id: Mapped[Key]
    council_id: Mapped[int] = mapped_column(owned_by("council"))
    date: Mapped[datetime.date]
    time: Mapped[str | None]
    closed_at: Mapped[str | None]
    president: Mapped[str | None]
    secretary: Mapped[str | None]
    convened_on: Mapped[datetime.date | None]
    members_in_office: Mapped[int | None]
    stated_present: Mapped[int | None]
    stated_represented: Mapped[int | None]
    stated_voters: Mapped[int | None]
    closes: Mapped[bool | None]
    in_rates: Mapped[bool]
    difference: Mapped[int | None]
    breaks: Mapped[list[dict[str, Any]] | None] = mapped_column(JSON(none_as_null=True))
    provisional: Mapped[bool]
    confidence: Mapped[float]
