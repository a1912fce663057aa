"""Whether private persons are masked: yes, unless a private installation switches it off by SEANCE_MASKING=off."""

import os

_OFF = ("off", "non", "no", "0", "false")


def masking_on() -> bool:
    """On, unless the configuration of a private installation says otherwise."""
    return os.environ.get("SEANCE_MASKING", "on").strip().lower() not in _OFF
