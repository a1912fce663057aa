"""Rows of attendance registers whose day cannot be read, and cells of them that cannot be what they say."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this schema."""
    op.add_column("register_line", sa.Column("doubtful", sa.Text(), nullable=True))
    with op.batch_alter_table("register_line", schema=None) as batch_op:
        batch_op.alter_column("session_date", existing_type=sa.Date(), nullable=True)


def downgrade() -> None:
    """Back to the one before, without the rows that name no day."""
    op.execute("DELETE FROM register_line WHERE session_date IS NULL")
    with op.batch_alter_table("register_line", schema=None) as batch_op:
        batch_op.alter_column("session_date", existing_type=sa.Date(), nullable=False)
        batch_op.drop_column("doubtful")
