"""The record: engine, migrations, idempotent saves, and typed frames for whoever reads."""
