"""Budget line (imputation budgétaire; CGCT L2312-2, nomenclatures M14 and M57): the function and article that an act charges."""

from sqlalchemy.orm import Mapped, mapped_column

from council.table import Key, Table, owned_by


class BudgetLine(Table):
    """One article of one act; codes are text ("020" is not 20)."""

    __tablename__ = "budget_line"

    id: Mapped[Key]
    session_id: Mapped[int] = mapped_column(owned_by("council_session"), index=True)
    deliberation_id: Mapped[int] = mapped_column(owned_by("deliberation"), index=True)
    function: Mapped[str | None]
    article: Mapped[str | None]
