"""A question as one sentence: it names whose, when, every filter, group, figure, order and limit, in both languages."""

from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales import LANGUAGES, Language, text
from metrics.query.labels import label
from metrics.query.labels import table as table_said
from metrics.query.query import Columns
from metrics.query.read import parse
from metrics.query.words import Whose, condition, figure, order, sentence
from tests.metrics.questions import ADDRESSES, SHARED_FIXTURE, SHOWN, TABLES

YEAR = Whose(("Clairvoncourt",), date(2022, 1, 1), date(2022, 12, 31))


def said(language: Language = "fr", whose: Whose | None = None, **asked: str) -> str:
    query = parse({word: [value] for word, value in asked.items()}, TABLES, SHOWN)
    assert not query.ignored
    return sentence(query, TABLES[query.table], language, whose or Whose()).replace("\u2060", "").replace("\u00a0", " ")


@SHARED_FIXTURE
@given(ADDRESSES, st.sampled_from(LANGUAGES))
def test_every_part_of_a_question_is_named(asked: dict[str, list[str]], language: Language) -> None:
    query = parse(asked, TABLES, SHOWN)
    columns = TABLES[query.table]
    words = sentence(query, columns, language, YEAR)
    assert words.endswith(".")
    assert "\n" not in words
    assert table_said(query.table, language).lower() in words.lower()
    assert "Clairvoncourt" in words
    assert "2022" in words
    for asked_for in query.where:
        assert condition(asked_for, columns, language, query.table) in words
        assert label(query.table, asked_for.column, language) in words
    assert all(label(query.table, name, language) in words for name in query.by)
    assert all(figure(one, query.table, language) in words for one in query.figures)
    if query.sort:
        assert order(query, columns, language) in words
    assert str(query.limit or "") in words or query.limit == 1


def test_in_french() -> None:
    words = said(whose=YEAR, where="tax:is:HT", by="supplier", figure="sum:upper,rate:no_maximum", sort="-count_of_rows", limit="5")
    assert words == (
        "Marchés de Clairvoncourt dont le dernier acte est en 2022, taxe : hors taxes (HT), par titulaire : nombre de lignes, "
        "taux, k sur n (sans maximum), du plus grand au plus petit selon nombre de lignes, les 5 premières lignes."
    )


def test_in_english() -> None:
    words = said("en", YEAR, where="supplier:has:lake", sort="date")
    assert (
        words == "Contracts of Clairvoncourt whose last act is in 2022, supplier containing “lake”, oldest first by date of the last act."
    )


@pytest.mark.parametrize(
    ("name", "french"),
    [("Orvance", "d’Orvance"), ("Le Plessis-Feint", "du Plessis-Feint"), ("Les Aunelles", "des Aunelles"), ("Vaux", "de Vaux")],
)
def test_the_article_of_a_council_melts_into_the_word_before_it(name: str, french: str) -> None:
    assert said(whose=Whose((name,))) == f"Marchés {french}."


@pytest.mark.parametrize(
    ("since", "until", "french"),
    [
        (date(2022, 1, 1), date(2023, 12, 31), "de 2022 à 2023"),
        (date(2022, 3, 1), None, "depuis le 1er mars 2022"),
        (None, date(2022, 3, 2), "jusqu’au 2 mars 2022"),
        (date(2022, 3, 1), date(2022, 3, 31), "du 1er mars 2022 au 31 mars 2022"),
    ],
)
def test_a_period_in_words(since: date | None, until: date | None, french: str) -> None:
    assert said(whose=Whose((), since, until)) == f"Marchés dont le dernier acte est {french}."


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_has_the_words_of_its_column(language: Language) -> None:
    assert label("contract_ranges", "sum_of_upper", language) == text(
        "workbench.result.sum", language, column=label("contract_ranges", "upper", language)
    )


def test_a_column_whose_own_name_reads_like_a_figure() -> None:
    columns: Columns = {"out_of_rates": pl.Int64(), "date": pl.Date()}
    tables = {"attendance_by_councillor": columns}
    for words, said_order in (
        ({"sort": ["-out_of_rates"]}, "du plus grand"),
        ({"figure": ["range:date"], "sort": ["lowest_of_date"]}, "du plus ancien"),
    ):
        assert said_order in order(parse(words, tables, {}), columns, "fr")
