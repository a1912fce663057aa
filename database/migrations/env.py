"""Runs the migrations on the connection that the program hands over; there is no other way in."""

from alembic import context

from council import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
