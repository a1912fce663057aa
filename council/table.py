"""What all tables share: named constraints, whole texts, wide integers."""

from typing import Annotated, ClassVar

from sqlalchemy import JSON, BigInteger, ForeignKey, Integer, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, mapped_column

# A name for every constraint: a migration on either engine can then drop or change it.
_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

WIDE = BigInteger().with_variant(Integer, "sqlite")
Offsets = Annotated[list[int], mapped_column(JSON)]
Key = Annotated[int, mapped_column(WIDE, primary_key=True, autoincrement=False)]


class Table(DeclarativeBase):
    """Parent of every model. Keys are drawn from what a thing is (see database/identities/identity.py), never from the order of import."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map: ClassVar = {str: Text(), int: WIDE}


def owned_by(table: str, column: str = "id") -> ForeignKey:
    """A link to the thing that a row belongs to: it goes when its owner goes."""
    return ForeignKey(f"{table}.{column}", ondelete="CASCADE")
