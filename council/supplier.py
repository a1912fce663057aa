"""Supplier (titulaire, attributaire; CCP L1220-3): a company known by its SIREN where printed, else by its exact normalised name."""

from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table


class Supplier(Table):
    """One supplier; `key` is the SIREN, else the name without accents, case, signs and legal form."""

    __tablename__ = "supplier"

    id: Mapped[Key]
    key: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    siret: Mapped[str | None]
