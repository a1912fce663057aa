"""A person masked on request is nowhere: tables, texts, names of files, search, the log; reloads and a new SIRET change nothing."""

from dataclasses import replace

import polars as pl
import pytest
from sqlalchemy import Engine

from data_loaders.documents.record import ContractRecord, GrantRecord
from database.acts.act_text import act_text
from database.incoming import Provenance
from database.removals.people import mask_person, unmask_person
from database.review.decision_values import Undecidable
from database.save import save
from database.search import index as search_index
from database.search.search import Narrowed, search
from database.snapshot.frames import Frames, frames
from database.snapshot.snapshot import cache_folder
from tests.database.papers import COUNCIL, WHOLE, act, paper, renamed

WHO = "Zorgue VALPIN"  # no given name, and the name of a workshop: nothing but the request tells that it is a person
SIRET = "21999001700010"


def _papers(engine: Engine, council: str = COUNCIL, provenance: Provenance | None = None) -> int:
    money = [ContractRecord(WHO, 10.0, stage="awarded", evidence=[(2, 6)])], [GrantRecord("Amicale Zorgue Valpin", 5.0)]
    one = act("7", f"Atelier {WHO}, devant le tribunal", contracts=money[0], grants=money[1])
    made = paper(one, roll=WHOLE, council=council, provenance=provenance or Provenance())
    said = replace(made, text=f"{made.text} La réponse de Zorgue Valpin, puis de VALPIN Zorgue.")
    return save(engine, renamed(said, f"papers/litige-zorgue-valpin-{council}.pdf")).document_id


def _everything(found: Frames) -> str:
    names = [path.stem for path in found.folder.glob("*.parquet")]
    return " ".join(str(found[name].rows()) for name in sorted(names) if name != "seal").casefold()


def test_masked_everywhere_at_once_and_after_every_import(engine: Engine) -> None:
    document = _papers(engine)
    assert "valpin" in _everything(frames(engine))
    done = mask_person(engine, WHO, COUNCIL, f"Demande de {WHO}")
    assert (done.council, done.papers) == (COUNCIL, 1)
    shown = frames(engine)
    assert "valpin" not in _everything(shown)
    assert shown["grants"].select("beneficiary", "masked").rows() == [("Nom masqué", True)]
    whole = act_text(engine, document)
    assert whole is not None
    assert "valpin" not in whole.text.casefold()
    assert "valpin" not in whole.source.casefold()
    search_index.refresh(engine)
    assert not search(engine, "valpin", Narrowed(), shown=9).hits
    for path in cache_folder(engine).rglob("*.parquet"):
        assert "valpin" not in str(pl.read_parquet(path).rows()).casefold(), path
    other = replace(paper(act("8", f"Suite du litige {WHO}"), roll=WHOLE, date="2024-05-01"), source="papers/valpin zorgue.txt")
    save(engine, other)
    assert "valpin" not in _everything(frames(engine))


def test_the_log_tells_it_without_the_name(engine: Engine) -> None:
    _papers(engine)
    mask_person(engine, WHO, COUNCIL, f"Demande de {WHO} du 3 mai")
    (row,) = frames(engine)["corrections"].rows(named=True)
    assert (row["kind"], row["decision"], row["council"], row["state"]) == ("removal.mask", "mask", COUNCIL, "applied")
    assert row["reason"].startswith("Demande de ██")
    unmask_person(engine, "valpin zorgue", COUNCIL)
    (row,) = frames(engine)["corrections"].rows(named=True)
    assert row["state"] == "lifted"
    assert "valpin" in _everything(frames(engine))


def test_another_councils_namesake_stays(engine: Engine) -> None:
    _papers(engine)
    _papers(engine, "Rochemure")
    mask_person(engine, WHO, COUNCIL, "Demande")
    titles = frames(engine)["deliberations"].select("council", "title").rows()
    assert [("VALPIN" in str(title)) for _, title in sorted(titles)] == [council == "Rochemure" for council, _ in sorted(titles)]


def test_a_council_that_gets_its_siret_later_keeps_its_masks(engine: Engine) -> None:
    _papers(engine)
    mask_person(engine, WHO, COUNCIL, "Demande")
    save(engine, paper(act("9", f"Autre litige {WHO}"), roll=WHOLE, date="2024-06-01", provenance=Provenance(council_siret=SIRET)))
    assert frames(engine)["councils"]["siret"].to_list() == [SIRET]
    assert "valpin" not in _everything(frames(engine))


def test_masking_switched_off_shows_nobody_who_asked(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    _papers(engine)
    mask_person(engine, WHO, COUNCIL, "Demande")
    monkeypatch.setenv("SEANCE_MASKING", "off")
    assert "valpin" not in _everything(frames(engine))


@pytest.mark.parametrize(
    ("name", "council", "reason"),
    [("VALPIN", COUNCIL, "Demande"), (WHO, "Nullepart", "Demande"), (WHO, COUNCIL, "  "), ("Jeanne Marteau", COUNCIL, "Demande")],
)
def test_what_is_not_clear_is_refused(engine: Engine, name: str, council: str, reason: str) -> None:
    _papers(engine)
    before = frames(engine).version
    with pytest.raises(Undecidable):
        mask_person(engine, name, council, reason)
    assert frames(engine).version == before


def test_a_member_is_masked_where_that_is_meant(engine: Engine) -> None:
    _papers(engine)
    mask_person(engine, "Jeanne Marteau", COUNCIL, "Nom mal lu", elected=True)
    assert "marteau" not in _everything(frames(engine))
    assert frames(engine)["attendance"].height == len(WHOLE)
