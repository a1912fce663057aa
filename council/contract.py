"""Contract (marché public, accord-cadre, concession; CCP L1111-1, L2125-1, L1121-1): what an act awards, authorises or amends."""

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table, owned_by


class Contract(Table):
    """One contract (a lot is a contract) in one act. Cents of `currency`; a null maximum is not 0, nor "no maximum"."""

    __tablename__ = "contract"
    __table_args__ = (
        CheckConstraint("tax IN ('HT', 'TTC')", name="tax"),
        CheckConstraint("scope IN ('total', 'year', 'period')", name="scope"),
        CheckConstraint("stage IN ('authorised', 'awarded', 'amended', 'terminated', 'unsuccessful')", name="stage"),
    )

    id: Mapped[Key]
    session_id: Mapped[int] = mapped_column(owned_by("council_session"), index=True)
    deliberation_id: Mapped[int] = mapped_column(owned_by("deliberation"), index=True)
    supplier_id: Mapped[int | None] = mapped_column(ForeignKey("supplier.id"), index=True)
    amount_cents: Mapped[int | None]
    min_cents: Mapped[int | None]
    max_cents: Mapped[int | None]
    no_maximum: Mapped[bool]
    change_cents: Mapped[int | None]
    currency: Mapped[str]
    tax: Mapped[str | None]
    scope: Mapped[str | None]
    duration_months: Mapped[int | None]
    renewals: Mapped[int | None]
    procedure: Mapped[str | None]
    form: Mapped[str | None]
    lot: Mapped[str | None]
    stage: Mapped[str]
    confidence: Mapped[float]
