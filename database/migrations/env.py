"""Runs the migrations on the connection that the program hands over; there is no other way in."""

from alembic import context

from council import Table


def _ours(name: str | None, kind: str, _parents: object) -> bool:
    """What full-text search makes on one engine alone has no model."""
    return not (kind == "table" and (name or "").startswith("search_words")) and name != "ix_search_entry_words"


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_as_batch=True,
    compare_type=True,
    include_name=_ours,
)
with context.begin_transaction():
    context.run_migrations()
