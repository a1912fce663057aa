"""Refused row: a row of an open-data file that a rule set aside; its values are never replaced, its number and the rule are kept."""

from sqlalchemy.orm import Mapped, mapped_column

from council.table import Table, owned_by


class RefusedRow(Table):
    """`row` is its number in the file (in JSON and XML: the place of the contract), `rule` the loader's name for what it breaks."""

    __tablename__ = "refused_row"

    file_id: Mapped[int] = mapped_column(owned_by("open_file"), primary_key=True, autoincrement=False)
    row: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    rule: Mapped[str] = mapped_column(primary_key=True)
