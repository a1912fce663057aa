"""One of the proposals for each fact of a session is stated; where they contradict each other, none, and the trace tells which."""

import pytest

from data_loaders.documents.choice.sessions import session
from data_loaders.documents.proposal import Considered, traced
from data_loaders.documents.record import PaperRecord
from data_loaders.documents.text.view import View

HEAD = "CONSEIL MUNICIPAL DE VALBOURG\nSéance du 12 mai 2023\nsous la présidence de Mme Rose LOUP, Maire\n"


def _read(text: str) -> tuple[PaperRecord, list[Considered]]:
    record = PaperRecord("a.txt", "")
    with traced() as told:
        session.fill(record, View.of(text))
    return record, told


def _verdicts(told: list[Considered], thing: str) -> list[tuple[object, str]]:
    return [(one.proposal.value, one.verdict) for one in told if one.thing == f"session.{thing}"]


def test_a_day_printed_more_weakly_loses() -> None:
    record, told = _read("CONSEIL MUNICIPAL\nL'an 2023, le 12 mai, le conseil s'est réuni.\nRéunion du 9 mai 2023 du bureau")
    assert record.session.date == "2023-05-12"
    assert _verdicts(told, "date") == [("2023-05-12", "chosen"), ("2023-05-09", "lost")]


def test_two_days_printed_alike_are_both_held_back() -> None:
    record, told = _read("SEANCE DU 30 JANVIER 2020\nLE DIX DECEMBRE DEUX-MILLE DIX-NEUF, LE CONSEIL S'EST RÉUNI")
    assert record.session.date is None
    assert [warning.code for warning in record.warnings] == ["session_date_conflict"]
    assert [held["value"] for held in record.held_back] == ["2020-01-30"]
    assert {verdict for _, verdict in _verdicts(told, "date")} == {"held back"}


def test_a_weekday_that_is_not_the_calendar_s_is_told() -> None:
    record, _ = _read("CONSEIL MUNICIPAL\nSéance du lundi 12 mai 2023")
    assert (record.session.date, record.session.confidence["date"]) == ("2023-05-12", 0.8)
    assert [warning.code for warning in record.warnings] == ["weekday_mismatch"]


def test_who_presides_keeps_no_minutes_unless_a_label_says_so() -> None:
    said = _read(f"{HEAD}Mme Rose LOUP a été élue secrétaire. ")[0].session
    assert (said.president, said.secretary, "secretary" in said.evidence) == ("Rose LOUP", None, False)
    labelled = _read(f"{HEAD}Secrétaire de séance : Mme Rose LOUP")[0].session
    assert labelled.secretary == "Rose LOUP"


def test_the_chair_a_sentence_names_goes_before_the_one_who_signs() -> None:
    record, told = _read(f"{HEAD}M. Luc PETIT préside la séance pour le compte administratif.\nLe Maire, Anne ROUX")
    assert record.session.president == "Rose LOUP"
    assert _verdicts(told, "president") == [("Rose LOUP", "chosen"), ("Luc PETIT", "lost")]
    assert record.session.confidence["president"] == 1.0


def test_the_law_that_is_cited_is_no_secretary() -> None:
    named = "désigne Monsieur Luc PETIT comme secrétaire de séance."
    said = _read(f"{HEAD}Le conseil réuni au nombre prescrit par le Code Général des Collectivités Territoriales, {named}")[0].session
    assert said.secretary == "Luc PETIT"


def test_several_secretaries_are_none() -> None:
    record, told = _read(f"{HEAD}Secrétaire de séance : Mme Rose ONCLE et Mme Lise TANTE")
    assert record.session.secretary is None
    assert [verdict for _, verdict in _verdicts(told, "secretary")] == ["held back"]


def test_the_last_hour_that_closes_is_the_end() -> None:
    assert _read("La séance est levée à 21 h 10 pour une pause. La séance est levée à 22 h 40.")[0].session.closed_at == "22:40"


def test_a_line_that_closes_stands_among_the_sentences_by_its_place() -> None:
    paused = _read(f"{HEAD}La séance est levée à 21 h 10 pour une pause.\nLe conseil délibère.\nClôture : 22 h 40")
    assert paused[0].session.closed_at == "22:40"
    assert _verdicts(paused[1], "closed_at") == [("22:40", "chosen"), ("21:10", "lost")]
    headed = _read(f"{HEAD}Ouverture : 20 h\nClôture : 22 h 40\nLe conseil délibère.\nLa séance est levée à 22 h 45.")
    assert headed[0].session.closed_at == "22:45"


@pytest.mark.parametrize(("closed", "stated"), [("19 h 30", None), ("20 h", None), ("23 h 50", "23:50"), ("0 h 20", "00:20")])
def test_a_line_closes_no_session_before_it_opens(closed: str, stated: str | None) -> None:
    record, told = _read(f"{HEAD}Ouverture : 20 h\nLe conseil délibère.\nClôture : {closed}")
    assert (record.session.closed_at, record.session.time) == (stated, "20:00")
    assert [verdict for _, verdict in _verdicts(told, "closed_at")] == ["chosen" if stated else "lost"]


@pytest.mark.parametrize(
    ("text", "present", "verdicts"),
    [
        ("Présents : 17\nVotants : 21\nPrésents : 17", 17, ["chosen", "chosen"]),
        ("Présents : 17\nVotants : 21\nPrésents : 16", None, ["held back", "held back"]),
        ("Présents : 17 jusqu'au point 3", None, ["held back"]),
    ],
)
def test_a_number_is_stated_where_all_prints_of_it_agree(text: str, present: int | None, verdicts: list[str]) -> None:
    record, told = _read(text)
    assert record.session.stated_present == present
    assert [verdict for _, verdict in _verdicts(told, "stated_present")] == verdicts
