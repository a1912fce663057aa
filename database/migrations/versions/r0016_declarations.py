"""The lines of the HATVP's open list of declarations of interests."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_NEEDED = ("family_name", "given_name", "mandate_kind", "capacity", "url")
_ALSO = ("document_kind", "department_code", "doubtful")


def upgrade() -> None:
    """To this schema."""
    wide = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "published_declaration",
        *(sa.Column(name, wide, autoincrement=False, nullable=False) for name in ("file_id", "row")),
        *(sa.Column(name, sa.Text(), nullable=False) for name in _NEEDED),
        *(sa.Column(name, sa.Text(), nullable=True) for name in _ALSO),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["file_id"], ["open_file.id"], name=op.f("fk_published_declaration_file_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("file_id", "row", name=op.f("pk_published_declaration")),
    )


def downgrade() -> None:
    """Back to the one before."""
    op.drop_table("published_declaration")
