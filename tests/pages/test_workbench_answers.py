"""What the workbench answers in words where the question is a ready one."""

import re
from datetime import date

import polars as pl
import pytest

from locales import plural, text
from tests.pages.conftest import Open
from tests.pages.said import leads, words
from tests.pages.test_workbench import shown
from ui.workbench import first_answer, grid
from ui.workbench.questions import QUESTIONS


def test_a_ready_question_is_answered_in_its_own_words(open_page: Open) -> None:
    page = open_page("workbench", **QUESTIONS["contested"])
    figure = leads(page)[0]
    assert plural("workbench.answer.contested", shown(page).height, "fr") in figure
    assert text("workbench.question.contested") in words(page)
    one_more = open_page("workbench", **QUESTIONS["contested"] | {"limit": "1"})
    figure = leads(one_more)[0]
    assert plural("workbench.answer.contested", 1, "fr") not in figure  # which is another question


def test_a_question_in_words_leaves_the_address_as_it_was(open_page: Open) -> None:
    page = open_page("workbench")
    assert text("workbench.question.unasked") in words(page)
    assert not {"table", "where", "sort"} & set(page.query_params)  # and so the way back


def test_what_the_page_opens_with_says_what_the_contracts_come_to_as_their_page_does(open_page: Open) -> None:
    """The sum: of one council, it stands on the page of contracts."""
    page, whole = (open_page(stem, council="1") for stem in ("workbench", "contracts"))
    figure, of_contracts = (leads(it)[0] for it in (page, whole))
    large = re.search(r"\*\*([^*]+)\*\*", of_contracts)
    assert large is not None
    assert large[1][1:] in figure  # in a sentence, with a capital
    assert text("workbench.largest", what="", amount="").split(":")[0].strip().capitalize() not in figure  # all are ranges
    filtered = open_page("workbench", **QUESTIONS["no_maximum"])
    assert large[1][1:] not in leads(filtered)[0]


def test_the_years_of_the_rows_are_told_where_there_are_several() -> None:
    days = pl.DataFrame({"date": [date(2012, 1, 1), date(2012, 5, 1), date(2014, 1, 1), None]})
    assert [one.replace("\u00a0", " ").replace("\u202f", " ") for one in first_answer.by_year(days)] == [
        "votés par année : 2012 : 2 ; 2014 : 1"
    ]
    assert first_answer.by_year(days.head(2)) == []


@pytest.mark.parametrize(
    ("lower", "upper", "open_maximum", "told"),
    [
        (300_00, 300_00, [0, 0], "le plus grand achat : Halle, 300 €"),
        (200_00, 300_00, [0, 0], None),  # a range is no amount
        (300_00, 300_00, [0, 1], None),  # another has no maximum
        (None, None, [0, 0], None),
    ],
)
def test_the_largest_purchase_is_told_where_it_is_sure(
    lower: int | None, upper: int | None, open_maximum: list[int], told: str | None
) -> None:
    ends = {"lower_cents": [lower, 100_00], "upper_cents": [upper, 100_00]}
    acts = pl.DataFrame({"supplier": ["Halle", "Rue"], **ends, "open_maximum": open_maximum, "currency": ["EUR", "EUR"]})
    said = [one.replace("\u00a0", " ").replace("\u202f", " ") for one in first_answer.largest(acts)]
    assert said == ([told] if told else [])
    assert first_answer.largest(acts.clear()) == []


def test_a_tax_stands_in_the_grid_as_its_letters() -> None:
    said = grid.brief_tax(pl.DataFrame({"tax": ["hors taxes (HT)", "non précisée", None]}))
    assert said["tax"].to_list() == ["HT", "non précisée", None]
    assert grid.brief_tax(pl.DataFrame({"n": [1]})).columns == ["n"]
