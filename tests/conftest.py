"""What holds for all tests."""

import gc
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.databases import database_address, engine, new_engine, postgresql_url, server_folder, shared

__all__ = ["database_address", "engine", "new_engine", "postgresql_url", "shared"]

# A busy machine is no fault: an example that takes long is none either.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

# Thousands of tests and the whole program stay until the end: looking through them for garbage took a third of the collection.
gc.disable()


@pytest.hookimpl(wrapper=True)
def pytest_cmdline_main() -> Iterator[None]:
    with server_folder():
        return (yield)


def pytest_collection_finish() -> None:
    """From here on garbage is looked for among what the tests themselves make, and less often."""
    gc.freeze()
    gc.set_threshold(10_000, 20, 50)
    gc.enable()
