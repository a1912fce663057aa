"""The index of search: one table on both engines, with a GIN index on PostgreSQL and an FTS5 table kept by triggers on SQLite."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_WIDE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_OUT = "INSERT INTO search_words(search_words, rowid, words) VALUES ('delete', old.id, old.words);"
_IN = "INSERT INTO search_words(rowid, words) VALUES (new.id, new.words);"


def upgrade() -> None:
    """To this schema."""
    op.create_table(
        "search_entry",
        sa.Column("id", _WIDE, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("target", _WIDE, nullable=True),
        sa.Column("council", sa.Text(), nullable=True),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=True),
        sa.Column("document_id", _WIDE, nullable=True),
        sa.Column("start", _WIDE, nullable=True),
        sa.Column("file_id", _WIDE, nullable=True),
        sa.Column("row", _WIDE, nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("words", sa.Text().with_variant(postgresql.TSVECTOR(), "postgresql"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_entry")),
    )
    op.create_table(
        "search_state",
        sa.Column("id", _WIDE, autoincrement=False, nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_state")),
    )
    if op.get_bind().dialect.name == "postgresql":
        op.create_index(op.f("ix_search_entry_words"), "search_entry", ["words"], postgresql_using="gin")
        return
    op.execute("CREATE VIRTUAL TABLE search_words USING fts5(words, content='search_entry', content_rowid='id', tokenize='ascii')")
    op.execute(f"CREATE TRIGGER search_entry_in AFTER INSERT ON search_entry BEGIN {_IN} END")
    op.execute(f"CREATE TRIGGER search_entry_out AFTER DELETE ON search_entry BEGIN {_OUT} END")
    op.execute(f"CREATE TRIGGER search_entry_other AFTER UPDATE ON search_entry BEGIN {_OUT} {_IN} END")


def downgrade() -> None:
    """Back to the schema before."""
    if op.get_bind().dialect.name != "postgresql":
        op.execute("DROP TABLE search_words")
    op.drop_table("search_state")
    op.drop_table("search_entry")
