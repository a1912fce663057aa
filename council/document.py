"""Document (délibération, extrait du registre, procès-verbal; CGCT L2121-15, L2121-23): one paper as it came, and what became of it."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table


class Document(Table):
    """One paper, known by the sha256 of its bytes; provenance is what `source.toml` of its folder says."""

    __tablename__ = "document"
    __table_args__ = (
        CheckConstraint("state IN ('read', 'superseded', 'refused', 'not a council paper')", name="state"),
        Index(None, "name_key", "council_siret"),
    )

    id: Mapped[Key]
    sha256: Mapped[str] = mapped_column(unique=True)
    source: Mapped[str]
    media_type: Mapped[str | None]
    kind: Mapped[str | None]
    pages: Mapped[int | None]
    state: Mapped[str]
    facts: Mapped[int]
    council_id: Mapped[int | None] = mapped_column(ForeignKey("council.id"), index=True)
    session_id: Mapped[int | None] = mapped_column(ForeignKey("council_session.id"), index=True)
    session_date: Mapped[date | None]
    council_name: Mapped[str | None]
    name_key: Mapped[str | None]
    council_siret: Mapped[str | None]
    publisher: Mapped[str | None]
    licence: Mapped[str | None]
    url: Mapped[str | None]
    retrieved_on: Mapped[date | None]
    run: Mapped[int]
    read_at: Mapped[datetime]
