"""Councillor (conseiller municipal, CGCT L2121-2): one person in one council, by the words of the name, never by a fuzzy score."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table, owned_by


class Councillor(Table):
    """One person; `key` is the sorted words of the name, with "#2", "#3" for homonyms of one roll."""

    __tablename__ = "councillor"
    __table_args__ = (UniqueConstraint("council_id", "key"),)

    id: Mapped[Key]
    council_id: Mapped[int] = mapped_column(owned_by("council"))
    key: Mapped[str]
    name: Mapped[str]
