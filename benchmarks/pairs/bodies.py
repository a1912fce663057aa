"""Which council a published row names, and which commune a council is.

Drawn from the national list, in which one commune in nine shares its name. Rows name councils of ours and others: their homonyms, the
bodies beside them, communes at random; a tenth of them by name alone.
"""

import random
from collections import defaultdict

import polars as pl

from benchmarks.pairs import words
from benchmarks.pairs.judged import Judged
from council import places
from database.identities.council_facts import insee_of
from database.identities.published_councils import of_a_council
from database.identities.registered_communes import codes

_KNOWN, _NUMBERED, _ROWS = 0.6, 0.9, 6


def rows(chance: random.Random, councils: int) -> Judged:
    """Rows of published tables beside councils of ours."""
    ours, communes = _ours(chance, councils), _communes()
    alike = defaultdict(list)
    for place in communes:
        alike[place.key].append(place)
    told: list[tuple[int | None, places.Place | None, str]] = []
    known = {place.code for place, _ in ours}
    for number, (our, _) in enumerate(ours):
        others = [one for one in (*alike[our.key], chance.choice(communes)) if one.code not in known]
        told += [(number, our, words.commune(chance, our.name)) for _ in range(_ROWS)]
        told += [(None, one, words.commune(chance, one.name)) for one in others for _ in range(_ROWS // 2)]
        told += [(None, None, words.beside(chance, our.name))]
    lines = []
    for row, (_, named, name) in enumerate(told):
        numbered = named is not None and chance.random() < _NUMBERED
        lines.append((1 + row % 2, row, name, _siret(named) if numbered and named else None))
    frame = pl.LazyFrame(lines, schema={"file_id": pl.Int64, "row": pl.Int64, "body": pl.String, "siret": pl.String}, orient="row")
    files = pl.DataFrame({"file_id": [1, 2], "source": ["a.csv", "b.csv"], "publisher": ["Collège", None]})
    shown = _frame(chance, ours)
    numbers = dict(shown.select("council_id", "siret").iter_rows())
    found = of_a_council(frame, shown, "body", "siret", files).collect()
    result = Judged(partners=sum(number is not None for number, *_ in told))
    for row, council, siret in found.select("row", "council_id", "siret").iter_rows():
        if council is not None:
            right = told[row][0] == council
            by = "number" if siret and siret == numbers[council] else "name"
            result.add(f"rows of a council, by {by}", right=right)
            result.met += right
    return result


def communes_of(chance: random.Random, councils: int) -> Judged:
    """Councils beside the register of the whole country, then of one department of theirs after the other."""
    ours, communes = _ours(chance, councils), _communes()
    frame = _frame(chance, ours)
    result = Judged()
    departments = sorted({place.department for place, _ in ours})
    for wanted in (None, *chance.sample(departments, min(20, len(departments)))):
        listed = [place for place in communes if wanted in (None, place.department)]
        lines = pl.LazyFrame({"commune_code": [place.code for place in listed], "commune_name": [place.name for place in listed]})
        found = codes(lines, frame).rows()
        coded = dict(frame.select("council_id", "insee").iter_rows())
        result.partners += sum(wanted in (None, place.department) for place, _ in ours)
        for council, _, code in found:
            right = ours[council][0].code == code
            result.add("councils in the register, by code" if coded[council] else "councils in the register, by name", right=right)
            result.met += right
    return result


def _communes() -> list[places.Place]:
    return [place for place in places._places() if place.kind == "commune" and place.siren]


def _ours(chance: random.Random, councils: int) -> list[tuple[places.Place, str]]:
    return [(place, words.commune(chance, place.name)) for place in chance.sample(_communes(), councils)]


def _siret(place: places.Place) -> str:
    return f"{place.siren}00017"


def _frame(chance: random.Random, ours: list[tuple[places.Place, str]]) -> pl.DataFrame:
    sirets = [_siret(place) if chance.random() < _KNOWN else None for place, _ in ours]
    told = {"council_id": list(range(len(ours))), "council": [name for _, name in ours], "siret": sirets}
    return pl.DataFrame(told, schema_overrides={"siret": pl.String}).with_columns(
        insee=pl.Series([insee_of(siret) for siret in sirets], dtype=pl.String)
    )
