"""Deliberation (délibération, CGCT L2121-29): one item that the council dealt with, in the version that prevails."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table, owned_by


class Deliberation(Table):
    """One act, known by council, date and number, else by title and place among the items of that title."""

    __tablename__ = "deliberation"

    id: Mapped[Key]
    session_id: Mapped[int] = mapped_column(owned_by("council_session"), index=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), index=True)
    key: Mapped[str]
    place: Mapped[int]
    number: Mapped[str | None]
    title: Mapped[str | None]
    rapporteur: Mapped[str | None]
    theme: Mapped[str | None]
    theme_guessed: Mapped[bool]
    published_on: Mapped[date | None]
    received_on: Mapped[date | None]
