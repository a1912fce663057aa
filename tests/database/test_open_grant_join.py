"""A voted grant meets the published one by council, beneficiary, amount, date, decision and purpose; what is not clear stays possible."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data_loaders.documents.record import GrantRecord, VoteRecord
from database.money.joined_grants import PublishedGrant, VotedGrant, beneficiary_key
from database.open_data.pairing.grant_join import join
from database.open_data.pairing.settled import Match
from database.save import save
from database.snapshot.frames import frames
from tests.database.papers import COUNCIL, act, paper
from tests.database.published import load

VOTED = VotedGrant(1, 5, date(2024, 3, 12), "Amicale des Tilleuls", "Subvention à l'amicale des Tilleuls", "2024-12", 150_000)
TOLD = PublishedGrant(7, 5, date(2024, 4, 2), 2024, "ASSOCIATION AMICALE DES TILLEULS", "Fête du quartier", None, (150_000,))


def _only(voted: VotedGrant, *published: PublishedGrant) -> Match | None:
    found = join([voted], published)
    assert len(found) <= 1
    return found[0] if found else None


def test_the_same_grant_is_matched_with_its_reasons() -> None:
    match = _only(VOTED, TOLD)
    assert match is not None
    assert (match.state, match.reasons) == ("matched", ("same_name", "same_amount", "agreed_soon_after"))


@pytest.mark.parametrize(
    ("other", "state", "reason"),
    [
        (replace(TOLD, amounts=(300_000, 150_000)), "matched", "same_amount"),
        (replace(TOLD, date=None), "matched", "same_year"),
        (replace(TOLD, date=None, year=2025), "possible", "the_year_after"),
        (replace(TOLD, beneficiary="Amicale du Tilleul"), "possible", "near_name"),
        (replace(TOLD, amounts=(), purpose=VOTED.title), "possible", "same_subject"),
        (replace(TOLD, amounts=(90_000,), decision="2024 - 12"), "matched", "same_decision"),
    ],
)
def test_what_differs_a_little_is_still_compared(other: PublishedGrant, state: str, reason: str) -> None:
    match = _only(VOTED, other)
    assert match is not None
    assert match.state == state
    assert reason in match.reasons


@pytest.mark.parametrize(
    "other",
    [
        replace(TOLD, council=6),
        replace(TOLD, beneficiary="Amicale des Peupliers"),
        replace(TOLD, date=date(2021, 4, 2)),
        replace(TOLD, date=None, year=2026),
        replace(TOLD, amounts=(9_000_000,)),
    ],
)
def test_another_council_beneficiary_time_or_amount_is_no_match(other: PublishedGrant) -> None:
    assert _only(VOTED, other) is None


@pytest.mark.parametrize(
    ("ours", "theirs", "state", "reason"),
    [
        ("Cercle – section théâtre", "Section théâtre - Cercle", "matched", "same_name"),
        ("APV", "APV (parents d'élèves du Val)", "matched", "name_explained"),
        ("Cercle (théâtre)", "Cercle (lecture)", None, None),
        ("Théâtre", "Cercle – théâtre", "possible", "name_within"),
        ("Cercle des Tilleuls", "Cercle", "possible", "name_within"),
    ],
)
def test_a_name_that_explains_or_holds_the_other(ours: str, theirs: str, state: str | None, reason: str | None) -> None:
    voted, told = replace(VOTED, beneficiary=ours), replace(TOLD, beneficiary=theirs)
    match = _only(voted, told)
    assert (match and match.state, match and match.reasons[0]) == (state, reason)
    assert _only(voted, replace(told, amounts=(90_000,), date=None)) is None


def test_a_name_held_by_another_is_never_sure() -> None:
    match = _only(
        replace(VOTED, beneficiary="Théâtre"), replace(TOLD, beneficiary="Cercle – théâtre", decision="2024-12", purpose=VOTED.title)
    )
    assert match is not None
    assert match.state == "possible"


def test_two_that_fit_alike_stay_possible() -> None:
    assert [match.state for match in join([VOTED], [TOLD, replace(TOLD, key=8)])] == ["possible", "possible"]


def test_a_yearly_grant_is_that_of_its_own_year() -> None:
    later = replace(TOLD, key=8, date=None, year=2025)
    found = join([VOTED, replace(VOTED, key=2, date=date(2025, 3, 12))], [replace(TOLD, date=None), later])
    assert {(match.voted, match.published, match.state) for match in found} == {(1, 7, "matched"), (2, 8, "matched")}


def test_a_name_of_small_words_stays() -> None:
    assert beneficiary_key("L'Association") == "l association"


def test_grants_of_papers_meet_those_of_a_file_and_people_none(engine: Engine, tmp_path: Path) -> None:
    found = act("2024-07", "Subventions")
    found.grants = [
        GrantRecord("Amicale des Tilleuls", 500.0, evidence=[(2, 6)]),
        GrantRecord("Mme Julie Verdier", 300.0, evidence=[(2, 6)]),
    ]
    refused = act("2024-08", "Subventions", vote=VoteRecord("rejected", False, evidence=[(0, 4)]))
    refused.grants = [GrantRecord("Cercle des Peupliers", 800.0, evidence=[(2, 6)])]
    save(engine, paper(found, refused))
    load(
        engine,
        tmp_path / "grants.csv",
        "nomAttribuant,idAttribuant,dateConvention,nomBeneficiaire,montant,objet,pourcentageSubvention\n"
        f"{COUNCIL},21330063500017,2024-04-08,Amicale des Tilleuls,1000,Fête,0.5\n"
        f"{COUNCIL},21330063500017,2024-04-08,Mme Julie Verdier,300,Bourse,1\n"
        f"{COUNCIL},21330063500017,2024-04-08,Cercle des Peupliers,800,Fête,1\n",
    )
    tables = frames(engine)
    assert tables["grant_matches"].select("row", "state").rows() == [(2, "matched")]
    granted = tables["grants"].filter(~tables["grants"]["masked"])
    assert tables["grant_matches"]["grant_id"][0] == granted.filter(granted["outcome"] == "adopted")["grant_id"][0]


def test_a_grant_of_no_known_year_is_compared_without_one() -> None:
    match = _only(VOTED, replace(TOLD, date=None, year=None))
    assert match is not None
    assert match.reasons == ("same_name", "same_amount")
