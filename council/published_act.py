"""Published act (délibération in the SCDL form): what a council publishes of a deliberation as data, without its text."""

import datetime

from sqlalchemy.orm import Mapped, mapped_column

from council.table import Table, owned_by


class PublishedAct(Table):
    """One row of a deliberations file; counts that are all zero are "not recorded", stored as null."""

    __tablename__ = "published_act"

    file_id: Mapped[int] = mapped_column(owned_by("open_file"), primary_key=True, autoincrement=False)
    row: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    council_siret: Mapped[str | None]
    council_name: Mapped[str | None]
    number: Mapped[str | None]
    date: Mapped[datetime.date | None]
    matter_code: Mapped[str | None]
    matter_name: Mapped[str | None]
    title: Mapped[str | None]
    budget_year: Mapped[str | None]
    budget_name: Mapped[str | None]
    prefecture_id: Mapped[str | None]
    prefecture_date: Mapped[datetime.date | None]
    members: Mapped[int | None]
    voters: Mapped[int | None]
    votes_for: Mapped[int | None]
    votes_against: Mapped[int | None]
    abstentions: Mapped[int | None]
    url: Mapped[str | None]
    doubtful: Mapped[str | None]  # cells that cannot be what they say, with their words; null: none
