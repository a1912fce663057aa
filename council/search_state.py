"""Search state (état de l'index de recherche): one row that says which version of the data the search entries show."""

from sqlalchemy.orm import Mapped, mapped_column

from council.table import Table


class SearchState(Table):
    """No row: nothing was ever indexed whole."""

    __tablename__ = "search_state"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    version: Mapped[str]
