"""Positions, votes, and who holds a contract, as revision 0001 made them."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    """These tables and their indexes."""
    _position()
    _vote()
    _contract_holder()


def drop() -> None:
    """Away with them, the last first."""
    with op.batch_alter_table("contract_holder", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contract_holder_supplier_id"))
        batch_op.drop_index(batch_op.f("ix_contract_holder_session_id"))
        batch_op.drop_index(batch_op.f("ix_contract_holder_contract_id"))

    op.drop_table("contract_holder")
    with op.batch_alter_table("vote", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_vote_session_id"))

    op.drop_table("vote")
    with op.batch_alter_table("position", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_position_session_id"))
        batch_op.drop_index(batch_op.f("ix_position_deliberation_id"))
        batch_op.drop_index(batch_op.f("ix_position_councillor_id"))

    op.drop_table("position")


def _position() -> None:
    op.create_table(
        "position",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("deliberation_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("vote", sa.Text(), nullable=False),
        sa.Column("councillor_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.CheckConstraint("kind IN ('person', 'group')", name=op.f("ck_position_kind")),
        sa.CheckConstraint("vote IN ('for', 'against', 'abstention', 'not_voting')", name=op.f("ck_position_vote")),
        sa.ForeignKeyConstraint(["councillor_id"], ["councillor.id"], name=op.f("fk_position_councillor_id")),
        sa.ForeignKeyConstraint(["deliberation_id"], ["deliberation.id"], name=op.f("fk_position_deliberation_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.id"], name=op.f("fk_position_session_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_position")),
    )
    with op.batch_alter_table("position", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_position_councillor_id"), ["councillor_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_position_deliberation_id"), ["deliberation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_position_session_id"), ["session_id"], unique=False)


def _vote() -> None:
    op.create_table(
        "vote",
        sa.Column("deliberation_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("unanimous", sa.Boolean(), nullable=True),
        sa.Column("mention", sa.Text(), nullable=True),
        sa.Column("votes_for", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("votes_against", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("abstentions", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("not_voting", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("secret", sa.Boolean(), nullable=True),
        sa.Column("bulk", sa.Boolean(), nullable=False),
        sa.Column("rounds", sa.JSON(), nullable=False),
        sa.Column("in_rates", sa.Boolean(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.CheckConstraint("outcome IN ('adopted', 'rejected', 'deferred', 'withdrawn', 'noted')", name=op.f("ck_vote_outcome")),
        sa.ForeignKeyConstraint(["deliberation_id"], ["deliberation.id"], name=op.f("fk_vote_deliberation_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.id"], name=op.f("fk_vote_session_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("deliberation_id", name=op.f("pk_vote")),
    )
    with op.batch_alter_table("vote", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_vote_session_id"), ["session_id"], unique=False)


def _contract_holder() -> None:
    op.create_table(
        "contract_holder",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("contract_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("supplier_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("printed_name", sa.Text(), nullable=False),
        sa.Column("lead", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["contract_id"], ["contract.id"], name=op.f("fk_contract_holder_contract_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.id"], name=op.f("fk_contract_holder_session_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["supplier_id"], ["supplier.id"], name=op.f("fk_contract_holder_supplier_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract_holder")),
    )
    with op.batch_alter_table("contract_holder", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contract_holder_contract_id"), ["contract_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_contract_holder_session_id"), ["session_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_contract_holder_supplier_id"), ["supplier_id"], unique=False)
