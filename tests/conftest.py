"""What holds for all tests."""

import gc
import os
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module

import pytest
from hypothesis import HealthCheck, settings

from tests.databases import database_address, engine, new_engine, postgresql_url, server_folder, shared
from tests.papers import records_folder

__all__ = ["database_address", "engine", "new_engine", "postgresql_url", "shared"]

# A busy machine is no fault: an example that takes long is none either.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

# Thousands of tests and the whole program stay until the end: looking through them for garbage took a third of the collection.
gc.disable()


@pytest.hookimpl(wrapper=True)
def pytest_cmdline_main() -> Iterator[None]:
    with server_folder(), records_folder():
        return (yield)


def pytest_collection(session: pytest.Session) -> None:
    """Each process of a whole run imports a share of the tests before it collects all.

    In a fresh clone every test is compiled, asserts and all: more work than to collect it. Four processes that begin at the same file
    would each compile every one; so they find most of them compiled by another. What cannot be imported is told when it is collected.
    """
    several, which = os.environ.get("PYTEST_XDIST_WORKER_COUNT"), os.environ.get("PYTEST_XDIST_WORKER")
    if several and which and session.config.args == session.config.getini("testpaths"):
        root = session.config.rootpath
        files = sorted(path for name in session.config.args for path in (root / name).rglob("test_*.py"))
        for path in files[int(which.removeprefix("gw")) :: int(several)]:
            with suppress(Exception):
                import_module(".".join(path.relative_to(root).with_suffix("").parts))


def pytest_collection_finish() -> None:
    """From here on garbage is looked for among what the tests themselves make, and less often."""
    gc.freeze()
    gc.set_threshold(10_000, 20, 50)
    gc.enable()
