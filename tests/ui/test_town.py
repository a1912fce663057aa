"""A town's page: who a council is, amounts at a glance, and small pictures that no data can break out of."""

import re
from datetime import date
from typing import Any

import polars as pl
import pytest

from council import places
from database.identities import bodies
from locales import plural, text
from metrics.filters.filters import Filters
from ui.sentences import alike
from ui.town import amounts, answers, known, place, strips
from ui.town.strips import Part, Range

LONE = next(p for p in places._places() if p.kind == "commune" and len(places.communes(p.name)) == 1)
SHARED = next(p for p in places._places() if p.kind == "commune" and len(places.communes(p.name)) > 1)


def _row(**told: Any) -> dict[str, Any]:
    return {"council": "Nulle-Part-les-Bains", "siret": None, "kind": None, **told}


def test_a_number_tells_the_place_whatever_the_name() -> None:
    assert place.of(_row(siret=f"{LONE.siren}00017")) == LONE
    assert place.of(_row(council=LONE.name, siret="99999999900017")) is None  # another body of the same name


def test_a_name_tells_the_place_where_one_alone_bears_it() -> None:
    assert place.of(_row(council=LONE.name.upper())) == LONE
    assert place.of(_row(council=SHARED.name)) is None
    assert place.of(_row(council=LONE.name, kind="syndicate")) is None
    assert place.of(_row()) is None


GROUP = next(p for p in places._places() if p.kind == "CC" and len(places.groups(p.name)) == 1 and not places.communes(p.key))
SHARED_GROUP = next(p for p in places._places() if p.kind == "CC" and len(places.groups(p.name)) > 1 and not places.communes(p.key))
DEPARTMENT = next(p for p in places._places() if p.kind == "department" and len(places.authorities(p.name)) == 1)


def test_a_council_of_unknown_kind_is_the_intercommunality_that_alone_bears_its_name() -> None:
    assert place.of(_row(council=GROUP.key.upper())) == GROUP
    assert place.of(_row(council=DEPARTMENT.name)) == DEPARTMENT
    assert place.of(_row(council=SHARED_GROUP.key)) is None
    assert place.of(_row(council=GROUP.key, kind="commune")) is None
    assert place.of(_row(council=f"Syndicat mixte {GROUP.key}")) is None


def test_a_body_is_of_its_councils_place_and_is_not_that_council() -> None:
    body = _row(council=bodies.of_paper(LONE.name, None, "bureau")[0])
    assert place.of_body(body) == LONE
    assert place.of(body) is None
    assert place.of_body(_row(council=LONE.name)) == LONE


@pytest.mark.parametrize(
    ("lower", "upper", "open_", "said"),
    [
        (330_000_000, 355_000_000, 0, "3,30\u2009–\u20093,55\u00a0M€"),
        (8_424_900, 8_424_900, 0, "84\u00a0249\u00a0€"),
        (9_900_000, 155_000_000, 0, "99\u00a0000\u00a0€\u2009–\u20091,55\u00a0M€"),
        (2_000_000, 3_000_000, 1, "20\u00a0000\u00a0€ – sans maximum"),
        (None, 3_000_000, 0, "?\u2009–\u200930\u00a0000\u00a0€"),  # neither end stands alone
        (2_000_000, None, 0, "20\u00a0000\u00a0€\u2009–\u2009?"),
    ],
)
def test_a_range_is_read_at_a_glance(lower: int | None, upper: int | None, open_: int, said: str) -> None:
    assert amounts.bounds({"lower_cents": lower, "upper_cents": upper, "open_maximum": open_, "currency": "EUR"}) == said


@pytest.mark.parametrize(
    ("cents", "said"),
    [
        ((116_000_000, 64_975_700), "0,65 M€"),
        ((116_000_000, 9_000_000), "649 757 €"),  # which would be 0,09: all in full
        ((64_975_700, None), "649 757 €"),
        ((), "649 757 €"),
    ],
)
def test_the_amounts_of_one_picture_have_one_form(cents: tuple[int | None, ...], said: str) -> None:
    assert re.sub(r"\s", " ", amounts.of_picture(cents)(64_975_700, "EUR")) == said
    assert amounts.short(490_000_000, "EUR") == "4,90\u00a0M€"


def test_pictures_escape_every_word() -> None:
    bad = '"><script>x</script>'
    made = [
        strips.bars([[Part("sure", 0.5)]], (bad, bad), bad, {"sure": bad}),
        strips.ranges([Range(bad, "", 0.0, 0.0, "head"), Range(bad, bad, 0.0, 1.0, "span")], bad),
        strips.sides([(Part("for", 1.0), bad)]),
    ]
    assert all("<script" not in one and '""' not in one for one in made)


def test_a_key_names_only_what_is_drawn() -> None:
    drawn = strips.bars([[Part("sure", 0.8), Part("maybe", 0.0)]], ("", ""), "x", {"sure": "présents", "maybe": "en partie"})
    assert "présents" in drawn
    assert "en partie" not in drawn
    assert "height:80.0%" in drawn


def test_the_card_of_presence_tells_its_own_term_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    cards: list[tuple[str, str]] = []
    monkeypatch.setattr(answers, "card", lambda title, _large, told, *_rest: cards.append((title, told)))
    row = {"council_id": 1, "k": 90, "seats": 99, "rate": 0.9, "unknown": 0, "present_part": 0, "certain": 0.9, "possible": 0.9}
    terms = [row | {"term": "2008-2014", "sessions": 61, "left_out": 0}, row | {"term": "2014-2020", "sessions": 11, "left_out": 1}]
    monkeypatch.setattr("ui.town.answers.attendance.council_presence", lambda _meetings, by: pl.DataFrame(terms))
    monkeypatch.setattr("ui.town.answers.attendance.last_terms", lambda rows: rows.tail(1))
    monkeypatch.setattr("ui.town.answers.town.of_term", lambda *_asked: pl.DataFrame({"certain": [0.9]}))
    monkeypatch.setattr(answers, "presence_strip", lambda *_drawn: "")
    monkeypatch.setattr("ui.town.answers.sittings.when_of", lambda *_asked, short: "mai 2015")
    answers._presence(1, Filters(), pl.DataFrame(), pl.DataFrame())
    monkeypatch.setattr("ui.town.answers.attendance.council_presence", lambda _meetings, by: pl.DataFrame(terms[1:]))
    answers._presence(1, Filters(), pl.DataFrame(), pl.DataFrame())
    (title, under), (alone, _) = cards
    assert "1 séance sur 12 n’est pas comptée" in under
    assert "mandatures" not in under
    # The cards beside it are of all terms: it says that it is not; where there is one term, its months.
    assert (title, alone) == tuple(text("town.presence.when", when=when) for when in (text("town.presence.last_term"), "mai 2015"))


def test_the_card_of_contracts_leads_with_what_is_bought_and_claims_no_first_place(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[str, str, str]] = []
    drawn: list[str] = []

    def card(title: str, large: str, under: str, picture: str, _door: tuple[str, str]) -> None:
        told.append((title, large, under))
        drawn.append(picture)

    monkeypatch.setattr(answers, "card", card)
    money = [("Ormeau", 60_000_00, 20_000_00, "Ormeau TP"), ("Lavoir", 50_000_00, 0, None), ("Ormeau TP", 20_000_00, 0, None)]
    rows = pl.DataFrame(money, schema=["supplier", "upper_cents", "beside_most_cents", "near_names"], orient="row").with_columns(
        supplier_id=pl.int_range(3), lower_cents="upper_cents", open_maximum=0, tax=pl.lit("HT"), beside_contracts=1,
        scope=pl.lit("total"), currency=pl.lit("EUR"), group_names=pl.lit(None, pl.String), maybe_same="near_names",
    )  # fmt: skip
    held = rows.with_columns(date=date(2011, 5, 1), amount_not_printed=0, in_totals=True)
    monkeypatch.setattr("ui.town.answers.money_rows.held", lambda _filters: held)
    later = held.with_columns(date=date(2024, 5, 1))  # published alone: no year of what was voted
    monkeypatch.setattr("ui.town.answers.money_rows.alone", lambda _filters: later)
    monkeypatch.setattr("ui.town.answers.party_rows.beside_suppliers", lambda ranges: ranges)
    cents = pl.lit(110_000_00)
    voted = rows.head(1).with_columns(theme=pl.lit("roads"), entries=3, amount_not_printed=0, lower_cents=cents, upper_cents=cents)
    for ranges, of_all in ((rows, [("contracts", voted)]), (rows.slice(1, 1), [])):
        known = {"town money": ranges, "town voted": of_all}
        monkeypatch.setattr("ui.town.answers.data.kept", lambda name, *_asked, known=known: known[name])
        answers._money(1, Filters(), pl.DataFrame(), pl.DataFrame())
    monkeypatch.setattr(answers, "on_a_phone", lambda: True)
    monkeypatch.setattr("ui.town.answers.data.kept", lambda name, *_asked: rows if name == "town money" else [("contracts", voted)])
    answers._money(1, Filters(), pl.DataFrame(), pl.DataFrame())
    (title, large, under), (alone_title, alone, beside), (*_, narrow) = told
    assert narrow.startswith(text("town.money.holders_unsure"))  # in words, before what is counted
    assert (title, large.replace("\u202f", " ").replace("\u00a0", " ")) == (f"{text('town.money.voted_all')}, 2011", "110 000 €")
    assert under == "Compté sur 3 marchés, hors taxes (HT)."
    # What is bought stands first, then from whom, on one scale, and that nobody is first for sure.
    assert re.findall(r'"(?:who|head)">([^<]*)<', drawn[0]) == ["Voirie", text("town.money.holders_unsure"), "Ormeau", "Lavoir"]
    assert re.findall(r"width:([\d.]+)%", drawn[0]) == ["100.0", "54.5", "45.5"]  # the first with its near name
    assert (alone_title, alone.replace("\u202f", " ").replace("\u00a0", " ")) == (text("town.money.largest"), "50 000 €")
    assert beside == _ended("town.money.first", "hors taxes (HT), en 2011 et 2024")  # no vote: the bars' own basis is said


def _ended(key: str, about: str) -> str:
    said = text(key, about=about)
    return f"{said[:1].upper()}{said[1:]}."


@pytest.mark.parametrize("read", [0, 1, 3])
def test_contracts_read_without_a_price_are_not_said_to_be_none(monkeypatch: pytest.MonkeyPatch, read: int) -> None:
    """The list of councils counts them: their own page must not say that none was read."""
    told: list[str] = []
    held = pl.DataFrame({"supplier_id": list(range(read))}, schema={"supplier_id": pl.Int64})
    monkeypatch.setattr("ui.town.answers.money_rows.held", lambda _filters: held)
    monkeypatch.setattr("ui.town.answers.money_rows.alone", lambda _filters: held.clear())
    monkeypatch.setattr("ui.town.answers.data.kept", lambda *_: pl.DataFrame(schema={"upper_cents": pl.Int64}))
    monkeypatch.setattr(answers, "card", lambda _title, _large, under, *_: told.append(under))
    answers._money(1, Filters(), pl.DataFrame(), pl.DataFrame())
    assert told == [plural("town.money.unranked", read) if read else text("town.money.none")]


def test_why_no_council_is_alike_tells_what_the_list_lacks() -> None:
    delegated = next(p for p in places._places() if p.kind == "delegated" and not p.population)
    assert alike.no_place(_row(council=delegated.name), delegated) == text("alike.no_population", kind=place.kind_of(delegated))
    same = len(places.communes(SHARED.name))
    assert alike.no_place(_row(council=SHARED.name), None) == text("alike.shared_name", n=same)
    assert alike.no_place(_row(), None) == text("alike.unknown_place")


def test_a_year_without_a_session_is_not_said_to_be_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(known, "card", lambda *parts: drawn.append(str(parts[3])))
    quarters = pl.DataFrame({"year": [2021, 2022], "sessions": [1, 0]})
    meetings = pl.DataFrame({"date": [date(2021, 5, 4)], "bears_rate": [True]})
    known.show(quarters, meetings)
    assert text("town.key.no_session") in drawn[0]
    assert text("town.key.out") not in drawn[0]
