"""Search entry (entrée de l'index de recherche): one thing that can be found, as the pages show it, private words covered."""

from datetime import date

from sqlalchemy import Text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table


class SearchEntry(Table):
    """Drawn from other tables and never their source. `id` grows with the date, and says by itself what the entry holds.

    `target` opens it: a deliberation, a councillor, a supplier; `file_id` and `row` where open data tell it. `start` is where `text`
    begins in the paper `document_id`. `words` are the stems in order: a GIN index on PostgreSQL, the FTS5
    table `search_words` on SQLite reads them.
    """

    __tablename__ = "search_entry"

    id: Mapped[Key]
    kind: Mapped[str]
    target: Mapped[int | None]
    council: Mapped[str | None]
    date: Mapped[date | None]
    number: Mapped[str | None]
    title: Mapped[str]
    theme: Mapped[str | None]
    document_id: Mapped[int | None]
    start: Mapped[int | None]
    file_id: Mapped[int | None]
    row: Mapped[int | None]
    text: Mapped[str | None]
    words: Mapped[str] = mapped_column(Text().with_variant(TSVECTOR(), "postgresql"))
