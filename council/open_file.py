"""Open-data file (jeu de données ouvert; CRPA L312-1-1): one table as a body published it, what it was taken for and what became of it."""

from datetime import date, datetime
from typing import Annotated, Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table


class OpenFile(Table):
    """One file, known by the sha256 of its bytes; its rows stand in the table of its form, each with its number in the file."""

    __tablename__ = "open_file"

    id: Mapped[Key]
    sha256: Mapped[str] = mapped_column(unique=True)
    source: Mapped[str] = mapped_column(index=True)
    form: Mapped[str]
    form_version: Mapped[str | None]
    why: Mapped[Annotated[dict[str, Any], mapped_column(JSON)]]
    columns: Mapped[Annotated[list[list[str]], mapped_column(JSON)]]
    publisher: Mapped[str | None]
    licence: Mapped[str | None]
    url: Mapped[str | None]
    retrieved_on: Mapped[date | None]
    rows_read: Mapped[int]
    rows_kept: Mapped[int]
    rows_refused: Mapped[int]
    run: Mapped[int]
    loaded_at: Mapped[datetime]
