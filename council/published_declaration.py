"""Declaration of interests (déclaration d'intérêts; law 2013-907, article 11) as the HATVP lists it: who, as what, where to read it."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from council.table import Table, owned_by


class PublishedDeclaration(Table):
    """One line of the open list: no content of a declaration is read, only the address at which the HATVP shows it."""

    __tablename__ = "published_declaration"

    file_id: Mapped[int] = mapped_column(owned_by("open_file"), primary_key=True, autoincrement=False)
    row: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    family_name: Mapped[str]
    given_name: Mapped[str]
    mandate_kind: Mapped[str]
    capacity: Mapped[str]
    document_kind: Mapped[str | None]
    department_code: Mapped[str | None]
    published_on: Mapped[date | None]
    url: Mapped[str]
    doubtful: Mapped[str | None]  # cells that cannot be what they say, with their words; null: none
