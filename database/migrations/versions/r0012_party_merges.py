"""Decisions on names of suppliers and beneficiaries that may be one."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def _wide() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """To this schema."""
    op.create_table(
        "party_merge",
        sa.Column("id", _wide(), autoincrement=False, nullable=False),
        sa.Column("council_id", _wide(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("kind", "key", "name", "party_key", "party", "state", "author")),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint("kind IN ('supplier', 'beneficiary')", name=op.f("ck_party_merge_kind")),
        sa.CheckConstraint("state IN ('accepted', 'refused')", name=op.f("ck_party_merge_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_merge")),
        sa.UniqueConstraint("council_id", "kind", "key", "party_key", name=op.f("uq_party_merge_council_id_kind_key_party_key")),
    )
    with op.batch_alter_table("party_merge", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_party_merge_council_id"), ["council_id"], unique=False)


def downgrade() -> None:
    """Back to the one before."""
    op.drop_table("party_merge")
