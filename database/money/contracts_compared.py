"""A voted contract beside a published one: what speaks for it and against, each by its name, and the score."""

import re
from datetime import timedelta

from rapidfuzz import fuzz

from database.identities.names import title_key
from database.money.firm_keys import begins
from database.money.joined_contracts import Published, Voted, keys_of
from database.open_data.pairing.settled import MATCHED, POSSIBLE, Match

_DOUBTFUL = MATCHED - 0.01  # the most that a contract under a longer or shorter name, or notified late, comes to
_WHOLE, NEAR_NAME = 100, 92  # of 100: a legal form more, a letter less; the names of two firms of one group differ by more
_SOON = timedelta(days=200)
_RATES = (1.2, 1.1, 1.055, 1.196, 1.206)  # VAT of works and services, and that before 2014
_SAME, _TAXED = 0.002, 0.001  # relative: a rounding to the euro; of a ratio: a rounding to the cent
_FAR = 0.5
_LETTERS = re.compile(r"(?<=\d)[ .-]?[a-z]$")
_SUBJECT = 55  # of 100


def compared(one: Voted, other: Published) -> Match | None:
    """None where the suppliers differ, or all that is said together leaves no match possible."""
    supplier = _supplier(one, other)
    if supplier is None:
        return None
    said = [supplier, *filter(None, (_amount(one, other), _date(one, other), _title(one, other), _lot(one, other)))]
    late = other.date is not None and other.date - one.date > _SOON  # one that comes again may be the next
    most = 1.0 if _may_be_sure({reason for _, reason in said}) and not late else _DOUBTFUL
    score = round(min(most, max(0.0, sum(weight for weight, _ in said))), 2)
    return Match(one.key, other.key, score, "possible", tuple(reason for _, reason in said)) if score >= POSSIBLE else None


def _may_be_sure(reasons: set[str]) -> bool:
    """Whether that is told which two contracts of one firm seldom share: one amount, and after a tax the subject or the lot as well.

    Measured by `python -m benchmarks.pairs`: what is demoted here was right in less than 99 of 100.
    """
    if reasons & {"name_begins", "another_lot"}:
        return False
    if reasons & {"same_amount", "same_amount_with_renewals"}:
        return True
    taxed = "same_amount_but_for_tax" in reasons
    amount = taxed or not reasons & {"amounts_differ", "amounts_far_apart"}  # not told, else
    return amount and bool(reasons & ({"same_subject", "same_lot"} if taxed else {"same_lot"}))


def _supplier(one: Voted, other: Published) -> tuple[float, str] | None:
    if one.sirens & other.sirens:
        return 0.5, "same_siren"
    if one.sirens and other.sirens:
        return None
    ours, theirs = keys_of(one), keys_of(other)
    nearest = max((fuzz.token_sort_ratio(a, b) for a in ours for b in theirs), default=0)
    if nearest == _WHOLE:  # the same words, in whatever order
        return 0.4, "same_name"
    if nearest >= NEAR_NAME:
        return 0.25, "near_name"
    begun = any(begins(a, b) for a in ours for b in theirs)
    return (0.25, "name_begins") if begun else None


def _amount(one: Voted, other: Published) -> tuple[float, str] | None:
    pairs = [(a, b) for a in one.amounts for b in other.amounts if a > 0 and b > 0]
    if not pairs:
        return None
    if any(abs(a - b) <= _SAME * max(a, b) for a, b in pairs):
        return 0.4, "same_amount"
    if any(abs(max(a, b) / min(a, b) - rate) <= _TAXED for a, b in pairs for rate in _RATES):
        return 0.35, "same_amount_but_for_tax"
    if any(abs(a - b) <= _SAME * max(a, b) for a in one.renewed for b in other.amounts):
        return 0.35, "same_amount_with_renewals"
    nearest = min(abs(a - b) / max(a, b) for a, b in pairs)
    return (-0.25, "amounts_far_apart") if nearest > _FAR else (-0.05, "amounts_differ")


def _date(one: Voted, other: Published) -> tuple[float, str] | None:
    if other.date is None:
        return None
    return (0.1, "notified_soon_after") if timedelta(0) <= other.date - one.date <= _SOON else None


def _title(one: Voted, other: Published) -> tuple[float, str] | None:
    alike = fuzz.token_set_ratio(title_key(one.title), title_key(other.title))
    return (round(0.25 * alike / 100, 3), "same_subject") if alike >= _SUBJECT else None


def _lot(one: Voted, other: Published) -> tuple[float, str] | None:
    """A lot with a letter on one side only ("9a" and "9") is a variant or a part of it, and says nothing."""
    if not one.lot or not other.lot:
        return None
    ours, theirs = (lot.casefold().lstrip("0") for lot in (one.lot, other.lot))
    if ours == theirs:
        return 0.05, "same_lot"
    bare = {_LETTERS.sub("", lot) for lot in (ours, theirs)}
    return None if len(bare) == 1 and bare & {ours, theirs} else (-0.3, "another_lot")
