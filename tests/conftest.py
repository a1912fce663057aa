"""What holds for all tests."""

import gc

from hypothesis import HealthCheck, settings

# A busy machine is no fault: an example that takes long is none either.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

# Thousands of tests and the whole program stay until the end: looking through them for garbage took a third of the collection.
gc.disable()


def pytest_collection_finish() -> None:
    """From here on garbage is looked for among what the tests themselves make, and less often."""
    gc.freeze()
    gc.set_threshold(10_000, 20, 50)
    gc.enable()
