"""One session: the sum that closes or not, who sat by state, the acts; and the page of proxies."""

import re

import polars as pl
import pytest

from locales import plural, text
from locales.days import day
from metrics.attendance import attendance
from tests.pages.conftest import Open
from tests.pages.made_up import COUNCILS, frames
from tests.pages.said import leads, words
from tests.pages.test_councillor import lists


def _flat(said: str) -> str:
    return said.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2060", "")


def _with(made: dict[str, pl.DataFrame], rows: pl.Expr, **values: object) -> None:
    """Changes lines of the rolls."""
    schema = made["attendance"].schema
    changed = [pl.when(rows).then(pl.lit(value, dtype=schema[name])).otherwise(name).alias(name) for name, value in values.items()]
    made["attendance"] = made["attendance"].with_columns(changed)


def test_the_closing_check_is_a_sum_in_words(open_page: Open) -> None:
    made = frames()
    here, seven = pl.col("session_id") == 1000, pl.col("councillor_id") < 107
    _with(made, here & seven, status="present", held_back=False)
    _with(made, here & ~seven, status="excused", held_back=False)
    said = _flat(words(open_page("sessions", made, id="1000")))
    assert "7 présents + 2 excusés = 9, autant que de membres en exercice imprimés (9)" in said
    assert "Majorité des membres en exercice" not in said  # January 2021: other rules held
    made["sessions"] = made["sessions"].with_columns(date=pl.date(2019, 1, 18))
    assert "(CGCT, art. L2121-17) : 5. Présents relevés sur l’ensemble de la séance : 7." in _flat(
        words(open_page("sessions", made, id="1000"))
    )


def test_the_last_session_says_how_many_were_present(open_page: Open) -> None:
    said = _flat(words(open_page("sessions", council=COUNCILS[0])))
    made = frames()
    meetings = attendance.by_session(attendance.lines(made["sessions"], made["attendance"], made["mandates"]), made["sessions"])
    last = meetings.filter(council_id=1).row(0, named=True)
    assert f"Présents à la dernière, le {day(last['date'], 'fr')} : {last['k']} sur {last['seats']}" in said
    assert "résents à la dernière" not in _flat(words(open_page("sessions")))


def test_what_was_decided_and_who_was_away_stand_above_the_roll(open_page: Open) -> None:
    made = frames()
    here, seven = pl.col("session_id") == 1000, pl.col("councillor_id") < 107
    _with(made, here & seven, status="present", held_back=False)
    _with(made, here & ~seven, status="excused", held_back=False)
    acts = made["deliberations"]
    second = acts.filter(pl.col("session_id") == 1000).sort("position")["deliberation_id"][1]
    said = pl.when(pl.col("deliberation_id") == second).then(pl.lit("rejected")).otherwise(pl.lit("adopted"))
    made["deliberations"] = acts.with_columns(outcome=said.cast(acts.schema["outcome"]))
    page = open_page("sessions", made, id="1000")
    assert "7 présents : " in _flat(words(page))
    assert "2 excusés : " in _flat(words(page))
    assert "Qui siégeait, et qu’a-t-on décidé ?" in _flat(words(page))
    lead = _flat(leads(page)[0])
    assert ": 7 élus sur 9 ont siégé. " in lead
    assert " 5 délibérations : 4 adoptées, 1 rejetée." in lead
    shown = _flat(lists(page))
    assert "<strong>1 rejetée</strong> : " in shown
    assert shown.index("adoptée") < shown.index("1 rejetée")
    assert f"act?id={second}" in shown[shown.index("1 rejetée") :]


def test_the_way_to_all_that_was_decided_stands_after_the_first_titles(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.sentences.sittings.session._FIRST", 2)
    made = frames()
    acts = made["deliberations"]
    made["deliberations"] = acts.with_columns(
        outcome=pl.lit("adopted").cast(acts.schema["outcome"]), votes_for=pl.lit(9, pl.Int32), votes_against=pl.lit(0, pl.Int32)
    )
    _with(made, pl.col("councillor_id") == 104, status="represented", proxy_to_id=100, proxy_to="Anne-A MEMBRE1", held_back=False)
    page = open_page("sessions", made, id="1000")
    shown = lists(page)
    assert f'view=acts#acts">{plural("overview.more", 3)}</a>' in shown  # of five adopted two are told
    assert re.search(r"<li>\d votes? d’une seule voix", shown)
    assert "(pouvoir à Anne-A MEMBRE1)" in _flat(words(page))


def test_a_session_that_does_not_close_is_shown_with_its_difference(open_page: Open) -> None:
    (warned,) = open_page("sessions", id="1004").warning
    assert "9 membres en exercice : écart de 1" in _flat(str(warned.value))


def test_each_state_has_its_names_with_the_way_to_the_proof(open_page: Open) -> None:
    page = open_page("sessions", id="1000")
    shown = lists(page)
    assert shown.count("fact=attendance%3A1000-") >= 9
    assert _flat(f"{text('value.state.present_full')} : ").capitalize() in _flat(words(page))
    acts = lists(open_page("sessions", id="1000", view="acts"))
    assert acts[acts.index("roll-acts") :].count("act?id=1000") == 5


@pytest.mark.parametrize("view", ["pairs", "each", "looks"])
def test_proxies_over_the_limit_are_worth_a_look(open_page: Open, view: str) -> None:
    made = frames()
    late = {name: made[name].with_columns(date=pl.col("date").dt.offset_by("3y")) for name in ("sessions", "attendance")}
    page = open_page("proxies", made | late, council="1", view=view)
    assert not page.exception
    assert page.dataframe


def test_a_holder_of_two_is_named_with_the_words_that_say_so(open_page: Open) -> None:
    made = frames(meetings=1)
    _with(made, pl.col("session_id") == 1000, status="present", proxy_to_id=None, proxy_to=None, held_back=False, partial=False)
    two = (pl.col("session_id") == 1000) & pl.col("councillor_id").is_in([104, 105])
    _with(made, two, status="represented", proxy_to_id=100, proxy_to="Anne-A MEMBRE1")
    late = {name: made[name].with_columns(date=pl.date(2023, 1, 18)) for name in ("sessions", "attendance")}
    shown = _flat(lists(open_page("proxies", made | late, view="looks")))
    assert shown.count("Anne-A MEMBRE1 porte 2 pouvoirs à cette séance ; la loi en permet 1.") == 2
    assert "Mme Anne-E MEMBRE1" in shown
    assert "porte 2 pouvoirs" not in lists(open_page("proxies", made, view="looks"))  # in January 2021 two were allowed
