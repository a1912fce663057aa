"""Published contracts that say to have no maximum; null where nothing says so."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this schema."""
    op.add_column("published_contract", sa.Column("no_maximum", sa.Boolean(), nullable=True))


def downgrade() -> None:
    """Back to the one before."""
    with op.batch_alter_table("published_contract", schema=None) as batch_op:
        batch_op.drop_column("no_maximum")
