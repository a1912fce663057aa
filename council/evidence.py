"""Evidence (passage probant): the place in a stored text whose words prove one field of one fact."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table, owned_by


class Evidence(Table):
    """[start, end) offsets into the text of `document_id`; `owner` names the table and `owner_id` the row that it proves."""

    __tablename__ = "evidence"
    __table_args__ = (Index(None, "owner", "owner_id"),)

    id: Mapped[Key]
    session_id: Mapped[int] = mapped_column(owned_by("council_session"), index=True)
    document_id: Mapped[int] = mapped_column(owned_by("document"), index=True)
    owner: Mapped[str]
    owner_id: Mapped[int]
    field: Mapped[str]
    rank: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
