"""A paper's whole text as pages show it: private words masked, every offset where it stands in the stored one."""

import datetime
from bisect import bisect_right
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, select

from council import Council, Document, DocumentText


@dataclass(frozen=True, slots=True)
class ActText:
    """A paper's whole text, masked at its own length: every stored offset points to the same words."""

    document_id: int
    source: str
    sha256: str
    media_type: str | None
    kind: str | None
    state: str
    text: str
    page_starts: tuple[int, ...]
    council: str | None
    date: datetime.date | None
    publisher: str | None
    licence: str | None
    url: str | None
    retrieved_on: datetime.date | None

    def page_of(self, offset: int) -> int:
        """The page, from 1, that holds this offset."""
        return max(1, bisect_right(self.page_starts, offset))


def act_text(engine: Engine, document_id: int) -> ActText | None:
    """The masked text of a paper; None where there is no such paper, or no text because it was refused."""
    with engine.connect() as connection:
        return text_on(connection, document_id)


def text_on(connection: Connection, document_id: int) -> ActText | None:
    """The same by the caller's connection."""
    row = connection.execute(
        select(Document.__table__, DocumentText.text, DocumentText.page_starts, Council.name.label("council"))
        .join(DocumentText, DocumentText.document_id == Document.id)
        .outerjoin(Council, Council.id == Document.council_id)
        .where(Document.id == document_id)
    ).first()
    if row is None:
        return None
    from database.privacy.masking import Masker  # noqa: PLC0415  most pages show no paper, and its rules take long to load

    masker = Masker(connection, row.council_id)
    return ActText(
        document_id,
        masker.file_name(row.source, row.council_id),
        row.sha256,
        row.media_type,
        row.kind,
        row.state,
        masker(row.text, row.council_id),
        tuple(row.page_starts),
        row.council,
        row.session_date,
        row.publisher,
        row.licence,
        row.url,
        row.retrieved_on,
    )
