"""Stays told by several papers: they fit together, or they dispute."""

from typing import Any

import pytest

from database.presence.stays import united


def _stay(start: str | None, end: str | None) -> dict[str, Any]:
    return {"from": start and {"time": start, "item": None}, "to": end and {"time": end, "item": None}}


@pytest.mark.parametrize(
    ("told", "whole"),
    [
        ([[_stay(None, "19:00")], [_stay(None, "19:00"), _stay("20:00", None)]], [_stay(None, "19:00"), _stay("20:00", None)]),
        ([[_stay(None, "19:00")], [_stay(None, "19:30")]], None),
        ([[_stay(None, "18:00")], [_stay(None, "19:00"), _stay("20:00", None)]], None),
        ([[_stay(None, None)], [_stay(None, "19:00")]], [_stay(None, "19:00")]),
    ],
)
def test_stays_that_fit_every_paper(told: list[list[dict[str, Any]]], whole: list[dict[str, Any]] | None) -> None:
    assert united(told) == united(told[::-1]) == whole
