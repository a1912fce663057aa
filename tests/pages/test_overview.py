"""The overview answers a citizen in words: when, who, how, what, how much; every figure is a link to its proof."""

import re

import polars as pl
import pytest
from streamlit.testing.v1 import AppTest

from exports.year_report import YearReport
from locales import LANGUAGES, Language, plural, text
from metrics import town
from metrics.attendance import attendance
from metrics.fraction import both_ends
from metrics.votes import unanimity
from tests.pages.conftest import Open
from tests.pages.made_up import COUNCILS, frames
from tests.pages.said import leads, words
from ui.town import year

LAST = 1011  # the last session of the first council


def html(page: AppTest) -> str:
    """The markup of our own on a page."""
    return "\n".join(str(one.proto.body) for one in page.get("html"))


def told(page: AppTest) -> str:
    """The same as it reads."""
    return re.sub(r"<[^>]+>", "", html(page))


def one(made: dict[str, pl.DataFrame], name: str) -> pl.DataFrame:
    return made[name].filter(pl.col("session_id") == LAST)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_council_tells_its_last_session_and_leads_to_its_proof(open_page: Open, language: Language) -> None:
    said = html(open_page("overview", council=COUNCILS[0], lang=language))
    made = frames()
    present = one(made, "attendance").filter(pl.col("status") == "present").height
    share = plural("overview.share", present, language, seats=9)
    assert re.search(rf'<a target="_self" href="sessions\?[^"]*id={LAST}"[^>]*>{share}</a>', said)
    assert f"fact=session%3A{LAST}" in said
    acts = plural("session.acts", one(made, "deliberations").height, language)
    assert f">{acts}</a>" in said
    assert f"fact=grant%3A{LAST}2" in said
    assert f"fact=contract%3A{LAST}1" in said
    assert "glossary?" in said


def test_the_contested_decision_is_the_first_of_the_list(open_page: Open) -> None:
    made = frames()
    at = made["deliberations"]["session_id"] == LAST
    first = pl.col("deliberation_id") == LAST * 10 + 3
    made["deliberations"] = made["deliberations"].with_columns(
        outcome=pl.when(at).then(pl.lit("adopted")).otherwise("outcome").cast(made["deliberations"].schema["outcome"]),
        votes_against=pl.when(at).then(pl.when(first).then(3).otherwise(0)).otherwise("votes_against").cast(pl.Int32),
        abstentions=pl.when(at).then(0).otherwise("abstentions").cast(pl.Int32),
    )
    made["positions"] = made["positions"].clear()
    decided = html(open_page("overview", made, council=COUNCILS[0])).split("<ul")[1]
    assert f"id={LAST}3" in decided.split("</li>")[0]
    assert plural("overview.votes_against", 3) in decided.split("</li>")[0]


def test_a_town_leads_with_the_figures_of_their_own_rules(open_page: Open) -> None:
    page = open_page("overview", council=COUNCILS[0])
    assert page.title[0].value == COUNCILS[0].replace("-", r"\-")
    made = frames()
    of_town = {name: made[name].filter(pl.col("council_id") == 1) for name in ("sessions", "attendance", "mandates", "deliberations")}
    lines = attendance.lines(*(of_town[name] for name in ("sessions", "attendance", "mandates")))
    terms = attendance.council_presence(attendance.by_session(lines, of_town["sessions"]), by="term")
    (here,) = attendance.last_terms(terms).to_dicts()
    (voices,) = town.voices(unanimity.classify(made["deliberations"], made["positions"]).filter(pl.col("council_id") == 1)).to_dicts()
    large = re.findall(r'<p class="lead">([^<]*)</p>', html(page))
    assert large[:2] == [both_ends(row["certain"], row["possible"], "fr") for row in (here, voices)]
    assert plural("town.voices.divided", voices["divided"]) in told(page)
    strip = html(page).split('class="strip"')[1]
    assert strip.count('class="bar"') == here["sessions"] + here["left_out"]
    # Its votes are one bar; who had given a proxy is told beside who came: the votes of the card below are theirs, too.
    assert html(page).split('class="answer"')[2].count('class="across"') == 1
    represented = attendance.by_session(lines, of_town["sessions"]).filter(session_id=LAST)["represented"].item()
    assert plural("overview.represented", represented) in told(page).split(text("town.vote.proposed").strip())[0]
    doors = [link.proto.page for link in page.get("page_link")]
    assert {"attendance", "votes", "suppliers", "coverage"} <= set(doors)


def test_a_rate_that_no_rule_gives_is_told_and_not_drawn(open_page: Open) -> None:
    made = frames()
    no = pl.lit(value=False)
    made["sessions"] = made["sessions"].with_columns(in_rates=no, closes=no, difference=pl.lit(1, pl.Int32))
    cards = html(open_page("overview", made, council=COUNCILS[0]))
    card = cards.split('class="answer"')[1]
    assert "%" not in card
    assert f'class="lead">{text("lead.none")}<' in card
    assert "strip" not in card
    assert plural("page.presence.left_out", 12) in told(open_page("overview", made, council=COUNCILS[0]))


def test_the_divided_vote_is_told_in_plain_words(open_page: Open) -> None:
    made = frames()
    one_act = pl.col("deliberation_id") == LAST * 10 + 3
    made["deliberations"] = made["deliberations"].with_columns(
        outcome=pl.when(one_act).then(pl.lit("rejected")).otherwise("outcome").cast(made["deliberations"].schema["outcome"]),
        votes_for=pl.when(one_act).then(2).otherwise("votes_for").cast(pl.Int32),
        votes_against=pl.when(one_act).then(6).otherwise(0).cast(pl.Int32),
        in_rates=pl.when(one_act).then(pl.lit(value=True)).otherwise("in_rates"),
    )
    made["positions"] = made["positions"].clear()
    said = told(page := open_page("overview", made, council=COUNCILS[0]))
    assert text("town.vote.last") in said
    assert text("town.vote.rejected") in said
    assert plural("overview.votes_for", 2) in said
    assert plural("overview.votes_against", 6) in said
    assert text("town.vote.unnamed") in said
    assert next(one.value for one in page.caption if ", page " in one.value).startswith("Document de la séance du ")  # no path


def test_several_councils_are_a_list_to_choose_from(open_page: Open) -> None:
    page = open_page("overview")
    assert text("ui.table.at_hand") in words(page)
    sessions = frames()["sessions"].height
    assert plural("method.sessions", sessions, n=sessions) in leads(page)[0].replace("\u00a0", " ")  # how much is known of them
    assert text("town.order") in words(page)
    assert html(page).count("overview?council=") == len(COUNCILS)
    assert text("overview.heading") not in words(page)
    made = frames()
    for row in town.voices_by_council(unanimity.classify(made["deliberations"], made["positions"])).iter_rows(named=True):
        share, every = both_ends(row["certain"], row["possible"], "fr"), row["n"] + row["unknown"]  # as the council's own page leads
        assert plural("town.council.voices", row["k"], of=every, share=f" ({share})" if share else "") in told(page)
        assert not row["unknown"] or plural("town.council.voices_unknown", row["unknown"]) in told(page)  # they are none of `k`
    lines = attendance.lines(made["sessions"], made["attendance"], made["mandates"])
    terms = attendance.council_presence(attendance.by_session(lines, made["sessions"]), by="term")
    for row in attendance.last_terms(terms).drop_nulls("certain").iter_rows(named=True):
        assert f"({both_ends(row['certain'], row['possible'], 'fr')})" in told(page)
    assert text("town.council.largest", amount="", basis="").split(":")[0] in told(page)


def test_a_session_that_does_not_close_says_so(open_page: Open) -> None:
    said = told(open_page("overview", council=COUNCILS[0], to="2021-10-01"))
    assert text("overview.open", difference=1) in said


def test_a_session_without_a_list_has_no_number_of_members(open_page: Open) -> None:
    made = frames()
    made["attendance"] = made["attendance"].filter(pl.col("session_id") != LAST)
    made["mandates"] = made["mandates"].clear()
    assert text("overview.no_roll") in told(open_page("overview", made, council=COUNCILS[0]))


def test_how_many_sessions_stand_behind_the_rates_is_said(open_page: Open) -> None:
    said = words(open_page("overview", council=COUNCILS[0]))
    made = frames()["sessions"].filter(pl.col("council_id") == 1)
    counted = made.filter("in_rates", pl.col("closes").is_not_null()).height
    assert text("coverage.behind", sessions=made.height, counted=counted, why="").rstrip(".") in said


def test_the_report_of_a_year_is_made_of_that_year(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[YearReport] = []

    def at_once(_write: object, report: YearReport) -> bytes:  # else made when the button is pressed
        made.append(report)
        return b"%PDF"

    monkeypatch.setattr(year, "partial", at_once)
    page = open_page("overview", council=COUNCILS[0])
    years = page.selectbox(key="report year").options
    page.selectbox(key="report year").select(int(years[0])).run()
    assert not page.exception
    (report,) = made
    held = frames()["sessions"].filter(pl.col("council_id") == 1, pl.col("date").dt.year() == int(years[0]))
    assert (report.council, report.year, len(report.sessions)) == (COUNCILS[0], int(years[0]), held.height)
    assert {one.title for one in report.leads} == {text(f"year_report.{name}") for name in ("presence", "voices", "money")}
    assert report.members
    assert report.about.filters


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_open_data_alone_no_filter_is_blamed(open_page: Open, language: Language) -> None:
    alone = {name: table if name == "open_files" else table.clear() for name, table in frames().items()}
    page = open_page("overview", alone, lang=language)
    assert text("ui.empty.open_data_only", language) in words(page)
    assert text("ui.empty.nothing_answers", language) not in words(page)


def test_as_many_councils_are_said_to_be_read_as_are_listed(open_page: Open) -> None:
    made = frames()
    number = pl.lit(99).cast(made["councils"].schema["council_id"])
    alone = made["councils"].head(1).with_columns(council_id=number, council=pl.lit("Nulle-Part"))
    made["councils"] = pl.concat([made["councils"], alone])
    assert leads(open_page("overview", made))[0].startswith(f"**{len(COUNCILS)}** ")


def test_votes_of_one_council_are_not_offered_by_council(open_page: Open) -> None:
    offered = [open_page("votes", **asked).button_group(key="_widget_view").options for asked in ({}, {"council": COUNCILS[0]})]
    assert [text("page.votes.by_council") in one for one in offered] == [True, False]
