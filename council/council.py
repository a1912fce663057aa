"""Council (conseil municipal, CGCT L2121-1): the assembly whose papers are read, known by its SIRET, else by its name."""

from sqlalchemy.orm import Mapped

from council.table import Key, Table


class Council(Table):
    """One council; `key` is its SIRET where known, else its name without accents, case and words such as "ville de"."""

    __tablename__ = "council"

    id: Mapped[Key]
    key: Mapped[str]
    name: Mapped[str]
    siret: Mapped[str | None]
