"""Numbers, amounts and dates in the visitor's language."""

from datetime import date

import pytest

from ui import language


@pytest.fixture
def speak(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr(language, "language", lambda: "fr")
    return monkeypatch


@pytest.mark.parametrize(
    ("cents", "said"),
    [(20_000_000, "200 000 €"), (155, "1,55 €"), (0, "0 €"), (-2_050, "-20,50 €"), (None, ""), (123_456_789_01, "123 456 789,01 €")],
)
def test_amounts_in_french(speak: pytest.MonkeyPatch, cents: int | None, said: str) -> None:
    assert language.euros(cents).replace("\u202f", " ").replace("\xa0", " ") == said


@pytest.mark.parametrize(("cents", "said"), [(99_999, "999,99 €"), (100_050, "1 000 €"), (-123_456_789, "-1 234 568 €"), (None, "")])
def test_an_amount_in_large_has_no_cents_from_a_thousand_on(speak: pytest.MonkeyPatch, cents: int | None, said: str) -> None:
    assert language.large_euros(cents).replace("\u202f", " ").replace("\xa0", " ") == said


def test_amounts_in_english_and_in_another_currency(speak: pytest.MonkeyPatch) -> None:
    speak.setattr(language, "language", lambda: "en")
    assert language.euros(20_000_050) == "€200,000.50"
    assert language.euros(100, "CHF").replace("\xa0", "") == "CHF1"


@pytest.mark.parametrize(
    ("value", "said"),
    [(date(2007, 11, 26), "26 novembre 2007"), (date(2021, 1, 1), "1er janvier 2021"), (date(2021, 1, 11), "11 janvier 2021"), (None, "")],
)
def test_dates_in_french(speak: pytest.MonkeyPatch, value: date | None, said: str) -> None:
    assert language.day(value) == said


def test_a_word_that_the_catalogue_lacks_is_shown_as_it_is(speak: pytest.MonkeyPatch) -> None:
    assert language.choice("outcome", "adopted") != "adopted"
    assert language.choice("outcome", "never heard of") == "never heard of"
    assert language.choice("theme", "a.b{c}") == "a.b{c}"


@pytest.mark.parametrize(("spoken", "said"), [("fr", "un\u202f; deux"), ("en", "one; two")])
def test_a_semicolon_as_each_language_sets_it(speak: pytest.MonkeyPatch, spoken: str, said: str) -> None:
    speak.setattr(language, "language", lambda: spoken)
    assert language.listed(["un", "deux"] if spoken == "fr" else ["one", "two"]) == said
