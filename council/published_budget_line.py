"""Published budget line (ligne budgétaire du document transmis, TotEM; CGCT L2312-3, R2311-1): one article and function, voted and done."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from council.table import Table, owned_by


class PublishedBudgetLine(Table):
    """One line of one document; `stage` is its kind: "primary" (BP), "amending" (DM), "supplementary" (BS) or "account" (CA, CFU).

    Money in cents. `voted_cents` is what the document votes (MtPrev), `open_cents` the credits of the whole year (CredOuv), `done_cents`
    what was paid or received (MtReal, only an account tells it). `real` is false for entries between accounts (opérations d'ordre), which
    move no money. Codes are text.
    """

    __tablename__ = "published_budget_line"

    file_id: Mapped[int] = mapped_column(owned_by("open_file"), primary_key=True, autoincrement=False)
    row: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    body_siret: Mapped[str | None]
    body_name: Mapped[str | None]
    budget_name: Mapped[str | None]
    budget_siret: Mapped[str | None]
    main: Mapped[bool | None]  # the main budget, not an annexed one; null where the document does not say
    year: Mapped[int | None]
    stage: Mapped[str | None]
    decided_on: Mapped[date | None]
    nomenclature: Mapped[str | None]
    side: Mapped[str]  # "expense" or "revenue"
    article: Mapped[str]
    article_label: Mapped[str | None]
    chapter: Mapped[str | None]
    function: Mapped[str | None]
    operation: Mapped[str | None]
    real: Mapped[bool | None]
    previous_cents: Mapped[int | None]
    proposed_cents: Mapped[int | None]
    voted_cents: Mapped[int | None]
    open_cents: Mapped[int | None]
    done_cents: Mapped[int | None]
    left_cents: Mapped[int | None]
    doubtful: Mapped[str | None]  # cells that cannot be what they say, with their words; null: none
