"""How much of the processor a child and the programs it started have used: whether it works, however little a busy machine gives it."""

import os
from contextlib import suppress
from pathlib import Path

_PROC = Path("/proc")


def seconds(session: int) -> float:
    """Of all processes of the child's session, those that have ended included; the same each time where the system does not tell."""
    ticks = 0
    for stat in _PROC.glob("[0-9]*/stat"):
        with suppress(OSError, ValueError, IndexError):  # it ended meanwhile
            fields = stat.read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
            if int(fields[3]) == session:
                ticks += sum(map(int, fields[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")
