"""A voted grant beside a published one: what speaks for it and against, each by its name, and the score."""

import re
from datetime import timedelta

from rapidfuzz import fuzz

from database.identities.names import number_key, title_key
from database.money.joined_grants import PublishedGrant, VotedGrant, beneficiary_key
from database.open_data.pairing.settled import MATCHED, POSSIBLE, Match

_DOUBTFUL = MATCHED - 0.01  # the most that a grant under a longer or shorter name, or of a later year, comes to
_WHOLE, NEAR_NAME = 100, 92  # of 100
_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_BEFORE, _AFTER, _SOON = timedelta(days=31), timedelta(days=550), timedelta(days=200)
_SAME = 0.002  # relative: a rounding to the euro
_SUBJECT = 60  # of 100


def compared(one: VotedGrant, other: PublishedGrant) -> Match | None:
    """None where their dates, or all that is said together, leave no match possible."""
    if other.date and not one.date - _BEFORE <= other.date <= one.date + _AFTER:
        return None
    if not other.date and other.year and other.year - one.date.year not in (0, 1):
        return None
    said = [_name(one.beneficiary, other.beneficiary)]
    said += filter(None, (_amount(one, other), _decision(one, other), _date(one, other), _purpose(one, other)))
    later = other.date - one.date > _SOON if other.date else other.year != one.date.year
    decided = any(reason == "same_decision" for _, reason in said)
    # One of the same amount comes every year: what is late may be the next, unless the decision's number says which.
    most = _DOUBTFUL if said[0][1] == "name_within" or (later and not decided) else 1.0
    score = round(min(most, sum(weight for weight, _ in said)), 2)
    return Match(one.key, other.key, score, "possible", tuple(reason for _, reason in said)) if score >= POSSIBLE else None


def _name(one: str, other: str) -> tuple[float, str]:
    """Words in another order are the same name; words in brackets on one side only explain it."""
    alike = fuzz.token_sort_ratio(beneficiary_key(one), beneficiary_key(other))
    if alike == _WHOLE:
        return 0.45, "same_name"
    bare = [beneficiary_key(_BRACKETS.sub(" ", name)) for name in (one, other)]
    if ("(" in one) != ("(" in other) and fuzz.token_sort_ratio(*bare) == _WHOLE:
        return 0.35, "name_explained"
    return (0.25, "near_name") if alike >= NEAR_NAME else (0.2, "name_within")


def _amount(one: VotedGrant, other: PublishedGrant) -> tuple[float, str] | None:
    if not one.amount or not other.amounts:
        return None
    alike = any(abs(one.amount - amount) <= _SAME * max(one.amount, amount) for amount in other.amounts)
    return (0.3, "same_amount") if alike else (-0.1, "amounts_differ")


def _decision(one: VotedGrant, other: PublishedGrant) -> tuple[float, str] | None:
    if not one.number or not other.decision:
        return None
    return (0.3, "same_decision") if number_key(one.number) == number_key(other.decision) else None


def _date(one: VotedGrant, other: PublishedGrant) -> tuple[float, str] | None:
    if other.date:
        return (0.1, "agreed_soon_after") if timedelta(0) <= other.date - one.date <= _SOON else None
    if other.year is None:
        return None  # a grant of one amount comes every year: the year after is another one, unless more speaks for it
    return (0.1, "same_year") if other.year == one.date.year else (-0.1, "the_year_after")


def _purpose(one: VotedGrant, other: PublishedGrant) -> tuple[float, str] | None:
    alike = fuzz.token_set_ratio(title_key(one.title), title_key(other.purpose)) if one.title and other.purpose else 0
    return (round(0.15 * alike / 100, 3), "same_subject") if alike >= _SUBJECT else None
