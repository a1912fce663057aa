"""Titulaires and Subventions count one side of the money, and their question, figure and tables say which."""

import polars as pl
import pytest

from locales import plural, text
from tests.pages.conftest import Open
from tests.pages.made_up import frames
from tests.pages.said import leads, words
from ui.filters.sides import offer

SOME, NONE = pl.DataFrame({"a": [1]}), pl.DataFrame({"a": []})


@pytest.mark.parametrize(
    ("held", "alone", "of_one", "offered"),
    [
        (SOME, SOME, False, ("voted", "published", "both")),
        (SOME, SOME, True, ("both", "voted", "published")),
        (SOME, NONE, False, ("voted",)),
        (NONE, SOME, True, ("published",)),
    ],
)
def test_over_all_councils_the_vote_is_asked_first_and_a_side_without_rows_never(
    held: pl.DataFrame, alone: pl.DataFrame, of_one: bool, offered: tuple[str, ...]
) -> None:
    assert offer(held, alone, of_one=of_one) == offered


@pytest.mark.parametrize("stem", ["suppliers", "grants"])
@pytest.mark.parametrize(
    ("asked", "side"), [({}, "voted"), ({"side": "published"}, "published"), ({"side": "both"}, "both"), ({"council": "1"}, "both")]
)
def test_the_question_and_the_counts_are_of_the_side_shown(open_page: Open, stem: str, asked: dict[str, str], side: str) -> None:
    made = frames(meetings=3)
    page = open_page(stem, made, **asked)
    assert not page.exception
    assert text(f"page.{stem}.question_{side}", "fr") in words(page)
    ranking = page.dataframe[0].value
    counted = {"voted": ranking["voted_only"].sum() + ranking["both"].sum(), "published": ranking["published_only"].sum()}
    assert bool(counted["voted"]) == (side != "published")
    assert bool(counted["published"]) == (side != "voted")
    if side == "voted" and stem == "suppliers":
        left = made["published_contracts"].height
        assert any(plural("page.money.left_out_published", n, "fr") in words(page) for n in range(1, left + 1))


@pytest.mark.parametrize("side", ["voted", "published", "both"])
def test_a_holder_s_own_page_counts_the_side_of_the_ranking_that_led_there(open_page: Open, side: str) -> None:
    made = frames(meetings=3)
    both = open_page("suppliers", made, side="both").dataframe[0].value
    holder = both[(both["voted_only"] + both["both"] > 0) & (both["published_only"] > 0)]["supplier"].iloc[0]
    number = made["suppliers"].filter(pl.col("supplier") == holder)["supplier_id"].first()
    ranking = open_page("suppliers", made, side=side).dataframe[0].value
    there = ranking[ranking["supplier"] == holder].iloc[0]
    page = open_page("suppliers", made, id=str(number), side=side)
    assert not page.exception
    large = leads(page)[0].split("**")[1].replace("\u202f", " ").replace("\u00a0", " ")
    assert f"{there['lower_cents']:,.0f} €".replace(",", " ") in large
    assert len(page.dataframe) == (3 if side == "both" else 2)  # a side that is not counted has no table, nor says that it has none
    assert text("page.suppliers.question_of_one", "fr") in words(page)


def test_grants_of_which_none_was_voted_are_not_said_to_be_voted_or_published(open_page: Open) -> None:
    made = frames(meetings=3)
    made["published_grants"] = made["published_grants"].with_columns(currency=pl.lit("EUR"))
    said = words(open_page("grants", made, side="published"))
    assert text("lead.source.published", "fr") in said
    assert text("lead.source.both", "fr") not in said
