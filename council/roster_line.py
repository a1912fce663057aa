"""Roster line (tableau du conseil municipal, CGCT R2121-4): one row of a roster file as it was loaded, file and row number kept."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table


class RosterLine(Table):
    """The source from which groups, mandates and accepted aliases are derived; `aliases` are separated by a semicolon."""

    __tablename__ = "roster_line"

    id: Mapped[Key]
    council_name: Mapped[str]
    name_key: Mapped[str] = mapped_column(index=True)
    council_siret: Mapped[str | None]
    name: Mapped[str]
    aliases: Mapped[str | None]
    group: Mapped[str | None]
    function: Mapped[str | None]
    start: Mapped[date | None]
    end: Mapped[date | None]
    source: Mapped[str]
    sha256: Mapped[str]
    row: Mapped[int]
