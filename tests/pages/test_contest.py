"""Contest a line: prefilled with what the page says and proves, filed for operators alone, answered by a decision or an answer."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import Engine, select
from streamlit.testing.v1 import AppTest

from council import Attendance
from database.acts.acts import Passage
from database.review.reports import open_reports
from database.save import save
from locales import text
from tests.database.papers import act, paper
from tests.database.reviewing import states, statuses
from tests.pages.said import words
from tests.pages.test_review import SECRET, open_stem, site
from ui.review import contest_form, contested_line, operator_door


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """A database with one paper whose roll closes."""
    return site(tmp_path, monkeypatch, in_office=3)


def _line(engine: Engine, name: str = "Lise ONFRAY") -> str:
    with engine.connect() as connection:
        session, person = connection.execute(
            select(Attendance.session_id, Attendance.councillor_id).where(Attendance.printed_name == name)
        ).one()
    return f"attendance:{session}-{person}"


def _contest(fact: str, wanted: str | None = "present", reason: str = "J’étais là, page 3") -> AppTest:
    page = open_stem("contest", fact=fact)
    if wanted:
        page.radio(key="contest wanted").set_value(wanted)
    page.text_area(key="contest reason").set_value(reason)
    return page.button[-1].click().run()


def test_the_form_is_prefilled_with_the_line_and_files_a_report_nothing_more(engine: Engine) -> None:
    before = statuses(engine)
    page = open_stem("contest", fact=_line(engine))
    assert not page.exception
    assert "ONFRAY" in words(page)
    assert text("value.status.excused") in words(page).casefold()  # the figure of the page opens with a capital
    assert "excused" not in page.radio(key="contest wanted").options

    page = _contest(_line(engine))
    (one,) = open_reports(engine)
    assert page.success[0].value == text("page.contest.filed", id=one.id)
    assert (one.wanted, one.reason, one.shown["name"]) == ("present", "J’étais là, page 3", "Lise ONFRAY")
    assert statuses(engine) == before


@pytest.mark.parametrize(
    ("paper", "status", "said"),
    [
        ("Présents : Anne ABRIC\nAbsents excusés : Paul DAMBRE, Lise ONFRAY\n", "excused", "Absents excusés : … Lise ONFRAY"),
        ("Anne ABRIC présente\nn’ont pu venir Paul DAMBRE et Lise ONFRAY ce soir", "absent", "Paul DAMBRE et Lise ONFRAY ce soir"),
        ("Présents : Anne ABRIC\nPaul DAMBRE et Lise ONFRAY", "unknown", "Paul DAMBRE et Lise ONFRAY"),
    ],
)
def test_a_bare_name_is_quoted_with_what_says_its_state(monkeypatch: pytest.MonkeyPatch, paper: str, status: str, said: str) -> None:
    shown: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(contested_line, "show_text", lambda text, marks=(), **_: shown.append((text, [text[a:b] for a, b in marks])))
    monkeypatch.setattr("ui.review.contested_line.data.version", lambda: "1")
    monkeypatch.setattr("ui.review.contested_line.passages.paper", lambda *_: SimpleNamespace(text=paper))
    start = paper.index("Lise")
    proof = Passage(1, "pv.txt", 1, "attendance", 2, "status", start, start + len("Lise ONFRAY"), "Lise ONFRAY")
    contested_line._quoted(contested_line.Line("attendance", {"status": status}, [proof], None), proof)
    ((text_shown, marked),) = shown
    assert said in text_shown.replace("\u00a0", " ")
    assert marked[-1] == "Lise ONFRAY"


@pytest.mark.parametrize(("wanted", "reason"), [(None, "pourquoi"), ("present", "")])
def test_half_a_report_is_refused_in_words(engine: Engine, wanted: str | None, reason: str) -> None:
    page = _contest(_line(engine), wanted, reason)
    assert page.error[0].value.startswith("Dites ce que la ligne devrait dire")
    assert open_reports(engine) == []


def test_so_many_a_visit(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contest_form, "MOST_A_VISIT", 0)
    assert _contest(_line(engine)).error[0].value == text("page.contest.enough")
    assert open_reports(engine) == []


@pytest.mark.parametrize("fact", ["", "attendance:1-2", "act:x", "session:1", "contract:99"])
def test_an_address_that_names_no_line_says_so(engine: Engine, fact: str) -> None:
    page = open_stem("contest", fact=fact)
    assert not page.exception
    assert text("ui.empty.contest") in words(page)


def test_visitors_do_not_see_reports_and_operators_decide_on_them(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    _contest(_line(engine))
    assert "page 3" not in words(open_stem("review", view="reports"))
    monkeypatch.setenv(operator_door.VARIABLE, SECRET)
    page = open_stem("review", view="reports")
    assert "page 3" not in words(page)
    page.text_input(key="operator secret").set_value("faux")
    page = page.button[-1].click().run()
    assert page.error[0].value == text("page.review.secret_no")
    monkeypatch.setattr(operator_door, "DOOR", operator_door.Door())  # as once the first wait is over
    page.text_input(key="operator secret").set_value(SECRET)
    page = page.button[-1].click().run()
    assert text("page.review.report_wanted", wanted=text("value.status.present")) in words(page)

    (one,) = open_reports(engine)
    page.radio(key=f"verb {one.number}").set_value("correct")
    page.text_input(key=f"value {one.number}").set_value("présent")
    page.text_input(key=f"author {one.number}").set_value("Zoé Clerc")
    page.text_area(key=f"reason {one.number}").set_value("Registre signé")
    page.text_input(key=f"secret {one.number}").set_value(SECRET)
    page = next(each for each in page.button if each.label == text("page.review.decide")).click().run()
    assert not page.exception
    assert statuses(engine)["Lise ONFRAY"] == "present"
    assert states(engine) == ["applied"]
    assert open_reports(engine) == []
    log = open_stem("corrections").dataframe[0].value
    assert "0 sur 1" in log["rate_before"][0]
    assert "1 sur 1" in log["rate_after"][0]


def test_an_operator_sets_a_report_aside(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    _contest(_line(engine))
    (one,) = open_reports(engine)
    monkeypatch.setenv(operator_door.VARIABLE, SECRET)
    page = open_stem("review", view="reports")
    page.text_input(key="operator secret").set_value(SECRET)
    page = page.button[-1].click().run()
    page.text_input(key=f"answer {one.id}").set_value("Le procès-verbal le dit excusé.")
    page = page.button[-1].click().run()
    assert not page.exception
    assert open_reports(engine) == []
    assert statuses(engine)["Lise ONFRAY"] == "excused"


def test_a_second_paper_s_line_is_contested_in_its_own_paper(engine: Engine) -> None:
    save(engine, paper(act("2024-02", "Autre objet"), date="2024-05-14", roll={"Lise ONFRAY": "absent", "Paul VERDIER": "present"}))
    with engine.connect() as connection:
        session, person = connection.execute(
            select(Attendance.session_id, Attendance.councillor_id).where(Attendance.status == "absent")
        ).one()
    _contest(f"attendance:{session}-{person}", "excused")
    (one,) = open_reports(engine)
    assert one.shown["status"] == "absent"
