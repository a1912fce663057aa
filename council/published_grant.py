"""Published grant (données essentielles des conventions de subvention; decree 2017-779): one beneficiary of one agreement."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from council.table import Table, owned_by


class PublishedGrant(Table):
    """One row of a grants file. `amount_cents` is the whole before sharing; the beneficiary's part is `share` (0 to 1) of it."""

    __tablename__ = "published_grant"

    file_id: Mapped[int] = mapped_column(owned_by("open_file"), primary_key=True, autoincrement=False)
    row: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    grantor_siret: Mapped[str | None]
    grantor_name: Mapped[str | None]
    decision_ref: Mapped[str | None]
    agreed_on: Mapped[date | None]
    year: Mapped[int | None]
    beneficiary_name: Mapped[str | None]
    beneficiary_siret: Mapped[str | None]
    beneficiary_rna: Mapped[str | None]
    purpose: Mapped[str | None]
    amount_cents: Mapped[int | None]
    currency: Mapped[str]
    share: Mapped[float | None]
    nature: Mapped[str | None]
    terms: Mapped[str | None]
    scheme: Mapped[str | None]
    source_url: Mapped[str | None]
    doubtful: Mapped[str | None]  # cells that cannot be what they say, with their words; null: none
