"""Both engines for the loaders of open data."""

from tests.database.conftest import database_address, engine, new_engine, postgresql_url, shared

__all__ = ["database_address", "engine", "new_engine", "postgresql_url", "shared"]
