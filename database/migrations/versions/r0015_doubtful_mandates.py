"""Days of the register of elected people that cannot be what they say."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this schema."""
    op.add_column("registered_councillor", sa.Column("doubtful", sa.Text(), nullable=True))


def downgrade() -> None:
    """Back to the one before."""
    with op.batch_alter_table("registered_councillor", schema=None) as batch_op:
        batch_op.drop_column("doubtful")
