"""Published contract (données essentielles de la commande publique; CCP R2196-1, arrêté of 22 December 2022): one version, one holder."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from council.table import Table, owned_by


class PublishedContract(Table):
    """One holder of one version of a contract as its buyer published it; a contract of three holders is three rows of one amount.

    `version` is 0 for the contract as notified, then 1, 2, … for its amendments in order; an amendment's amount is the new total.
    Money in cents; `no_maximum` is true where "sans maximum" is written (CCP R2162-4), null where nothing says so; `supplier_siren`
    only where the identifier is a SIRET or SIREN whose key digit is right. `band` is all that a yearly list by bands of amounts tells of
    the money (CMP of 2006, article 133; decree 2016-360, article 107), as printed; it is no minimum and no maximum.
    """

    __tablename__ = "published_contract"

    file_id: Mapped[int] = mapped_column(owned_by("open_file"), primary_key=True, autoincrement=False)
    row: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    holder: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    buyer_siret: Mapped[str | None]
    buyer_name: Mapped[str | None]
    contract_id: Mapped[str | None]
    lot: Mapped[str | None]
    framework_id: Mapped[str | None]
    nature: Mapped[str | None]
    concession: Mapped[bool]
    title: Mapped[str | None]
    procedure: Mapped[str | None]
    cpv: Mapped[str | None]
    technique: Mapped[str | None]
    amount_cents: Mapped[int | None]
    min_cents: Mapped[int | None]
    max_cents: Mapped[int | None]
    no_maximum: Mapped[bool | None]
    currency: Mapped[str]
    tax: Mapped[str | None]
    scope: Mapped[str | None]
    notified_on: Mapped[date | None]
    published_on: Mapped[date | None]
    changed_on: Mapped[date | None]
    duration_months: Mapped[int | None]
    offers: Mapped[int | None]
    place_code: Mapped[str | None]
    supplier_name: Mapped[str | None]
    supplier_scheme: Mapped[str | None]
    supplier_id: Mapped[str | None]
    supplier_siren: Mapped[str | None]
    source_url: Mapped[str | None]
    band: Mapped[str | None]
    supplier_postcode: Mapped[str | None]
    doubtful: Mapped[str | None]  # cells that cannot be what they say, with their words; null: none
