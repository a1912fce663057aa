"""What is known of a council, year by year: the sessions read, those that count, and the quarters without any."""

import polars as pl

from metrics import town
from ui.language import count, listed, say
from ui.town import strips
from ui.town.card import card
from ui.town.strips import Part


def show(quarters: pl.DataFrame, meetings: pl.DataFrame) -> None:
    """The card, a bar a year from the first known to the last."""
    years, door = town.years(quarters, meetings), ("coverage", say("town.known.door"))
    if years.is_empty():
        return card(say("town.known"), "", say("overview.no_session"), None, door)
    sessions, counted, missing, asked = (int(years[name].sum()) for name in ("sessions", "counted", "missing", "quarters"))
    told = [count("town.known.counted", counted, sessions=sessions), _quarters(missing, asked)]
    most = int(years["sessions"].max() or 1)  # type: ignore[arg-type]
    rows = years.select("sessions", "counted").iter_rows()
    columns = [[Part("read", n / most), Part("out", (all_ - n) / most)] if all_ else [Part("none", 1.0)] for all_, n in rows]
    ends = (str(years["year"][0]), str(years["year"][-1]) if years.height > 1 else "")
    key = {kind: say(f"town.key.{name}") for kind, name in (("read", "read"), ("out", "rest"), ("none", "no_session"))}
    said = listed([count("town.known.sessions", sessions), *told])
    return card(say("town.known"), "", said, strips.bars(columns, ends, said, key), door)


def _quarters(missing: int, asked: int) -> str:
    return count("town.known.missing", missing, quarters=asked) if missing else count("town.known.every_quarter", asked)
