"""The page of coverage: a grid whose cells open their sessions, what is missing, and how fresh the papers are."""

import re

import polars as pl
import pytest

from locales import plural, text
from tests.pages.conftest import Open
from tests.pages.made_up import COUNCILS, frames
from tests.pages.said import leads, words
from tests.pages.test_overview import html


def test_a_cell_of_council_and_year_opens_its_sessions(open_page: Open) -> None:
    said = html(open_page("coverage"))
    assert "sessions?council=Valmont-sur-Orge&amp;from=2021-01-01&amp;to=2021-12-31" in said
    assert 'scope="row"' in said
    assert all(f'<th scope="col">{year}</th>' in said for year in (2021, 2022))


def test_one_council_has_a_row_a_quarter_and_the_empty_one_is_seen(open_page: Open) -> None:
    made = frames()
    made["sessions"] = made["sessions"].filter(~((pl.col("date").dt.year() == 2021) & (pl.col("date").dt.quarter() == 3)))
    page = open_page("coverage", made, council=COUNCILS[0])
    said = html(page)
    assert all(text("coverage.quarter", n=n) in said for n in (1, 2, 3, 4))
    assert f'<td class="none">{text("coverage.empty")}</td>' in said
    assert said.index('<th scope="col">2021</th>') < said.index('<th scope="col">2022</th>')  # as in every picture
    own = made["sessions"].filter(pl.col("council_id") == 1).height
    of = re.escape(plural("lead.coverage", own, when="de 2021 à 2022", councils=""))
    assert re.match(rf"\*\*{own}\*\* {of}\. {text('lead.coverage_unheld').capitalize()}\. ", leads(page)[0])
    assert "from=2021-04-01&amp;to=2021-06-30" in said
    acts = made["deliberations"].filter(pl.col("council_id") == 1, pl.col("date").dt.year() == 2022).height
    assert re.search(rf'<th scope="row">{text("coverage.row_acts")}</th>.*?to=2022-12-31"[^>]*>{acts}<', said, re.DOTALL)
    quarters = text("coverage.quarters", quarters=7, asked=8)
    assert quarters in words(page)


def test_a_row_stands_under_its_year_where_one_council_is_asked_for(open_page: Open) -> None:
    def heads(**asked: str) -> list[str]:
        return re.findall(r'<td class="head[^"]*" data-named="([^"]*)"', html(open_page("coverage", **asked)))

    assert set(heads()) == {text("ui.column.council")}
    assert set(heads(council=COUNCILS[0])) == {text("ui.column.year")}


def test_how_long_ago_the_last_session_was_is_said(open_page: Open) -> None:
    said = words(open_page("coverage", council=COUNCILS[0]))
    assert text("coverage.fresh", last="20 novembre 2022", read="20 novembre 2022") in said
    assert plural("coverage.since", 99).split("99")[1] in said


def test_a_name_with_signs_stays_words(open_page: Open) -> None:
    made = frames(lambda words: f"{words} <b>&\"'</b>", meetings=2)
    said = html(open_page("coverage", made))
    assert "<b>" not in said
    assert "&lt;b&gt;" in said


def test_rates_say_what_they_are_counted_over_whatever_the_other_filters(open_page: Open) -> None:
    made = frames()["sessions"].filter(pl.col("council_id") == 1)
    bearing = made.filter("in_rates", pl.col("closes").is_not_null()).height
    counted = text("coverage.behind", sessions=made.height, counted=bearing, why="").rstrip(".")
    assert counted in words(open_page("attendance", council=COUNCILS[0], group="Ensemble"))
    acts = text("coverage.acts", sessions=made.height, with_acts=made.height, acts=5 * made.height)
    assert acts in words(open_page("votes", council=COUNCILS[0], theme="Voirie"))


def test_a_session_that_closes_and_is_out_of_the_rates_is_not_said_to_miss_its_count(open_page: Open) -> None:
    """What the head counts are the sessions in the rates; how many counts close is what *Séances* says."""
    made = frames()
    first = pl.col("session_id") == made["sessions"].filter(pl.col("council_id") == 1)["session_id"][0]
    made["sessions"] = made["sessions"].with_columns(closes=True, in_rates=~first, difference=0)
    own = made["sessions"].filter(pl.col("council_id") == 1).height
    page = open_page("coverage", made, council=COUNCILS[0])
    said = html(page)
    (lead,) = leads(page)
    assert plural("lead.coverage_sessions", own - 1) in lead
    assert "présences" in lead
    assert "juste" not in lead
    assert text("coverage.key_part") in said
    listed = said.split("<ul")[-1]  # the one that the cell of its quarter leaves out, by its day and with its reason
    assert f"sessions?council={COUNCILS[0]}&amp;id={made['sessions'].filter(first)['session_id'][0]}" in listed
    assert text("coverage.why.in_doubt") in listed
    assert listed.count("<li>") == 1
    assert "juste" not in text("coverage.key_part") + text("coverage.key_whole")


@pytest.mark.parametrize("stem", ["attendance", "votes", "deliberations", "contracts", "grants"])
def test_a_period_of_which_no_session_was_read_is_said(open_page: Open, stem: str) -> None:
    page = open_page(stem, **{"from": "2030"})
    assert not page.exception
    assert text("ui.empty.no_session", when="\0", known="").split("\0")[0] in words(page)
