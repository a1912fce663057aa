"""Budget lines, contracts and grants, as revision 0001 made them."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    """These tables and their indexes."""
    _budget_line()
    _contract()
    _grant_award()


def drop() -> None:
    """Away with them, the last first."""
    with op.batch_alter_table("grant_award", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_grant_award_session_id"))
        batch_op.drop_index(batch_op.f("ix_grant_award_deliberation_id"))

    op.drop_table("grant_award")
    with op.batch_alter_table("contract", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contract_supplier_id"))
        batch_op.drop_index(batch_op.f("ix_contract_session_id"))
        batch_op.drop_index(batch_op.f("ix_contract_deliberation_id"))

    op.drop_table("contract")
    with op.batch_alter_table("budget_line", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_budget_line_session_id"))
        batch_op.drop_index(batch_op.f("ix_budget_line_deliberation_id"))

    op.drop_table("budget_line")


def _budget_line() -> None:
    op.create_table(
        "budget_line",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("deliberation_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("function", sa.Text(), nullable=True),
        sa.Column("article", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["deliberation_id"], ["deliberation.id"], name=op.f("fk_budget_line_deliberation_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.id"], name=op.f("fk_budget_line_session_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget_line")),
    )
    with op.batch_alter_table("budget_line", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_budget_line_deliberation_id"), ["deliberation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_budget_line_session_id"), ["session_id"], unique=False)


def _contract() -> None:
    op.create_table(
        "contract",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("deliberation_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("supplier_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("amount_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("min_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("max_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("no_maximum", sa.Boolean(), nullable=False),
        sa.Column("change_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("tax", sa.Text(), nullable=True),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("duration_months", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("renewals", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("procedure", sa.Text(), nullable=True),
        sa.Column("form", sa.Text(), nullable=True),
        sa.Column("lot", sa.Text(), nullable=True),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.CheckConstraint("scope IN ('total', 'year', 'period')", name=op.f("ck_contract_scope")),
        sa.CheckConstraint("stage IN ('authorised', 'awarded', 'amended', 'terminated', 'unsuccessful')", name=op.f("ck_contract_stage")),
        sa.CheckConstraint("tax IN ('HT', 'TTC')", name=op.f("ck_contract_tax")),
        sa.ForeignKeyConstraint(["deliberation_id"], ["deliberation.id"], name=op.f("fk_contract_deliberation_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.id"], name=op.f("fk_contract_session_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["supplier_id"], ["supplier.id"], name=op.f("fk_contract_supplier_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract")),
    )
    with op.batch_alter_table("contract", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contract_deliberation_id"), ["deliberation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_contract_session_id"), ["session_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_contract_supplier_id"), ["supplier_id"], unique=False)


def _grant_award() -> None:
    op.create_table(
        "grant_award",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("deliberation_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("beneficiary", sa.Text(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("tax", sa.Text(), nullable=True),
        sa.Column("scope", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(["deliberation_id"], ["deliberation.id"], name=op.f("fk_grant_award_deliberation_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.id"], name=op.f("fk_grant_award_session_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grant_award")),
    )
    with op.batch_alter_table("grant_award", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_grant_award_deliberation_id"), ["deliberation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_grant_award_session_id"), ["session_id"], unique=False)
