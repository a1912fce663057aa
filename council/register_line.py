"""Register line (feuille de présence; CGCT L2121-23): one councillor at one session, as a town clerk keeps it in a table."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from council.table import Table, owned_by


class RegisterLine(Table):
    """One row of an attendance register; status present, represented, excused or absent, hours as HH:MM."""

    __tablename__ = "register_line"

    file_id: Mapped[int] = mapped_column(owned_by("open_file"), primary_key=True, autoincrement=False)
    row: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    council: Mapped[str | None]
    council_siret: Mapped[str | None]
    session_date: Mapped[date | None]  # null: none that can be read, so that the row is of no session
    session_time: Mapped[str | None]
    councillor: Mapped[str]
    status: Mapped[str]
    arrived_at: Mapped[str | None]
    left_at: Mapped[str | None]
    proxy_to: Mapped[str | None]
    source_url: Mapped[str | None]
    doubtful: Mapped[str | None]  # cells that cannot be what they say, with their words; null: none
