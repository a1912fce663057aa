"""Grants on their page: private persons are one sentence, never a bar nor the largest beneficiary."""

import re

import polars as pl
import pytest

from locales import LANGUAGES, Language, plural, text
from tests.pages.conftest import Open
from tests.pages.made_up import frames
from tests.pages.said import leads, words

AMOUNT = {"fr": "1\u00a0800\u00a0000\u00a0€", "en": "€1,800,000"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_private_persons_are_told_together_and_never_as_a_beneficiary(open_page: Open, language: Language) -> None:
    made = frames(meetings=3)
    first = pl.int_range(pl.len()) < 2
    made["grants"] = made["grants"].with_columns(masked=first, amount_cents=pl.when(first).then(900_000_00).otherwise("amount_cents"))
    page = open_page("grants", made, lang=language)
    assert not page.exception
    assert plural("page.grants.private", 2, language, amount=AMOUNT[language]) in words(page)
    assert text("database.private_person", language) not in words(page)
    assert text("database.private_person", language) not in set(page.dataframe[0].value["beneficiary"])


def test_where_only_private_persons_are_given_anything_there_is_no_chart(open_page: Open) -> None:
    made = frames(meetings=1)
    made["grants"] = made["grants"].with_columns(masked=True)
    made["published_grants"] = made["published_grants"].clear()
    page = open_page("grants", made)
    assert not page.exception
    assert len(page.dataframe) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_council_refused_is_in_no_sum_and_is_said(open_page: Open, language: Language) -> None:
    made = frames(meetings=3)
    kept = made["grants"].height - 1
    first = pl.int_range(pl.len()) == 0
    made["grants"] = made["grants"].with_columns(
        outcome=pl.when(first).then(pl.lit("rejected")).otherwise(pl.lit("adopted")).cast(made["grants"].schema["outcome"])
    )
    page = open_page("grants", made, lang=language)
    assert not page.exception
    assert plural("page.grants.refused", 1, language) in words(page)
    assert next(one.value for one in page.dataframe if "title" in one.value).shape[0] == kept


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_large_figure_and_the_bars_count_the_same_grants(open_page: Open, language: Language) -> None:
    """Voted, and published without a vote: the figure is the sum of the first table, and says that both are in it."""
    made = frames(meetings=3)
    made["published_grants"] = made["published_grants"].with_columns(currency=pl.lit("EUR"))
    page = open_page("grants", made, lang=language, side="both")
    told = page.dataframe[0].value
    assert told["published_only"].sum()
    (lead,) = leads(page)
    large = re.sub(r"\D", "", lead.partition("** ")[0])
    assert abs(int(large) - told["amount_cents"].sum()) < 1
    assert {"fr": "votés ou publiés", "en": "voted or published"}[language] in words(page)


@pytest.mark.parametrize("stem", ["grants", "published_grants"])
def test_a_published_row_that_repeats_another_is_shown_once_and_how_many_are_left_out_is_said(open_page: Open, stem: str) -> None:
    made = frames(meetings=3)
    made["grants"] = made["grants"].clear()
    made["grant_matches"] = made["grant_matches"].clear()
    rows = made["published_grants"].with_columns(twin=pl.lit(value=False))
    made["published_grants"] = pl.concat([rows, rows.head(1).with_columns(row=pl.lit(99, pl.Int64), twin=pl.lit(value=True))])
    page = open_page(stem, made)
    assert not page.exception
    assert next(one.value for one in page.dataframe if "purpose" in one.value).shape[0] == rows.height
    assert plural("page.money.twins", 1, "fr") in words(page)


def test_years_in_which_only_another_council_gave_are_not_offered(open_page: Open) -> None:
    made = frames(meetings=8)
    here = pl.col("council_id") == 1
    day = pl.when(here).then(pl.date(2021, 3, 1)).otherwise(pl.date(2022, 3, 1))
    made["grants"] = pl.concat([made["grants"], made["grants"].filter(here).head(1)]).with_columns(date=day)
    later = pl.int_range(pl.len()) == made["grants"].height - 1
    made["grants"] = made["grants"].with_columns(date=pl.when(later).then(pl.date(2019, 3, 1)).otherwise("date"))
    (offered,) = [one.options for one in open_page("grants", made, council="1").selectbox if "2021" in one.options]
    assert offered[1:] == ["2021", "2019"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_schools_are_due_by_contract_is_told_beside_the_sum(open_page: Open, language: Language) -> None:
    made = frames(meetings=3)
    told = text("lead.due_of_all", language, due="\0").partition("\0")[2]
    assert told not in words(open_page("grants", made, lang=language))
    made["grants"] = made["grants"].with_columns(quote=pl.lit("École Sainte Rive (Contrat d’association) … 64 008,00 €"))
    page = open_page("grants", made, lang=language)
    assert not page.exception
    assert told in words(page)
