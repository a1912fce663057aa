"""A voted contract meets the published one by body, supplier, amount, date and subject; what is not clear stays a possibility."""

from dataclasses import replace
from datetime import date

import pytest

from database.money.joined_contracts import Published, Voted
from database.open_data.pairing.join import join
from database.open_data.pairing.settled import Match

VOTED = Voted(1, "Rochebelle", "1", date(2024, 3, 12), ("Toitures du Val SARL",), frozenset(), "Réfection des toitures", (1_000_000,), None)
TOLD = Published(
    7, "Commune de Rochebelle", "1", date(2024, 4, 2), ("TOITURES DU VAL",), frozenset(), "Refection de toitures", (1_000_000,), None
)


def _only(voted: Voted, *published: Published) -> Match | None:
    found = join([voted], published)
    assert len(found) <= 1
    return found[0] if found else None


def test_the_same_contract_is_matched_with_its_reasons() -> None:
    match = _only(VOTED, TOLD)
    assert match is not None
    assert (match.state, match.reasons) == ("matched", ("same_name", "same_amount", "notified_soon_after", "same_subject"))


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (replace(TOLD, amounts=(1_200_000,)), "same_amount_but_for_tax"),
        (replace(TOLD, suppliers=("Toiture du Val",)), "near_name"),
        (replace(TOLD, siret=None), "same_name"),
        (replace(TOLD, amounts=(1_060_000,)), "amounts_differ"),
    ],
)
def test_what_differs_a_little_is_still_compared(other: Published, reason: str) -> None:
    match = _only(VOTED, other)
    assert match is not None
    assert reason in match.reasons


@pytest.mark.parametrize(
    "other",
    [
        replace(TOLD, siret="2"),
        replace(TOLD, suppliers=("Charpentes du Val",)),
        replace(TOLD, date=date(2021, 4, 2)),
        replace(TOLD, date=date(2027, 4, 2)),
        replace(TOLD, amounts=(90_000_000,), title="Fourniture de papier"),
    ],
)
def test_another_body_supplier_time_or_size_is_no_match(other: Published) -> None:
    assert _only(VOTED, other) is None


@pytest.mark.parametrize(("ours", "theirs"), [("BEC", "BEC FRERES"), ("Toitures du Val Nord", "TOITURES DU VAL")])
def test_a_name_that_begins_another_is_possible_and_never_more(ours: str, theirs: str) -> None:
    match = _only(replace(VOTED, suppliers=(ours,)), replace(TOLD, suppliers=(theirs,), title=VOTED.title))
    assert match is not None
    assert (match.state, match.reasons[0]) == ("possible", "name_begins")
    assert _only(replace(VOTED, suppliers=(ours,)), replace(TOLD, suppliers=(theirs,), title="Papier", amounts=())) is None
    assert _only(replace(VOTED, suppliers=("BECARD",)), replace(TOLD, suppliers=("BEC",))) is None


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (("Atelier 6",), "ATELIER SIX"),
        (("Toitures du Val",), "VAL TOITURES DU"),
        (("De Brume", "Val Voirie"), "GROUPEMENT D'ENTREPRISE DE BRUME/VAL VOIRIE"),
    ],
)
def test_words_in_another_order_figures_and_groups_are_the_same_name(ours: tuple[str, ...], theirs: str) -> None:
    match = _only(replace(VOTED, suppliers=ours), replace(TOLD, suppliers=(theirs,)))
    assert match is not None
    assert (match.state, match.reasons[0]) == ("matched", "same_name")
    assert _only(replace(VOTED, suppliers=("Atelier 9",)), replace(TOLD, suppliers=("ATELIER SIX",))) is None


def test_a_short_name_in_the_plural_of_the_same_subject_and_lot_is_possible_at_another_amount() -> None:
    ours = replace(VOTED, suppliers=("Structure Val",), lot="4", title=TOLD.title)
    match = _only(ours, replace(TOLD, suppliers=("STRUCTURES VAL COUVERTURE",), lot="4", amounts=(940_000,)))
    assert match is not None
    assert (match.state, match.reasons[:2]) == ("possible", ("name_begins", "amounts_differ"))


@pytest.mark.parametrize(("lots", "said"), [(("9a", "9"), None), (("4", "04"), "same_lot"), (("9a", "9b"), "another_lot")])
def test_a_lot_s_letter_on_one_side_only_says_nothing(lots: tuple[str, str], said: str | None) -> None:
    match = _only(replace(VOTED, lot=lots[0]), replace(TOLD, lot=lots[1]))
    assert match is not None
    assert [reason for reason in match.reasons if reason.endswith("lot")] == ([said] if said else [])


def test_identifiers_that_differ_are_two_companies_of_one_name() -> None:
    ours, theirs = replace(VOTED, sirens=frozenset(["552081317"])), replace(TOLD, sirens=frozenset(["213300635"]))
    assert _only(ours, theirs) is None
    assert _only(ours, replace(theirs, sirens=frozenset(["552081317"]))) is not None


def test_two_that_fit_alike_stay_possible() -> None:
    found = join([VOTED], [TOLD, replace(TOLD, key=8)])
    assert [match.state for match in found] == ["possible", "possible"]


def test_a_published_contract_is_matched_once_and_the_lot_decides() -> None:
    first, second = replace(VOTED, lot="1"), replace(VOTED, key=2, lot="2")
    found = join([first, second], [replace(TOLD, lot="01"), replace(TOLD, key=8, lot="2")])
    assert {(match.voted, match.published, match.state) for match in found} == {(1, 7, "matched"), (2, 8, "matched")}


def test_what_is_settled_clears_the_others() -> None:
    dear, cheap = replace(VOTED, amounts=(1_000_000,)), replace(VOTED, key=2, amounts=(990_000,), title="Toitures")
    found = join([dear, cheap], [TOLD, replace(TOLD, key=8, amounts=(990_000,), title="Toitures")])
    assert {(match.voted, match.published, match.state) for match in found} == {(1, 7, "matched"), (2, 8, "matched")}


def test_a_framework_s_bound_is_compared_with_the_published_amount() -> None:
    framework = replace(VOTED, amounts=(200_000, 4_000_000))
    match = _only(framework, replace(TOLD, amounts=(4_000_000,)))
    assert match is not None
    assert "same_amount" in match.reasons


def test_a_ceiling_a_year_is_the_published_one_over_all_years() -> None:
    yearly = replace(VOTED, amounts=(22_000_000,), renewed=(88_000_000,))
    match = _only(yearly, replace(TOLD, amounts=(88_000_000,)))
    assert match is not None
    assert "same_amount_with_renewals" in match.reasons


def test_a_tenth_between_two_is_clear() -> None:
    voted = replace(VOTED, title="")
    found = join([voted], [replace(TOLD, date=date(2024, 12, 2)), replace(TOLD, key=8)])  # 0.8 and 0.9, whose floats differ by less
    assert [(match.published, match.state) for match in found] == [(8, "matched")]
