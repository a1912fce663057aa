"""Saving papers: twice is once, newer versions replace, history stays, what is not named or dated counts for nothing."""

import random
from dataclasses import replace

import pytest
from sqlalchemy import Engine, select

from council import Attendance, Council, Councillor, CouncilSession, Deliberation, Document, DocumentText, Mandate, Supplier, Vote
from council import Warning as WarningRow
from data_loaders.documents.record import ContractRecord, PaperRecord, VoteRecord, WarningRecord
from database.acts import act_text, evidence_of_act, evidence_of_attendance, versions_of
from database.frames import data_version
from database.incoming import Incoming, Provenance
from database.save import begin_run, save
from tests.database.conftest import forget_all
from tests.database.papers import COUNCIL, act, dump, incoming, paper, renamed, rich_act

SIRET, OTHER_SIRET = "21330063500017", "21310555400017"


def _states(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return sorted(connection.execute(select(Document.state)).scalars())


def test_the_same_paper_twice_changes_nothing(engine: Engine) -> None:
    first = save(engine, paper(act()))
    before, version = dump(engine), data_version(engine)
    again = save(engine, renamed(paper(act()), "elsewhere/copy.txt"))
    assert (first.state, again.state) == ("kept", "unchanged")
    assert "déjà importé" in str(again.reason)
    assert dump(engine) == before
    assert data_version(engine) == version


def test_a_later_printed_date_prevails_whatever_came_first(engine: Engine) -> None:
    old = paper(act(published_on="2024-03-15"))
    new = paper(act(title="Réfection de la rue des Tilleuls et des Ormes", published_on="2024-03-20"))
    assert save(engine, new).state == "kept"
    late = save(engine, old)
    assert (late.state, late.reason) == ("kept", "version plus ancienne d'un acte déjà lu : gardée comme historique")
    with engine.connect() as connection:
        assert connection.execute(select(Deliberation.title)).scalars().all() == ["Réfection de la rue des Tilleuls et des Ormes"]
    assert _states(engine) == ["read", "superseded"]


def test_without_dates_the_later_import_prevails_and_history_stays(engine: Engine) -> None:
    readings = {"rejected": paper(act(vote=VoteRecord("rejected"))), "adopted": paper(act(vote=VoteRecord("adopted")))}
    for first, last in (("rejected", "adopted"), ("adopted", "rejected")):
        forget_all(engine)
        save(engine, readings[first])
        assert save(engine, readings[last]).state == "replaced"
        with engine.connect() as connection:
            key, outcome = connection.execute(select(Vote.deliberation_id, Vote.outcome)).one()
            assert outcome == last
            assert len(connection.execute(select(DocumentText.document_id)).all()) == 2
        assert [version.state for version in versions_of(engine, key)] == ["read", "superseded"]


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


def _many() -> list[Incoming]:
    papers = []
    for day in ("2023-06-05", "2023-09-11", "2024-01-22"):
        for number in range(1, 5):
            papers.append(paper(act(f"{day[:4]}-{day[5:7]}-{number}", f"Objet {number}", published_on=day), date=day, in_office=3))
        corrected = act(f"{day[:4]}-{day[5:7]}-1", "Objet 1 rectifié", published_on=f"{day[:8]}28")
        papers.append(
            paper(corrected, date=day, in_office=3, roll={"MARTEAU Jeanne": "present", "Paul VERDIER": "absent", "Lise ONFRAY": "excused"})
        )
        papers.append(paper(rich_act(), act(None, "Objet 2"), date=day, kind="minutes", in_office=3))
    papers.append(paper(act("9", "Autre conseil"), council="Commune de Rochebelle", roll={"Marc DUFLOT": "present"}))
    papers.append(paper(act("9", "Autre conseil"), council="Ville de Rochebelle", date="2024-05-05", roll={"Marc DUFLOT": "absent"}))
    papers.append(paper(act("8"), council="ROCHEBELLE", date="2024-06-06", provenance=Provenance(council_siret=SIRET, publisher="Mairie")))
    return papers


def test_any_order_of_import_ends_in_the_same_rows(engine: Engine) -> None:
    papers = _many()
    for one in papers:
        save(engine, one)
    wanted = dump(engine)
    shuffled = random.Random(7)
    for _ in range(3):
        forget_all(engine)
        shuffled.shuffle(papers)
        for one in [*papers, *papers[:3]]:
            save(engine, one)
        got = dump(engine)
        assert {name for name in wanted if wanted[name] != got[name]} == set()


def test_files_of_one_import_have_no_order_among_themselves(engine: Engine) -> None:
    one, other = paper(act(title="Lecture courte")), paper(act(title="Lecture courte", contracts=[ContractRecord("Atelier du Val", 5.0)]))
    titles = []
    for papers in ([one, other], [other, one]):
        forget_all(engine)
        run = begin_run(engine)
        for each in papers:
            save(engine, each, run)
        titles.append(dump(engine))
    assert titles[0] == titles[1]
    assert len(titles[0]["contract"]) == 1


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
    assert save(engine, replace(known, provenance=Provenance(publisher="Ville de Valombreuse"))).state == "unchanged"
    with engine.connect() as connection:
        assert connection.execute(select(Document.publisher, Document.licence)).one() == ("Ville de Valombreuse", "Licence Ouverte 2.0")


def test_a_council_named_by_its_folder_takes_the_paper(engine: Engine) -> None:
    nameless = paper(act(), council=None)
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
    assert _states(engine) == ["refused"]
    assert act_text(engine, told.document_id) is None
    mended = replace(paper(act()), sha256="f" * 64)
    assert save(engine, mended).state == "kept"
    assert _states(engine) == ["read"]


def test_what_is_no_council_paper_is_stored_and_counts_for_nothing(engine: Engine) -> None:
    assert save(engine, paper(act(), kind="other")).state == "other"
    assert _states(engine) == ["not a council paper"]


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


@pytest.mark.parametrize("title", ["Toitures communales", "Élection d'un adjoint au maire"])
@pytest.mark.parametrize("kinds", [("extract", "extract"), ("minutes", "extract")])
def test_one_number_and_no_common_word_are_two_acts_and_a_doubt(engine: Engine, kinds: tuple[str, str], title: str) -> None:
    save(engine, paper(act("7", title), kind=kinds[0]))
    save(engine, paper(act("7", "Subvention aux associations"), kind=kinds[1]))
    with engine.connect() as connection:
        assert connection.execute(select(Document.state)).scalars().all() == ["read", "read"]
        assert sorted(map(str, connection.execute(select(Deliberation.title)).scalars())) == [
            "Subvention aux associations",
            "Toitures communales",
        ]
        assert connection.execute(select(WarningRow.code)).scalars().all() == ["titles_disagree"]


def test_minutes_and_extract_of_one_act_are_one_act_and_the_vote_is_checked(engine: Engine) -> None:
    save(engine, paper(act("7", vote=VoteRecord("adopted", True, for_=3))))
    save(engine, paper(act(None, vote=VoteRecord("adopted", False, for_=2, against=1)), act("8", "Autre objet"), kind="minutes"))
    with engine.connect() as connection:
        acts = connection.execute(
            select(Deliberation.number, Vote.votes_against, Vote.in_rates).join(Vote).order_by(Deliberation.place)
        ).all()
        assert acts == [("7", 1, False), ("8", None, True)]
        assert connection.execute(select(WarningRow.code)).scalars().all() == ["votes_disagree"]


def test_later_minutes_replace_the_whole_of_the_earlier(engine: Engine) -> None:
    save(engine, paper(act("1", "Toitures"), act("2", "Voirie"), kind="minutes"))
    assert save(engine, paper(act("1", "Toitures"), kind="minutes", roll={"Jeanne MARTEAU": "absent"})).state == "replaced"
    with engine.connect() as connection:
        assert connection.execute(select(Deliberation.title)).scalars().all() == ["Toitures"]
        assert connection.execute(select(Attendance.status)).scalars().all() == ["absent"]


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
