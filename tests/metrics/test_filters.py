"""Filters: the words of an address read back the same, whatever it holds; applied where a frame has the columns."""

from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from council import places
from database.snapshot.frame_schemas import SCHEMAS
from locales import LANGUAGES
from metrics.attendance.states import STATE
from metrics.filters.filters import Filters, apply, parse
from metrics.filters.values import CHOICES, NAMED
from metrics.filters.words import ignored_in_words, in_words
from tests.metrics.frames import empty, frame

WORDS = [*NAMED, *CHOICES, "from", "to", "min", "max", "q", "page", "", "\x00"]
PIECES = [
    "2021",
    "2021-13",
    "0000",
    "2024-02-30",
    "12,5",
    "1e999",
    "-1",
    "NaN",
    "١٢",
    "..",
    "' OR 1=1 --",
    "HT",
    "adopted",
    "7" * 30,
    "é" * 300,
]
VALUES = st.one_of(st.text(max_size=30), st.sampled_from(PIECES))


@given(
    st.dictionaries(st.one_of(st.sampled_from(WORDS), st.text(max_size=9)), st.one_of(VALUES, st.lists(VALUES, max_size=60)), max_size=9)
)
def test_any_query_is_read_written_and_applied_without_error(query: dict[str, str | list[str]]) -> None:
    filters = parse(query)
    assert parse(filters.to_query()) == filters
    assert not parse(filters.to_query()).ignored
    for language in LANGUAGES:
        in_words(filters, language)
        ignored_in_words(filters, language)
    for name in ("sessions", "attendance", "contracts", "documents"):
        assert apply(empty(name), filters).schema == SCHEMAS[name]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"council": ["A", "B", "A"]}, Filters(council=("A", "B"))),
        ({"from": "2021", "to": "2021-02"}, Filters(since=date(2021, 1, 1), until=date(2021, 2, 28))),
        ({"min": "1 234,5", "max": "2000"}, Filters(least=123_450, most=200_000)),
        ({"q": "  voirie   et\x00eau "}, Filters(text="voirie et eau")),
        ({"min": "0"}, Filters(least=0)),
    ],
)
def test_what_the_words_mean(query: dict[str, str | list[str]], expected: Filters) -> None:
    filters = parse(query)
    assert filters == expected
    assert filters.ignored == ()


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ({"from": "hier"}, "not_a_date"),
        ({"to": "2024-02-30"}, "not_a_date"),
        ({"min": "beaucoup"}, "not_an_amount"),
        ({"tax": "TVA"}, "not_a_choice"),
        ({"concil": "A"}, "unknown"),
        ({"from": "2022", "to": "2021"}, "reversed"),
        ({"council": "x" * 201}, "too_long"),
        ({"council": [str(n) for n in range(51)]}, "too_many"),
        ({"from": ["2020", "2021"]}, "one_only"),
    ],
)
def test_what_is_not_understood_is_reported(query: dict[str, str | list[str]], reason: str) -> None:
    filters = parse(query)
    assert [item.reason for item in filters.ignored] == [reason]
    assert all(ignored_in_words(filters, language) for language in LANGUAGES)


def test_the_pages_own_words_are_not_reported() -> None:
    assert parse({"lang": "en"}, others=("lang",)).ignored == ()


def _contracts() -> pl.DataFrame:
    base = {"supplier_id": 3, "supplier": "Énergie du Val", "tax": "HT", "date": date(2021, 5, 4), "theme": "voirie"}
    amounts = [{"amount_cents": 100}, {"min_cents": 50, "max_cents": 400}, {"min_cents": 10, "no_maximum": True}, {}]
    return frame("contracts", [{**base, "contract_id": n, **amount} for n, amount in enumerate(amounts)])


@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        (Filters(), [0, 1, 2, 3]),
        (Filters(supplier=("3",)), [0, 1, 2, 3]),
        (Filters(supplier=("Énergie du Val",)), [0, 1, 2, 3]),
        (Filters(supplier=("4",)), []),
        (Filters(tax=("TTC",)), []),
        (Filters(since=date(2021, 5, 4), until=date(2021, 5, 4)), [0, 1, 2, 3]),
        (Filters(since=date(2021, 5, 5)), []),
        (Filters(least=200), [1, 2]),
        (Filters(most=49), [2]),
        (Filters(least=60, most=90), [1, 2]),
        (Filters(text="energie VOIRIE"), [0, 1, 2, 3]),
        (Filters(text="energie sport"), []),
        (Filters(councillor=("X",), status=("absent",)), [0, 1, 2, 3]),
    ],
)
def test_rows_kept(filters: Filters, kept: list[int]) -> None:
    assert apply(_contracts(), filters)["contract_id"].to_list() == kept


@pytest.mark.parametrize("asked", ["saint-aubin", "Saint‑Aubin", "saint aubin", "l'école SAINT-AUBIN", "99999999900017"])
def test_a_buyer_is_found_by_its_name_and_number_however_they_are_typed(asked: str) -> None:
    buyers = {"buyer": ["COMMUNE DE SAINT AUBIN", "Ville de Valbourg"], "buyer_siret": ["99999999900017", "99999999800017"]}
    rows = pl.DataFrame({"title": ["Toit de l’école", "Toit de l’école de l’île d’Aubin"], **buyers})
    assert apply(rows, Filters(text=asked))["buyer"].to_list() == ["COMMUNE DE SAINT AUBIN"]
    assert apply(rows.select(grantor="buyer"), Filters(text="saint-aubin")).height == 1


def test_a_text_leaves_alone_the_frames_that_say_nothing_of_it() -> None:
    sessions = frame("sessions", [{"session_id": 1, "quote": "Séance du 3 mai"}])
    assert apply(sessions, Filters(text="Dubreuil")).height == 1
    named = frame("attendance", [{"councillor": "Membre N01", "quote": "Mme DUBREUIL"}, {"councillor": "Membre N02"}])
    assert apply(named, Filters(text="dubreuil"))["councillor"].to_list() == ["Membre N01"]


def test_a_status_also_filters_the_lines_of_attendance() -> None:
    lines = pl.DataFrame({"state": ["present_part", "absent", "not_mentioned"]}, schema={"state": STATE})
    assert apply(lines, Filters(status=("present",)))["state"].to_list() == ["present_part"]


def test_the_filters_in_words() -> None:
    filters = Filters(council=("1",), tax=("HT",), stage=("awarded", "amended"), since=date(2021, 1, 2), least=123_450, text="eau")
    assert in_words(filters, "fr", {"council:1": "Valmont"}) == [
        "Conseil\u00a0: Valmont",
        "Base de taxe\u00a0: HT",
        "Étape\u00a0: attribué ou modifié par avenant",
        "À partir du 2 janvier 2021",
        "Montant d’au moins 1\u202f234,5",
        "Contient\u00a0: eau",
    ]
    assert in_words(Filters(), "en") == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("900000001", "Numéro SIREN : 900000001 (Valmont)"),
        ("900000001 00016", "Numéro SIRET : 90000000100016 (Valmont)"),
        ("900000002", "Numéro SIREN : 900000002"),
        ("9000000", "Contient : 9000000"),
    ],
)
def test_a_body_s_number_that_is_looked_for_says_what_it_is(monkeypatch: pytest.MonkeyPatch, typed: str, said: str) -> None:
    known = {"900000001": places.Place("commune", "99001", "900000001", "Valmont", "99", "900", "valmont")}
    monkeypatch.setattr("metrics.filters.words.places.of_siren", known.get)
    assert [one.replace("\u00a0", " ") for one in in_words(Filters(text=typed), "fr")] == [said]


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        (date(2012, 1, 1), date(2012, 12, 31), "Année 2012"),
        (date(2012, 1, 1), date(2013, 12, 31), "Du 1er janvier 2012 au 31 décembre 2013"),
        (date(2012, 1, 1), None, "À partir du 1er janvier 2012"),
        (None, date(2012, 12, 31), "Jusqu’au 31 décembre 2012"),
    ],
)
def test_a_period_is_one_sentence(since: date | None, until: date | None, said: str) -> None:
    assert in_words(Filters(since=since, until=until), "fr") == [said]


@pytest.mark.parametrize(("filters", "narrow"), [(Filters(), False), (Filters(council=("A",)), False), (Filters(group=("G",)), True)])
def test_whether_the_councillors_are_fewer(filters: Filters, narrow: bool) -> None:
    assert filters.narrows_members is narrow
