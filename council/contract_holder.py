"""Contract holder (titulaire, mandataire, cotraitant; CCP R2142-19 to R2142-27): who shares one contract, counted once."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table, owned_by


class ContractHolder(Table):
    """One holder of one contract; the contract's range is counted for the `lead` alone, the others take part.

    `printed_name` is the whole print that names it: a group's names all its members.
    """

    __tablename__ = "contract_holder"

    id: Mapped[Key]
    session_id: Mapped[int] = mapped_column(owned_by("council_session"), index=True)
    contract_id: Mapped[int] = mapped_column(owned_by("contract"), index=True)
    supplier_id: Mapped[int] = mapped_column(ForeignKey("supplier.id"), index=True)
    printed_name: Mapped[str]
    lead: Mapped[bool]
