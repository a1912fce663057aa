"""Grant of a year (état annuel des subventions; CGCT L2313-1, 2°): what a body lists as paid to one beneficiary or votes in its budget."""

from sqlalchemy.orm import Mapped, mapped_column

from council.table import Table, owned_by


class YearlyGrant(Table):
    """One amount of one row: a list with a column a year has several `part`s a row, numbered from 0.

    `basis`: "paid" (versé, mandaté), "granted" (voté, attribué), "listed" (the list does not say which), "budget" and "account" (annex of a
    budget or of its final account). These never add up with one another, nor with the agreements of `published_grant`.
    """

    __tablename__ = "yearly_grant"

    file_id: Mapped[int] = mapped_column(owned_by("open_file"), primary_key=True, autoincrement=False)
    row: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    part: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    basis: Mapped[str]
    year: Mapped[int | None]
    payer_name: Mapped[str | None]
    payer_siret: Mapped[str | None]
    beneficiary_name: Mapped[str | None]
    beneficiary_siret: Mapped[str | None]
    person: Mapped[bool | None]  # the list itself says whether the beneficiary is a natural person
    purpose: Mapped[str | None]
    amount_cents: Mapped[int | None]
    currency: Mapped[str]
    article: Mapped[str | None]  # the account charged: 6574, 65748
    function: Mapped[str | None]
    nomenclature: Mapped[str | None]
    doubtful: Mapped[str | None]  # cells that cannot be what they say, with their words; null: none
