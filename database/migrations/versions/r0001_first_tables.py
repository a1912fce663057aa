"""First tables: papers, sessions, people, acts, votes, money, evidence."""

from database.migrations.first_tables import money, papers, sessions, votes

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this schema; each part refers to those before it."""
    papers.make()
    sessions.make()
    money.make()
    votes.make()


def downgrade() -> None:
    """Back to nothing."""
    votes.drop()
    money.drop()
    sessions.drop()
    papers.drop()
