"""A bureau's or a social centre's sitting is kept apart from the council's, whatever its folder says."""

from dataclasses import replace

import polars as pl
from sqlalchemy import Engine, select

from council import Council, CouncilSession
from database.incoming import Provenance
from database.save import save
from tests.database.papers import COUNCIL, WHOLE, act, paper

_FOLDER = Provenance(council=COUNCIL, council_siret="21310555600017")


def _sessions(engine: Engine) -> dict[str, list[str]]:
    asked = select(Council.name, CouncilSession.date).join(Council, Council.id == CouncilSession.council_id).order_by(CouncilSession.date)
    with engine.connect() as connection:
        rows = pl.DataFrame([tuple(map(str, row)) for row in connection.execute(asked)], schema=["council", "date"], orient="row")
    return {str(name): dates["date"].to_list() for (name,), dates in rows.group_by("council", maintain_order=True)}


def test_a_bureaus_sitting_is_none_of_its_council(engine: Engine) -> None:
    save(engine, paper(act("1"), roll=WHOLE, provenance=_FOLDER))
    save(engine, paper(act("2"), roll=WHOLE, date="2024-04-02", provenance=_FOLDER, body="bureau"))
    save(engine, paper(act("3"), roll=WHOLE, date="2024-05-02", body="social_centre"))
    assert _sessions(engine) == {
        COUNCIL: ["2024-03-12"],
        f"{COUNCIL} – bureau": ["2024-04-02"],
        f"{COUNCIL} – CCAS": ["2024-05-02"],
    }


def test_provenance_that_comes_later_leaves_the_bureau_apart(engine: Engine) -> None:
    council, bureau = paper(act("1"), roll=WHOLE), paper(act("2"), roll=WHOLE, date="2024-04-02", body="bureau", council=None)
    for one in (council, bureau):
        save(engine, one)
    for one in (council, bureau):
        again = replace(one, provenance=_FOLDER)
        assert save(engine, again).state == "replaced"
        assert save(engine, again).state == "unchanged"
    assert _sessions(engine) == {COUNCIL: ["2024-03-12"], f"{COUNCIL} – bureau": ["2024-04-02"]}
