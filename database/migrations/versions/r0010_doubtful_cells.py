"""Cells of published rows that cannot be what they say: emptied, their words kept beside the row."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_TABLES = ("published_contract", "published_grant", "published_act")


def upgrade() -> None:
    """To this schema."""
    for table in _TABLES:
        op.add_column(table, sa.Column("doubtful", sa.Text(), nullable=True))


def downgrade() -> None:
    """Back to the one before."""
    for table in _TABLES:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_column("doubtful")
