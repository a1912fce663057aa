"""Mandate (mandat, CGCT L2121-1 and L2122-2 for deputies): a seat held by a person from a day to a day, in a group, with a function."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table, owned_by


class Mandate(Table):
    """One seat; without a roster it runs from first to last mention (`from_roster` false). End null: still open."""

    __tablename__ = "mandate"

    id: Mapped[Key]
    council_id: Mapped[int] = mapped_column(owned_by("council"), index=True)
    councillor_id: Mapped[int] = mapped_column(owned_by("councillor"), index=True)
    group: Mapped[str | None]
    function: Mapped[str | None]
    start: Mapped[date | None]
    end: Mapped[date | None]
    from_roster: Mapped[bool]
