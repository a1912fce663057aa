"""A page that was read from a picture (page numérisée): a small grey picture of it, and where its words stand."""

from sqlalchemy.orm import Mapped, mapped_column

from council.table import Table, owned_by


class ScanPage(Table):
    """One scanned page of a stored document; shown only in strips, private persons blacked out (database/snapshot/scan_pages.py)."""

    __tablename__ = "scan_page"

    document_id: Mapped[int] = mapped_column(owned_by("document"), primary_key=True, autoincrement=False)
    page: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    picture: Mapped[bytes]
    boxes: Mapped[bytes]
