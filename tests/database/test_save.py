"""Saving papers: twice is once, newer versions replace, history stays, what is not named or dated counts for nothing."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine, select

from council import Council, Councillor, CouncilSession, Deliberation, Document, Mandate, Supplier
from council import Warning as WarningRow
from data_loaders.documents.record import ContractRecord, PaperRecord, WarningRecord
from database.acts.act_text import act_text
from database.acts.acts import evidence_of_act, evidence_of_attendance, evidence_of_fact
from database.incoming import Incoming, Provenance
from database.save import save
from database.snapshot.frames import data_version
from tests.database.papers import COUNCIL, WHOLE, act, dump, incoming, paper, renamed, rich_act, states
from tests.databases import forget_all

SIRET, OTHER_SIRET = "21330063500017", "21310555400017"


def test_the_same_paper_twice_changes_nothing(engine: Engine) -> None:
    first = save(engine, paper(act()))
    before, version = dump(engine), data_version(engine)
    again = save(engine, renamed(paper(act()), "elsewhere/copy.txt"))
    assert (first.state, again.state) == ("kept", "unchanged")
    assert "déjà importé" in str(again.reason)
    assert dump(engine) == before
    assert data_version(engine) == version


def test_a_replaced_reading_leaves_no_one_behind(engine: Engine) -> None:
    misread = act(contracts=[ContractRecord("Toitures du Va1", 10.0)])
    save(engine, paper(misread, roll={"Jeanne MARTEAU": "present", "Pau1 VERDIER": "absent"}))
    save(
        engine,
        paper(act(contracts=[ContractRecord("Toitures du Val", 10.0)]), roll={"Jeanne MARTEAU": "present", "Paul VERDIER": "present"}),
    )
    with engine.connect() as connection:
        assert sorted(connection.execute(select(Councillor.name)).scalars()) == ["Jeanne MARTEAU", "Paul VERDIER"]
        assert connection.execute(select(Supplier.name)).scalars().all() == ["Toitures du Val"]
        assert len(connection.execute(select(Mandate.id)).all()) == 2


def test_a_siret_that_comes_later_takes_the_papers_of_its_name_along(engine: Engine) -> None:
    save(engine, paper(act("1")))
    save(engine, paper(act("2"), date="2024-05-02", provenance=Provenance(council_siret=SIRET)))
    with engine.connect() as connection:
        assert connection.execute(select(Council.siret)).scalars().all() == [SIRET]
    save(engine, paper(act("3"), date="2024-06-02", provenance=Provenance(council_siret=OTHER_SIRET)))
    with engine.connect() as connection:
        assert len(connection.execute(select(Council.id)).all()) == 3  # two of one name: the papers without SIRET are of neither


def test_provenance_is_added_to_a_paper_met_again(engine: Engine) -> None:
    known = paper(act())
    save(engine, known)
    added = save(engine, replace(known, provenance=Provenance(publisher="Ville de Valombreuse", licence="Licence Ouverte 2.0")))
    assert added.state == "replaced"
    assert save(engine, replace(renamed(known, "elsewhere/copy.txt"), provenance=Provenance())).state == "unchanged"
    with engine.connect() as connection:
        assert connection.execute(select(Document.publisher, Document.licence)).one() == ("Ville de Valombreuse", "Licence Ouverte 2.0")


@pytest.mark.parametrize(
    "first",
    [
        Provenance(council="Val-Fleuri", council_siret=SIRET, publisher="Mairie"),
        Provenance(council_siret=SIRET, licence="Licence Ouverte 2.0"),
        Provenance(council=COUNCIL.upper()),
    ],
)
@pytest.mark.parametrize("left", [Provenance(), Provenance(publisher="Ville")])
@pytest.mark.parametrize("printed", [COUNCIL, None])
def test_a_key_taken_away_leaves_what_a_fresh_database_holds(
    engine: Engine, first: Provenance, left: Provenance, printed: str | None
) -> None:
    one, newer = (paper(act(published_on=day), council=printed, in_office=3) for day in ("2024-03-14", "2024-03-20"))
    other = paper(act("2"), date="2024-05-02")
    papers = [replace(one, provenance=left), replace(newer, provenance=left), other]
    for each in papers:
        save(engine, each, run=1)
    fresh = dump(engine)
    forget_all(engine)
    for provenance in (first, left):
        for each in (one, newer):
            save(engine, replace(each, provenance=provenance), run=1)
        save(engine, other, run=1)
    assert dump(engine) == fresh


def test_a_council_named_by_its_folder_takes_the_paper(engine: Engine) -> None:
    nameless = paper(act(), roll=WHOLE, council=None)
    save(engine, nameless)
    with engine.connect() as connection:
        assert connection.execute(select(WarningRow.code)).scalars().all() == ["council_unknown"]
        assert connection.execute(select(Deliberation.id)).all() == []
    save(engine, replace(nameless, provenance=Provenance(council=COUNCIL)))
    with engine.connect() as connection:
        assert connection.execute(select(Council.name)).scalar() == COUNCIL
        assert len(connection.execute(select(Deliberation.id)).all()) == 1
        assert connection.execute(select(WarningRow.code)).all() == []


def test_an_undated_paper_counts_for_nothing_and_says_so(engine: Engine) -> None:
    save(engine, paper(act(), date=None))
    with engine.connect() as connection:
        assert connection.execute(select(WarningRow.code)).scalars().all() == ["date_unknown"]
        assert connection.execute(select(Deliberation.id)).all() == []


def _refused(sha256: str = "f" * 64) -> Incoming:
    record = PaperRecord("broken.pdf", sha256, warnings=[WarningRecord("refused", "broken.pdf : document endommagé.")])
    return replace(incoming(record), sha256=sha256, text="")


def test_a_refusal_is_kept_with_its_reason_and_tried_again(engine: Engine) -> None:
    told = save(engine, _refused())
    assert (told.state, told.reason) == ("refused", "broken.pdf : document endommagé.")
    assert save(engine, _refused()).state == "refused"
    assert states(engine) == ["refused"]
    assert act_text(engine, told.document_id) is None
    mended = replace(paper(act()), sha256="f" * 64)
    assert save(engine, mended).state == "kept"
    assert states(engine) == ["read"]


def test_what_is_no_council_paper_is_stored_and_counts_for_nothing(engine: Engine) -> None:
    assert save(engine, paper(act(), kind="other")).state == "other"
    assert states(engine) == ["not a council paper"]


def test_texts_stay_whole_and_lone_surrogates_pass(engine: Engine) -> None:
    odd = replace(paper(act()), text="é\ud800\0\u2028fin  ")
    stored = act_text(engine, save(engine, odd).document_id)
    assert stored is not None
    assert stored.text == "é\ufffd\ufffd\u2028fin  "


def test_every_fact_has_its_passage(engine: Engine) -> None:
    saved = save(engine, paper(rich_act()))
    with engine.connect() as connection:
        key, session_id = connection.execute(select(Deliberation.id, Deliberation.session_id)).one()
        who = connection.execute(select(Councillor.id).where(Councillor.name == "Paul VERDIER")).scalar_one()
    fields = {passage.field for passage in evidence_of_act(engine, key)}
    assert fields == {"title", "contract", "grant", "budget"}
    (line,) = evidence_of_attendance(engine, session_id, who)
    stored = act_text(engine, saved.document_id)
    assert stored is not None
    assert (line.start, line.end, line.quote) == (30, 40, stored.text[30:40].strip())


def test_a_paper_held_already_is_not_masked_again_for_its_passages(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    saved = save(engine, paper(rich_act()))
    held = act_text(engine, saved.document_id)
    with engine.connect() as connection:
        key = connection.execute(select(Deliberation.id)).scalar_one()
    plain = evidence_of_fact(engine, f"act:{key}")
    monkeypatch.setattr("database.privacy.masking.Masker", None)
    assert evidence_of_fact(engine, f"act:{key}", {saved.document_id: held}.get) == plain
    assert plain


@pytest.mark.parametrize(
    ("words", "provisional"),
    [
        ("PROJET DE PROCÈS-VERBAL de la séance", True),
        ("Procès-verbal, sous réserve de son approbation", True),
        ("Procès-verbal. 1. Approbation du projet de procès-verbal de la séance précédente", False),
        ("Procès-verbal approuvé", False),
    ],
)
def test_minutes_not_yet_approved_are_provisional(engine: Engine, words: str, provisional: bool) -> None:
    save(engine, replace(paper(act(), kind="minutes"), text=words))
    with engine.connect() as connection:
        assert connection.execute(select(CouncilSession.provisional)).scalars().all() == [provisional]


@pytest.mark.parametrize(
    ("code", "in_rates"), [("stated_present_differs", False), ("weekday_mismatch", False), ("stated_voters_differs", True)]
)
def test_a_paper_that_contradicts_itself_is_out_of_rates_until_another_does_not(engine: Engine, code: str, in_rates: bool) -> None:
    save(engine, paper(act("1"), in_office=3, warnings=[WarningRecord(code, "écart")]))
    rates = select(CouncilSession.in_rates)
    with engine.connect() as connection:
        assert connection.execute(rates).scalars().all() == [in_rates]
    save(engine, paper(act("2"), in_office=3))
    with engine.connect() as connection:
        assert connection.execute(rates).scalars().all() == [True]
