"""The whole text of a document (texte intégral) and the record read in it: the source from which all facts are derived."""

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Offsets, Table, owned_by


class DocumentText(Table):
    """Kept for every paper that was read, superseded ones too: history is never edited."""

    __tablename__ = "document_text"

    document_id: Mapped[int] = mapped_column(owned_by("document"), primary_key=True, autoincrement=False)
    text: Mapped[str]
    page_starts: Mapped[Offsets]
    record: Mapped[dict[str, Any]] = mapped_column(JSON)
