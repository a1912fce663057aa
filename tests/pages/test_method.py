"""The method: every definition, an example of the reader's own council beside it, and what the figures do not tell."""

import inspect
import re

import polars as pl
import pytest
from streamlit.testing.v1 import AppTest

from data_loaders.documents.checks import confidence_table
from locales import LANGUAGES, Language, plural, text
from metrics import examples, examples_sessions
from metrics.definitions import ARTICLES, definition
from metrics.fraction import percent
from tests.pages.conftest import Open
from tests.pages.made_up import COUNCILS, empty, frames
from tests.pages.said import words
from tests.pages.test_overview import told
from tests.test_locales import keys
from ui.sentences import method, method_answers


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_definition_stands_on_the_page(open_page: Open, language: Language) -> None:
    page = open_page("method", lang=language)
    assert not page.exception
    said = words(page)
    for key in ARTICLES:
        assert definition(key, language).text in said


def test_every_definition_has_a_sentence_for_its_example() -> None:
    missing = [key for key in ARTICLES if f"method.example.{key}" not in keys("fr")]
    assert not missing, "add method.example.KEY to locales/*/method.po"


def test_every_maker_of_examples_is_asked() -> None:
    """What is not asked leaves its definition without an example, and says nothing."""
    made = [
        f"{module.__name__.split('.')[1]}.{name}" for module in (examples, examples_sessions) for name in vars(module) if name[:3] == "of_"
    ]
    asked = inspect.getsource(method)
    assert made
    assert not [name for name in made if f"{name}(" not in asked], "call it in _counted of ui/sentences/method.py"


def test_the_examples_are_of_the_council_asked_for(open_page: Open) -> None:
    page = open_page("method", council=COUNCILS[1])
    said = words(page)
    assert text("method.of", council=COUNCILS[1]) in said
    assert "MEMBRE2" in said
    assert "MEMBRE1" not in said
    assert "= 9 en exercice" in said
    assert [link for link in page.get("page_link") if text("method.proof") in str(link.proto)]


def test_the_rules_are_told_before_anything_is_loaded(open_page: Open) -> None:
    page = open_page("method", empty())
    assert not page.exception
    assert text("method.choose") in words(page)
    assert text("method.limits.3") in told(page)
    titles = [one.value for one in page.header]
    assert titles[:2] == [text("method.limits"), text("method.reading")]  # what the page's question asks stands first
    assert text("method.masking.2") in told(page)


def answers(page: AppTest) -> list[str]:
    """The large figures of the cards."""
    found = [
        re.search(r'<p class="lead">(.*?)</p>', str(one.proto.body)) for one in page.get("html") if 'class="answer"' in str(one.proto.body)
    ]
    return [one[1].replace("\u00a0", " ").replace("\u202f", " ") for one in found if one]


@pytest.mark.parametrize("council", [None, COUNCILS[0]])
def test_the_page_s_question_is_answered_in_figures_first(open_page: Open, council: str | None) -> None:
    """How many sessions are read, what nobody knows, and how often facts of papers never seen were right; each with its door.

    No trial's rate stands in large: it was on papers invented or known, and says nothing of a new one.
    """
    page, made = open_page("method", **({"council": council} if council else {})), frames()
    sessions = made["sessions"].height if council is None else made["sessions"].filter(pl.col("council") == council).height
    read, unknown, checked = answers(page)
    assert read == plural("method.sessions", sessions)
    open_ones = made["doubts"].filter(pl.col("state") == "open")
    assert unknown == text("method.unheld").replace("\u00a0", " ").replace("\u202f", " ")
    held = (open_ones if council is None else open_ones.filter(pl.col("council") == council)).height
    assert not held or plural("method.unknown_facts", held) in told(page)
    lists = made["sessions"].filter(pl.col("closes").is_not_null(), pl.col("council") == council if council else pl.lit(value=True))
    _, _, right, found = method_answers._UNSEEN
    of_a_hundred = [percent(share, "fr").replace("\u00a0%", "") for share in (right, 1 - found)]  # no two shares of one whole
    said = re.sub(r"\s", " ", told(page))
    if council:  # that nobody measured it here is read before what was found elsewhere
        assert checked == "Pas mesuré ici"
        shares = f"{of_a_hundred[0]} % des faits lus sont justes, et {of_a_hundred[1]} % des faits imprimés ne sont pas lus"
        assert shares in re.sub(r"\s", " ", said)
    else:
        assert re.sub(r"\s", " ", checked) == f"{of_a_hundred[0]} % des faits"
        assert f"Et {of_a_hundred[1]} % des faits qui y sont imprimés ne sont pas lus" in said
    whose = "comptés le 1er décembre 2026 (révision b170b9db) sur des documents de 11 conseils (15)"
    assert whose in words(page).replace("\u00a0", " ")
    sure = (lists["closes"] & lists["in_rates"].fill_null(value=True)).sum()
    complete = plural("sessions.adds_up", lists.height, closing=sure)  # the words of the page of sessions
    assert (re.sub(r"\s", " ", complete[1:]) in re.sub(r"\s", " ", told(page))) == bool(lists.height)
    shown = confidence_table.shown()
    doors = str([link.proto for link in page.get("page_link")])
    assert all(stem in doors for stem in ("coverage", "review", "corrections"))
    assert f"{shown.n:,}".replace(",", " ") in words(page).replace("\u202f", " ").replace("\u00a0", " ")
    rate = percent(shown.right / shown.n, "fr").replace("\u00a0", " ")
    assert not [one for one in answers(page) if rate in one]
