"""The pictures of scanned pages; papers stored before have none until they are read anew (load --reread)."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this schema."""
    op.create_table(
        "scan_page",
        sa.Column("document_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("page", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("picture", sa.LargeBinary(), nullable=False),
        sa.Column("boxes", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_scan_page_document_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("document_id", "page", name=op.f("pk_scan_page")),
    )


def downgrade() -> None:
    """Back to the schema before."""
    op.drop_table("scan_page")
