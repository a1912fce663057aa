"""Position (sens du vote, CGCT L2121-21 for the public ballot): how a named person or group voted."""

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table, owned_by


class Position(Table):
    """One named position, as printed; linked to a councillor only where the session's roll leaves no doubt."""

    __tablename__ = "position"
    __table_args__ = (
        CheckConstraint("kind IN ('person', 'group')", name="kind"),
        CheckConstraint("vote IN ('for', 'against', 'abstention', 'not_voting')", name="vote"),
    )

    id: Mapped[Key]
    session_id: Mapped[int] = mapped_column(owned_by("council_session"), index=True)
    deliberation_id: Mapped[int] = mapped_column(owned_by("deliberation"), index=True)
    who: Mapped[str]
    kind: Mapped[str]
    vote: Mapped[str]
    councillor_id: Mapped[int | None] = mapped_column(ForeignKey("councillor.id"), index=True)
