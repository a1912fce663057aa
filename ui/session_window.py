"""Which of many sessions a grid shows: as many of the last ones as the screen holds, or an earlier stretch, kept in the address."""

import polars as pl

from ui import appearance, filter_widgets
from ui.language import count, day, say

WIDE, NARROW = 60, 12


def narrow() -> bool:
    """Whether the screen is a phone's."""
    return appearance.on_a_phone()


def choose(lines: pl.DataFrame) -> pl.DataFrame:
    """The lines of the stretch that the address asks for, else of the last one; where there are several, a list to choose from."""
    most = NARROW if narrow() else WIDE
    sessions = lines.select("session_id", "date").unique().sort("date", "session_id", descending=True)
    if sessions.height <= most:
        return lines
    stretches = dict(enumerate((sessions.slice(start, most) for start in range(0, sessions.height, most)), start=1))
    names = {number: _named(part) for number, part in stretches.items()}
    chosen = filter_widgets.pick("part", names, say("grid.shown"), names[1])
    return lines.join(stretches[chosen or 1].select("session_id"), on="session_id", how="semi")


def _named(part: pl.DataFrame) -> str:
    return count("grid.stretch", part.height, first=day(part["date"].min()), last=day(part["date"].max()))  # type: ignore[arg-type]
