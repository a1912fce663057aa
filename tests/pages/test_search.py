"""The page of search: hits as links with their words marked, and every state in words; document text is never markup."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from council import places
from database.search import index as search_index
from database.search.excerpt import Excerpt
from database.search.query import question
from database.search.search import KINDS, MOST, Found, Hit, Narrowed
from locales import LANGUAGES, Language, text
from tests.pages.conftest import MAIN, WAIT, Open
from tests.pages.hostile import PAYLOADS
from tests.pages.made_up import empty
from tests.pages.said import words
from tests.pages.sample_database import sample_database
from ui.search import rows as search_rows
from ui.town import place


def _hit(kind: str, said: Callable[[str], str] = str) -> Hit:
    quoted = Excerpt(said("Réfection de la toiture."), 6, ((0, 9),), (True, True))
    act = kind == "deliberation"
    return Hit(kind, 10000, said("Valmont-sur-Orge"), date(2021, 1, 18), said("2021-1"), said("Toiture"), None, 1000 if act else None,  # type: ignore[arg-type]
               None, None, ((0, 7),), quoted if act else None, ((6, 15),) if act else ())  # fmt: skip


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> Callable[[Found], list[Narrowed]]:
    """The index answers this; how the page narrowed its questions."""

    def answer(found: Found) -> list[Narrowed]:
        asked: list[Narrowed] = []

        def taken(_typed: str, narrowed: Narrowed) -> Found:
            asked.append(narrowed)
            return found

        monkeypatch.setattr(search_rows, "found", taken)
        monkeypatch.setattr(search_rows, "is_ready", lambda: False)
        return asked

    return answer


def _list(page: AppTest) -> str:
    return "".join(str(one.proto.body) for one in page.get("html"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_hit_is_a_link_with_its_words_marked(open_page: Open, answered: Callable[[Found], list[Narrowed]], language: Language) -> None:
    answered(Found(question("toiture réfection"), tuple(map(_hit, KINDS)), len(KINDS)))
    page = open_page("search", q="toiture réfection", lang=language)
    assert not page.exception
    assert page.title[0].value == text("page.search.title", language)
    shown = _list(page)
    assert shown.count("<li>") == len(KINDS)
    assert "<mark>Réfection</mark> de la toiture." in shown
    assert shown.count("hit-ended") == 1  # how the council decided the act stands beside it
    assert "fact=words%3A1000%3A6-15" in shown
    for address in ("act?", "councillor?", "suppliers?", "grants?"):
        assert f'href="{address}' in shown
    for kind in KINDS:
        assert text(f"page.search.kind_{kind}", language) in shown


@pytest.mark.parametrize(
    ("typed", "answer", "said"),
    [
        ("", Found(question("")), "page.search.how"),
        ("?!", Found(question("?!")), "page.search.no_words"),
        ("le la", Found(question("le la")), "page.search.common"),
        ("zzz", Found(question("zzz")), "page.search.nothing"),
        ("zzz", Found(question("zzz"), ready=False), "page.search.building"),
        ("toit", Found(question("toit"), (_hit("councillor"),), 1, loose=True), "page.search.loose"),
        ("toit", Found(question("toit"), (_hit("councillor"),), 1, behind=True), "page.search.behind"),
        ("mot " * 200, Found(question("mot " * 200), (_hit("councillor"),), 1), "page.search.cut"),
    ],
)
def test_every_state_is_said(open_page: Open, answered: Callable[[Found], list[Narrowed]], typed: str, answer: Found, said: str) -> None:
    answered(answer)
    page = open_page("search", **({"q": typed} if typed else {}))
    assert not page.exception
    assert text(said) in words(page)


def test_a_count_that_stopped_is_said_and_more_can_be_shown(open_page: Open, answered: Callable[[Found], list[Narrowed]]) -> None:
    answered(Found(question("budget"), (_hit("deliberation"),), MOST, bounded=True))
    page = open_page("search", q="budget")
    assert "Plus de" in words(page)
    page.button[-1].click().run()
    assert page.query_params["part"] in ("2", ["2"])


def test_the_address_narrows(open_page: Open, answered: Callable[[Found], list[Narrowed]]) -> None:
    asked = answered(Found(question("budget")))
    open_page("search", q="budget", council="1", kind="supplier", theme="culture", from_="2021", to="2022-06-30")
    assert asked[-1] == Narrowed("Valmont-sur-Orge", ("supplier",), "culture", date(2021, 1, 1), date(2022, 6, 30))


@pytest.mark.parametrize("order", [None, "titled", "newest"])
def test_the_newest_come_first_where_the_address_says_so(open_page: Open, monkeypatch: pytest.MonkeyPatch, order: str | None) -> None:
    asked: list[bool] = []

    def search(*_asked: object, named_first: bool = True, **_shown: object) -> Found:
        asked.append(named_first)
        return Found(question("budget"), (_hit("deliberation"),), 1)

    monkeypatch.setattr(search_rows, "search", search)
    monkeypatch.setattr(search_index, "soon", lambda _engine: None)
    page = open_page("search", q="budget", **({"order": order} if order else {}))
    assert not page.exception
    assert asked[-1] is (order != "newest")
    assert page.session_state["_widget_order"] == (order or "titled")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_text_stays_text(open_page: Open, answered: Callable[[Found], list[Narrowed]], payload: str) -> None:
    hits = tuple(_hit(kind, lambda words: f"{words} {payload}") for kind in KINDS)
    answered(Found(question("toiture"), hits, len(hits)))
    page = open_page("search", q=payload[:300], theme=payload, kind=payload)
    assert not page.exception
    for tag in ("<script", "<img", "<style", "<iframe", "<form", "<svg"):
        assert tag not in _list(page).lower()


def test_an_empty_database_says_how_to_load_papers(open_page: Open) -> None:
    assert text("ui.empty.nothing_loaded") in words(open_page("search", empty(), q="budget"))


def test_sample_papers_are_found_and_open_at_the_words(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{_sample(tmp_path_factory)}")
    page = AppTest.from_file(MAIN, default_timeout=WAIT)
    page.query_params["q"] = "budgets"
    page.switch_page("../pages/search.py")
    page.run()
    assert not page.exception
    assert "<mark>" in _list(page)
    assert 'href="act?' in _list(page)


def _sample(factory: pytest.TempPathFactory) -> Path:
    return sample_database(factory)


def test_places_of_the_address_are_marked_on_the_paper(open_page: Open) -> None:
    page = open_page("act", document="1000", fact="words:1000:6-28")
    assert not page.exception
    assert "<mark>" in _list(page)
    assert page.selectbox(key="_widget_passage").placeholder == text("ui.evidence.all_words")
    assert open_page("act", document="1000", fact="act:10000").selectbox(key="_widget_passage").placeholder == text("ui.evidence.all")
    for odd in ("words:1000:9-3", "words:1000:6-999999999", "words:7:6-28", "words:1000:", "words:1000:6-28,"):
        assert not open_page("act", document="1000", fact=odd).exception


def test_the_list_shows_no_mark_where_nothing_was_marked() -> None:
    assert "<mark>" not in search_rows._line(replace(_hit("councillor"), title_marks=()))


@pytest.mark.parametrize(("typed", "loaded"), [("Pornic", False), ("Pornic", True), ("toiture", False)])
def test_a_commune_of_which_nothing_is_loaded_is_told_beside_what_its_name_finds(
    open_page: Open, answered: Callable[[Found], list[Narrowed]], monkeypatch: pytest.MonkeyPatch, typed: str, loaded: bool
) -> None:
    said = typed == "Pornic" and not loaded
    at_hand = dict.fromkeys(places.communes(typed), typed) if loaded else {}
    monkeypatch.setattr(place, "of_all", lambda: at_hand)
    for hits in ((_hit("deliberation"),), ()):
        answered(Found(question(typed), hits, len(hits)))
        assert (text("page.search.not_loaded", name=typed) in words(open_page("search", q=typed))) is said
        page = open_page("search", q=typed, council="1")  # of one council: a word, which may be the name of a commune
        assert text("page.search.not_loaded", name=typed) not in words(page)
        assert text("page.search.question_of", council="Valmont-sur-Orge") in [one.value for one in page.markdown]


def test_a_commune_whose_contracts_alone_are_loaded_is_not_said_to_have_nothing(
    open_page: Open, answered: Callable[[Found], list[Narrowed]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "of_all", dict)
    monkeypatch.setattr(place, "published", lambda: {one.siren: 3 for one in places.communes("Pornic") if one.siren})
    answered(Found(question("Pornic"), (), 0))
    said = words(open_page("search", q="Pornic"))
    assert text("page.search.only_published", name="Pornic") in said
    assert text("page.search.not_loaded", name="Pornic") not in said


def test_a_council_that_may_be_that_commune_is_not_said_to_be_missing(
    open_page: Open, answered: Callable[[Found], list[Narrowed]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "of_all", dict)
    monkeypatch.setattr(place, "maybe", places.communes)
    answered(Found(question("Pornic"), (), 0))
    assert text("page.search.not_loaded", name="Pornic") not in words(open_page("search", q="Pornic"))
