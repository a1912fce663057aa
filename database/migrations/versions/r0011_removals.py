"""Removals: people masked and papers erased on request; the key of the cache's unmasked rows."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_WIDE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """To this schema."""
    op.create_table(
        "removal",
        sa.Column("id", _WIDE, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("council_id", _WIDE, nullable=True),
        sa.Column("council_key", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=False),
        sa.Column("lifted_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint("kind IN ('mask', 'erase')", name=op.f("ck_removal_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_removal")),
    )
    with op.batch_alter_table("removal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_removal_kind_subject"), ["kind", "subject"], unique=False)
    op.add_column("data_version", sa.Column("cache_key", sa.Text(), nullable=True))
    op.get_bind().execute(sa.text("UPDATE data_version SET cache_key = :key"), {"key": secrets.token_hex(32)})
    with op.batch_alter_table("data_version", schema=None) as batch_op:
        batch_op.alter_column("cache_key", existing_type=sa.Text(), nullable=False)


def downgrade() -> None:
    """Back to the one before."""
    with op.batch_alter_table("data_version", schema=None) as batch_op:
        batch_op.drop_column("cache_key")
    with op.batch_alter_table("removal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_removal_kind_subject"))

    op.drop_table("removal")
