"""Registered councillor (répertoire national des élus; decree 2014-1479): who sits, as the State publishes it, without birth date."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from council.table import Table, owned_by


class RegisteredCouncillor(Table):
    """One mandate; `person_id` is arbitrary, `to_confirm` marks homonyms whom only a birth date told apart (it is never stored)."""

    __tablename__ = "registered_councillor"

    file_id: Mapped[int] = mapped_column(owned_by("open_file"), primary_key=True, autoincrement=False)
    row: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    person_id: Mapped[str]
    commune_code: Mapped[str | None]
    commune_name: Mapped[str | None]
    department: Mapped[str | None]
    family_name: Mapped[str]
    given_name: Mapped[str]
    mandate_start: Mapped[date | None]
    function: Mapped[str | None]
    function_start: Mapped[date | None]
    to_confirm: Mapped[bool]
    doubtful: Mapped[str | None]  # days that cannot be what they say, with their words; null: none
