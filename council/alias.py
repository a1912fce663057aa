"""Alias (autre graphie, nom d'usage): another print of a councillor's name; data that a person can read, accept or refuse."""

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table, owned_by


class Alias(Table):
    """One other print of a name. Only `accepted` ones join readings; `proposed` ones are shown and change nothing."""

    __tablename__ = "alias"
    __table_args__ = (
        UniqueConstraint("councillor_id", "key"),
        CheckConstraint("state IN ('proposed', 'accepted', 'refused')", name="state"),
    )

    id: Mapped[Key]
    councillor_id: Mapped[int] = mapped_column(owned_by("councillor"))
    key: Mapped[str]
    name: Mapped[str]
    state: Mapped[str]
