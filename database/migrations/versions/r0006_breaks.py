"""Suspensions of a session."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this schema."""
    with op.batch_alter_table("council_session", schema=None) as batch_op:
        batch_op.add_column(sa.Column("breaks", sa.JSON(none_as_null=True), nullable=True))


def downgrade() -> None:
    """Back to the schema before."""
    with op.batch_alter_table("council_session", schema=None) as batch_op:
        batch_op.drop_column("breaks")
