"""Figures once shown wrong on pages, in the papers that print them: each is right, unknown, or in no rate now."""

from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest

from database.snapshot.frames import Frames
from metrics.attendance import attendance
from tests.database.measured import loaded


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Frames]:
    yield from loaded("measured", tmp_path_factory.mktemp("measured"))


BOUGHT = "Acquisition « Chambres froides »"  # equipment, from the cheaper of two firms: a contract


def _rates(tables: Frames, council: str) -> list[float | None]:
    lines = attendance.lines(tables["sessions"], tables["attendance"], tables["mandates"])
    sessions = attendance.by_session(lines, tables["sessions"]).filter(pl.col("council").str.contains(council))
    return sessions["rate"].to_list()


@pytest.mark.parametrize("number", ["DE-2014/119", "DE-2014/104", "DE-2015/79"])
def test_what_was_turned_down_is_not_adopted(tables: Frames, number: str) -> None:
    acts = tables["deliberations"].filter(number=number)
    assert acts["outcome"].cast(pl.String).to_list() == ["rejected"]


def test_no_act_is_adopted_with_as_many_against_it(tables: Frames) -> None:
    acts = tables["deliberations"].filter(pl.col("votes_against") >= pl.col("votes_for"))
    assert acts.height >= 3
    assert "adopted" not in acts["outcome"].cast(pl.String).to_list()


def test_a_vote_between_two_logos_is_not_unanimous(tables: Frames) -> None:
    (vote,) = tables["deliberations"].filter(number="DE-2014/100").select("unanimous", "votes_for", "votes_against").rows()
    assert vote == (None, None, None)


def test_an_unfavourable_answer_is_not_adopted(tables: Frames) -> None:
    assert tables["deliberations"].filter(number="DE-2014/117")["outcome"].cast(pl.String).to_list() == ["rejected"]


@pytest.mark.parametrize(
    ("subject", "least"), [("agrément de candidature", 2), (r"\b(?:cession|acquisition|vente|bail|emprunt|vœu|garantie)\b", 8)]
)
def test_approvals_land_loans_and_wishes_are_no_contracts(tables: Frames, subject: str, least: int) -> None:
    titles = tables["deliberations"].filter(pl.col("title").str.contains(f"(?i){subject}"), ~pl.col("title").str.contains(BOUGHT))
    assert titles.height >= least
    assert tables["contracts"].join(titles, on="deliberation_id").is_empty()


def test_the_minutes_before_are_approved_under_a_whole_title(tables: Frames) -> None:
    titles = tables["deliberations"].filter(pl.col("title").str.contains("(?i)(?:compte.rendu|procès.verbal)"))["title"]
    assert titles.len() >= 5
    assert not [title for title in titles if title.casefold().endswith((" de la", " du", " de", " des", " le", " la"))]


def test_a_right_that_is_not_used_is_adopted(tables: Frames) -> None:
    assert tables["deliberations"].filter(number="2009/73")["outcome"].cast(pl.String).to_list() == ["adopted"]


@pytest.mark.parametrize(("council", "day"), [("Chéméré", "2014-06-17"), ("Saint-Gilles", "2023-02-07"), ("Villejuif", "2023-06-28")])
def test_present_and_giving_a_proxy_is_not_present(tables: Frames, council: str, day: str) -> None:
    lines = tables["attendance"].filter(council=council).filter(pl.col("date") == pl.lit(day).str.to_date())
    assert lines.height
    givers = lines.filter(pl.col("proxy_to").is_not_null(), pl.col("status").cast(pl.String) == "present", ~pl.col("partial"))
    assert givers.is_empty()


def test_of_17_printed_as_present_no_19_are_shown(tables: Frames) -> None:
    lines = tables["attendance"].filter(council="Chéméré").filter(pl.col("date") == pl.date(2014, 6, 17))
    assert (lines["status"].cast(pl.String) == "present").sum() == 17


def test_giver_and_holder_are_not_both_represented(tables: Frames) -> None:
    away = tables["attendance"].filter(council="Suresnes").filter(pl.col("status").cast(pl.String) == "represented")
    surnames = {name.split()[-1] for name in away["councillor"]}
    assert not surnames & {"PERRET", "RICHARD", "LAURENT", "LAMARQUE", "CORVIS", "ABITBOL", "LEMBERT", "LAIDI", "IACOVELLI", "D’ASTA"}


def test_who_was_away_until_a_point_did_not_sit_all_along(tables: Frames) -> None:
    whole = tables["attendance"].filter(~pl.col("held_back"), ~pl.col("partial"), council="Suresnes", status="present")
    assert not {name.split()[-1] for name in whole["councillor"]} & {"GENTIL", "El-BAKKALI", "TESTUD"}


@pytest.mark.parametrize("council", ["Suresnes", "(?i)bazoges", "Dordogne", "Saint-Gilles"])
def test_no_rate_is_drawn_from_a_cut_roll(tables: Frames, council: str) -> None:
    rates = _rates(tables, council)
    assert rates
    assert set(rates) == {None}


def test_no_council_is_a_member_of_staff_or_a_neighbour(tables: Frames) -> None:
    assert {name.casefold() for name in tables["councils"]["council"]} == {
        *("aiglun", "bazoges-en-pareds", "chéméré", "dordogne", "montpellier", "saint-gilles", "suresnes", "villejuif")
    }


def test_a_paper_whose_council_is_not_known_is_a_question(tables: Frames) -> None:
    doubts = tables["doubts"].filter(pl.col("kind") == "council")
    assert {Path(source).name for source in doubts["source"]} >= {"aiglun__2012-09-27.doc"}
