"""Published debt (état de la dette, emprunts garantis; CGCT L2313-1, 6°): one loan that a body owes or guarantees for another."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from council.table import Table, owned_by


class PublishedDebt(Table):
    """One loan at the end of one year; `kind` is "loan" (owed by the body) or "guarantee" (owed by `beneficiary`, if they pay).

    Neither is a grant: a loan is paid back by the body, a guarantee costs nothing as long as its beneficiary pays.
    """

    __tablename__ = "published_debt"

    file_id: Mapped[int] = mapped_column(owned_by("open_file"), primary_key=True, autoincrement=False)
    row: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    body_siret: Mapped[str | None]
    body_name: Mapped[str | None]
    budget_name: Mapped[str | None]
    year: Mapped[int | None]
    stage: Mapped[str | None]
    kind: Mapped[str]
    lender: Mapped[str | None]
    beneficiary: Mapped[str | None]
    purpose: Mapped[str | None]
    contract: Mapped[str | None]
    signed_on: Mapped[date | None]
    original_cents: Mapped[int | None]
    owed_before_cents: Mapped[int | None]
    owed_cents: Mapped[int | None]
    repaid_cents: Mapped[int | None]
    interest_cents: Mapped[int | None]
    rate: Mapped[float | None]  # percent
    years_left: Mapped[float | None]
    risk: Mapped[str | None]  # A to F, by the charter of good conduct (circular of 25 June 2010)
    doubtful: Mapped[str | None]  # cells that cannot be what they say, with their words; null: none
