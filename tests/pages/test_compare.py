"""The page of comparisons: side by side where it may be, a reason where not, in alphabetical order and on hostile text."""

import re
from html import unescape
from typing import Any

import polars as pl
import pytest

from locales import LANGUAGES, Language, plural, text
from metrics import compare
from tests.pages.conftest import Open
from tests.pages.hostile import PAYLOADS
from tests.pages.made_up import COUNCILS as COUNCIL_NAMES
from tests.pages.made_up import empty, frames
from tests.pages.said import leads, words
from ui.filters import long_list
from ui.lead import sentences
from ui.rows import alike_rows

PEOPLE = {"council": "1", "who": ["108", "100", "102"]}
COUNCILS = {"view": "councils", "who": ["1", "2"]}
SUPPLIERS = {"view": "suppliers", "who": ["11", "13"]}
ALONE = {"view": "suppliers", "who": ["11"]}
VIEWS: list[dict[str, Any]] = [{}, PEOPLE, COUNCILS, SUPPLIERS, ALONE]


def words_of(made: str) -> str:
    """What an element of our own says."""
    return unescape(re.sub(r"<[^>]+>", "", made))


def long(text_: Any = str) -> dict[str, pl.DataFrame]:
    """Enough sessions for a comparison, each of which closes."""
    made = frames(text_, meetings=24)
    closing = {"closes": True, "in_rates": True, "difference": 0, "members_in_office": 9}
    made["sessions"] = made["sessions"].with_columns(
        **{name: pl.lit(value).cast(made["sessions"][name].dtype) for name, value in closing.items()}
    )
    made["attendance"] = made["attendance"].with_columns(
        in_rates=True, held_back=False, status=pl.col("status").replace("unknown", "absent")
    )
    return made


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asked", VIEWS)
def test_the_page_opens_in_both_languages(open_page: Open, asked: dict[str, Any], language: Language) -> None:
    page = open_page("compare", long(), lang=language, **asked)
    assert not page.exception
    assert not page.error
    assert (text("compare.choose_two", language) in words(page)) == (asked is ALONE)


@pytest.mark.parametrize("council", [None, *COUNCIL_NAMES])
def test_a_handful_of_councils_is_laid_side_by_side_unasked(open_page: Open, council: str | None) -> None:
    """With a council chosen, those known in the same years; the figures of the page are theirs, over the years they share."""
    page = open_page("compare", long(), **({"council": council} if council else {}))
    (lead,) = leads(page)
    told = lead.replace("\u00a0", " ")
    assert all(re.search(rf"{re.escape(name)} \d[\d,]*( à \d[\d,]*)? %", told[: told.index(":")]) for name in COUNCIL_NAMES)
    assert all(name in lead for name in COUNCIL_NAMES)
    assert re.search(sentences(plural("compare.years", 2, years=r"\d{4}(, \d{4})*")), lead)
    assert {2} <= {one.value["council"].nunique() for one in page.dataframe}


def test_members_stand_in_alphabetical_order_over_the_same_sessions(open_page: Open) -> None:
    rows = open_page("compare", long(), **PEOPLE).dataframe[0].value
    assert list(rows["councillor"]) == sorted(rows["councillor"])
    assert len(rows) == 3
    assert rows["n"].nunique() == 1
    assert rows["n"][0] >= 10


def test_councils_are_compared_on_presence_and_on_each_definition_of_unanimity(open_page: Open) -> None:
    page = open_page("compare", long(), **COUNCILS)
    assert [one.value for one in page.header if "compared" not in one.value] == [
        text(f"ui.{kind}.compared_{what}") for what in ("councils", "votes") for kind in ("chart", "table")
    ]


def test_a_council_is_compared_with_those_at_hand_before_anybody_is_chosen(open_page: Open) -> None:
    """Also where the page is of one council, which narrows no other's rows."""
    page = open_page("compare", long(), council="1")
    assert text("ui.chart.compared_councils") in [one.value for one in page.header]
    assert "who" not in page.query_params


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"who": ["100", "200"]}, "several_councils"),
        ({"who": ["100", "101"], "council": "1", "from": "2022-06-01"}, None),
        ({"view": "suppliers", "who": ["11", "21"]}, "no_common_council"),
        ({"view": "councils", "who": ["1", "2"], "from": "2030"}, "no_common_year"),
    ],
)
def test_a_comparison_that_may_not_be_is_said_in_a_sentence(open_page: Open, asked: dict[str, Any], why: str | None) -> None:
    page = open_page("compare", frames(), **asked)
    assert not page.exception
    assert page.info
    assert len(page.dataframe) == (asked.get("view") == "councils")  # what is known of each, and why it is not laid side by side
    if why:
        assert text(f"compare.why.{why}").partition(":")[2].strip() in words(page).replace("\\", "")


@pytest.mark.parametrize("who", [["moon"], ["-1", "9" * 40], ["100", "100"], [str(100 + number) for number in range(9)], [""]])
def test_no_address_breaks_the_page(open_page: Open, who: list[str]) -> None:
    assert not open_page("compare", frames(meetings=2), who=who).exception


def test_another_kind_forgets_who_was_chosen(open_page: Open) -> None:
    page = open_page("compare", long(), **COUNCILS)
    page.button_group(key="_widget_view").set_value("suppliers").run()
    assert not page.exception
    assert "who" not in page.query_params


@pytest.mark.parametrize("asked", VIEWS)
def test_an_empty_database_and_papers_that_say_nothing(open_page: Open, asked: dict[str, Any]) -> None:
    assert text("ui.empty.nothing_loaded") in words(open_page("compare", empty(), **asked))
    for name in ("attendance", "deliberations", "contracts", "sessions"):
        made = frames(meetings=2)
        made[name] = made[name].clear()
        assert not open_page("compare", made, **asked).exception


@pytest.mark.parametrize("asked", VIEWS)
def test_hostile_text_is_no_markdown(open_page: Open, asked: dict[str, Any]) -> None:
    payload = "<img src=x onerror=window.PWN=1> [x](https://evil.invalid) :red[faux] $a$ " + PAYLOADS[0]
    page = open_page("compare", long(lambda said: f"{said} {payload}"), **asked)
    assert not page.exception
    for one in (*page.markdown, *page.caption, *page.info, *page.warning, *page.header):
        assert not re.search(r"(?<!\\)(?:\[x\]\(|<img|:red\[|\$a)", str(one.value))


def test_whom_the_address_names_is_found_in_a_list_too_long_to_choose_from(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_list, "MOST_NAMES", 2)
    page = open_page("compare", long(), **PEOPLE)
    assert not page.exception
    assert len(page.dataframe[0].value) == 3
    assert page.text_input


def test_before_anybody_is_chosen_it_is_said_who_may_be_compared_and_over_what(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the council chosen has nobody beside it: the first screen answers the page's question."""
    monkeypatch.setattr(compare, "together", lambda *_told: [])
    monkeypatch.setattr(alike_rows, "HANDFUL", 1)
    page = open_page("compare", long(), council=COUNCIL_NAMES[0])
    (lead,) = leads(page)
    (listed,) = [words_of(one.proto.body) for one in page.get("html") if 'class="councils"' in one.proto.body]
    of = text("compare.comparable_of", **dict.fromkeys(("sessions", "votes"), plural("compare.comparable_on", 2)))
    alone = text("compare.none_alike", council=COUNCIL_NAMES[0])
    assert lead.replace("\u00a0", " ") == sentences(f"**{text('compare.none')}** {alone}").replace("\u00a0", " ")
    assert sentences(plural("compare.comparable", 2, of=2), of).replace("\u00a0", " ") in words(page).replace("\u00a0", " ")
    assert text("compare.choose_two") not in words(page)
    assert all(name in listed for name in COUNCIL_NAMES)
    assert [one.value for one in page.header] == [text("compare.of_each")]  # not "the councils read": these are some of them
    few = frames(meetings=1)
    (lead,) = leads(open_page("compare", few))
    assert lead.startswith("**0** ")


def test_sessions_left_aside_are_not_said_to_lack_an_outcome(open_page: Open) -> None:
    """An outcome is a vote's; of sessions it is who was there that is not known."""
    made = long()
    first = pl.col("session_id") == made["sessions"].filter(pl.col("council_id") == 1)["session_id"].min()
    made["attendance"] = made["attendance"].with_columns(
        status=pl.when(first & (pl.col("councillor_id") == 100))
        .then(pl.lit("unknown"))
        .otherwise(pl.col("status").cast(pl.String))
        .cast(made["attendance"].schema["status"])
    )
    said = words(open_page("compare", made, **PEOPLE))
    assert plural("compare.left_out.councillors", 1) in said
    assert "dont on ignore les voix" not in said
