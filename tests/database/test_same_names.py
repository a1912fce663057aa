"""Two councils of one name are two in every table, and each shows which one it is."""

from sqlalchemy import Engine

from database.incoming import Provenance
from database.save import save
from database.snapshot.frames import frames
from metrics.filters.filters import Filters, apply
from tests.database.papers import COUNCIL, act, paper

HERE, THERE = "21330063500017", "21590350100017"


def test_two_councils_of_one_name_are_told_apart(engine: Engine) -> None:
    save(engine, paper(act(), provenance=Provenance(council_siret=HERE)))
    save(engine, paper(act(title="Tarifs de la cantine"), provenance=Provenance(council_siret=THERE)))
    tables = frames(engine)
    names = {f"{COUNCIL} (33063)", f"{COUNCIL} (59350)"}
    for name in ("councils", "sessions", "attendance", "mandates", "deliberations", "documents"):
        assert set(tables[name]["council"]) == names, name
    one = apply(tables["sessions"], Filters(council=(f"{COUNCIL} (33063)",)))
    assert one["council_id"].n_unique() == 1
    assert tables.of([f"{COUNCIL} (59350)"])["attendance"].height == 3


def test_a_council_alone_of_its_name_bears_it_bare(engine: Engine) -> None:
    save(engine, paper(act(), provenance=Provenance(council_siret=HERE)))
    assert frames(engine)["sessions"]["council"].to_list() == [COUNCIL]
