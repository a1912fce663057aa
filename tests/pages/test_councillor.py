"""A member's own page: it opens on the proof, each row says by itself why it counts as it does, and a statement can be had."""

import io
import json
from datetime import date, datetime
from types import SimpleNamespace

import openpyxl
import polars as pl
import pypdfium2
import pytest
from streamlit.testing.v1 import AppTest

from locales import LANGUAGES, Language, plural, text
from tests.metrics.frames import frame
from tests.pages.conftest import Open
from tests.pages.made_up import frames
from tests.pages.said import words
from tests.pages.test_files import Made, offered
from ui import own_presence

PERSON = 103
__all__ = ["offered"]  # a fixture


def lists(page: AppTest) -> str:
    """The lists of lines, which are markup of our own."""
    return "\n".join(str(one.proto.body) for one in page.get("html"))


def _with(made: dict[str, pl.DataFrame], table: str, session: int, **values: object) -> dict[str, pl.DataFrame]:
    here = (pl.col("session_id") == session) & (pl.col("councillor_id") == PERSON)
    schema = made[table].schema
    changed = [pl.when(here).then(pl.lit(value, dtype=schema[name])).otherwise(name).alias(name) for name, value in values.items()]
    return made | {table: made[table].with_columns(changed)}


def test_a_partial_session_says_why_in_its_own_row(open_page: Open) -> None:
    stay = json.dumps([{"from": None, "to": {"time": "19:40", "item": None}}])
    here = {"status": "present", "partial": True, "left_at": "19:40", "presence": stay, "held_back": False, "proxy_to": None}
    made = _with(frames(), "attendance", 1000, **here, quote="Mme MEMBRE … Mme MEMBRE quitte la séance à 19 h 40")
    shown = lists(open_page("councillor", made, id=str(PERSON)))
    (row,) = (part for part in shown.split("<li>") if "<strong>18 janvier 2021" in part)
    for said in ("Départ à 19 h 40. La présence est donc partielle", "quitte la séance à 19 h 40", "présent une partie de la séance"):
        assert said in row
    assert "fact=attendance%3A1000-103" in row
    assert "?id=1000" in row


@pytest.mark.parametrize(("n", "unknown", "said"), [
    (11, 1, "de présence pour Anne, du 18 janvier 2021 au 18 janvier 2021 : 10 sur 11 séances comptées. 1 inconnu."),
    (11, 0, "de présence pour Anne, du 18 janvier 2021 au 18 janvier 2021 : 10 sur 11 séances lues."),
    (4, 1, "séances comptées avec Anne parmi les présents, du 18 janvier 2021 au 18 janvier 2021, 5 lues. 1 inconnu."),
    (4, 0, "séances lues avec Anne parmi les présents, du 18 janvier 2021 au 18 janvier 2021."),
])  # fmt: skip
def test_a_session_that_is_not_counted_is_not_said_to_be_unread(monkeypatch: pytest.MonkeyPatch, n: int, unknown: int, said: str) -> None:
    told: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda _value, words: told.append(words.replace("\u00a0", " ")))
    monkeypatch.setattr("ui.lead.notes", lambda: SimpleNamespace(text=lambda _said: None))
    monkeypatch.setattr(own_presence, "show_elements", lambda _made: None)
    row = dict.fromkeys(own_presence.KINDS, 0) | {
        "councillor": "Anne",
        "k": n - 1,
        "n": n,
        "unknown": unknown,
        "out_of_rates": unknown,
        "certain": 0.9,
        "possible": 0.9,
    }
    lines = pl.DataFrame({"date": [date(2021, 1, 18)], "quote": [None], "document_id": [None]})
    own_presence.headline(row, lines, lines)
    assert told == [said]


def test_a_range_that_holds_a_session_not_counted_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("ui.lead.figure", lambda _value, words: told.append(words.replace("\u00a0", " ")))
    notes: list[str] = []
    monkeypatch.setattr("ui.lead.notes", lambda: SimpleNamespace(text=notes.append))
    monkeypatch.setattr(own_presence, "show_elements", lambda _made: None)
    row = dict.fromkeys(own_presence.KINDS, 0) | {"councillor": "Anne", "k": 11, "n": 11, "unknown": 2, "certain": 11 / 13, "possible": 1.0}
    lines = pl.DataFrame({"date": [date(2021, 1, 18)], "quote": [None], "document_id": [None]})
    for out in (2, 1, 0):
        own_presence.headline(row | {"out_of_rates": out}, lines, lines)
    said = "100 % de présence. 2 autres ne sont pas comptées : leur liste des présents est incertaine."
    assert told[0].replace("\u202f", " ").endswith(said)
    assert "84,6\u202f% à 100\u202f%" in notes[0].replace("\u00a0", "\u202f")  # no two shares beside one another: the range is told there
    some, none = (said.replace("\u202f", " ").partition("séances comptées. ")[2] for said in told[1:])
    assert some.startswith("2 inconnus font l’écart. 1 d’entre eux est une séance non comptée dans le taux du conseil.")
    assert none == "2 inconnus font l’écart."


def test_what_is_not_counted_is_said_with_its_days(open_page: Open) -> None:
    page = open_page("councillor", id=str(PERSON))
    said = words(page)
    assert text("statement.part.left_out") in said
    assert text("roll.left_out.not_closing") in said
    assert "19 septembre 2021" in said  # the fifth session does not close


def test_a_corrected_line_says_so_with_the_way_to_the_log(open_page: Open) -> None:
    made = frames()
    name = made["attendance"].filter(pl.col("councillor_id") == PERSON)["councillor"][0]
    log = {
        "correction_id": 5, "session_id": 1000, "council_id": 1, "kind": "attendance", "decision": "correct", "author": "Zoé Clerc",
        "before": json.dumps({"name": name, "status": "absent"}), "after": json.dumps({"name": name, "status": "present"}),
        "reason": "Registre signé", "decided_at": datetime(2026, 1, 2, 12), "state": "applied", "effect": "{}",
    }  # fmt: skip
    schema = made["corrections"].schema
    made["corrections"] = pl.DataFrame([{column: log.get(column) for column in schema}], schema=schema)
    shown = lists(open_page("councillor", made, id=str(PERSON)))
    marked = [part for part in shown.split("<li>") if 'class="decided"' in part]
    assert len(marked) == 1
    assert "18 janvier 2021" in marked[0]
    assert "Corrigé : lu « absent », tenu pour « présent »" in marked[0].replace("\u00a0", " ")
    assert "corrections?kind=attendance&amp;from=2021-01-18&amp;to=2021-01-18" in marked[0]
    assert text("roll.rule.decided") in marked[0]
    made["corrections"] = made["corrections"].with_columns(state=pl.lit("again"))
    assert 'class="decided"' not in lists(open_page("councillor", made, id=str(PERSON)))


def test_terms_are_never_pooled(open_page: Open) -> None:
    made = frames()
    moved = made["sessions"].filter(pl.col("council_id") == 1)["session_id"].to_list()[:3]
    early = pl.when(pl.col("session_id").is_in(moved)).then(pl.lit(date(2018, 5, 2))).otherwise("date").alias("date")
    made |= {name: made[name].with_columns(early) for name in ("sessions", "attendance")}
    made["mandates"] = made["mandates"].with_columns(start=pl.lit(date(2016, 1, 1)))
    page = open_page("councillor", made, id=str(PERSON))
    assert "2018" not in lists(page)
    older = open_page("councillor", made, id=str(PERSON), term="2014-2020")
    assert "2 mai 2018" in lists(older)
    assert "2021" not in lists(older)


def test_a_line_of_a_register_is_proved_by_its_file_and_row(open_page: Open) -> None:
    made = _with(frames(), "attendance", 1000, quote=None, document_id=None, file_id=1, row=7)
    (row,) = (part for part in lists(open_page("councillor", made, id=str(PERSON))).split("<li>") if "<strong>18 janvier 2021" in part)
    assert text("ui.evidence.row", source="marches.csv", row=7) in row
    assert "fact=" not in row


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_statement_says_what_the_page_says(open_page: Open, offered: Made, language: Language) -> None:
    open_page("councillor", id=str(PERSON), lang=language)
    stem = text("statement.file", language)
    pdf, xlsx = (next(name for name in offered if name.startswith(stem) and name.endswith(end)) for end in (".pdf", ".xlsx"))
    document = pypdfium2.PdfDocument(offered[pdf]())
    said = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    for words_ in (text("statement.title", language), "Valmont-sur-Orge", "made-", text("export.definitions", language)):
        assert words_ in said
    book = openpyxl.load_workbook(io.BytesIO(offered[xlsx]()))
    lines = book[text("statement.sheet.lines", language)]
    assert lines.max_row - 1 == 12
    assert lines.cell(1, 7).value == text("statement.column.why", language)


def test_no_statement_is_made_where_a_line_says_two_things(open_page: Open, offered: Made) -> None:
    twofold = {"status": "present", "partial": False, "presence": None, "held_back": False, "proxy_to": None}
    made = _with(frames(), "attendance", 1000, **twofold, quote="Mme MEMBRE, pouvoir donné à M. AUTRE")
    page = open_page("councillor", made, id=str(PERSON))
    assert plural("statement.withheld", 1, days="18 janvier 2021") in words(page)
    assert not [name for name in offered if name.startswith(text("statement.file"))]


def test_the_statement_is_made_only_when_it_is_asked_for(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_statement: object) -> bytes:
        raise AssertionError

    monkeypatch.setattr("exports.statement_pdf.write", never)
    monkeypatch.setattr("exports.statement_xlsx.write", never)
    assert not open_page("councillor", id=str(PERSON)).exception


def test_declarations_are_a_link_and_say_what_the_list_cannot_tell(open_page: Open) -> None:
    assert text("declared.limits") not in words(open_page("councillor", id=str(PERSON)))
    row = {"councillor_id": PERSON, "url": "https://www.hatvp.fr/pages_nominatives/membre", "file_id": 1, "row": 2}
    page = open_page("councillor", frames() | {"declarations": frame("declarations", [row])}, id=str(PERSON))
    assert text("declared.limits") in words(page)
    assert row["url"] in [one.proto.url for one in page.get("link_button")]


def test_who_is_printed_present_and_giving_a_proxy_is_told_so_on_the_line(open_page: Open) -> None:
    made = _with(frames(), "attendance", 1000, status="represented", partial=False, presence=None, left_at=None, held_back=False)
    row = made["attendance"].filter(session_id=1000, councillor_id=PERSON).row(0, named=True)
    twice = {"code": "present_with_proxy", "values": json.dumps({"name": row["councillor"]}), "document_id": row["document_id"]}
    warned = (
        made["warnings"].head(1).with_columns(**{name: pl.lit(value).cast(made["warnings"].schema[name]) for name, value in twice.items()})
    )
    said = text("roll.printed_twice", state=text("value.state.represented"))
    assert said not in lists(open_page("councillor", made, id=str(PERSON)))
    shown = lists(open_page("councillor", made | {"warnings": warned}, id=str(PERSON)))
    assert [said in part for part in shown.split("<li>") if "<strong>18 janvier 2021" in part] == [True]
    assert shown.count(said) == 1


def test_where_nobody_is_chosen_each_member_of_the_council_is_a_link_and_of_several_a_council_is_asked_for(open_page: Open) -> None:
    page = open_page("councillor", council="Valmont-sur-Orge")
    assert f"councillor?council=Valmont-sur-Orge&amp;id={PERSON}" in lists(page)
    assert text("own.choose_council") not in words(page)
    assert text("own.choose_council") in words(open_page("councillor"))
