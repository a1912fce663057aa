"""Grants listed by year, budgets and debts as transmitted, and the bands of amounts of yearly lists of contracts."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_YEARLY = {
    "text": ("payer_name", "payer_siret", "beneficiary_name", "beneficiary_siret", "purpose", "article", "function", "nomenclature"),
    "whole": ("year", "amount_cents"),
}
_LINE = {
    "text": (
        *("body_siret", "body_name", "budget_name", "budget_siret", "stage", "nomenclature", "article_label", "chapter", "function"),
        "operation",
    ),
    "whole": ("year", "previous_cents", "proposed_cents", "voted_cents", "open_cents", "done_cents", "left_cents"),
}
_DEBT = {
    "text": ("body_siret", "body_name", "budget_name", "stage", "lender", "beneficiary", "purpose", "contract", "risk"),
    "whole": ("year", "original_cents", "owed_before_cents", "owed_cents", "repaid_cents", "interest_cents"),
}
_BAND = ("band", "supplier_postcode")


def _wide() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _create(table: str, keys: tuple[str, ...], columns: dict[str, tuple[str, ...]], *others: "sa.Column[object]") -> None:
    """A table of rows of open-data files: the words and whole numbers that may be null, and what else it has."""
    op.create_table(
        table,
        sa.Column("file_id", _wide(), autoincrement=False, nullable=False),
        *(sa.Column(name, _wide(), autoincrement=False, nullable=False) for name in keys),
        *(sa.Column(name, sa.Text(), nullable=True) for name in (*columns["text"], "doubtful")),
        *(sa.Column(name, _wide(), nullable=True) for name in columns["whole"]),
        *others,
        sa.ForeignKeyConstraint(["file_id"], ["open_file.id"], name=op.f(f"fk_{table}_file_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("file_id", *keys, name=op.f(f"pk_{table}")),
    )


def upgrade() -> None:
    """To this schema."""
    _create(
        "yearly_grant",
        ("row", "part"),
        _YEARLY,
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("person", sa.Boolean(), nullable=True),
    )
    _create(
        "published_budget_line",
        ("row",),
        _LINE,
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("main", sa.Boolean(), nullable=True),
        sa.Column("real", sa.Boolean(), nullable=True),
    )
    _create(
        "published_debt",
        ("row",),
        _DEBT,
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("rate", sa.Double(), nullable=True),
        sa.Column("years_left", sa.Double(), nullable=True),
    )
    for name in _BAND:
        op.add_column("published_contract", sa.Column(name, sa.Text(), nullable=True))


def downgrade() -> None:
    """Back to the one before."""
    for table in ("yearly_grant", "published_budget_line", "published_debt"):
        op.drop_table(table)
    with op.batch_alter_table("published_contract", schema=None) as batch_op:
        for name in _BAND:
            batch_op.drop_column(name)
