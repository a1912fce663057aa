"""Grant (subvention, CGCT L2311-7; law 2000-321, article 9-1): money that a deliberation gives to a named beneficiary."""

from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table, owned_by


class Grant(Table):
    """One line of one act. The table is not called "grant", which SQL keeps for itself."""

    __tablename__ = "grant_award"

    id: Mapped[Key]
    session_id: Mapped[int] = mapped_column(owned_by("council_session"), index=True)
    deliberation_id: Mapped[int] = mapped_column(owned_by("deliberation"), index=True)
    beneficiary: Mapped[str]
    amount_cents: Mapped[int | None]
    currency: Mapped[str]
    tax: Mapped[str | None]
    scope: Mapped[str | None]
    confidence: Mapped[float]
