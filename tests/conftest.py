"""What holds for all tests."""

from hypothesis import HealthCheck, settings

# A busy machine is no fault: an example that takes long is none either.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
