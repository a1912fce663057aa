"""Small typed frames for the tests of figures: what is not given is null."""

from collections.abc import Mapping, Sequence
from datetime import date

import polars as pl

from database.snapshot.frame_schemas import SCHEMAS

COUNCIL = {"council_id": 1, "council": "Valmont-sur-Orbe"}


def empty(name: str) -> pl.DataFrame:
    return pl.DataFrame(schema=SCHEMAS[name])


def frame(name: str, rows: Sequence[Mapping[str, object]]) -> pl.DataFrame:
    schema = SCHEMAS[name]
    council = {k: v for k, v in COUNCIL.items() if k in schema}
    full = [{**dict.fromkeys(schema), **council, **row} for row in rows]
    assert not rows or set(full[0]) == set(schema), set(full[0]) ^ set(schema)
    return pl.DataFrame(full, schema=schema)


def session(number: int, day: date, office: int | None = None, **more: object) -> dict[str, object]:
    closes = None if office is None else True
    return {"session_id": number, "date": day, "members_in_office": office, "closes": closes, "in_rates": True, **more}


def line(number: int, day: date, who: int, status: str, **more: object) -> dict[str, object]:
    fixed = {"session_id": number, "date": day, "councillor_id": who, "councillor": f"Membre N{who:02d}"}
    return {**fixed, "status": status, "partial": False, "in_rates": True, "held_back": False, **more}


def seat(who: int, start: date, end: date | None = None, **more: object) -> dict[str, object]:
    fixed = {"mandate_id": who, "councillor_id": who, "councillor": f"Membre N{who:02d}", "start": start, "end": end}
    return {**fixed, "from_roster": True, **more}
