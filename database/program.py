"""A short sign of the program that lays frames out or masks them: what another program cached is not read."""

from functools import cache
from hashlib import sha256
from pathlib import Path


@cache
def program() -> str:
    """Changes with any file of this room."""
    digest = sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
