"""Versions of one act, and papers of one session: what prevails, what becomes history, whatever the order of import."""

import random

import pytest
from sqlalchemy import Engine, select

from council import Attendance, Deliberation, Document, DocumentText, Vote
from council import Warning as WarningRow
from data_loaders.documents.record import ContractRecord, VoteRecord
from database.acts.act_versions import versions_of
from database.incoming import Incoming, Provenance
from database.save import begin_run, save
from tests.database.papers import WHOLE, act, dump, paper, rich_act, states
from tests.databases import forget_all

SIRET = "21330063500017"


def test_a_later_printed_date_prevails_whatever_came_first(engine: Engine) -> None:
    old = paper(act(published_on="2024-03-15"))
    new = paper(act(title="Réfection de la rue des Tilleuls et des Ormes", published_on="2024-03-20"))
    assert save(engine, new).state == "kept"
    late = save(engine, old)
    assert (late.state, late.reason) == ("kept", "version plus ancienne d'un acte déjà lu : gardée comme historique")
    with engine.connect() as connection:
        assert connection.execute(select(Deliberation.title)).scalars().all() == ["Réfection de la rue des Tilleuls et des Ormes"]
    assert states(engine) == ["read", "superseded"]


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


@pytest.mark.parametrize("title", ["Toitures communales", "Élection d'un adjoint au maire"])
@pytest.mark.parametrize("kinds", [("extract", "extract"), ("minutes", "extract")])
def test_one_number_and_no_common_word_are_two_acts_and_a_doubt(engine: Engine, kinds: tuple[str, str], title: str) -> None:
    save(engine, paper(act("7", title), roll=WHOLE, kind=kinds[0]))
    save(engine, paper(act("7", "Subvention aux associations"), roll=WHOLE, kind=kinds[1]))
    with engine.connect() as connection:
        assert connection.execute(select(Document.state)).scalars().all() == ["read", "read"]
        titles = sorted(map(str, connection.execute(select(Deliberation.title)).scalars()))
        assert titles == sorted(["Subvention aux associations", title])
        assert connection.execute(select(WarningRow.code)).scalars().all() == ["titles_disagree"]


def test_minutes_and_extract_of_one_act_are_one_act_and_the_vote_is_checked(engine: Engine) -> None:
    save(engine, paper(act("7", vote=VoteRecord("adopted", True, for_=3)), roll=WHOLE))
    save(
        engine, paper(act(None, vote=VoteRecord("adopted", False, for_=2, against=1)), act("8", "Autre objet"), roll=WHOLE, kind="minutes")
    )
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
