"""What the first screens say: proof that ends with its sentence, terms that bear a rate first, names beside bars, shares that overlap."""

from dataclasses import replace
from typing import Any

import polars as pl
import pytest

from charts.labels import labels
from charts.suppliers import ranges
from database.acts.act_text import ActText
from database.acts.acts import Passage
from metrics.query.query import Query
from ui import lead, own_presence
from ui.papers import act_heading, act_view, list_heading, try_example, try_facts, try_paper
from ui.papers.act_view import View
from ui.rows import abbreviations
from ui.sentences import compare
from ui.town import strips
from ui.workbench import grid as workbench_grid

TEXT = "2. Achat de bancs pour la place\nPour : 12 Contre : 3, adopté.\n3. Vente du lavoir\nPour : 15"
PAPER = ActText(1, "pv.txt", "0", None, None, "read", TEXT, (0,), None, None, None, None, None, None)
FRENCH = labels("fr")


def _passage(words: str) -> Passage:
    start = TEXT.index(words)
    return Passage(1, "pv.txt", 1, "vote", 2, "votes", start, start + len(words), words)


def test_the_proof_of_a_vote_is_marked_and_ends_with_its_sentence() -> None:
    said = act_heading._decided(View(PAPER, {"quote": ""}, [_passage("Pour : 12"), _passage("Contre : 3")]))
    assert "<mark>Pour : 12</mark> <mark>Contre : 3</mark>, adopté." in said
    assert "lavoir" not in said
    assert "lavoir" not in act_heading._decided(View(replace(PAPER, text=TEXT.replace("\n3.", " 3.")), {}, [_passage("Contre : 3")]))
    over_lines = replace(PAPER, text=TEXT.replace("adopté.", "adopté\npar tous."))
    assert "adopté\npar tous." in act_heading._decided(View(over_lines, {}, [_passage("Contre : 3")]))


def test_a_person_s_page_opens_on_the_last_term_that_bears_a_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    offered: list[str] = []
    terms = pl.DataFrame({"term": ["2008-2014", "2014-2020", "2001-2008"], "k": [20, 4, 1], "n": [20, 4, 1]})

    def view(_word: str, names: dict[str, str], _label: str) -> str:
        offered.extend(names)
        return next(iter(names))

    monkeypatch.setattr("ui.own_presence.attendance.by_councillor", lambda _own, by: terms)
    monkeypatch.setattr("ui.own_presence.filter_widgets.view", view)
    assert own_presence.of_term(pl.DataFrame()) == "2008-2014"
    assert offered == ["2008-2014", "2014-2020", "2001-2008"]


@pytest.mark.parametrize(
    ("name", "due", "said"),
    [
        ("OGEC École des Tilleuls", False, ["OGEC : organisme de gestion de l’enseignement catholique"]),
        ("AEP Les Tilleuls", True, ["AEP : association d’éducation populaire, de l’école privée"]),
        ("AEP Les Tilleuls", False, []),  # the water supply, too
        ("AFR – Cantine", False, []),  # of two senses
        ("Les Tilleuls", True, []),
        (None, False, []),
    ],
)
def test_initials_are_spelled_out_where_they_stand_for_one_thing(name: str | None, due: bool, said: list[str]) -> None:
    assert [one.replace("\u00a0", " ") for one in abbreviations.said(name, due=due)] == said


@pytest.mark.parametrize(("upper", "named"), [(80_000, 2), (20_000, 0)])
def test_pale_bars_are_named_where_there_are_some(upper: int, named: int) -> None:
    row: dict[str, Any] = {"supplier_id": 1, "supplier": "Voirie du Val", "lower_cents": 20_000, "upper_cents": upper, "open_maximum": 0}
    drawn = str(ranges(pl.DataFrame([row | {"contracts": 1, "tax": "HT", "scope": "total", "currency": "EUR"}]), FRENCH).to_dict())
    assert sum(f"'{FRENCH[key]}'" in drawn.split("'datasets'", maxsplit=1)[0] for key in ("at_least", "at_most")) == named


@pytest.mark.parametrize(("second", "said"), [((0.88, 0.93), True), ((0.70, 0.80), False)])
def test_shares_that_unknown_votes_could_turn_round_are_said_to_overlap(second: tuple[float, float], said: bool) -> None:
    ends = [(0.90, 0.966), second]
    assert compare._overlap([{"certain": certain, "possible": possible} for certain, possible in ends]) == said
    assert not compare._overlap([{"certain": 0.9, "possible": 0.9}, {"certain": 0.9, "possible": 0.9}])


def test_a_tried_paper_s_words_stand_beside_what_was_read_and_empty_columns_nowhere() -> None:
    rows = pl.DataFrame({"councillor": ["A"], "status": ["present"], "left_at": [None], "proxy_to": ["B"], "quote": ["A à B"]})
    assert try_paper.told(rows) == ("councillor", "status", "quote", "proxy_to")


ROLL = "Présents : 14\nÉtaient présents :\nM. Paul Vidal, Mme Anne Roux\nAbsents excusés :\nM. Luc Petit\nOrdre du jour : M. Jean Blanc"


@pytest.mark.parametrize(
    ("name", "state", "heading"),
    [
        ("Anne Roux", "present_full", "Étaient présents"),
        ("Luc Petit", "excused", "Absents excusés"),
        ("Luc Petit", "absent", "Absents excusés"),
        ("Luc Petit", "present_full", ""),  # the list says another state: nothing is added
    ],
)
def test_a_name_is_quoted_with_the_heading_that_says_its_state(name: str, state: str, heading: str) -> None:
    assert list_heading.before(ROLL, ROLL.index(name), state) == heading
    counts = "Présents : 14\nAnne Roux"  # heads no list
    assert list_heading.before(counts, counts.index("Anne"), "present_full") == ""


def test_the_words_of_a_line_begin_with_the_heading_of_their_list(monkeypatch: pytest.MonkeyPatch) -> None:
    start = ROLL.index("Anne Roux")
    passage = Passage(1, "pv.txt", 1, "attendance", 2, "state", start, start + 9, "Anne Roux")
    monkeypatch.setattr("ui.papers.list_heading.data.version", lambda: "1")
    monkeypatch.setattr("ui.papers.list_heading.passages.paper", lambda _document, _version: replace(PAPER, text=ROLL))
    monkeypatch.setattr("ui.papers.list_heading.passages.of_fact", lambda _fact, _version: [passage])
    assert list_heading.quoted("attendance:1-2", 1, "Anne Roux", "present_full") == "Étaient présents\u00a0: … Anne Roux"
    assert list_heading.quoted("attendance:1-2", 1, "Anne Roux", "represented") == "Anne Roux"


def test_a_tried_roll_is_quoted_with_the_headings_of_its_lists() -> None:
    reading = try_example.reading()
    assert reading.paper is not None
    quotes = try_facts.facts(reading.paper, reading.record, "attendance").rows["quote"].to_list()
    assert [quote.partition("\u00a0: … ")[0] for quote in quotes] == ["Présents"] * 3 + ["Absents excusés ayant donné pouvoir", "Absent"]


def test_an_act_says_its_page_and_opens_where_it_was_decided() -> None:
    head, vote = replace(_passage("Pour : 12"), owner="session", page=1), replace(_passage("Contre : 3"), page=10)
    assert act_heading._page(View(PAPER, {"quote": ""}, [head, vote])).replace("\u00a0", " ") == "Page 10 du document"
    assert act_heading._page(View(PAPER, None, [head, vote])) == ""
    assert act_view._decided_first([head, vote]) == [(vote.start, vote.end), (head.start, head.end)]


def test_what_is_told_of_a_figure_stands_in_sentences_of_its_own() -> None:
    assert lead.apart("de présence", "", "2 inconnus font l’écart", "les années sont 2010 et 2011.") == (
        "de présence. 2 inconnus font l’écart. Les années sont 2010 et 2011."
    )
    assert lead.apart() == lead.sentences("") == ""
    assert lead.sentences("à la dernière", "12 présents") == "À la dernière. 12 présents."


def test_the_grid_of_the_workbench_ends_with_a_whole_row() -> None:
    query = Query("contract_ranges", show=("title",))
    for rows in (2, 40):
        shape = workbench_grid._shape(query, rows)
        assert (shape["height"] - 2 - workbench_grid._HEAD) % shape["row_height"] == 0
    assert workbench_grid._shape(query, 2)["height"] < workbench_grid._shape(query, 40)["height"] < 450


def test_a_title_too_long_for_its_row_says_what_is_bought() -> None:
    long = "Marché à procédure adaptée (MAPA) « Travaux de la rue du Lavoir et de ses abords, place, parvis et jardin compris »"
    assert workbench_grid.cut(pl.DataFrame({"title": [long, "Achat de bancs", None]}))["title"].to_list() == [
        "Travaux de la rue du Lavoir et de ses abords, place, parvis et jardin compris", "Achat de bancs", None,
    ]  # fmt: skip


def test_a_colour_that_only_sums_leave_is_in_no_legend() -> None:
    parts = [strips.Part("sure", 0.7), strips.Part("unknown", 1.0 - 0.7 - 0.3)]
    drawn = strips.bars([parts], ("", ""), "", {"sure": "présents", "unknown": "inconnus"})
    assert "présents" in drawn
    assert "inconnus" not in drawn


def test_what_was_read_of_a_session_is_named() -> None:
    assert try_paper._of_session(try_example.reading().record) == "date, présidence, secrétaire, heure, effectif"


def test_a_phone_s_card_of_a_contract_says_which_lot_was_bought(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    monkeypatch.setattr(workbench_grid, "show_elements", made.append)
    query = Query("contract_ranges", show=("supplier", "title"))
    title = "Marché « Halle » : Attribution et autorisation de signature du lot 6 déclaré infructueux"
    workbench_grid.cards(query, pl.DataFrame({"supplier": ["Ormeau"], "title": [title]}), "")
    assert "Halle, lot 6" in made[0]
    assert "infructueux" not in made[0]
