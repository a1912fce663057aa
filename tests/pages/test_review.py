"""The page of doubts: anyone looks, an operator who knows the secret decides, and nobody guesses it."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from database.save import save
from locales import text
from tests.database.papers import act, paper
from tests.database.reviewing import HELD, doubts, states, statuses
from tests.databases import new_file
from tests.pages.conftest import MAIN, WAIT, open_grids
from tests.pages.said import words
from ui import navigation
from ui.review import operator_door

SECRET = "un secret assez long"


def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, **values: Any) -> Engine:
    """A database with one paper of these values; no operator's secret, no wrong try yet."""
    address = f"sqlite:///{tmp_path}/review.db"
    monkeypatch.setenv("DATABASE_URL", address)
    monkeypatch.setenv("SEANCE_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv(operator_door.VARIABLE, raising=False)
    monkeypatch.setattr(operator_door, "DOOR", operator_door.Door())
    monkeypatch.setattr(operator_door, "_SLOWED", 0.0)
    opened = new_file(tmp_path / "review.db")
    save(opened, paper(act(), **values))
    return opened


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """A database with one member in doubt."""
    return site(tmp_path, monkeypatch, in_office=4, held_back=[HELD])


def open_stem(stem: str = "review", **asked: str) -> AppTest:
    page = AppTest.from_file(MAIN, default_timeout=WAIT)
    open_grids(page)
    for word, said in asked.items():
        page.query_params[word] = said
    page.switch_page(navigation.path(stem))
    return page.run()


def _decide(engine: Engine, secret: str, verb: str | None = "correct", value: str = "present", author: str = "Zoé Clerc") -> AppTest:
    number = doubts(engine)[0].id
    page = open_stem(id=str(number))
    if verb:
        page.radio(key=f"verb {number}").set_value(verb)
    page.text_input(key=f"value {number}").set_value(value)
    page.text_input(key=f"author {number}").set_value(author)
    page.text_area(key=f"reason {number}").set_value("Registre signé")
    page.text_input(key=f"secret {number}").set_value(secret)
    return page.button[-1].click().run()


def test_without_a_secret_the_page_shows_and_says_how_to_decide(engine: Engine) -> None:
    number = doubts(engine)[0].id
    page = open_stem(id=str(number))
    assert not page.exception
    assert text("page.review.by_command") in words(page)
    assert page.code[-1].value == f"python -m data_loaders review show {number}"
    assert not page.radio
    assert not [one for one in page.text_input if one.key and one.key.startswith("secret")]


@pytest.mark.parametrize("said", ["", "un secret", SECRET + "x"])
def test_a_wrong_secret_decides_nothing(engine: Engine, monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv(operator_door.VARIABLE, SECRET)
    page = _decide(engine, said)
    assert [one.value for one in page.error] == [text("page.review.secret_no")]
    assert states(engine) == []


def test_the_right_secret_decides_as_the_command_does(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(operator_door.VARIABLE, SECRET)
    page = _decide(engine, SECRET)
    assert not page.error
    assert "absent → présent" in page.success[0].value
    assert statuses(engine)["Odile AUBRAC"] == "present"
    assert states(engine) == ["applied"]
    log = open_stem("corrections").dataframe[0].value
    assert [*log["author"], *log["reason"], *log["after"]] == ["Zoé Clerc", "Registre signé", "présent"]


@pytest.mark.parametrize(
    ("verb", "value", "author"), [(None, "present", "Zoé"), ("correct", "peut-être", "Zoé"), ("correct", "present", " ")]
)
def test_what_is_missing_is_said_and_nothing_kept(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, verb: str | None, value: str, author: str
) -> None:
    monkeypatch.setenv(operator_door.VARIABLE, SECRET)
    assert _decide(engine, SECRET, verb, value, author).error
    assert states(engine) == []


def test_a_wrong_try_makes_its_own_visitor_wait_and_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(operator_door.VARIABLE, SECRET)
    monkeypatch.setattr(operator_door, "_SLOWED", 0.0)
    now = [1000.0]
    monkeypatch.setattr("ui.server.visitor.time.monotonic", lambda: now[0])
    door = operator_door.Door()
    for turn in range(200):  # a hundred visitors who know nothing
        assert door.admit("faux", f"192.0.2.{turn % 100}") in ("no", "wait")
    assert door.admit(SECRET, "198.51.100.7") == "yes"
    assert [door.admit("faux", "192.0.2.250"), door.admit(SECRET, "192.0.2.250")] == ["no", "wait"]
    for _ in range(20):
        now[0] += operator_door.LONGEST_WAIT
        assert door.admit("faux", "192.0.2.250") == "no"
    assert door.admit(SECRET, "192.0.2.250") == "wait"
    now[0] += operator_door.LONGEST_WAIT
    assert door.admit(SECRET, "192.0.2.250") == "yes"


def test_tries_of_others_at_the_same_address_delay_the_right_secret_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(operator_door.VARIABLE, SECRET)
    monkeypatch.setattr(operator_door, "_SLOWED", 0.0)
    now = [1000.0]
    monkeypatch.setattr("ui.server.visitor.time.monotonic", lambda: now[0])
    door, shared = operator_door.Door(), "192.0.2.1"
    for turn in range(20):
        door.admit("faux", shared, f"stranger {turn}")
    assert door.admit(SECRET, shared, "operator") == "wait"
    for turn in range(16):  # strangers go on as soon as they may, each as another session
        now[0] += operator_door.LONGEST_WAIT / 16
        door.admit("faux", shared, f"another {turn}")
    assert door.admit(SECRET, shared, "operator") == "yes"
    assert door.admit("faux", shared, "stranger 20") == "no"
    assert door.admit(SECRET, shared, "stranger 20") == "wait"


def test_an_empty_secret_admits_nobody_and_a_wrong_try_costs_time(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr("ui.review.operator_door.time.sleep", slept.append)
    for secret in ("", "   "):
        monkeypatch.setenv(operator_door.VARIABLE, secret)
        assert operator_door.Door().admit("", "192.0.2.1") == "no"
    assert slept == [1.0, 1.0]


def test_the_kind_of_fact_is_a_filter_of_the_address(engine: Engine) -> None:
    save(engine, paper(act("2"), date=None))
    assert open_stem(kind="attendance").dataframe[0].value.shape[0] == 1
    assert open_stem().dataframe[0].value.shape[0] == 2
    assert not open_stem(kind="nothing' OR 1=1").exception
