"""Data version (version des données): one row that says which state of the database a reader sees."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from council.table import Table


class DataVersion(Table):
    """`number` grows with every change; `uid` tells two databases apart; `run` counts the imports.

    `cache_key` (hexadecimal) enciphers what the cache holds of unmasked rows (see database/snapshot/guarded.py).
    """

    __tablename__ = "data_version"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    uid: Mapped[str]
    number: Mapped[int]
    run: Mapped[int]
    changed_at: Mapped[datetime | None]
    cache_key: Mapped[str]
