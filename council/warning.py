"""Warning (avertissement): what was refused, doubtful or left out, so that silence never passes for a fact."""

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table, owned_by


class Warning(Table):
    """Of a paper (`document_id`), or of a session whose papers disagree (`session_id` alone)."""

    __tablename__ = "warning"

    id: Mapped[Key]
    document_id: Mapped[int | None] = mapped_column(owned_by("document"), index=True)
    session_id: Mapped[int | None] = mapped_column(owned_by("council_session"), index=True)
    code: Mapped[str]
    message: Mapped[str]
    values: Mapped[dict[str, Any]] = mapped_column(JSON)
    start: Mapped[int | None]
    end: Mapped[int | None]
